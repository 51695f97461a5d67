//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn FirstWalkBack() -> impl IntoView { view! { <main></main> } }

#[component]
pub(crate) fn WalkBackPage(id: planner::list::GoalId) -> impl IntoView { let _ = id; view! { <main></main> } }

