//! A good mix without a solver: it starts the search, completes what the solver rounds down, and stands in
//! where the solver has no answer.

use super::aim::{Aim, as_f64};
use super::choice::{Choice, whole};
use super::shares;
use super::tally::Tally;

/// Adds units, the most useful for their money first, until nothing useful can be had; none of `without`.
///
/// Every round meets a need or uses up a month of a choice, so there are few rounds.
pub(super) fn fill(tally: &mut Tally, aim: &Aim, without: Option<usize>) {
    let mut left_out: Vec<usize> = without.into_iter().collect();
    for _ in 0..ROUNDS * tally.model.choices.len() * tally.model.months {
        let Some(step) = next(tally, aim, &left_out) else { return };
        if !taken(tally, &step) {
            left_out.push(step.place);
        }
    }
}

/// How many times each month of a choice may be added to.
const ROUNDS: usize = 4;

/// Adds units, and those that shares ask for beside them; whether no share is broken by it.
fn taken(tally: &mut Tally, step: &Step) -> bool {
    if !tally.model.has_shares() {
        tally.add(step.place, step.month, i64::from(step.units));
        return true;
    }
    let mut other = tally.clone();
    other.add(step.place, step.month, i64::from(step.units));
    shares::repair(&mut other);
    let is_kept = other.share_excess() <= tally.share_excess();
    if is_kept {
        *tally = other;
    }
    is_kept
}

fn next(tally: &Tally, aim: &Aim, left_out: &[usize]) -> Option<Step> {
    let left = Left::of(tally);
    let choices = tally.model.choices.iter().enumerate().filter(|(place, _)| !left_out.contains(place));
    let steps = choices.flat_map(|(place, choice)| steps(tally, aim, &left, place, choice));
    steps.reduce(|best, step| if step.beats(&best) { step } else { best })
}

/// What is left for more units.
struct Left {
    open: Vec<f64>,
    money: Vec<i128>,
    hours: Vec<Vec<f64>>,
}

impl Left {
    fn of(tally: &Tally) -> Left {
        let months = 0..tally.model.months;
        Left {
            open: tally.open(),
            money: months.clone().map(|month| tally.money_left(month)).collect(),
            hours: months.map(|month| tally.hours_left(month).collect()).collect(),
        }
    }
}

/// More units of one choice in one month.
struct Step {
    place: usize,
    month: usize,
    units: u32,
    gain: f64,
    cost: f64,
}

fn steps<'a>(
    tally: &'a Tally,
    aim: &'a Aim,
    left: &'a Left,
    place: usize,
    choice: &'a Choice,
) -> impl Iterator<Item = Step> + 'a {
    let count = tally.count(place);
    let room = choice.total.most.saturating_sub(count).min(shares::room(tally, place));
    let (share, in_tier) = tier(choice, count);
    let setup = if count == 0 { choice.setup } else { 0 };
    let months = choice.months.iter().enumerate().filter(move |_| room > 0);
    months.filter_map(move |(month, range)| {
        let free = range.most.saturating_sub(tally.now(place, month)).min(room).min(in_tier);
        let gain = Gain { aim, choice, month, share, open: &left.open };
        let wanted = gain.wanted(tally).min(free);
        let units = wanted
            .min(choice.affordable(setup, *left.money.get(month)?))
            .min(choice.doable(left.hours.get(month)?));
        let cost = as_f64(i128::from(choice.cost) * i128::from(units) + i128::from(setup));
        let gain = gain.of(units);
        (units > 0 && gain > 0.0 && gain > aim.price_of(cost)).then_some(Step {
            place,
            month,
            units,
            gain,
            cost,
        })
    })
}

impl Step {
    fn beats(&self, other: &Step) -> bool {
        self.gain * other.cost > other.gain * self.cost
    }
}

impl Aim {
    /// What money is worth, where it is weighed against results.
    fn price_of(&self, cost: f64) -> f64 {
        if self.is_thrifty() { 0.0 } else { self.price * cost }
    }
}

/// What more units of a choice are good for.
struct Gain<'a> {
    aim: &'a Aim,
    choice: &'a Choice,
    month: usize,
    share: f64,
    open: &'a [f64],
}

impl Gain<'_> {
    fn each(&self, need: usize) -> f64 {
        self.choice.brings(self.month, need) * self.share
    }

    fn of(&self, units: u32) -> f64 {
        let needs = self.aim.missing.iter().zip(&self.aim.value).zip(self.open).enumerate();
        let gains = needs.map(|(need, ((missing, value), open))| {
            let brought = self.each(need) * f64::from(units);
            missing * brought.min(*open) + value * brought
        });
        gains.sum()
    }

    /// How many units meet the first of the needs it helps with; any number where more is always better.
    fn wanted(&self, tally: &Tally) -> u32 {
        let helps = |(need, (weight, open)): (usize, (&f64, &f64))| {
            let each = self.each(need);
            let known = tally.model.needs.get(need)?;
            (*weight > 0.0 && *open > 0.0 && each > 0.0).then(|| known.units(*open, each))
        };
        let first = self.aim.missing.iter().zip(self.open).enumerate().filter_map(helps).min();
        let pays =
            self.aim.value.iter().enumerate().any(|(need, value)| *value > 0.0 && self.each(need) > 0.0);
        first.unwrap_or(if pays { u32::MAX } else { 0 })
    }
}

/// What the next unit counts as, and how many units count as much.
fn tier(choice: &Choice, count: u32) -> (f64, u32) {
    let share = choice.tiers.effective(count, 1);
    let next = choice.tiers.as_slice().iter().map(|tier| tier.after).find(|after| *after > count);
    (share, next.map_or(u32::MAX, |after| after - count))
}

/// Takes out every unit that is not needed, the dearest first: nothing gets worse by it.
pub(super) fn trim(tally: &mut Tally, aim: &Aim) {
    let mut order: Vec<usize> =
        (0..tally.model.choices.len()).filter(|place| tally.count(*place) > 0).collect();
    order.sort_by_key(|place| tally.model.choices.get(*place).map(|choice| std::cmp::Reverse(choice.cost)));
    for place in order {
        trim_choice(tally, aim, place);
    }
}

/// Takes out what is not needed of one choice, from the months in which it brings least.
fn trim_choice(tally: &mut Tally, aim: &Aim, place: usize) {
    for month in tally.months_by_use(place) {
        let mut spare = spare(tally, aim, place, month);
        if spare == 0 {
            continue;
        }
        let before = tally.score(aim);
        // A share may forbid taking out all of them, but not some.
        while spare > 0 {
            tally.add(place, month, -i64::from(spare));
            if !before.beats(&tally.score(aim)) {
                break;
            }
            tally.add(place, month, i64::from(spare));
            spare /= 2;
        }
    }
}

/// How many units of a month are not needed.
fn spare(tally: &Tally, aim: &Aim, place: usize, month: usize) -> u32 {
    let Some(choice) = tally.model.choices.get(place) else { return 0 };
    let least = choice.months.get(month).map_or(0, |range| range.least);
    let now = tally.now(place, month).saturating_sub(least);
    let most = tally.count(place).saturating_sub(choice.total.least).min(now);
    if most == 0 {
        return 0;
    }
    let brought = tally.brought();
    let needs = tally.model.needs.iter().zip(&brought).enumerate();
    let of_need = needs.filter_map(|(place, (need, brought))| {
        let each = choice.brings(month, place);
        let counts = |weights: &[f64]| weights.get(place).is_some_and(|weight| *weight > 0.0);
        if each <= 0.0 || !(counts(&aim.missing) || counts(&aim.value)) {
            return None;
        }
        let over = brought - need.gap();
        Some(if counts(&aim.value) || over < 0.0 { 0 } else { whole(over / each + SPARE_WITHIN) })
    });
    of_need.min().unwrap_or(u32::MAX).min(most)
}

/// What adding up leaves, in units.
const SPARE_WITHIN: f64 = 1e-9;
