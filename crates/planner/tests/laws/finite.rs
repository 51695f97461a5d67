//! Any plan gives finite figures that add up, and a mix that keeps to its limits.

use planner::forward::{self, Forward, GoalResult};
use planner::list::GoalId;
use planner::mix::{Mix, Outcome, Proof, Shortfall, best, broken};
use planner::plan::{MixQuestion, Plan};
use planner::units::Money;
use planner::walkback::{Figure, WalkBack, walk_back};
use proptest::prelude::*;

use crate::support::plans::{References, plan};
use crate::support::wild::{soak, wild_plans};

fn is_amount(number: f64) -> bool {
    number.is_finite() && number >= 0.0 && number.is_sign_positive()
}

pub(crate) fn check_figure(figure: &Figure) -> Result<(), TestCaseError> {
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
        let by_month: f64 = goal.by_month.iter().sum();
        prop_assert!(goal.by_month.iter().all(|count| is_amount(*count)), "{goal:?}");
        // The smallest numbers there are have few digits, so they add up to no better than that.
        let close = 1e-9 * goal.reached() + f64::MIN_POSITIVE;
        prop_assert!((by_month - goal.reached()).abs() <= close, "{goal:?}");
    }
    Ok(())
}

/// The answer adds up, keeps to the limits, and says the truth about the goals.
fn check_mix(plan: &Plan, mix: &Mix) -> Result<(), TestCaseError> {
    prop_assert_eq!(mix.rows.len(), plan.tactics.len());
    prop_assert_eq!(mix.rows.iter().map(|row| row.cost).sum::<Money>(), mix.cost);
    prop_assert_eq!(mix.cost_by_month.iter().copied().sum::<Money>(), mix.cost);
    for (_, figure) in mix.rows.iter().flat_map(|row| &row.brings) {
        check_figure(figure)?;
    }
    check_forward(&mix.forward)?;
    check_outcome(mix)?;
    if !matches!(mix.outcome, Outcome::Contradiction { .. }) {
        check_limits(plan, mix)?;
    }
    Ok(())
}

fn check_outcome(mix: &Mix) -> Result<(), TestCaseError> {
    let asked = || mix.forward.goals.iter().filter(|result| !mix.left_out.contains(&result.goal));
    let missed = |shortfalls: &[Shortfall], besides: Option<GoalId>| {
        let mut goals = asked().filter(|result| Some(result.goal) != besides);
        let is_told = |result: &GoalResult| shortfalls.iter().any(|short| short.goal == result.goal);
        goals.all(|result| result.is_reached() != is_told(result))
            && shortfalls.iter().all(|short| is_amount(short.missing) && short.missing > 0.0)
    };
    let is_reached = asked().all(GoalResult::is_reached);
    match &mix.outcome {
        Outcome::Contradiction { clashes } => prop_assert!(!clashes.is_empty()),
        Outcome::NothingToReach => prop_assert!(mix.forward.goals.is_empty()),
        Outcome::NothingNeeded => prop_assert!(is_reached),
        Outcome::DealUnknown => prop_assert!(matches!(mix.question, MixQuestion::TargetReturn(_))),
        Outcome::ByHand { .. } => prop_assert!(false, "nobody set units by hand"),
        Outcome::Reached { proof } => {
            prop_assert!(is_reached);
            check_proof(*proof)?;
        }
        Outcome::OutOfReach { shortfalls, proof } => {
            prop_assert!(!is_reached && missed(shortfalls, None));
            check_proof(*proof)?;
        }
        Outcome::Best { goal, shortfalls, proof } => {
            prop_assert!(missed(shortfalls, Some(*goal)));
            check_proof(*proof)?;
        }
        Outcome::Returns { shortfalls, proof, .. } => {
            prop_assert!(missed(shortfalls, None));
            check_proof(*proof)?;
        }
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
    let plan = &*plan.in_force();
    for (row, tactic) in mix.rows.iter().zip(&plan.tactics) {
        prop_assert_eq!(row.tactic, tactic.id);
        prop_assert_eq!(row.units, row.by_month.iter().sum::<u32>());
        prop_assert!(row.units <= tactic.most.unwrap_or(u32::MAX), "{row:?}");
        prop_assert!(row.units >= tactic.least || !row.limits.is_empty());
    }
    prop_assert_eq!(broken(plan, &mix.schedule()), []);
    for hours in &mix.hours {
        let most = hours.in_month * (1.0 + 1e-9) + 1e-9;
        prop_assert!(hours.by_month.iter().all(|used| is_amount(*used) && *used <= most), "{hours:?}");
    }
    if let Some(cap) = mix.cap {
        prop_assert!(mix.cost <= cap.amount);
        let unspent = mix.unspent.as_ref().unwrap();
        prop_assert_eq!(mix.cost + unspent.amount, cap.amount);
        prop_assert_eq!(unspent.amount == Money::ZERO, unspent.because.is_empty());
    }
    Ok(())
}

fn check_own_mix(plan: &Plan) -> Result<(), TestCaseError> {
    plan.own_mix.as_ref().map_or(Ok(()), |own| check_forward(&forward::run(plan, own)))
}

/// Everything that is calculated from a plan.
fn check_plan(plan: &Plan) -> Result<(), TestCaseError> {
    for goal in &plan.goals {
        if let Ok(walk) = walk_back(plan, goal) {
            check_walk(&walk)?;
        }
    }
    check_own_mix(plan)?;
    for scenario in &plan.scenarios {
        check_own_mix(&plan.with(&scenario.changes))?;
    }
    check_mix(plan, &best(plan))
}

proptest! {
    #![proptest_config(soak())]

    #[test]
    fn soak_plans_of_every_shape_give_finite_figures(plan in plan(References::Loose)) {
        check_plan(&plan)?;
    }

    #[test]
    fn soak_any_plan_gives_finite_figures(plan in wild_plans()) {
        check_plan(&plan)?;
    }
}
