//! Other tabs with the same app: what they save, and what they say to all.

use leptos::ev;
use leptos::prelude::{on_cleanup, window_event_listener};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{BroadcastChannel, MessageEvent};

const CHANNEL: &str = "backcast";
/// What is said when everything was removed from this device.
const REMOVED: &str = "removed";

/// Calls `hear` with the name of everything that another tab saves or removes; with nothing where all of it may have
/// changed. For as long as the calling component lives.
pub(crate) fn on_saved_elsewhere(hear: impl Fn(Option<String>) + 'static) {
    let listener = window_event_listener(ev::storage, move |event| hear(event.key()));
    on_cleanup(move || listener.remove());
}

/// Calls `hear` when this page comes back as it was left, however long ago: what it shows may be old.
pub(crate) fn on_return(hear: impl Fn() + 'static) {
    let listener = window_event_listener(ev::pageshow, move |event| {
        if event.persisted() {
            hear();
        }
    });
    on_cleanup(move || listener.remove());
}

/// Tells the other tabs that everything was removed.
pub(crate) fn say_removed() {
    if let Ok(channel) = BroadcastChannel::new(CHANNEL) {
        let _ = channel.post_message(&REMOVED.into());
        channel.close();
    }
}

/// Calls `hear` when another tab has removed everything.
pub(crate) fn on_removed(hear: impl Fn() + 'static) {
    let Ok(channel) = BroadcastChannel::new(CHANNEL) else { return };
    let listener = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
        if event.data() == JsValue::from_str(REMOVED) {
            hear();
        }
    });
    channel.set_onmessage(Some(listener.as_ref().unchecked_ref()));
    // Both stay for as long as the page does.
    listener.forget();
}
