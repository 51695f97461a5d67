//! One scenario: what it is called, what differs in it, and what that comes to.

use leptos::prelude::*;
use planner::list::ScenarioId;
use planner::plan::Edit;
use planner::scenario::{Change, Scenario};
use planner::step::Step;
use planner::wording::change as change_words;

use self::value::Value;
use super::compared::{Compared, scenario_name};
use super::journey::{Continue, go_on, headings_under};
use super::record::{Record, TextOf};
use super::scenarios::{Notices, remove};
use crate::parts::{Choice, Form, Ink, Page, Select, When, dynamic};
use crate::platform::page;
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::wording::scenarios as words;

mod value;

/// One scenario.
#[component]
pub(crate) fn ScenarioPage(
    /// Which.
    id: ScenarioId,
) -> impl IntoView {
    let session = use_session();
    session.works().put_beside(&session.plan_now(), id, true);
    let is_there = session.slice(move |plan| plan.scenarios.has(id));
    let title = session.text(move |plan, _| {
        if plan.scenarios.has(id) { scenario_name(plan, id) } else { words::GONE_TITLE.to_owned() }
    });
    let lead = move || if is_there.get() { words::SCENARIO_LEAD } else { "" }.to_owned();
    let record = Record::listed(session, "scenario", |plan| &plan.scenarios, Scenario::new(id, ""));
    view! {
        <Page
            ink=Ink::Tactics
            headings=headings_under(Step::Mix, "", Route::Scenarios)
            title
            lead=Signal::derive(lead)
        >
            <When is=is_there fallback=Gone>
                <Form class="page__wide stack" on_continue=move |()| go_on(Route::Scenarios)>
                    <div class="scenario">
                        <TextOf record field="name" text=|it: &mut Scenario| &mut it.name label=words::NAME/>
                        <Differences record/>
                        <Add record/>
                    </div>
                    <div><Notices/><Compared only=id/></div>
                    <Continue/>
                    <p class="actions">
                        <button class="button button--text" type="button" on:click=move |_| remove(session, id)>
                            {words::REMOVE_THIS}
                        </button>
                    </p>
                </Form>
            </When>
        </Page>
    }
}

#[component]
fn Gone() -> impl IntoView {
    view! {
        <div class="empty">
            <p>{words::GONE_TEXT}</p>
            <p class="actions"><a class="button" href=Route::Scenarios.href()>{words::GONE_ACTION}</a></p>
        </div>
    }
}

/// What differs, each with its field.
#[component]
fn Differences(record: Record<Scenario>) -> impl IntoView {
    let session = use_session();
    // Only what it is about, so that fields stay while they are typed into.
    let things = Memo::new(move |_| {
        let (plan, scenario) = (session.plan(), record.get());
        scenario.changes.iter().map(|change| change.undone(&plan)).collect::<Vec<_>>()
    });
    let row = move |(place, thing): (usize, Option<Change>)| {
        let thing = thing?;
        let about = change_words::subject(&session.plan(), &thing, &session.notation.get());
        let take_out = move |_| {
            record.choose(|scenario| drop(scenario.changes.remove(place)));
            request_animation_frame(move || page::focus(&format!("#{}", record.field("add"))));
        };
        Some(view! {
            <li class="scenario__difference">
                <Value record place thing about=about.clone()/>
                <button class="button button--text button--small" type="button" on:click=take_out>
                    {words::AS_IN_PLAN}<span class="visually-hidden">{words::about(&about)}</span>
                </button>
            </li>
        })
    };
    view! {
        <When is=move || !things.read().is_empty()>
            <ul class="scenario__differences">
                {dynamic(move || things.get().into_iter().enumerate().filter_map(row).collect_view())}
            </ul>
        </When>
    }
}

/// Chooses one more thing that differs.
#[component]
fn Add(record: Record<Scenario>) -> impl IntoView {
    let session = use_session();
    let choices = Memo::new(move |_| {
        let (plan, notation) = (session.plan(), session.notation.get());
        let choice = |(place, change): (usize, Change)| {
            Choice::new(place.to_string(), change_words::subject(&plan, &change, &notation))
        };
        let free = addable(session, &record.get()).into_iter().map(choice);
        std::iter::once(Choice::new("", words::CHOOSE)).chain(free).collect::<Vec<_>>()
    });
    let add = move |chosen: String| {
        let scenario = record.now();
        let chosen = addable(session, &scenario).into_iter().find(|(place, _)| place.to_string() == chosen);
        let Some((_, change)) = chosen else { return };
        let field = record.field(&value::field(scenario.changes.len()));
        record.choose(|scenario| scenario.changes.push(change));
        request_animation_frame(move || page::focus(&format!("#{field}")));
    };
    view! {
        <Select
            id=record.field("add")
            label=words::ADD_DIFFERENCE
            hint=words::ADD_DIFFERENCE_HINT
            choices
            value=Signal::stored(String::new())
            on_choose=add
        />
    }
}

/// What can differ and does not yet, each with its place among everything that can.
fn addable(session: Session, scenario: &Scenario) -> Vec<(usize, Change)> {
    let plan = session.plan_now();
    let taken: Vec<_> = scenario.changes.iter().filter_map(|change| change.undone(&plan)).collect();
    plan.changeable().into_iter().enumerate().filter(|(_, change)| !taken.contains(change)).collect()
}

/// A scenario with another change in a place.
fn put(session: Session, record: Record<Scenario>, place: usize, change: Change) {
    let mut scenario = record.now();
    if let Some(known) = scenario.changes.get_mut(place) {
        *known = change;
        session.type_in(&record.field(&value::field(place)), Edit::put(scenario));
    }
}
