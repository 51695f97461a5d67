//! How far a goal can be walked back.

use leptos::prelude::*;
use planner::list::{GoalId, StageId};
use planner::plan::Plan;
use planner::walkback::{Demand, Missing, WalkBack, walk_back};

use crate::session::Session;

/// How far a goal can be walked back.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Outcome {
    /// The goal is no longer in the plan.
    Gone,
    /// It does not say yet what it demands.
    Missing(Vec<Missing>),
    /// At least its own stage is known.
    Known(WalkBack),
}

impl Outcome {
    /// The walk-back, as far as there is one.
    pub(super) fn known(self) -> Option<WalkBack> {
        if let Outcome::Known(walk) = self { Some(walk) } else { None }
    }

    /// What is missing for all of it.
    pub(super) fn missing(self) -> Vec<Missing> {
        match self {
            Outcome::Gone => Vec::new(),
            Outcome::Missing(missing) => missing,
            Outcome::Known(walk) => walk.missing,
        }
    }
}

/// How far a goal can be walked back, as the plan stands.
pub(super) fn outcome(session: Session, id: GoalId) -> Memo<Outcome> {
    session.slice(move |plan| match plan.goals.get(id).map(|goal| walk_back(plan, goal)) {
        None => Outcome::Gone,
        Some(Err(missing)) => Outcome::Missing(missing),
        Some(Ok(walk)) => Outcome::Known(walk),
    })
}

/// The stage at which a goal is counted.
pub(super) fn stage_of(plan: &Plan, id: GoalId) -> Option<StageId> {
    let demand = Demand::of(plan, plan.goals.get(id)?).ok()?;
    plan.numbers.funnel.stage(demand.place).map(|stage| stage.id)
}
