//! How the funnel is counted, and where its default numbers come from.

use leptos::prelude::*;
use planner::default::Assumption;
use planner::funnel::Stage;
use planner::list::StageId;
use planner::plan::{Edit, Plan};
use planner::wording::walkback;

use crate::parts::{Choice, Choices, Details, Select, SourceLink, When, dynamic};
use crate::session::use_session;
use crate::steps::goal::stage_choices;
use crate::wording::numbers as words;

/// The stages at which responses and the pipeline are counted.
#[component]
pub(super) fn CountedAt() -> impl IntoView {
    let session = use_session();
    let stage = |value: String| value.parse().ok().map(|id: u32| StageId::from(id));
    let choose_responses = move |value| {
        if let Some(stage) = stage(value) {
            session.edit(Edit::ResponsesAt(stage));
        }
    };
    let choose_pipeline = move |value| {
        if let Some(stage) = stage(value) {
            session.edit(Edit::PipelineAt(stage));
        }
    };
    view! {
        <div class="fields">
            <Select
                id="responses-at"
                label=words::RESPONSES_AT
                choices=stage_choices(session)
                value=session.slice(|plan| stage_at(plan, plan.numbers.funnel.response_place()))
                on_choose=choose_responses
            />
            <Select
                id="pipeline-at"
                label=words::PIPELINE_AT
                choices=stage_choices(session)
                value=session.slice(|plan| stage_at(plan, plan.numbers.funnel.pipeline_place()))
                on_choose=choose_pipeline
            />
        </div>
    }
}

fn stage_at(plan: &Plan, place: usize) -> String {
    plan.numbers.funnel.stage(place).map(|stage| stage.id.to_string()).unwrap_or_default()
}

/// Whether people are whole at every step, or only when read.
#[component]
pub(super) fn WholePeople() -> impl IntoView {
    let session = use_session();
    let choices = vec![
        Choice::new(words::EXACT_SLUG, words::EXACT).with_hint(words::EXACT_HINT),
        Choice::new(words::WHOLE_SLUG, words::WHOLE).with_hint(words::WHOLE_HINT),
    ];
    let slug = |is_whole: bool| if is_whole { words::WHOLE_SLUG } else { words::EXACT_SLUG };
    view! {
        <Choices
            id="whole-people"
            legend=words::ROUNDING
            choices=Signal::stored(choices)
            value=session.slice(move |plan| slug(plan.numbers.whole_people).to_owned())
            on_choose=move |value: String| session.edit(Edit::WholePeople(value == words::WHOLE_SLUG))
        />
    }
}

/// Where the default numbers of the funnel come from.
#[component]
pub(super) fn Origins() -> impl IntoView {
    let session = use_session();
    let origins = session.slice(|plan| {
        let stages = plan.numbers.funnel.stages.iter();
        stages.flat_map(|stage| origins(plan, stage)).collect::<Vec<_>>()
    });
    let origin = |(text, address): (String, &'static str)| {
        let link =
            (!address.is_empty()).then(|| view! { " " <SourceLink address text=words::SEE_THE_SOURCE/> });
        view! { <li>{text} {link}</li> }
    };
    view! {
        <When is=move || !origins.read().is_empty()>
            <Details summary=words::ORIGINS>
                <ul>{dynamic(move || origins.get().into_iter().map(origin).collect_view())}</ul>
            </Details>
        </When>
    }
}

/// The defaults of a stage that are still in use: what each is, and its address.
fn origins(plan: &Plan, stage: &Stage) -> Vec<(String, &'static str)> {
    let Some(next) = stage.usual.and_then(|usual| usual.next) else { return Vec::new() };
    let step = walkback::step(plan, stage.id);
    let told = |what: String, from: Assumption| {
        let source = from.source;
        (words::source_in_full(&what, from.note, source.publisher, source.title, source.year), source.address)
    };
    let rate = stage.rate_is_assumed().then(|| told(words::rate(&step), next.share));
    let lag = stage.lag_is_assumed().then(|| told(words::months(&step), next.lag_months));
    rate.into_iter().chain(lag).collect()
}
