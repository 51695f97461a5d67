//! Generated plans, solved by us and by HiGHS: ours keeps to every limit, is within 1% of the best that HiGHS found,
//! claims no bound that is not true, and is out of reach exactly where HiGHS proves it.
//!
//! What HiGHS found is written down in `golden.json`; `solve.py` says how to make it.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

mod dice;
mod golden;
mod numbers;
mod plans;

use std::collections::HashSet;
use std::mem;

use golden::{Found, Golden, Status};
use planner::mix::{Mix, Outcome, Proof, Shortfall, best, broken};
use planner::plan::Plan;

#[test]
fn the_golden_figures_are_of_these_plans() {
    let golden = Golden::read();
    for number in 0..plans::ALL {
        let numbers = numbers::of(&plans::plan(number), &number.to_string());
        assert_eq!(numbers["mark"], golden.of(number).mark, "plan {number}: make the golden figures again");
    }
}

#[test]
fn goals_of_every_sort_appear() {
    let plans: Vec<Plan> = (plans::EVERY_SORT..plans::ALL).map(plans::plan).collect();
    let goals = plans.iter().flat_map(|plan| &plan.goals);
    let sorts: HashSet<_> = goals.map(|goal| mem::discriminant(&goal.metric)).collect();
    assert_eq!(sorts.len(), 5);
}

#[test]
fn the_smallest_budget_is_within_a_hundredth_of_the_least() {
    agree(0..plans::SMALLEST);
}

#[test]
fn the_best_result_and_the_target_return_are_within_a_hundredth_of_the_most() {
    agree(plans::SMALLEST..plans::EVERY_SORT);
}

#[test]
fn goals_of_every_sort_cost_within_a_hundredth_of_the_least() {
    agree(plans::EVERY_SORT..plans::ALL);
}

/// Solves the plans, and says of each what does not agree.
fn agree(numbers: std::ops::Range<u64>) {
    let golden = Golden::read();
    let differ = |number| {
        let plan = plans::plan(number);
        let wrong = Compared { plan: &plan, ours: &best(&plan), found: golden.of(number) }.wrong();
        (!wrong.is_empty()).then(|| format!("plan {number}: {}", wrong.join("; ")))
    };
    let differ: Vec<String> = numbers.filter_map(differ).collect();
    assert!(differ.is_empty(), "\n{}", differ.join("\n"));
}

struct Compared<'a> {
    plan: &'a Plan,
    ours: &'a Mix,
    found: &'a Found,
}

impl Compared<'_> {
    fn wrong(&self) -> Vec<String> {
        let Some((status, value, proof)) = self.answer() else {
            return self.contradicted();
        };
        let broken = broken(self.plan, &self.ours.schedule());
        let found = self.found;
        let is_other = found.status != status && found.status != Status::Unknown;
        let limits = (!broken.is_empty()).then(|| format!("it breaks {broken:?}"));
        let outcome = is_other.then(|| format!("it is {status:?} and not {:?}", found.status));
        let figures = if outcome.is_none() { self.figures(value, proof) } else { Vec::new() };
        limits.into_iter().chain(outcome).chain(figures).collect()
    }

    /// Our answer as HiGHS states it: lower is better. `None` for contradictions.
    fn answer(&self) -> Option<(Status, f64, Proof)> {
        match &self.ours.outcome {
            Outcome::NothingNeeded => Some((Status::Reached, self.ours.cost.as_f64(), Proof::Best)),
            Outcome::Reached { proof } => Some((Status::Reached, self.ours.cost.as_f64(), *proof)),
            Outcome::OutOfReach { shortfalls, proof } => {
                Some((Status::OutOfReach, missing(shortfalls), *proof))
            }
            Outcome::Best { goal, proof, .. } => {
                let result = self.ours.forward.goals.iter().find(|result| result.goal == *goal).unwrap();
                Some((Status::Best, result.baseline - result.reached(), *proof))
            }
            Outcome::Returns { least, value, proof, .. } => {
                Some((Status::Returns, least * self.ours.cost.as_f64() - value.as_f64(), *proof))
            }
            _ => None,
        }
    }

    fn contradicted(&self) -> Vec<String> {
        let is_same = matches!(self.ours.outcome, Outcome::Contradiction { .. })
            && matches!(self.found.status, Status::Contradiction | Status::Unknown);
        if is_same { Vec::new() } else { vec![format!("no contradiction, but {:?}", self.found.status)] }
    }

    /// How the values compare. Where less is missing of other goals, the value means something else.
    fn figures(&self, value: f64, proof: Proof) -> Vec<String> {
        let Some(known) = self.found.value else { return Vec::new() };
        if let Some((ours, least)) = self.others_missing().filter(|(ours, least)| (ours - least).abs() > HAIR)
        {
            let is_worse = ours > least * (1.0 + WITHIN) + HAIR;
            return is_worse.then(|| format!("others miss {ours} and not {least}")).into_iter().collect();
        }
        let hair = HAIR * known.abs().max(SMALL);
        let gap = match proof {
            Proof::Best => 0.0,
            Proof::Within(gap) => gap,
        };
        let is_dear = value > known + WITHIN * known.abs() + hair;
        let is_false = value - gap * value.abs() > known + hair;
        let is_impossible = self.found.bound.is_some_and(|bound| value < bound - hair);
        let checks = [
            (is_dear, format!("{value} is too far above {known}")),
            (is_false, format!("{value} within {gap} is not true of {known}")),
            (is_impossible, format!("{value} is below what is possible")),
        ];
        checks.into_iter().filter(|(is_wrong, _)| *is_wrong).map(|(_, what)| what).collect()
    }

    /// What is missing of the other goals, where one is asked about: ours, and the least.
    fn others_missing(&self) -> Option<(f64, f64)> {
        let Outcome::Best { shortfalls, .. } = &self.ours.outcome else { return None };
        Some((missing(shortfalls), self.found.missing?))
    }
}

fn missing(shortfalls: &[Shortfall]) -> f64 {
    shortfalls.iter().map(|short| short.missing / short.required).sum()
}

/// How far from the best that HiGHS found an answer may be, as a share.
const WITHIN: f64 = 0.01;

/// What the tolerances of two solvers leave, as a share.
const HAIR: f64 = 1e-6;
/// Less than this of anything is nothing.
const SMALL: f64 = 1e-3;
