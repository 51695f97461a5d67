//! Plans so small that every allowed mix can be tried: three tactics in two months or two in three, with
//! limits of every sort.

use planner::forward::{self, GoalResult, Schedule};
use planner::funnel::Lag;
use planner::list::TacticId;
use planner::plan::Plan;
use planner::strategy::Per;
use planner::tactic::{Seasonality, ShareLimit, Tactic, Tier, Tiers, Whole};
use planner::units::{Count, Money, Period, Rate};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::wild::plain_plans;

/// Plans to try every mix of.
pub(crate) fn tiny_plans() -> impl Strategy<Value = Plan> {
    let in_month = option::weighted(0.2, (1..200_000_i64).prop_map(|minor| Money::from_minor(minor * 10)));
    (plain_plans(), 2..=3_u8, vec(limits(), 3), in_month).prop_map(|(mut plan, months, limits, in_month)| {
        let first = plan.settings.period.first();
        plan.settings.period = Period::new(first, months).unwrap();
        for stage in &mut plan.numbers.funnel.stages {
            stage.lag = Lag::average(stage.lag.months() / 8.0).unwrap();
        }
        plan.budget_per_month = in_month;
        // A third tactic only in two months: three of each would be too many to try.
        let most = if months == 2 { 3 } else { 2 };
        let tactics = plan.tactics.iter().cloned().zip(limits).take(most);
        plan.tactics = tactics.map(|(tactic, limits)| limits.set(tactic, plan.settings.period)).collect();
        plan
    })
}

/// What a tactic of a plain plan gets beside what it has.
#[derive(Clone, Debug)]
struct Limits {
    most: u32,
    in_month: (u32, Option<u32>),
    locked: Option<(i32, u32)>,
    share: ShareLimit,
    tiers: Tiers,
    seasons: Seasonality,
}

fn limits() -> impl Strategy<Value = Limits> {
    let share =
        |low: u8, high: u8| (low..high).prop_map(|percent| Rate::percent(f64::from(percent)).unwrap());
    let whole = prop_oneof![Just(Whole::Units), Just(Whole::Spending)];
    let shares = (whole, option::weighted(0.1, share(0, 50)), option::weighted(0.15, share(20, 100)));
    let tiers = vec((0..3_u32, share(0, 101)), 0..3)
        .prop_map(|tiers| Tiers::new(tiers.into_iter().map(|(after, share)| Tier { after, share })));
    let seasons = prop_oneof![2 => Just([4_u8; 12]), 1 => any::<[u8; 12]>()];
    (
        0..=3_u32,
        (prop_oneof![5 => Just(0_u32), 1 => Just(1)], option::weighted(0.4, 1..=2_u32)),
        option::weighted(0.15, (0..3_i32, 0..=2_u32)),
        shares.prop_map(|(of, least, most)| ShareLimit { of, least, most }),
        tiers,
        seasons.prop_map(|quarters| Seasonality::new(quarters.map(|it| f64::from(it % 9) / 4.0)).unwrap()),
    )
        .prop_map(|(most, in_month, locked, share, tiers, seasons)| Limits {
            most,
            in_month,
            locked,
            share,
            tiers,
            seasons,
        })
}

impl Limits {
    fn set(self, tactic: Tactic, period: Period) -> Tactic {
        Tactic {
            most: Some(self.most),
            least_in_month: self.in_month.0,
            most_in_month: self.in_month.1,
            locked: self.locked.map(|(at, units)| (period.first().plus(at), units)).into_iter().collect(),
            share: self.share,
            tiers: self.tiers,
            seasonality: self.seasons,
            lead_time: tactic.lead_time / 4.0,
            ..tactic
        }
    }
}

/// The best of all allowed mixes of a tiny plan, tried one by one with arithmetic of its own; only what goals
/// get is taken from running each tactic forward alone.
#[derive(Clone, Debug)]
pub(crate) struct Tried {
    /// The lowest sum of what is missing of each goal, as a share of it.
    pub(crate) missing: f64,
    /// The lowest cost with that sum.
    pub(crate) cost: Money,
    /// For each goal, the most that is brought to it while the lowest sum is missing of the others.
    pub(crate) most: Vec<f64>,
}

/// Units of one tactic, and what they come to.
struct Row {
    units: u32,
    cost_by_month: Vec<i64>,
    hours: Vec<Vec<f64>>,
    brought: Vec<f64>,
}

impl Tried {
    /// `None` when no mix is allowed.
    pub(crate) fn all(plan: &Plan) -> Option<Tried> {
        let goals = forward::run(plan, &Schedule::new()).goals;
        let rows: Vec<Vec<Row>> = plan.tactics.iter().map(|tactic| rows(plan, tactic)).collect();
        let every = rows.iter().fold(vec![Vec::new()], |mixes: Vec<Vec<&Row>>, rows| {
            mixes.iter().flat_map(|mix| rows.iter().map(move |row| [&mix[..], &[row]].concat())).collect()
        });
        let allowed: Vec<Vec<&Row>> = every.into_iter().filter(|mix| is_allowed(plan, mix)).collect();
        let of = |mix: &Vec<&Row>| (missing(&goals, mix, None), cost(mix));
        let (missing_least, cost) = allowed.iter().map(of).reduce(|best, other| {
            let is_better = other.0 < best.0 - SAME || (other.0 <= best.0 + SAME && other.1 < best.1);
            if is_better { other } else { best }
        })?;
        let most = (0..goals.len()).map(|goal| most(&goals, &allowed, goal)).collect();
        Some(Tried { missing: missing_least, cost: Money::from_minor(cost), most })
    }
}

/// Sums closer than this are the same.
const SAME: f64 = 1e-9;

fn most(goals: &[GoalResult], allowed: &[Vec<&Row>], goal: usize) -> f64 {
    let others = |mix: &Vec<&Row>| missing(goals, mix, Some(goal));
    let least = allowed.iter().map(others).fold(f64::INFINITY, f64::min);
    let best = allowed.iter().filter(|mix| others(mix) <= least + SAME);
    best.map(|mix| brought(mix, goal)).fold(0.0, f64::max)
}

fn brought(mix: &[&Row], goal: usize) -> f64 {
    mix.iter().map(|row| row.brought[goal]).sum()
}

fn missing(goals: &[GoalResult], mix: &[&Row], besides: Option<usize>) -> f64 {
    let share = |(place, goal): (usize, &GoalResult)| {
        let reached = goal.baseline + brought(mix, place);
        let is_enough = Count::clamped(reached).covers(Count::clamped(goal.required));
        if is_enough || besides == Some(place) { 0.0 } else { (goal.required - reached) / goal.required }
    };
    goals.iter().enumerate().map(share).sum()
}

fn cost(mix: &[&Row]) -> i64 {
    mix.iter().flat_map(|row| &row.cost_by_month).sum()
}

/// Every schedule that a tactic's own limits allow.
fn rows(plan: &Plan, tactic: &Tactic) -> Vec<Row> {
    let period = plan.settings.period;
    let runs = tactic.runs(period);
    let choices = period.iter().zip(&runs).map(|(month, runs)| match tactic.locked.get(&month) {
        _ if !runs => 0..=0,
        Some(locked) => *locked..=*locked,
        None => tactic.least_in_month..=tactic.most_in_month.unwrap_or(u32::MAX).min(tactic.most.unwrap()),
    });
    let every = choices.fold(vec![Vec::new()], |rows: Vec<Vec<u32>>, range| {
        rows.iter().flat_map(|row| range.clone().map(|units| [&row[..], &[units]].concat())).collect()
    });
    // A tactic that can run in no month has no fewest units either.
    let least = if runs.contains(&true) { tactic.least } else { 0 };
    let total = least..=tactic.most.unwrap();
    every
        .into_iter()
        .filter(|row| total.contains(&row.iter().sum()))
        .map(|row| of(plan, tactic, &row))
        .collect()
}

fn of(plan: &Plan, tactic: &Tactic, units: &[u32]) -> Row {
    let first = units.iter().position(|units| *units > 0);
    let cost = |(place, units): (usize, &u32)| {
        let setup = if first == Some(place) { tactic.setup_cost.minor() } else { 0 };
        tactic.cost.unwrap().likely().minor() * i64::from(*units) + setup
    };
    let hours = |id| units.iter().map(|units| tactic.hours_of(id) * f64::from(*units)).collect();
    let results = forward::run(plan, &Schedule::from([(tactic.id, units.to_vec())])).goals;
    Row {
        units: units.iter().sum(),
        cost_by_month: units.iter().enumerate().map(cost).collect(),
        hours: plan.strategy.departments.ids().map(hours).collect(),
        brought: results.iter().map(|result| of_tactic(result, tactic.id)).collect(),
    }
}

fn of_tactic(result: &GoalResult, tactic: TacticId) -> f64 {
    result.by_tactic.iter().find(|(id, _)| *id == tactic).map_or(0.0, |(_, brought)| *brought)
}

fn is_allowed(plan: &Plan, mix: &[&Row]) -> bool {
    let months = usize::from(plan.settings.period.months());
    let all = cost(mix);
    let in_month = |month: usize| mix.iter().map(|row| row.cost_by_month[month]).sum::<i64>();
    let dearest = (0..months).map(in_month).max().unwrap_or(0);
    let is_within = |spent: i64, limit: Option<Money>| limit.is_none_or(|limit| spent <= limit.minor());
    let departments = plan.strategy.departments.iter().enumerate().all(|(place, department)| {
        let (limit, period) = (department.money_limit, plan.settings.period.months());
        let each = limit.filter(|limit| limit.per == Per::Month).map(|limit| limit.amount);
        let hours = |month: usize| mix.iter().map(|row| row.hours[place][month]).sum::<f64>();
        is_within(all, limit.map(|limit| limit.over(period)))
            && is_within(dearest, each)
            && (0..months)
                .all(|month| department.hours_per_month.is_none_or(|most| hours(month) <= most + SAME))
    });
    is_within(all, plan.budget)
        && is_within(dearest, plan.budget_per_month)
        && departments
        && plan.tactics.iter().zip(mix).all(|(tactic, row)| has_its_share(plan, tactic, row, mix))
}

#[expect(clippy::cast_precision_loss, reason = "small amounts")]
fn has_its_share(plan: &Plan, tactic: &Tactic, own: &Row, mix: &[&Row]) -> bool {
    let share = tactic.share;
    // A tactic that can run in no month need not have a share.
    let least = share.least.filter(|_| tactic.runs(plan.settings.period).contains(&true));
    let size = |row: &Row| match share.of {
        Whole::Units => f64::from(row.units),
        Whole::Spending => row.cost_by_month.iter().sum::<i64>() as f64,
    };
    let whole: f64 = mix.iter().map(|row| size(row)).sum();
    let within = SAME * whole.max(1.0);
    least.is_none_or(|least| size(own) >= least.get() * whole - within)
        && share.most.is_none_or(|most| size(own) <= most.get() * whole + within)
}
