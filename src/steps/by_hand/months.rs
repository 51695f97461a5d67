//! The units of one tactic month by month, and who decides about them.

use leptos::prelude::*;
use planner::forward::Schedule;
use planner::list::TacticId;
use planner::notation::Notation;
use planner::plan::Edit;
use planner::wording::mix::month_at;

use super::own::Own;
use crate::fields::{QuantityField, UNITS};
use crate::parts::When;
use crate::wording::by_hand as words;

/// The units of one tactic month by month, and who decides about them.
#[component]
pub(super) fn Months(own: Own, id: TacticId, called: Memo<String>) -> impl IntoView {
    let runs = own.session.slice(move |plan| plan.runs(id));
    let places = move || (0..runs.read().len()).collect::<Vec<_>>();
    view! {
        <fieldset class="choices">
            <legend class="visually-hidden">{move || words::months_of(&called.read())}</legend>
            <div class="months">
                <For each=places key=|month| *month let:month>
                    <Month own id month can_run=Signal::derive(move || runs.read().get(month) == Some(&true))/>
                </For>
            </div>
        </fieldset>
        <Lock own id called/>
    }
}

#[component]
fn Month(
    own: Own,
    id: TacticId,
    /// Its place in the plan, from 0.
    month: usize,
    /// Whether the tactic can run in it.
    #[prop(into)]
    can_run: Signal<bool>,
) -> impl IntoView {
    let label = own.session.text(move |plan, notation| notation.month_short(month_at(plan, month)));
    let hint = Signal::derive(move || {
        let solved = own.solved.read().row(id).and_then(|row| row.by_month.get(month).copied()).unwrap_or(0);
        words::worked_out(&own.session.notation.get().number(f64::from(solved), 0))
    });
    let field = move || format!("by-hand-{id}-{month}");
    let set = move |units: Option<u32>| own.type_month(&field(), id, month, units.unwrap_or(0));
    let closed = move || {
        view! {
            <div class="field">
                <p>{label}</p>
                <p class="field__hint">{words::CLOSED}</p>
            </div>
        }
    };
    view! {
        <When is=can_run fallback=closed>
            <QuantityField
                of=UNITS
                id=field()
                label
                hint
                optional=true
                value=Signal::derive(move || Some(own.in_month(id, month)))
                on_change=set
                eager=true
                class="input input--number input--short"
            />
        </When>
    }
}

/// Sets the units of the tactic in every mix, and the way back.
#[component]
fn Lock(own: Own, id: TacticId, called: Memo<String>) -> impl IntoView {
    let session = own.session;
    let is_locked =
        session.slice(move |plan| plan.tactics.get(id).is_some_and(|tactic| !tactic.locked.is_empty()));
    let lock = move |_| {
        let months = own.units.read_untracked().get(&id).cloned().unwrap_or_default();
        session.edit(Edit::Lock(Some(Schedule::from([(id, months)]))));
    };
    let free = move |_| {
        session.change(|plan| &plan.tactics, id, "lock", |tactic| tactic.locked.clear());
        session.settle();
    };
    let about = move || view! { <span class="visually-hidden">{words::about(&called.read())}</span> };
    view! {
        <p class="actions">
            <button class="button button--quiet button--small" type="button" on:click=lock>
                {words::LOCK} {about}
            </button>
            <When is=is_locked>
                <button class="button button--text" type="button" on:click=free>{words::FREE} {about}</button>
            </When>
        </p>
    }
}
