//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn Buyers() -> impl IntoView { view! { <main></main> } }

#[component]
pub(crate) fn Buyer(id: planner::list::AudienceId) -> impl IntoView { let _ = id; view! { <main></main> } }

