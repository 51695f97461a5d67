//! The smallest changes that would bring the goals within reach: worked out by the worker, and only when asked for.

use std::sync::Arc;

use backcast_worker::{Found, Task};
use leptos::prelude::*;
use planner::mix::SmallestChange;
use planner::plan::Plan;

use crate::worker::{Errand, Worker};

/// How far the answer is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Changes {
    /// Nobody has asked for the plan as it is.
    Unasked,
    /// It is being worked out.
    Waiting,
    /// The smallest change of each thing, the smallest first.
    Found(Arc<Vec<SmallestChange>>),
    /// The worker could not start, or broke off.
    Failed,
}

/// Works out changes of the open plan. Copy; a part of the session.
#[derive(Clone, Copy)]
pub(crate) struct Asking {
    worker: Worker,
    errand: Errand,
    plan: Signal<Arc<Plan>>,
    asked: RwSignal<Option<Arc<Plan>>>,
    state: RwSignal<Changes>,
}

impl Asking {
    /// Works out nothing before somebody asks.
    pub(super) fn of(plan: Signal<Arc<Plan>>, worker: Worker) -> Asking {
        let (asked, state) = (RwSignal::new(None), RwSignal::new(Changes::Unasked));
        Asking { worker, errand: worker.errand(), plan, asked, state }
    }

    /// Asks for the changes of the plan as it is.
    pub(crate) fn ask(self) {
        let plan = self.plan.get_untracked();
        self.state.set(Changes::Waiting);
        self.asked.set(Some(Arc::clone(&plan)));
        let take = move |found: Option<Found>| {
            let changes = found.and_then(Found::smallest_changes);
            self.state.set(changes.map_or(Changes::Failed, |changes| Changes::Found(Arc::new(changes))));
        };
        self.worker.ask(self.errand, Task::Changes, &plan, take);
    }

    /// How far the answer is for the plan as it is.
    pub(crate) fn state(self) -> Changes {
        let is_asked = self.asked.get().is_some_and(|asked| is_same(&asked, &self.plan.get()));
        if is_asked { self.state.get() } else { Changes::Unasked }
    }
}

/// Whether two plans have the same changes: scenarios, for one, make no difference.
fn is_same(one: &Plan, other: &Plan) -> bool {
    one.goals == other.goals
        && one.numbers == other.numbers
        && one.tactics == other.tactics
        && one.strategy.departments == other.strategy.departments
        && one.switched_off == other.switched_off
        && (one.settings, one.budget, one.budget_per_month)
            == (other.settings, other.budget, other.budget_per_month)
}
