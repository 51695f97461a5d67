//! Why a tactic has so many units: what holds it back, what the next unit costs and brings, and how that is worked out.

use leptos::prelude::*;
use planner::list::GoalId;
use planner::mix::{Limit, Mix, MixRow, Outcome};
use planner::notation::Notation;
use planner::plan::Plan;
use planner::walkback::{Demand, Figure};
use planner::wording::{mix as mix_words, name, unit, working};

use crate::steps::tactics::goal_name;
use crate::wording::mix as words;

/// Why a tactic has so many units, in words.
#[derive(Clone, PartialEq)]
pub(super) struct Why {
    summary: String,
    /// Of which tactic, for those who hear the summary out of its row.
    of: String,
    sentences: Vec<String>,
    workings: Vec<(String, String)>,
}

impl Why {
    /// Why the tactic of a row has so many units.
    pub(super) fn of(plan: &Plan, mix: &Mix, row: &MixRow, notation: &dyn Notation) -> Why {
        let used = row.brings.iter().filter(|_| row.units > 0);
        let held = match held(plan, mix, row, notation) {
            held if held.is_empty() => could_have_more(&mix.outcome).to_owned(),
            held => words::full_stop(&held),
        };
        Why {
            summary: if row.units > 0 { words::WHY } else { words::WHY_NOT }.to_owned(),
            of: name::tactic(plan, row.tactic),
            sentences: std::iter::once(held).chain(next(plan, row, notation)).collect(),
            workings: used.filter_map(|(goal, figure)| worked(plan, *goal, figure, notation)).collect(),
        }
    }
}

/// What one more unit would cost and bring, and how much that is for money.
fn next(plan: &Plan, row: &MixRow, notation: &dyn Notation) -> Vec<String> {
    let Some((tactic, next)) = plan.tactics.get(row.tactic).zip(row.next.as_ref()) else { return Vec::new() };
    let each = unit::for_each_thousand(plan, next, notation);
    std::iter::once(unit::next(plan, tactic, next, notation)).chain(each).collect()
}

/// How what a tactic brings to a goal is worked out, after the name of the goal.
fn worked(plan: &Plan, goal: GoalId, figure: &Figure, notation: &dyn Notation) -> Option<(String, String)> {
    let place = Demand::of(plan, plan.goals.get(goal)?).ok()?.place;
    let stage = plan.numbers.funnel.stage(place).map(|stage| stage.id).unwrap_or_default();
    let context = working::Context { plan, goal: plan.goals.get(goal)?, stage, notation };
    Some((goal_name(plan, goal, notation), working::brought(figure, context)))
}

/// What holds a tactic back, or why it is not used. Where the goals need no more, what is left does not matter.
pub(super) fn held(plan: &Plan, mix: &Mix, row: &MixRow, notation: &dyn Notation) -> String {
    let wants_more = wants_more(&mix.outcome);
    let matters = |limit: &&Limit| match limit {
        // Where a month has room, something else holds it back there.
        Limit::InMonth => row.next.as_ref().is_none_or(|next| !next.is_allowed),
        limit => wants_more || !is_about_more(**limit),
    };
    let said = |limit: &Limit| mix_words::limit(plan, *limit, notation);
    let limits: Vec<String> = row.limits.iter().filter(matters).map(said).collect();
    match (limits.is_empty(), row.units) {
        (false, units) => words::held(units, &limits),
        (true, 0) => not_used(&mix.outcome).to_owned(),
        (true, _) => String::new(),
    }
}

fn wants_more(outcome: &Outcome) -> bool {
    matches!(outcome, Outcome::OutOfReach { .. } | Outcome::Best { .. } | Outcome::Returns { .. })
}

/// Whether a limit only matters to those who want more.
fn is_about_more(limit: Limit) -> bool {
    matches!(limit, Limit::Money | Limit::MoneyInMonth | Limit::Hours(_) | Limit::Share)
}

fn could_have_more(outcome: &Outcome) -> &'static str {
    if let Outcome::Returns { .. } = outcome { words::RETURNS_LESS_FROM_HERE } else { words::COULD_HAVE_MORE }
}

fn not_used(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::OutOfReach { .. } => words::NOT_CHOSEN,
        Outcome::Best { .. } => words::BRINGS_LESS,
        Outcome::Returns { .. } => words::RETURNS_LESS,
        Outcome::Reached { .. }
        | Outcome::NothingToReach
        | Outcome::NothingNeeded
        | Outcome::DealUnknown
        | Outcome::ByHand { .. }
        | Outcome::Contradiction { .. } => words::NOT_NEEDED,
    }
}

/// Opens under the row of a tactic.
pub(super) fn why_view(why: Why) -> impl IntoView {
    let sentence = |sentence: String| view! { <p>{sentence}</p> };
    let sum = |(goal, sum): (String, String)| {
        view! { <li>{goal} <span class="working__sum">{sum}</span></li> }
    };
    let has_workings = !why.workings.is_empty();
    view! {
        <details class="working">
            <summary>{why.summary} <span class="visually-hidden">{why.of}</span></summary>
            <div class="working__body">
                {why.sentences.into_iter().map(sentence).collect_view()}
                {has_workings.then(|| view! { <p class="working__source">{words::WORKING}</p> })}
                <ul class="working__steps">{why.workings.into_iter().map(sum).collect_view()}</ul>
            </div>
        </details>
    }
}
