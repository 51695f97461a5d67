//! What is said aloud when figures have come to rest.

use leptos::prelude::*;

use crate::platform::clock;

/// How long figures must rest before they are said aloud, in milliseconds.
const REST: u64 = 800;

/// The one polite message of a page: a text that is said aloud when it has come to rest.
#[component]
pub(crate) fn Said(
    /// The text as it is now.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let said = RwSignal::new(text.get_untracked());
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
            handle.clear();
        }
    };
    let wait = move |text: &String, _: Option<&String>, _: Option<()>| {
        let text = text.clone();
        stop();
        waiting.set_value(clock::after(REST, move || said.set(text)));
    };
    Effect::watch(move || text.get(), wait, false);
    on_cleanup(stop);
    view! { <p class="visually-hidden" role="status">{said}</p> }
}
