//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn TacticPage(id: planner::list::TacticId) -> impl IntoView { let _ = id; view! { <main></main> } }

