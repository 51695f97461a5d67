//! Competitors: whom else the same people could buy from, and what is done about it.

use leptos::prelude::*;
use planner::list::CompetitorId;
use planner::plan::{Edit, Plan};
use planner::step::Step;
use planner::strategy::Competitor;

use crate::parts::{Form, Ink, Page, RowLink, SummaryRow, When};
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::steps::gone::Gone;
use crate::steps::journey::{Continue, go, go_on, headings_under};
use crate::steps::record::{Record, TextOf};
use crate::wording::strategy::{self, message as words};

/// One competitor.
#[component]
pub(crate) fn CompetitorPage(
    /// Which.
    id: CompetitorId,
) -> impl IntoView {
    let session = use_session();
    let is_there = session.slice(move |plan| plan.strategy.competitors.has(id));
    view! {
        <When is=move || is_there.get() fallback=|| view! { <Gone step=Step::Message/> }>
            <CompetitorForm id/>
        </When>
    }
}

#[component]
fn CompetitorForm(id: CompetitorId) -> impl IntoView {
    let session = use_session();
    let competitor =
        Record::listed(session, "competitor", |plan| &plan.strategy.competitors, Competitor::new(id));
    let remove = move |_| {
        session.edit(Edit::remove(id));
        go(Route::Message);
    };
    view! {
        <Page
            ink=Ink::Strategy
            headings=headings_under(Step::Message, "", Route::Message)
            title=session.text(move |plan, _| called(plan, id))
            lead=words::COMPETITOR_WHY
        >
            <Form on_continue=move |()| go_on(Route::Message)>
                <TextOf
                    record=competitor
                    field="name"
                    text=|competitor| &mut competitor.name
                    label=words::COMPETITOR
                />
                <TextOf
                    record=competitor
                    field="doing"
                    text=|competitor| &mut competitor.doing
                    label=words::DOING
                    hint=words::DOING_HINT
                    rows=2
                />
                <TextOf
                    record=competitor
                    field="response"
                    text=|competitor| &mut competitor.response
                    label=words::RESPONSE
                    hint=words::RESPONSE_HINT
                    rows=2
                />
                <Continue/>
                <p class="actions">
                    <button class="button button--text" type="button" on:click=remove>
                        {words::REMOVE_COMPETITOR}
                    </button>
                </p>
            </Form>
        </Page>
    }
}

/// What a competitor is called.
fn called(plan: &Plan, id: CompetitorId) -> String {
    let name = plan.strategy.competitors.get(id).map(|competitor| competitor.name.trim()).unwrap_or_default();
    if name.is_empty() { words::UNNAMED.to_owned() } else { name.to_owned() }
}

/// The competitors, each with a link to change it.
#[component]
pub(super) fn Competitors(session: Session) -> impl IntoView {
    let ids = session.slice(|plan| plan.strategy.competitors.ids().collect::<Vec<_>>());
    let add = move |_| {
        let id = session.plan_now().next_id().into();
        session.edit(Edit::put(Competitor::new(id)));
        go(Route::Competitor(id));
    };
    view! {
        <When is=move || !ids.read().is_empty() fallback=|| view! { <p class="why">{words::NO_COMPETITOR}</p> }>
            <dl class="summary summary--strategy">
                <For each=move || ids.get() key=|id| *id let:id><CompetitorRow session id/></For>
            </dl>
        </When>
        <p class="actions">
            <button class="button button--quiet button--small" type="button" on:click=add>{words::ADD_COMPETITOR}</button>
        </p>
    }
}

#[component]
fn CompetitorRow(session: Session, id: CompetitorId) -> impl IntoView {
    let competitor = session
        .slice(move |plan| plan.strategy.competitors.get(id).cloned().unwrap_or_else(|| Competitor::new(id)));
    let name = session.text(move |plan, _| called(plan, id));
    view! {
        <SummaryRow
            term=name
            value=Signal::derive(move || competitor.read().doing.clone())
            missing=words::NO_DOING
            notes=Signal::derive(move || vec![words::our_response(&competitor.read().response)])
        >
            <RowLink href=Route::Competitor(id).href() action=strategy::CHANGE about=name/>
        </SummaryRow>
    }
}
