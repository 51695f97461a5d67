//! The laws of the arithmetic, for plans that nobody made up for the occasion.

mod support;

use planner::forward::{self, Forward, Units};
use planner::goal::Metric;
use planner::list::{Listed, TacticId};
use planner::mix::{Clash, Mix, Outcome, Proof, smallest_budget};
use planner::plan::Plan;
use planner::units::{Count, Estimate, Growth, Money, Rate};
use planner::walkback::{Figure, WalkBack, walk_back};
use proptest::prelude::*;
use support::wild::{cases, config, plain_plans, wild_plans};

fn is_amount(number: f64) -> bool {
    number.is_finite() && number >= 0.0 && number.is_sign_positive()
}

fn check_figure(figure: &Figure) -> Result<(), TestCaseError> {
    prop_assert!(is_amount(figure.value()), "{figure:?}");
    prop_assert_eq!(figure.working().value().to_bits(), figure.value().to_bits(), "{:?}", figure);
    Ok(())
}

fn check_walk(walk: &WalkBack) -> Result<(), TestCaseError> {
    check_figure(&walk.demand.required)?;
    for level in &walk.levels {
        check_figure(&level.required)?;
        check_figure(&level.baseline)?;
        check_figure(&level.gap)?;
        level.gap_per_month.iter().try_for_each(check_figure)?;
        prop_assert!(level.in_time.iter().all(|share| is_amount(*share) && *share <= 1.0), "{level:?}");
        prop_assert!(is_amount(level.now_per_month));
    }
    Ok(())
}

fn check_forward(forward: &Forward) -> Result<(), TestCaseError> {
    for stage in &forward.stages {
        prop_assert!(stage.by_month.iter().chain([&stage.later]).all(|count| is_amount(*count)), "{stage:?}");
    }
    for goal in &forward.goals {
        prop_assert!(
            is_amount(goal.reached()) && is_amount(goal.late) && is_amount(goal.shortfall()),
            "{goal:?}"
        );
    }
    Ok(())
}

/// The answer adds up, keeps to the limits, and says the truth about the goals.
fn check_mix(plan: &Plan, mix: &Mix) -> Result<(), TestCaseError> {
    prop_assert_eq!(mix.rows.len(), plan.tactics.len());
    prop_assert_eq!(mix.rows.iter().map(|row| row.cost).sum::<Money>(), mix.cost);
    for (_, figure) in mix.rows.iter().flat_map(|row| &row.brings) {
        check_figure(figure)?;
    }
    check_forward(&mix.forward)?;
    let is_reached = mix.forward.goals.iter().all(|goal| goal.is_reached());
    match &mix.outcome {
        Outcome::Contradiction { clashes } => prop_assert!(!clashes.is_empty()),
        Outcome::NothingToReach => prop_assert!(mix.forward.goals.is_empty()),
        Outcome::NothingNeeded => prop_assert!(is_reached),
        Outcome::Reached { proof } => {
            prop_assert!(is_reached);
            check_proof(*proof)?;
        }
        Outcome::OutOfReach { shortfalls, proof } => {
            prop_assert!(!is_reached);
            prop_assert!(shortfalls.iter().all(|short| is_amount(short.missing) && short.missing > 0.0));
            check_proof(*proof)?;
        }
    }
    if !matches!(mix.outcome, Outcome::Contradiction { .. }) {
        check_limits(plan, mix)?;
    }
    Ok(())
}

fn check_proof(proof: Proof) -> Result<(), TestCaseError> {
    if let Proof::Within(gap) = proof {
        prop_assert!(gap > 0.0 && gap <= 1.0, "{gap}");
    }
    Ok(())
}

fn check_limits(plan: &Plan, mix: &Mix) -> Result<(), TestCaseError> {
    for (row, tactic) in mix.rows.iter().zip(&plan.tactics) {
        prop_assert_eq!(row.tactic, tactic.id);
        prop_assert!(row.units <= tactic.most.unwrap_or(u32::MAX));
        prop_assert!(row.units >= tactic.least || !row.limits.is_empty());
    }
    for hours in &mix.hours {
        prop_assert!(hours.used <= hours.limit * (1.0 + 1e-9) + 1e-9, "{hours:?}");
    }
    if let Some(cap) = mix.cap {
        prop_assert!(mix.cost <= cap.amount);
        let unspent = mix.unspent.as_ref().unwrap();
        prop_assert_eq!(mix.cost + unspent.amount, cap.amount);
        prop_assert_eq!(unspent.amount == Money::ZERO, unspent.because.is_empty());
    }
    Ok(())
}

/// Everything that is calculated from a plan.
fn check_plan(plan: &Plan) -> Result<(), TestCaseError> {
    for goal in &plan.goals {
        if let Ok(walk) = walk_back(plan, goal) {
            check_walk(&walk)?;
        }
    }
    check_mix(plan, &smallest_budget(plan))
}

/// Every allowed mix of a small plan, tried one by one; what is needed is found by running single units forward.
struct Tried {
    /// The lowest sum of what is missing of each goal, as a share of it.
    missing: f64,
    /// The lowest cost with that sum.
    cost: Money,
}

impl Tried {
    fn all(plan: &Plan) -> Option<Tried> {
        let start = forward::run(plan, &Units::new());
        let singles: Vec<Vec<f64>> = plan.tactics.iter().map(|tactic| single(plan, tactic.id)).collect();
        let mut best: Option<Tried> = None;
        for units in every_mix(plan).into_iter().filter(|units| is_allowed(plan, units)) {
            let share = |(place, goal): (usize, &forward::GoalResult)| {
                let brought: f64 =
                    singles.iter().zip(&units).map(|(each, n)| each[place] * f64::from(*n)).sum();
                let reached = Count::clamped(goal.baseline + brought);
                let is_enough = reached.covers(Count::clamped(goal.required));
                if is_enough { 0.0 } else { (goal.required - goal.baseline - brought) / goal.required }
            };
            let missing: f64 = start.goals.iter().enumerate().map(share).sum();
            let cost = cost(plan, &units);
            let is_better = best.as_ref().is_none_or(|best| {
                missing < best.missing * (1.0 - 1e-9)
                    || (missing <= best.missing * (1.0 + 1e-9) && cost < best.cost)
            });
            if is_better {
                best = Some(Tried { missing, cost });
            }
        }
        best
    }
}

/// What one unit of a tactic brings to each goal.
fn single(plan: &Plan, tactic: TacticId) -> Vec<f64> {
    let forward = forward::run(plan, &Units::from([(tactic, 1)]));
    let brought = |goal: &forward::GoalResult| {
        goal.by_tactic.iter().find(|(id, _)| *id == tactic).map_or(0.0, |it| it.1)
    };
    forward.goals.iter().map(brought).collect()
}

fn every_mix(plan: &Plan) -> Vec<Vec<u32>> {
    plan.tactics.iter().fold(vec![Vec::new()], |mixes, tactic| {
        let can_run = tactic.runs(plan.settings.period).contains(&true);
        let range = if can_run { tactic.least..=tactic.most.unwrap() } else { 0..=0 };
        mixes.iter().flat_map(|mix| range.clone().map(|units| [&mix[..], &[units]].concat())).collect()
    })
}

fn is_allowed(plan: &Plan, units: &[u32]) -> bool {
    let months = plan.settings.period.months();
    let cost = cost(plan, units);
    let hours = |id| {
        let each = plan.tactics.iter().zip(units).map(|(tactic, n)| tactic.hours_of(id) * f64::from(*n));
        each.sum::<f64>()
    };
    plan.budget.is_none_or(|budget| cost <= budget)
        && plan.strategy.departments.iter().all(|department| {
            department.money_limit.is_none_or(|limit| cost <= limit.over(months))
                && department
                    .hours_per_month
                    .is_none_or(|limit| hours(department.id) <= limit * f64::from(months) + 1e-6)
        })
}

fn cost(plan: &Plan, units: &[u32]) -> Money {
    let row = |(tactic, units): (&planner::tactic::Tactic, &u32)| {
        let setup = if *units > 0 { tactic.setup_cost } else { Money::ZERO };
        tactic.cost.unwrap().likely().times(*units) + setup
    };
    plan.tactics.iter().zip(units).map(row).sum()
}

fn missing(mix: &Mix) -> f64 {
    match &mix.outcome {
        Outcome::OutOfReach { shortfalls, .. } => {
            shortfalls.iter().map(|short| short.missing / short.required).sum()
        }
        Outcome::Contradiction { .. } => f64::INFINITY,
        Outcome::NothingToReach | Outcome::NothingNeeded | Outcome::Reached { .. } => 0.0,
    }
}

/// Whether an optimum is no worse than another: it misses less, or costs no more where it misses the same.
fn is_no_worse(mix: &Mix, other: &Mix) -> bool {
    let (a, b) = (missing(mix), missing(other));
    a < b * (1.0 - 1e-8) || (a <= b * (1.0 + 1e-8) && mix.cost <= other.cost)
}

proptest! {
    #![proptest_config(config(cases(512)))]

    #[test]
    fn the_mix_is_the_best_of_all_that_can_be_tried(plan in plain_plans()) {
        let mix = smallest_budget(&plan);
        check_mix(&plan, &mix)?;
        match Tried::all(&plan) {
            None => prop_assert!(matches!(mix.outcome, Outcome::Contradiction { .. }), "{:?}", mix.outcome),
            Some(tried) => {
                prop_assert!((missing(&mix) - tried.missing).abs() <= 1e-8, "{} {}", missing(&mix), tried.missing);
                prop_assert_eq!(mix.cost, tried.cost);
                if let Outcome::Reached { proof } | Outcome::OutOfReach { proof, .. } = mix.outcome {
                    prop_assert_eq!(proof, Proof::Best);
                }
            }
        }
    }

    #[test]
    fn soak_any_plan_gives_finite_figures(plan in wild_plans()) {
        check_plan(&plan)?;
    }
}
