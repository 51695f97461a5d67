//! The safety net in `shell/boot.js`: it hears that the app is there, and takes over when the app cannot go on.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Hands every panic to the safety net, which says so on the page and lets nothing write any more.
pub(crate) fn watch() {
    std::panic::set_hook(Box::new(|panic| tell("crash", &panic.to_string())));
}

/// Whether the app has stopped.
pub(crate) fn has_stopped() -> bool {
    says("stopped")
}

/// Says that the first page is there.
pub(crate) fn started() {
    tell("started", "");
}

/// Says that all parts of the app are here: nothing more is fetched from now on.
pub(crate) fn fetched() {
    tell("fetched", "");
}

/// Says that a part of the app did not arrive, and why.
pub(crate) fn failed(reason: &str) {
    tell("failed", reason);
}

/// Whether the safety net says so.
pub(super) fn says(what: &str) -> bool {
    get(|net| Reflect::get(net, &what.into()).ok()).is_some_and(|said| said.is_truthy())
}

/// Calls a function of the safety net. Nothing is left to do where even that fails.
pub(super) fn tell(what: &str, reason: &str) {
    let called = |net: &JsValue| {
        let function = Reflect::get(net, &what.into()).ok()?.dyn_into::<Function>().ok()?;
        function.call1(net, &reason.into()).ok()
    };
    let _ = get(called);
}

fn get(read: impl FnOnce(&JsValue) -> Option<JsValue>) -> Option<JsValue> {
    let net = Reflect::get(web_sys::window()?.as_ref(), &"backcast".into()).ok()?;
    read(&net)
}
