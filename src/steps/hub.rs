//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn Hub() -> impl IntoView { view! { <main></main> } }

