//! The short way: three small pages from "Start a plan" to the first walk-back.

use leptos::prelude::*;
use planner::list::GoalId;
use planner::plan::Plan;
use planner::step::Step;

use super::goal::{AimChoice, Deadline, GoalSentence, MetricFields, Subject};
use super::journey::{Continue, go, headings_under};
use super::numbers::{DealField, FunnelChoice, Stages};
use super::walk_back::LiveHeadline;
use crate::parts::{Form, Headings, Ink, Page};
use crate::route::{Quick, Route};
use crate::session::{Session, use_session};
use crate::wording::quick as words;

/// A page of the short way.
#[component]
pub(crate) fn QuickPage(
    /// Which one.
    page: Quick,
) -> impl IntoView {
    let session = use_session();
    // A goal that is not in the plan yet gets the identity that is next.
    let goal = Subject::new(session, first_goal(&session.plan_now()));
    match page {
        Quick::Goal => view! { <QuickGoal goal/> }.into_any(),
        Quick::Deal => view! { <QuickDeal goal/> }.into_any(),
        Quick::Rates => view! { <QuickRates goal/> }.into_any(),
    }
}

fn first_goal(plan: &Plan) -> GoalId {
    plan.goals.ids().next().unwrap_or_else(|| plan.next_id().into())
}

#[component]
fn QuickGoal(goal: Subject) -> impl IntoView {
    let next = move || if is_money(goal) { Quick::Deal } else { Quick::Rates };
    let onward = move |()| go(Route::Quick(untrack(next)));
    view! {
        <Page
            ink=Ink::Goals
            headings=Signal::derive(move || folio(goal, 1, Route::Hub))
            title=words::GOAL_TITLE
            lead=words::GOAL_LEAD
        >
            <Form on_continue=onward>
                <AimChoice goal/>
                <MetricFields goal short=true/>
                <Deadline goal/>
                <GoalSentence goal/>
                <Continue/>
            </Form>
        </Page>
    }
}

#[component]
fn QuickDeal(goal: Subject) -> impl IntoView {
    view! {
        <Page
            ink=Ink::Goals
            headings=Signal::derive(move || folio(goal, 2, Route::Quick(Quick::Goal)))
            title=words::DEAL_TITLE
            lead=words::DEAL_LEAD
        >
            <Form on_continue=move |()| go(Route::Quick(Quick::Rates))>
                <DealField/>
                <Continue/>
            </Form>
        </Page>
    }
}

#[component]
fn QuickRates(goal: Subject) -> impl IntoView {
    let session = use_session();
    let back = move || Route::Quick(if is_money(goal) { Quick::Deal } else { Quick::Goal });
    view! {
        <Page
            ink=Ink::Goals
            headings=Signal::derive(move || folio(goal, if is_money(goal) { 3 } else { 2 }, back()))
            title=words::RATES_TITLE
            lead=words::RATES_LEAD
        >
            <Form class="page__wide stack" on_continue=move |()| go(after_rates(session, goal.id))>
                <FunnelChoice/>
                <Stages short=true/>
                <LiveHeadline goal=goal.id/>
                <Continue/>
            </Form>
        </Page>
    }
}

fn after_rates(session: Session, goal: GoalId) -> Route {
    if session.plan_now().goals.has(goal) { Route::WalkBackOf(goal) } else { Route::Quick(Quick::Goal) }
}

fn is_money(goal: Subject) -> bool {
    goal.get().metric.is_money()
}

fn folio(goal: Subject, page: usize, back: Route) -> Headings {
    headings_under(Step::Goals, &words::folio(page, if is_money(goal) { 3 } else { 2 }), back)
}
