//! Saving by itself: a little after a change, also while more is typed, and at once when the page is left.

use std::mem;
use std::sync::Arc;

use keeping::shelf::NotSaved;
use leptos::ev;
use leptos::prelude::*;
use planner::plan::{Edit, Plan};

use super::{Filed, Session};
use crate::library;
use crate::platform::clock;
use crate::wording::plans as words;

/// How long a change waits for more typing, in milliseconds. Who types on without a pause does not put saving off, but
/// what is said about it comes to rest only afterwards.
const PAUSE: u64 = 300;

/// What a change waits for.
#[derive(Default)]
pub(super) struct Timers {
    /// It is kept then, whatever is typed meanwhile.
    keep: Option<TimeoutHandle>,
    /// It is said to be saved then, unless something is typed meanwhile.
    rest: Option<TimeoutHandle>,
}

/// How far saving has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Saving {
    /// There is nothing to save.
    Idle,
    /// A change waits to be written.
    Pending,
    /// Written and read back.
    Done,
    /// Not written, and why.
    Failed(NotSaved),
}

/// What another tab has done to a plan, so that what is open goes on as a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Since {
    /// It has saved something else.
    Changed,
    /// It has deleted the plan.
    Deleted,
}

impl Session {
    /// Saves from now on whenever the plan changes.
    pub(super) fn save_by_itself(self) {
        Effect::watch(move || self.plan(), move |plan, _, _| self.save_soon(plan), false);
        // What is let go, another tab may have; the page may come back after that.
        let hide = window_event_listener(ev::pagehide, move |_| {
            self.save_now();
            self.let_go();
        });
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
        self.filed.set(Filed::Not);
        self.saving.set(Saving::Pending);
        self.timers.update_value(|timers| {
            timers.keep = timers.keep.take().or_else(|| clock::after(PAUSE, move || self.keep_on()));
            clear(mem::replace(&mut timers.rest, clock::after(PAUSE, move || self.save_now())));
        });
    }

    /// Saves what has changed, at once, and says so.
    pub(crate) fn save_now(self) {
        self.stop_timers();
        self.write();
        let is_news = !matches!(self.saving.get_untracked(), Saving::Idle | Saving::Done);
        if is_news && self.is_saved() {
            self.saving.set(Saving::Done);
        }
    }

    /// Saves what has changed, while more of it may come.
    fn keep_on(self) {
        self.timers.update_value(|timers| timers.keep = None);
        self.write();
    }

    /// Writes what has changed and reads it back. Says so only where that failed.
    fn write(self) {
        let plan = self.plan_now();
        let Some(key) = self.key.get_untracked() else { return };
        if Arc::ptr_eq(&plan, &self.kept.get_value()) {
            return;
        }
        match library::save(&key, self.revision.get_value(), &plan) {
            Ok(revision) => {
                self.kept.set_value(plan);
                self.revision.set_value(Some(revision));
                library::protect();
            }
            Err(NotSaved::Conflict { .. } | NotSaved::Newer | NotSaved::NoPlace) => self.save_a_copy(&plan),
            Err(reason) => self.saving.set(Saving::Failed(reason)),
        }
    }

    /// Whether all of the open plan is kept.
    pub(crate) fn is_saved(self) -> bool {
        self.key.get_untracked().is_none() || Arc::ptr_eq(&self.plan_now(), &self.kept.get_value())
    }

    /// Keeps what is open as a plan of its own from now on, so that nothing of another tab is written over.
    pub(super) fn save_a_copy(self, plan: &Plan) {
        let since = if self.is_gone() { Since::Deleted } else { Since::Changed };
        let copy = Plan::edited(plan, Edit::Rename(words::copy_of(&plan.name)));
        let key = library::fresh_key();
        let outcome = library::save(&key, None, &copy);
        self.revision.set_value(outcome.as_ref().ok().copied());
        library::remember_open(&key);
        self.key.set(Some(key));
        self.take_hold();
        self.edit(Edit::Rename(copy.name.clone()));
        if outcome.is_ok() {
            self.kept.set_value(self.plan_now());
        }
        self.copied_since.set(Some(since));
        self.saving.set(outcome.map_or_else(Saving::Failed, |_| Saving::Done));
    }

    /// Keeps the open plan, which another tab has deleted, as a copy.
    pub(crate) fn keep_deleted(self) {
        self.stop_timers();
        self.save_a_copy(&self.plan_now());
    }

    /// Forgets that a change waits to be written.
    pub(super) fn stop_timers(self) {
        let timers = self.timers.try_update_value(mem::take).unwrap_or_default();
        clear(timers.keep);
        clear(timers.rest);
    }
}

fn clear(timer: Option<TimeoutHandle>) {
    if let Some(timer) = timer {
        timer.clear();
    }
}
