//! Plans for the laws of the mix: with and without limits of every sort, and with every question.

use planner::forward::{self, Schedule};
use planner::plan::{MixQuestion, Plan};
use planner::tactic::{ShareLimit, Whole};
use planner::units::Rate;
use proptest::prelude::*;

use crate::dice::Dice;
use crate::plans::sized;
use crate::support::tiny::tiny_plans;
use crate::support::wild::plain_plans;

/// Plans of every sort.
pub(crate) fn any_plans() -> impl Strategy<Value = Plan> {
    asked(prop_oneof![plain_plans(), tiny_plans(), limited_plans().prop_map(|(plan, _)| plan)])
}

/// Plans with few tactics, few units or few months.
pub(crate) fn small_plans() -> impl Strategy<Value = Plan> {
    asked(prop_oneof![plain_plans(), tiny_plans()])
}

/// Plans with any question.
fn asked(plans: impl Strategy<Value = Plan>) -> impl Strategy<Value = Plan> {
    (plans, 0..4_u32, 0.0..6.0_f64).prop_map(|(mut plan, question, least)| {
        let goal = forward::run(&plan, &Schedule::new()).goals.first().map(|result| result.goal);
        plan.question = match (question, goal) {
            (0, Some(goal)) => MixQuestion::BestResult(goal),
            (1, _) => MixQuestion::TargetReturn(least),
            _ => MixQuestion::SmallestBudget,
        };
        plan
    })
}

/// Plans with tiers, shares, setup costs, fewest and most units in a month and in all, units set by hand, lags, lead
/// times, seasons, hours, and money in a month and in all; each with units that keep to these limits.
pub(crate) fn limited_plans() -> impl Strategy<Value = (Plan, Schedule)> {
    (0..1_000_000_u64).prop_map(limited)
}

fn limited(number: u64) -> (Plan, Schedule) {
    let mut dice = Dice::new(number);
    let (tactics, months) = (dice.between(3, 7), dice.between(3, 9));
    let (mut plan, units) = sized(&mut dice, tactics, months);
    if dice.chance(0.5) {
        set_share(&mut dice, &mut plan, &units);
    }
    (plan, units)
}

/// Sets the most of all units that one tactic may be, above what it is.
fn set_share(dice: &mut Dice, plan: &mut Plan, units: &Schedule) {
    let count = |units: &[u32]| f64::from(units.iter().sum::<u32>());
    let all: f64 = units.values().map(|units| count(units)).sum();
    let place = dice.place(u32::try_from(plan.tactics.len()).unwrap());
    for tactic in (&mut plan.tactics).into_iter().skip(place).take(1) {
        let own = units.get(&tactic.id).map_or(0.0, |units| count(units));
        let most = Rate::new((1.2 * own / all.max(1.0)).clamp(0.05, 1.0));
        tactic.share = ShareLimit { of: Whole::Units, least: None, most };
    }
}
