//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn LookingBack() -> impl IntoView { view! { <main></main> } }

