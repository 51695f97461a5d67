//! Beside the fields of a tactic: what one unit brings, why it is in the plan, and what to look at.

use leptos::prelude::*;
use planner::finding::{Finding, Place, TacticField};
use planner::list::GoalId;
use planner::mix::{Lacking, Limit, contribution};
use planner::notation::Notation;
use planner::plan::Plan;
use planner::tactic::Tactic;
use planner::trace::{Link, Trace};
use planner::units::Money;
use planner::walkback::{Demand, Figure};
use planner::wording::{finding, mix, name, strategy, working};

use super::Shown;
use crate::parts::{Details, When, dynamic};
use crate::platform::page;
use crate::route::Route;
use crate::steps::tactics::goal_name;
use crate::wording::tactics as words;

/// What one unit brings, why the tactic is in the plan, and what to look at.
#[component]
pub(super) fn Notes(shown: Shown) -> impl IntoView {
    view! {
        <aside class="page__notes stack" aria-label=words::NOTES_LABEL>
            <Brings shown/>
            <WhyInPlan shown/>
            <ToLookAt shown/>
        </aside>
    }
}

/// What one unit brings to a goal, in words.
#[derive(Clone, PartialEq)]
enum Brought {
    /// So many, for so much each, worked out like this.
    Known { goal: GoalId, goal_name: String, people: String, each: String, working: String },
    /// Something is not known.
    Unknown(String),
}

#[component]
fn Brings(shown: Shown) -> impl IntoView {
    let Shown { session, tactic, .. } = shown;
    let brought = Memo::new(move |_| brought(&session.plan(), &tactic.read(), &session.notation.get()));
    let entry = |brought: Brought| match brought {
        Brought::Known { goal, goal_name, people, each, working } => view! {
            <div>
                <p><b>{people}</b> {words::TOWARD} <a href=Route::Goal(goal).href()>{goal_name}</a> {each}</p>
                <Details summary=words::WORKING><p class="working__source">{working}</p></Details>
            </div>
        }
        .into_any(),
        Brought::Unknown(why) => view! { <p>{words::unknown(&why)}</p> }.into_any(),
    };
    let entries = move || match brought.get() {
        brought if brought.is_empty() => view! { <p>{words::NOTHING_BROUGHT}</p> }.into_any(),
        brought => brought.into_iter().map(entry).collect_view().into_any(),
    };
    view! {
        <div class="sample">
            <h2 class="sample__title">{shown.about_unit(words::one_brings)}</h2>
            {entries}
        </div>
    }
}

/// What one unit brings to each goal that it helps, meant to or not, when done in the first month it can run;
/// what is not known, once.
fn brought(plan: &Plan, tactic: &Tactic, notation: &dyn Notation) -> Vec<Brought> {
    let first = tactic.runs(plan.settings.period).iter().position(|runs| *runs).unwrap_or(0);
    let of_goal = |goal: &planner::goal::Goal| {
        let demand = Demand::of(plan, goal).ok()?;
        match contribution(plan, tactic, &demand, first) {
            Err(lacking) => Some(unknown(plan, lacking, notation)),
            Ok(figure) if figure.value() > 0.0 => Some(known(plan, tactic, goal, &demand, &figure, notation)),
            Ok(_) => None,
        }
    };
    let mut brought: Vec<Brought> = plan.goals.iter().filter_map(of_goal).collect();
    brought.dedup();
    brought
}

fn unknown(plan: &Plan, lacking: Lacking, notation: &dyn Notation) -> Brought {
    Brought::Unknown(mix::limit(plan, Limit::Lacks(lacking), notation))
}

fn known(
    plan: &Plan,
    tactic: &Tactic,
    goal: &planner::goal::Goal,
    demand: &Demand,
    figure: &Figure,
    notation: &dyn Notation,
) -> Brought {
    let stage = plan.numbers.funnel.stage(demand.place).map(|stage| stage.id).unwrap_or_default();
    let context = working::Context { plan, goal, stage, notation };
    let people = format!("{} {}", notation.count(figure.count()), name::people(plan, stage, figure.value()));
    let each = tactic
        .cost
        .map(|cost| words::each(&notation.money(whole(cost.likely().scaled(1.0 / figure.value()), plan))));
    Brought::Known {
        goal: goal.id,
        goal_name: name::goal(plan, goal.id, notation),
        people,
        each: each.unwrap_or_default(),
        working: working::brought(figure, context),
    }
}

/// To whole euros, dollars and so on: a price of one person is never exact to the cent.
fn whole(amount: Money, plan: &Plan) -> Money {
    let currency = plan.settings.currency;
    Money::from_major(amount.major(currency).round(), currency).unwrap_or(amount)
}

#[component]
fn WhyInPlan(shown: Shown) -> impl IntoView {
    let Shown { session, id, .. } = shown;
    let links = Memo::new(move |_| {
        links(&session.plan(), &Trace::of(&session.plan(), Link::Tactic(id)), &session.notation.get())
    });
    let entry = |(class, href, text): (&'static str, String, String)| {
        view! { <li class=format!("trace__item {class}")><a href=href>{text}</a></li> }
    };
    view! {
        <When is=move || !links.read().is_empty()>
            <div class="sample">
                <h2 class="sample__title">{words::TRACE}</h2>
                <ul class="trace">{dynamic(move || links.get().into_iter().map(entry).collect_view())}</ul>
            </div>
        </When>
    }
}

/// The goals a tactic serves, and the answers and business goals that those rest on, as links.
fn links(plan: &Plan, trace: &Trace, notation: &dyn Notation) -> Vec<(&'static str, String, String)> {
    const GOAL: &str = "trace__item--goal";
    const STRATEGY: &str = "trace__item--strategy";
    let goals = trace.goals.iter().map(|id| (GOAL, Route::Goal(*id).href(), goal_name(plan, *id, notation)));
    let business = trace
        .business_goals
        .iter()
        .map(|id| (STRATEGY, Route::Direction.href(), name::bare(&name::business_goal(plan, *id))));
    let questions = trace
        .questions
        .iter()
        .map(|question| (STRATEGY, Route::Question(*question).href(), strategy::title(*question).to_owned()));
    goals.chain(business).chain(questions).collect()
}

#[component]
fn ToLookAt(shown: Shown) -> impl IntoView {
    let Shown { session, id, .. } = shown;
    let found = Memo::new(move |_| {
        let is_here = |finding: &&Finding| matches!(finding.place, Place::Tactic(tactic, _) if tactic == id);
        session.findings.read().iter().filter(is_here).copied().collect::<Vec<_>>()
    });
    let entry = move |finding: Finding| {
        let what = finding::what(&session.plan(), &finding, &session.notation.get());
        let go_there = move |_| focus_field(shown, finding.place);
        view! {
            <li class="trace__item">
                <b>{what.clone()}</b> " " {finding::remedy(finding.matter)} " "
                <button class="button button--text" type="button" on:click=go_there>
                    {words::GO_THERE}
                    <span class="visually-hidden">{words::about(&what)}</span>
                </button>
            </li>
        }
    };
    view! {
        <When is=move || !found.read().is_empty()>
            <div class="sample">
                <h2 class="sample__title">{words::TO_LOOK_AT}</h2>
                <ul class="trace">{dynamic(move || found.get().into_iter().map(entry).collect_view())}</ul>
            </div>
        </When>
    }
}

fn focus_field(shown: Shown, place: Place) {
    let Place::Tactic(_, field) = place else { return };
    let first_goal = || shown.session.plan_now().goals.ids().next().map(|goal| format!("goals-{goal}"));
    let name = match field {
        TacticField::Goals => first_goal().unwrap_or_default(),
        TacticField::Name => "name".to_owned(),
        TacticField::Audience => "audience".to_owned(),
        TacticField::Message => "message".to_owned(),
        TacticField::Feeds => "feeds".to_owned(),
        TacticField::Entries => "entries".to_owned(),
        TacticField::Cost => "cost".to_owned(),
        TacticField::Units => "units".to_owned(),
        TacticField::InMonth => "least-in-month".to_owned(),
        TacticField::Locked => "locked".to_owned(),
        TacticField::Share => "share-least".to_owned(),
        TacticField::Season => "season-1".to_owned(),
        TacticField::Tiers => "tier-0-after".to_owned(),
        TacticField::Months => "months".to_owned(),
        TacticField::Owner => "owner".to_owned(),
        TacticField::Success => "success".to_owned(),
        TacticField::Alternate => "alternate".to_owned(),
    };
    page::focus_id(&shown.field(&name));
}
