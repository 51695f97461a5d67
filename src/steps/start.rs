//! The first screen: what Backcast is, and three doors into it.

use leptos::prelude::*;

use super::open_file::OpenFile;
use crate::desk::use_desk;
use crate::examples::Example;
use crate::library;
use crate::parts::{Headings, Ink, Page};
use crate::route::Route;
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
    let desk = use_desk();
    view! {
        <li class="door door--start">
            <h2>{words::START}</h2>
            <p>{words::START_ABOUT}</p>
            <button class="button" type="button" on:click=move |_| desk.ask(|desk| desk.start())>{words::START}</button>
        </li>
    }
}

#[component]
fn ExamplesDoor() -> impl IntoView {
    let desk = use_desk();
    let entry = move |example: Example| {
        let (name, about) = words::example(example);
        let open = move |_| desk.ask(move |desk| desk.open_example(example));
        view! {
            <li>
                <button class="examples__link" type="button" on:click=open>
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
            <ul class="examples">{Example::ALL.map(entry).collect_view()}</ul>
        </li>
    }
}

/// The way back to plans that are here already.
#[component]
fn YourPlans() -> impl IntoView {
    let count = library::count();
    (count > 0).then(|| {
        view! { <p class="page__full"><a href=Route::Plans.href()>{words::your_plans(count)}</a></p> }
    })
}
