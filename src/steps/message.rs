//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn MessagePage() -> impl IntoView { view! { <main></main> } }

#[component]
pub(crate) fn OneMessage(id: planner::list::MessageId) -> impl IntoView { let _ = id; view! { <main></main> } }

#[component]
pub(crate) fn CompetitorPage(id: planner::list::CompetitorId) -> impl IntoView { let _ = id; view! { <main></main> } }

