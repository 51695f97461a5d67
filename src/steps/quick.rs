//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn QuickPage(page: crate::route::Quick) -> impl IntoView { let _ = page; view! { <main></main> } }

