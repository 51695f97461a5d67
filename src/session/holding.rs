//! Who may change the open plan: one tab at a time. The others read along, and can take it over.
//!
//! A tab has the lock of its open plan for as long as that is open. Where the browser has no locks, every tab may change
//! the plan, and a save that would write over another tab's goes on as a copy.

use std::sync::Arc;

use keeping::shelf::PlanKey;
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::plan::History;

use super::{Saving, Session};
use crate::library;
use crate::platform::locks::{self, How, Lock, NoLock};
use crate::platform::{clock, tabs};

/// How long the last save of another tab may take to be seen here, in milliseconds.
const SETTLING: u64 = 50;

/// How this tab has the open plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hold {
    /// It may change it.
    Mine,
    /// Another tab may; this one shows what that one saves.
    Elsewhere,
    /// No tab may: a newer version of the app has saved it.
    Newer,
}

/// What this tab has or waits for.
#[derive(Default)]
pub(super) struct Holding {
    lock: Option<Lock>,
    /// Counts what was asked for, so that an answer that comes too late is told from the one that is waited for.
    turn: u32,
}

impl Session {
    /// How this tab has the open plan; the caller runs again whenever that changes.
    pub(crate) fn hold(self) -> Hold {
        self.hold.get()
    }

    /// Follows what other tabs save, and what happened while the page was away.
    pub(super) fn follow_other_tabs(self) {
        tabs::on_saved_elsewhere(move |name| {
            let is_ours = name.is_none_or(|name| PlanKey::of(&name) == self.key_now());
            if is_ours {
                clock::after(SETTLING, move || self.hear());
            }
        });
        tabs::on_return(move || self.take_hold());
        // What the second copies bring back late may be newer than what is open.
        Effect::watch(move || self.news.get(), move |_, _, _| self.catch_up(), false);
        tabs::on_removed(move || self.close());
    }

    /// Another tab has saved, deleted or brought back the open plan. What this tab has and changes is its own.
    fn hear(self) {
        let may_be_another = self.hold.get_untracked() != Hold::Mine || self.is_deleted.get_untracked();
        self.see_whether_it_is_deleted();
        if may_be_another {
            self.catch_up();
        }
    }

    fn see_whether_it_is_deleted(self) {
        let is_deleted = self.is_gone();
        self.is_deleted.set(is_deleted);
        if is_deleted && self.saving.get_untracked() == Saving::Done {
            self.saving.set(Saving::Idle);
        }
    }

    /// Whether the open plan was kept once, and nothing of it is now.
    pub(super) fn is_gone(self) -> bool {
        self.revision.get_value().is_some() && self.key_now().is_some_and(|key| library::is_gone(&key))
    }

    /// Takes the open plan for this tab, or reads along where another tab has it.
    pub(super) fn take_hold(self) {
        self.let_go();
        self.see_whether_it_is_deleted();
        if self.has_it(Hold::Mine) {
            self.ask(How::IfFree);
        }
    }

    /// Takes the open plan away from the tab that has it. That tab reads along from then on.
    pub(crate) fn take_over(self) {
        self.let_go();
        self.ask(How::Now);
    }

    /// Lets other tabs have the plan.
    pub(super) fn let_go(self) {
        self.holding.update_value(|holding| {
            *holding = Holding { lock: None, turn: holding.turn.wrapping_add(1) };
        });
    }

    fn ask(self, how: How) {
        let Some(key) = self.key_now() else { return };
        let turn = self.turn();
        spawn_local(async move {
            let name = format!("backcast.plan.{}", key.as_str());
            let answer = locks::take(&name, how, move || self.lose(turn)).await;
            // Too late, a lock is let go right here.
            if self.turn() == turn {
                self.settle_with(answer, turn).await;
            }
        });
    }

    async fn settle_with(self, answer: Result<Lock, NoLock>, turn: u32) {
        match answer {
            Ok(lock) => self.holding.update_value(|holding| holding.lock = Some(lock)),
            Err(NoLock::NotHere) => {}
            Err(NoLock::Taken) => return self.read_along(),
        }
        clock::pause(SETTLING).await;
        if self.turn() == turn {
            self.see_whether_it_is_deleted();
            self.catch_up();
            self.has_it(Hold::Mine);
        }
    }

    /// Shows what the other tab saves, until that tab lets go.
    fn read_along(self) {
        self.catch_up();
        if self.has_it(Hold::Elsewhere) {
            self.ask(How::InTurn);
        }
    }

    /// Notes how this tab has the plan; tells whether that is so. What a newer version has saved, no tab of this
    /// version has.
    fn has_it(self, hold: Hold) -> bool {
        let is_newer = self.hold.get_untracked() == Hold::Newer;
        if !is_newer {
            self.hold.set(hold);
        }
        !is_newer
    }

    /// Another tab has taken the plan away. What was not saved yet goes on as a copy.
    fn lose(self, turn: u32) {
        if self.turn() != turn {
            return;
        }
        self.let_go();
        if self.has_changes() { self.save_a_copy(&self.plan_now()) } else { self.read_along() }
    }

    /// Shows the plan as it is kept now, where that is newer and nothing of this tab waits to be saved.
    fn catch_up(self) {
        let kept = self.key_now().and_then(|key| library::load(&key));
        let Some(Ok(kept)) = kept.filter(|_| !self.has_changes()) else { return };
        if kept.revision > self.revision.get_value() {
            if kept.is_newer {
                self.let_go();
                self.hold.set(Hold::Newer);
            }
            self.drafts.clear();
            self.put(History::new(kept.plan), kept.revision);
        }
    }

    /// Whether there is something that is not saved yet.
    fn has_changes(self) -> bool {
        self.key_now().is_some() && !Arc::ptr_eq(&self.plan_now(), &self.kept.get_value())
    }

    fn turn(self) -> u32 {
        self.holding.with_value(|holding| holding.turn)
    }
}
