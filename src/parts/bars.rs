//! A bar: parts of a whole, drawn beside the words that say the same.

use leptos::prelude::*;

/// One part of a bar, as a share of the whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Bar {
    /// Drawn solid.
    Part(f64),
    /// Drawn solid in the ink of goals.
    Goal(f64),
    /// Drawn hatched.
    Rest(f64),
}

impl Bar {
    fn share(self) -> f64 {
        match self {
            Bar::Part(share) | Bar::Goal(share) | Bar::Rest(share) => share.clamp(0.0, 1.0),
        }
    }
}

/// A bar of parts from the start on; what is missing to the whole stays empty.
#[component]
pub(crate) fn Bars(
    /// The parts, in order.
    #[prop(into)]
    parts: Signal<Vec<Bar>>,
) -> impl IntoView {
    let drawn = move || {
        let mut from = 0.0;
        let mut draw = |part: Bar| {
            let start = percent(from);
            from += part.share();
            let width = percent(part.share());
            match part {
                Bar::Part(_) => view! { <rect class="bar__part" x=start y="0" width=width height="100%"/> }.into_any(),
                Bar::Goal(_) => {
                    view! { <rect class="bar__part bar__part--goal" x=start y="0" width=width height="100%"/> }.into_any()
                }
                Bar::Rest(_) => {
                    view! { <rect class="bar__rest" x=start y="0" width=width height="100%" fill="url(#hatch)"/> }
                        .into_any()
                }
            }
        };
        parts.get().into_iter().map(&mut draw).collect_view()
    };
    view! {
        <svg class="bar" aria-hidden="true" focusable="false">
            <rect class="bar__outline" x="0" y="0" width="100%" height="100%"/>
            {drawn}
        </svg>
    }
}

fn percent(share: f64) -> String {
    format!("{:.2}%", 100.0 * share.clamp(0.0, 1.0))
}
