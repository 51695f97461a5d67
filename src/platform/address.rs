//! The address of the page: the part after `#` says where in the app one is.

/// The part of the address from `#` on, without the `#`.
pub(crate) fn fragment() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .map(|hash| hash.trim_start_matches('#').to_owned())
        .unwrap_or_default()
}

/// The address of the page, without what stands after `#`.
pub(crate) fn page() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Goes to a place, so that the browser's Back button leads back here.
pub(crate) fn go(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // Only an address that is no address could be refused; ours start with "/".
        let _ = window.location().set_hash(fragment);
    }
}

/// Goes to a place instead of this one, so that the browser's Back button does not return here.
pub(crate) fn replace(fragment: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(&format!("#{fragment}"));
    }
}
