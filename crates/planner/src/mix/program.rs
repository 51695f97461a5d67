//! The model as an integer program.
//!
//! Rows are divided by what limits them, so that no coefficient is far above 1. Money is counted
//! in coins ([`Model::in_coins`]), so that plans that differ only in the size of their money become the same program.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

use super::aim::Aim;
use super::choice::Range;
use super::lots::{self, Lot, lots};
use super::model::Model;

pub(super) use parts::{Parts, Turn};

mod limits;
mod parts;

/// What the solver is asked for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Ask {
    /// The least that can be missing.
    Missing,
    /// The least worth, while no more than this is missing.
    Worth(f64),
    /// Whatever units come first with which nothing is missing, rather cheap ones.
    Enough,
}

impl Ask {
    /// Whether something may be missing.
    fn may_miss(self) -> bool {
        !matches!(self, Ask::Enough | Ask::Worth(0.0))
    }
}

/// The program and what its variables stand for.
pub(super) struct Program<'a> {
    pub(super) model: &'a Model,
    aim: &'a Aim,
    pub(super) ask: Ask,
    pub(super) parts: Parts<'a>,
    pub(super) problem: Problem,
    pub(super) lots: Vec<Lot>,
    /// The units of each lot.
    pub(super) units: Vec<Variable>,
    /// Whether a choice is used, where that costs something.
    pub(super) used: Vec<Option<Variable>>,
    /// Whether a choice begins in a month, by month, where that costs something that the month may lack.
    pub(super) begins: Vec<Vec<Variable>>,
    /// What is missing of each need, as a share of its gap, where something may be.
    missing: Vec<Option<Variable>>,
    /// All that is spent, in coins, where parts of it count.
    spent: Option<Variable>,
    /// The most that each variable can be.
    pub(super) most: Vec<f64>,
    /// How many variables are not fixed.
    pub(super) free: u64,
    /// What one of the objective is worth.
    scale: f64,
}

impl<'a> Program<'a> {
    pub(super) fn of(model: &'a Model, aim: &'a Aim, ask: Ask, parts: Parts<'a>) -> Program<'a> {
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
            begins: Vec::new(),
            missing: Vec::new(),
            spent: None,
            most: Vec::new(),
            free: 0,
            scale: 1.0,
        };
        program.scale = power_of_two(program.largest_price());
        program.add_units();
        program.add_used();
        program.add_begins();
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
        self.aim.price * as_f64(cost) - value
    }

    fn largest_price(&self) -> f64 {
        let costs = |lot: &Lot| self.model.choices.get(lot.place).map_or(0, |choice| choice.cost);
        let prices = self.lots.iter().map(|lot| self.price(costs(lot), &lot.brings).abs());
        let setups = self.model.choices.iter().map(|choice| self.price(choice.setup, &[]).abs());
        prices.chain(setups).fold(0.0, f64::max)
    }

    fn add_units(&mut self) {
        let near = self.parts.ranges(self.model, &self.lots);
        for at in 0..self.lots.len() {
            let Some(lot) = self.lots.get(at) else { continue };
            let Some(choice) = self.model.choices.get(lot.place) else { continue };
            let price = self.price(choice.cost, &lot.brings) / self.scale;
            let least = if choice.tiers.is_empty() { lot.range.least } else { 0 };
            let most = lot.range.most.min(self.useful(lot).max(lot.range.least));
            let range = Range { least, most };
            let near = near.as_ref().and_then(|ranges| ranges.get(at));
            let range = near.map_or(range, |near| range.within(*near));
            let unit = self.add_number(price, range, self.parts.is_whole(lot));
            self.units.push(unit);
        }
        for (place, choice) in self.model.choices.iter().enumerate() {
            self.add_tiers(place, choice);
            self.add_total(place, choice);
        }
    }

    fn add_number(&mut self, price: f64, range: Range, is_whole: bool) -> Variable {
        self.free += u64::from(range.least < range.most);
        self.most.push(f64::from(range.most));
        if is_whole {
            let end = |end: u32| i32::try_from(end).unwrap_or(i32::MAX);
            self.problem.add_integer_var(price, (end(range.least), end(range.most)))
        } else {
            self.problem.add_var(price, (f64::from(range.least), f64::from(range.most)))
        }
    }

    fn add_yes_or_no(&mut self, price: f64) -> Variable {
        self.add_number(price, Range { least: 0, most: 1 }, !matches!(self.parts, Parts::Relaxed))
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

    fn add_used(&mut self) {
        for (place, choice) in self.model.choices.iter().enumerate() {
            let pays = choice.setup > 0 && choice.allowed().least == 0;
            let units: Vec<_> = self.of_choice(place).map(|(_, unit)| unit).collect();
            let most = self.most_of(&units).min(f64::from(lots::most(choice)));
            let used = (pays && most > 0.0).then(|| {
                let price = self.price(choice.setup, &[]) / self.scale;
                self.add_yes_or_no(price)
            });
            if let Some(used) = used {
                let row = |most: f64| {
                    units.iter().map(|unit| (*unit, 1.0)).chain([(used, -most)]).collect::<Vec<_>>()
                };
                self.problem.add_constraint(row(most), ComparisonOp::Le, 0.0);
                // A share could make it worth paying for a choice without a unit of it.
                if self.model.has_shares() {
                    self.problem.add_constraint(row(1.0), ComparisonOp::Ge, 0.0);
                }
            }
            self.used.push(used);
        }
    }

    fn most_of(&self, units: &[Variable]) -> f64 {
        units.iter().map(|unit| self.most.get(unit.idx()).copied().unwrap_or(0.0)).sum()
    }

    /// The weight of a need and its gap, where it counts and is open.
    fn open(&self, place: usize) -> Option<(f64, f64)> {
        let weight = self.aim.missing.get(place).copied().filter(|weight| *weight > 0.0)?;
        let need = self.model.needs.get(place)?;
        need.open_after(0.0).map(|gap| (weight, gap))
    }

    fn add_missing(&mut self) {
        for place in 0..self.model.needs.len() {
            let weight = self.open(place).filter(|_| self.ask.may_miss()).map(|(weight, gap)| weight * gap);
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

    /// A figure of the objective as worth, or as what is missing.
    pub(super) fn worth(&self, figure: f64) -> f64 {
        if self.ask == Ask::Missing {
            return figure;
        }
        figure * self.scale + self.all_sure_setup() * self.aim.price
    }
}

/// What the solver leaves of a whole unit.
pub(super) const WHOLE_WITHIN: f64 = 1e-6;

/// How far rows are opened, as a share, so that what just fits or is just enough is not lost to rounding.
const ROOM: f64 = 5e-10;

#[expect(clippy::cast_precision_loss, reason = "money lies below 2^53")]
fn as_f64(coins: i64) -> f64 {
    coins as f64
}

/// The largest power of two that is no larger: dividing by it loses no digit. 1 for nothing.
fn power_of_two(number: f64) -> f64 {
    if number > 0.0 { f64::from_bits(number.to_bits() & f64::INFINITY.to_bits()) } else { 1.0 }
}
