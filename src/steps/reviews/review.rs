//! One department's review: its verdict, its conditions, and the limits it sets.

use leptos::prelude::*;
use planner::list::DepartmentId;
use planner::notation::Notation;
use planner::plan::{Edit, Plan};
use planner::step::Step;
use planner::strategy::{Department, MoneyLimit, Per, Verdict};
use planner::units::Money;
use planner::wording::{name, strategy as strategy_words};

use crate::fields::{AMOUNT, HOURS, QuantityField, currency_sign};
use crate::parts::{Choice, Choices, Form, Ink, Page, Select, When};
use crate::route::Route;
use crate::session::use_session;
use crate::steps::gone::Gone;
use crate::steps::journey::{Continue, go, go_on, headings_under};
use crate::steps::record::{Record, TextOf};
use crate::wording::strategy::reviews as words;

/// What one department says.
#[component]
pub(crate) fn Review(
    /// Which.
    id: DepartmentId,
) -> impl IntoView {
    let session = use_session();
    let is_there = session.slice(move |plan| plan.strategy.departments.has(id));
    view! {
        <When is=move || is_there.get() fallback=|| view! { <Gone step=Step::Reviews/> }>
            <ReviewForm id/>
        </When>
    }
}

#[component]
fn ReviewForm(id: DepartmentId) -> impl IntoView {
    let session = use_session();
    let department =
        Record::listed(session, "department", |plan| &plan.strategy.departments, Department::new(id, ""));
    let remove = move |_| {
        session.edit(Edit::remove(id));
        go(Route::Reviews);
    };
    view! {
        <Page
            ink=Ink::Strategy
            headings=headings_under(Step::Reviews, "", Route::Reviews)
            title=session.text(move |plan, _| words::asked(&name::department(plan, id)))
            lead=words::REVIEW_WHY
        >
            <Form on_continue=move |()| go_on(Route::Reviews)>
                <TextOf record=department field="name" text=|department| &mut department.name label=words::NAME/>
                <VerdictChoice department/>
                <TextOf
                    record=department
                    field="conditions"
                    text=|department| &mut department.conditions
                    label=words::CONDITIONS
                    rows=2
                />
                <h2>{words::LIMITS}</h2>
                <p>{words::LIMITS_ABOUT}</p>
                <div>
                    <MoneyFields department/>
                    <OverThePlan id/>
                </div>
                <HoursField department/>
                <Continue/>
                <p class="actions">
                    <button class="button button--text" type="button" on:click=remove>{words::REMOVE}</button>
                </p>
            </Form>
        </Page>
    }
}

#[component]
fn VerdictChoice(department: Record<Department>) -> impl IntoView {
    let choice = |verdict: Verdict| Choice::new(format!("{verdict:?}"), strategy_words::verdict(verdict));
    let choose = move |value: String| {
        if let Some(verdict) = Verdict::ALL.into_iter().find(|verdict| format!("{verdict:?}") == value) {
            department.choose(|department| department.verdict = verdict);
        }
    };
    view! {
        <Choices
            id=department.field("verdict")
            legend=words::VERDICT
            choices=Signal::stored(Verdict::ALL.map(choice).to_vec())
            value=department.read(|department| format!("{:?}", department.verdict))
            on_choose=choose
        />
    }
}

/// The most money, and whether that is for a month or a year.
#[component]
fn MoneyFields(department: Record<Department>) -> impl IntoView {
    let session = use_session();
    let label = session.slice(|plan| words::most_money(plan.settings.currency.code()));
    let limit = department.read(|department| department.money_limit);
    // Chosen before there is an amount, it waits here.
    let waiting = RwSignal::new(Per::Year);
    let per = move || limit.get().map_or(waiting.get(), |limit| limit.per);
    let set_amount = move |amount: Option<Money>| {
        let limit = amount.map(|amount| MoneyLimit { amount, per: untrack(per) });
        department.type_in("money", |department| department.money_limit = limit);
    };
    let choose_per = move |value: String| {
        let chosen = if value == PER_MONTH { Per::Month } else { Per::Year };
        waiting.set(chosen);
        if let Some(limit) = limit.get_untracked() {
            department
                .choose(|department| department.money_limit = Some(MoneyLimit { per: chosen, ..limit }));
        }
    };
    view! {
        <div class="fields">
            <QuantityField
                of=AMOUNT
                id=department.field("money")
                label
                optional=true
                before=currency_sign(session)
                value=Signal::derive(move || limit.get().map(|limit| limit.amount))
                on_change=set_amount
            />
            <Select
                id=department.field("per")
                label=words::PER
                choices=Signal::stored(periods())
                value=Signal::derive(move || value_of(per()).to_owned())
                on_choose=choose_per
            />
        </div>
    }
}

const PER_YEAR: &str = "year";
const PER_MONTH: &str = "month";

fn periods() -> Vec<Choice> {
    [Per::Year, Per::Month].map(|per| Choice::new(value_of(per), strategy_words::per(per))).to_vec()
}

fn value_of(per: Per) -> &'static str {
    match per {
        Per::Year => PER_YEAR,
        Per::Month => PER_MONTH,
    }
}

/// What the limit on money comes to over the months of the plan.
#[component]
fn OverThePlan(id: DepartmentId) -> impl IntoView {
    let said = use_session().text(move |plan, notation| over_the_plan(plan, id, notation));
    view! { <p class="field__echo" role="status">{said}</p> }
}

fn over_the_plan(plan: &Plan, id: DepartmentId, notation: &dyn Notation) -> String {
    let months = plan.settings.period.months();
    let limit = plan.strategy.departments.get(id).and_then(|department| department.money_limit);
    limit.map(|limit| words::over_the_plan(&notation.money(limit.over(months)), months)).unwrap_or_default()
}

#[component]
fn HoursField(department: Record<Department>) -> impl IntoView {
    let set = move |hours: Option<f64>| {
        department.type_in("hours", |department| department.hours_per_month = hours);
    };
    view! {
        <QuantityField
            of=HOURS
            id=department.field("hours")
            label=words::HOURS
            hint=words::HOURS_HINT
            optional=true
            value=department.read(|department| department.hours_per_month)
            on_change=set
        />
    }
}
