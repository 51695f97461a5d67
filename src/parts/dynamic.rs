//! Views that change, all through the same few functions.
//!
//! The framework builds its machinery anew for every closure in a view, a few kilobytes each. Here the closures
//! are boxed, so that the machinery is built once for all of them; the app would be three times as large otherwise.

use std::sync::Arc;

use leptos::prelude::*;

/// A view that is made anew whenever something it reads changes.
pub(crate) fn dynamic<V: IntoView + 'static>(make: impl Fn() -> V + Send + Sync + 'static) -> AnyView {
    boxed(Arc::new(move || make().into_any()))
}

fn boxed(make: Arc<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    (move || make()).into_any()
}

/// Shows its children while something holds.
#[component]
pub(crate) fn When(
    /// Whether they are shown.
    #[prop(into)]
    is: Signal<bool>,
    /// What is shown otherwise.
    #[prop(into, optional)]
    fallback: ViewFn,
    children: ChildrenFn,
) -> impl IntoView {
    let is = Memo::new(move |_| is.get());
    boxed(Arc::new(move || if is.get() { children() } else { fallback.run() }))
}

/// A row for each number in a list; a row stays as it is while its number stays.
#[component]
pub(crate) fn Each(
    /// The numbers, such as the identities of things.
    #[prop(into)]
    of: Signal<Vec<u32>>,
    /// Makes the row of a number.
    row: Row,
) -> impl IntoView {
    let row = row.0;
    view! { <For each=move || of.get() key=|number| *number children=move |number| row(number)/> }.into_any()
}

/// Makes the row of a number.
#[derive(Clone)]
pub(crate) struct Row(Arc<dyn Fn(u32) -> AnyView + Send + Sync>);

/// Makes rows from identities.
pub(crate) fn row<I: From<u32>, V: IntoView + 'static>(make: impl Fn(I) -> V + Send + Sync + 'static) -> Row {
    Row(Arc::new(move |number| make(I::from(number)).into_any()))
}
