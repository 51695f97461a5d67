//! Opening plans, keeping new ones, and closing them.

use std::sync::Arc;

use keeping::shelf::PlanKey;
use keeping::stored::Revision;
use leptos::prelude::*;
use planner::plan::{History, Plan};

use super::{Filed, Hold, Saving, Session};
use crate::library::{self, Kept};

impl Session {
    /// Opens a kept plan; tells whether it could be read.
    pub(crate) fn open(self, key: PlanKey) -> bool {
        self.save_now();
        let Some(Ok(kept)) = library::load(&key) else { return false };
        self.show(key, kept);
        true
    }

    /// Opens the plan that was open last, where there is one.
    pub(crate) fn open_last(self) {
        if let Some(key) = library::last_open().filter(|_| self.key_now().is_none()) {
            self.open(key);
        }
    }

    /// Keeps a plan as a new one and opens it.
    pub(crate) fn keep(self, plan: Plan) {
        self.save_now();
        let key = library::fresh_key();
        let outcome = library::save(&key, None, &plan);
        self.show(key, Kept { plan, revision: outcome.as_ref().ok().copied(), saved: None, is_newer: false });
        self.saving.set(outcome.map_or_else(Saving::Failed, |_| Saving::Done));
    }

    /// Closes the plan, as when it is deleted, without saving.
    pub(crate) fn close(self) {
        self.stop_timers();
        self.let_go();
        self.key.set(None);
        self.saving.set(Saving::Idle);
    }

    fn show(self, key: PlanKey, kept: Kept) {
        library::remember_open(&key);
        self.drafts.clear();
        self.works().forget();
        self.copied.set(library::last_download(&key));
        self.filed.set(Filed::Not);
        self.copied_since.set(None);
        self.key.set(Some(key));
        self.hold.set(if kept.is_newer { Hold::Newer } else { Hold::Mine });
        self.put(History::new(kept.plan), kept.revision);
        self.saving.set(Saving::Idle);
        self.take_hold();
    }

    /// Puts a plan in the place of the open one, as it is kept.
    pub(super) fn put(self, history: History, revision: Option<Revision>) {
        self.kept.set_value(Arc::clone(history.plan()));
        self.revision.set_value(revision);
        self.history.set(history);
    }
}
