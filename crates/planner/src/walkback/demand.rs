//! What a goal demands of the funnel: how many, at which stage, by when, and whose results count.

use super::working::{Figure, Given, Working};
use crate::funnel::Path;
use crate::goal::{Goal, Metric};
use crate::list::{AudienceId, StageId};
use crate::plan::Plan;
use crate::units::{Count, Money, Month};

/// What a goal demands of the funnel.
#[derive(Clone, Debug, PartialEq)]
pub struct Demand {
    /// The place, from the top, of the stage that must bring it.
    pub place: usize,
    /// How many that stage must bring by the deadline.
    pub required: Figure,
    /// The last month that counts: the deadline, kept within the plan.
    pub deadline: Month,
    /// How many months count, from the plan's first to the deadline; 0 when the deadline is before the plan.
    pub months: usize,
    /// The way down the funnel for those whose results count.
    pub path: Path,
    /// Whose results count; everyone's when empty.
    audience: Option<AudienceId>,
    /// The lowest place at which people may enter and still count.
    enters_by: usize,
    /// The average deal that the goal is counted in, when it is a goal of money.
    deal: Option<Money>,
}

/// What stops a calculation, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The goal has no target.
    Target,
    /// Last year's result, on which growth is reckoned.
    LastYear,
    /// The value of an average deal.
    Deal,
    /// A value of an average deal above nothing.
    DealAboveZero,
    /// The value of the whole pipeline.
    PipelineTotal,
    /// The stage the goal is measured at.
    Stage,
    /// The conversion rate from this stage to the next.
    Rate(StageId),
    /// A conversion rate above nothing from this stage to the next: no number of people is enough otherwise.
    RateAboveZero(StageId),
    /// A number that can be counted: at this stage more than 10¹⁵ would be required.
    Countable(StageId),
}

impl Demand {
    /// What a goal demands.
    ///
    /// # Errors
    ///
    /// What is missing to know it.
    pub fn of(plan: &Plan, goal: &Goal) -> Result<Demand, Vec<Missing>> {
        let path = Path::of(&plan.numbers, goal.audience);
        let place = place_of(plan, &goal.metric).ok_or(vec![Missing::Stage])?;
        let required = required(plan, &goal.metric, &path)?.up_if(plan.numbers.whole_people);
        let required = Figure::worked(required);
        let stage = plan.numbers.funnel.stage(place).map(|stage| stage.id).unwrap_or_default();
        if Count::new(required.value()).is_none() {
            return Err(vec![Missing::Countable(stage)]);
        }
        let period = plan.settings.period;
        let deadline = goal.deadline.unwrap_or(period.last()).min(period.last());
        let months = usize::try_from(deadline.since(period.first()) + 1).unwrap_or(0);
        let deal = goal.metric.is_money().then_some(path.deal).flatten();
        let enters_by = enters_by(plan, &goal.metric).unwrap_or(place).min(place);
        Ok(Demand { place, required, deadline, months, path, audience: goal.audience, enters_by, deal })
    }

    /// Whether people of an audience who enter at a place from the top count for the goal.
    pub fn counts(&self, audience: Option<AudienceId>, place: usize) -> bool {
        place <= self.enters_by && (self.audience.is_none() || self.audience == audience)
    }

    /// How much one person at the goal's stage counts for who comes down another path: more where deals
    /// are worth more than the goal's average deal, never less than nothing.
    pub fn weight(&self, path: &Path) -> f64 {
        match (self.deal, path.deal) {
            (Some(ours), Some(theirs)) if ours > Money::ZERO => {
                theirs.max(Money::ZERO).as_f64() / ours.as_f64()
            }
            _ => 1.0,
        }
    }

    /// What part of each month's people arrives by the deadline, from the plan's first month on.
    pub fn in_time(&self, delays: &[f64]) -> Vec<f64> {
        (0..self.months).rev().map(|left| part_within(delays, left)).collect()
    }
}

/// The part that takes at most `months`; a whole stays a whole.
fn part_within(delays: &[f64], months: usize) -> f64 {
    if months + 1 >= delays.len() { 1.0 } else { delays.iter().take(months + 1).sum::<f64>().min(1.0) + 0.0 }
}

impl Metric {
    /// Whether the goal is counted in money, so that bigger deals count for more.
    pub fn is_money(&self) -> bool {
        matches!(self, Metric::Revenue { .. } | Metric::PipelineShare { .. })
    }
}

fn place_of(plan: &Plan, metric: &Metric) -> Option<usize> {
    let funnel = &plan.numbers.funnel;
    match metric {
        Metric::ResponsesUp { .. } => Some(funnel.response_place()),
        Metric::PipelineShare { .. } => Some(funnel.pipeline_place()),
        Metric::AtStage { stage, .. } => funnel.stages.position(*stage),
        Metric::Revenue { .. } | Metric::Customers { .. } => Some(funnel.deal_place()),
    }
}

/// For revenue through a stage: that stage's place.
fn enters_by(plan: &Plan, metric: &Metric) -> Option<usize> {
    match metric {
        Metric::Revenue { through, .. } => {
            through.and_then(|stage| plan.numbers.funnel.stages.position(stage))
        }
        Metric::ResponsesUp { .. }
        | Metric::PipelineShare { .. }
        | Metric::AtStage { .. }
        | Metric::Customers { .. } => None,
    }
}

fn required(plan: &Plan, metric: &Metric, path: &Path) -> Result<Working, Vec<Missing>> {
    match *metric {
        Metric::ResponsesUp { by, last_year } => {
            let (by, last_year) = both((by, Missing::Target), (last_year, Missing::LastYear))?;
            let factor = Working::Given(1.0 + by.get(), Given::GrowthFactor);
            Ok(Working::Product(vec![Working::Given(last_year.get(), Given::LastYear), factor]))
        }
        Metric::Revenue { target, .. } => {
            let (target, deal) = both((target, Missing::Target), (path.deal, Missing::Deal))?;
            deals(Working::Given(target.as_f64(), Given::Target), deal)
        }
        Metric::PipelineShare { target, .. } => {
            let total = (plan.numbers.pipeline_total, Missing::PipelineTotal);
            let (target, total) = both((target, Missing::Target), total)?;
            let deal = path.deal.ok_or(vec![Missing::Deal])?;
            let share = Working::Given(target.get(), Given::Target);
            deals(Working::Product(vec![share, Working::Given(total.as_f64(), Given::PipelineTotal)]), deal)
        }
        Metric::AtStage { target, .. } | Metric::Customers { target, .. } => {
            target.map(|target| Working::Given(target.get(), Given::Target)).ok_or(vec![Missing::Target])
        }
    }
}

/// How many deals an amount is.
fn deals(amount: Working, deal: Money) -> Result<Working, Vec<Missing>> {
    if deal <= Money::ZERO {
        return Err(vec![Missing::DealAboveZero]);
    }
    Ok(Working::Quotient(Box::new(amount), Box::new(Working::Given(deal.as_f64(), Given::Deal))))
}

fn both<A, B>(first: (Option<A>, Missing), second: (Option<B>, Missing)) -> Result<(A, B), Vec<Missing>> {
    match (first.0, second.0) {
        (Some(a), Some(b)) => Ok((a, b)),
        (a, b) => {
            let missing = [a.is_none().then_some(first.1), b.is_none().then_some(second.1)];
            Err(missing.into_iter().flatten().collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_a_lag_of_one_and_a_half_months_arrives_within_one() {
        let delays = [0.0, 0.5, 0.5];
        let parts: Vec<f64> = (0..4).map(|months| part_within(&delays, months)).collect();
        assert_eq!(parts, [0.0, 0.5, 1.0, 1.0]);
    }
}
