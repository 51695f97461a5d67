//! The budget: the most that may be spent, and where it goes.

use leptos::prelude::*;
use planner::mix::{CapSource, Mix};
use planner::notation::Notation;
use planner::plan::{Edit, Plan};
use planner::units::Money;
use planner::wording::{mix as mix_words, name};

use super::read;
use crate::fields::{AMOUNT, QuantityField, currency_sign};
use crate::parts::{Bar, Bars, When, dynamic};
use crate::session::use_session;
use crate::steps::notice::is_stale;
use crate::wording::mix as words;

/// The most that may be spent, and where it goes.
#[component]
pub(super) fn Budget() -> impl IntoView {
    let session = use_session();
    let set = move |budget: Option<Money>| session.type_in("mix-budget", Edit::Budget(budget));
    let terms = read(session, terms);
    let spent = read(session, |_, mix, _| share_spent(mix));
    let bars = Signal::derive(move || {
        spent.get().map_or(Vec::new(), |share| vec![Bar::Part(share), Bar::Rest(1.0 - share)])
    });
    let why = read(session, why);
    let term = |(name, amount): (&'static str, String)| {
        view! { <div class="budget__term"><dt>{name}</dt><dd>{amount}</dd></div> }
    };
    view! {
        <section class="budget" aria-labelledby="budget-title">
            <h2 id="budget-title">{words::BUDGET}</h2>
            <div class="worked-out" class:stale=is_stale(session)>
                <dl class="budget__equation">{dynamic(move || terms.get().into_iter().map(term).collect_view())}</dl>
                <When is=move || spent.read().is_some()><Bars parts=bars/></When>
                <p>{why}</p>
            </div>
            <div class="fields">
                <QuantityField
                    of=AMOUNT
                    id="mix-budget"
                    label=words::BUDGET_LABEL
                    hint=words::BUDGET_HINT
                    optional=true
                    before=currency_sign(session)
                    value=session.slice(|plan| plan.budget)
                    on_change=set
                />
                <InMonth/>
            </div>
        </section>
    }
}

/// The most that may be spent in a month.
#[component]
fn InMonth() -> impl IntoView {
    let session = use_session();
    let set = move |budget: Option<Money>| session.type_in("mix-month", Edit::BudgetPerMonth(budget));
    view! {
        <QuantityField
            of=AMOUNT
            id="mix-month"
            label=words::MONTH_LABEL
            hint=words::MONTH_HINT
            optional=true
            before=currency_sign(session)
            value=session.slice(|plan| plan.budget_per_month)
            on_change=set
        />
    }
}

/// Budget = spent + unspent, or what there is of it.
fn terms(_: &Plan, mix: &Mix, notation: &dyn Notation) -> Vec<(&'static str, String)> {
    let spent = (words::SPENT, notation.money(mix.cost));
    match (mix.cap, &mix.unspent) {
        (Some(cap), Some(unspent)) => vec![
            (words::BUDGET, notation.money(cap.amount)),
            spent,
            (words::UNSPENT, notation.money(unspent.amount)),
        ],
        _ => vec![spent],
    }
}

/// What part of the budget is spent; nothing without a budget or beyond it.
fn share_spent(mix: &Mix) -> Option<f64> {
    let cap = mix.cap.filter(|cap| cap.amount > Money::ZERO)?;
    mix.unspent.as_ref().map(|_| mix.cost.as_f64() / cap.amount.as_f64())
}

/// Whose limit counts, and why money is unspent.
fn why(plan: &Plan, mix: &Mix, _: &dyn Notation) -> String {
    let Some(cap) = mix.cap else { return no_cap(plan).to_owned() };
    let Some(unspent) = &mix.unspent else { return words::OVERRUN.to_owned() };
    let because: Vec<String> = unspent.because.iter().map(|why| mix_words::reason(*why).to_owned()).collect();
    let unspent = (!because.is_empty()).then(|| words::unspent(&name::listed(&because)));
    let binding =
        (cap.from != CapSource::Budget).then(|| words::binding(&mix_words::cap_source(plan, cap.from)));
    [binding, unspent].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn no_cap(plan: &Plan) -> &'static str {
    if plan.budget.is_some() { words::CAP_OFF } else { words::NO_CAP }
}
