//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn PreviewPage() -> impl IntoView { view! { <main></main> } }

