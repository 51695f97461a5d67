//! From units to the answer: rows, money, hours, and what holds each tactic back.

use super::answer::{Because, HoursUsed, Lacking, Limit, Mix, MixRow, NextUnit, Outcome, Unspent};
use super::choice::{Choice, count, units_in};
use super::contribution::Way;
use super::model::{Model, Units, money};
use super::tally::Tally;
use crate::forward::Forward;
use crate::list::GoalId;
use crate::plan::Plan;
use crate::tactic::Tactic;
use crate::units::Money;
use crate::walkback::{Figure, Given, Working};

/// The answer that these units are.
pub(super) fn mix(
    plan: &Plan,
    model: &Model,
    units: &Units,
    outcome: impl FnOnce(&Forward) -> Outcome,
) -> Mix {
    let forward = super::run(plan, model, units);
    let outcome = outcome(&forward);
    let tally = Tally::of(model, units);
    let rows: Vec<MixRow> = plan.tactics.iter().map(|tactic| row(plan, &tally, tactic)).collect();
    let cost = money(model.cost(units));
    let unspent = unspent(&tally, cost, &outcome);
    let left_out = forward.goals.iter().map(|result| result.goal).filter(|goal| !plan.must_reach(*goal));
    let by_month = (0..model.months).map(|month| money(model.cost_in(units, month)));
    Mix {
        question: plan.question,
        rows,
        cost,
        cost_by_month: by_month.collect(),
        cap: model.cap,
        cap_in_month: model.cap_in_month,
        unspent,
        hours: hours(model, units),
        left_out: left_out.collect(),
        outcome,
        forward,
    }
}

fn row(plan: &Plan, tally: &Tally, tactic: &Tactic) -> MixRow {
    let model = tally.model;
    let lacks = lacking(plan, model, tactic).map(Limit::Lacks);
    let nothing = vec![0; model.months];
    let Some(place) = model.choices.iter().position(|choice| choice.tactic == tactic.id) else {
        let limits = vec![lacks.unwrap_or(Limit::CannotRun)];
        return MixRow {
            tactic: tactic.id,
            units: 0,
            by_month: nothing,
            cost: Money::ZERO,
            brings: Vec::new(),
            limits,
            next: None,
        };
    };
    let units = tally.of_choice(place);
    let choice = model.choices.get(place);
    MixRow {
        tactic: tactic.id,
        units: count(units),
        by_month: units.to_vec(),
        cost: money(choice.map_or(0, |choice| choice.cost_of(units))),
        brings: brings(plan, model, tactic, units),
        limits: lacks.into_iter().chain(limits(tally, place)).collect(),
        next: next_unit(tally, place),
    }
}

/// What is not known about a tactic.
fn lacking(plan: &Plan, model: &Model, tactic: &Tactic) -> Option<Lacking> {
    let stage = tactic.feeds.and_then(|stage| plan.numbers.funnel.stages.position(stage));
    let known = [(tactic.entries.is_some(), Lacking::Entries), (tactic.cost.is_some(), Lacking::Cost)];
    let unknown = known.into_iter().find_map(|(is_known, lacking)| (!is_known).then_some(lacking));
    let on_the_way = || model.needs.iter().find_map(|need| Way::of(plan, tactic, &need.demand).err());
    unknown.or(stage.is_none().then_some(Lacking::Stage)).or_else(on_the_way)
}

fn brings(plan: &Plan, model: &Model, tactic: &Tactic, units: &[u32]) -> Vec<(GoalId, Figure)> {
    let of_goal = |need: &super::model::Need| {
        let way = Way::of(plan, tactic, &need.demand).ok()?;
        let figure = worked(tactic, units, &way);
        let helps = (0..units.len()).any(|month| way.figure(month).value() > 0.0);
        helps.then_some((need.goal?, figure))
    };
    model.needs.iter().filter_map(of_goal).collect()
}

/// What units bring: of each month, units × what one of them brings; months in which one brings the same
/// are taken together.
fn worked(tactic: &Tactic, units: &[u32], way: &Way) -> Figure {
    let mut parts: Vec<(f64, Figure)> = Vec::new();
    let mut before = 0_u32;
    for (month, now) in units.iter().enumerate().filter(|(_, now)| **now > 0) {
        let full = tactic.tiers.effective(before, *now);
        before = before.saturating_add(*now);
        let each = way.figure(month);
        match parts.iter_mut().find(|(_, known)| *known == each) {
            Some((sum, _)) => *sum += full,
            None => parts.push((full, each)),
        }
    }
    let product = |(full, each): (f64, Figure)| {
        Working::Product(vec![Working::Given(full, Given::Units(tactic.id)), each.working().clone()])
    };
    let mut parts: Vec<Working> = parts.into_iter().map(product).collect();
    Figure::worked(if parts.len() == 1 { parts.remove(0) } else { Working::Sum(parts) })
}

/// The months in which a unit helps, those first in which it brings most.
fn useful_months(choice: &Choice, needs: usize) -> Vec<usize> {
    let brings = |month: usize| (0..needs).map(|need| choice.brings(month, need)).sum::<f64>();
    let mut months: Vec<usize> = (0..choice.months.len()).filter(|month| brings(*month) > 0.0).collect();
    months.sort_by(|a, b| brings(*b).total_cmp(&brings(*a)).then(a.cmp(b)));
    months
}

fn limits(tally: &Tally, place: usize) -> Vec<Limit> {
    let Some(choice) = tally.model.choices.get(place) else { return Vec::new() };
    let now = tally.count(place);
    let least = choice.allowed().least;
    let mut limits: Vec<Limit> =
        (least > 0 && now == least).then_some(Limit::AtLeast(least)).into_iter().collect();
    let months = useful_months(choice, tally.model.needs.len());
    if months.is_empty() {
        limits.insert(0, Limit::NotUseful);
    }
    if now >= choice.total.most {
        limits.push(Limit::AtMost(choice.total.most));
        return limits;
    }
    let blocked: Vec<Vec<Limit>> = months.iter().map(|month| blocks(tally, place, *month)).collect();
    if blocked.iter().all(|blocks| !blocks.is_empty()) {
        limits.extend(blocked.into_iter().flatten());
    }
    limits.sort_unstable();
    limits.dedup();
    limits
}

/// What forbids one more unit in a month.
fn blocks(tally: &Tally, place: usize, month: usize) -> Vec<Limit> {
    let Some(choice) = tally.model.choices.get(place) else { return Vec::new() };
    let setup = if tally.count(place) == 0 { choice.setup } else { 0 };
    let cost = i128::from(choice.cost) + i128::from(setup);
    let is_full = choice.months.get(month).is_some_and(|range| tally.now(place, month) >= range.most);
    let hours = tally.model.hours.iter().zip(&choice.hours).zip(tally.hours_left(month));
    let hours = hours.filter(|((_, each), left)| units_in(**each, *left) == 0);
    let leaves_share = tally.model.has_shares() && {
        let mut with_one = tally.clone();
        with_one.add(place, month, 1);
        with_one.share_excess() > tally.share_excess()
    };
    [
        is_full.then_some(Limit::InMonth),
        (tally.money_left_in_all() < cost).then_some(Limit::Money),
        (tally.money_left(month) < cost && tally.money_left_in_all() >= cost).then_some(Limit::MoneyInMonth),
        leaves_share.then_some(Limit::Share),
    ]
    .into_iter()
    .flatten()
    .chain(hours.map(|((limit, _), _)| Limit::Hours(limit.department)))
    .collect()
}

/// One more unit, in the month in which it brings most among those that have room for it, or among all where none has.
fn next_unit(tally: &Tally, place: usize) -> Option<NextUnit> {
    let model = tally.model;
    let choice = model.choices.get(place)?;
    let now = tally.count(place);
    let has_room =
        |month: &usize| choice.months.get(*month).is_some_and(|range| tally.now(place, *month) < range.most);
    let months = useful_months(choice, model.needs.len());
    let allowed = months.iter().copied().find(has_room).filter(|_| now < choice.total.most);
    let month = allowed.or(months.first().copied())?;
    let share = choice.tiers.effective(now, 1);
    let setup = if now == 0 { choice.setup } else { 0 };
    let brings = model.needs.iter().enumerate().filter_map(|(place, need)| {
        Some((need.goal?, choice.brings(month, place) * share)).filter(|(_, brings)| *brings > 0.0)
    });
    Some(NextUnit {
        month,
        is_allowed: allowed.is_some(),
        cost: money(i128::from(choice.cost) + i128::from(setup)),
        brings: brings.collect(),
    })
}

fn hours(model: &Model, units: &Units) -> Vec<HoursUsed> {
    let used = model.hours_by_month(units);
    let of = |(limit, by_month): (&super::model::Hours, Vec<f64>)| HoursUsed {
        department: limit.department,
        by_month,
        in_month: limit.in_month,
    };
    model.hours.iter().zip(used).map(of).collect()
}

fn unspent(tally: &Tally, cost: Money, outcome: &Outcome) -> Option<Unspent> {
    let amount = tally.model.cap?.amount - cost;
    let because = if amount == Money::ZERO { Vec::new() } else { reasons(tally, outcome) };
    (!amount.is_negative()).then_some(Unspent { amount, because })
}

fn reasons(tally: &Tally, outcome: &Outcome) -> Vec<Because> {
    let need_of = |need: usize| tally.model.needs.get(need).and_then(|need| need.goal);
    match outcome {
        Outcome::NothingToReach | Outcome::DealUnknown => vec![Because::NoGoal],
        Outcome::NothingNeeded | Outcome::Reached { .. } => vec![Because::NoMoreNeeded],
        Outcome::Best { goal, .. } => {
            held_back(tally, Because::NothingHelps, &|need| need_of(need) == Some(*goal))
        }
        Outcome::Returns { .. } => {
            held_back(tally, Because::ReturnsTooLittle, &|need| need_of(need).is_none())
        }
        Outcome::OutOfReach { .. } => {
            let open = tally.open();
            let is_open = |need: usize| open.get(need).is_some_and(|open| *open > 0.0);
            held_back(tally, Because::NothingHelps, &is_open)
        }
        Outcome::Contradiction { .. } | Outcome::ByHand { .. } => Vec::new(),
    }
}

/// Why no tactic that helps has more units; `else_because` of those that no limit holds back.
fn held_back(tally: &Tally, else_because: Because, counts: &dyn Fn(usize) -> bool) -> Vec<Because> {
    let needs = 0..tally.model.needs.len();
    let helps = |choice: &Choice| {
        (0..choice.months.len())
            .any(|month| needs.clone().any(|need| counts(need) && choice.brings(month, need) > 0.0))
    };
    let helping = tally.model.choices.iter().enumerate().filter(|(_, choice)| helps(choice));
    let each = helping.map(|(place, _)| limits(tally, place).into_iter().filter_map(because).collect());
    let of = |limits: Vec<Because>| if limits.is_empty() { vec![else_because] } else { limits };
    let mut because: Vec<Because> = each.flat_map(of).collect();
    because.sort_unstable();
    because.dedup();
    if because.is_empty() { vec![Because::NothingHelps] } else { because }
}

/// Why a limit leaves money unspent.
const fn because(limit: Limit) -> Option<Because> {
    match limit {
        Limit::AtMost(_) | Limit::InMonth | Limit::Share => Some(Because::AtMost),
        Limit::Money => Some(Because::WholeUnits),
        Limit::MoneyInMonth => Some(Because::MoneyInMonth),
        Limit::Hours(_) => Some(Because::Hours),
        Limit::Lacks(_) | Limit::CannotRun | Limit::NotUseful | Limit::AtLeast(_) => None,
    }
}
