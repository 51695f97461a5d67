//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn Tactics() -> impl IntoView { view! { <main></main> } }

