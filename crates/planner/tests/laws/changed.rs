//! Plans with something changed: other amounts of money, tighter limits.

use planner::goal::Metric;
use planner::list::TacticId;
use planner::plan::Plan;
use planner::strategy::MoneyLimit;
use planner::tactic::{ShareLimit, Tactic};
use planner::units::{Estimate, Money, Rate};

/// How many ways there are to tighten a limit.
pub(crate) const WAYS: u32 = 12;

/// The plan with one limit tighter, of one tactic or of all departments; `None` where it has no such limit.
pub(crate) fn tightened(plan: &Plan, tactic: TacticId, way: u32) -> Option<Plan> {
    let mut plan = plan.clone();
    let period = plan.settings.period;
    let scaled = |money: Money| money.scaled(0.7);
    let mut of_tactic = (&mut plan.tactics).into_iter().filter(|it| it.id == tactic);
    let departments = (&mut plan.strategy.departments).into_iter();
    match way {
        0 => of_tactic.next().map(|it| it.most = Some(it.most.map_or(5, |most| most.saturating_sub(1))))?,
        1 => of_tactic.next().map(|it| it.least += 1)?,
        2 => of_tactic
            .next()
            .map(|it| it.most_in_month = Some(it.most_in_month.map_or(1, |most| most.saturating_sub(1))))?,
        3 => of_tactic.next().map(|it| it.least_in_month += 1)?,
        4 => of_tactic.next().filter(|it| is_free(it)).map(|it| {
            it.first = Some(it.first.unwrap_or(period.first()).max(period.first()).plus(1));
        })?,
        5 => of_tactic.next().filter(|it| is_free(it)).map(|it| {
            it.last = Some(it.last.unwrap_or(period.last()).min(period.last()).plus(-1));
        })?,
        6 => of_tactic.next().filter(|it| !it.locked.contains_key(&period.first())).map(|it| {
            it.locked.insert(period.first(), it.least_in_month);
        })?,
        7 => of_tactic.next().map(|it| {
            let most = it.share.most.map_or(0.5, |most| most.get() * 0.7);
            it.share = ShareLimit { most: Rate::new(most), ..it.share };
        })?,
        8 => of_tactic.next().map(|it| {
            let least = it.share.least.map_or(0.05, |least| least.get() * 0.7 + 0.3);
            it.share = ShareLimit { least: Rate::new(least), ..it.share };
        })?,
        9 => departments.for_each(|it| it.hours_per_month = Some(it.hours_per_month.unwrap_or(40.0) / 2.0)),
        10 => departments.for_each(|it| {
            it.money_limit = it.money_limit.map(|limit| MoneyLimit { amount: scaled(limit.amount), ..limit });
        }),
        _ => plan.budget_per_month = Some(scaled(plan.budget_per_month?)),
    }
    Some(plan)
}

/// Whether no units of a tactic are asked for: what is asked for of a tactic that can run in no month, or in a month in
/// which it cannot run, is asked for no more.
pub(crate) fn is_free(tactic: &Tactic) -> bool {
    tactic.least == 0
        && tactic.least_in_month == 0
        && tactic.locked.is_empty()
        && tactic.share.least.is_none()
}

/// Every amount of money, so many times.
pub(crate) fn scaled(plan: &Plan, times: u32) -> Plan {
    let estimate = |money: Estimate<Money>| Estimate::exactly(money.likely().times(times));
    let mut plan = plan.clone();
    plan.budget = plan.budget.map(|budget| budget.times(times));
    plan.numbers.deal = plan.numbers.deal.map(estimate);
    plan.numbers.pipeline_total = plan.numbers.pipeline_total.map(|total| total.times(times));
    let sources = (&mut plan.numbers.sources).into_iter().map(|source| &mut source.exceptions);
    for exceptions in plan.numbers.exceptions.values_mut().chain(sources) {
        exceptions.deal = exceptions.deal.map(estimate);
    }
    for goal in &mut plan.goals {
        if let Metric::Revenue { target, .. } = &mut goal.metric {
            *target = target.map(|target| target.times(times));
        }
    }
    for tactic in &mut plan.tactics {
        tactic.cost = tactic.cost.map(estimate);
        tactic.setup_cost = tactic.setup_cost.times(times);
    }
    plan.budget_per_month = plan.budget_per_month.map(|budget| budget.times(times));
    for department in &mut plan.strategy.departments {
        let amount = |limit: MoneyLimit| limit.amount.times(times);
        department.money_limit =
            department.money_limit.map(|limit| MoneyLimit { amount: amount(limit), ..limit });
    }
    plan
}
