//! Removing what the page has put into the browser beside plans: the offline version of the app.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::address;

/// What the names of our caches start with. They end with the folder of the app (shell/service-worker.js): a host may
/// have the app in other folders too.
const CACHES: &str = "backcast-";

/// What a tab notes for itself once it has fetched damaged parts anew (shell/repair.js).
const REPAIRED: &str = "backcast.repaired";

/// Removes the offline version of the app that is found at this page's address; tells whether nothing of it is left.
pub(crate) async fn remove_offline_version() -> bool {
    forget_repair();
    let worker = remove_service_worker().await;
    let Some(caches) = window_part("caches") else { return worker };
    for name in cache_names(&caches).await {
        settled(&caches, "delete", &name.into()).await;
    }
    worker && cache_names(&caches).await.is_empty()
}

/// Forgets that this tab has fetched damaged parts anew.
fn forget_repair() {
    let storage = web_sys::window().and_then(|window| window.session_storage().ok().flatten());
    // Where the browser refuses, it keeps this for no longer than the tab.
    let _ = storage.map(|storage| storage.remove_item(REPAIRED));
}

/// Tells whether there is no service worker left.
async fn remove_service_worker() -> bool {
    let workers = web_sys::window().and_then(|window| part(&window.navigator(), "serviceWorker"));
    let Some(workers) = workers else { return true };
    let Some(known) = registration(&workers).await else { return true };
    settled(&known, "unregister", &JsValue::UNDEFINED).await;
    registration(&workers).await.is_none()
}

async fn registration(workers: &JsValue) -> Option<JsValue> {
    settled(workers, "getRegistration", &JsValue::UNDEFINED).await
}

async fn cache_names(caches: &JsValue) -> Vec<String> {
    let names = settled(caches, "keys", &JsValue::UNDEFINED).await.map(|names| Array::from(&names));
    let names = names.unwrap_or_default().iter().filter_map(|name| name.as_string()).collect::<Vec<_>>();
    let page = address::page();
    let folder = page.rsplit_once('/').map_or(page.as_str(), |(folder, _)| folder);
    let ending = format!(" {folder}/");
    names.into_iter().filter(|name| name.starts_with(CACHES) && name.ends_with(&ending)).collect()
}

/// What a call that answers later answers; nothing where it is refused.
async fn settled(of: &JsValue, call: &str, with: &JsValue) -> Option<JsValue> {
    let call: Function = part(of, call)?.dyn_into().ok()?;
    let promise: Promise = call.call1(of, with).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok().filter(|answer| !answer.is_undefined())
}

fn window_part(name: &str) -> Option<JsValue> {
    part(web_sys::window()?.as_ref(), name)
}

/// A part of an object that old browsers may not have; asking for it may throw.
fn part(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok().filter(|part| !part.is_undefined())
}
