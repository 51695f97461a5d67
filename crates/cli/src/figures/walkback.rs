//! The walk-back of one goal: what each stage must bring, from the goal's own stage up.

use planner::goal::Goal;
use planner::list::StageId;
use planner::notation::Notation;
use planner::plan::Plan;
use planner::walkback::{self, walk_back};
use planner::wording::{self, working, working::Context};
use serde::Serialize;

use super::{Needed, Worked};

#[derive(Serialize)]
pub(super) struct WalkBack<'a> {
    id: u32,
    name: &'a str,
    sentence: String,
    /// The last month that counts, within the plan.
    counts_until: Option<String>,
    headline: Option<String>,
    stages: Vec<Level<'a>>,
    missing: Vec<String>,
}

impl<'a> WalkBack<'a> {
    pub(super) fn of(plan: &'a Plan, goal: &'a Goal, notation: &dyn Notation) -> WalkBack<'a> {
        let walked = walk_back(plan, goal);
        let missing = walked.as_ref().map_or_else(|missing| missing, |walk| &walk.missing);
        let missing = missing.iter().map(|what| wording::walkback::missing(plan, *what)).collect();
        let walk = walked.as_ref().ok();
        WalkBack {
            id: goal.id.into(),
            name: &goal.name,
            sentence: wording::goal::sentence(plan, goal, notation),
            counts_until: walk.map(|walk| walk.demand.deadline.to_string()),
            headline: walk.map(|walk| wording::walkback::headline(plan, walk, notation)),
            stages: walk.map(|walk| levels(plan, goal, walk, notation)).unwrap_or_default(),
            missing,
        }
    }
}

fn levels<'a>(
    plan: &'a Plan,
    goal: &Goal,
    walk: &walkback::WalkBack,
    notation: &dyn Notation,
) -> Vec<Level<'a>> {
    let level = |level: &walkback::Level| {
        let context = Context { plan, goal, stage: level.stage, notation };
        Level::of(plan, level, context)
    };
    walk.levels.iter().map(level).collect()
}

/// What one stage must bring.
#[derive(Serialize)]
struct Level<'a> {
    stage: u32,
    name: &'a str,
    required: Needed,
    baseline: Worked,
    gap: Needed,
    gap_per_month: Option<Needed>,
    now_per_month: f64,
    latest_useful_month: Option<String>,
    in_time: Vec<f64>,
}

impl<'a> Level<'a> {
    fn of(plan: &'a Plan, level: &walkback::Level, context: Context) -> Level<'a> {
        let per_month = level.gap_per_month.as_ref();
        Level {
            stage: level.stage.into(),
            name: name(plan, level.stage),
            required: Needed::of(&level.required, working::required(&level.required, context)),
            baseline: Worked::of(&level.baseline, working::brought(&level.baseline, context)),
            gap: Needed::of(&level.gap, working::required(&level.gap, context)),
            gap_per_month: per_month.map(|gap| Needed::of(gap, working::per_month(gap, context))),
            now_per_month: level.now_per_month,
            latest_useful_month: level.latest_useful.map(|month| month.to_string()),
            in_time: level.in_time.clone(),
        }
    }
}

/// What a stage is called in the plan.
pub(super) fn name(plan: &Plan, stage: StageId) -> &str {
    plan.numbers.funnel.stages.get(stage).map_or("", |stage| &stage.name)
}
