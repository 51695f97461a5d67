//! A plan as plain numbers, for a solver that knows nothing of plans: taken from the plan and the public
//! contribution of its tactics, not from what our own search makes of them.

use planner::forward::{self, Schedule};
use planner::goal::{Goal, Metric};
use planner::list::GoalId;
use planner::mix::contribution;
use planner::plan::{MixQuestion, Plan};
use planner::strategy::{Department, Per};
use planner::tactic::{Tactic, Whole};
use planner::units::Money;
use planner::walkback::Demand;
use serde_json::{Value, json};

/// The numbers of a plan; `name` is whatever tells it from others.
pub(crate) fn of(plan: &Plan, name: &str) -> Value {
    let demands: Vec<(GoalId, Demand)> =
        plan.goals.iter().filter_map(|goal| Some((goal.id, Demand::of(plan, goal).ok()?))).collect();
    let results = forward::run(plan, &Schedule::new()).goals;
    let goals: Vec<Value> = results
        .iter()
        .map(|result| json!({ "required": result.required, "baseline": result.baseline }))
        .collect();
    let months = plan.settings.period.months();
    let numbers = json!({
        "name": name,
        "months": months,
        "question": question(plan, &demands),
        "goals": goals,
        "budget": plan.budget.map(Money::minor),
        "budget_per_month": plan.budget_per_month.map(Money::minor),
        "departments": plan.strategy.departments.iter().map(|it| department(it, months)).collect::<Vec<_>>(),
        "tactics": plan.tactics.iter().map(|it| tactic(plan, it, &demands)).collect::<Vec<_>>(),
    });
    let mark = mark(&numbers.to_string());
    json!({ "mark": mark, "numbers": numbers })
}

/// What tells these numbers from others: FNV-1a of their text.
fn mark(text: &str) -> String {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", text.bytes().fold(0xcbf2_9ce4_8422_2325, step))
}

fn question(plan: &Plan, demands: &[(GoalId, Demand)]) -> Value {
    match plan.question {
        MixQuestion::SmallestBudget => json!({ "kind": "smallest-budget" }),
        MixQuestion::BestResult(goal) => {
            json!({ "kind": "best-result", "goal": demands.iter().position(|(id, _)| *id == goal) })
        }
        MixQuestion::TargetReturn(least) => json!({ "kind": "target-return", "least": least }),
    }
}

fn department(department: &Department, months: u8) -> Value {
    let limit = department.money_limit;
    json!({
        "hours": department.hours_per_month,
        "money": limit.map(|limit| limit.over(months).minor()),
        "money_per_month": limit.filter(|limit| limit.per == Per::Month).map(|limit| limit.amount.minor()),
    })
}

fn tactic(plan: &Plan, tactic: &Tactic, demands: &[(GoalId, Demand)]) -> Value {
    let period = plan.settings.period;
    let most = tactic.most.unwrap_or(Tactic::MAX_UNITS);
    let range = |(month, runs): (_, bool)| match tactic.locked.get(&month) {
        _ if !runs => [0, 0],
        Some(units) => [*units, *units],
        None => [tactic.least_in_month, tactic.most_in_month.unwrap_or(most).min(most)],
    };
    let brings = |demand: &Demand| -> Vec<f64> {
        let each = |month| contribution(plan, tactic, demand, month).map_or(0.0, |figure| figure.value());
        (0..usize::from(period.months())).map(each).collect()
    };
    let hours = plan.strategy.departments.iter().map(|it| tactic.hours_of(it.id));
    let tiers = tactic.tiers.as_slice().iter().map(|tier| json!([tier.after, tier.share.get()]));
    json!({
        "cost": tactic.cost.map_or(0, |cost| cost.likely().minor()),
        "setup": tactic.setup_cost.minor(),
        "least": tactic.least,
        "most": most,
        "in_month": period.iter().zip(tactic.runs(period)).map(range).collect::<Vec<_>>(),
        "tiers": tiers.collect::<Vec<_>>(),
        "share_of": if tactic.share.of == Whole::Units { "units" } else { "spending" },
        "share_least": tactic.share.least.map(planner::units::Rate::get),
        "share_most": tactic.share.most.map(planner::units::Rate::get),
        "hours": hours.collect::<Vec<_>>(),
        "brings": demands.iter().map(|(_, demand)| brings(demand)).collect::<Vec<_>>(),
        "earns": earned(plan).map(|(demand, deal)| {
            brings(&demand).into_iter().map(|deals| deals * deal).collect::<Vec<_>>()
        }),
    })
}

/// All deals by the end of the plan, and what one of them is worth.
fn earned(plan: &Plan) -> Option<(Demand, f64)> {
    let metric = Metric::Revenue { target: Some(Money::ZERO), last_year: None, through: None };
    let demand = Demand::of(plan, &Goal::new(GoalId::default(), metric)).ok()?;
    Some((demand, plan.numbers.deal?.likely().as_f64()))
}
