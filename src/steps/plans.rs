//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn Plans() -> impl IntoView { view! { <main></main> } }

