//! Asks microlp for units, and reads its answer.
//!
//! The search stops after a number of nodes, never after a time, so that the answer is the same everywhere.

use microlp::{SolveOptions, SolveOutcome, Variable};

use super::aim::Aim;
use super::choice::{first_used, whole};
use super::lots::{amounts, by_month, spread};
use super::model::{Model, Units};
use super::program::{Ask, Parts, Program, WHOLE_WITHIN};

/// What the solver says; not checked yet.
#[derive(Default)]
pub(super) struct Answer {
    /// Units of every choice, rounded down where they are not whole; when it found some.
    pub(super) units: Option<Units>,
    /// How many units each lot has, whole or not.
    pub(super) amounts: Vec<f64>,
    /// The same for each choice by month.
    pub(super) by_month: Vec<Vec<f64>>,
    /// What no units can beat: worth, or what is missing. `None` when nothing is known, infinite when there
    /// are no such units.
    pub(super) bound: Option<f64>,
}

/// Asks the solver; `start` is where it may begin.
pub(super) fn solve(model: &Model, aim: &Aim, ask: Ask, parts: Parts, start: Option<&Units>) -> Answer {
    let program = Program::of(model, aim, ask, parts);
    let mut options = SolveOptions::default();
    options.node_limit = Some(nodes(&program));
    options.mip_gap = if ask == Ask::Enough { f64::MAX } else { 0.0 };
    options.int_tol = 1e-9;
    options.tolerances.feasibility = 1e-9;
    options.warm_start = start.map(|start| hint(&program, start));
    match program.problem.solve_with(options) {
        Ok(outcome) => answer(&program, &outcome),
        Err(microlp::Error::Infeasible) => Answer { bound: Some(f64::INFINITY), ..Answer::default() },
        Err(_) => Answer::default(),
    }
}

/// How many nodes the search may take: fewer where each takes longer.
fn nodes(program: &Program) -> u64 {
    let most = match program.parts {
        Parts::Relaxed => 0,
        _ if program.ask == Ask::Enough => MOST_NODES / 4,
        Parts::Any => MOST_NODES / 10,
        Parts::InTurn(_) => MOST_NODES / 25,
        Parts::Near(..) => MOST_NODES / 5,
        Parts::Whole => MOST_NODES,
    };
    (WORK / program.free.max(1)).min(most)
}

/// Where the search may begin: the units of each lot, and which choices are used.
fn hint(program: &Program, start: &Units) -> Vec<(Variable, f64)> {
    let amounts = amounts(program.model, &program.lots, start);
    let units = program.units.iter().zip(amounts).map(|(unit, amount)| (*unit, f64::from(amount)));
    let used = program.used.iter().zip(start).filter_map(|(used, units)| {
        let is_used = units.iter().any(|units| *units > 0);
        Some(((*used)?, f64::from(u8::from(is_used))))
    });
    let begins = program.begins.iter().zip(start).flat_map(|(begins, units)| {
        let first = first_used(units);
        let begin =
            move |(month, begin): (usize, &Variable)| (*begin, f64::from(u8::from(first == Some(month))));
        begins.iter().enumerate().map(begin).collect::<Vec<_>>()
    });
    units.chain(used).chain(begins).collect()
}

fn answer(program: &Program, outcome: &SolveOutcome) -> Answer {
    let amount = |unit: &Variable| Some(outcome.solution()?.var_value(*unit));
    let amounts: Vec<f64> = program.units.iter().filter_map(amount).collect();
    let whole_units: Vec<u32> = amounts.iter().map(|amount| whole(amount + WHOLE_WITHIN)).collect();
    let units = outcome.solution().map(|_| spread(program.model, &program.lots, &whole_units));
    let bound = outcome.stats().best_bound.map(|bound| program.worth(bound));
    let by_month = by_month(program.model, &program.lots, &amounts);
    Answer { units, amounts, by_month, bound }
}

/// Nodes × variables that the search may take, so that a plan of any size has its answer within seconds.
const WORK: u64 = 250_000;

/// The most nodes that the search may take.
const MOST_NODES: u64 = 5_000;
