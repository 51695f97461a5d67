//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn MixPage() -> impl IntoView { view! { <main></main> } }

