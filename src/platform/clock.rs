//! Today, and things to do a little later.

use std::time::Duration;

use leptos::prelude::{TimeoutHandle, set_timeout_with_handle};
use planner::units::Month;

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

/// Does something after some milliseconds, unless the handle is cleared.
pub(crate) fn after(milliseconds: u64, act: impl FnOnce() + 'static) -> Option<TimeoutHandle> {
    set_timeout_with_handle(act, Duration::from_millis(milliseconds)).ok()
}
