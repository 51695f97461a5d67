//! Opening the desk, and what it does. All of this is in its own file.

use std::pin::Pin;
use std::sync::Arc;

use keeping::link::{self, Refusal};
use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use planner::document::Opened;
use planner::notation::Locale;
use planner::plan::{Plan, Settings};

use super::Desk;
use super::masthead::{PlanName, SaveStatus, UndoRedo};
use super::notices::Notices;
use crate::examples::Example;
use crate::library;
use crate::library::mirror::{self, News};
use crate::platform::files::{self, GivenFile};
use crate::platform::keyboard::{Shortcut, on_shortcut};
use crate::platform::{address, clock, page};
use crate::route::{Quick, Route};
use crate::session::{Hold, Preview, Session};
use crate::steps::PageOf;
use crate::wording::{files as file_words, links, start as words};

/// The desk, as soon as it is known what is kept.
type Opening = Pin<Box<dyn Future<Output = Arc<dyn Desk>>>>;

/// Opens the desk with the plan that was open last. The browser fetches it before this runs.
///
/// # Errors
///
/// That it did not arrive.
#[allow(clippy::unnecessary_wraps, reason = "the failure is that of fetching")]
#[wasm_split(desk, wasm_split_path = ::leptos::wasm_split, fallible)]
pub(super) fn open() -> Result<Opening, SplitLoaderError> {
    Ok(Box::pin(async {
        // Nothing is opened, and nothing written, before both homes of the plans are read and compared, unless one of
        // them keeps everybody waiting.
        let news = RwSignal::new(News::default());
        let found = mirror::arrive(move |late| news.set(late)).await;
        news.set(found);
        let session = Session::new(news);
        session.open_last();
        on_shortcut(move |shortcut| match shortcut {
            Shortcut::Undo => session.undo(),
            Shortcut::Redo => session.redo(),
            Shortcut::Save if files::can_choose() => session.save_to_file(),
            Shortcut::Save => session.download(),
        });
        let desk: Arc<dyn Desk> = Arc::new(session);
        desk
    }))
}

impl Desk for Session {
    fn has_plan(&self) -> bool {
        self.key().is_some()
    }

    fn page(&self, route: Route) -> AnyView {
        self.provide();
        let session = *self;
        let is_read_only = move || route.edits_plan() && session.hold() != Hold::Mine;
        view! { <fieldset class="frame__page" role="none" disabled=is_read_only>{view! { <PageOf route/> }}</fieldset> }
            .into_any()
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
        view! { <Notices session/> }.into_any()
    }

    fn save(&self) -> bool {
        self.save_now();
        self.is_saved() && !self.is_deleted.get_untracked()
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
        let bytes = file.bytes.as_ref().ok_or_else(|| file_words::too_large(&file.name))?;
        let (opened, is_newer) =
            opened(bytes).map_err(|reason| file_words::not_opened(&file.name, &reason))?;
        self.preview.set(Some(Preview::of(&file.name, opened, is_newer)));
        address::go(&Route::Preview.fragment());
        Ok(())
    }
}

/// The plan in a file, or in a link that was pasted; and whether a newer version of the app wrote it.
fn opened(bytes: &[u8]) -> Result<(Opened, bool), String> {
    let text = std::str::from_utf8(bytes).unwrap_or_default().trim_start();
    // A plan may have links in it, too.
    let is_address = text.starts_with("http") || text.starts_with('#');
    match link::read(text) {
        read if is_address && read != Err(Refusal::NotALink) => {
            read.map(|opened| (opened, false)).map_err(|refusal| links::refusal(&refusal))
        }
        _ => library::read(bytes).map_err(|reason| reason.sentence()),
    }
}
