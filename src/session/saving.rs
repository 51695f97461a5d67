//! Saving by itself: a little after the last change, and at once when the page is left.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;
use planner::plan::Plan;

use super::Session;
use crate::library;
use crate::platform::clock;
use crate::platform::storage::Refused;

/// How long to wait for more typing before saving, in milliseconds.
const PAUSE: u64 = 300;

/// How far saving has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Saving {
    /// There is nothing to save.
    Idle,
    /// A change waits to be written.
    Pending,
    /// Written and read back.
    Done,
    /// Not written, and why.
    Failed(Refused),
}

impl Session {
    /// Saves from now on whenever the plan changes.
    pub(super) fn save_by_itself(self) {
        Effect::watch(move || self.plan(), move |plan, _, _| self.save_soon(plan), false);
        let hide = window_event_listener(ev::pagehide, move |_| self.save_now());
        let switch = window_event_listener(ev::visibilitychange, move |_| self.save_now());
        on_cleanup(move || {
            hide.remove();
            switch.remove();
        });
    }

    fn save_soon(self, plan: &Arc<Plan>) {
        if self.key.get_untracked().is_none() || Arc::ptr_eq(plan, &self.kept.get_value()) {
            return;
        }
        self.stop_timer();
        self.saving.set(Saving::Pending);
        self.timer.set_value(clock::after(PAUSE, move || self.save_now()));
    }

    /// Saves what has changed, at once.
    pub(crate) fn save_now(self) {
        self.stop_timer();
        let plan = self.plan_now();
        let Some(key) = self.key.get_untracked() else { return };
        if Arc::ptr_eq(&plan, &self.kept.get_value()) {
            return;
        }
        let outcome = library::save(&key, &plan);
        if outcome.is_ok() {
            self.kept.set_value(plan);
        }
        self.saving.set(outcome.map_or_else(Saving::Failed, |()| Saving::Done));
    }

    /// Forgets that a change waits to be written.
    pub(super) fn stop_timer(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}
