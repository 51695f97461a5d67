//! A plan with a mix: the best one or the units set by hand, of the plan itself or of a scenario.

use planner::mix::{self, Mix as Answer, best};
use planner::notation::Notation;
use planner::plan::Plan;
use planner::scenario;
use planner::wording::change;
use serde::Serialize;

use super::chance::Chance;
use super::forward::Forward;
use super::mix::Mix;

/// A plan with a mix of it.
pub(super) struct Case {
    pub(super) plan: Plan,
    pub(super) mix: Answer,
}

impl Case {
    /// The plan with the best mix.
    pub(super) fn best(plan: Plan) -> Case {
        Case { mix: best(&plan), plan }
    }

    /// The plan with the units that it sets by hand, where it sets some.
    pub(super) fn by_hand(plan: &Plan) -> Option<Case> {
        let own = plan.own_mix.as_ref()?;
        Some(Case { mix: mix::by_hand(plan, own), plan: plan.clone() })
    }

    /// The plan with what differs in a scenario, and with the units that the scenario sets by hand, where it does.
    pub(super) fn of_scenario(plan: &Plan, scenario: &scenario::Scenario) -> Case {
        let plan = plan.with(&scenario.changes);
        let by_hand = scenario.own_mix().and_then(|_| Case::by_hand(&plan));
        by_hand.unwrap_or_else(|| Case::best(plan))
    }
}

/// What a mix is, where it leads, and how likely it reaches the goals.
#[derive(Serialize)]
pub(super) struct CaseFigures<'a> {
    mix: Mix<'a>,
    forward: Forward<'a>,
    chance: Option<Chance>,
}

impl<'a> CaseFigures<'a> {
    /// The figures of a case, with its chance where runs are wanted.
    pub(super) fn of(case: &'a Case, runs: Option<u32>, notation: &dyn Notation) -> CaseFigures<'a> {
        let Case { plan, mix } = case;
        CaseFigures {
            mix: Mix::of(plan, mix, notation),
            forward: Forward::of(plan, &mix.forward),
            chance: runs.map(|runs| Chance::of(plan, mix, runs)),
        }
    }
}

/// What differs in a scenario, and its figures.
#[derive(Serialize)]
pub(super) struct Scenario<'a> {
    id: u32,
    name: &'a str,
    differs: Vec<String>,
    #[serde(flatten)]
    figures: CaseFigures<'a>,
}

impl<'a> Scenario<'a> {
    /// A scenario of a plan, which comes to these figures.
    pub(super) fn of(
        plan: &Plan,
        scenario: &'a scenario::Scenario,
        figures: CaseFigures<'a>,
        notation: &dyn Notation,
    ) -> Scenario<'a> {
        let differing = scenario.differing(plan);
        Scenario {
            id: scenario.id.into(),
            name: &scenario.name,
            differs: differing.map(|it| change::sentence(plan, it, notation)).collect(),
            figures,
        }
    }
}
