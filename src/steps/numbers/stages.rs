//! The funnel as a table: the stages, what share goes on, and how long that takes.

use leptos::prelude::*;
use planner::funnel::preset::{self, FunnelPreset, PresetStage};
use planner::funnel::{Funnel, Lag, Stage};
use planner::list::StageId;
use planner::plan::{Edit, Plan};
use planner::units::{Estimate, Rate};
use planner::wording::{name, walkback};

use super::note::{LagNote, RateNote};
use super::stage_name::StageName;
use crate::fields::{LAG, NUMBER, QuantityField, RATE};
use crate::parts::{Choice, Choices, When};
use crate::session::{Session, use_session};
use crate::wording::numbers as words;

/// The stages of the funnel with the numbers between them.
#[component]
pub(crate) fn Stages(
    /// Whether only the numbers of the steps can be changed.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let session = use_session();
    let ids = session.slice(|plan| plan.numbers.funnel.stages.ids().collect::<Vec<_>>());
    let caption = session.slice(|plan| {
        let names: Vec<StageId> = plan.numbers.funnel.stages.ids().collect();
        let people = |id: Option<&StageId>| id.map(|id| name::people(plan, *id, 2.0)).unwrap_or_default();
        words::table(&people(names.first()), &people(names.last()))
    });
    let last_year = (!short).then(|| view! { <th scope="col" class="num">{words::LAST_YEAR}</th> });
    view! {
        <table class="table table--stack stages" on:paste=move |event| super::paste::fill(session, &event)>
            <caption>{caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::STAGE}</th>
                    <th scope="col" class="num">{words::GO_ON}</th>
                    <th scope="col" class="num">{words::MONTHS}</th>
                    {last_year}
                </tr>
            </thead>
            <tbody><For each=move || ids.get() key=|id| *id let:id><StageRow id short/></For></tbody>
        </table>
    }
}

#[component]
fn StageRow(id: StageId, short: bool) -> impl IntoView {
    let session = use_session();
    let is_last = session.slice(move |plan| plan.numbers.funnel.stages.ids().last() == Some(id));
    let name = session.slice(move |plan| name::stage(plan, id));
    let heading = if short { name.into_any() } else { view! { <StageName id/> }.into_any() };
    view! {
        <tr>
            <th scope="row">{heading}</th>
            <td class="num" data-label=words::GO_ON>
                <When is=move || !is_last.get()><RateField id/><RateNote id/></When>
            </td>
            <td class="num" data-label=words::MONTHS>
                <When is=move || !is_last.get()><LagField id/><LagNote id/></When>
            </td>
            {(!short).then(|| view! { <td class="num" data-label=words::LAST_YEAR><LastYearField id/></td> })}
        </tr>
    }
}

#[component]
fn RateField(id: StageId) -> impl IntoView {
    let session = use_session();
    let field = format!("stage-{id}-rate");
    let typed = field.clone();
    let put = move |rate: Option<Estimate<Rate>>| change(session, id, &typed, |stage| stage.rate = rate);
    view! {
        <QuantityField
            of=RATE
            id=field
            label=session.slice(move |plan| words::rate(&walkback::step(plan, id)))
            value=session.slice(move |plan| stage(plan, id).rate)
            on_change=put
            eager=true
            bare=true
            optional=true
            class="input input--number input--range"
        />
    }
}

#[component]
fn LagField(id: StageId) -> impl IntoView {
    let session = use_session();
    let field = format!("stage-{id}-lag");
    let typed = field.clone();
    let put =
        move |lag: Option<Lag>| change(session, id, &typed, |stage| stage.lag = lag.unwrap_or_default());
    view! {
        <QuantityField
            of=LAG
            id=field
            label=session.slice(move |plan| words::months(&walkback::step(plan, id)))
            value=session.slice(move |plan| Some(stage(plan, id).lag))
            on_change=put
            eager=true
            bare=true
            optional=true
            class="input input--number input--range"
        />
    }
}

#[component]
fn LastYearField(id: StageId) -> impl IntoView {
    let session = use_session();
    let field = format!("stage-{id}-last-year");
    let typed = field.clone();
    view! {
        <QuantityField
            of=NUMBER
            id=field
            label=session.slice(move |plan| words::last_year_of(&name::people(plan, id, 2.0)))
            value=session.slice(move |plan| stage(plan, id).last_year)
            on_change=move |count| change(session, id, &typed, |stage| stage.last_year = count)
            eager=true
            bare=true
            optional=true
            class="input input--number"
        />
    }
}

/// A stage; one without a name when it is gone.
pub(super) fn stage(plan: &Plan, id: StageId) -> Stage {
    plan.numbers.funnel.stages.get(id).cloned().unwrap_or_else(|| Stage::new(id, ""))
}

/// Changes a stage by typing into a field.
pub(super) fn change(session: Session, id: StageId, field: &str, change: impl FnOnce(&mut Stage)) {
    session.change(|plan| &plan.numbers.funnel.stages, id, field, change);
}

/// Which usual funnel is closest; choosing one replaces the stages and their numbers.
#[component]
pub(crate) fn FunnelChoice() -> impl IntoView {
    let session = use_session();
    let choice = |usual: &&FunnelPreset| {
        let names: Vec<&str> = usual.stages.iter().map(|stage| stage.name).collect();
        Choice::new(usual.id, usual.name).with_hint(words::stages(&names))
    };
    let choices: Vec<Choice> = preset::ALL.iter().map(choice).collect();
    let choose = move |id: String| {
        if let Some(usual) = preset::find(&id) {
            session.edit(Edit::Funnel(Funnel::usual(usual, session.plan_now().next_id())));
        }
    };
    view! {
        <Choices
            id="funnel"
            legend=words::FUNNEL
            choices=Signal::stored(choices)
            value=session.slice(|plan| usual_of(&plan.numbers.funnel).map(|usual| usual.id.to_owned()).unwrap_or_default())
            on_choose=choose
        />
    }
}

/// The usual funnel that a funnel still has all stages of, by their usual names.
fn usual_of(funnel: &Funnel) -> Option<&'static FunnelPreset> {
    let usual_stage = |stage: &Stage| stage.usual.filter(|usual| usual.name == stage.name);
    let stages: Vec<Option<&PresetStage>> = funnel.stages.iter().map(usual_stage).collect();
    preset::ALL.iter().copied().find(|usual| usual.stages.iter().map(Some).eq(stages.iter().copied()))
}
