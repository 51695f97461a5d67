//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn ExceptionsPage(id: planner::list::AudienceId) -> impl IntoView {
    let _ = id;
    view! { <main></main> }
}
