//! What stands under a number of the funnel: where its default comes from, or what it was before.

use leptos::prelude::*;
use planner::default::Source;
use planner::funnel::Stage;
use planner::list::StageId;
use planner::notation::Notation;
use planner::plan::Plan;
use planner::wording::walkback;

use super::stages::{change, stage};
use crate::parts::dynamic;
use crate::session::use_session;
use crate::wording::numbers as words;

/// Where a number of a step stands.
#[derive(Clone, PartialEq)]
enum State {
    /// It is the default, from this source.
    Assumed(&'static Source),
    /// It was the default, which was this.
    Changed(String),
    /// It never had a default.
    Own,
}

/// What stands under the rate of a step.
#[component]
pub(super) fn RateNote(id: StageId) -> impl IntoView {
    let session = use_session();
    let state = Memo::new(move |_| rate_state(&stage(&session.plan(), id), &session.notation.get()));
    let label = move |plan: &Plan| words::rate(&walkback::step(plan, id));
    let reset = move |()| {
        change(session, id, &format!("stage-{id}-rate-reset"), |stage| stage.rate = usual(stage).rate);
        session.settle();
    };
    view! { <Note state label=session.slice(label) on_reset=reset/> }
}

/// What stands under the months of a step.
#[component]
pub(super) fn LagNote(id: StageId) -> impl IntoView {
    let session = use_session();
    let state = Memo::new(move |_| lag_state(&stage(&session.plan(), id), &session.notation.get()));
    let label = move |plan: &Plan| words::months(&walkback::step(plan, id));
    let reset = move |()| {
        change(session, id, &format!("stage-{id}-lag-reset"), |stage| stage.lag = usual(stage).lag);
        session.settle();
    };
    view! { <Note state label=session.slice(label) on_reset=reset/> }
}

#[component]
fn Note(state: Memo<State>, label: Memo<String>, #[prop(into)] on_reset: Callback<()>) -> impl IntoView {
    move || {
        match state.get() {
        State::Own => None,
        State::Assumed(source) => Some(
            view! {
                <span class="table__note">
                    <span class="tag">{words::ASSUMPTION}</span>
                    " "
                    {words::source(source.publisher, source.year)}
                </span>
            }
            .into_any(),
        ),
        State::Changed(was) => Some(
            view! {
                <span class="table__note">
                    {words::changed(&was)}
                    " "
                    <button class="button button--text" type="button" on:click=move |_| on_reset.run(())>
                        {words::RESET}
                        <span class="visually-hidden">{dynamic(move || words::reset_of(&label.read(), &was))}</span>
                    </button>
                </span>
            }
            .into_any(),
        ),
    }
    }
}

/// The stage as it came.
fn usual(stage: &Stage) -> Stage {
    stage.usual.map_or_else(|| stage.clone(), |usual| Stage::usual(stage.id, usual))
}

fn rate_state(stage: &Stage, notation: &dyn Notation) -> State {
    match stage.usual.and_then(|usual| usual.next) {
        None => State::Own,
        Some(next) if stage.rate_is_assumed() => State::Assumed(next.share.source),
        Some(_) => {
            State::Changed(usual(stage).rate.map(|rate| notation.rate_range(&rate)).unwrap_or_default())
        }
    }
}

fn lag_state(stage: &Stage, notation: &dyn Notation) -> State {
    match stage.usual.and_then(|usual| usual.next) {
        None => State::Own,
        Some(next) if stage.lag_is_assumed() => State::Assumed(next.lag_months.source),
        Some(_) => State::Changed(notation.lag(&usual(stage).lag)),
    }
}
