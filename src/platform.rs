//! The browser: the only place that names `web_sys`, `js_sys`, `gloo` or `wasm_bindgen`.

pub(crate) mod address;
pub(crate) mod clock;
pub(crate) mod database;
pub(crate) mod files;
pub(crate) mod intl;
pub(crate) mod keyboard;
pub(crate) mod locks;
pub(crate) mod net;
pub(crate) mod page;
pub(crate) mod removal;
pub(crate) mod storage;
pub(crate) mod tabs;
pub(crate) mod version;
pub(crate) mod worker;
