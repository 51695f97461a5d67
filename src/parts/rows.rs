//! A list of which only what has changed is drawn anew.

use std::sync::Arc;

use leptos::prelude::*;

use super::dynamic::dynamic;

/// A list of which only what has changed is drawn anew, however long it is.
#[component]
pub(crate) fn Rows<T: Clone + PartialEq + Send + Sync + 'static>(
    /// What is drawn, in order.
    #[prop(into)]
    rows: Signal<Vec<T>>,
    /// Tells one row from another, also after it has changed.
    key: fn(&T) -> u32,
    /// Draws one of them.
    draw: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let draw: Arc<dyn Fn(T) -> AnyView + Send + Sync> = Arc::new(draw);
    let keys = Memo::new(move |_| rows.read().iter().map(key).collect::<Vec<_>>());
    let one = move |this: u32| {
        let row = Memo::new(move |_| rows.read().iter().find(|row| key(row) == this).cloned());
        let draw = Arc::clone(&draw);
        dynamic(move || row.get().map(|row| draw(row)))
    };
    view! { <For each=move || keys.get() key=|key| *key children=one/> }
}
