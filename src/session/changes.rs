//! The smallest changes that would bring the goals within reach: worked out only when somebody asks.

use std::sync::Arc;

use leptos::prelude::*;
use planner::mix::{self, SmallestChange};
use planner::plan::Plan;

use crate::platform::clock;

/// How far the answer is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Changes {
    /// Nobody has asked for the plan as it is.
    Unasked,
    /// It is being worked out.
    Waiting,
    /// The smallest change of each thing, the smallest first.
    Found(Arc<Vec<SmallestChange>>),
}

/// How long the page has to show that it was asked, in milliseconds.
const BREATH: u64 = 50;

/// Works out changes of the open plan. Copy; a part of the session.
#[derive(Clone, Copy)]
pub(crate) struct Asking {
    plan: Signal<Arc<Plan>>,
    asked: RwSignal<Option<Arc<Plan>>>,
    found: RwSignal<Option<Arc<Vec<SmallestChange>>>>,
}

impl Asking {
    /// Works out nothing before somebody asks.
    pub(super) fn of(plan: Signal<Arc<Plan>>) -> Asking {
        Asking { plan, asked: RwSignal::new(None), found: RwSignal::new(None) }
    }

    /// Asks for the changes of the plan as it is.
    pub(crate) fn ask(self) {
        let plan = self.plan.get_untracked();
        self.found.set(None);
        self.asked.set(Some(Arc::clone(&plan)));
        clock::after(BREATH, move || self.found.set(Some(Arc::new(mix::smallest_changes(&plan)))));
    }

    /// How far the answer is for the plan as it is.
    pub(crate) fn state(self) -> Changes {
        let asked = self.asked.get();
        match (asked.filter(|asked| is_same(asked, &self.plan.get())), self.found.get()) {
            (None, _) => Changes::Unasked,
            (Some(_), None) => Changes::Waiting,
            (Some(_), Some(found)) => Changes::Found(found),
        }
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
