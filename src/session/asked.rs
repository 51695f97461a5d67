//! Something to be worked out about the open plan, beside the page: asked for, waited for, stopped, kept.

use std::sync::Arc;

use backcast_worker::{Found, Task};
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::mix;
use planner::plan::Plan;
use planner::progress::Progress;

use crate::platform::{clock, page};
use crate::worker::{Errand, Worker};

/// How long an answer may take before people are told that it does, in milliseconds.
const PATIENCE: u64 = 300;

/// What is asked about a plan.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    /// What to work out.
    pub(crate) task: Task,
    /// The plan as it is when it is asked.
    pub(crate) plan: Arc<Plan>,
}

/// Questions with the same answer are the same.
impl PartialEq for Question {
    fn eq(&self, other: &Question) -> bool {
        let is_same = || Arc::ptr_eq(&self.plan, &other.plan) || self.plan.has_same_figures(&other.plan);
        self.task == other.task && is_same()
    }
}

/// What was found, and what was asked.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Answered {
    /// What was asked.
    pub(crate) question: Question,
    /// What was found.
    pub(crate) found: Found,
}

/// How the last answer stands to the plan as it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Standing {
    /// It is the plan's.
    Fresh,
    /// There is none for the plan as it is, and nobody has asked.
    Unasked,
    /// The plan's is on its way.
    Waiting {
        /// Whether it takes so long that people should be told.
        is_long: bool,
        /// How far it is, where that is known.
        progress: Option<Progress>,
    },
    /// The plan's is being worked out on the page, which stands still meanwhile.
    Here,
    /// Working out the plan's was stopped.
    Stopped,
    /// The worker could not start, or broke off.
    Failed,
}

/// What is done about an answer that is not there yet.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Effort {
    Resting,
    Asked { is_long: bool, progress: Option<Progress> },
    Here,
    Stopped,
    Failed,
}

/// One thing to be worked out about a plan that changes. Copy; a part of the session.
#[derive(Clone, Copy)]
pub(crate) struct Asked {
    worker: Worker,
    errand: Errand,
    /// Whether it is asked for as soon as somebody reads it, and not only when people say so.
    is_eager: bool,
    question: Memo<Option<Question>>,
    answered: RwSignal<Option<Arc<Answered>>>,
    /// What was asked last.
    latest: RwSignal<Option<Question>>,
    effort: RwSignal<Effort>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl Asked {
    /// Something that is asked for anew whenever somebody reads it and the question has changed; after it was
    /// stopped or has failed, only when people say so.
    pub(super) fn eagerly(worker: Worker, question: Memo<Option<Question>>) -> Asked {
        Asked {
            worker,
            errand: worker.errand(),
            is_eager: true,
            question,
            answered: RwSignal::new(None),
            latest: RwSignal::new(None),
            effort: RwSignal::new(Effort::Resting),
            timer: StoredValue::new(None),
        }
    }

    /// Something that is asked for only when people say so.
    pub(super) fn on_demand(worker: Worker, question: Memo<Option<Question>>) -> Asked {
        Asked { is_eager: false, ..Asked::eagerly(worker, question) }
    }

    /// The last answer, be it of an earlier plan.
    pub(crate) fn last(self) -> Option<Arc<Answered>> {
        if self.is_eager && !self.is_fresh() && !self.effort.get_untracked().is_given_up() {
            // Afterwards, because nothing may be set while something is read.
            clock::after(0, move || self.ask());
        }
        self.answered.get()
    }

    /// The answer, if there is one for the plan as it is.
    pub(crate) fn fresh(self) -> Option<Arc<Answered>> {
        self.last().filter(|_| self.is_fresh())
    }

    /// How the last answer stands to the plan as it is.
    pub(crate) fn standing(self) -> Standing {
        if self.is_fresh() {
            return Standing::Fresh;
        }
        let is_about_this = self.is_eager || *self.latest.read() == *self.question.read();
        match self.effort.get() {
            Effort::Resting => Standing::Unasked,
            _ if !is_about_this => Standing::Unasked,
            Effort::Asked { is_long, progress } => Standing::Waiting { is_long, progress },
            Effort::Here => Standing::Here,
            Effort::Stopped => Standing::Stopped,
            Effort::Failed => Standing::Failed,
        }
    }

    /// Asks for it, also after it was stopped or has failed.
    pub(crate) fn again(self) {
        self.rest(Effort::Resting);
        self.ask();
    }

    /// Whether it can be worked out on the page where there is no worker: only the mix, for everything else would
    /// make the app larger for everyone.
    pub(crate) fn can_be_here(self) -> bool {
        self.question.read().as_ref().is_some_and(|question| question.task == Task::Mix)
    }

    /// Works out a mix on the page, as soon as the page says that it will stand still.
    pub(crate) fn here(self) {
        let Some(question) = self.question.get_untracked() else { return };
        self.rest(Effort::Here);
        spawn_local(async move {
            page::painted().await;
            let found = Found::Mix(mix::solve(&question.plan));
            self.take(question, Some(found));
        });
    }

    /// Stops working on it; the last answer stays.
    pub(crate) fn stop(self) {
        self.worker.stop(self.errand);
        self.rest(Effort::Stopped);
    }

    /// Forgets the answer, as when another plan is opened.
    pub(super) fn forget(self) {
        self.worker.stop(self.errand);
        self.rest(Effort::Resting);
        self.answered.set(None);
    }

    fn is_fresh(self) -> bool {
        let question = self.question.read();
        self.answered.read().as_ref().is_some_and(|answered| Some(&answered.question) == question.as_ref())
    }

    /// Asks what there is to ask about the plan as it is, unless that is being done.
    fn ask(self) {
        let Some(question) = self.question.get_untracked() else { return };
        let effort = self.effort.get_untracked();
        let is_asked = matches!(effort, Effort::Asked { .. })
            && self.latest.read_untracked().as_ref() == Some(&question);
        if is_asked || effort.is_given_up() || untrack(|| self.is_fresh()) {
            return;
        }
        self.latest.set(Some(question.clone()));
        self.wait();
        let tell = move |progress| self.hear(progress);
        let task = question.task.clone();
        let plan = Arc::clone(&question.plan);
        self.worker.ask(self.errand, task, &plan, tell, move |found| self.take(question, found));
    }

    /// From the first request on that is not answered, people wait.
    fn wait(self) {
        if let Effort::Asked { .. } = self.effort.get_untracked() {
            return;
        }
        self.effort.set(Effort::Asked { is_long: false, progress: None });
        self.timer.set_value(clock::after(PATIENCE, move || {
            self.while_asked(|_, progress| (true, progress));
        }));
    }

    fn hear(self, progress: Progress) {
        self.while_asked(|is_long, _| (is_long, Some(progress)));
    }

    fn while_asked(self, change: impl FnOnce(bool, Option<Progress>) -> (bool, Option<Progress>)) {
        if let Some(Effort::Asked { is_long, progress }) = self.effort.try_get_untracked() {
            let (is_long, progress) = change(is_long, progress);
            self.effort.set(Effort::Asked { is_long, progress });
        }
    }

    fn take(self, question: Question, found: Option<Found>) {
        let Some(found) = found else { return self.rest(Effort::Failed) };
        self.rest(Effort::Resting);
        self.answered.set(Some(Arc::new(Answered { question, found })));
    }

    /// Nothing is waited for any more.
    fn rest(self, effort: Effort) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
        self.effort.set(effort);
    }
}

impl Effort {
    /// Whether nothing more is done until people say so.
    fn is_given_up(self) -> bool {
        matches!(self, Effort::Here | Effort::Stopped | Effort::Failed)
    }
}
