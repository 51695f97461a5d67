//! The frame around every page: masthead, page, footer; and which page stands in it.

use leptos::ev;
use leptos::prelude::*;

use crate::desk::{Desk, DeskSoon};
use crate::library;
use crate::parts::{PageTitle, When, dynamic};
use crate::platform::{address, net, page, version};
use crate::route::{Route, field_of, is_link};
use crate::steps::Start;
use crate::theme::{Theme, ThemeChoice};
use crate::wording::frame as words;

/// The app. The first screen is here at once; everything else is the [`Desk`], which is fetched after it.
#[component]
pub(crate) fn App() -> impl IntoView {
    let desk = DeskSoon::new();
    provide_context(desk);
    let title = PageTitle(RwSignal::new(String::new()));
    provide_context(title);
    Effect::new(move |_| name_page(&title.0.read()));
    let place = current_place();
    let shown = shown_place(place, desk);
    say_when_it_is_there(shown);
    greet_every_page(shown);
    desk.fetch(shown.get_untracked().is_some());
    let waits = Signal::derive(move || {
        desk.here().is_none() && (desk.keeps_waiting() || shown.get() != Some(place.get()))
    });
    view! {
        <Hatch/>
        <div class="frame" hidden=move || shown.get().is_none()>
            <SkipLink/>
            <Masthead desk/>
            {of_desk(desk, <dyn Desk>::notice)}
            <NewVersion desk/>
            <Waiting waits/>
            {dynamic(move || shown.get().map(|shown| page_of(shown, desk)))}
            <Footer/>
        </div>
    }
}

/// Names the page in the browser's title bar, which keeps its first name until a page is there.
fn name_page(title: &str) {
    if !title.is_empty() {
        page::set_title(title);
    }
}

/// The place the address says. Who comes back without saying where lands on the home of the plan.
fn current_place() -> Memo<Route> {
    if address::fragment().is_empty() && library::last_open().is_some() {
        address::replace(&Route::Hub.fragment());
    }
    let fragment = RwSignal::new(address::fragment());
    let listener = window_event_listener(ev::hashchange, move |_| {
        let next = address::fragment();
        // Fragments that are no places, such as a skip link's, leave the page as it is.
        if next.is_empty() || next.starts_with('/') || is_link(&next) {
            fragment.set(next);
        }
    });
    on_cleanup(move || listener.remove());
    Memo::new(move |_| Route::parse(&fragment.read()))
}

/// The place that can be shown: without an open plan only the first screens, and without the desk only the very
/// first, or what was shown before.
fn shown_place(place: Memo<Route>, desk: DeskSoon) -> Memo<Option<Route>> {
    Memo::new(move |before: Option<&Option<Route>>| match (place.get(), desk.here()) {
        (Route::Start, _) => Some(Route::Start),
        (place, Some(desk)) => {
            Some(if place.needs_plan() && !desk.has_plan() { Route::Start } else { place })
        }
        (_, None) => before.copied().flatten(),
    })
}

fn page_of(shown: Route, desk: DeskSoon) -> AnyView {
    match (shown, desk.here_now()) {
        (Route::Start, _) | (_, None) => view! { <Start/> }.into_any(),
        (route, Some(desk)) => desk.page(route),
    }
}

fn say_when_it_is_there(shown: Memo<Option<Route>>) {
    Effect::new(move |_| {
        if shown.get().is_some() {
            net::started();
        }
    });
}

/// After going to another page, the page starts at its top with the focus on its heading; or at the field that
/// the address leads to.
fn greet_every_page(shown: Memo<Option<Route>>) {
    let greet = |_: &Option<Route>, before: Option<&Option<Route>>, _: Option<()>| {
        if before.copied().flatten().is_some() {
            request_animation_frame(|| {
                page::scroll_to_top();
                page::focus("main h1");
                field_of(&address::fragment()).inspect(|field| page::focus_id(field));
            });
        }
    };
    Effect::watch(move || shown.get(), greet, false);
}

/// Says that what was asked for comes as soon as the desk is here.
#[component]
fn Waiting(waits: Signal<bool>) -> impl IntoView {
    view! {
        <div class="frame-notice" role="status">
            <When is=waits><p class="notice">{words::STILL_LOADING}</p></When>
        </div>
    }
}

/// Says that a newer version of the app is ready. It is not started before people say so, and then saves first.
#[component]
fn NewVersion(desk: DeskSoon) -> impl IntoView {
    let is_ready = RwSignal::new(false);
    let is_held_up = RwSignal::new(false);
    version::on_newer(move || is_ready.set(true));
    let reload = move |_| {
        let is_saved = desk.here_now().is_none_or(|desk| desk.save());
        is_held_up.set(!is_saved);
        if is_saved {
            version::update();
        }
    };
    view! {
        <div class="frame-notice screen-only" role="status">
            <When is=move || is_ready.get()>
                <p class="notice">
                    {words::NEW_VERSION} " "
                    <button class="button button--text" type="button" on:click=reload>{words::RELOAD}</button>
                    <When is=move || is_held_up.get()>" " {words::NOT_RELOADED}</When>
                </p>
            </When>
        </div>
    }
}

/// A piece of the frame that the desk fills.
fn of_desk(desk: DeskSoon, piece: fn(&(dyn Desk + 'static)) -> AnyView) -> AnyView {
    dynamic(move || desk.here().map(|desk| piece(&*desk)))
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
fn Masthead(desk: DeskSoon) -> impl IntoView {
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
            <p class="masthead__plan">{of_desk(desk, <dyn Desk>::plan_name)}</p>
            {of_desk(desk, <dyn Desk>::save_status)}
            <div class="masthead__tools">
                {of_desk(desk, <dyn Desk>::tools)}
                <ThemeChoice/>
            </div>
        </header>
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
