//! Smallest changes: what would have to give so that the goals come within reach, one thing at a time.
//!
//! Each limit, deadline, rate and the deal value is changed alone, and reach grows with the change. How little can
//! be enough is known from the same plan with parts of units, which is soon solved; most things fail that as far as they
//! can go. How little is enough is known from units: those that a search finds with the change, which are then tried
//! with less and less of it, and with less of every other thing.

use super::aim::Aim;
use super::check::broken;
use super::model::{Model, Units};
use super::{schedule, search, searched};
use crate::forward::{self, Schedule};
use crate::plan::{MixQuestion, Plan};
use crate::progress::Progress;
use crate::scenario::Change;
use lever::levers;
use way::Way;

mod lever;
mod way;

/// A change that alone makes the goals reachable; no smaller one does.
#[derive(Clone, Debug, PartialEq)]
pub struct SmallestChange {
    /// What changes, and to what.
    pub change: Change,
    /// How large the change is, as a share of what there is now; 1 where there is nothing now.
    pub size: f64,
}

/// The smallest change of each thing that alone makes every goal reachable within the limits, the most practical
/// first; none when the goals are reached, or when no single change is enough.
///
/// What those who plan decide (money, hours, units, deadlines) is more practical than what the market decides (rates
/// and what a deal is worth), and of each the smaller change. What would have to more than double comes after all that
/// would not.
///
/// A change is a whole number of units, months or hours, an amount in whole currency units, or a rate or share to a
/// hundredth of a percentage point; the search stops where it cannot be told apart from a smaller one, or is
/// known to a hundredth of itself. Every change is verified: with it, the search for the best mix finds units that
/// keep to every limit of the plan and reach every goal in the forward run; with a hundredth less, nothing can, or that
/// search finds none. `tell` hears how far it is.
///
/// # Example
///
/// ```
/// use planner::goal::{Goal, Metric};
/// use planner::mix;
/// use planner::plan::{Edit, Plan, Settings};
/// use planner::scenario::Change;
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
///     most: Some(3),
///     ..Tactic::new(31.into(), "Trade fair")
/// };
/// let plan = plan.edited(Edit::put(goal)).edited(Edit::put(fair));
/// let changes = mix::smallest_changes(&plan, &mut |_| ());
/// assert_eq!(changes[0].change, Change::MostUnits(31.into(), Some(4)));
/// ```
pub fn smallest_changes(plan: &Plan, tell: &mut dyn FnMut(Progress)) -> Vec<SmallestChange> {
    let plan = &Plan { question: MixQuestion::SmallestBudget, own_mix: None, ..plan.in_force().into_owned() };
    if found(plan, search::enough_at_length, None).is_some() {
        return Vec::new();
    }
    let levers = levers(plan);
    let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let mut ways: Vec<Way> = Vec::new();
    for (done, lever) in (0..).zip(&levers) {
        // Every lever may lead to a way, which is gone once more.
        tell(Progress { done, of: count(levers.len()).saturating_mul(2) });
        ways.extend(Way::found(plan, lever, &ways));
    }
    let mut changes: Vec<((bool, bool), SmallestChange)> = (0..)
        .zip(&ways)
        .inspect(|(done, _)| tell(Progress { done: count(ways.len()) + done, of: count(ways.len()) * 2 }))
        .map(|(_, way)| {
            let change = way.clone().shortest(&ways);
            ((change.size > 1.0, way.lever.is_of_market()), change)
        })
        .collect();
    changes.sort_by(|(a, one), (b, other)| a.cmp(b).then(one.size.total_cmp(&other.size)));
    changes.into_iter().map(|(_, change)| change).collect()
}

/// Whether every goal could be reached if units had parts and months no limits of their own.
fn could_be_reached_loosely(plan: &Plan) -> bool {
    could_be(plan, |model, aim| search::could_reach(model.loosened().as_ref().unwrap_or(model), aim))
}

/// Whether every goal could be reached if units had parts.
fn could_be_reached(plan: &Plan) -> bool {
    could_be(plan, search::could_reach)
}

/// Whether the model of a plan passes a test.
fn could_be(plan: &Plan, test: impl FnOnce(&Model, &Aim) -> bool) -> bool {
    let model = Model::of(plan);
    model.clashes().is_empty() && searched(plan, &model, test)
}

/// Units that reach every goal that says what it demands, and keep to every limit.
type Search = fn(&Model, &Aim, Option<&Units>) -> Option<Units>;

/// What a search finds for a plan, when the limits of the plan and the forward run agree; it may begin with some units.
fn found(plan: &Plan, search: Search, from: Option<&Schedule>) -> Option<Schedule> {
    let model = Model::of(plan);
    let from = from.map(|from| super::units(&model, from));
    if !model.clashes().is_empty() {
        return None;
    }
    let units = searched(plan, &model, |model, aim| search(model, aim, from.as_ref()))?;
    Some(schedule(&model, &units)).filter(|units| are_enough(plan, units))
}

/// Whether units keep to every limit, and reach every goal in the forward run.
fn are_enough(plan: &Plan, units: &Schedule) -> bool {
    broken(plan, units).is_empty() && super::shortfalls(plan, &forward::run(plan, units)).is_empty()
}
