//! What one unit of a tactic contributes to a goal by its deadline.

use super::answer::Lacking;
use crate::funnel::{Path, convolved};
use crate::plan::Plan;
use crate::tactic::Tactic;
use crate::walkback::{Demand, Figure, Given, Working};

/// What one full unit done in a month (0 is the plan's first) contributes to a goal by its deadline, counted at
/// the goal's stage: the people it brings × the season of that month × the rates down to the goal's stage × the
/// share of them that arrives in time × what their deals are worth compared with the goal's. Nothing when its
/// people do not count for the goal, and none of it in time when the month lies after the deadline.
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
/// let fair = Tactic { feeds: Some(deals), lead_time: 1.0, ..Tactic::new(31.into(), "Trade fair") };
/// assert_eq!(contribution(&plan, &fair, &demand, 0), Err(Lacking::Entries));
///
/// let fair = Tactic { entries: Count::new(12.0).map(Estimate::exactly), ..fair };
/// let in_month = |month| contribution(&plan, &fair, &demand, month).map(|figure| figure.value());
/// assert_eq!([in_month(0), in_month(10), in_month(11)], [Ok(12.0), Ok(12.0), Ok(0.0)]);
/// # Ok::<(), Vec<planner::walkback::Missing>>(())
/// ```
pub fn contribution(plan: &Plan, tactic: &Tactic, demand: &Demand, month: usize) -> Result<Figure, Lacking> {
    let season = plan.settings.period.iter().nth(month).map_or(1.0, |month| tactic.seasonality.factor(month));
    worked(plan, tactic, demand, season, |in_time| in_time.get(month).copied().unwrap_or(0.0))
}

/// What one unit contributes on average over the months the tactic can run, its seasons included in what arrives
/// in time.
#[expect(clippy::cast_precision_loss, reason = "months are few")]
pub(super) fn average(plan: &Plan, tactic: &Tactic, demand: &Demand) -> Result<Figure, Lacking> {
    let period = plan.settings.period;
    let months: Vec<bool> = tactic.runs(period);
    let running = months.iter().filter(|runs| **runs).count().max(1) as f64;
    worked(plan, tactic, demand, 1.0, |in_time| {
        let shares = months.iter().zip(period.iter()).zip(in_time).filter(|((runs, _), _)| **runs);
        shares.map(|((_, month), share)| share * tactic.seasonality.factor(month)).sum::<f64>() / running
            + 0.0
    })
}

fn worked(
    plan: &Plan,
    tactic: &Tactic,
    demand: &Demand,
    season: f64,
    share: impl FnOnce(&[f64]) -> f64,
) -> Result<Figure, Lacking> {
    let stages = &plan.numbers.funnel.stages;
    let place = tactic.feeds.and_then(|stage| stages.position(stage)).ok_or(Lacking::Stage)?;
    let entries = tactic.entries.ok_or(Lacking::Entries)?.likely().get();
    if !demand.counts(tactic.audience, place) {
        return Ok(Figure::worked(Working::Sum(Vec::new())));
    }
    let path = Path::of(&plan.numbers, tactic.audience);
    let mut factors = vec![Working::Given(entries, Given::Entries(tactic.id))];
    factors.extend((season != 1.0).then_some(Working::Given(season, Given::Season(tactic.id))));
    let steps = path.steps.get(place..demand.place).unwrap_or_default();
    for (stage, step) in stages.ids().skip(place).zip(steps) {
        factors.push(Working::Given(step.rate.ok_or(Lacking::Rate(stage))?.get(), Given::Rate(stage)));
    }
    let delays = convolved(&tactic.lead_shares(), &path.delays(place, demand.place));
    factors.push(Working::Given(share(&demand.in_time(&delays)), Given::InTime(tactic.id)));
    let weight = demand.weight(&path);
    if weight != 1.0 {
        factors.push(Working::Given(weight, Given::DealCompared));
    }
    Ok(Figure::worked(Working::Product(factors)))
}
