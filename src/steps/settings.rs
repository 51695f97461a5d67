//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn SettingsPage() -> impl IntoView { view! { <main></main> } }

