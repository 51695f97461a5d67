//! The model as an integer program for microlp.
//!
//! Rows are divided by what limits them, so that no coefficient is far above 1. Money is divided by its
//! largest common coin, so that plans that differ only in the size of their prices become the same program.
//! The search stops after a number of nodes, never after a time, so that the answer is the same everywhere.

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, SolveOutcome, Variable};

use super::aim::Aim;
use super::choice::{Choice, Range, whole};
use super::lots::{self, Lot, amounts, lots, spread, steps};
use super::model::{Model, Units};
use crate::tactic::Whole;

/// What the solver is asked for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Ask {
    /// The least that can be missing.
    Missing,
    /// The least worth, while no more than this is missing.
    Worth(f64),
}

/// Whether units are whole.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Parts {
    /// Only whether a choice is used at all is yes or no.
    Any,
    /// Every unit is whole.
    Whole,
}

/// What the solver says; not checked yet.
pub(super) struct Answer {
    /// Units of every choice, rounded down where they are not whole; when it found some.
    pub(super) units: Option<Units>,
    /// What no units can beat: worth, or what is missing. `None` when nothing is known, infinite when there
    /// are no such units.
    pub(super) bound: Option<f64>,
}

/// Asks the solver; `start` is where it may begin.
pub(super) fn solve(model: &Model, aim: &Aim, ask: Ask, parts: Parts, start: Option<&Units>) -> Answer {
    let program = Program::of(model, aim, ask, parts);
    let mut options = SolveOptions::default();
    options.node_limit = Some(program.nodes());
    options.int_tol = 1e-9;
    options.tolerances.feasibility = 1e-9;
    options.warm_start = start.map(|start| program.hint(start));
    match program.problem.solve_with(options) {
        Ok(outcome) => program.answer(&outcome),
        Err(microlp::Error::Infeasible) => Answer { units: None, bound: Some(f64::INFINITY) },
        Err(_) => Answer { units: None, bound: None },
    }
}

/// The program and what its variables stand for.
struct Program<'a> {
    model: &'a Model,
    aim: &'a Aim,
    ask: Ask,
    parts: Parts,
    problem: Problem,
    lots: Vec<Lot>,
    /// The units of each lot.
    units: Vec<Variable>,
    /// Whether a choice is used, where that costs something.
    used: Vec<Option<Variable>>,
    /// What is missing of each need, as a share of its gap, where something may be.
    missing: Vec<Option<Variable>>,
    /// All that is spent, in coins, where parts of it count.
    spent: Option<Variable>,
    /// The most that each variable can be.
    most: Vec<f64>,
    /// The largest amount that every price is a multiple of, in minor units.
    coin: i64,
    /// What one of the objective is worth.
    scale: f64,
}

impl<'a> Program<'a> {
    fn of(model: &'a Model, aim: &'a Aim, ask: Ask, parts: Parts) -> Program<'a> {
        let choices = model.choices.iter().enumerate();
        let mut program = Program {
            model,
            aim,
            ask,
            parts,
            problem: Problem::new(OptimizationDirection::Minimize),
            lots: choices.flat_map(|(place, choice)| lots(model, place, choice)).collect(),
            units: Vec::new(),
            used: Vec::new(),
            missing: Vec::new(),
            spent: None,
            most: Vec::new(),
            coin: model.coin(),
            scale: 1.0,
        };
        program.scale = power_of_two(program.largest_price());
        program.add_units();
        program.add_used();
        program.add_missing();
        program.add_needs();
        program.add_money();
        program.add_hours();
        program.add_shares();
        program
    }

    /// What one unit of a lot is worth in the objective, before scaling.
    fn price(&self, cost: i64, brings: &[f64]) -> f64 {
        if self.ask == Ask::Missing {
            return 0.0;
        }
        let value: f64 = self.aim.value.iter().zip(brings).map(|(value, brings)| value * brings).sum();
        self.aim.price * as_f64(cost / self.coin) - value / as_f64(self.coin)
    }

    fn largest_price(&self) -> f64 {
        let costs = |lot: &Lot| self.model.choices.get(lot.place).map_or(0, |choice| choice.cost);
        let prices = self.lots.iter().map(|lot| self.price(costs(lot), &lot.brings).abs());
        let setups = self.model.choices.iter().map(|choice| self.price(choice.setup, &[]).abs());
        prices.chain(setups).fold(0.0, f64::max)
    }

    fn add_units(&mut self) {
        for at in 0..self.lots.len() {
            let Some(lot) = self.lots.get(at) else { continue };
            let Some(choice) = self.model.choices.get(lot.place) else { continue };
            let price = self.price(choice.cost, &lot.brings) / self.scale;
            let least = if choice.tiers.is_empty() { lot.range.least } else { 0 };
            let range = Range { least, most: lot.range.most.min(self.useful(lot).max(least)) };
            let unit = self.add_number(price, range, self.parts == Parts::Whole);
            self.units.push(unit);
        }
        for (place, choice) in self.model.choices.iter().enumerate() {
            self.add_tiers(place, choice);
            self.add_total(place, choice);
        }
    }

    fn add_number(&mut self, price: f64, range: Range, is_whole: bool) -> Variable {
        self.most.push(f64::from(range.most));
        if is_whole {
            let end = |end: u32| i32::try_from(end).unwrap_or(i32::MAX);
            self.problem.add_integer_var(price, (end(range.least), end(range.most)))
        } else {
            self.problem.add_var(price, (f64::from(range.least), f64::from(range.most)))
        }
    }

    /// How many units of a lot would meet alone whatever it helps with; any number where more can be good.
    fn useful(&self, lot: &Lot) -> u32 {
        let is_asked_for = self.model.choices.get(lot.place).is_some_and(|choice| choice.total.least > 0);
        if !self.aim.is_thrifty() || self.model.has_shares() || is_asked_for {
            return u32::MAX;
        }
        let helps =
            self.model.needs.iter().zip(&lot.brings).filter(|(need, each)| **each > 0.0 && need.gap() > 0.0);
        helps.map(|(need, each)| need.units(need.gap(), *each)).max().unwrap_or(0)
    }

    /// The variables of the lots of a choice.
    fn of_choice(&self, place: usize) -> impl Iterator<Item = (&Lot, Variable)> {
        self.lots.iter().zip(self.units.iter().copied()).filter(move |(lot, _)| lot.place == place)
    }

    /// A tier holds so many units, and a month its own number over all tiers.
    fn add_tiers(&mut self, place: usize, choice: &Choice) {
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

    fn add_total(&mut self, place: usize, choice: &Choice) {
        let units: Vec<_> = self.of_choice(place).map(|(_, unit)| (unit, 1.0)).collect();
        self.add_range(units, choice.total);
    }

    /// From so many to so many; left out where the variables allow no others.
    fn add_range(&mut self, units: Vec<(Variable, f64)>, range: Range) {
        let most: f64 = units.iter().map(|(unit, _)| self.most.get(unit.idx()).copied().unwrap_or(0.0)).sum();
        if range.least > 0 {
            self.problem.add_constraint(units.clone(), ComparisonOp::Ge, f64::from(range.least));
        }
        if most > f64::from(range.most) {
            self.problem.add_constraint(units, ComparisonOp::Le, f64::from(range.most));
        }
    }

    fn add_used(&mut self) {
        for (place, choice) in self.model.choices.iter().enumerate() {
            let pays = choice.setup > 0 && self.model_least(choice) == 0;
            let units: Vec<_> = self.of_choice(place).map(|(_, unit)| unit).collect();
            let most = self.most_of(&units).min(f64::from(lots::most(choice)));
            let used = (pays && most > 0.0).then(|| {
                let price = self.price(choice.setup, &[]) / self.scale;
                self.add_number(price, Range { least: 0, most: 1 }, true)
            });
            if let Some(used) = used {
                let row = units.into_iter().map(|unit| (unit, 1.0)).chain([(used, -most)]);
                self.problem.add_constraint(row.collect::<Vec<_>>(), ComparisonOp::Le, 0.0);
            }
            self.used.push(used);
        }
    }

    fn most_of(&self, units: &[Variable]) -> f64 {
        units.iter().map(|unit| self.most.get(unit.idx()).copied().unwrap_or(0.0)).sum()
    }

    fn model_least(&self, choice: &Choice) -> u32 {
        choice.allowed().least
    }

    /// The weight of a need and its gap, where it counts and is open.
    fn open(&self, place: usize) -> Option<(f64, f64)> {
        let weight = self.aim.missing.get(place).copied().filter(|weight| *weight > 0.0)?;
        let need = self.model.needs.get(place)?;
        need.open_after(0.0).map(|gap| (weight, gap))
    }

    fn add_missing(&mut self) {
        for place in 0..self.model.needs.len() {
            let weight =
                self.open(place).filter(|_| self.ask != Ask::Worth(0.0)).map(|(weight, gap)| weight * gap);
            let price = |weight: f64| if self.ask == Ask::Missing { weight } else { 0.0 };
            let missing = weight.map(|weight| (price(weight), weight));
            let var = missing.map(|(price, _)| self.add_part(price));
            self.missing.push(var);
        }
        if let Ask::Worth(most) = self.ask
            && most > 0.0
        {
            let row = self.missing.iter().enumerate().filter_map(|(place, var)| {
                let (weight, gap) = self.open(place)?;
                Some(((*var)?, weight * gap / most))
            });
            let row: Vec<_> = row.collect();
            self.problem.add_constraint(row, ComparisonOp::Le, 1.0 + ROOM);
        }
    }

    fn add_part(&mut self, price: f64) -> Variable {
        self.most.push(1.0);
        self.problem.add_var(price, (0.0, 1.0))
    }

    fn add_needs(&mut self) {
        for place in 0..self.model.needs.len() {
            let Some((_, gap)) = self.open(place) else { continue };
            // A unit that meets the need alone does it no more than once.
            let share = |lot: &Lot| lot.brings.get(place).map_or(0.0, |each| (each / gap).min(1.0));
            let mut row: Vec<_> = self.row(share);
            let missing = self.missing.get(place).copied().flatten();
            row.extend(missing.map(|var| (var, 1.0)));
            let enough = if missing.is_some() { 1.0 } else { 1.0 - ROOM };
            self.problem.add_constraint(row, ComparisonOp::Ge, enough);
        }
    }

    /// What a unit of each lot adds to a row.
    fn row(&self, each: impl Fn(&Lot) -> f64) -> Vec<(Variable, f64)> {
        let terms = self.lots.iter().zip(&self.units).map(|(lot, unit)| (*unit, each(lot)));
        terms.filter(|(_, term)| *term != 0.0).collect()
    }

    /// What is spent in some months, in coins; with what using a choice costs, where that is counted.
    fn coins(&self, counts: impl Fn(&Lot) -> bool, with_setup: bool) -> Vec<(Variable, f64)> {
        let cost = |lot: &Lot| self.model.choices.get(lot.place).map_or(0, |choice| choice.cost);
        let mut row = self.row(|lot| if counts(lot) { as_f64(cost(lot) / self.coin) } else { 0.0 });
        if with_setup {
            let setups = self.used.iter().zip(&self.model.choices);
            row.extend(
                setups.filter_map(|(used, choice)| Some(((*used)?, as_f64(choice.setup / self.coin)))),
            );
        }
        row
    }

    /// What choices cost once that are used in any case, in coins.
    fn sure_setup(&self, choice: &Choice) -> f64 {
        if self.model_least(choice) > 0 { as_f64(choice.setup / self.coin) } else { 0.0 }
    }

    fn add_money(&mut self) {
        let sure: f64 = self.model.choices.iter().map(|choice| self.sure_setup(choice)).sum();
        let left = in_coins(self.model.cap(), self.coin) - sure;
        self.add_limit(self.coins(|_| true, true), left);
        let Some(cap) = self.model.cap_in_month() else { return };
        for month in 0..self.model.months {
            self.add_limit(self.coins(|lot| lot.months.contains(&month), false), in_coins(cap, self.coin));
        }
    }

    fn add_hours(&mut self) {
        for limit in 0..self.model.hours.len() {
            for month in 0..self.model.months {
                let hours = |lot: &Lot| {
                    let choice = self.model.choices.get(lot.place);
                    choice.and_then(|choice| choice.hours.get(limit)).copied().unwrap_or(0.0)
                };
                let row = self.row(|lot| if lot.months.contains(&month) { hours(lot) } else { 0.0 });
                let left = self.model.hours.get(limit).map_or(0.0, |limit| limit.in_month);
                self.add_limit(row, left);
            }
        }
    }

    /// At most so much; left out where even the most units take no more.
    fn add_limit(&mut self, row: Vec<(Variable, f64)>, most: f64) {
        let all: f64 =
            row.iter().map(|(var, term)| term * self.most.get(var.idx()).copied().unwrap_or(0.0)).sum();
        if all > most {
            let by = most.max(1e-6);
            let row: Vec<_> = row.into_iter().map(|(var, term)| (var, term / by)).collect();
            self.problem.add_constraint(row, ComparisonOp::Le, most / by + ROOM);
        }
    }

    /// Each choice that must or may only take a part of the whole.
    fn add_shares(&mut self) {
        for place in 0..self.model.choices.len() {
            let Some(choice) = self.model.choices.get(place) else { continue };
            let Some(share) = choice.share else { continue };
            let (own, whole, sure, all_sure) = match share.of {
                Whole::Units => {
                    let own = self.of_choice(place).map(|(_, unit)| (unit, 1.0)).collect();
                    (own, self.all_units(), 0.0, 0.0)
                }
                Whole::Spending => {
                    let mut own: Vec<_> = self
                        .row(|lot| if lot.place == place { as_f64(choice.cost / self.coin) } else { 0.0 });
                    let used = self.used.get(place).copied().flatten();
                    own.extend(used.map(|used| (used, as_f64(choice.setup / self.coin))));
                    let all_sure: f64 = self.model.choices.iter().map(|choice| self.sure_setup(choice)).sum();
                    (own, self.all_spent(), self.sure_setup(choice), all_sure)
                }
            };
            for (part, op) in [(share.most, ComparisonOp::Le), (share.least, ComparisonOp::Ge)] {
                let Some(part) = part else { continue };
                let mut row: Vec<(Variable, f64)> = own.clone();
                row.push((whole, -part.get()));
                self.problem.add_constraint(row, op, part.get() * all_sure - sure);
            }
        }
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
        let all: f64 =
            row.iter().map(|(var, term)| term * self.most.get(var.idx()).copied().unwrap_or(0.0)).sum();
        self.most.push(all);
        let sum = self.problem.add_var(0.0, (0.0, all));
        row.push((sum, -1.0));
        self.problem.add_constraint(row, ComparisonOp::Eq, 0.0);
        sum
    }

    /// How many nodes the search may take: fewer where each takes longer.
    fn nodes(&self) -> u64 {
        let variables = u64::try_from(self.most.len()).unwrap_or(u64::MAX).max(1);
        let most = if self.parts == Parts::Any { MOST_NODES / 10 } else { MOST_NODES };
        (WORK / variables).min(most)
    }

    fn hint(&self, start: &Units) -> Vec<(Variable, f64)> {
        let amounts = amounts(self.model, &self.lots, start);
        let units = self.units.iter().zip(amounts).map(|(unit, amount)| (*unit, f64::from(amount)));
        let used = self.used.iter().zip(start).filter_map(|(used, units)| {
            let is_used = units.iter().any(|units| *units > 0);
            Some(((*used)?, f64::from(u8::from(is_used))))
        });
        units.chain(used).collect()
    }

    fn answer(&self, outcome: &SolveOutcome) -> Answer {
        let units = outcome.solution().map(|solution| {
            let amount = |unit: &Variable| whole(solution.var_value(*unit) + WHOLE_WITHIN);
            let amounts: Vec<u32> = self.units.iter().map(amount).collect();
            spread(self.model, &self.lots, &amounts)
        });
        let bound = outcome.stats().best_bound.map(|bound| self.worth(bound));
        Answer { units, bound }
    }

    /// A figure of the objective as worth, or as what is missing.
    fn worth(&self, figure: f64) -> f64 {
        if self.ask == Ask::Missing {
            return figure;
        }
        let sure: f64 = self.model.choices.iter().map(|choice| self.sure_setup(choice)).sum();
        (figure * self.scale + sure * self.aim.price) * as_f64(self.coin)
    }
}

/// How far rows are opened, as a share, so that what just fits or is just enough is not lost to rounding.
const ROOM: f64 = 5e-10;

/// What the solver leaves of a whole unit.
const WHOLE_WITHIN: f64 = 1e-6;

/// Nodes × variables that the search may take, so that a plan of any size has its answer within seconds.
const WORK: u64 = 250_000;

/// The most nodes that the search may take.
const MOST_NODES: u64 = 5_000;

#[expect(clippy::cast_precision_loss, reason = "money lies below 2^53")]
fn as_f64(minor: i64) -> f64 {
    minor as f64
}

/// Money in whole coins.
#[expect(clippy::cast_precision_loss, reason = "whole coins; the answer is checked exactly")]
fn in_coins(minor: i128, coin: i64) -> f64 {
    (minor / i128::from(coin)) as f64
}

/// The largest power of two that is no larger: dividing by it loses no digit. 1 for nothing.
fn power_of_two(number: f64) -> f64 {
    if number > 0.0 { f64::from_bits(number.to_bits() & f64::INFINITY.to_bits()) } else { 1.0 }
}
