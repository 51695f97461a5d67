//! Numbers: the average deal, the funnel, and what comes without new effort.

use leptos::prelude::*;
use planner::funnel::{Funnel, Stage};
use planner::list::StageId;
use planner::plan::Edit;
use planner::step::Step;
use planner::wording::name;

use super::journey::{Continue, go_on, headings};
use super::walk_back::LiveHeadline;
use crate::fields::{AMOUNT, MONEY, QuantityField, currency_sign};
use crate::parts::{Details, Form, Ink, Page, When, dynamic};
use crate::route::Route;
use crate::session::use_session;
use crate::wording::numbers as words;

use around::{CountedAt, Origins, WholePeople};
use lists::{AudienceList, SourceList};

pub(crate) use stages::{FunnelChoice, Stages};

mod around;
mod lists;
mod note;
mod paste;
mod stage_name;
mod stages;

/// The numbers.
#[component]
pub(crate) fn NumbersPage() -> impl IntoView {
    let session = use_session();
    let title = session.slice(|plan| {
        let stages = &plan.numbers.funnel.stages;
        let people = |id| name::people(plan, id, 2.0);
        words::title(
            &stages.ids().next().map(people).unwrap_or_default(),
            &stages.ids().last().map(people).unwrap_or_default(),
        )
    });
    let goal = session.slice(|plan| plan.goals.ids().next());
    view! {
        <Page ink=Ink::Goals headings=Signal::stored(headings(Step::Numbers, "")) title lead=words::LEAD>
            <Form class="page__wide stack" on_continue=move |()| go_on(Route::WalkBack)>
                <div class="fields">
                    <DealField optional=true/>
                    <PipelineTotalField optional=true/>
                </div>
                <Stages/>
                <AddStage/>
                <Details summary=words::START_FROM_USUAL><FunnelChoice/></Details>
                <CountedAt/>
                <SourceList/>
                <AudienceList/>
                <WholePeople/>
                {dynamic(move || goal.get().map(|goal| view! { <LiveHeadline goal/> }))}
                <Origins/>
                <Continue/>
            </Form>
        </Page>
    }
}

#[component]
fn AddStage() -> impl IntoView {
    let session = use_session();
    let has_room = session.slice(|plan| plan.numbers.funnel.stages.len() < Funnel::MAX_STAGES);
    let add = move |_| {
        let plan = session.plan_now();
        let id: StageId = plan.next_id().into();
        // The last stage is the deal, so a new one comes before it; both edits are one step to undo.
        session.type_in("add-stage", Edit::put(Stage::new(id, "")));
        session.type_in("add-stage", Edit::move_to(id, plan.numbers.funnel.deal_place()));
        session.settle();
    };
    view! {
        <p class="actions">
            <When is=move || has_room.get() fallback=|| words::STAGES_FULL>
                <button class="button button--quiet button--small" type="button" on:click=add>
                    {words::ADD_A_STAGE}
                </button>
            </When>
        </p>
    }
}

/// What one deal is worth.
#[component]
pub(crate) fn DealField(
    /// Whether it may be left empty for good.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let session = use_session();
    view! {
        <QuantityField
            of=MONEY
            id="deal"
            label=words::DEAL
            hint=words::DEAL_HINT
            optional
            before=currency_sign(session)
            value=session.slice(|plan| plan.numbers.deal)
            on_change=move |deal| session.type_in("deal", Edit::Deal(deal))
            class="input input--number input--range"
        />
    }
}

/// What the whole sales pipeline is worth.
#[component]
pub(crate) fn PipelineTotalField(
    /// Whether it may be left empty for good.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let session = use_session();
    view! {
        <QuantityField
            of=AMOUNT
            id="pipeline-total"
            label=words::PIPELINE_TOTAL
            hint=words::PIPELINE_TOTAL_HINT
            optional
            before=currency_sign(session)
            value=session.slice(|plan| plan.numbers.pipeline_total)
            on_change=move |total| session.type_in("pipeline-total", Edit::PipelineTotal(total))
        />
    }
}
