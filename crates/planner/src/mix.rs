//! The mix: whole units per tactic, the cheapest that meet every goal at once.
//!
//! A plan becomes a model (what one unit costs, takes and brings; what is needed; what limits it), the
//! model is searched, and the units found are checked against every limit and run forward before anyone
//! sees them. The outcome is what the forward run says, not what the search believes.

pub use answer::{
    Because, Cap, CapSource, Clash, HoursUsed, Lacking, Limit, Mix, MixRow, Outcome, Proof, Shortfall,
    Unspent,
};
pub use contribution::contribution;

use crate::forward::{self, Forward};
use crate::plan::Plan;
use model::Model;

mod answer;
mod choice;
mod contribution;
mod explain;
mod greedy;
mod model;
mod search;
mod solver;

/// The cheapest whole units per tactic that meet the requirement of every measurable goal at once.
///
/// Limits: least and most units, the months a tactic can run, money (the budget and what departments
/// allow), and the hours departments give. Units are spread evenly over the months a tactic can run,
/// the earliest months first where they do not come out even. When
/// the goals are out of reach, the mix is the one that misses least: the smallest sum of what is missing
/// of each goal, as a share of that goal, and the cheapest with that sum.
///
/// # Example
///
/// ```
/// use planner::goal::{Goal, Metric};
/// use planner::mix::{Outcome, Proof, smallest_budget};
/// use planner::plan::{Edit, Plan, Settings};
/// use planner::tactic::Tactic;
/// use planner::units::{Count, Estimate, Money};
///
/// let plan = Plan::new("Plan", Settings::default());
/// let deals = plan.numbers.funnel.stages.as_slice()[4].id;
/// let goal = Goal::new(30.into(), Metric::Customers { target: Count::new(40.0), last_year: None });
/// let fair = Tactic {
///     feeds: Some(deals),
///     entries: Count::new(12.0).map(Estimate::exactly),
///     cost: Some(Estimate::exactly(Money::from_minor(500_000))),
///     ..Tactic::new(31.into(), "Trade fair")
/// };
/// let mix = smallest_budget(&plan.edited(Edit::put(goal)).edited(Edit::put(fair)));
/// assert_eq!(mix.rows[0].units, 4);
/// assert_eq!(mix.cost, Money::from_minor(2_000_000));
/// assert_eq!(mix.outcome, Outcome::Reached { proof: Proof::Best });
/// ```
pub fn smallest_budget(plan: &Plan) -> Mix {
    let model = Model::of(plan);
    let clashes = model.clashes();
    if !clashes.is_empty() {
        return explain::mix(plan, &model, &model.least(), |_| Outcome::Contradiction { clashes });
    }
    if model.needs.is_empty() {
        return explain::mix(plan, &model, &model.least(), |_| Outcome::NothingToReach);
    }
    if model.needs.iter().all(|need| need.open_after(0.0).is_none()) {
        return explain::mix(plan, &model, &model.least(), |_| Outcome::NothingNeeded);
    }
    let found = search::cheapest(&model);
    explain::mix(plan, &model, &found.units, |forward| outcome(forward, found.proof))
}

/// What the forward run says about the goals.
fn outcome(forward: &Forward, proof: Proof) -> Outcome {
    let missed = forward.goals.iter().filter(|result| !result.is_reached());
    let shortfalls: Vec<Shortfall> = missed.map(Shortfall::of).collect();
    if shortfalls.is_empty() { Outcome::Reached { proof } } else { Outcome::OutOfReach { shortfalls, proof } }
}

/// Runs units forward, given in the order of the model's choices.
fn run(plan: &Plan, model: &Model, units: &[u32]) -> Forward {
    let spread =
        model.choices.iter().zip(units).map(|(choice, units)| (choice.tactic, choice.spread(*units)));
    forward::run(plan, &spread.collect())
}
