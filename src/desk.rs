//! The boundary of the first load. Everything that works on plans is the desk, a part of the app with a file of its
//! own, which the browser fetches once the first screen is painted (docs/decisions/007-size.md).
//!
//! What the frame and the first screen want of it, they ask through [`Desk`]. What they would call directly would
//! become a part of the first load.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local_scoped;

use crate::examples::Example;
use crate::platform::files::GivenFile;
use crate::platform::{net, page};
use crate::route::Route;

mod masthead;
mod notices;
mod open;

/// What the frame and the first screen ask of the part that works on plans.
pub(crate) trait Desk: Send + Sync {
    /// Whether a plan is open; the caller runs again whenever that changes.
    fn has_plan(&self) -> bool;
    /// The page of a place.
    fn page(&self, route: Route) -> AnyView;
    /// The name of the open plan, for the masthead.
    fn plan_name(&self) -> AnyView;
    /// How far saving has come, for the masthead.
    fn save_status(&self) -> AnyView;
    /// Undo and redo, for the masthead.
    fn tools(&self) -> AnyView;
    /// What is said above every page: that the plan is not saved, that another tab has it, what was found on start.
    fn notice(&self) -> AnyView;
    /// Saves what is typed at once; tells whether all of it is kept.
    fn save(&self) -> bool;
    /// Starts a plan and goes to its first question.
    fn start(&self);
    /// Keeps a copy of an example and goes to it.
    fn open_example(&self, example: Example);
    /// Reads a file and shows what is in it.
    ///
    /// # Errors
    ///
    /// The sentence that says why it is no plan.
    fn open_file(&self, file: &GivenFile) -> Result<(), String>;
}

/// Something to do at the desk.
type Asked = dyn Fn(&dyn Desk) + Send + Sync;

/// The desk from the moment on that it is here. Lives in the context of the app.
#[derive(Clone, Copy)]
pub(crate) struct DeskSoon {
    here: RwSignal<Option<Arc<dyn Desk>>>,
    /// What was asked for last while it was not here.
    asked: RwSignal<Option<Arc<Asked>>>,
}

impl DeskSoon {
    /// A desk that is not here yet.
    pub(crate) fn new() -> DeskSoon {
        DeskSoon { here: RwSignal::new(None), asked: RwSignal::new(None) }
    }

    /// The desk, if it is here; the caller runs again once it is.
    pub(crate) fn here(self) -> Option<Arc<dyn Desk>> {
        self.here.get()
    }

    /// The desk as it is now, if it is here.
    pub(crate) fn here_now(self) -> Option<Arc<dyn Desk>> {
        self.here.get_untracked()
    }

    /// Whether something was asked for that waits for the desk.
    pub(crate) fn keeps_waiting(self) -> bool {
        self.asked.read().is_some()
    }

    /// Does something at the desk, now or as soon as it is here. Of several things asked for meanwhile only the
    /// last is done.
    pub(crate) fn ask(self, act: impl Fn(&dyn Desk) + Send + Sync + 'static) {
        match self.here.get_untracked() {
            Some(desk) => act(&*desk),
            None => self.asked.set(Some(Arc::new(act))),
        }
    }

    /// Fetches the desk, after the first paint where that comes first. Where it does not arrive, the page says so.
    pub(crate) fn fetch(self, after_paint: bool) {
        spawn_local_scoped(async move {
            if after_paint {
                page::painted().await;
            }
            match open::open().await {
                Ok(opening) => self.arrive(opening.await),
                Err(fault) => net::failed(&fault.to_string()),
            }
        });
    }

    fn arrive(self, desk: Arc<dyn Desk>) {
        if let Some(act) = self.asked.get_untracked() {
            act(&*desk);
        }
        self.asked.set(None);
        self.here.set(Some(desk));
    }
}

/// The desk of the app.
pub(crate) fn use_desk() -> DeskSoon {
    expect_context::<DeskSoon>()
}
