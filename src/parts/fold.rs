//! A group of fields that is folded away; its summary says what they hold.

use leptos::prelude::*;

/// A group of fields that is folded away.
#[component]
pub(crate) fn Fold(
    /// What it is about.
    name: &'static str,
    /// What its fields hold, in a few words.
    #[prop(into)]
    state: Signal<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="fold">
            <summary class="fold__head">
                <span class="fold__name">{name}</span>
                " "
                <span class="fold__state">{state}</span>
            </summary>
            <div class="fold__body stack">{children()}</div>
        </details>
    }
}
