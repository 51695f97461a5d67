//! To be written.

use leptos::prelude::*;

#[component]
pub(crate) fn QuestionPage(question: planner::strategy::Question) -> impl IntoView { let _ = question; view! { <main></main> } }

