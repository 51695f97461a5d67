//! The frame around every page: masthead, page, footer; and what holds everywhere.

use leptos::ev;
use leptos::prelude::*;

use crate::library;
use crate::parts::{Drafts, PageTitle, When, dynamic};
use crate::platform::keyboard::{Shortcut, on_shortcut};
use crate::platform::{address, page};
use crate::route::{Route, field_of};
use crate::session::{Saving, Session};
use crate::steps::{PageOf, share};
use crate::theme::{Theme, ThemeChoice};
use crate::wording::frame as words;

/// The app.
#[component]
pub(crate) fn App() -> impl IntoView {
    let drafts = Drafts::new();
    provide_context(drafts);
    let session = Session::new(drafts);
    provide_context(session);
    if let Some(key) = library::last_open() {
        session.open(key);
    }
    let route = current_route(session);
    provide_context(route);
    let title = PageTitle(RwSignal::new(String::new()));
    provide_context(title);
    Effect::new(move |_| page::set_title(&title.0.read()));
    greet_every_page(route);
    on_shortcut(move |shortcut| match shortcut {
        Shortcut::Undo => session.undo(),
        Shortcut::Redo => session.redo(),
        Shortcut::Download => share::download(session),
    });
    view! {
        <Hatch/>
        <div class="frame">
            <SkipLink/>
            <Masthead session/>
            <StorageNotice session/>
            {dynamic(move || view! { <PageOf route=route.get()/> })}
            <Footer/>
        </div>
    }
}

/// The place the address says. Without an open plan only the first screens can be shown.
fn current_route(session: Session) -> Memo<Route> {
    let fragment = RwSignal::new(first_fragment(session));
    let listener = window_event_listener(ev::hashchange, move |_| {
        let next = address::fragment();
        // Fragments that are no places, such as a skip link's, leave the page as it is.
        if next.is_empty() || next.starts_with('/') {
            fragment.set(next);
        }
    });
    on_cleanup(move || listener.remove());
    Memo::new(move |_| {
        let route = Route::parse(&fragment.read());
        if route.needs_plan() && session.key().is_none() { Route::Start } else { route }
    })
}

/// Who comes back without saying where to lands on the home of the plan.
fn first_fragment(session: Session) -> String {
    let fragment = address::fragment();
    if !fragment.is_empty() || session.key_now().is_none() {
        return fragment;
    }
    let home = Route::Hub.fragment();
    address::replace(&home);
    home
}

/// After going to another page, the page starts at its top with the focus on its heading; or at the field that
/// the address leads to.
fn greet_every_page(route: Memo<Route>) {
    let greet = move |_: &Route, _: Option<&Route>, _: Option<()>| {
        request_animation_frame(|| {
            page::scroll_to_top();
            page::focus("main h1");
            field_of(&address::fragment()).inspect(|field| page::focus_id(field));
        });
    };
    Effect::watch(move || route.get(), greet, false);
}

/// The pattern that pictures are hatched with, once for all of them.
#[component]
fn Hatch() -> impl IntoView {
    view! {
        <svg class="hatch" aria-hidden="true" focusable="false">
            <defs>
                <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <path class="hatch__line" d="M0 0v6"/>
                </pattern>
            </defs>
        </svg>
    }
}

#[component]
fn SkipLink() -> impl IntoView {
    let skip = move |event: ev::MouseEvent| {
        event.prevent_default();
        page::focus("main h1");
    };
    view! { <a class="skip-link" href="#main" on:click=skip>{words::SKIP}</a> }
}

#[component]
fn Masthead(session: Session) -> impl IntoView {
    let name = session.slice(|plan| plan.name.clone());
    let plan = move || {
        session.key().map(
            |_| view! { <a href=Route::Hub.href()>{dynamic(move || words::plan_name(&name.read()))}</a> },
        )
    };
    view! {
        <header class="masthead">
            <a class="masthead__home" href=Route::Start.href()>
                <svg class="masthead__mark" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
                    <path class="masthead__mark-goal" d="M0 3h7"/>
                    <path class="masthead__mark-way" d="M5.5 3v6h7"/>
                    <path class="masthead__mark-tactic" d="M11 9v6h7"/>
                </svg>
                "Backcast"
            </a>
            <p class="masthead__plan">{plan}</p>
            <SaveStatus session/>
            <div class="masthead__tools">
                <When is=move || session.key().is_some()><UndoRedo session/></When>
                <ThemeChoice/>
            </div>
        </header>
    }
}

#[component]
fn SaveStatus(session: Session) -> impl IntoView {
    let is_failed = move || matches!(session.saving(), Saving::Failed(_));
    view! {
        <p class="masthead__status" class:masthead__status--failed=is_failed>
            {dynamic(move || words::saving(session.saving()))}
        </p>
    }
}

/// A failure to save is said aloud, with the way out.
#[component]
fn StorageNotice(session: Session) -> impl IntoView {
    // What failed stays said while the next try waits: the way out must not go away under the pointer.
    let failure = Memo::new(move |before: Option<&Option<_>>| match session.saving() {
        Saving::Failed(reason) => Some(words::not_saved(reason)),
        Saving::Pending => before.copied().flatten(),
        Saving::Idle | Saving::Done => None,
    });
    view! {
        <div class="storage-notice" role="alert">
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

#[component]
fn UndoRedo(session: Session) -> impl IntoView {
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

#[component]
fn Footer() -> impl IntoView {
    view! {
        <footer class="footer">
            <nav aria-label=words::FOOTER_LABEL>
                <a href=Route::Plans.href()>{words::YOUR_PLANS}</a>
                <a href=Route::Settings.href()>{words::SETTINGS}</a>
            </nav>
            <p>{words::NOTHING_LEAVES} " " {words::VERSION}</p>
        </footer>
    }
}

/// Applies the theme chosen on an earlier visit.
pub(crate) fn restore_theme() {
    page::set_theme(Theme::stored().slug());
}
