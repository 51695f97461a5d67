//! The first screen: what Backcast is, and three doors into it.

use leptos::prelude::*;
use planner::notation::Locale;
use planner::plan::{Plan, Settings};

use super::journey::go;
use super::open_file::OpenFile;
use crate::examples::{self, Example};
use crate::library;
use crate::parts::{Headings, Ink, Page};
use crate::platform::{clock, page};
use crate::route::{Quick, Route};
use crate::session::{Session, use_session};
use crate::wording::start as words;

/// The first screen.
#[component]
pub(crate) fn Start() -> impl IntoView {
    view! {
        <Page ink=Ink::Plan headings=Signal::stored(Headings::default()) title=words::TITLE own_heading=true>
            <div class="page__head page__full opening">
                <h1 class="opening__words" tabindex="-1">
                    <span class="opening__know">{words::KNOW}</span>
                    " "
                    <span class="opening__need">{words::NEED}</span>
                    " "
                    <span class="opening__do">{words::DO}</span>
                </h1>
                <p class="page__lead">{words::LEAD}</p>
            </div>
            <ul class="doors page__full">
                <StartDoor/>
                <ExamplesDoor/>
                <li class="door">
                    <h2>{words::OPEN_A_FILE}</h2>
                    <p>{words::OPEN_A_FILE_ABOUT}</p>
                    <OpenFile/>
                </li>
            </ul>
            <YourPlans/>
        </Page>
    }
}

#[component]
fn StartDoor() -> impl IntoView {
    let session = use_session();
    view! {
        <li class="door door--start">
            <h2>{words::START}</h2>
            <p>{words::START_ABOUT}</p>
            <button class="button" type="button" on:click=move |_| start(session)>{words::START}</button>
        </li>
    }
}

/// Starts a plan in the way of writing, the currency and the months that are likely here and now.
pub(crate) fn start(session: Session) {
    let settings = Settings::usual(Locale::nearest(&page::language()), clock::this_month().plus(1));
    let name = words::new_plan_name(settings.period.last().year());
    session.keep(Plan::new(name, settings));
    go(Route::Quick(Quick::Goal));
}

#[component]
fn ExamplesDoor() -> impl IntoView {
    let session = use_session();
    let open = move |example: Example| {
        if let Some(plan) = example.plan() {
            session.keep(plan);
            go(Route::Hub);
        }
    };
    let entry = move |example: Example| {
        let (name, about) = words::example(example.id);
        view! {
            <li>
                <button class="examples__link" type="button" on:click=move |_| open(example)>
                    <span class="examples__name">{name}</span>
                    <small>{about}</small>
                </button>
            </li>
        }
    };
    view! {
        <li class="door">
            <h2>{words::EXAMPLES}</h2>
            <p>{words::EXAMPLES_ABOUT}</p>
            <ul class="examples">{examples::ALL.map(entry).collect_view()}</ul>
        </li>
    }
}

/// The way back to plans that are here already.
#[component]
fn YourPlans() -> impl IntoView {
    let count = library::entries().len();
    (count > 0).then(|| {
        view! { <p class="page__full"><a href=Route::Plans.href()>{words::your_plans(count)}</a></p> }
    })
}
