//! The mix as the worker finds it: asked for when it is read, kept until there is a newer one.

use std::sync::Arc;

use backcast_worker::{Found, Request, Task};
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::mix::{self, Mix};
use planner::plan::Plan;

use super::Session;
use crate::platform::{clock, page};
use crate::worker::{Errand, Worker};

/// How long a mix may take before people are told that it does, in milliseconds.
const PATIENCE: u64 = 300;

/// A mix, and the plan that it is for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct MixOf {
    /// The plan as it was when the mix was asked for.
    pub(crate) plan: Arc<Plan>,
    /// Its mix.
    pub(crate) mix: Mix,
}

/// How the mix that is shown stands to the plan as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum MixState {
    /// It is the plan's.
    Fresh,
    /// It is of an earlier plan; the newer one is on its way.
    Waiting {
        /// Whether it takes so long that people should be told.
        is_long: bool,
    },
    /// It is of an earlier plan; the newer one is being worked out on the page, which stands still meanwhile.
    Here,
    /// It is of an earlier plan; working out the newer one was stopped.
    Stopped,
    /// It is of an earlier plan; the worker could not start, or broke off.
    Failed,
}

/// What is done about a mix that is not there yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Effort {
    Resting,
    Asked { is_long: bool },
    Here,
    Stopped,
    Failed,
}

impl Session {
    /// Has the mix worked out again, after that was stopped or has failed.
    pub(crate) fn mix_again(self) {
        self.mixing.get_value().again();
    }

    /// Works out the mix on the page, which stands still meanwhile.
    pub(crate) fn mix_here(self) {
        self.mixing.get_value().here();
    }

    /// Stops working out the mix; the last one stays.
    pub(crate) fn stop_mixing(self) {
        self.mixing.get_value().stop();
    }
}

/// Works out the mix of a plan that changes. Copy; a part of the session.
#[derive(Clone, Copy)]
pub(super) struct Mixing {
    worker: Worker,
    errand: Errand,
    plan: Signal<Arc<Plan>>,
    found: RwSignal<Option<Arc<MixOf>>>,
    effort: RwSignal<Effort>,
    asked: StoredValue<Option<Arc<Plan>>>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Mixing {
    /// Works out nothing before somebody reads the mix.
    pub(super) fn of(plan: Signal<Arc<Plan>>, worker: Worker) -> Mixing {
        Mixing {
            worker,
            errand: worker.errand(),
            plan,
            found: RwSignal::new(None),
            effort: RwSignal::new(Effort::Resting),
            asked: StoredValue::new(None),
            timer: StoredValue::new(None),
        }
    }

    /// The last mix that was found. As long as somebody reads it, a newer one is asked for when the plan changes;
    /// after it was stopped or has failed, only when people say so.
    pub(super) fn mix(self) -> Memo<Option<Arc<MixOf>>> {
        Memo::new(move |_| {
            if !self.is_fresh() && !self.effort.get_untracked().is_given_up() {
                // Afterwards, because nothing may be set while something is read.
                clock::after(0, move || self.ask());
            }
            self.found.get()
        })
    }

    /// How the mix that is shown stands to the plan as it is.
    pub(super) fn state(self) -> Memo<MixState> {
        Memo::new(move |_| match self.effort.get() {
            _ if self.is_fresh() => MixState::Fresh,
            Effort::Resting => MixState::Waiting { is_long: false },
            Effort::Asked { is_long } => MixState::Waiting { is_long },
            Effort::Here => MixState::Here,
            Effort::Stopped => MixState::Stopped,
            Effort::Failed => MixState::Failed,
        })
    }

    /// Asks the worker for the mix again, after it was stopped or has failed.
    pub(super) fn again(self) {
        self.rest(Effort::Resting);
        self.ask();
    }

    /// Works out the mix on the page, as soon as the page says that it will stand still.
    pub(super) fn here(self) {
        self.rest(Effort::Here);
        spawn_local(async move {
            page::painted().await;
            let plan = self.plan.get_untracked();
            let answer = Request::new(0, Task::Mix, &plan).answered();
            self.take(plan, answer.map(|answer| answer.found));
        });
    }

    /// Stops working on it.
    pub(super) fn stop(self) {
        self.worker.stop(self.errand);
        self.rest(Effort::Stopped);
    }

    /// Forgets the mix, as when another plan is opened.
    pub(super) fn forget(self) {
        self.worker.stop(self.errand);
        self.rest(Effort::Resting);
        self.found.set(None);
    }

    fn is_fresh(self) -> bool {
        let plan = self.plan.get();
        self.found.read().as_ref().is_some_and(|found| is_same(&found.plan, &plan))
    }

    /// Asks for the mix of the plan as it is, unless that is being done.
    fn ask(self) {
        let plan = self.plan.get_untracked();
        let is_asked = self.asked.read_value().as_ref().is_some_and(|asked| is_same(asked, &plan));
        if is_asked || untrack(|| self.is_fresh()) || self.effort.get_untracked().is_given_up() {
            return;
        }
        self.asked.set_value(Some(Arc::clone(&plan)));
        self.wait();
        let about = Arc::clone(&plan);
        self.worker.ask(self.errand, Task::Mix, &plan, move |found| self.take(about, found));
    }

    /// From the first request on that is not answered, people wait.
    fn wait(self) {
        if let Effort::Asked { .. } = self.effort.get_untracked() {
            return;
        }
        self.effort.set(Effort::Asked { is_long: false });
        self.timer
            .set_value(clock::after(PATIENCE, move || self.effort.set(Effort::Asked { is_long: true })));
    }

    fn take(self, plan: Arc<Plan>, found: Option<Found>) {
        let Some(solved) = found.and_then(Found::solved) else { return self.rest(Effort::Failed) };
        let mix = mix::explained(&plan, &solved);
        self.rest(Effort::Resting);
        self.found.set(Some(Arc::new(MixOf { plan, mix })));
    }

    /// Nothing is asked for any more.
    fn rest(self, effort: Effort) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        self.asked.set_value(None);
        self.effort.set(effort);
    }
}

impl Effort {
    /// Whether nothing more is done until people say so.
    fn is_given_up(self) -> bool {
        matches!(self, Effort::Here | Effort::Stopped | Effort::Failed)
    }
}

fn is_same(one: &Arc<Plan>, other: &Arc<Plan>) -> bool {
    Arc::ptr_eq(one, other) || one == other
}
