//! How good mixes are, and whether one may be worse than another.

use planner::forward::{self, GoalResult};
use planner::goal::{Goal, Metric};
use planner::list::GoalId;
use planner::mix::{Mix, Outcome, Proof};
use planner::plan::{MixQuestion, Plan};
use planner::units::Money;

/// What is missing of the goals that count, each as a share of it; more than anything where no mix keeps to the limits.
pub(crate) fn missing(mix: &Mix) -> f64 {
    let counts = |result: &&GoalResult| {
        let is_asked = match mix.question {
            MixQuestion::SmallestBudget => true,
            MixQuestion::BestResult(goal) => result.goal != goal,
            MixQuestion::TargetReturn(_) => false,
        };
        is_asked && !mix.left_out.contains(&result.goal)
    };
    match mix.outcome {
        Outcome::Contradiction { .. } => f64::INFINITY,
        _ => mix.forward.goals.iter().filter(counts).map(|goal| share(goal.shortfall(), goal.required)).sum(),
    }
}

fn share(part: f64, whole: f64) -> f64 {
    if part > 0.0 { part / whole } else { 0.0 }
}

/// What the question asks to have little of: money, or less of a result, or what is paid above what comes back.
fn price(plan: &Plan, mix: &Mix) -> f64 {
    match mix.question {
        MixQuestion::SmallestBudget => mix.cost.as_f64(),
        MixQuestion::BestResult(asked) => {
            let result = mix.forward.goals.iter().find(|result| result.goal == asked);
            -result.map_or(0.0, brought)
        }
        MixQuestion::TargetReturn(least) => least * mix.cost.as_f64() - earned(plan, mix),
    }
}

fn brought(result: &GoalResult) -> f64 {
    result.by_tactic.iter().map(|(_, brought)| brought).sum()
}

/// What the deals that a mix brings by the end of the plan are worth, in minor units.
fn earned(plan: &Plan, mix: &Mix) -> f64 {
    let metric = Metric::Revenue { target: Some(Money::ZERO), last_year: None, through: None };
    let mut earning = plan.clone();
    earning.goals = [Goal::new(GoalId::default(), metric)].into_iter().collect();
    let results = forward::run(&earning, &mix.schedule()).goals;
    let deal = plan.numbers.deal.map_or(0.0, |deal| deal.likely().as_f64());
    results.first().map_or(0.0, |result| brought(result) * deal)
}

/// What a figure could be at best, for all that is known of a mix: lower is better.
fn at_best(mix: &Mix, figure: f64) -> f64 {
    match mix.outcome {
        Outcome::Reached { proof: Proof::Within(gap) }
        | Outcome::OutOfReach { proof: Proof::Within(gap), .. }
        | Outcome::Best { proof: Proof::Within(gap), .. }
        | Outcome::Returns { proof: Proof::Within(gap), .. } => {
            // All of it means that nothing is known.
            if gap < 1.0 { figure - gap * figure.abs() } else { f64::NEG_INFINITY }
        }
        _ => figure,
    }
}

/// What the tolerances of the search leave, as a share.
const HAIR: f64 = 1e-8;

/// Whether a best mix may be no worse than another of its plan, for all that is known of it: it misses less, or
/// its price is no higher where it misses the same.
pub(crate) fn is_no_worse(plan: &Plan, mix: &Mix, other: &Mix) -> bool {
    let (a, b) = (at_best(mix, missing(mix)), missing(other));
    // Nothing is worse than limits that no mix keeps to.
    b.is_infinite() || a < b * (1.0 - HAIR) || (a <= b * (1.0 + HAIR) && is_no_dearer(plan, mix, other))
}

fn is_no_dearer(plan: &Plan, mix: &Mix, other: &Mix) -> bool {
    let other = price(plan, other);
    let hair = if mix.question == MixQuestion::SmallestBudget { 0.0 } else { HAIR * other.abs().max(1.0) };
    at_best(mix, price(plan, mix)) <= other + hair
}

/// The same of the cost alone.
pub(crate) fn costs_no_more(mix: &Mix, other: &Mix) -> bool {
    at_best(mix, mix.cost.as_f64()) <= other.cost.as_f64()
}
