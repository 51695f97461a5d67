//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn Share() -> impl IntoView { view! { <main></main> } }

/// Offers the plan for download.
pub(crate) fn download(session: crate::session::Session) { let _ = session; }
