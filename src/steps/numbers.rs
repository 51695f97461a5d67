//! Numbers: the average deal, the funnel, and what comes without new effort.

use leptos::prelude::*;
use planner::plan::Edit;

use crate::fields::{AMOUNT, MONEY, QuantityField, currency_sign};
use crate::session::use_session;
use crate::wording::numbers as words;

pub(crate) use stages::{FunnelChoice, Stages};

mod note;
mod paste;
mod stage_name;
mod stages;

#[component]
pub(crate) fn NumbersPage() -> impl IntoView {
    view! { <main></main> }
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
