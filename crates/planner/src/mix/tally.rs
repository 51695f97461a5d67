//! A tally: units as they stand during the search, and what they come to.

use super::aim::{Aim, Score};
use super::choice::{Choice, count, first_used};
use super::model::{Model, Units};

/// Units and their sums. Units of single months are changed; the sums follow.
#[derive(Clone)]
pub(super) struct Tally<'a> {
    pub(super) model: &'a Model,
    units: Units,
    lines: Vec<Line>,
    /// What is brought to each need, by choice.
    brought: Vec<Vec<f64>>,
    /// What is spent in all.
    cost: i128,
    /// What is spent in each month.
    spent: Vec<i128>,
    /// The hours taken of each limit, by month.
    hours: Vec<Vec<f64>>,
}

/// The sums of one choice.
#[derive(Clone, Copy)]
struct Line {
    count: u32,
    cost: i128,
}

impl<'a> Tally<'a> {
    pub(super) fn of(model: &'a Model, units: &Units) -> Tally<'a> {
        let mut tally = Tally {
            model,
            units: units.clone(),
            lines: Vec::new(),
            brought: Vec::new(),
            cost: 0,
            spent: (0..model.months).map(|month| model.cost_in(units, month)).collect(),
            hours: model.hours_by_month(units),
        };
        let choices = || model.choices.iter().zip(units);
        tally.lines = choices().map(|(choice, units)| Line::of(choice, units)).collect();
        let to = |need| choices().map(|(choice, units)| choice.brought(units, need)).collect();
        tally.brought = (0..model.needs.len()).map(to).collect();
        tally.cost = tally.lines.iter().map(|line| line.cost).sum();
        tally
    }

    pub(super) fn units(&self) -> &Units {
        &self.units
    }

    pub(super) fn into_units(self) -> Units {
        self.units
    }

    /// The units of a choice by month.
    pub(super) fn of_choice(&self, place: usize) -> &[u32] {
        self.units.get(place).map_or(&[], Vec::as_slice)
    }

    /// The units of a choice in one month.
    pub(super) fn now(&self, place: usize, month: usize) -> u32 {
        self.of_choice(place).get(month).copied().unwrap_or(0)
    }

    /// The units of a choice in all months.
    pub(super) fn count(&self, place: usize) -> u32 {
        self.lines.get(place).map_or(0, |line| line.count)
    }

    pub(super) fn cost(&self) -> i128 {
        self.cost
    }

    /// What a choice costs.
    pub(super) fn cost_of(&self, place: usize) -> i128 {
        self.lines.get(place).map_or(0, |line| line.cost)
    }

    /// Every month, those first in which a unit of a choice brings least; of those alike the latest first.
    pub(super) fn months_by_use(&self, place: usize) -> Vec<usize> {
        let Some(choice) = self.model.choices.get(place) else { return Vec::new() };
        let brings =
            |month: usize| (0..self.model.needs.len()).map(|need| choice.brings(month, need)).sum::<f64>();
        let mut months: Vec<usize> = (0..self.model.months).collect();
        months.sort_by(|a, b| brings(*a).total_cmp(&brings(*b)).then(b.cmp(a)));
        months
    }

    /// How many more units of a choice the money and hours of a month are enough for.
    pub(super) fn fits(&self, place: usize, month: usize) -> u32 {
        let Some(choice) = self.model.choices.get(place) else { return 0 };
        let setup = if self.count(place) == 0 { choice.setup } else { 0 };
        let hours: Vec<f64> = self.hours_left(month).collect();
        choice.affordable(setup, self.money_left(month)).min(choice.doable(&hours))
    }

    /// What is left of the money for all months.
    pub(super) fn money_left_in_all(&self) -> i128 {
        self.model.cap() - self.cost()
    }

    /// What is left of the money for a month.
    pub(super) fn money_left(&self, month: usize) -> i128 {
        let in_month = self.spent.get(month).copied().unwrap_or(0);
        let month = self.model.cap_in_month().map_or(i128::MAX, |cap| cap - in_month);
        self.money_left_in_all().min(month)
    }

    /// What a month has left of each limit on hours.
    pub(super) fn hours_left(&self, month: usize) -> impl Iterator<Item = f64> {
        let used = self.hours.iter().map(move |months| months.get(month).copied().unwrap_or(0.0));
        self.model.hours.iter().zip(used).map(|(limit, used)| limit.left(used))
    }

    /// What each need still lacks; nothing where it is met.
    pub(super) fn open(&self) -> Vec<f64> {
        self.open_after(&self.brought())
    }

    fn open_after(&self, brought: &[f64]) -> Vec<f64> {
        let needs = self.model.needs.iter().zip(brought);
        needs.map(|(need, brought)| need.open_after(*brought).unwrap_or(0.0)).collect()
    }

    /// What each need has beside its baseline.
    pub(super) fn brought(&self) -> Vec<f64> {
        self.brought.iter().map(|by_choice| by_choice.iter().sum::<f64>() + 0.0).collect()
    }

    /// Sets the units of a choice in one month.
    pub(super) fn set(&mut self, place: usize, month: usize, units: u32) {
        let (Some(choice), Some(months)) = (self.model.choices.get(place), self.units.get_mut(place)) else {
            return;
        };
        let begun = first_used(months);
        let Some(slot) = months.get_mut(month) else { return };
        let before = std::mem::replace(slot, units);
        let months = &*months;
        for (used, each) in self.hours.iter_mut().zip(&choice.hours) {
            if let Some(used) = used.get_mut(month) {
                *used += each * (f64::from(units) - f64::from(before));
            }
        }
        for (need, by_choice) in self.brought.iter_mut().enumerate() {
            if let Some(brought) = by_choice.get_mut(place) {
                *brought = choice.brought(months, need);
            }
        }
        let line = Line::of(choice, months);
        if let Some(known) = self.lines.get_mut(place) {
            self.cost += line.cost - known.cost;
            *known = line;
        }
        let units = i128::from(choice.cost) * (i128::from(units) - i128::from(before));
        let setup = i128::from(choice.setup);
        let changes = [(Some(month), units), (begun, -setup), (first_used(months), setup)];
        for (month, change) in changes {
            if let Some(spent) = month.and_then(|month| self.spent.get_mut(month)) {
                *spent += change;
            }
        }
    }

    /// Adds units of a choice in one month, or takes some away.
    pub(super) fn add(&mut self, place: usize, month: usize, units: i64) {
        let now = i64::from(self.now(place, month)) + units;
        self.set(place, month, u32::try_from(now.max(0)).unwrap_or(u32::MAX));
    }

    pub(super) fn score(&self, aim: &Aim) -> Score {
        let brought = self.brought();
        Score::of(aim, self.excess(), &self.open_after(&brought), &brought, self.cost)
    }

    /// By how much limits are broken, each as a share of the limit.
    fn excess(&self) -> f64 {
        let money = (0..self.model.months).map(|month| self.money_left(month)).min().unwrap_or(0);
        #[expect(clippy::cast_precision_loss, reason = "only compared")]
        let money = (-money).max(0) as f64 / (self.model.cap().max(1) as f64);
        let hours = self.model.hours.iter().zip(&self.hours);
        let hours = hours.flat_map(|(limit, months)| months.iter().map(|used| limit.excess(*used)));
        let totals =
            self.model.choices.iter().zip(&self.lines).map(|(choice, line)| out_of(choice, line.count));
        money + hours.sum::<f64>() + totals.sum::<f64>() + self.share_excess()
    }

    /// By how much choices leave their part of the whole.
    pub(super) fn share_excess(&self) -> f64 {
        self.model.share_excess(self.cost(), &|place| self.share_of(place))
    }

    /// What a choice costs, and how many units it has.
    fn share_of(&self, place: usize) -> (i128, u32) {
        self.lines.get(place).map_or((0, 0), |line| (line.cost, line.count))
    }
}

impl Line {
    fn of(choice: &Choice, units: &[u32]) -> Line {
        Line { count: count(units), cost: choice.cost_of(units) }
    }
}

/// By how much a number of units leaves the range of a choice, as a share.
fn out_of(choice: &Choice, count: u32) -> f64 {
    let over = count.saturating_sub(choice.total.most).max(choice.total.least.saturating_sub(count));
    f64::from(over) / f64::from(choice.total.most.max(1))
}
