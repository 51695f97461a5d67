//! The limits that the units break, in one list.

use leptos::prelude::*;
use planner::mix::{self, Mix, Outcome};
use planner::notation::Notation;
use planner::plan::Plan;
use planner::wording::broken;

use super::own::Own;
use crate::parts::{When, dynamic};
use crate::wording::by_hand as words;

/// The limits that the units break, if they break any.
#[component]
pub(super) fn Broken(own: Own) -> impl IntoView {
    let sentences = own.read(sentences);
    let entry = |sentence: String| view! { <li>{sentence}</li> };
    view! {
        <When is=move || !sentences.read().is_empty()>
            <div class="notice">
                <h2 class="notice__title">{words::BROKEN}</h2>
                <ul>{dynamic(move || sentences.get().into_iter().map(entry).collect_view())}</ul>
            </div>
        </When>
    }
}

fn sentences(plan: &Plan, mix: &Mix, notation: &dyn Notation) -> Vec<String> {
    broken::sentences(plan, limits(mix), notation)
}

/// The limits that the units of a mix break.
pub(super) fn limits(mix: &Mix) -> &[mix::Broken] {
    if let Outcome::ByHand { broken, .. } = &mix.outcome { broken } else { &[] }
}
