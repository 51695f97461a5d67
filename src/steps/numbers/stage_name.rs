//! The name of a stage, and the buttons that move it or take it out.

use leptos::prelude::*;
use planner::funnel::Funnel;
use planner::list::StageId;
use planner::plan::Edit;
use planner::wording::name;

use super::stages::{change, stage};
use crate::parts::{When, dynamic};
use crate::session::use_session;
use crate::wording::numbers as words;

/// The name of a stage, and the buttons that move it or take it out.
#[component]
pub(super) fn StageName(id: StageId) -> impl IntoView {
    let session = use_session();
    let field = format!("stage-{id}-name");
    let typed = field.clone();
    let place = session.slice(move |plan| plan.numbers.funnel.stages.position(id).unwrap_or_default());
    view! {
        <input
            class="input input--name"
            id=field
            type="text"
            autocomplete="off"
            aria-label=move || words::name_of(place.get() + 1)
            prop:value=session.slice(move |plan| stage(plan, id).name)
            on:input:target=move |event| change(session, id, &typed, |stage| stage.name = event.target().value())
            on:blur=move |_| session.settle()
        />
        <span class="table__note table__actions">
            <MoveButton id place up=true/>
            <MoveButton id place up=false/>
            <RemoveButton id/>
        </span>
    }
}

#[component]
fn MoveButton(id: StageId, place: Memo<usize>, up: bool) -> impl IntoView {
    let session = use_session();
    let name = session.slice(move |plan| name::stage(plan, id));
    let last = session.slice(|plan| plan.numbers.funnel.deal_place());
    let is_stuck = move || if up { place.get() == 0 } else { place.get() >= last.get() };
    let target = move || if up { place.get_untracked().saturating_sub(1) } else { place.get_untracked() + 1 };
    let press = move |_| {
        if !untrack(is_stuck) {
            session.edit(Edit::move_to(id, target()));
        }
    };
    view! {
        <button
            class="button button--text"
            type="button"
            aria-disabled=move || is_stuck().then_some("true")
            on:click=press
        >
            {if up { words::MOVE_UP } else { words::MOVE_DOWN }}
            <span class="visually-hidden">{dynamic(move || words::this_one(&name.read()))}</span>
        </button>
    }
}

#[component]
fn RemoveButton(id: StageId) -> impl IntoView {
    let session = use_session();
    let name = session.slice(move |plan| name::stage(plan, id));
    let can_lose = session.slice(|plan| plan.numbers.funnel.stages.len() > Funnel::MIN_STAGES);
    view! {
        <When is=move || can_lose.get()>
            <button class="button button--text" type="button" on:click=move |_| session.edit(Edit::remove(id))>
                {words::REMOVE}
                <span class="visually-hidden">{dynamic(move || words::this_one(&name.read()))}</span>
            </button>
        </When>
    }
}
