//! The browser's localStorage, any call of which may be refused.

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::{Promise, Reflect};
use keeping::shelf::{Refused, Storage};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

use super::net;

/// The storage of the browser, shared with other tabs and with other pages of the host.
pub(crate) struct Browser;

impl Storage for Browser {
    fn keys(&self) -> Result<Vec<String>, Refused> {
        let storage = storage()?;
        let length = storage.length().map_err(|error| refused(&error))?;
        let names = (0..length).map(|place| storage.key(place).map_err(|error| refused(&error)));
        names.filter_map(Result::transpose).collect()
    }

    fn read(&self, name: &str) -> Result<Option<String>, Refused> {
        storage()?.get_item(name).map_err(|error| refused(&error))
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Refused> {
        goes_on()?;
        storage()?.set_item(name, text).map_err(|error| refused(&error))
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        goes_on()?;
        storage()?.remove_item(name).map_err(|error| refused(&error))
    }
}

/// After a fault of its own the app writes nothing more.
fn goes_on() -> Result<(), Refused> {
    if net::has_stopped() { Err(Refused::Stopped) } else { Ok(()) }
}

/// The browser's storage. The library throws where storage is blocked, hence the probe first.
fn storage() -> Result<web_sys::Storage, Refused> {
    let window = web_sys::window().ok_or(Refused::Blocked)?;
    window.local_storage().map_err(|error| refused(&error))?.ok_or(Refused::Blocked)?;
    Ok(LocalStorage::raw())
}

fn refused(error: &JsValue) -> Refused {
    let name = Reflect::get(error, &"name".into()).ok().and_then(|name| name.as_string());
    Refused::named(&name.unwrap_or_default())
}

/// Asks the browser not to clear by itself what it keeps for this page; tells whether it agrees.
pub(crate) async fn protect() -> bool {
    answered(StorageManager::persist).await
}

/// Whether the browser has agreed not to clear by itself what it keeps for this page.
pub(crate) async fn is_protected() -> bool {
    answered(StorageManager::persisted).await
}

async fn answered(ask: fn(&StorageManager) -> Result<Promise, JsValue>) -> bool {
    let navigator = web_sys::window().map(|window| window.navigator());
    // Where the page is not served safely, there is no such thing.
    let storage = navigator.and_then(|navigator| Reflect::get(&navigator, &"storage".into()).ok());
    let Some(storage) = storage.and_then(|storage| storage.dyn_into::<StorageManager>().ok()) else {
        return false;
    };
    let Ok(answer) = ask(&storage) else { return false };
    JsFuture::from(answer).await.is_ok_and(|answer| answer.is_truthy())
}
