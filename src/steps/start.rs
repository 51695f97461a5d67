//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn Start() -> impl IntoView { view! { <main></main> } }

