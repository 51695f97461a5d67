//! Today, and things to do a little later.

use std::time::Duration;

use js_sys::{Array, Function, Promise};
use leptos::prelude::{TimeoutHandle, set_timeout, set_timeout_with_handle};
use planner::units::Month;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// The month it is.
pub(crate) fn this_month() -> Month {
    let today = js_sys::Date::new_0();
    let year = i32::try_from(today.get_full_year()).unwrap_or_default();
    u8::try_from(today.get_month() + 1).ok().and_then(|month| Month::new(year, month)).unwrap_or_default()
}

/// The date it is, such as `2026-11-21`.
pub(crate) fn today() -> String {
    let today = js_sys::Date::new_0();
    format!("{:04}-{:02}-{:02}", today.get_full_year(), today.get_month() + 1, today.get_date())
}

/// The day it is, counted.
#[expect(clippy::cast_possible_truncation, reason = "casts stop at the ends")]
pub(crate) fn day() -> i64 {
    (js_sys::Date::now() / 86_400_000.0).floor() as i64
}

/// Does something after some milliseconds, unless the handle is cleared.
pub(crate) fn after(milliseconds: u64, act: impl FnOnce() + 'static) -> Option<TimeoutHandle> {
    set_timeout_with_handle(act, Duration::from_millis(milliseconds)).ok()
}

/// Waits until something is done, or for some milliseconds; it is done all the same then.
pub(crate) async fn within(milliseconds: u64, act: impl Future<Output = ()> + 'static) {
    let done = future_to_promise(async {
        act.await;
        Ok(JsValue::UNDEFINED)
    });
    let late = future_to_promise(async move {
        pause(milliseconds).await;
        Ok(JsValue::UNDEFINED)
    });
    // Neither is ever rejected.
    let _ = JsFuture::from(Promise::race(&Array::of2(&done, &late))).await;
}

/// Waits for some milliseconds.
pub(crate) async fn pause(milliseconds: u64) {
    let wait = |done: Function, _| {
        set_timeout(move || drop(done.call0(&JsValue::NULL)), Duration::from_millis(milliseconds));
    };
    let _ = JsFuture::from(Promise::new(&mut { wait })).await;
}
