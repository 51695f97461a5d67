//! What a file holds, before it is kept.

use std::sync::Arc;

use leptos::prelude::*;
use planner::plan::Plan;

use super::journey::go;
use crate::parts::{Headings, Ink, Page, dynamic};
use crate::platform::address;
use crate::platform::intl::IntlNotation;
use crate::route::Route;
use crate::session::{Preview, use_session};
use crate::wording::files as words;
use crate::wording::frame;

/// What a file holds, with the choice to keep it. Without a file it leads to the first screen.
#[component]
pub(crate) fn PreviewPage() -> impl IntoView {
    let session = use_session();
    if session.preview.get_untracked().is_none() {
        address::replace(&Route::Start.fragment());
    }
    let headings = Headings {
        part: words::FILE.to_owned(),
        section: words::PREVIEW.to_owned(),
        folio: String::new(),
        back: Route::Start.href(),
    };
    let title = move || session.preview.read().as_ref().map(|preview| frame::plan_name(&preview.plan.name));
    view! {
        <Page
            ink=Ink::Plan
            headings=Signal::stored(headings)
            title=Signal::derive(move || title().unwrap_or_default())
            lead=Signal::stored(words::PREVIEW_LEAD.to_owned())
        >
            {dynamic(move || session.preview.get().map(|preview| view! { <Contents preview/> }))}
        </Page>
    }
}

#[component]
fn Contents(preview: Preview) -> impl IntoView {
    let session = use_session();
    let plan = Arc::clone(&preview.plan);
    let keep = move |_| {
        session.preview.set(None);
        session.keep(Plan::clone(&plan));
        go(Route::Hub);
    };
    let fact = |(term, value): (&'static str, String)| {
        view! {
            <div class="summary__row">
                <dt class="summary__term">{term}</dt>
                <dd class="summary__value">{value}</dd>
            </div>
        }
    };
    let settings = &preview.plan.settings;
    let notation = IntlNotation::new(settings.locale, settings.currency);
    let facts = words::facts(&preview.file, &preview.plan, &notation);
    view! {
        <div class="page__wide stack">
            <dl class="summary">{facts.into_iter().map(fact).collect_view()}</dl>
            <Repairs repairs=preview.repairs/>
            {preview.is_newer.then(|| view! { <p class="notice">{words::NEWER}</p> })}
            <p class="actions">
                {(!preview.is_newer).then(|| view! {
                    <button class="button" type="button" on:click=keep>{words::KEEP}</button>
                })}
                <a href=Route::Start.href()>{words::DO_NOT_KEEP}</a>
            </p>
        </div>
    }
}

/// What was put right while reading.
#[component]
fn Repairs(repairs: Vec<String>) -> impl IntoView {
    (!repairs.is_empty()).then(|| {
        let heading = words::repairs(repairs.len());
        view! {
            <section class="notice">
                <h2 class="notice__title">{heading}</h2>
                <ul>{repairs.into_iter().map(|repair| view! { <li>{repair}</li> }).collect_view()}</ul>
            </section>
        }
    })
}
