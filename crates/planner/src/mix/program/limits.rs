//! The limits of the program: tiers, ranges, money, hours and shares.

use microlp::{ComparisonOp, Variable};

use super::super::choice::{Choice, Range};
use super::super::lots::{Lot, steps};
use super::{Program, ROOM, as_f64};
use crate::tactic::Whole;

impl Program<'_> {
    /// A tier holds so many units, and a month its own number over all tiers.
    pub(super) fn add_tiers(&mut self, place: usize, choice: &Choice) {
        if choice.tiers.is_empty() {
            return;
        }
        for (tier, step) in steps(choice).iter().enumerate() {
            let Some(holds) = step.holds else { continue };
            let units =
                self.of_choice(place).filter(|(lot, _)| lot.tier == tier).map(|(_, unit)| (unit, 1.0));
            let units: Vec<_> = units.collect();
            self.problem.add_constraint(units, ComparisonOp::Le, f64::from(holds));
        }
        let firsts: Vec<(Vec<usize>, Range)> = self
            .of_choice(place)
            .filter(|(lot, _)| lot.tier == 0)
            .map(|(lot, _)| (lot.months.clone(), lot.range))
            .collect();
        for (months, range) in firsts {
            let units =
                self.of_choice(place).filter(|(lot, _)| lot.months == months).map(|(_, unit)| (unit, 1.0));
            let units: Vec<_> = units.collect();
            self.add_range(units, range);
        }
    }

    pub(super) fn add_total(&mut self, place: usize, choice: &Choice) {
        let units: Vec<_> = self.of_choice(place).map(|(_, unit)| (unit, 1.0)).collect();
        self.add_range(units, choice.total);
    }

    /// From so many to so many; left out where the variables allow no others.
    pub(super) fn add_range(&mut self, units: Vec<(Variable, f64)>, range: Range) {
        let most: f64 = units.iter().map(|(unit, _)| self.most.get(unit.idx()).copied().unwrap_or(0.0)).sum();
        if range.least > 0 {
            self.problem.add_constraint(units.clone(), ComparisonOp::Ge, f64::from(range.least));
        }
        if most > f64::from(range.most) {
            self.problem.add_constraint(units, ComparisonOp::Le, f64::from(range.most));
        }
    }

    /// What is spent in some months, in coins; with what using a choice costs, where that is counted.
    fn coins(&self, counts: impl Fn(&Lot) -> bool, with_setup: bool) -> Vec<(Variable, f64)> {
        let cost = |lot: &Lot| self.model.choices.get(lot.place).map_or(0, |choice| choice.cost);
        let mut row = self.row(|lot| if counts(lot) { as_f64(cost(lot)) } else { 0.0 });
        if with_setup {
            let setups = self.used.iter().zip(&self.model.choices);
            row.extend(setups.filter_map(|(used, choice)| Some(((*used)?, as_f64(choice.setup)))));
        }
        row
    }

    /// What choices cost once that are used in any case, in coins.
    pub(super) fn sure_setup(choice: &Choice) -> f64 {
        if choice.allowed().least > 0 { as_f64(choice.setup) } else { 0.0 }
    }

    /// What all choices cost once that are used in any case, in coins.
    pub(super) fn all_sure_setup(&self) -> f64 {
        self.model.choices.iter().map(Self::sure_setup).sum()
    }

    /// Where the money of a month is limited, a choice with a setup cost begins in the first month in which it has
    /// units, and pays for it there.
    pub(super) fn add_begins(&mut self) {
        for (place, choice) in self.model.choices.iter().enumerate() {
            let counts = self.model.cap_in_month.is_some() && choice.setup > 0;
            let months = if counts { 0..self.model.months } else { 0..0 };
            let begins: Vec<Variable> = months.map(|_| self.add_yes_or_no(0.0)).collect();
            if counts {
                self.add_beginning(place, choice, &begins);
            }
            self.begins.push(begins);
        }
    }

    fn add_beginning(&mut self, place: usize, choice: &Choice, begins: &[Variable]) {
        let mut all: Vec<_> = begins.iter().map(|begin| (*begin, 1.0)).collect();
        let used = self.used.get(place).copied().flatten();
        all.extend(used.map(|used| (used, -1.0)));
        let sure = f64::from(u8::from(choice.allowed().least > 0));
        self.problem.add_constraint(all, ComparisonOp::Eq, sure);
        for (month, begin) in begins.iter().enumerate() {
            let lots = self.of_choice(place).filter(|(lot, _)| lot.months.contains(&month));
            let units: Vec<_> = lots.map(|(_, unit)| (unit, 1.0)).collect();
            let most =
                choice.months.get(month).map_or(0.0, |range| f64::from(range.most)).min(self.sum_of(&units));
            let begun = begins.iter().take(month + 1).map(|begin| (*begin, -most));
            self.problem.add_constraint(
                units.iter().copied().chain(begun).collect::<Vec<_>>(),
                ComparisonOp::Le,
                0.0,
            );
            let needs: Vec<_> = units.into_iter().chain([(*begin, -1.0)]).collect();
            self.problem.add_constraint(needs, ComparisonOp::Ge, 0.0);
        }
    }

    /// What setup costs in a month, in coins.
    fn setups_in(&self, month: usize) -> impl Iterator<Item = (Variable, f64)> {
        let begins = self.begins.iter().zip(&self.model.choices);
        begins.filter_map(move |(begins, choice)| Some((*begins.get(month)?, as_f64(choice.setup))))
    }

    pub(super) fn add_money(&mut self) {
        let left = amount(self.model.cap()) - self.all_sure_setup();
        self.add_limit(self.coins(|_| true, true), left);
        let Some(cap) = self.model.cap_in_month() else { return };
        for month in 0..self.model.months {
            let mut row = self.coins(|lot| lot.months.contains(&month), false);
            row.extend(self.setups_in(month));
            self.add_rounded(&row, amount(cap));
            self.add_limit(row, amount(cap));
        }
    }

    pub(super) fn add_hours(&mut self) {
        for limit in 0..self.model.hours.len() {
            for month in 0..self.model.months {
                let hours = |lot: &Lot| {
                    let choice = self.model.choices.get(lot.place);
                    choice.and_then(|choice| choice.hours.get(limit)).copied().unwrap_or(0.0)
                };
                let row = self.row(|lot| if lot.months.contains(&month) { hours(lot) } else { 0.0 });
                let left = self.model.hours.get(limit).map_or(0.0, |limit| limit.in_month);
                self.add_rounded(&row, left);
                self.add_limit(row, left);
            }
        }
    }

    /// The most that a row can come to.
    fn sum_of(&self, row: &[(Variable, f64)]) -> f64 {
        row.iter().map(|(var, term)| term * self.most.get(var.idx()).copied().unwrap_or(0.0)).sum()
    }

    /// At most so much; left out where even the most units take no more.
    pub(super) fn add_limit(&mut self, row: Vec<(Variable, f64)>, most: f64) {
        if self.sum_of(&row) > most {
            let by = most.max(1e-6);
            let row: Vec<_> = row.into_iter().map(|(var, term)| (var, term / by)).collect();
            self.problem.add_constraint(row, ComparisonOp::Le, most / by + ROOM);
        }
    }

    /// What a limit means for whole units: of those that take more than half of it there is room for one, of those
    /// that take more than a third for two, and so on; one that takes more than twice as much counts twice. (The
    /// rounding of Chvátal and Gomory: rounded down, the terms of a row come to no more than its limit does.)
    fn add_rounded(&mut self, row: &[(Variable, f64)], most: f64) {
        if self.sum_of(row) <= most {
            return;
        }
        for fit in ROUNDED {
            let each = most.max(1e-6) * ABOVE / (fit + 1.0);
            let row: Vec<_> = row.iter().map(|(var, term)| (*var, (term / each).floor())).collect();
            let row: Vec<_> = row.into_iter().filter(|(_, term)| *term > 0.0).collect();
            if self.sum_of(&row) > fit {
                self.problem.add_constraint(row, ComparisonOp::Le, fit);
            }
        }
    }

    /// Each choice that must or may only take a part of the whole.
    pub(super) fn add_shares(&mut self) {
        for (place, choice) in self.model.choices.iter().enumerate() {
            let Some(share) = choice.share else { continue };
            let (own, whole, sure) = match share.of {
                Whole::Units => {
                    (self.of_choice(place).map(|(_, unit)| (unit, 1.0)).collect(), self.all_units(), 0.0)
                }
                Whole::Spending => (self.own_coins(place), self.all_spent(), Self::sure_setup(choice)),
            };
            let all_sure = if share.of == Whole::Spending { self.all_sure_setup() } else { 0.0 };
            for (part, op) in [(share.most, ComparisonOp::Le), (share.least, ComparisonOp::Ge)] {
                let Some(part) = part else { continue };
                let row: Vec<_> = own.iter().copied().chain([(whole, -part.get())]).collect();
                self.problem.add_constraint(row, op, part.get() * all_sure - sure);
            }
        }
    }

    /// What one choice costs, in coins.
    fn own_coins(&self, place: usize) -> Vec<(Variable, f64)> {
        let cost = self.model.choices.get(place).map_or((0, 0), |choice| (choice.cost, choice.setup));
        let mut row = self.row(|lot| if lot.place == place { as_f64(cost.0) } else { 0.0 });
        let used = self.used.get(place).copied().flatten();
        row.extend(used.map(|used| (used, as_f64(cost.1))));
        row
    }

    /// The number of all units, as a variable.
    fn all_units(&mut self) -> Variable {
        let row = self.units.iter().map(|unit| (*unit, 1.0)).collect();
        self.sum(row)
    }

    /// All that is spent beside what is spent in any case, in coins, as a variable.
    fn all_spent(&mut self) -> Variable {
        if let Some(spent) = self.spent {
            return spent;
        }
        let spent = self.sum(self.coins(|_| true, true));
        self.spent = Some(spent);
        spent
    }

    fn sum(&mut self, mut row: Vec<(Variable, f64)>) -> Variable {
        let all = self.sum_of(&row);
        self.most.push(all);
        let sum = self.problem.add_var(0.0, (0.0, all));
        row.push((sum, -1.0));
        self.problem.add_constraint(row, ComparisonOp::Eq, 0.0);
        sum
    }
}

/// How many units that take nearly equal parts of a limit it is rounded for.
const ROUNDED: [f64; 3] = [1.0, 2.0, 3.0];

/// A hair above 1, so that units that take exactly their part of a limit are not too many.
const ABOVE: f64 = 1.0 + 1e-8;

#[expect(clippy::cast_precision_loss, reason = "the answer is checked exactly")]
fn amount(coins: i128) -> f64 {
    coins as f64
}
