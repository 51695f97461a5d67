//! Reviews: what the departments say about feasibility, and the limits they set.

pub(crate) use review::Review;

use leptos::prelude::*;
use planner::list::DepartmentId;
use planner::notation::Notation;
use planner::plan::{Edit, Plan};
use planner::step::Step;
use planner::strategy::{Department, Verdict};
use planner::wording::{name, strategy as strategy_words};

use super::journey::{Continue, go, go_on, headings};
use crate::parts::{Form, Ink, Page, RowLink, SummaryRow, When};
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::wording::strategy::{self, reviews as words};

mod review;

/// What the departments say.
#[component]
pub(crate) fn Reviews() -> impl IntoView {
    let session = use_session();
    let add = move |_| {
        let id = session.plan_now().next_id().into();
        session.edit(Edit::put(Department::new(id, "")));
        go(Route::Review(id));
    };
    view! {
        <Page ink=Ink::Strategy headings=headings(Step::Reviews, "") title=words::TITLE lead=words::WHY>
            <Form on_continue=move |()| go_on(Route::Goals)>
                <h2>{words::DEPARTMENTS}</h2>
                <Departments session/>
                <p class="actions">
                    <button class="button button--quiet button--small" type="button" on:click=add>{words::ADD}</button>
                </p>
                <Continue/>
            </Form>
        </Page>
    }
}

#[component]
fn Departments(session: Session) -> impl IntoView {
    let ids = session.slice(|plan| plan.strategy.departments.ids().collect::<Vec<_>>());
    view! {
        <When is=move || !ids.read().is_empty() fallback=|| view! { <p class="why">{words::NO_DEPARTMENT}</p> }>
            <dl class="summary summary--strategy">
                <For each=move || ids.get() key=|id| *id let:id><DepartmentRow session id/></For>
            </dl>
        </When>
    }
}

#[component]
fn DepartmentRow(session: Session, id: DepartmentId) -> impl IntoView {
    let name = session.text(move |plan, _| name::department(plan, id));
    let verdict =
        session.slice(move |plan| plan.strategy.departments.get(id).map(|department| department.verdict));
    let is_asked = move || verdict.get().is_some_and(|verdict| verdict != Verdict::NotAsked);
    let said = move || {
        verdict.get().filter(|_| is_asked()).map(strategy_words::verdict).unwrap_or_default().to_owned()
    };
    let action = move || if is_asked() { strategy::CHANGE } else { words::ASK }.to_owned();
    let notes = Memo::new(move |_| notes(&session.plan(), id, &session.notation.get()));
    view! {
        <SummaryRow
            term=name
            value=Signal::derive(said)
            missing=strategy_words::verdict(Verdict::NotAsked)
            notes
        >
            <RowLink href=Route::Review(id).href() action=Signal::derive(action) about=name/>
        </SummaryRow>
    }
}

/// The conditions of a department and the limits it sets, one sentence each.
fn notes(plan: &Plan, id: DepartmentId, notation: &dyn Notation) -> Vec<String> {
    let Some(department) = plan.strategy.departments.get(id) else { return Vec::new() };
    let money = department
        .money_limit
        .map(|limit| words::money_limit(&notation.money(limit.amount), strategy_words::per(limit.per)));
    let hours = department.hours_per_month.map(|hours| words::hours_limit(&notation.hours(hours)));
    std::iter::once(department.conditions.clone()).chain(money).chain(hours).collect()
}
