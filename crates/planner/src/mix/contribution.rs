//! What one unit of a tactic contributes to a goal by its deadline.

use super::answer::Lacking;
use crate::funnel::{Path, convolved};
use crate::plan::Plan;
use crate::tactic::Tactic;
use crate::walkback::{Demand, Figure, Given, Working};

/// What one unit contributes to a goal by its deadline, counted at the goal's stage: the people it brings ×
/// the rates down to the goal's stage × the share of them that arrives in time × what their deals are worth
/// compared with the goal's. Nothing when its people do not count for the goal.
///
/// The share in time is the average over the months the tactic can run, because units are spread evenly
/// over them.
///
/// # Errors
///
/// What is not known about the tactic.
///
/// # Example
///
/// ```
/// use planner::goal::{Goal, Metric};
/// use planner::mix::{Lacking, contribution};
/// use planner::plan::{Plan, Settings};
/// use planner::tactic::Tactic;
/// use planner::units::{Count, Estimate};
/// use planner::walkback::Demand;
///
/// let plan = Plan::new("Plan", Settings::default());
/// let deals = plan.numbers.funnel.stages.as_slice()[4].id;
/// let goal = Goal::new(30.into(), Metric::Customers { target: Count::new(40.0), last_year: None });
/// let demand = Demand::of(&plan, &goal)?;
/// let fair = Tactic { feeds: Some(deals), ..Tactic::new(31.into(), "Trade fair") };
/// assert_eq!(contribution(&plan, &fair, &demand), Err(Lacking::Entries));
///
/// let fair = Tactic { entries: Count::new(12.0).map(Estimate::exactly), ..fair };
/// assert_eq!(contribution(&plan, &fair, &demand).map(|figure| figure.value()), Ok(12.0));
/// # Ok::<(), Vec<planner::walkback::Missing>>(())
/// ```
pub fn contribution(plan: &Plan, tactic: &Tactic, demand: &Demand) -> Result<Figure, Lacking> {
    let stages = &plan.numbers.funnel.stages;
    let place = tactic.feeds.and_then(|stage| stages.position(stage)).ok_or(Lacking::Stage)?;
    let entries = tactic.entries.ok_or(Lacking::Entries)?.likely().get();
    if !demand.counts(tactic.audience, place) {
        return Ok(Figure::worked(Working::Sum(Vec::new())));
    }
    let path = Path::of(&plan.numbers, tactic.audience);
    let mut factors = vec![Working::Given(entries, Given::Entries(tactic.id))];
    let steps = path.steps.get(place..demand.place).unwrap_or_default();
    for (stage, step) in stages.ids().skip(place).zip(steps) {
        factors.push(Working::Given(step.rate.ok_or(Lacking::Rate(stage))?.get(), Given::Rate(stage)));
    }
    let delays = convolved(&tactic.lead_shares(), &path.delays(place, demand.place));
    factors.push(Working::Given(share_in_time(plan, tactic, demand, &delays), Given::InTime(tactic.id)));
    let weight = demand.weight(&path);
    if weight != 1.0 {
        factors.push(Working::Given(weight, Given::DealCompared));
    }
    Ok(Figure::worked(Working::Product(factors)))
}

/// The part of its people that arrives by the deadline, on average over the months it can run.
#[expect(clippy::cast_precision_loss, reason = "months are few")]
fn share_in_time(plan: &Plan, tactic: &Tactic, demand: &Demand, delays: &[f64]) -> f64 {
    let runs = tactic.runs(plan.settings.period);
    let months = runs.iter().filter(|runs| **runs).count();
    let in_time = demand.in_time(delays);
    let shares = runs.iter().zip(&in_time).filter(|(runs, _)| **runs).map(|(_, share)| share);
    shares.sum::<f64>() / (months.max(1) as f64) + 0.0
}
