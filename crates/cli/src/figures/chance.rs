//! The chance of a mix: how likely each goal is, what moves it most, and what makes all of them as good as sure.

use planner::chance::{self, Band, GoalOutlook, Input, Outlook, Sensitivity, Simulation, Sure, Swing};
use planner::funnel::Whose;
use planner::list::{StageId, TacticId};
use planner::mix::{self, Mix};
use planner::plan::Plan;
use serde::Serialize;

use super::mix::{major, share};

/// The chance of all goals at once for which the smallest budget is told.
const ASKED: f64 = 0.8;

/// The chance of the best mix, and what makes all goals as good as sure.
#[derive(Serialize)]
pub(super) struct SureChance {
    #[serde(flatten)]
    chance: Chance,
    sure: Option<SureMix>,
}

impl SureChance {
    /// The chance of a mix of the plan and the sure mix, from so many runs of each with the plan's seed.
    pub(super) fn of(plan: &Plan, mix: &Mix, runs: u32) -> SureChance {
        let sure = chance::sure(plan, ASKED, runs, &mut |_| ());
        SureChance { chance: Chance::of(plan, mix, runs), sure: sure.map(|sure| SureMix::of(plan, &sure)) }
    }
}

#[derive(Serialize)]
pub(super) struct Chance {
    runs: u32,
    seed: u32,
    all: Runs,
    goals: Vec<GoalChance>,
}

impl Chance {
    /// The chance of a mix of the plan, from so many runs with the plan's seed.
    pub(super) fn of(plan: &Plan, mix: &Mix, runs: u32) -> Chance {
        let units = mix.schedule();
        let mut simulation = Simulation::new(plan, &units, plan.seed.into());
        simulation.step(runs);
        let Outlook { goals, all } = simulation.outlook();
        let sensitivity = chance::sensitivity(plan, &units);
        Chance {
            runs: simulation.runs(),
            seed: plan.seed,
            all: Runs::of(all),
            goals: goals.iter().zip(&sensitivity).map(|(goal, moved)| GoalChance::of(goal, moved)).collect(),
        }
    }
}

/// In how many runs something happened.
#[derive(Serialize)]
struct Runs {
    reached_in: u32,
    share: Option<f64>,
    error: Option<f64>,
}

impl Runs {
    fn of(chance: chance::Chance) -> Runs {
        Runs { reached_in: chance.reached, share: chance.share(), error: chance.error() }
    }
}

/// The chance of one goal, counted at its stage.
#[derive(Serialize)]
struct GoalChance {
    goal: u32,
    required: f64,
    likely: f64,
    chance: Runs,
    by_month: Vec<Percentiles>,
    moved_by: Vec<Moved>,
}

impl GoalChance {
    fn of(goal: &GoalOutlook, moved: &Sensitivity) -> GoalChance {
        GoalChance {
            goal: goal.goal.into(),
            required: goal.required,
            likely: moved.likely,
            chance: Runs::of(goal.chance),
            by_month: goal.by_month.iter().map(Percentiles::of).collect(),
            moved_by: moved.swings.iter().map(Moved::of).collect(),
        }
    }
}

/// What a goal got up to a month in 10, 50 and 90 of 100 runs at most.
#[derive(Serialize)]
struct Percentiles {
    p10: f64,
    p50: f64,
    p90: f64,
}

impl Percentiles {
    fn of(band: &Band) -> Percentiles {
        Percentiles { p10: band.low, p50: band.middle, p90: band.high }
    }
}

/// What a goal gets with one input at its low and at its high value.
#[derive(Serialize)]
struct Moved {
    input: &'static str,
    stage: Option<u32>,
    audience: Option<u32>,
    source: Option<u32>,
    tactic: Option<u32>,
    low: f64,
    high: f64,
}

impl Moved {
    fn of(swing: &Swing) -> Moved {
        let (low, high) = (swing.low, swing.high);
        let of_stage = |stage: StageId, moved| Moved { stage: Some(stage.into()), ..moved };
        match swing.input {
            Input::Rate(stage, whose) => of_stage(stage, Moved::by("rate", low, high)).of_whom(whose),
            Input::Lag(stage, whose) => of_stage(stage, Moved::by("lag", low, high)).of_whom(whose),
            Input::Deal(whose) => Moved::by("deal", low, high).of_whom(whose),
            Input::PerMonth(id) => Moved { source: Some(id.into()), ..Moved::by("per-month", low, high) },
            Input::Entries(id) => Moved { tactic: Some(id.into()), ..Moved::by("entries", low, high) },
        }
    }

    fn of_whom(self, whose: Whose) -> Moved {
        match whose {
            Whose::Everyone => self,
            Whose::Audience(id) => Moved { audience: Some(id.into()), ..self },
            Whose::Source(id) => Moved { source: Some(id.into()), ..self },
        }
    }

    fn by(input: &'static str, low: f64, high: f64) -> Moved {
        Moved { input, stage: None, audience: None, source: None, tactic: None, low, high }
    }
}

/// The smallest budget that reaches all goals with the chance that is asked for, or comes nearest to it.
#[derive(Serialize)]
struct SureMix {
    asked: f64,
    is_enough: bool,
    budget: f64,
    stretch: Vec<Stretched>,
    could_improve_by: f64,
    chance: Runs,
    tactics: Vec<TacticUnits>,
}

impl SureMix {
    fn of(plan: &Plan, sure: &Sure) -> SureMix {
        let units = &sure.solved.units;
        SureMix {
            asked: ASKED,
            is_enough: sure.is_enough(ASKED),
            budget: major(plan, mix::cost(plan, units)),
            stretch: sure
                .stretch
                .iter()
                .map(|(goal, factor)| Stretched { goal: (*goal).into(), factor: *factor })
                .collect(),
            could_improve_by: share(sure.solved.proof),
            chance: Runs::of(sure.chance),
            tactics: units.iter().map(TacticUnits::of).collect(),
        }
    }
}

/// How much more of a goal is aimed for than it demands.
#[derive(Serialize)]
struct Stretched {
    goal: u32,
    factor: f64,
}

#[derive(Serialize)]
struct TacticUnits {
    tactic: u32,
    units: u32,
    units_by_month: Vec<u32>,
}

impl TacticUnits {
    fn of((tactic, by_month): (&TacticId, &Vec<u32>)) -> TacticUnits {
        let units = by_month.iter().sum();
        TacticUnits { tactic: (*tactic).into(), units, units_by_month: by_month.clone() }
    }
}
