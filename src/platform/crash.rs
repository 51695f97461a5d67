//! What happens after a fault of the app's own: the safety net in `shell/boot.js` takes over.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Hands every panic to the safety net, which says so on the page and lets nothing write any more.
pub(crate) fn watch() {
    std::panic::set_hook(Box::new(|panic| stop(&panic.to_string())));
}

/// Whether the app has stopped.
pub(crate) fn has_stopped() -> bool {
    net()
        .and_then(|net| Reflect::get(&net, &"stopped".into()).ok())
        .is_some_and(|stopped| stopped.is_truthy())
}

fn stop(reason: &str) {
    let crash = net().and_then(|net| Some((Reflect::get(&net, &"crash".into()).ok()?, net)));
    if let Some((crash, net)) = crash.and_then(|(crash, net)| Some((crash.dyn_into::<Function>().ok()?, net)))
    {
        // Nothing is left to do where even the safety net fails.
        let _ = crash.call1(&net, &reason.into());
    }
}

fn net() -> Option<JsValue> {
    Reflect::get(web_sys::window()?.as_ref(), &"backcast".into()).ok().filter(JsValue::is_object)
}
