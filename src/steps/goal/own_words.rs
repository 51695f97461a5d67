//! The goal in the company's own words, and what to do when they name a tactic.

use leptos::prelude::*;
use planner::finding::is_output;
use planner::plan::Edit;

use super::Subject;
use crate::parts::{TextField, When};
use crate::session::use_session;
use crate::wording::goals as words;

/// The goal in the company's own words.
#[component]
pub(super) fn GoalName(goal: Subject) -> impl IntoView {
    let session = use_session();
    let is_output = Memo::new(move |_| is_output(&goal.get().name));
    let keep = move |_| session.edit(Edit::KeepAsTactic(goal.id));
    view! {
        <div>
            <TextField
                id=goal.field("name")
                label=words::NAME
                hint=words::NAME_HINT
                optional=true
                value=Signal::derive(move || goal.get().name)
                on_input=move |text| goal.change("name", |goal| goal.name = text)
                on_leave=move |()| session.settle()
            />
            <div aria-live="polite">
                <When is=move || is_output.get()>
                    <div class="notice">
                        <p>{words::OUTPUT}</p>
                        <button class="button button--quiet button--small" type="button" on:click=keep>
                            {words::KEEP_AS_TACTIC}
                        </button>
                    </div>
                </When>
            </div>
        </div>
    }
}
