//! Tiny plans: the mix is the best of all that can be tried.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

mod support;

use planner::forward::GoalResult;
use planner::mix::{Mix, Outcome, Proof, best, broken};
use planner::plan::MixQuestion;
use proptest::prelude::*;
use support::tiny::{Tried, tiny_plans};
use support::wild::usual;

/// The sum of what is missing of each goal but one, as a share of it.
fn missing(mix: &Mix, besides: Option<usize>) -> f64 {
    let goals = mix.forward.goals.iter().enumerate().filter(|(place, _)| Some(*place) != besides);
    goals.map(|(_, goal)| if goal.is_reached() { 0.0 } else { goal.shortfall() / goal.required }).sum()
}

fn proof(mix: &Mix) -> Option<Proof> {
    match mix.outcome {
        Outcome::Reached { proof }
        | Outcome::OutOfReach { proof, .. }
        | Outcome::Best { proof, .. }
        | Outcome::Returns { proof, .. } => Some(proof),
        _ => None,
    }
}

fn is_contradiction(mix: &Mix) -> bool {
    matches!(mix.outcome, Outcome::Contradiction { .. })
}

/// By how much a bound that is true may lie on the wrong side of what was tried.
const WITHIN: f64 = 1e-7;

proptest! {
    #![proptest_config(usual())]

    #[test]
    fn the_smallest_budget_is_the_smallest_of_all_that_can_be_tried(plan in tiny_plans()) {
        let mix = best(&plan);
        let Some(tried) = Tried::all(&plan) else {
            prop_assert!(is_contradiction(&mix), "{:?}", mix.outcome);
            return Ok(());
        };
        prop_assert!(!is_contradiction(&mix), "{:?} {tried:?}", mix.outcome);
        prop_assert_eq!(broken(&plan, &mix.schedule()), []);
        let missing = missing(&mix, None);
        prop_assert!((missing - tried.missing).abs() <= 1e-8, "{missing} {tried:?}");
        prop_assert_eq!(mix.cost, tried.cost);
    }

    #[test]
    fn the_best_result_is_the_best_of_all_that_can_be_tried(plan in tiny_plans()) {
        let Some((place, goal)) = best(&plan).forward.goals.first().map(|goal| (0, goal.goal)) else {
            return Ok(());
        };
        let mut plan = plan;
        plan.question = MixQuestion::BestResult(goal);
        let mix = best(&plan);
        let Some(tried) = Tried::all(&plan) else {
            prop_assert!(is_contradiction(&mix), "{:?}", mix.outcome);
            return Ok(());
        };
        prop_assert_eq!(broken(&plan, &mix.schedule()), []);
        let brought = |goal: &GoalResult| goal.reached() - goal.baseline;
        let (ours, most) = (brought(&mix.forward.goals[place]), tried.most[place]);
        prop_assert!((ours - most).abs() <= WITHIN * most.max(1.0), "{ours} {tried:?} {:?}", proof(&mix));
    }
}
