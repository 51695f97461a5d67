//! Check and share: what to look at, the answers, and handing the plan on.

use leptos::prelude::*;

use crate::library;
use crate::platform::files;
use crate::session::Session;
use crate::wording::share as words;

/// Offers the plan for download.
pub(crate) fn download(session: Session) {
    let plan = session.plan_now();
    let stamp = library::stamp();
    let name = words::file_name(&plan.name, stamp.saved.as_deref().unwrap_or_default());
    files::download(&name, "application/json", &planner::document::write(&plan, &stamp));
}

/// Check and share.
#[component]
pub(crate) fn Share() -> impl IntoView {
    view! { <main></main> }
}
