//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn Catalogue() -> impl IntoView { view! { <main></main> } }

