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
