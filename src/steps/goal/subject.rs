//! The goal that a page is about.

use leptos::prelude::*;
use planner::goal::{Goal, Metric};
use planner::list::GoalId;
use planner::plan::{Edit, Plan};

use crate::session::Session;

/// The goal that fields are about. Typing into a field of a goal that is not in the plan yet adds it.
#[derive(Clone, Copy)]
pub(crate) struct Subject {
    session: Session,
    /// Which goal.
    pub(crate) id: GoalId,
    goal: Memo<Goal>,
}

impl Subject {
    /// The goal with this identity, or the one that it would be.
    pub(crate) fn new(session: Session, id: GoalId) -> Subject {
        Subject { session, id, goal: session.slice(move |plan| goal_of(plan, id)) }
    }

    /// The goal; the caller runs again when it changes.
    pub(crate) fn get(self) -> Goal {
        self.goal.get()
    }

    /// Changes the goal by typing into a field.
    pub(crate) fn change(self, field: &str, change: impl FnOnce(&mut Goal)) {
        let mut goal = goal_of(&self.session.plan_now(), self.id);
        change(&mut goal);
        self.session.type_in(&self.field(field), Edit::put(goal));
    }

    /// Adds the goal to the plan as it would be.
    pub(crate) fn add(self) {
        self.session.edit(Edit::put(goal_of(&self.session.plan_now(), self.id)));
    }

    /// The id of a field.
    pub(crate) fn field(self, field: &str) -> String {
        field_of_goal(self.id, field)
    }
}

/// The id of a field of a goal.
pub(crate) fn field_of_goal(goal: GoalId, field: &str) -> String {
    format!("goal-{goal}-{field}")
}

/// A goal starts out as revenue by the end of the plan.
fn goal_of(plan: &Plan, id: GoalId) -> Goal {
    let metric = Metric::Revenue { target: None, last_year: None, through: None };
    let start = || Goal { deadline: Some(plan.settings.period.last()), ..Goal::new(id, metric) };
    plan.goals.get(id).cloned().unwrap_or_else(start)
}
