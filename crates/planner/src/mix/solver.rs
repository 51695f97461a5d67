//! The model as an integer program for microlp, over what is left after least units.
//!
//! Rows are divided by what is left of each need, of the money and of the hours, so that no coefficient is
//! above 1. Money is divided by its largest common coin, so that plans that differ only in the size of
//! their prices become the same program. The search stops after a number of nodes, never after a time, so
//! that the answer is the same on every machine.

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, SolveOutcome, Variable};

use super::choice::{Choice, Left, whole};
use super::model::Model;

/// Asks the solver; `start` is where it may begin. An answer without units is one it did not find, or that
/// there is none.
pub(super) fn solve(model: &Model, aim: Aim, start: &[u32]) -> Answer {
    let program = Program::of(model, aim);
    let mut options = SolveOptions::default();
    options.node_limit = Some(program.nodes());
    options.int_tol = 1e-9;
    options.tolerances.feasibility = 1e-9;
    options.warm_start = Some(program.hint(start));
    match program.problem.solve_with(options) {
        Ok(outcome) => program.answer(&outcome),
        Err(_) => Answer { units: None, bound: Bound::Unknown },
    }
}

/// What to look for.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Aim {
    /// The lowest cost that meets every need.
    Cost,
    /// The lowest sum of what is missing of each goal, as a share of that goal.
    Missing,
    /// The lowest cost while no more than this is missing.
    CostWhileMissing(f64),
}

/// What the solver says; not checked yet.
pub(super) struct Answer {
    /// Units of every choice, when it found some.
    pub(super) units: Option<Vec<u32>>,
    /// What no units can beat: minor units for a cost, shares for what is missing.
    pub(super) bound: Bound,
}

/// What no answer can be lower than.
#[derive(Clone, Copy)]
pub(super) enum Bound {
    AtLeast(f64),
    Unknown,
}

/// The program and what its variables stand for.
struct Program<'a> {
    model: &'a Model,
    aim: Aim,
    problem: Problem,
    least: Vec<u32>,
    /// What least units leave.
    left: Left,
    open: Vec<Option<f64>>,
    /// More units of each choice that can have more.
    more: Vec<Option<Variable>>,
    /// Whether a choice is used, where that costs something.
    used: Vec<Option<Variable>>,
    /// What is missing of each open need, as a share of it, where something may be.
    missing: Vec<Option<Variable>>,
    /// The most that each variable can be.
    most: Vec<f64>,
    /// The largest amount that every price is a multiple of, in minor units.
    coin: i64,
    /// What one unit of the objective is worth: coins for a cost, shares for what is missing.
    scale: f64,
}

impl<'a> Program<'a> {
    fn of(model: &'a Model, aim: Aim) -> Program<'a> {
        let least = model.least();
        let mut program = Program {
            model,
            aim,
            problem: Problem::new(OptimizationDirection::Minimize),
            left: model.left(&least),
            open: model.open(&least),
            least,
            more: Vec::new(),
            used: Vec::new(),
            missing: Vec::new(),
            most: Vec::new(),
            coin: model.coin(),
            scale: if aim == Aim::Missing {
                1.0
            } else {
                power_of_two(as_f64(model.dearest() / model.coin()))
            },
        };
        program.add_choices(aim);
        program.add_missing(aim);
        program.add_needs();
        program.add_money();
        program.add_hours();
        program
    }

    fn add_choices(&mut self, aim: Aim) {
        let model = self.model;
        for (choice, least) in model.choices.iter().zip(self.least.clone()) {
            let room = choice.room(least, &self.left).min(self.useful(choice));
            let price =
                |minor: i64| if aim == Aim::Missing { 0.0 } else { as_f64(minor / self.coin) / self.scale };
            let (each, once) = (price(choice.cost.minor()), price(choice.setup.minor()));
            let more = (room > 0).then(|| self.add_whole(each, room));
            let pays = least == 0 && choice.setup.minor() > 0;
            let used = more.filter(|_| pays).map(|_| self.add_whole(once, 1));
            if let Some((more, used)) = more.zip(used) {
                self.problem.add_constraint([(more, 1.0), (used, -f64::from(room))], ComparisonOp::Le, 0.0);
            }
            self.more.push(more);
            self.used.push(used);
        }
    }

    fn add_whole(&mut self, price: f64, most: u32) -> Variable {
        self.most.push(f64::from(most));
        self.problem.add_integer_var(price, (0, i32::try_from(most).unwrap_or(i32::MAX)))
    }

    /// How many units of a choice would meet alone whatever it helps with.
    fn useful(&self, choice: &Choice) -> u32 {
        let helps =
            self.model.needs.iter().zip(&choice.brings).zip(&self.open).filter(|((_, each), _)| **each > 0.0);
        helps.filter_map(|((need, each), open)| Some(need.units((*open)?, *each))).max().unwrap_or(0)
    }

    fn add_missing(&mut self, aim: Aim) {
        let shares: Vec<Option<f64>> = self
            .model
            .needs
            .iter()
            .zip(&self.open)
            .map(|(need, open)| Some((*open)? / need.required))
            .collect();
        let price = |share: f64| if aim == Aim::Missing { share } else { 0.0 };
        for share in &shares {
            let share = share.filter(|_| aim != Aim::Cost);
            self.missing.push(share.map(|share| self.problem.add_var(price(share), (0.0, 1.0))));
        }
        if let Aim::CostWhileMissing(most) = aim {
            let terms =
                self.missing.iter().zip(&shares).filter_map(|(var, share)| Some(((*var)?, (*share)? / most)));
            let terms: Vec<(Variable, f64)> = terms.collect();
            self.problem.add_constraint(terms, ComparisonOp::Le, 1.0 + ROOM);
        }
    }

    fn add_needs(&mut self) {
        for (place, open) in self.open.iter().enumerate() {
            let Some(open) = open else { continue };
            // A unit that meets the need alone does it no more than once.
            let share = |choice: &Choice| choice.brings.get(place).map_or(0.0, |each| (each / open).min(1.0));
            let mut terms = self.terms(share, |_| 0.0);
            let missing = self.missing.get(place).copied().flatten();
            terms.extend(missing.map(|var| (var, 1.0)));
            let enough = if missing.is_some() { 1.0 } else { 1.0 - ROOM };
            self.problem.add_constraint(terms, ComparisonOp::Ge, enough);
        }
    }

    fn add_money(&mut self) {
        let coins = |minor: i64| as_f64(minor / self.coin);
        #[expect(clippy::cast_precision_loss, reason = "whole coins; the answer is checked exactly")]
        let left = (self.left.money / i128::from(self.coin)).max(1) as f64;
        let terms = self
            .terms(|choice| coins(choice.cost.minor()) / left, |choice| coins(choice.setup.minor()) / left);
        self.add_limit(terms);
    }

    fn add_hours(&mut self) {
        for (place, left) in self.left.hours.clone().into_iter().enumerate().filter(|(_, left)| *left > 0.0) {
            let terms =
                self.terms(|choice| choice.hours.get(place).map_or(0.0, |hours| hours / left), |_| 0.0);
            self.add_limit(terms);
        }
    }

    /// At most all of it; left out where even the most units take no more.
    fn add_limit(&mut self, terms: Vec<(Variable, f64)>) {
        let most = terms.iter().map(|(var, term)| term * self.most.get(var.idx()).copied().unwrap_or(0.0));
        if most.sum::<f64>() > 1.0 {
            self.problem.add_constraint(terms, ComparisonOp::Le, 1.0 + ROOM);
        }
    }

    /// A row: what each unit adds to it, and what it adds that a choice is used at all.
    fn terms(&self, each: impl Fn(&Choice) -> f64, once: impl Fn(&Choice) -> f64) -> Vec<(Variable, f64)> {
        let of = |vars: &[Option<Variable>], term: &dyn Fn(&Choice) -> f64| -> Vec<(Variable, f64)> {
            let terms = vars.iter().zip(&self.model.choices);
            terms
                .filter_map(|(var, choice)| Some(((*var)?, term(choice))))
                .filter(|term| term.1 > 0.0)
                .collect()
        };
        [of(&self.more, &each), of(&self.used, &once)].concat()
    }

    /// How many nodes the search may take: fewer where each takes longer.
    fn nodes(&self) -> u64 {
        let variables = u64::try_from(self.most.len()).unwrap_or(u64::MAX).max(1);
        (WORK / variables).min(MOST_NODES)
    }

    fn hint(&self, start: &[u32]) -> Vec<(Variable, f64)> {
        let extra: Vec<u32> =
            start.iter().zip(&self.least).map(|(now, least)| now.saturating_sub(*least)).collect();
        let more = self.more.iter().zip(&extra).filter_map(|(var, extra)| Some(((*var)?, f64::from(*extra))));
        let used = self.used.iter().zip(&extra);
        let used = used.filter_map(|(var, extra)| Some(((*var)?, f64::from(u8::from(*extra > 0)))));
        more.chain(used).collect()
    }

    /// A figure of the objective in minor units, or in shares when what is missing is looked for.
    #[expect(clippy::cast_precision_loss, reason = "bounds need few digits")]
    fn worth(&self, figure: f64) -> f64 {
        match self.aim {
            Aim::Missing => figure,
            Aim::Cost | Aim::CostWhileMissing(_) => {
                figure * self.scale * as_f64(self.coin) + self.model.cost(&self.least) as f64
            }
        }
    }

    fn answer(&self, outcome: &SolveOutcome) -> Answer {
        let units = outcome.solution().map(|solution| {
            let more = |var: &Option<Variable>| var.map_or(0, |var| whole(solution.var_value(var).round()));
            self.least.iter().zip(&self.more).map(|(least, var)| least.saturating_add(more(var))).collect()
        });
        let bound = outcome.stats().best_bound.map(|bound| self.worth(bound));
        Answer { units, bound: bound.map_or(Bound::Unknown, Bound::AtLeast) }
    }
}

/// How far rows are opened, as a share, so that what just fits or is just enough is not lost to rounding.
const ROOM: f64 = 5e-10;

/// Nodes × variables that the search may take, so that a plan of any size has its answer within seconds.
const WORK: u64 = 250_000;

/// The most nodes that the search may take.
const MOST_NODES: u64 = 5_000;

#[expect(clippy::cast_precision_loss, reason = "money lies below 2^53")]
fn as_f64(minor: i64) -> f64 {
    minor as f64
}

/// The largest power of two that is no larger, for a number from 1 up: dividing by it loses no digit.
fn power_of_two(number: f64) -> f64 {
    f64::from_bits(number.to_bits() & f64::INFINITY.to_bits())
}
