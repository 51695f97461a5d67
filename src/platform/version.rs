//! A newer version of the app. shell/offline.js has the browser keep it, and it waits until people want it.

use leptos::prelude::{on_cleanup, window_event_listener_untyped};

use super::net;

/// Calls `hear` as soon as a newer version is ready, as long as the calling component lives.
pub(crate) fn on_newer(hear: impl Fn() + 'static) {
    if net::says("hasUpdate") {
        hear();
    }
    let listener = window_event_listener_untyped("backcast-update", move |_| hear());
    on_cleanup(move || listener.remove());
}

/// Starts anew with the newest version.
pub(crate) fn update() {
    net::tell("update", "");
}
