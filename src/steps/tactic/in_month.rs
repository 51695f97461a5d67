//! How much of a tactic in any one month, and what people set by hand.

use leptos::prelude::*;
use planner::plan::Plan;
use planner::tactic::Tactic;

use super::Shown;
use crate::fields::{QuantityField, UNITS};
use crate::parts::{Fold, When};
use crate::route::Route;
use crate::wording::limits as words;

/// The fewest and the most units in any one month.
#[component]
pub(super) fn InMonth(shown: Shown) -> impl IntoView {
    let state = shown.session.text(move |plan, notation| {
        let read = |tactic: &Tactic| (tactic.least_in_month, tactic.most_in_month);
        let (least, most) = plan.tactics.get(shown.id).map(read).unwrap_or_default();
        let units = |units: u32| notation.people(units.into());
        words::between(Some(least).filter(|least| *least > 0).map(units), most.map(units))
    });
    let set_least = move |units: Option<u32>| {
        shown.change("least-in-month", |tactic| tactic.least_in_month = units.unwrap_or(0));
    };
    let set_most =
        move |units: Option<u32>| shown.change("most-in-month", |tactic| tactic.most_in_month = units);
    view! {
        <Fold name=words::IN_MONTH state>
            <div class="fields">
                <QuantityField
                    of=UNITS
                    id=shown.field("least-in-month")
                    label=words::LEAST_IN_MONTH
                    hint=words::LEAST_IN_MONTH_HINT
                    optional=true
                    value=shown.read(|tactic| Some(tactic.least_in_month))
                    on_change=set_least
                    class="input input--number input--short"
                />
                <QuantityField
                    of=UNITS
                    id=shown.field("most-in-month")
                    label=words::MOST_IN_MONTH
                    hint=words::MOST_IN_MONTH_HINT
                    optional=true
                    value=shown.read(|tactic| tactic.most_in_month)
                    on_change=set_most
                    class="input input--number input--short"
                />
            </div>
        </Fold>
    }
}

/// The units that people set by hand in every mix, and the way back.
#[component]
pub(super) fn Locked(shown: Shown) -> impl IntoView {
    let is_locked = shown.read(|tactic| !tactic.locked.is_empty());
    let state =
        Signal::derive(move || if is_locked.get() { words::BY_HAND } else { words::BY_MIX }.to_owned());
    let list = shown.session.text(move |plan, notation| locked(plan, shown, notation));
    let free = move |_| shown.choose("locked", |tactic| tactic.locked.clear());
    view! {
        <Fold name=words::LOCKED state>
            <When is=is_locked fallback=|| view! { <p>{words::NONE_LOCKED}</p> }>
                <p>{list}</p>
                <p class="actions">
                    <button class="button button--quiet button--small" type="button" id=shown.field("locked") on:click=free>
                        {words::LET_MIX_DECIDE}
                    </button>
                </p>
            </When>
            <p><a href=Route::ByHand.href()>{words::SET_BY_HAND}</a></p>
        </Fold>
    }
}

/// The months in which units are set by hand, with those that have any.
fn locked(plan: &Plan, shown: Shown, notation: &dyn planner::notation::Notation) -> String {
    let Some(tactic) = plan.tactics.get(shown.id) else { return String::new() };
    let used = tactic.locked.iter().filter(|(_, units)| **units > 0);
    let months = used
        .map(|(month, units)| words::units_in(&notation.people((*units).into()), &notation.month(*month)));
    words::locked(tactic.locked.len(), &months.collect::<Vec<_>>())
}
