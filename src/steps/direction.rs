//! Direction: where the company is going, and its business goals.

use leptos::prelude::*;
use planner::list::BusinessGoalId;
use planner::plan::Edit;
use planner::step::Step;
use planner::strategy::{BusinessGoal, BusinessGoalKind};
use planner::units::Month;
use planner::wording::strategy as strategy_words;

use super::journey::{Continue, go_on, headings, months_of};
use super::record::{Record, TextOf};
use crate::parts::{Choice, Form, Ink, Page, Select, dynamic};
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::wording::strategy::direction as words;

/// Where the company is going, and its business goals.
#[component]
pub(crate) fn Direction() -> impl IntoView {
    let session = use_session();
    let direction =
        Record::new(session, "direction", |plan| plan.strategy.direction.clone(), Edit::Direction);
    let ids = session.slice(|plan| plan.strategy.business_goals.ids().collect::<Vec<_>>());
    let add = move |_| session.edit(Edit::put(BusinessGoal::new(session.plan_now().next_id().into())));
    view! {
        <Page ink=Ink::Strategy headings=headings(Step::Direction, "") title=words::TITLE lead=words::WHY>
            <Form on_continue=move |()| go_on(Route::LookingBack)>
                <TextOf
                    record=direction
                    field="text"
                    text=|direction| direction
                    label=words::DIRECTION
                    hint=words::DIRECTION_HINT
                    rows=4
                />
                <h2>{words::BUSINESS_GOALS}</h2>
                <For each=move || ids.get() key=|id| *id let:id><BusinessGoalFields session id/></For>
                <p class="actions">
                    <button class="button button--quiet button--small" type="button" on:click=add>{words::ADD}</button>
                </p>
                <Continue/>
            </Form>
        </Page>
    }
}

/// One business goal: its words, its sort, and its horizon.
#[component]
fn BusinessGoalFields(session: Session, id: BusinessGoalId) -> impl IntoView {
    let blank = BusinessGoal::new(id);
    let goal = Record::listed(session, "business-goal", |plan| &plan.strategy.business_goals, blank);
    let choice =
        |kind: BusinessGoalKind| Choice::new(format!("{kind:?}"), strategy_words::business_goal_kind(kind));
    let choose_kind = move |value: String| {
        if let Some(kind) = BusinessGoalKind::ALL.into_iter().find(|kind| format!("{kind:?}") == value) {
            goal.choose(|goal| goal.kind = kind);
        }
    };
    let choose_horizon = move |value: String| goal.choose(|goal| goal.horizon = Month::from_iso(&value));
    let text = goal.read(|goal| goal.text.clone());
    view! {
        <div class="stack">
            <TextOf
                record=goal
                field="text"
                text=|goal| &mut goal.text
                label=words::BUSINESS_GOAL
                hint=words::BUSINESS_GOAL_HINT
            />
            <div class="fields">
                <Select
                    id=goal.field("kind")
                    label=words::KIND
                    choices=Signal::stored(BusinessGoalKind::ALL.map(choice).to_vec())
                    value=goal.read(|goal| format!("{:?}", goal.kind))
                    on_choose=choose_kind
                />
                <Select
                    id=goal.field("horizon")
                    label=words::HORIZON
                    optional=true
                    choices=months_of(session, 60)
                    value=goal.read(|goal| goal.horizon.map(|month| month.to_string()).unwrap_or_default())
                    on_choose=choose_horizon
                />
            </div>
            <button class="button button--text" type="button" on:click=move |_| session.edit(Edit::remove(id))>
                {words::REMOVE}
                <span class="visually-hidden">{dynamic(move || words::this_business_goal(&text.read()))}</span>
            </button>
        </div>
    }
}
