//! What one unit of a tactic contributes to a goal by its deadline.

use super::answer::Lacking;
use crate::funnel::{Path, Step, convolved};
use crate::list::{StageId, TacticId};
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
    Way::of(plan, tactic, demand).map(|way| way.figure(month))
}

/// The way from one unit of a tactic to a goal.
pub(super) struct Way {
    tactic: TacticId,
    /// How many people a unit brings; `None` when they do not count for the goal.
    entries: Option<f64>,
    /// How many more or fewer they are in each month, as a factor.
    seasons: Vec<f64>,
    rates: Vec<(StageId, f64)>,
    /// What part of each month's people arrives by the deadline.
    in_time: Vec<f64>,
    /// How much each of them counts for.
    weight: f64,
}

impl Way {
    pub(super) fn of(plan: &Plan, tactic: &Tactic, demand: &Demand) -> Result<Way, Lacking> {
        let stages = &plan.numbers.funnel.stages;
        let place = tactic.feeds.and_then(|stage| stages.position(stage)).ok_or(Lacking::Stage)?;
        let entries = tactic.entries.ok_or(Lacking::Entries)?.likely().get();
        let entries = demand.counts(tactic.audience, place).then_some(entries);
        let path = Path::of(&plan.numbers, tactic.audience);
        let steps =
            stages.ids().zip(&path.steps).take(demand.place).skip(place).filter(|_| entries.is_some());
        let rate =
            |(stage, step): (StageId, &Step)| Ok((stage, step.rate.ok_or(Lacking::Rate(stage))?.get()));
        let delays = convolved(&tactic.lead_shares(), &path.delays(place, demand.place));
        Ok(Way {
            tactic: tactic.id,
            entries,
            seasons: plan.settings.period.iter().map(|month| tactic.seasonality.factor(month)).collect(),
            rates: steps.map(rate).collect::<Result<_, _>>()?,
            in_time: demand.in_time(&delays),
            weight: demand.weight(&path),
        })
    }

    /// What one full unit done in a month contributes.
    pub(super) fn figure(&self, month: usize) -> Figure {
        let Some(entries) = self.entries else { return Figure::worked(Working::Sum(Vec::new())) };
        let season = self.seasons.get(month).copied().unwrap_or(1.0);
        let in_time = self.in_time.get(month).copied().unwrap_or(0.0);
        let mut factors = vec![Working::Given(entries, Given::Entries(self.tactic))];
        factors.extend((season != 1.0).then_some(Working::Given(season, Given::Season(self.tactic))));
        factors.extend(self.rates.iter().map(|(stage, rate)| Working::Given(*rate, Given::Rate(*stage))));
        factors.push(Working::Given(in_time, Given::InTime(self.tactic)));
        factors.extend((self.weight != 1.0).then_some(Working::Given(self.weight, Given::DealCompared)));
        Figure::worked(Working::Product(factors))
    }
}
