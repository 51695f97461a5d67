//! Makes good units better by small exchanges, each kept only when the whole is better for it.

use super::aim::{Aim, Score};
use super::choice::count;
use super::greedy::{fill, trim};
use super::tally::Tally;

/// Exchanges units as long as that helps, and no more often than the work allows.
pub(super) fn improve(tally: &mut Tally, aim: &Aim) {
    let mut best = tally.score(aim);
    let size = u64::try_from(tally.model.choices.len() * tally.model.months).unwrap_or(u64::MAX).max(1);
    let mut tries = (WORK / size).min(MOST_TRIES);
    loop {
        let before = best;
        for place in in_order(tally) {
            for exchange in [Exchange::OneFewer, Exchange::None, Exchange::OneMore] {
                if tries == 0 {
                    return;
                }
                tries -= 1;
                attempt(tally, aim, place, exchange, &mut best);
            }
        }
        if !best.beats(&before) {
            return;
        }
    }
}

/// The dearest first.
fn in_order(tally: &Tally) -> Vec<usize> {
    let mut order: Vec<usize> = (0..tally.model.choices.len()).collect();
    order.sort_by_key(|place| tally.model.choices.get(*place).map(|choice| std::cmp::Reverse(choice.cost)));
    order
}

#[derive(Clone, Copy)]
enum Exchange {
    /// One unit of a choice less, and others instead.
    OneFewer,
    /// No more units of a choice than must be, and others instead.
    None,
    /// One unit of a choice more, and fewer others.
    OneMore,
}

fn attempt(tally: &mut Tally, aim: &Aim, place: usize, exchange: Exchange, best: &mut Score) {
    let mut other = tally.clone();
    let is_changed = match exchange {
        Exchange::OneFewer => fewer(&mut other, place, 1),
        Exchange::None => fewer(&mut other, place, u32::MAX),
        Exchange::OneMore => one_more(&mut other, place),
    };
    if !is_changed {
        return;
    }
    if !matches!(exchange, Exchange::OneMore) {
        fill(&mut other, aim, Some(place));
    }
    trim(&mut other, aim);
    let score = other.score(aim);
    if score.beats(best) {
        *best = score;
        *tally = other;
    }
}

/// Takes units out, from the months in which they bring least; whether there were any.
fn fewer(tally: &mut Tally, place: usize, mut units: u32) -> bool {
    let Some(choice) = tally.model.choices.get(place) else { return false };
    units = units.min(tally.count(place).saturating_sub(choice.total.least));
    let mut months: Vec<usize> = (0..tally.model.months).collect();
    let brings =
        |month: usize| (0..tally.model.needs.len()).map(|need| choice.brings(month, need)).sum::<f64>();
    months.sort_by(|a, b| brings(*a).total_cmp(&brings(*b)).then(b.cmp(a)));
    let before = tally.count(place);
    for month in months {
        let least = choice.months.get(month).map_or(0, |range| range.least);
        let taken = tally.now(place, month).saturating_sub(least).min(units);
        if taken > 0 {
            tally.add(place, month, -i64::from(taken));
            units -= taken;
        }
    }
    tally.count(place) < before
}

/// Adds a unit in the month in which it brings most; whether there was room.
fn one_more(tally: &mut Tally, place: usize) -> bool {
    let Some(choice) = tally.model.choices.get(place) else { return false };
    if count(tally.of_choice(place)) >= choice.total.most {
        return false;
    }
    let has_room =
        |month: &usize| choice.months.get(*month).is_some_and(|range| tally.now(place, *month) < range.most);
    let brings =
        |month: usize| (0..tally.model.needs.len()).map(|need| choice.brings(month, need)).sum::<f64>();
    let months = (0..tally.model.months).filter(has_room);
    let Some(month) = months.reduce(|best, month| if brings(month) > brings(best) { month } else { best })
    else {
        return false;
    };
    tally.add(place, month, 1);
    true
}

/// Exchanges × choices × months that may be tried.
const WORK: u64 = 400_000;

/// The most exchanges that may be tried.
const MOST_TRIES: u64 = 2_000;
