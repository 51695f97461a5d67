//! Buyers: what is known of them, and the audiences the plan addresses.

pub(crate) use audience::Buyer;

use leptos::prelude::*;
use planner::list::AudienceId;
use planner::plan::Edit;
use planner::step::Step;
use planner::strategy::Audience;
use planner::wording::{name, strategy as strategy_words};

use super::journey::{Continue, go, go_on, headings};
use super::question::{StepAnswers, onward};
use super::trace::bare;
use crate::parts::{Form, Ink, Page, RowLink, SummaryRow, When};
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::wording::strategy::{self, buyers as words, question as question_words};

mod audience;

/// What is known of the buyers, and the audiences.
#[component]
pub(crate) fn Buyers() -> impl IntoView {
    let session = use_session();
    view! {
        <Page ink=Ink::Strategy headings=headings(Step::Buyers, "") title=words::TITLE lead=words::WHY>
            <Form on_continue=move |()| go_on(onward(session, Step::Buyers))>
                <h2>{question_words::ANSWERS}</h2>
                <StepAnswers step=Step::Buyers/>
                <h2>{words::AUDIENCES}</h2>
                <Audiences session/>
                <p class="actions">
                    <button class="button button--quiet button--small" type="button" on:click=move |_| add(session)>
                        {words::ADD}
                    </button>
                </p>
                <Continue/>
            </Form>
        </Page>
    }
}

/// Adds an audience and goes to it.
fn add(session: Session) {
    let id = session.plan_now().next_id().into();
    session.edit(Edit::put(Audience::new(id)));
    go(Route::Buyer(id));
}

#[component]
fn Audiences(session: Session) -> impl IntoView {
    let ids = session.slice(|plan| plan.strategy.audiences.ids().collect::<Vec<_>>());
    view! {
        <When is=move || !ids.read().is_empty() fallback=|| view! { <p class="why">{words::NO_AUDIENCE}</p> }>
            <dl class="summary summary--strategy">
                <For each=move || ids.get() key=|id| *id let:id><AudienceRow session id/></For>
            </dl>
        </When>
    }
}

#[component]
fn AudienceRow(session: Session, id: AudienceId) -> impl IntoView {
    let audience = session
        .slice(move |plan| plan.strategy.audiences.get(id).cloned().unwrap_or_else(|| Audience::new(id)));
    let name = session.text(move |plan, _| bare(&name::audience(plan, id)));
    view! {
        <SummaryRow
            term=Signal::derive(move || strategy_words::audience_kind(audience.read().kind).to_owned())
            value=name
            notes=Signal::derive(move || vec![audience.read().description.clone()])
        >
            <RowLink href=Route::Buyer(id).href() action=strategy::CHANGE about=name/>
        </SummaryRow>
    }
}
