//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn Reviews() -> impl IntoView { view! { <main></main> } }

#[component]
pub(crate) fn Review(id: planner::list::DepartmentId) -> impl IntoView { let _ = id; view! { <main></main> } }

