//! What comes without new effort, and the audiences that differ, each with the way to its own page.

use leptos::prelude::*;
use planner::funnel::Source;
use planner::list::{AudienceId, SourceId};
use planner::notation::Notation;
use planner::plan::{Edit, Plan};
use planner::wording::name;

use crate::parts::{When, dynamic};
use crate::route::Route;
use crate::session::use_session;
use crate::steps::journey::go;
use crate::wording::numbers as words;

/// What comes without new effort.
#[component]
pub(super) fn SourceList() -> impl IntoView {
    let session = use_session();
    let ids = session.slice(|plan| plan.numbers.sources.ids().collect::<Vec<_>>());
    let add = move |_| {
        let plan = session.plan_now();
        let id = SourceId::from(plan.next_id());
        let top = plan.numbers.funnel.stages.ids().next().unwrap_or_default();
        session.edit(Edit::put(Source::new(id, top)));
        go(Route::Source(id));
    };
    view! {
        <section aria-labelledby="sources">
            <h2 id="sources">{words::SOURCES}</h2>
            <p>{words::SOURCES_ABOUT}</p>
            <dl class="summary"><For each=move || ids.get() key=|id| *id let:id><SourceRow id/></For></dl>
            <p class="actions">
                <button class="button button--quiet button--small" type="button" on:click=add>
                    {words::ADD_A_SOURCE}
                </button>
            </p>
        </section>
    }
}

#[component]
fn SourceRow(id: SourceId) -> impl IntoView {
    let session = use_session();
    let name = session.slice(move |plan| name::bare(&name::source(plan, id)));
    let brings = session.text(move |plan, notation| brings(plan, id, notation));
    view! {
        <div class="summary__row">
            <dt class="summary__term">{name}</dt>
            <dd class="summary__value">{brings}</dd>
            <dd class="summary__change">
                <a href=Route::Source(id).href()>
                    {words::CHANGE}<span class="visually-hidden">{dynamic(move || words::this_one(&name.read()))}</span>
                </a>
            </dd>
        </div>
    }
}

fn brings(plan: &Plan, id: SourceId, notation: &dyn Notation) -> String {
    let Some(source) = plan.numbers.sources.get(id) else { return String::new() };
    let people = name::people(plan, source.stage, 2.0);
    match source.per_month {
        Some(count) => words::a_month(&notation.count_range(&count), &people),
        None => words::NO_NUMBER.to_owned(),
    }
}

/// The audiences, and how many of their numbers differ.
#[component]
pub(super) fn AudienceList() -> impl IntoView {
    let session = use_session();
    let ids = session.slice(|plan| plan.strategy.audiences.ids().collect::<Vec<_>>());
    view! {
        <When is=move || !ids.read().is_empty()>
            <section aria-labelledby="exceptions">
                <h2 id="exceptions">{words::EXCEPTIONS}</h2>
                <p>{words::EXCEPTIONS_ABOUT}</p>
                <dl class="summary"><For each=move || ids.get() key=|id| *id let:id><AudienceRow id/></For></dl>
            </section>
        </When>
    }
}

#[component]
fn AudienceRow(id: AudienceId) -> impl IntoView {
    let session = use_session();
    let name = session.slice(move |plan| name::bare(&name::audience(plan, id)));
    let differ = session.slice(move |plan| {
        let own = plan.numbers.exceptions.get(&id);
        words::differ(own.map_or(0, |own| own.steps.len() + usize::from(own.deal.is_some())))
    });
    view! {
        <div class="summary__row">
            <dt class="summary__term">{name}</dt>
            <dd class="summary__value">{differ}</dd>
            <dd class="summary__change">
                <a href=Route::Exceptions(id).href()>
                    {words::CHANGE}<span class="visually-hidden">{dynamic(move || words::this_one(&name.read()))}</span>
                </a>
            </dd>
        </div>
    }
}
