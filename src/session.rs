//! The open plan and everything derived from it: the only reactive state that pages share.

use std::sync::Arc;

pub(crate) use asked::{Asked, Standing};
use keeping::shelf::PlanKey;
use keeping::stored::Revision;
use leptos::prelude::*;
pub(crate) use mixing::{BESIDE, ChanceOf, MixOf, ScenarioWorks, Works};
use planner::finding::{self, Finding};
use planner::list::{List, Listed};
use planner::notation::Notation;
use planner::plan::{Edit, History, Item, Plan, Settings};
use planner::report::{self, Report};
use planner::typing::Typing;
pub(crate) use saving::Saving;

use crate::library;
use crate::parts::Drafts;
use crate::platform::intl::IntlNotation;
use crate::worker::Worker;

mod asked;
mod mixing;
mod saving;

/// The open plan. Copy; lives in the context of every page.
#[derive(Clone, Copy)]
pub(crate) struct Session {
    history: RwSignal<History>,
    key: RwSignal<Option<PlanKey>>,
    saving: RwSignal<Saving>,
    /// The plan as it was last written or read, so that loading does not save.
    kept: StoredValue<Arc<Plan>>,
    /// Which revision that was; the next save continues it.
    revision: StoredValue<Option<Revision>>,
    timer: StoredValue<Option<TimeoutHandle>>,
    drafts: Drafts,
    /// A plan read from a file, shown before it is kept.
    pub(crate) preview: RwSignal<Option<Preview>>,
    /// How figures of the plan are written.
    pub(crate) notation: Memo<IntlNotation>,
    /// How figures of the plan are read.
    pub(crate) typing: Memo<TypingOf>,
    works: StoredValue<Works>,
    /// The last mix that was found, and the plan it is for; nothing before the first one. Whoever reads it has it
    /// worked out anew, beside the page, whenever the plan changes.
    pub(crate) mix: Memo<Option<Arc<MixOf>>>,
    /// How that mix stands to the plan as it is.
    pub(crate) mix_standing: Memo<Standing>,
    /// The mix that keeps to every limit, those that are switched off included; worked out only where it is read.
    pub(crate) limited_mix: Memo<Option<Arc<MixOf>>>,
    /// What to look at, most serious first.
    pub(crate) findings: Memo<Arc<Vec<Finding>>>,
}

/// A plan read from a file, shown before it is kept.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Preview {
    /// The name of the file.
    pub(crate) file: String,
    /// The plan in it.
    pub(crate) plan: Arc<Plan>,
    /// What was put right while reading, as sentences.
    pub(crate) repairs: Vec<String>,
}

/// Makes a text from a plan and its way of writing figures.
type Writes = Box<dyn Fn(&Plan, &dyn Notation) -> String + Send + Sync>;

/// The settings that reading goes by; compared so that pages are not redrawn for nothing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct TypingOf(Settings);

impl TypingOf {
    /// Reads and writes the fields of the plan.
    pub(crate) fn typing(self) -> Typing {
        Typing::new(self.0.locale, self.0.currency)
    }
}

impl Session {
    /// A session without an open plan. Saves by itself from then on.
    pub(crate) fn new() -> Session {
        let empty = History::new(Plan::new("", Settings::default()));
        let kept = StoredValue::new(Arc::clone(empty.plan()));
        let history = RwSignal::new(empty);
        let plan = move || Arc::clone(history.read().plan());
        let works = Works::of(Signal::derive(plan), Worker::new());
        let session = Session {
            history,
            key: RwSignal::new(None),
            saving: RwSignal::new(Saving::Idle),
            kept,
            revision: StoredValue::new(None),
            timer: StoredValue::new(None),
            drafts: Drafts::new(),
            preview: RwSignal::new(None),
            notation: Memo::new(move |_| {
                let settings = plan().settings;
                IntlNotation::new(settings.locale, settings.currency)
            }),
            typing: Memo::new(move |_| TypingOf(plan().settings)),
            works: StoredValue::new(works),
            mix: Memo::new(move |_| MixOf::of(&*works.mix.last()?).map(Arc::new)),
            mix_standing: Memo::new(move |_| works.mix.standing()),
            limited_mix: Memo::new(move |_| MixOf::of(&*works.limited.last()?).map(Arc::new)),
            findings: Memo::new(move |_| Arc::new(finding::findings(&plan()))),
        };
        session.save_by_itself();
        session
    }

    /// Puts the session, and what is typed but not read yet, into the context of a page.
    pub(crate) fn provide(self) {
        provide_context(self);
        provide_context(self.drafts);
    }

    /// The open plan; the caller runs again whenever it changes.
    pub(crate) fn plan(self) -> Arc<Plan> {
        Arc::clone(self.history.read().plan())
    }

    /// The open plan as it is now.
    pub(crate) fn plan_now(self) -> Arc<Plan> {
        Arc::clone(self.history.read_untracked().plan())
    }

    /// A part of the plan that only tells its readers when that part changed.
    pub(crate) fn slice<T: PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Plan) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        self.boxed_slice(Box::new(read))
    }

    /// Boxed, so that the machinery of memos is built once for each type and not for each closure.
    fn boxed_slice<T: PartialEq + Send + Sync + 'static>(
        self,
        read: Box<dyn Fn(&Plan) -> T + Send + Sync>,
    ) -> Memo<T> {
        Memo::new(move |_| read(&self.plan()))
    }

    /// A text made from the plan with its figures written in the plan's way.
    pub(crate) fn text(
        self,
        write: impl Fn(&Plan, &dyn Notation) -> String + Send + Sync + 'static,
    ) -> Signal<String> {
        self.slice_with_notation(Box::new(write))
    }

    fn slice_with_notation(self, write: Writes) -> Signal<String> {
        Memo::new(move |_| write(&self.plan(), &self.notation.get())).into()
    }

    /// Applies an edit as an undo step of its own.
    pub(crate) fn edit(self, edit: Edit) {
        self.apply(|history| history.edited(edit, None));
    }

    /// Applies an edit that comes from typing into a field; typing on is the same undo step.
    pub(crate) fn type_in(self, field: &str, edit: Edit) {
        self.apply(|history| history.edited(edit, Some(field)));
    }

    /// Changes one thing of a list by typing into a field. Nothing happens when the thing is gone.
    pub(crate) fn change<T: Listed + Clone + Into<Item>>(
        self,
        list: impl Fn(&Plan) -> &List<T>,
        id: T::Id,
        field: &str,
        change: impl FnOnce(&mut T),
    ) {
        let plan = self.plan_now();
        let Some(item) = list(&plan).get(id) else { return };
        let mut item = item.clone();
        change(&mut item);
        self.type_in(field, Edit::put(item));
    }

    /// Ends the undo step of a field, as when it is left.
    pub(crate) fn settle(self) {
        self.apply(History::settled);
    }

    /// Undoes the last step.
    pub(crate) fn undo(self) {
        self.apply(History::undone);
    }

    /// Does the last undone step again.
    pub(crate) fn redo(self) {
        self.apply(History::redone);
    }

    /// Whether there is a step to undo.
    pub(crate) fn can_undo(self) -> bool {
        self.history.read().can_undo()
    }

    /// Whether there is an undone step.
    pub(crate) fn can_redo(self) -> bool {
        self.history.read().can_redo()
    }

    /// What is worked out about the plan beside the page.
    pub(crate) fn works(self) -> Works {
        self.works.get_value()
    }

    /// How far saving has come.
    pub(crate) fn saving(self) -> Saving {
        self.saving.get()
    }

    /// Everything to look at, what the last mix shows included, most serious first.
    pub(crate) fn all_findings(self) -> Vec<Finding> {
        let mut findings = self.findings.get().to_vec();
        if let Some(of) = self.mix.get() {
            findings.extend(finding::mix_findings(&of.plan, &of.mix));
        }
        findings.sort_by_key(|finding| finding.severity);
        findings
    }

    /// The plan as two documents, with the last mix.
    pub(crate) fn report(self) -> Memo<Report> {
        Memo::new(move |_| {
            let (plan, mix) = (self.plan(), self.mix.get());
            Report::of(report::Source {
                plan: &plan,
                mix: mix.as_ref().map(|of| &of.mix),
                findings: &self.all_findings(),
                notation: &self.notation.get(),
            })
        })
    }

    /// The key of the open plan as it is now, if one is open.
    pub(crate) fn key_now(self) -> Option<PlanKey> {
        self.key.get_untracked()
    }

    /// The key of the open plan, if one is open.
    pub(crate) fn key(self) -> Option<PlanKey> {
        self.key.get()
    }

    /// Opens a kept plan; tells whether it could be read.
    pub(crate) fn open(self, key: PlanKey) -> bool {
        self.save_now();
        let Some((Ok(opened), revision)) = library::load(&key) else { return false };
        self.show(key, opened.plan, revision);
        true
    }

    /// Keeps a plan as a new one and opens it.
    pub(crate) fn keep(self, plan: Plan) {
        self.save_now();
        let key = library::fresh_key();
        let outcome = library::save(&key, None, &plan);
        self.show(key, plan, outcome.as_ref().ok().copied());
        self.saving.set(outcome.map_or_else(Saving::Failed, |_| Saving::Done));
    }

    /// Closes the plan, as when it is deleted, without saving.
    pub(crate) fn close(self) {
        self.stop_timer();
        self.key.set(None);
        self.saving.set(Saving::Idle);
    }

    /// The new plan is computed with no guard held, so that a fault in the planner cannot lock the signal.
    fn apply(self, step: impl FnOnce(&History) -> History) {
        let current = self.history.get_untracked();
        self.history.set(step(&current));
    }

    fn show(self, key: PlanKey, plan: Plan, revision: Option<Revision>) {
        let history = History::new(plan);
        library::remember_open(&key);
        self.kept.set_value(Arc::clone(history.plan()));
        self.revision.set_value(revision);
        self.drafts.clear();
        self.works().forget();
        self.key.set(Some(key));
        self.history.set(history);
        self.saving.set(Saving::Idle);
    }
}

/// The session of the app.
pub(crate) fn use_session() -> Session {
    expect_context::<Session>()
}
