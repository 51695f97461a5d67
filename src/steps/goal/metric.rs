//! What a goal measures, and the numbers that this needs.

use leptos::prelude::*;
use planner::goal::Metric;
use planner::list::StageId;
use planner::wording::{goal as goal_words, name};

use super::Subject;
use super::aim::Aim;
use crate::fields::{AMOUNT, GROWTH, NUMBER, Quantity, QuantityField, SHARE, currency_sign};
use crate::parts::{Choice, Choices, Select};
use crate::session::{Session, use_session};
use crate::steps::numbers::PipelineTotalField;
use crate::wording::goals as words;

/// What the goal measures.
#[component]
pub(crate) fn AimChoice(goal: Subject) -> impl IntoView {
    let session = use_session();
    let funnel = session.slice(|plan| plan.numbers.funnel.clone());
    let choices = move || {
        let funnel = funnel.get();
        let nothing = Metric::Customers { target: None, last_year: None };
        let choice = |aim: Aim| {
            let metric = aim.metric(&nothing, &funnel);
            Choice::new(aim.slug(), goal_words::metric(&metric)).with_hint(goal_words::metric_hint(&metric))
        };
        Aim::ALL.map(choice).to_vec()
    };
    let choose = move |slug: String| {
        if let Some(aim) = Aim::find(&slug) {
            goal.change("aim", |goal| goal.metric = aim.metric(&goal.metric, &funnel.get_untracked()));
        }
    };
    view! {
        <Choices
            id=goal.field("aim")
            legend=words::AIM
            choices=Memo::new(move |_| choices())
            value=Signal::derive(move || Aim::of(&goal.get().metric).slug().to_owned())
            on_choose=choose
        />
    }
}

/// The numbers that the goal's metric needs.
#[component]
pub(crate) fn MetricFields(
    /// Whose.
    goal: Subject,
    /// Whether to ask only for what a first walk-back needs.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
    let aim = Memo::new(move |_| Aim::of(&goal.get().metric));
    move || match aim.get() {
        Aim::Revenue => view! { <RevenueFields goal short/> }.into_any(),
        Aim::RevenueThrough => {
            view! { <StageSelect goal label=words::THROUGH/> <RevenueFields goal short/> }.into_any()
        }
        Aim::ResponsesUp => view! { <GrowthFields goal/> }.into_any(),
        Aim::PipelineShare => view! { <ShareFields goal short/> }.into_any(),
        Aim::AtStage => {
            view! { <StageSelect goal label=words::AT_STAGE/> <CountFields goal short/> }.into_any()
        }
        Aim::Customers => view! { <CountFields goal short/> }.into_any(),
    }
}

/// One number of the goal's metric.
#[component]
fn MetricField<Q: Clone + PartialEq + Send + Sync + 'static>(
    goal: Subject,
    of: Quantity<Q>,
    name: &'static str,
    label: &'static str,
    #[prop(optional)] hint: &'static str,
    #[prop(optional)] optional: bool,
    #[prop(into, optional)] before: Signal<String>,
    read: fn(&Metric) -> Option<Q>,
    write: fn(&mut Metric, Option<Q>),
) -> impl IntoView {
    let change = move |quantity: Option<Q>| goal.change(name, |goal| write(&mut goal.metric, quantity));
    view! {
        <QuantityField
            of
            id=goal.field(name)
            label
            hint
            optional
            before
            value=Signal::derive(move || read(&goal.get().metric))
            on_change=change
        />
    }
}

#[component]
fn RevenueFields(goal: Subject, short: bool) -> impl IntoView {
    let sign = currency_sign(use_session());
    let last_year = move || {
        view! {
            <MetricField
                goal
                of=AMOUNT
                name="last-year"
                label=words::REVENUE_LAST_YEAR
                optional=true
                before=sign
                read=|metric| match *metric { Metric::Revenue { last_year, .. } => last_year, _ => None }
                write=|metric, amount| if let Metric::Revenue { last_year, .. } = metric { *last_year = amount }
            />
        }
    };
    view! {
        <MetricField
            goal
            of=AMOUNT
            name="target"
            label=words::REVENUE
            hint=words::REVENUE_HINT
            before=sign
            read=|metric| match *metric { Metric::Revenue { target, .. } => target, _ => None }
            write=|metric, amount| if let Metric::Revenue { target, .. } = metric { *target = amount }
        />
        {(!short).then(last_year)}
    }
}

#[component]
fn GrowthFields(goal: Subject) -> impl IntoView {
    view! {
        <MetricField
            goal
            of=GROWTH
            name="target"
            label=words::GROWTH
            hint=words::GROWTH_HINT
            read=|metric| match *metric { Metric::ResponsesUp { by, .. } => by, _ => None }
            write=|metric, growth| if let Metric::ResponsesUp { by, .. } = metric { *by = growth }
        />
        <MetricField
            goal
            of=NUMBER
            name="last-year"
            label=words::RESPONSES_LAST_YEAR
            hint=words::RESPONSES_LAST_YEAR_HINT
            read=|metric| match *metric { Metric::ResponsesUp { last_year, .. } => last_year, _ => None }
            write=|metric, count| if let Metric::ResponsesUp { last_year, .. } = metric { *last_year = count }
        />
    }
}

#[component]
fn ShareFields(goal: Subject, short: bool) -> impl IntoView {
    let last_year = move || {
        view! {
            <MetricField
                goal
                of=SHARE
                name="last-year"
                label=words::SHARE_LAST_YEAR
                optional=true
                read=|metric| match *metric { Metric::PipelineShare { last_year, .. } => last_year, _ => None }
                write=|metric, share| {
                    if let Metric::PipelineShare { last_year, .. } = metric { *last_year = share }
                }
            />
        }
    };
    view! {
        <MetricField
            goal
            of=SHARE
            name="target"
            label=words::SHARE
            hint=words::SHARE_HINT
            read=|metric| match *metric { Metric::PipelineShare { target, .. } => target, _ => None }
            write=|metric, share| if let Metric::PipelineShare { target, .. } = metric { *target = share }
        />
        <PipelineTotalField/>
        {(!short).then(last_year)}
    }
}

#[component]
fn CountFields(goal: Subject, short: bool) -> impl IntoView {
    let last_year = move || {
        view! {
            <MetricField
                goal
                of=NUMBER
                name="last-year"
                label=words::COUNT_LAST_YEAR
                optional=true
                read=|metric| match *metric {
                    Metric::AtStage { last_year, .. } | Metric::Customers { last_year, .. } => last_year,
                    _ => None,
                }
                write=|metric, count| match metric {
                    Metric::AtStage { last_year, .. } | Metric::Customers { last_year, .. } => *last_year = count,
                    _ => {}
                }
            />
        }
    };
    view! {
        <MetricField
            goal
            of=NUMBER
            name="target"
            label=words::COUNT
            hint=words::COUNT_HINT
            read=|metric| match *metric {
                Metric::AtStage { target, .. } | Metric::Customers { target, .. } => target,
                _ => None,
            }
            write=|metric, count| match metric {
                Metric::AtStage { target, .. } | Metric::Customers { target, .. } => *target = count,
                _ => {}
            }
        />
        {(!short).then(last_year)}
    }
}

/// The stage at which the goal is counted, or through which its revenue comes.
#[component]
fn StageSelect(goal: Subject, label: &'static str) -> impl IntoView {
    let session = use_session();
    let chosen = move || match goal.get().metric {
        Metric::AtStage { stage, .. } | Metric::Revenue { through: Some(stage), .. } => stage.to_string(),
        _ => String::new(),
    };
    let choose = move |value: String| {
        let Ok(number) = value.parse::<u32>() else { return };
        let chosen = StageId::from(number);
        goal.change("stage", |goal| match &mut goal.metric {
            Metric::AtStage { stage, .. } => *stage = chosen,
            Metric::Revenue { through, .. } => *through = Some(chosen),
            _ => {}
        });
    };
    view! {
        <Select
            id=goal.field("stage")
            label
            choices=stage_choices(session)
            value=Signal::derive(chosen)
            on_choose=choose
        />
    }
}

/// The stages of the funnel to choose from.
pub(crate) fn stage_choices(session: Session) -> Memo<Vec<Choice>> {
    session.slice(|plan| {
        let choice = |stage: StageId| Choice::new(stage.to_string(), name::stage(plan, stage));
        plan.numbers.funnel.stages.ids().map(choice).collect()
    })
}
