//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn GoalPage(id: planner::list::GoalId) -> impl IntoView { let _ = id; view! { <main></main> } }

