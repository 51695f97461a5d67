//! One goal: what is measured, by how much, by when, for whom, and why.

use leptos::prelude::*;
use planner::list::GoalId;
use planner::step::Step;

use super::journey::{Continue, go_on, headings_under};
use super::walk_back::LiveHeadline;
use crate::parts::{Form, Headings, Ink, Page};
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::wording::goals as words;

use notes::Notes;
use own_words::GoalName;
use reasons::Reasons;

pub(crate) use deadline::{Deadline, GoalSentence};
pub(crate) use metric::{AimChoice, MetricFields, stage_choices};
pub(crate) use reasons::audience_choices;
pub(crate) use subject::{Subject, field_of_goal};

mod aim;
mod deadline;
mod metric;
mod notes;
mod own_words;
mod reasons;
mod subject;

/// One goal.
#[component]
pub(crate) fn GoalPage(
    /// Which goal.
    id: GoalId,
) -> impl IntoView {
    let session = use_session();
    let is_there = session.slice(move |plan| plan.goals.has(id));
    move || if is_there.get() { view! { <Fields id/> }.into_any() } else { view! { <Gone/> }.into_any() }
}

#[component]
fn Fields(id: GoalId) -> impl IntoView {
    let session = use_session();
    let goal = Subject::new(session, id);
    let number = session.slice(move |plan| plan.goals.position(id).map_or(1, |place| place + 1).to_string());
    view! {
        <Page ink=Ink::Goals headings=folio(session, id) title=words::GOAL_TITLE own_heading=true>
            <p class="page__margin page__numeral" aria-hidden="true">{number}</p>
            <div class="page__head"><h1 tabindex="-1">{words::GOAL_TITLE}</h1></div>
            <Notes goal/>
            <Form on_continue=move |()| go_on(Route::Goals)>
                <GoalName goal/>
                <AimChoice goal/>
                <MetricFields goal/>
                <Deadline goal/>
                <Reasons goal/>
                <GoalSentence goal/>
                <LiveHeadline goal=id/>
                <Continue/>
            </Form>
        </Page>
    }
}

/// What is shown for a goal that is no longer in the plan.
#[component]
fn Gone() -> impl IntoView {
    view! {
        <Page
            ink=Ink::Goals
            headings=Signal::stored(headings_under(Step::Goals, "", Route::Goals))
            title=words::GONE_TITLE
            lead=words::GONE_LEAD
        >
            <p class="actions page__wide"><a class="button" href=Route::Goals.href()>{words::ALL_GOALS}</a></p>
        </Page>
    }
}

fn folio(session: Session, id: GoalId) -> Memo<Headings> {
    session.slice(move |plan| {
        let place = plan.goals.position(id).map_or(1, |place| place + 1);
        headings_under(Step::Goals, &words::place(place, plan.goals.len()), Route::Goals)
    })
}
