//! A bar from a low to a high value about a middle: one row of a tornado, drawn beside the figures.

use leptos::prelude::*;

/// A bar from one end to the other, with a mark at the middle.
#[component]
pub(crate) fn SwingBar(
    /// Where the result is with the low value, as a share of the width.
    low: f64,
    /// Where it is as likely.
    likely: f64,
    /// Where it is with the high value.
    high: f64,
) -> impl IntoView {
    let side = |end: f64, class: &'static str, fill: Option<&'static str>| {
        let (from, to) = (end.min(likely), end.max(likely));
        view! { <rect class=class fill=fill x=percent(from) y="0" width=percent(to - from) height="100%"/> }
    };
    view! {
        <svg class="bar" aria-hidden="true" focusable="false">
            {side(low, "bar__rest", Some("url(#hatch)"))}
            {side(high, "bar__part", None)}
            <line class="bar__mark" x1=percent(likely) x2=percent(likely) y1="0" y2="100%"/>
        </svg>
    }
}

fn percent(share: f64) -> String {
    format!("{:.2}%", 100.0 * share.clamp(0.0, 1.0))
}
