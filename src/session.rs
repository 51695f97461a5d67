//! The open plan and everything derived from it: the only reactive state that pages share.

use std::sync::Arc;

pub(crate) use asked::{Asked, Standing};
pub(crate) use filing::Filed;
pub(crate) use holding::Hold;
use holding::Holding;
use keeping::download::Download;
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
pub(crate) use preview::Preview;
use saving::Timers;
pub(crate) use saving::{Saving, Since};

use crate::library::mirror::News;
use crate::parts::Drafts;
use crate::platform::files::ChosenFile;
use crate::platform::intl::IntlNotation;
use crate::worker::Worker;

mod asked;
mod filing;
mod holding;
mod mixing;
mod opening;
mod preview;
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
    timers: StoredValue<Timers>,
    /// Why the open plan is a copy of the one that was opened; nothing where it is none.
    pub(crate) copied_since: RwSignal<Option<Since>>,
    /// Whether another tab has deleted the open plan, so that it is here alone.
    pub(crate) is_deleted: RwSignal<bool>,
    hold: RwSignal<Hold>,
    holding: StoredValue<Holding, LocalStorage>,
    /// The file on the disk that the plan is saved to, and which plan that is.
    file: StoredValue<Option<(PlanKey, ChosenFile)>, LocalStorage>,
    filed: RwSignal<Filed>,
    /// The last copy of the plan outside the browser.
    copied: RwSignal<Option<Download>>,
    drafts: Drafts,
    /// A plan read from a file, shown before it is kept.
    pub(crate) preview: RwSignal<Option<Preview>>,
    /// What was found on start and was not put away yet.
    pub(crate) news: RwSignal<News>,
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
    pub(crate) fn new(news: RwSignal<News>) -> Session {
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
            timers: StoredValue::new(Timers::default()),
            copied_since: RwSignal::new(None),
            is_deleted: RwSignal::new(false),
            hold: RwSignal::new(Hold::Mine),
            holding: StoredValue::new_local(Holding::default()),
            file: StoredValue::new_local(None),
            filed: RwSignal::new(Filed::Not),
            copied: RwSignal::new(None),
            drafts: Drafts::new(),
            preview: RwSignal::new(None),
            news,
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
        session.follow_other_tabs();
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

    /// The new plan is computed with no guard held, so that a fault in the planner cannot lock the signal.
    fn apply(self, step: impl FnOnce(&History) -> History) {
        if self.hold.get_untracked() != Hold::Mine {
            return;
        }
        let current = self.history.get_untracked();
        self.history.set(step(&current));
    }
}

/// The session of the app.
pub(crate) fn use_session() -> Session {
    expect_context::<Session>()
}
