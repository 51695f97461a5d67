//! The walk-back: from what a goal demands, up the funnel, to what each stage must bring, and by when.
//!
//! `required[j] = required[j + 1] ÷ rate[j]`, unrounded, from the goal's stage to the top. What comes
//! without new effort is run to the deadline; the gap is what is missing there, and is walked back the
//! same way. A month counts for a goal as far as its lags let its people arrive by the deadline.

pub use demand::{Demand, Missing};
pub use working::{Figure, Given, Working};

use crate::funnel::{Path, Source};
use crate::goal::Goal;
use crate::list::{GoalId, StageId};
use crate::plan::Plan;
use crate::units::{Count, Month};

mod demand;
mod working;

/// A goal walked back up the funnel, as far up as the rates are known.
#[derive(Clone, Debug, PartialEq)]
pub struct WalkBack {
    /// Which goal.
    pub goal: GoalId,
    /// What the goal demands, and of which stage.
    pub demand: Demand,
    /// What each stage must bring: the goal's own stage first, the top of the funnel last.
    pub levels: Vec<Level>,
    /// What stops the walk before the top of the funnel.
    pub missing: Vec<Missing>,
}

/// What one stage must bring for a goal.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// Which stage.
    pub stage: StageId,
    /// Its place from the top.
    pub place: usize,
    /// How many must come to this stage, in time to count.
    pub required: Figure,
    /// How many come without new effort, or are worth as many at this stage.
    pub baseline: Figure,
    /// How many new effort must bring: required less baseline, never below nothing.
    pub gap: Figure,
    /// What part of each month's people still counts, from the plan's first month to the deadline.
    pub in_time: Vec<f64>,
    /// The last month of which at least half still counts; `None` when no month does.
    pub latest_useful: Option<Month>,
    /// How many new effort must bring in each month up to the latest useful one; `None` without such a month.
    pub gap_per_month: Option<Figure>,
    /// How many come to this stage each month without new effort.
    pub now_per_month: f64,
}

impl Level {
    /// How many people that is: the smallest whole number that still meets the goal.
    pub fn people(&self) -> u64 {
        self.required.count().people()
    }

    /// How many people new effort must bring: the smallest whole number that is enough.
    pub fn gap_people(&self) -> u64 {
        self.gap.count().people()
    }
}

/// Walks a goal back up the funnel.
///
/// # Errors
///
/// What is missing, when the goal does not say yet what it demands or nothing could ever meet it.
///
/// # Example
///
/// ```
/// use planner::goal::{Goal, Metric};
/// use planner::plan::{Edit, Plan, Settings};
/// use planner::units::Count;
/// use planner::walkback::walk_back;
///
/// let metric = Metric::Customers { target: Count::new(40.0), last_year: None };
/// let plan = Plan::new("Plan", Settings::default()).edited(Edit::put(Goal::new(30.into(), metric)));
/// let walk = walk_back(&plan, &plan.goals.as_slice()[0]);
/// assert_eq!(walk.map(|walk| walk.levels[0].people()), Ok(40));
/// ```
pub fn walk_back(plan: &Plan, goal: &Goal) -> Result<WalkBack, Vec<Missing>> {
    let demand = Demand::of(plan, goal)?;
    let baseline = baseline_of(plan, &demand);
    let mut levels = vec![first_level(plan, &demand, baseline)];
    let mut missing = Vec::new();
    for place in (0..demand.place).rev() {
        match levels.last().map(|below| next_level(plan, &demand, place, below)) {
            Some(Ok(level)) => levels.push(level),
            Some(Err(reason)) => {
                missing.push(reason);
                break;
            }
            None => break,
        }
    }
    Ok(WalkBack { goal: goal.id, demand, levels, missing })
}

/// What the goal's stage gets by the deadline without new effort.
fn baseline_of(plan: &Plan, demand: &Demand) -> Figure {
    let sources = plan.numbers.sources.iter();
    let workings = sources.filter_map(|source| source_working(plan, demand, source)).collect();
    Figure::worked(Working::Sum(workings))
}

fn source_working(plan: &Plan, demand: &Demand, source: &Source) -> Option<Working> {
    let place = plan.numbers.funnel.stages.position(source.stage)?;
    let path = Path::with(&plan.numbers, source.audience, &source.exceptions);
    if !demand.counts(source.audience, place) {
        return None;
    }
    let stages = plan.numbers.funnel.stages.as_slice().get(place..demand.place)?;
    let steps = path.steps.get(place..demand.place)?;
    let mut factors = vec![Working::Given(source.per_month?.likely().get(), Given::PerMonth(source.id))];
    for (stage, step) in stages.iter().zip(steps) {
        factors.push(Working::Given(step.rate?.get(), Given::Rate(stage.id)));
    }
    let months: f64 = demand.in_time(&path.delays(place, demand.place)).iter().sum();
    factors.push(Working::Given(months + 0.0, Given::MonthsThatCount));
    let weight = demand.weight(&path);
    if weight != 1.0 {
        factors.push(Working::Given(weight, Given::DealCompared));
    }
    Some(Working::Product(factors))
}

fn first_level(plan: &Plan, demand: &Demand, baseline: Figure) -> Level {
    let stage = plan.numbers.funnel.stage(demand.place).map(|stage| stage.id).unwrap_or_default();
    let gap = Working::Less(
        Box::new(Working::Given(demand.required.value(), Given::Stage(stage))),
        Box::new(Working::Given(baseline.value(), Given::Baseline)),
    );
    let gap = Figure::worked(gap.up_if(plan.numbers.whole_people));
    level(plan, demand, demand.place, [demand.required.clone(), baseline, gap])
}

fn next_level(plan: &Plan, demand: &Demand, place: usize, below: &Level) -> Result<Level, Missing> {
    let stage = plan.numbers.funnel.stage(place).map(|stage| stage.id).unwrap_or_default();
    let rate = demand.path.steps.get(place).and_then(|step| step.rate).ok_or(Missing::Rate(stage))?.get();
    let up = |figure: &Figure, given: Given, whole: bool| {
        let quotient = Working::Quotient(
            Box::new(Working::Given(figure.value(), given)),
            Box::new(Working::Given(rate, Given::Rate(stage))),
        );
        Figure::worked(quotient.up_if(whole))
    };
    let whole = plan.numbers.whole_people;
    let figures = [
        up(&below.required, Given::Stage(below.stage), whole),
        up(&below.baseline, Given::Baseline, false),
        up(&below.gap, Given::Gap(below.stage), whole),
    ];
    if figures.iter().all(|figure| Count::new(figure.value()).is_some()) {
        Ok(level(plan, demand, place, figures))
    } else {
        Err(if rate == 0.0 { Missing::RateAboveZero(stage) } else { Missing::Countable(stage) })
    }
}

fn level(plan: &Plan, demand: &Demand, place: usize, [required, baseline, gap]: [Figure; 3]) -> Level {
    let stage = plan.numbers.funnel.stage(place).map(|stage| stage.id).unwrap_or_default();
    let in_time = demand.in_time(&demand.path.delays(place, demand.place));
    let useful = in_time.iter().take_while(|share| **share >= HALF).count();
    let latest_useful = useful.checked_sub(1).and_then(|last| plan.settings.period.iter().nth(last));
    let months: f64 = in_time.iter().take(useful).sum();
    let gap_per_month = latest_useful.map(|_| {
        Figure::worked(Working::Quotient(
            Box::new(Working::Given(gap.value(), Given::Gap(stage))),
            Box::new(Working::Given(months, Given::MonthsThatCount)),
        ))
    });
    let now_per_month = now_per_month(plan, demand, place);
    Level { stage, place, required, baseline, gap, in_time, latest_useful, gap_per_month, now_per_month }
}

/// A month is useful when at least half of its people still count; a hair less is still half.
const HALF: f64 = 0.5 - 1e-9;

fn now_per_month(plan: &Plan, demand: &Demand, place: usize) -> f64 {
    let arriving = |source: &Source| {
        let from = plan.numbers.funnel.stages.position(source.stage)?;
        let path = Path::with(&plan.numbers, source.audience, &source.exceptions);
        demand.counts(source.audience, from).then_some(())?;
        Some(source.per_month?.likely().get() * path.rate_between(from, place)?)
    };
    plan.numbers.sources.iter().filter_map(arriving).sum::<f64>() + 0.0
}
