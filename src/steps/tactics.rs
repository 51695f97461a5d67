//! The tactics of the plan, in a table.

use leptos::prelude::*;
use planner::list::{GoalId, TacticId};
use planner::notation::Notation;
use planner::plan::{Edit, Plan};
use planner::step::Step;
use planner::tactic::Tactic;
use planner::wording::name;

use super::journey::{Continue, go, go_on, headings};
use super::no_tactics::NoTactics;
use super::notice::{MixNotice, is_stale};
use crate::parts::{Form, Ink, Page, When, dynamic};
use crate::platform::page;
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::wording::mix::NOT_YET;
use crate::wording::tactics as words;

/// The tactics of the plan, in a table.
#[component]
pub(crate) fn Tactics() -> impl IntoView {
    let session = use_session();
    let ids = session.slice(|plan| plan.tactics.ids().collect::<Vec<_>>());
    let headings = Signal::derive(move || headings(Step::Tactics, &words::tactics(ids.read().len())));
    view! {
        <Page ink=Ink::Tactics headings title=words::TITLE lead=words::LEAD>
            <When is=move || !ids.read().is_empty() fallback=NoTactics>
                <Form class="page__wide stack" on_continue=move |()| go_on(Route::Mix)>
                    <Table ids/>
                    <MixNotice/>
                    <p class="actions">
                        <a class="button button--quiet button--small" href=Route::Catalogue.href()>{words::ADD}</a>
                    </p>
                    <Continue/>
                </Form>
            </When>
        </Page>
    }
}

#[component]
fn Table(ids: Memo<Vec<TacticId>>) -> impl IntoView {
    view! {
        <table class="table table--stack">
            <caption class="visually-hidden">{words::CAPTION}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::TACTIC}</th>
                    <th scope="col">{words::SERVES}</th>
                    <th scope="col" class="num">{words::BRINGS}</th>
                    <th scope="col" class="num">{words::COSTS}</th>
                    <th scope="col">{words::OWNER}</th>
                    <th scope="col" class="num">{words::IN_MIX}</th>
                    <th scope="col"><span class="visually-hidden">{words::CHANGE}</span></th>
                </tr>
            </thead>
            <tbody><For each=move || ids.get() key=|id| *id let:id><Row id/></For></tbody>
        </table>
    }
}

#[component]
fn Row(id: TacticId) -> impl IntoView {
    let session = use_session();
    let route = Route::Tactic(id).href();
    let of = move |read: fn(&Tactic, &Plan, &dyn Notation) -> String| {
        session.text(move |plan, notation| {
            plan.tactics.get(id).map(|tactic| read(tactic, plan, notation)).unwrap_or_default()
        })
    };
    let unit = of(|tactic, _, _| words::by_the(&tactic.unit));
    let brings = of(entries);
    let costs =
        of(|tactic, _, notation| tactic.cost.map_or(String::new(), |cost| notation.money(cost.likely())));
    let owner = of(|tactic, _, _| tactic.owner.clone());
    let units = move || {
        let Some(of) = session.mix.get() else { return NOT_YET.to_owned() };
        let units = of.mix.row(id).map_or(0, |row| row.units);
        session.notation.read().number(f64::from(units), 0)
    };
    let or_link = move |text: Signal<String>, missing: &'static str| {
        let href = Route::Tactic(id).href();
        move || match text.get() {
            text if text.trim().is_empty() => view! { <a href=href.clone()>{missing}</a> }.into_any(),
            text => text.into_any(),
        }
    };
    view! {
        <tr>
            <th scope="row">
                <a class="tactic-name" href=route>{tactic_name(session, id)}</a>
                <span class="table__note">{unit}</span>
            </th>
            <td class="serves" data-label=words::SERVES><Serves id/></td>
            <td class="num" data-label=words::BRINGS>{or_link(brings, words::NO_ENTRIES)}</td>
            <td class="num" data-label=words::COSTS>{or_link(costs, words::NO_COST)}</td>
            <td data-label=words::OWNER>{or_link(owner, words::NO_OWNER)}</td>
            <td class="num worked-out" class:stale=is_stale(session) data-label=words::IN_MIX>{units}</td>
            <td class="num"><RowActions id/></td>
        </tr>
    }
}

/// How many people one unit brings to which stage.
fn entries(tactic: &Tactic, plan: &Plan, notation: &dyn Notation) -> String {
    let (Some(entries), Some(stage)) = (tactic.entries, tactic.feeds) else { return String::new() };
    let likely = entries.likely();
    format!("{} {}", notation.count(likely), name::people(plan, stage, likely.get()))
}

#[component]
fn Serves(id: TacticId) -> impl IntoView {
    let session = use_session();
    let goals = Memo::new(move |_| {
        let (plan, notation) = (session.plan(), session.notation.get());
        let goals = plan.tactics.get(id).map(|tactic| tactic.goals.clone()).unwrap_or_default();
        goals.into_iter().map(|goal| (goal, goal_name(&plan, goal, &notation))).collect::<Vec<_>>()
    });
    move || match goals.get() {
        goals if goals.is_empty() => {
            view! { <a href=Route::Tactic(id).href()>{words::NO_GOAL}</a> }.into_any()
        }
        goals => goals
            .into_iter()
            .map(|(goal, name)| view! { <p><a href=Route::Goal(goal).href()>{name}</a></p> })
            .collect_view()
            .into_any(),
    }
}

#[component]
fn RowActions(id: TacticId) -> impl IntoView {
    let session = use_session();
    let name = tactic_name(session, id);
    let place = session.slice(move |plan| plan.tactics.position(id));
    let count = session.slice(|plan| plan.tactics.len());
    let is_first = move || place.get() == Some(0);
    let is_last = move || place.get().is_none_or(|place| place + 1 == count.get());
    let button = move |field: &'static str, label: &'static str, act: Callback<()>, cannot: Signal<bool>| {
        view! {
            <button
                class="button button--text"
                type="button"
                id=format!("tactic-{id}-{field}")
                aria-disabled=move || cannot.get().then_some("true")
                on:click=move |_| act.run(())
            >
                {label}
                <span class="visually-hidden">{dynamic(move || words::about(&name.read()))}</span>
            </button>
        }
    };
    let never = Signal::derive(|| false);
    let step =
        move |field, by: fn(usize) -> Option<usize>| Callback::new(move |()| step(session, id, field, by));
    view! {
        <span class="table__actions">
            {button("up", words::MOVE_UP, step("up", |place| place.checked_sub(1)), Signal::derive(is_first))}
            {button("down", words::MOVE_DOWN, step("down", |place| place.checked_add(1)), Signal::derive(is_last))}
            {button("duplicate", words::DUPLICATE, Callback::new(move |()| duplicate(session, id)), never)}
            {button("remove", words::REMOVE, Callback::new(move |()| remove(session, id)), never)}
        </span>
    }
}

/// Moves a tactic in the list; the focus stays on the button, which moves along.
fn step(session: Session, id: TacticId, field: &'static str, by: fn(usize) -> Option<usize>) {
    if let Some(place) = session.plan_now().tactics.position(id).and_then(by) {
        session.edit(Edit::move_to(id, place));
        request_animation_frame(move || page::focus(&format!("#tactic-{id}-{field}")));
    }
}

/// Puts a copy of a tactic below it, as one undo step.
fn duplicate(session: Session, id: TacticId) {
    let plan = session.plan_now();
    let (Some(tactic), Some(place)) = (plan.tactics.get(id), plan.tactics.position(id)) else { return };
    let copy = Tactic { id: plan.next_id().into(), name: words::copy_of(&tactic.name), ..tactic.clone() };
    let field = format!("tactic-{}", copy.id);
    let moved = Edit::move_to(copy.id, place + 1);
    session.type_in(&field, Edit::put(copy));
    session.type_in(&field, moved);
    session.settle();
}

/// Takes a tactic out and goes to the list of those that stay.
pub(super) fn remove(session: Session, id: TacticId) {
    session.edit(Edit::remove(id));
    go(Route::Tactics);
    page::focus("main h1");
}

/// What a tactic is called.
pub(super) fn tactic_name(session: Session, id: TacticId) -> Signal<String> {
    session.slice(move |plan| name::bare(&name::tactic(plan, id))).into()
}

/// What a goal is called.
pub(super) fn goal_name(plan: &Plan, id: GoalId, notation: &dyn Notation) -> String {
    name::bare(&name::goal(plan, id, notation))
}
