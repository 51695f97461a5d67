//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn SourcePage(id: planner::list::SourceId) -> impl IntoView {
    let _ = id;
    view! { <main></main> }
}
