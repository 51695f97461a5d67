//! What the frame says about the open plan.

use leptos::prelude::*;

use crate::parts::{When, dynamic};
use crate::route::Route;
use crate::session::{Saving, Session};
use crate::steps::share;
use crate::wording::frame as words;

/// The name of the open plan, which leads to its home.
#[component]
pub(super) fn PlanName(session: Session) -> impl IntoView {
    let name = session.slice(|plan| plan.name.clone());
    dynamic(move || {
        session.key().map(
            |_| view! { <a href=Route::Hub.href()>{dynamic(move || words::plan_name(&name.read()))}</a> },
        )
    })
}

/// How far saving has come.
#[component]
pub(super) fn SaveStatus(session: Session) -> impl IntoView {
    let is_failed = move || matches!(session.saving(), Saving::Failed(_));
    view! {
        <p class="masthead__status" class:masthead__status--failed=is_failed>
            {dynamic(move || words::saving(&session.saving()))}
        </p>
    }
}

/// A failure to save is said aloud, with the way out.
#[component]
pub(super) fn StorageNotice(session: Session) -> impl IntoView {
    // What failed stays said while the next try waits: the way out must not go away under the pointer.
    let failure = Memo::new(move |before: Option<&Option<_>>| match session.saving() {
        Saving::Failed(reason) => Some(words::not_saved(&reason)),
        Saving::Copied => Some(words::COPIED),
        Saving::Pending => before.copied().flatten(),
        Saving::Idle | Saving::Done => None,
    });
    view! {
        <div class="frame-notice" role="alert">
            {dynamic(move || failure.get().map(|message| view! {
                <p class="notice">
                    {message} " "
                    <button class="button button--text" type="button" on:click=move |_| share::download(session)>
                        {words::DOWNLOAD_A_COPY}
                    </button>
                </p>
            }))}
        </div>
    }
}

/// The buttons that undo and redo, while a plan is open.
#[component]
pub(super) fn UndoRedo(session: Session) -> impl IntoView {
    view! { <When is=move || session.key().is_some()><Buttons session/></When> }
}

#[component]
fn Buttons(session: Session) -> impl IntoView {
    let cannot_undo = move || (!session.can_undo()).then_some("true");
    let cannot_redo = move || (!session.can_redo()).then_some("true");
    view! {
        <button
            class="button button--text"
            type="button"
            aria-keyshortcuts="Control+Z"
            aria-disabled=cannot_undo
            on:click=move |_| session.undo()
        >
            {words::UNDO}
        </button>
        <button
            class="button button--text"
            type="button"
            aria-keyshortcuts="Control+Shift+Z"
            aria-disabled=cannot_redo
            on:click=move |_| session.redo()
        >
            {words::REDO}
        </button>
    }
}
