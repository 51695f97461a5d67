//! The mix: whole units of tactics by month.
//!
//! A plan becomes a model (what units cost, take and bring; what is needed; what limits them), the model is
//! searched, and the units found are checked against every limit and run forward before anyone sees them.
//! The outcome is what the forward run says, not what the search believes.
//!
//! Searching takes time and explaining does not, so they are apart: [`solve`] finds the units, wherever that
//! is done; [`explained`] says what they are. [`best`] does both.

pub use answer::{
    Because, Cap, CapSource, HoursUsed, Lacking, Limit, Mix, MixRow, NextUnit, Outcome, Proof, Shortfall,
    Unspent,
};
pub use change::{SmallestChange, smallest_changes};
pub use check::{Broken, broken};
pub use clash::Clash;
pub use contribution::contribution;
pub use spread::spread;

use crate::forward::{self, Forward, GoalResult, Schedule};
use crate::list::GoalId;
use crate::plan::{MixQuestion, Plan};
use crate::units::Money;
use aim::Aim;
use model::{Model, Units};

mod aim;
mod answer;
mod change;
mod check;
mod choice;
mod clash;
mod contribution;
mod explain;
mod follow;
mod greedy;
mod improve;
mod level;
mod lots;
mod model;
mod program;
mod search;
mod shares;
mod shift;
mod solver;
mod spread;
mod take;
mod tally;

/// Units that were found for a plan, and how good they are.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Solved {
    /// Units by tactic and month.
    pub units: Schedule,
    /// How good they are.
    pub proof: Proof,
}

/// The best mix for what the plan asks.
///
/// Limits: least and most units in a month and in all, units set by hand, the months a tactic can run, shares of
/// the whole, money in a month and in all (the plan's own and what departments allow), and the hours that
/// departments give in a month. Units are spread over months that are equally good. When the goals are out of
/// reach, the mix is the one that misses least: the smallest sum of what is missing of each goal, as a share of
/// that goal, and the cheapest with that sum.
///
/// # Example
///
/// ```
/// use planner::goal::{Goal, Metric};
/// use planner::mix::{self, Outcome, Proof};
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
/// let mix = mix::best(&plan.edited(Edit::put(goal)).edited(Edit::put(fair)));
/// assert_eq!(mix.rows[0].units, 4);
/// assert_eq!(mix.cost, Money::from_minor(2_000_000));
/// assert_eq!(mix.outcome, Outcome::Reached { proof: Proof::Best });
/// ```
pub fn best(plan: &Plan) -> Mix {
    explained(plan, &solve(plan))
}

/// The units of the best mix. The same plan has the same answer on every machine.
pub fn solve(plan: &Plan) -> Solved {
    let model = Model::of(plan);
    if !model.clashes().is_empty() {
        return Solved { units: schedule(&model, &model.least()), proof: Proof::Best };
    }
    let found = searched(plan, &model, search::best);
    Solved { units: schedule(&model, &found.units), proof: found.proof }
}

/// The cheapest units for goals that are higher by factors than they are; `None` where they cannot be reached, or
/// no goal says what it demands.
pub(crate) fn solve_stretched(plan: &Plan, stretch: &[(GoalId, f64)]) -> Option<Solved> {
    let mut model = Model::of(plan);
    for need in &mut model.needs {
        let factor = stretch.iter().find(|(goal, _)| need.goal == Some(*goal));
        need.required *= factor.map_or(1.0, |(_, factor)| *factor);
    }
    if model.needs.is_empty() || !model.clashes().is_empty() {
        return None;
    }
    let found = searched(plan, &model, search::best);
    let is_met = model
        .needs
        .iter()
        .enumerate()
        .all(|(place, need)| need.open_after(model.brought(place, &found.units)).is_none());
    let units = schedule(&model, &found.units);
    (is_met && broken(plan, &units).is_empty()).then_some(Solved { units, proof: found.proof })
}

/// What units by tactic and month cost, setup costs included.
pub fn cost(plan: &Plan, schedule: &Schedule) -> Money {
    let model = Model::of(plan);
    model::money(model.cost(&units(&model, schedule)))
}

/// What units that were found for a plan are: costs, results, and what holds them back.
pub fn explained(plan: &Plan, solved: &Solved) -> Mix {
    let (plan, model) = (&*plan.in_force(), Model::of(plan));
    let clashes = model.clashes();
    if !clashes.is_empty() {
        return explain::mix(plan, &model, &model.least(), |_| Outcome::Contradiction { clashes });
    }
    let units = units(&model, &solved.units);
    let broken = broken(plan, &schedule(&model, &units));
    if !broken.is_empty() {
        let clashes = broken.into_iter().map(Clash::Together).collect();
        return explain::mix(plan, &model, &units, |_| Outcome::Contradiction { clashes });
    }
    explain::mix(plan, &model, &units, |forward| outcome(plan, &model, &units, forward, solved.proof))
}

/// What units set by hand are, whether they keep to the limits or not.
pub fn by_hand(plan: &Plan, schedule: &Schedule) -> Mix {
    let (plan, model) = (&*plan.in_force(), Model::of(plan));
    explain::mix(plan, &model, &units(&model, schedule), |forward| Outcome::ByHand {
        shortfalls: shortfalls(plan, forward),
        broken: broken(plan, schedule),
    })
}

/// What a search says of a model, for what the plan asks.
fn searched<T>(plan: &Plan, model: &Model, search: impl FnOnce(&Model, &Aim) -> T) -> T {
    let model = model.in_coins();
    search(&model, &aim(plan, &model))
}

/// What the question aims for: the least money where there is nothing else to look for.
fn aim(plan: &Plan, model: &Model) -> Aim {
    let nothing = || vec![0.0; model.needs.len()];
    let weights =
        || model.needs.iter().map(|need| if need.required > 0.0 { 1.0 / need.required } else { 0.0 });
    let place = |goal| model.needs.iter().position(|need| need.goal == goal);
    let of = |at: usize, number: f64| {
        (0..model.needs.len()).map(|place| if place == at { number } else { 0.0 }).collect()
    };
    let coin = Money::from_minor(model.coin).as_f64();
    let thrifty = |missing| Aim { missing, value: nothing(), price: 1.0 };
    match plan.question {
        MixQuestion::SmallestBudget => thrifty(weights().collect()),
        MixQuestion::BestResult(goal) => match place(Some(goal)) {
            None => thrifty(weights().collect()),
            Some(place) => {
                let others = weights().enumerate().map(|(at, weight)| if at == place { 0.0 } else { weight });
                Aim { missing: others.collect(), value: of(place, 1.0), price: 0.0 }
            }
        },
        MixQuestion::TargetReturn(least) => {
            let deal = |place: usize| Some((place, model.needs.get(place)?.demand.path.deal?.as_f64()));
            match place(None).and_then(deal) {
                None => thrifty(nothing()),
                Some((place, deal)) => {
                    Aim { missing: nothing(), value: of(place, deal / coin), price: least.max(0.0) }
                }
            }
        }
    }
}

/// What the forward run says about the goals.
fn outcome(plan: &Plan, model: &Model, units: &Units, forward: &Forward, proof: Proof) -> Outcome {
    let shortfalls = shortfalls(plan, forward);
    let needs_nothing = model.needs.iter().all(|need| need.open_after(0.0).is_none());
    match plan.question {
        MixQuestion::TargetReturn(least) => match deals(model, units) {
            Some(value) => Outcome::Returns { least, value, shortfalls, proof },
            None => Outcome::DealUnknown,
        },
        MixQuestion::BestResult(goal) if forward.goals.iter().any(|result| result.goal == goal) => {
            let others = shortfalls.into_iter().filter(|short| short.goal != goal);
            Outcome::Best { goal, shortfalls: others.collect(), proof }
        }
        MixQuestion::SmallestBudget | MixQuestion::BestResult(_) => match shortfalls.is_empty() {
            _ if forward.goals.is_empty() => Outcome::NothingToReach,
            _ if needs_nothing => Outcome::NothingNeeded,
            true => Outcome::Reached { proof },
            false => Outcome::OutOfReach { shortfalls, proof },
        },
    }
}

/// What the deals that units bring are worth; `None` where nobody said what a deal is worth.
fn deals(model: &Model, units: &Units) -> Option<Money> {
    let place = model.needs.iter().position(|need| need.goal.is_none())?;
    let deal = model.needs.get(place)?.demand.path.deal?;
    Some(deal.scaled(model.brought(place, units)))
}

/// The goals that are missed, of those that the mix is to reach.
fn shortfalls(plan: &Plan, forward: &Forward) -> Vec<Shortfall> {
    let is_missed = |result: &&GoalResult| plan.must_reach(result.goal) && !result.is_reached();
    forward.goals.iter().filter(is_missed).map(Shortfall::of).collect()
}

/// Units by tactic and month, of the units of a model.
fn schedule(model: &Model, units: &Units) -> Schedule {
    model.choices.iter().map(|choice| choice.tactic).zip(units.iter().cloned()).collect()
}

/// The units of a model, of units by tactic and month.
fn units(model: &Model, schedule: &Schedule) -> Units {
    let of = |choice: &choice::Choice| {
        let known = schedule.get(&choice.tactic).map_or(&[][..], Vec::as_slice);
        (0..model.months).map(|month| known.get(month).copied().unwrap_or(0)).collect()
    };
    model.choices.iter().map(of).collect()
}

/// Runs the units of a model forward.
fn run(plan: &Plan, model: &Model, units: &Units) -> Forward {
    forward::run(plan, &schedule(model, units))
}
