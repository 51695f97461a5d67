//! The scenarios: all of them in a list, and up to three in a table beside the plan.

use leptos::prelude::*;
use planner::list::ScenarioId;
use planner::plan::{Edit, Plan};
use planner::scenario::Scenario;
use planner::step::Step;

use super::compared::{Compared, differences, scenario_name};
use super::journey::{Continue, go, go_on, headings_under};
use super::mix_nav::MixNav;
use super::no_tactics::NoTactics;
use super::notice::{MixNotice, Notice};
use crate::parts::{Form, Ink, Page, Pick, Picks, When, dynamic};
use crate::platform::page;
use crate::route::Route;
use crate::session::{BESIDE, ScenarioWorks, Session, use_session};
use crate::wording::scenarios as words;

/// The scenarios.
#[component]
pub(crate) fn ScenariosPage() -> impl IntoView {
    let session = use_session();
    let has_tactics = session.slice(|plan| !plan.tactics.is_empty());
    let has_scenarios = session.slice(|plan| !plan.scenarios.is_empty());
    view! {
        <Page
            ink=Ink::Tactics
            headings=headings_under(Step::Mix, "", Route::Mix)
            title=words::TITLE
            lead=Signal::stored(words::LEAD.to_owned())
        >
            <MixNav here=Route::Scenarios/>
            <When is=has_tactics fallback=NoTactics>
                <Form class="page__wide stack" on_continue=move |()| go_on(Route::Share)>
                    <When is=has_scenarios fallback=NoScenarios>
                        <div><Notices/><Compared/></div>
                        <All/>
                    </When>
                    <p class="actions">
                        <button class="button button--quiet button--small" type="button" on:click=move |_| add(session)>
                            {words::ADD}
                        </button>
                    </p>
                    <Continue/>
                </Form>
            </When>
        </Page>
    }
}

#[component]
fn NoScenarios() -> impl IntoView {
    view! { <div class="empty"><h2>{words::NONE_TITLE}</h2><p>{words::NONE_TEXT}</p></div> }
}

/// What is not worked out yet.
#[component]
pub(crate) fn Notices() -> impl IntoView {
    let session = use_session();
    let notice = move |works: ScenarioWorks| {
        let say = Signal::derive(move || {
            let id = works.scenario.read().as_ref()?.id;
            words::standing(&scenario_name(&session.plan(), id), works.pending().standing())
        });
        dynamic(move || view! { <Notice of=works.pending() say/> })
    };
    view! {
        <MixNotice/>
        {session.works().columns.map(notice).into_iter().collect_view()}
    }
}

/// Every scenario, with what can be done about it.
#[component]
fn All() -> impl IntoView {
    let session = use_session();
    let ids = session.slice(|plan| plan.scenarios.ids().collect::<Vec<_>>());
    let done = RwSignal::new(String::new());
    let many = Memo::new(move |_| ids.read().len() > BESIDE);
    view! {
        <section aria-labelledby="scenarios-title">
            <h2 id="scenarios-title">{words::ALL}</h2>
            <ul class="ways"><For each=move || ids.get() key=|id| *id let:id><Entry id done/></For></ul>
            <p class="status-line" role="status">{done}</p>
            <When is=many><Beside/></When>
        </section>
    }
}

/// Which scenarios stand beside the plan, where there are too many for all of them.
#[component]
fn Beside() -> impl IntoView {
    let session = use_session();
    let picks = Memo::new(move |_| {
        let plan = session.plan();
        let beside = session.works().beside(&plan);
        let pick = |id: ScenarioId| Pick {
            value: id.to_string(),
            label: scenario_name(&plan, id),
            is_picked: beside.contains(&id),
        };
        plan.scenarios.ids().map(pick).collect::<Vec<_>>()
    });
    let put = move |(value, is_in): (String, bool)| {
        let plan = session.plan_now();
        if let Some(id) = plan.scenarios.ids().find(|id| id.to_string() == value) {
            session.works().put_beside(&plan, id, is_in);
        }
    };
    view! { <Picks id="scenarios-beside" legend=words::BESIDE picks on_pick=put/> }
}

#[component]
fn Entry(id: ScenarioId, done: RwSignal<String>) -> impl IntoView {
    let session = use_session();
    let name = session.text(move |plan, _| scenario_name(plan, id));
    let differs = Memo::new(move |_| differences(&session.plan(), id, &session.notation.get()));
    let line = move || match differs.get() {
        differs if differs.is_empty() => words::NOTHING_DIFFERS.to_owned(),
        differs => differs.join(". "),
    };
    let about = move || words::about(&name.read());
    let button = move |label: &'static str, act: Callback<()>| {
        view! {
            <button class="button button--text button--small" type="button" on:click=move |_| act.run(())>
                {label}<span class="visually-hidden">{about}</span>
            </button>
        }
    };
    let use_it = Callback::new(move |()| done.set(use_in_plan(session, id)));
    view! {
        <li class="ways__way">
            <div class="scenarios__entry">
                <p><a class="tactic-name" href=Route::Scenario(id).href()>{name}</a></p>
                <p class="table__note">{line}</p>
            </div>
            <span class="table__actions">
                <a class="button button--text button--small" href=Route::Scenario(id).href()>{words::CHANGE}<span class="visually-hidden">{about}</span></a>
                {button(words::USE, use_it)}
                {button(words::DUPLICATE, Callback::new(move |()| duplicate(session, id)))}
                {button(words::REMOVE, Callback::new(move |()| remove(session, id)))}
            </span>
        </li>
    }
}

/// Adds a scenario in which nothing differs, and goes to its page.
fn add(session: Session) {
    let plan = session.plan_now();
    let id = plan.next_id().into();
    session.edit(Edit::put(Scenario::new(id, free_name(&plan))));
    go(Route::Scenario(id));
}

/// The first usual name that no scenario has.
fn free_name(plan: &Plan) -> String {
    let is_free = |name: &String| plan.scenarios.iter().all(|scenario| scenario.name != *name);
    (1..=plan.scenarios.len() + 1).map(words::new_name).find(is_free).unwrap_or_default()
}

/// Makes the changes of a scenario in the plan, as one undo step, and says so.
fn use_in_plan(session: Session, id: ScenarioId) -> String {
    let plan = session.plan_now();
    let changes = plan.scenarios.get(id).map(|scenario| scenario.changes.clone()).unwrap_or_default();
    session.edit(Edit::Make(changes));
    words::used(&scenario_name(&plan, id))
}

fn duplicate(session: Session, id: ScenarioId) {
    let plan = session.plan_now();
    let Some(scenario) = plan.scenarios.get(id) else { return };
    let name = words::copy_of(&scenario.name);
    session.edit(Edit::put(Scenario { id: plan.next_id().into(), name, ..scenario.clone() }));
}

/// Takes a scenario out and goes to the list of those that stay.
pub(super) fn remove(session: Session, id: ScenarioId) {
    session.edit(Edit::remove(id));
    go(Route::Scenarios);
    page::focus("main h1");
}
