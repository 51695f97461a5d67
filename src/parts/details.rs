//! Something that opens under a summary.

use leptos::prelude::*;

/// Something that opens under a summary, such as "How this is worked out".
#[component]
pub(crate) fn Details(
    /// What it holds.
    #[prop(into)]
    summary: Signal<String>,
    /// Class names beside the usual one.
    #[prop(default = "working")]
    class: &'static str,
    children: Children,
) -> impl IntoView {
    view! {
        <details class=class>
            <summary>{summary}</summary>
            <div class="working__body">{children()}</div>
        </details>
    }
}
