//! The headline of a walk-back, for the pages on which numbers are changed.

use leptos::prelude::*;
use planner::list::GoalId;
use planner::notation::Notation;
use planner::plan::Plan;
use planner::units::Count;
use planner::walkback::WalkBack;
use planner::wording::{name, walkback};

use super::figures::Working;
use super::missing::MissingList;
use super::outcome::outcome;
use crate::parts::When;
use crate::platform::clock;
use crate::session::use_session;

/// How long figures must rest before they are said aloud, in milliseconds.
const REST: u64 = 1_200;

/// The headline of a goal as it stands, what it still needs, and how it is worked out.
#[component]
pub(crate) fn LiveHeadline(
    /// Which goal.
    goal: GoalId,
) -> impl IntoView {
    let session = use_session();
    let outcome = outcome(session, goal);
    let known = Memo::new(move |_| outcome.get().known());
    let sentence =
        |plan: &Plan, walk: &WalkBack, notation: &dyn Notation| walkback::headline(plan, walk, notation);
    let text = Memo::new(move |_| {
        known.get().map(|walk| sentence(&session.plan(), &walk, &session.notation.get())).unwrap_or_default()
    });
    let figure = Memo::new(move |_| {
        known
            .get()
            .map(|walk| headline_figure(&session.plan(), &walk, &session.notation.get()))
            .unwrap_or_default()
    });
    view! {
        <p class="headline"><Emphasised text figure/></p>
        <Status text/>
        <MissingList goal missing=Signal::derive(move || outcome.get().missing())/>
        <When is=move || known.read().is_some()><Working id=goal known/></When>
    }
}

/// A sentence with its figure set off.
#[component]
pub(super) fn Emphasised(text: Memo<String>, figure: Memo<String>) -> impl IntoView {
    move || {
        let (text, figure) = (text.get(), figure.get());
        match text.split_once(&figure).filter(|_| !figure.is_empty()) {
            Some((before, after)) => {
                view! { {before.to_owned()}<b>{figure}</b>{after.to_owned()} }.into_any()
            }
            None => text.into_any(),
        }
    }
}

/// Says a sentence aloud once its figures have come to rest.
#[component]
pub(super) fn Status(text: Memo<String>) -> impl IntoView {
    let said = RwSignal::new(String::new());
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(timer) = timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    };
    let rest = move |text: &String, _: Option<&String>, _: Option<()>| {
        let text = text.clone();
        stop();
        timer.set_value(clock::after(REST, move || said.set(text)));
    };
    Effect::watch(move || text.get(), rest, false);
    on_cleanup(stop);
    view! { <p class="status-line visually-hidden" role="status">{said}</p> }
}

/// The figure that a headline is about, as it stands in the sentence.
pub(super) fn headline_figure(plan: &Plan, walk: &WalkBack, notation: &dyn Notation) -> String {
    let Some(level) = walk.levels.last() else { return String::new() };
    let count = match &level.gap_per_month {
        Some(per_month) if level.gap.count() != Count::ZERO => per_month.count(),
        _ => level.required.count(),
    };
    #[expect(clippy::cast_precision_loss, reason = "counts are below 2^53")]
    let people = name::people(plan, level.stage, count.people() as f64);
    format!("{} {people}", notation.people(count.people()))
}
