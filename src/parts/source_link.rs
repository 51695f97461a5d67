//! A link out of the app, to the source of a number.

use leptos::prelude::*;

/// A link out of the app. Its address is a constant of the program, so no text that people write becomes one.
#[component]
pub(crate) fn SourceLink(
    /// Where it leads.
    address: &'static str,
    /// What is read.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    view! { <a href=address rel="noopener noreferrer" target="_blank">{text}</a> }
}
