//! The mix run forward, month by month: what each goal gets, and who comes to each stage.

use planner::forward;
use planner::list::TacticId;
use planner::plan::Plan;
use serde::Serialize;

use super::walkback::name;

#[derive(Serialize)]
pub(super) struct Forward<'a> {
    goals: Vec<GoalResult>,
    stages: Vec<StageFlow<'a>>,
}

impl<'a> Forward<'a> {
    pub(super) fn of(plan: &'a Plan, forward: &forward::Forward) -> Forward<'a> {
        Forward {
            goals: forward.goals.iter().map(GoalResult::of).collect(),
            stages: forward.stages.iter().map(|flow| StageFlow::of(plan, flow)).collect(),
        }
    }
}

/// What a goal gets by its deadline, counted at its stage.
#[derive(Serialize)]
struct GoalResult {
    goal: u32,
    required: f64,
    reached: f64,
    is_reached: bool,
    missing: f64,
    baseline: f64,
    tactics: Vec<Brought>,
    late: f64,
}

impl GoalResult {
    fn of(result: &forward::GoalResult) -> GoalResult {
        GoalResult {
            goal: result.goal.into(),
            required: result.required,
            reached: result.reached(),
            is_reached: result.is_reached(),
            missing: result.shortfall(),
            baseline: result.baseline,
            tactics: result.by_tactic.iter().map(Brought::of).collect(),
            late: result.late,
        }
    }
}

#[derive(Serialize)]
struct Brought {
    tactic: u32,
    brings: f64,
}

impl Brought {
    fn of((tactic, brings): &(TacticId, f64)) -> Brought {
        Brought { tactic: (*tactic).into(), brings: *brings }
    }
}

#[derive(Serialize)]
struct StageFlow<'a> {
    stage: u32,
    name: &'a str,
    by_month: Vec<f64>,
    later: f64,
}

impl<'a> StageFlow<'a> {
    fn of(plan: &'a Plan, flow: &forward::StageFlow) -> StageFlow<'a> {
        StageFlow {
            stage: flow.stage.into(),
            name: name(plan, flow.stage),
            by_month: flow.by_month.clone(),
            later: flow.later,
        }
    }
}
