//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn Goals() -> impl IntoView {
    view! { <main></main> }
}
