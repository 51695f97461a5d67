//! The forward check: from units of tactics, to entries, down the funnel month by month, to goals.
//!
//! It shares no arithmetic with the walk-back but the funnel's rates and lags, so that each checks the other.

use crate::funnel::{Path, convolved};
use crate::list::{GoalId, StageId, TacticId};
use crate::plan::Plan;
use crate::tactic::Tactic;
use crate::units::Count;
use crate::walkback::Demand;

/// Whole units by tactic and month, from the plan's first month on. Months that a list does not reach have no
/// units; what lies after the plan's last month does not count.
///
/// ```
/// use planner::forward::Schedule;
/// let fairs_in_the_first_and_third_month = Schedule::from([(30.into(), vec![1, 0, 2])]);
/// ```
pub type Schedule = std::collections::BTreeMap<TacticId, Vec<u32>>;

/// What a mix leads to.
#[derive(Clone, Debug, PartialEq)]
pub struct Forward {
    /// Who comes to each stage, from the top.
    pub stages: Vec<StageFlow>,
    /// What each goal gets, for the goals that say what they demand.
    pub goals: Vec<GoalResult>,
}

/// Who comes to one stage.
#[derive(Clone, Debug, PartialEq)]
pub struct StageFlow {
    /// Which stage.
    pub stage: StageId,
    /// How many come in each month of the plan.
    pub by_month: Vec<f64>,
    /// How many come after the plan's last month.
    pub later: f64,
}

/// What one goal gets by its deadline, counted at its stage.
#[derive(Clone, Debug, PartialEq)]
pub struct GoalResult {
    /// Which goal.
    pub goal: GoalId,
    /// How many it demands.
    pub required: f64,
    /// How many come without new effort.
    pub baseline: f64,
    /// How many each tactic brings.
    pub by_tactic: Vec<(TacticId, f64)>,
    /// What counts toward it in each month up to the deadline, baseline included; not added up over the months.
    pub by_month: Vec<f64>,
    /// How many come, but after the deadline.
    pub late: f64,
}

impl GoalResult {
    /// How many there are by the deadline.
    pub fn reached(&self) -> f64 {
        self.by_tactic.iter().fold(self.baseline, |sum, (_, brought)| sum + brought)
    }

    /// Whether that is enough.
    pub fn is_reached(&self) -> bool {
        Count::clamped(self.reached()).covers(Count::clamped(self.required))
    }

    /// How many are missing.
    pub fn shortfall(&self) -> f64 {
        if self.is_reached() { 0.0 } else { (self.required - self.reached()).max(0.0) }
    }
}

/// Runs units forward, also those in months in which their tactic cannot run: limits are checked elsewhere. Tiers that
/// are switched off do not count.
///
/// # Example
///
/// ```
/// use planner::forward::{self, Schedule};
/// use planner::plan::{Edit, Plan, Settings};
/// use planner::tactic::{Tactic, Tier, Tiers};
/// use planner::units::{Count, Estimate, Rate};
///
/// let plan = Plan::new("Plan", Settings::default());
/// let deals = plan.numbers.funnel.stages.as_slice()[4].id;
/// let half = Tier { after: 2, share: Rate::percent(50.0).unwrap_or_default() };
/// let fair = Tactic {
///     feeds: Some(deals),
///     entries: Count::new(12.0).map(Estimate::exactly),
///     tiers: Tiers::new([half]),
///     ..Tactic::new(30.into(), "Trade fair")
/// };
/// let fairs = Schedule::from([(30.into(), vec![1, 0, 2])]);
/// let forward = forward::run(&plan.edited(Edit::put(fair)), &fairs);
/// assert_eq!(forward.stages[4].by_month[..4], [12.0, 0.0, 18.0, 0.0]);
/// ```
pub fn run(plan: &Plan, units: &Schedule) -> Forward {
    let plan = &*plan.in_force();
    let streams = streams(plan, units);
    Forward { stages: stage_flows(plan, &streams), goals: goal_results(plan, &streams) }
}

/// People entering the funnel from one source or tactic, and where they get to.
struct Stream {
    tactic: Option<TacticId>,
    audience: Option<crate::list::AudienceId>,
    place: usize,
    path: Path,
    /// How many come to each stage from `place` down, by month; months past the plan included.
    flow: Vec<Vec<f64>>,
}

fn streams(plan: &Plan, units: &Schedule) -> Vec<Stream> {
    let from_sources = plan.numbers.sources.iter().filter_map(|source| {
        let per_month = source.per_month?.likely().get();
        let entries = vec![per_month; usize::from(plan.settings.period.months())];
        let path = Path::with(&plan.numbers, source.audience, &source.exceptions);
        let place = plan.numbers.funnel.stages.position(source.stage)?;
        Some(Stream::new(None, source.audience, place, path, entries))
    });
    // In the order of identities, so that sums do not depend on the order people gave the tactics.
    let mut tactics: Vec<&Tactic> = plan.tactics.iter().collect();
    tactics.sort_by_key(|tactic| tactic.id);
    let from_tactics = tactics.into_iter().filter_map(|tactic| {
        let done = units.get(&tactic.id).map_or(&[][..], Vec::as_slice);
        let place = plan.numbers.funnel.stages.position(tactic.feeds?)?;
        let path = Path::of(&plan.numbers, tactic.audience);
        let entries = entries_by_month(plan, tactic, done)?;
        Some(Stream::new(Some(tactic.id), tactic.audience, place, path, entries))
    });
    from_sources.chain(from_tactics).collect()
}

/// Full units of each month × its season × people per unit; they enter after the lead time.
fn entries_by_month(plan: &Plan, tactic: &Tactic, units: &[u32]) -> Option<Vec<f64>> {
    let each = tactic.entries?.likely().get();
    let period = plan.settings.period;
    let mut starts = vec![0.0; usize::from(period.months())];
    let mut before = 0_u32;
    for ((start, month), units) in starts.iter_mut().zip(period.iter()).zip(units) {
        *start = tactic.tiers.effective(before, *units) * tactic.seasonality.factor(month) * each;
        before = before.saturating_add(*units);
    }
    Some(convolved(&starts, &tactic.lead_shares()))
}

impl Stream {
    fn new(
        tactic: Option<TacticId>,
        audience: Option<crate::list::AudienceId>,
        place: usize,
        path: Path,
        entries: Vec<f64>,
    ) -> Stream {
        let mut flow = vec![entries];
        for step in path.steps.iter().skip(place) {
            let rate = step.rate.map_or(0.0, crate::units::Rate::get);
            let arriving = flow.last().map(|above| convolved(above, &step.lag.shares())).unwrap_or_default();
            flow.push(arriving.into_iter().map(|count| count * rate).collect());
        }
        Stream { tactic, audience, place, path, flow }
    }

    fn at(&self, place: usize) -> &[f64] {
        place.checked_sub(self.place).and_then(|below| self.flow.get(below)).map_or(&[], Vec::as_slice)
    }
}

fn stage_flows(plan: &Plan, streams: &[Stream]) -> Vec<StageFlow> {
    let months = usize::from(plan.settings.period.months());
    let flow_at = |place: usize, stage: StageId| {
        let mut flow = StageFlow { stage, by_month: vec![0.0; months], later: 0.0 };
        for stream in streams {
            let arriving = stream.at(place);
            flow.by_month.iter_mut().zip(arriving).for_each(|(sum, count)| *sum += count);
            flow.later += arriving.iter().skip(months).sum::<f64>();
        }
        flow
    };
    plan.numbers.funnel.stages.ids().enumerate().map(|(place, stage)| flow_at(place, stage)).collect()
}

fn goal_results(plan: &Plan, streams: &[Stream]) -> Vec<GoalResult> {
    let result_of = |goal: &crate::goal::Goal| {
        let demand = Demand::of(plan, goal).ok()?;
        let mut result = GoalResult {
            goal: goal.id,
            required: demand.required.value(),
            baseline: 0.0,
            by_tactic: Vec::new(),
            by_month: vec![0.0; demand.months],
            late: 0.0,
        };
        for stream in streams.iter().filter(|stream| demand.counts(stream.audience, stream.place)) {
            let weight = demand.weight(&stream.path);
            let arriving = stream.at(demand.place);
            result.by_month.iter_mut().zip(arriving).for_each(|(sum, count)| *sum += weight * count);
            let brought = weight * arriving.iter().take(demand.months).sum::<f64>() + 0.0;
            result.late += weight * arriving.iter().skip(demand.months).sum::<f64>();
            match stream.tactic {
                Some(tactic) => result.by_tactic.push((tactic, brought)),
                None => result.baseline += brought,
            }
        }
        Some(result)
    };
    plan.goals.iter().filter_map(result_of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goal::{Goal, Metric};
    use crate::plan::{Edit, Settings};
    use crate::tactic::{Seasonality, Tier, Tiers};
    use crate::units::{Estimate, Rate};

    /// Forty deals by the end of the year, from fairs that bring ten each.
    fn deals(fair: impl FnOnce(Tactic) -> Tactic, units: &[u32]) -> GoalResult {
        let plan = Plan::new("Plan", Settings::default());
        let feeds = Some(plan.numbers.funnel.stages.as_slice()[4].id);
        let entries = Count::new(10.0).map(Estimate::exactly);
        let metric = Metric::Customers { target: Count::new(40.0), last_year: None };
        let fair = fair(Tactic { feeds, entries, ..Tactic::new(30.into(), "Fair") });
        let plan = plan.edited(Edit::put(fair)).edited(Edit::put(Goal::new(31.into(), metric)));
        run(&plan, &Schedule::from([(30.into(), units.to_vec())])).goals.remove(0)
    }

    #[test]
    fn people_come_in_the_months_in_which_units_are_done() {
        let result = deals(|fair| fair, &[1, 0, 2]);
        assert_eq!(result.by_month[..4], [10.0, 0.0, 20.0, 0.0]);
        assert_eq!((result.by_month.len(), result.reached()), (12, 30.0));
    }

    #[test]
    fn units_after_the_last_month_do_not_count() {
        assert_eq!(deals(|fair| fair, &[1; 40]).reached(), 120.0);
    }

    #[test]
    fn a_month_in_season_brings_more() {
        let mut factors = [1.0; 12];
        factors[2] = 1.5;
        let seasonality = Seasonality::new(factors).unwrap();
        let result = deals(|fair| Tactic { seasonality, ..fair }, &[1, 1, 1]);
        assert_eq!(result.by_month[..3], [10.0, 10.0, 15.0]);
    }

    #[test]
    fn tiers_count_units_over_all_months() {
        let half = Tier { after: 3, share: Rate::percent(50.0).unwrap() };
        let result = deals(|fair| Tactic { tiers: Tiers::new([half]), ..fair }, &[2, 2, 2]);
        assert_eq!(result.by_month[..3], [20.0, 15.0, 10.0]);
    }

    #[test]
    fn what_comes_after_the_deadline_is_late() {
        let result = deals(|fair| Tactic { lead_time: 1.5, ..fair }, &[0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
        assert_eq!((result.reached(), result.by_month[11], result.late), (5.0, 5.0, 5.0));
    }
}
