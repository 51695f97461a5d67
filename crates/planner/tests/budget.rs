//! More money never makes a goal less likely.
//!
//! The mix is the best for what is likely. Of tactics that are known differently well the one that brings more may be the
//! riskier one, so that the best mix of a larger budget can be the less sure one. Here all tactics are known equally well:
//! what is uncertain lies further down the funnel, on the way that all of them share. There a mix that brings more is
//! surer too, whatever it is made of.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

#[path = "oracle/dice.rs"]
mod dice;
#[allow(dead_code, reason = "the oracle's plans are more, and asked more")]
#[path = "oracle/plans.rs"]
mod plans;

use dice::Dice;
use planner::chance::{Chance, Simulation};
use planner::forward::{self, GoalResult};
use planner::goal::{Goal, Metric};
use planner::mix::{Mix, Outcome, best};
use planner::plan::{Edit, MixQuestion, Plan};
use planner::units::{Count, Estimate, Money, Rate};

const PLANS: u64 = 12;
const RUNS: u32 = 2_000;
const GOAL: u32 = 301;
const LAST_STAGE: u32 = 5;

/// Budgets that rise from nothing to more than the goal needs, as shares of what it needs.
const BUDGETS: [f64; 9] = [0.0, 0.25, 0.5, 0.75, 0.9, 1.0, 1.1, 1.5, 2.0];

/// A plan with one goal, tactics that bring an exact number of people to the top of the funnel, and rates that are
/// known roughly.
fn plan(number: u64) -> Plan {
    let mut dice = Dice::new(number);
    let (tactics, months) = (dice.between(3, 6), dice.between(4, 9));
    let (mut plan, units) = plans::sized(&mut dice, tactics, months);
    plan.numbers.exceptions.clear();
    for stage in &mut plan.numbers.funnel.stages {
        stage.rate = stage.rate.and_then(|rate| {
            let likely = rate.likely().get();
            Estimate::between(
                Rate::new(likely * 0.8)?,
                Some(rate.likely()),
                Rate::new((likely * 1.25).min(1.0))?,
            )
        });
    }
    for tactic in &mut plan.tactics {
        (tactic.feeds, tactic.audience) = (Some(1.into()), None);
    }
    let of = |target| {
        let metric =
            Metric::AtStage { stage: LAST_STAGE.into(), target: Count::new(target), last_year: None };
        Goal::new(GOAL.into(), metric)
    };
    plan.goals = [of(1.0)].into_iter().collect();
    let most = forward::run(&plan, &units).goals.first().map_or(0.0, GoalResult::reached);
    plan.edited(Edit::put(of(0.7 * most)))
}

/// The plan with the best mix for a budget, and the chance that this mix reaches the goal.
fn with_budget(plan: &Plan, budget: Money) -> (Mix, Chance) {
    let plan = plan.edited(Edit::Budget(Some(budget)));
    let mix = best(&plan);
    let mut simulation = Simulation::new(&plan, &mix.schedule(), plan.seed.into());
    simulation.step(RUNS);
    (mix, simulation.outlook().all)
}

/// The plans in which the goal takes some money, and can be had; with how much it takes.
fn plans() -> impl Iterator<Item = (Plan, Money)> {
    let plans = (0..).map(plan).map(|plan| (best(&plan), plan));
    let reached = plans.filter(|(mix, _)| matches!(mix.outcome, Outcome::Reached { .. }));
    reached.map(|(mix, plan)| (plan, mix.cost)).take(PLANS.try_into().unwrap())
}

fn reached(mix: &Mix) -> f64 {
    mix.forward.goals.first().map_or(0.0, GoalResult::reached)
}

/// The chances at rising budgets. Where the search knows the best only within a bound, more money may bring less, and
/// then less is likely; that is left out.
fn rising(plan: &Plan, cost: Money) -> Vec<f64> {
    let mut most = 0.0;
    let mut rising = Vec::new();
    for part in BUDGETS {
        let (mix, chance) = with_budget(plan, cost.scaled(part));
        if reached(&mix) >= most {
            most = reached(&mix);
            rising.push(chance.share().unwrap());
        }
    }
    rising
}

/// Whether a chance is not below another by more than the luck of runs explains: four standard errors of the difference.
/// Runs of one seed have their luck in common, so this is more than it mostly is.
fn is_no_lower(chance: f64, other: f64) -> bool {
    let square = |share: f64| share * (1.0 - share) / f64::from(RUNS);
    chance >= other - 4.0 * (square(chance) + square(other)).sqrt()
}

fn check(question: MixQuestion) {
    let mut rises = 0;
    for (plan, cost) in plans() {
        let chances = rising(&plan.edited(Edit::MixQuestion(question)), cost);
        for (place, chance) in chances.iter().enumerate() {
            assert!(chances.iter().take(place).all(|other| is_no_lower(*chance, *other)), "{chances:?}");
        }
        rises += usize::from(chances.first() < Some(&0.1) && chances.last() > Some(&0.4));
    }
    assert!(rises > 3, "money hardly counts in these plans");
}

#[test]
fn more_money_for_the_best_result_never_makes_it_less_likely() {
    check(MixQuestion::BestResult(GOAL.into()));
}

#[test]
fn more_money_for_the_goal_never_makes_it_less_likely() {
    check(MixQuestion::SmallestBudget);
}
