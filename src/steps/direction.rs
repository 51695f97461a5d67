//! Direction: where the company is going, and its business goals.

use leptos::prelude::*;
use planner::list::BusinessGoalId;
use planner::plan::Edit;
use planner::step::Step;
use planner::strategy::{BusinessGoal, BusinessGoalKind};
use planner::units::Month;

use super::journey::{Continue, go_on, headings, months_of};
use crate::parts::{Choice, Form, Ink, Page, Select, TextArea, TextField};
use crate::route::Route;
use crate::session::use_session;
use crate::wording::strategy as words;

/// Where the company is going, and its business goals.
#[component]
pub(crate) fn Direction() -> impl IntoView {
    let session = use_session();
    let direction = session.slice(|plan| plan.strategy.direction.clone());
    let ids = session.slice(|plan| plan.strategy.business_goals.ids().collect::<Vec<_>>());
    let say = move |text| session.type_in("direction", Edit::Direction(text));
    let add = move |_| session.edit(Edit::put(BusinessGoal::new(session.plan_now().next_id().into())));
    view! {
        <Page
            ink=Ink::Strategy
            headings=headings(Step::Direction, "")
            title=words::DIRECTION_TITLE
            lead=words::DIRECTION_WHY
        >
            <Form on_continue=move |()| go_on(Route::LookingBack)>
                <TextArea
                    id="direction"
                    label=words::DIRECTION_LABEL
                    hint=words::DIRECTION_HINT
                    value=direction
                    on_input=say
                    on_leave=move |()| session.settle()
                    rows=4
                />
                <h2>{words::BUSINESS_GOALS}</h2>
                <For each=move || ids.get() key=|id| *id let:id><BusinessGoalFields id/></For>
                <p class="actions">
                    <button class="button button--quiet button--small" type="button" on:click=add>
                        {words::ADD_BUSINESS_GOAL}
                    </button>
                </p>
                <Continue/>
            </Form>
        </Page>
    }
}

/// One business goal: its words, its sort, and its horizon.
#[component]
fn BusinessGoalFields(id: BusinessGoalId) -> impl IntoView {
    let session = use_session();
    let goal = session
        .slice(move |plan| plan.strategy.business_goals.get(id).cloned().unwrap_or_else(|| BusinessGoal::new(id)));
    let change = move |field: &str, change: &dyn Fn(&mut BusinessGoal)| {
        session.change(|plan| &plan.strategy.business_goals, id, &format!("business-goal-{id}-{field}"), change);
    };
    let kinds = || {
        let choice = |kind: BusinessGoalKind| Choice::new(format!("{kind:?}"), words::business_goal_kind(kind));
        BusinessGoalKind::ALL.map(choice).to_vec()
    };
    let choose_kind = move |value: String| {
        if let Some(kind) = BusinessGoalKind::ALL.into_iter().find(|kind| format!("{kind:?}") == value) {
            change("kind", &|goal| goal.kind = kind);
        }
    };
    let horizon = move || goal.get().horizon.map(|month| month.to_string()).unwrap_or_default();
    let choose_horizon = move |value: String| change("horizon", &|goal| goal.horizon = Month::from_iso(&value));
    view! {
        <div class="fields">
            <TextField
                id=format!("business-goal-{id}-text")
                label=words::BUSINESS_GOAL_LABEL
                hint=words::BUSINESS_GOAL_HINT
                value=Signal::derive(move || goal.get().text)
                on_input=move |text: String| change("text", &|goal| goal.text.clone_from(&text))
                on_leave=move |()| session.settle()
            />
            <Select
                id=format!("business-goal-{id}-kind")
                label=words::BUSINESS_GOAL_KIND
                choices=Signal::derive(kinds)
                value=Signal::derive(move || format!("{:?}", goal.get().kind))
                on_choose=choose_kind
            />
            <Select
                id=format!("business-goal-{id}-horizon")
                label=words::BUSINESS_GOAL_HORIZON
                optional=true
                choices=months_of(session, 60)
                value=Signal::derive(horizon)
                on_choose=choose_horizon
            />
            <p class="actions">
                <button class="button button--text" type="button" on:click=move |_| session.edit(Edit::remove(id))>
                    {words::REMOVE}
                    <span class="visually-hidden">{move || words::this_business_goal(&goal.read().text)}</span>
                </button>
            </p>
        </div>
    }
}
