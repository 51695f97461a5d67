//! Asks microlp for units, and reads its answer.
//!
//! The search stops after a number of nodes, never after a time, so that the answer is the same everywhere.

use microlp::{SolveOptions, SolveOutcome, Variable};

use super::aim::Aim;
use super::choice::whole;
use super::lots::{amounts, spread};
use super::model::{Model, Units};
use super::program::{Ask, Parts, Program};

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
    options.node_limit = Some(nodes(&program));
    options.int_tol = 1e-9;
    options.tolerances.feasibility = 1e-9;
    options.warm_start = start.map(|start| hint(&program, start));
    match program.problem.solve_with(options) {
        Ok(outcome) => answer(&program, &outcome),
        Err(microlp::Error::Infeasible) => Answer { units: None, bound: Some(f64::INFINITY) },
        Err(_) => Answer { units: None, bound: None },
    }
}

/// How many nodes the search may take: fewer where each takes longer.
fn nodes(program: &Program) -> u64 {
    let variables = u64::try_from(program.most.len()).unwrap_or(u64::MAX).max(1);
    let most = if program.parts == Parts::Any { MOST_NODES / 10 } else { MOST_NODES };
    (WORK / variables).min(most)
}

/// Where the search may begin: the units of each lot, and which choices are used.
fn hint(program: &Program, start: &Units) -> Vec<(Variable, f64)> {
    let amounts = amounts(program.model, &program.lots, start);
    let units = program.units.iter().zip(amounts).map(|(unit, amount)| (*unit, f64::from(amount)));
    let used = program.used.iter().zip(start).filter_map(|(used, units)| {
        let is_used = units.iter().any(|units| *units > 0);
        Some(((*used)?, f64::from(u8::from(is_used))))
    });
    units.chain(used).collect()
}

fn answer(program: &Program, outcome: &SolveOutcome) -> Answer {
    let units = outcome.solution().map(|solution| {
        let amount = |unit: &Variable| whole(solution.var_value(*unit) + WHOLE_WITHIN);
        let amounts: Vec<u32> = program.units.iter().map(amount).collect();
        spread(program.model, &program.lots, &amounts)
    });
    let bound = outcome.stats().best_bound.map(|bound| program.worth(bound));
    Answer { units, bound }
}

/// What the solver leaves of a whole unit.
const WHOLE_WITHIN: f64 = 1e-6;

/// Nodes × variables that the search may take, so that a plan of any size has its answer within seconds.
const WORK: u64 = 250_000;

/// The most nodes that the search may take.
const MOST_NODES: u64 = 5_000;
