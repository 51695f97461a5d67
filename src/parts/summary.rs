//! Rows of a summary: what was asked, what was said, and a way to change it.

use super::dynamic::dynamic;
use leptos::prelude::*;

/// One row of a `dl` of class `summary`. Its children are the way to change it.
#[component]
pub(crate) fn SummaryRow(
    /// What was asked.
    #[prop(into)]
    term: Signal<String>,
    /// What was said; empty for nothing.
    #[prop(into)]
    value: Signal<String>,
    /// What stands where nothing was said.
    #[prop(into, optional)]
    missing: Signal<String>,
    /// More about it, in small print; empty ones are left out.
    #[prop(into, optional)]
    notes: Signal<Vec<String>>,
    children: Children,
) -> impl IntoView {
    let is_missing = move || value.read().trim().is_empty();
    let said = move || if is_missing() { missing.get() } else { value.get() };
    let note = |note: String| view! { <dd class="summary__note">{note}</dd> };
    view! {
        <div class="summary__row">
            <dt class="summary__term">{term}</dt>
            <dd class="summary__value" class:summary__missing=is_missing>{said}</dd>
            {dynamic(move || notes.get().into_iter().filter(|text| !text.trim().is_empty()).map(note).collect_view())}
            <dd class="summary__change">{children()}</dd>
        </div>
    }
}

/// The link of a row to where it is changed.
#[component]
pub(crate) fn RowLink(
    /// Where it leads.
    href: String,
    /// What one does there.
    #[prop(into)]
    action: Signal<String>,
    /// With what, for those who hear the link by itself.
    #[prop(into)]
    about: Signal<String>,
) -> impl IntoView {
    view! { <a href=href>{action}<span class="visually-hidden">" "{about}</span></a> }
}
