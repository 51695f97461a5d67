//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn NumbersPage() -> impl IntoView { view! { <main></main> } }

