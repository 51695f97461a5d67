//! Opening the desk, and what it does. All of this is in its own file.

use std::sync::Arc;

use keeping::link::{self, Refusal};
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use planner::document::{self, Opened};
use planner::notation::Locale;
use planner::plan::{Plan, Settings};

use super::Desk;
use super::masthead::{PlanName, SaveStatus, StorageNotice, UndoRedo};
use crate::examples::Example;
use crate::library;
use crate::platform::files::GivenFile;
use crate::platform::keyboard::{Shortcut, on_shortcut};
use crate::platform::{address, clock, page};
use crate::route::{Quick, Route};
use crate::session::{Preview, Session};
use crate::steps::{PageOf, share};
use crate::wording::{files, links, start as words};

/// Opens the desk with the plan that was open last. The browser fetches it before this runs.
///
/// # Errors
///
/// That it did not arrive.
#[allow(clippy::unnecessary_wraps, reason = "the failure is that of fetching")]
#[wasm_split(desk, wasm_split_path = ::leptos::wasm_split, fallible)]
pub(super) fn open() -> Result<Arc<dyn Desk>, SplitLoaderError> {
    let session = Session::new();
    if let Some(key) = library::last_open() {
        session.open(key);
    }
    on_shortcut(move |shortcut| match shortcut {
        Shortcut::Undo => session.undo(),
        Shortcut::Redo => session.redo(),
        Shortcut::Download => share::download(session),
    });
    Ok(Arc::new(session))
}

impl Desk for Session {
    fn has_plan(&self) -> bool {
        self.key().is_some()
    }

    fn page(&self, route: Route) -> AnyView {
        self.provide();
        view! { <PageOf route/> }.into_any()
    }

    fn plan_name(&self) -> AnyView {
        let session = *self;
        view! { <PlanName session/> }.into_any()
    }

    fn save_status(&self) -> AnyView {
        let session = *self;
        view! { <SaveStatus session/> }.into_any()
    }

    fn tools(&self) -> AnyView {
        let session = *self;
        view! { <UndoRedo session/> }.into_any()
    }

    fn notice(&self) -> AnyView {
        let session = *self;
        view! { <StorageNotice session/> }.into_any()
    }

    fn save(&self) -> bool {
        self.save_now();
        self.is_saved()
    }

    /// In the way of writing, the currency and the months that are likely here and now.
    fn start(&self) {
        let settings = Settings::usual(Locale::nearest(&page::language()), clock::this_month().plus(1));
        let name = words::new_plan_name(settings.period.last().year());
        self.keep(Plan::new(name, settings));
        address::go(&Route::Quick(Quick::Goal).fragment());
    }

    fn open_example(&self, example: Example) {
        if let Some(plan) = example.plan() {
            self.keep(plan);
            address::go(&Route::Hub.fragment());
        }
    }

    fn open_file(&self, file: &GivenFile) -> Result<(), String> {
        let bytes = file.bytes.as_ref().ok_or_else(|| files::too_large(&file.name))?;
        let opened = opened(bytes).map_err(|reason| files::not_opened(&file.name, &reason))?;
        let repairs = opened.repairs.iter().map(document::Repair::sentence).collect();
        self.preview.set(Some(Preview { file: file.name.clone(), plan: Arc::new(opened.plan), repairs }));
        address::go(&Route::Preview.fragment());
        Ok(())
    }
}

/// The plan in a file, or in a link that was pasted.
fn opened(bytes: &[u8]) -> Result<Opened, String> {
    let text = std::str::from_utf8(bytes).unwrap_or_default().trim_start();
    // A plan may have links in it, too.
    let is_address = text.starts_with("http") || text.starts_with('#');
    match link::read(text) {
        read if is_address && read != Err(Refusal::NotALink) => {
            read.map_err(|refusal| links::refusal(&refusal))
        }
        _ => document::read(bytes).map_err(|reason| reason.sentence()),
    }
}
