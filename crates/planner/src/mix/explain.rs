//! From units to the answer: rows, money, hours, and what holds each tactic back.

use super::answer::{Because, HoursUsed, Lacking, Limit, Mix, MixRow, Outcome, Unspent};
use super::choice::{Choice, Left, units_in};
use super::contribution::average;
use super::model::{Model, money};
use crate::forward::Forward;
use crate::list::{GoalId, TacticId};
use crate::plan::Plan;
use crate::tactic::Tactic;
use crate::units::Money;
use crate::walkback::{Figure, Given, Working};

/// The answer that these units are.
pub(super) fn mix(
    plan: &Plan,
    model: &Model,
    units: &[u32],
    outcome: impl FnOnce(&Forward) -> Outcome,
) -> Mix {
    let forward = super::run(plan, model, units);
    let outcome = outcome(&forward);
    let rows: Vec<MixRow> = plan.tactics.iter().map(|tactic| row(plan, model, tactic, units)).collect();
    let cost = money(model.cost(units));
    let hours = hours(model, units);
    let unspent = unspent(model, units, cost, &outcome);
    Mix { rows, cost, cap: model.cap, unspent, hours, outcome, forward }
}

fn row(plan: &Plan, model: &Model, tactic: &Tactic, units: &[u32]) -> MixRow {
    let found = model.choices.iter().zip(units).find(|(choice, _)| choice.tactic == tactic.id);
    let lacks = lacking(plan, model, tactic);
    let Some((choice, now)) = found else {
        let limits = vec![lacks.map_or(Limit::CannotRun, Limit::Lacks)];
        return MixRow { tactic: tactic.id, units: 0, cost: Money::ZERO, brings: Vec::new(), limits };
    };
    let limits = lacks.map(Limit::Lacks).into_iter().chain(limits(model, choice, *now, &model.left(units)));
    MixRow {
        tactic: tactic.id,
        units: *now,
        cost: money(choice.cost_of(*now)),
        brings: brings(plan, model, tactic, *now),
        limits: limits.collect(),
    }
}

/// What is not known about a tactic.
fn lacking(plan: &Plan, model: &Model, tactic: &Tactic) -> Option<Lacking> {
    let stage = tactic.feeds.and_then(|stage| plan.numbers.funnel.stages.position(stage));
    let known = [(tactic.entries.is_some(), Lacking::Entries), (tactic.cost.is_some(), Lacking::Cost)];
    let unknown = known.into_iter().find_map(|(is_known, lacking)| (!is_known).then_some(lacking));
    let on_the_way = || model.needs.iter().find_map(|need| average(plan, tactic, &need.demand).err());
    unknown.or(stage.is_none().then_some(Lacking::Stage)).or_else(on_the_way)
}

fn brings(plan: &Plan, model: &Model, tactic: &Tactic, units: u32) -> Vec<(GoalId, Figure)> {
    let of_goal = |need: &super::model::Need| {
        let each = average(plan, tactic, &need.demand).ok().filter(|each| each.value() > 0.0)?;
        Some((need.goal, worked(tactic.id, units, each.working())))
    };
    model.needs.iter().filter_map(of_goal).collect()
}

/// What so many units bring: units × what one brings.
fn worked(tactic: TacticId, units: u32, each: &Working) -> Figure {
    Figure::worked(Working::Product(vec![
        Working::Given(f64::from(units), Given::Units(tactic)),
        each.clone(),
    ]))
}

fn limits(model: &Model, choice: &Choice, now: u32, left: &Left) -> Vec<Limit> {
    let is_useful = choice.brings.iter().any(|each| *each > 0.0);
    let hours = model.hours.iter().zip(&choice.hours).zip(&left.hours);
    let hours = hours.filter(|((_, each), left)| units_in(**each, **left) == 0);
    [
        (!is_useful).then_some(Limit::NotUseful),
        (choice.least > 0 && now == choice.least).then_some(Limit::AtLeast(choice.least)),
        (now >= choice.most).then_some(Limit::AtMost(choice.most)),
        (choice.affordable(now, left.money) == 0).then_some(Limit::Money),
    ]
    .into_iter()
    .flatten()
    .chain(hours.map(|(((department, _), _), _)| Limit::Hours(*department)))
    .collect()
}

fn hours(model: &Model, units: &[u32]) -> Vec<HoursUsed> {
    let of = |(place, (department, limit)): (usize, &(_, f64))| HoursUsed {
        department: *department,
        used: model.hours_used(place, units),
        limit: *limit,
    };
    model.hours.iter().enumerate().map(of).collect()
}

fn unspent(model: &Model, units: &[u32], cost: Money, outcome: &Outcome) -> Option<Unspent> {
    let amount = model.cap?.amount - cost;
    let because = if amount == Money::ZERO { Vec::new() } else { reasons(model, units, outcome) };
    (!amount.is_negative()).then_some(Unspent { amount, because })
}

fn reasons(model: &Model, units: &[u32], outcome: &Outcome) -> Vec<Because> {
    match outcome {
        Outcome::NothingToReach => vec![Because::NoGoal],
        Outcome::NothingNeeded | Outcome::Reached { .. } => vec![Because::NoMoreNeeded],
        Outcome::OutOfReach { .. } => held_back(model, units),
        Outcome::Contradiction { .. } => Vec::new(),
    }
}

/// Why no tactic that helps with a goal that is missed has more units.
fn held_back(model: &Model, units: &[u32]) -> Vec<Because> {
    let (open, left) = (model.open(units), model.left(units));
    let helps =
        |choice: &Choice| choice.brings.iter().zip(&open).any(|(each, open)| *each > 0.0 && open.is_some());
    let helping = model.choices.iter().zip(units).filter(|(choice, _)| helps(choice));
    let mut because: Vec<Because> = helping
        .flat_map(|(choice, now)| limits(model, choice, *now, &left))
        .filter_map(|limit| match limit {
            Limit::AtMost(_) => Some(Because::AtMost),
            Limit::Money => Some(Because::WholeUnits),
            Limit::Hours(_) => Some(Because::Hours),
            Limit::Lacks(_) | Limit::CannotRun | Limit::NotUseful | Limit::AtLeast(_) => None,
        })
        .collect();
    because.sort_unstable();
    because.dedup();
    if because.is_empty() { vec![Because::NothingHelps] } else { because }
}
