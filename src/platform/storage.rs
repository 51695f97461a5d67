//! Texts kept in the browser's localStorage, or in memory while the browser refuses.

use std::cell::RefCell;
use std::collections::BTreeMap;

use gloo_storage::{LocalStorage, Storage};

use super::net;

/// Why a text could not be kept by the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// The browser does not let this page keep anything.
    Blocked,
    /// There is no room left.
    Full,
    /// The app has stopped after a fault of its own and writes nothing more.
    Stopped,
}

thread_local! {
    /// What the browser refused, so that the app goes on without it. `None` stands for a removed text.
    static MEMORY: RefCell<BTreeMap<String, Option<String>>> = const { RefCell::new(BTreeMap::new()) };
}

/// The text kept under a key.
pub(crate) fn read(key: &str) -> Option<String> {
    match MEMORY.with_borrow(|memory| memory.get(key).cloned()) {
        Some(text) => text,
        None => kept()?.get_item(key).ok()?,
    }
}

/// Keeps a text under a key.
///
/// # Errors
///
/// Why the browser refused; the text is then kept in memory until the page is closed.
pub(crate) fn write(key: &str, text: &str) -> Result<(), Refused> {
    let outcome = write_to_browser(key, text);
    MEMORY.with_borrow_mut(|memory| match outcome {
        Ok(()) => memory.remove(key),
        Err(_) => memory.insert(key.to_owned(), Some(text.to_owned())),
    });
    outcome
}

/// Removes the text under a key.
pub(crate) fn remove(key: &str) {
    let is_removed = !net::has_stopped() && kept().is_some_and(|storage| storage.remove_item(key).is_ok());
    MEMORY.with_borrow_mut(
        |memory| {
            if is_removed { memory.remove(key) } else { memory.insert(key.to_owned(), None) }
        },
    );
}

/// Every key that starts with `prefix`, in order.
pub(crate) fn keys(prefix: &str) -> Vec<String> {
    let mut keys: BTreeMap<String, bool> = kept_keys().into_iter().map(|key| (key, true)).collect();
    MEMORY.with_borrow(|memory| {
        keys.extend(memory.iter().map(|(key, text)| (key.clone(), text.is_some())));
    });
    let is_wanted = |key: &String, is_there: bool| is_there && key.starts_with(prefix);
    keys.into_iter().filter(|(key, is_there)| is_wanted(key, *is_there)).map(|(key, _)| key).collect()
}

fn write_to_browser(key: &str, text: &str) -> Result<(), Refused> {
    if net::has_stopped() {
        return Err(Refused::Stopped);
    }
    let storage = kept().ok_or(Refused::Blocked)?;
    storage.set_item(key, text).map_err(|_| Refused::Full)?;
    // A write counts only once it reads back as it was.
    let is_kept = storage.get_item(key).ok().flatten().is_some_and(|kept| kept == text);
    if is_kept { Ok(()) } else { Err(Refused::Full) }
}

fn kept_keys() -> Vec<String> {
    let Some(storage) = kept() else { return Vec::new() };
    let length = storage.length().unwrap_or(0);
    (0..length).filter_map(|index| storage.key(index).ok().flatten()).collect()
}

/// The browser's storage. The library throws where storage is blocked, hence the probe first.
fn kept() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()?;
    Some(LocalStorage::raw())
}
