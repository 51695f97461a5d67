//! The laws of the arithmetic, for plans that nobody made up for the occasion.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

mod support;

use std::mem;

use planner::forward::{self, Forward, GoalResult, Schedule};
use planner::funnel::Path;
use planner::goal::Metric;
use planner::list::GoalId;
use planner::mix::{Mix, Outcome, Proof, Shortfall, best, broken, contribution};
use planner::plan::{Edit, MixQuestion, Plan};
use planner::strategy::MoneyLimit;
use planner::tactic::{Tactic, Tiers};
use planner::units::{Count, Estimate, Growth, Money, Rate};
use planner::walkback::{Demand, Figure, WalkBack, walk_back};
use proptest::prelude::*;
use support::plans::{References, plan};
use support::wild::{plain_plans, soak, usual, wild_plans};

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
    let missed = |shortfalls: &[Shortfall], besides: Option<GoalId>| {
        let mut goals = mix.forward.goals.iter().filter(|result| Some(result.goal) != besides);
        let is_told = |result: &GoalResult| shortfalls.iter().any(|short| short.goal == result.goal);
        goals.all(|result| result.is_reached() != is_told(result))
            && shortfalls.iter().all(|short| is_amount(short.missing) && short.missing > 0.0)
    };
    let is_reached = mix.forward.goals.iter().all(GoalResult::is_reached);
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

fn missing(mix: &Mix) -> f64 {
    match &mix.outcome {
        Outcome::OutOfReach { shortfalls, .. } => {
            shortfalls.iter().map(|short| short.missing / short.required).sum()
        }
        Outcome::Contradiction { .. } => f64::INFINITY,
        _ => 0.0,
    }
}

/// What is left of a figure when it could at most be so much better.
fn at_best(mix: &Mix, figure: f64) -> f64 {
    match mix.outcome {
        Outcome::Reached { proof: Proof::Within(gap) }
        | Outcome::OutOfReach { proof: Proof::Within(gap), .. } => figure * (1.0 - gap),
        _ => figure,
    }
}

/// Whether a best mix may be no worse than another, for all that is known of it: it misses less, or costs no more
/// where it misses the same.
fn is_no_worse(mix: &Mix, other: &Mix) -> bool {
    let (a, b) = (at_best(mix, missing(mix)), missing(other));
    // Nothing is worse than limits that no mix keeps to.
    b.is_infinite() || a < b * (1.0 - 1e-8) || (a <= b * (1.0 + 1e-8) && costs_no_more(mix, other))
}

fn costs_no_more(mix: &Mix, other: &Mix) -> bool {
    at_best(mix, mix.cost.as_f64()) <= other.cost.as_f64()
}

proptest! {
    #![proptest_config(usual())]

    #[test]
    fn walking_back_and_running_forward_reaches_the_goal(plan in plain_plans()) {
        for goal in &plan.goals {
            let Ok(walk) = walk_back(&plan, goal) else { continue };
            for level in &walk.levels {
                let (Some(month), Some(each)) = (level.latest_useful, &level.gap_per_month) else { continue };
                let first = plan.settings.period.first();
                let months = usize::try_from(month.since(first) + 1).unwrap();
                let tactic = Tactic {
                    feeds: Some(level.stage),
                    audience: goal.audience,
                    entries: Some(Estimate::exactly(Count::clamped(each.value()))),
                    first: Some(first),
                    last: Some(month),
                    ..Tactic::new(NEW.into(), "What the walk-back asks for")
                };
                let with = plan.edited(Edit::put(tactic));
                let forward = forward::run(&with, &Schedule::from([(NEW.into(), vec![1; months])]));
                let result = forward.goals.iter().find(|result| result.goal == goal.id).unwrap();
                // Revenue through a stage counts nobody who enters below that stage.
                let counts = walk.demand.counts(goal.audience, level.place);
                prop_assert!(!counts || result.is_reached(), "{:?} {:?}", level, result);
            }
        }
    }

    #[test]
    fn a_bigger_goal_never_needs_less(plan in plain_plans(), more in 1.0..3.0_f64) {
        let mut bigger = plan.clone();
        (&mut bigger.goals).into_iter().for_each(|goal| grow(&mut goal.metric, more));
        for (small, big) in plan.goals.iter().zip(&bigger.goals) {
            if let (Ok(small), Ok(big)) = (walk_back(&plan, small), walk_back(&bigger, big)) {
                for (small, big) in small.levels.iter().zip(&big.levels) {
                    prop_assert!(big.required.value() >= small.required.value());
                    prop_assert!(big.gap.value() >= small.gap.value());
                    prop_assert!(big.people() >= small.people());
                }
            }
        }
        let (small, big) = (best(&plan), best(&bigger));
        prop_assert!(missing(&small) == 0.0 || missing(&big) > 0.0);
        prop_assert!(missing(&big) > 0.0 || costs_no_more(&small, &big));
    }

    #[test]
    fn a_higher_rate_never_needs_more(plan in plain_plans(), step in 0_usize..4) {
        let mut better = plan.clone();
        let Some(stage) = (&mut better.numbers.funnel.stages).into_iter().nth(step) else { return Ok(()) };
        let raised = stage.rate.map(|rate| Rate::new((rate.likely().get() * 1.5).min(1.0)).unwrap());
        stage.rate = raised.map(Estimate::exactly);
        for goal in &plan.goals {
            if let (Ok(before), Ok(after)) = (walk_back(&plan, goal), walk_back(&better, goal)) {
                for (before, after) in before.levels.iter().zip(&after.levels) {
                    prop_assert!(after.required.value() <= before.required.value());
                    prop_assert!(after.gap.value() <= before.gap.value() * (1.0 + 1e-12));
                }
            }
        }
        let (before, after) = (best(&plan), best(&better));
        prop_assert!(missing(&after) <= missing(&before) + 1e-8);
        prop_assert!(missing(&before) > 0.0 || costs_no_more(&after, &before));
    }

    #[test]
    fn a_gap_of_nothing_needs_nothing(plan in plain_plans()) {
        let mut plan = plan;
        (&mut plan.tactics).into_iter().for_each(|tactic| tactic.least = 0);
        for goal in &mut plan.goals {
            goal.metric = Metric::Customers { target: Some(Count::ZERO), last_year: None };
        }
        let results = forward::run(&plan, &Schedule::new()).goals;
        for (goal, result) in (&mut plan.goals).into_iter().zip(results) {
            goal.metric = Metric::Customers { target: Count::new(result.baseline), last_year: None };
        }
        for goal in &plan.goals {
            let walk = walk_back(&plan, goal).unwrap();
            prop_assert!(walk.levels.iter().all(|level| level.gap_people() == 0), "{:?}", walk);
        }
        let mix = best(&plan);
        prop_assert_eq!(&mix.outcome, &Outcome::NothingNeeded);
        prop_assert!(mix.cost == Money::ZERO && mix.rows.iter().all(|row| row.units == 0));
    }

    #[test]
    fn more_money_never_makes_the_best_worse(plan in plain_plans(), more in 1_i64..2_000_000) {
        let (mut poorer, mut richer) = (plan.clone(), plan.clone());
        let cap = best(&plan).cost;
        for department in (&mut richer.strategy.departments).into_iter().chain(&mut poorer.strategy.departments) {
            department.money_limit = None;
        }
        poorer.budget = Some(cap);
        richer.budget = Some(cap + Money::from_minor(more));
        prop_assert!(is_no_worse(&best(&richer), &best(&poorer)));
    }

    #[test]
    fn a_tighter_limit_never_makes_the_best_better(plan in plain_plans(), which in 0_u32..4, what in 0_u8..3) {
        let mut tighter = plan.clone();
        match what {
            0 => for tactic in &mut tighter.tactics {
                if tactic.id == (401 + which).into() {
                    tactic.most = tactic.most.map(|most| most.saturating_sub(1).max(tactic.least));
                }
            },
            1 => for department in &mut tighter.strategy.departments {
                department.hours_per_month = department.hours_per_month.map(|hours| hours / 2.0);
            },
            _ => for tactic in &mut tighter.tactics {
                tactic.setup_cost = tactic.setup_cost.times(2);
            },
        }
        prop_assert!(is_no_worse(&best(&plan), &best(&tighter)));
    }

    #[test]
    fn money_and_prices_scaled_together_change_no_unit(plan in plain_plans(), times in 2_u32..5_000) {
        let (before, after) = (best(&plan), best(&scaled(&plan, times)));
        prop_assert_eq!(before.schedule(), after.schedule());
        prop_assert_eq!(before.cost.times(times), after.cost);
        prop_assert_eq!(mem::discriminant(&before.outcome), mem::discriminant(&after.outcome));
    }

    #[test]
    fn renaming_changes_no_figure(plan in plain_plans(), name in ".{0,20}") {
        let mut renamed = plan.edited(Edit::Rename(name.clone()));
        (&mut renamed.tactics).into_iter().for_each(|tactic| tactic.name.clone_from(&name));
        (&mut renamed.goals).into_iter().for_each(|goal| goal.name.clone_from(&name));
        (&mut renamed.numbers.funnel.stages).into_iter().for_each(|stage| stage.name.clone_from(&name));
        prop_assert_eq!(best(&plan), best(&renamed));
    }

    #[test]
    fn the_order_of_tactics_changes_no_figure(plan in plain_plans(), seed in any::<prop::sample::Index>()) {
        let mut turned = plan.clone();
        let mut tactics: Vec<Tactic> = plan.tactics.iter().cloned().collect();
        tactics.reverse();
        let by = if tactics.is_empty() { 0 } else { seed.index(tactics.len()) };
        tactics.rotate_left(by);
        turned.tactics = tactics.into_iter().collect();
        let (mut before, mut after) = (best(&plan), best(&turned));
        after.rows.sort_by_key(|row| plan.tactics.position(row.tactic));
        for mix in [&mut before, &mut after] {
            if let Outcome::Contradiction { clashes } = &mut mix.outcome {
                clashes.sort_by_key(|clash| format!("{clash:?}"));
            }
        }
        prop_assert_eq!(before, after);
    }

    #[test]
    fn what_arrives_by_month_adds_up_to_all_of_it(plan in wild_plans()) {
        for audience in [None, Some(101.into()), Some(102.into())] {
            let path = Path::of(&plan.numbers, audience);
            for step in &path.steps {
                prop_assert!((step.lag.shares().iter().sum::<f64>() - 1.0).abs() < 1e-12);
            }
            let all = path.delays(0, path.steps.len());
            prop_assert!((all.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        }
    }

    #[test]
    fn what_one_unit_of_a_month_contributes_is_what_the_forward_run_counts(plan in wild_plans(), month in 0_usize..36) {
        let mut plan = plan;
        (&mut plan.tactics).into_iter().for_each(|tactic| tactic.tiers = Tiers::default());
        let month = month % usize::from(plan.settings.period.months());
        for tactic in &plan.tactics {
            let units: Vec<u32> = (0..=month).map(|at| u32::from(at == month)).collect();
            let forward = forward::run(&plan, &Schedule::from([(tactic.id, units)]));
            for goal in &plan.goals {
                let Ok(demand) = Demand::of(&plan, goal) else { continue };
                let Ok(each) = contribution(&plan, tactic, &demand, month) else { continue };
                let result = forward.goals.iter().find(|result| result.goal == goal.id).unwrap();
                let of_tactic = result.by_tactic.iter().find(|(id, _)| *id == tactic.id);
                let counted = of_tactic.map_or(0.0, |(_, brought)| *brought);
                check_figure(&each)?;
                prop_assert!((each.value() - counted).abs() <= 1e-9 * counted, "{each:?} {counted}");
            }
        }
    }

    #[test]
    fn what_a_row_brings_is_what_the_forward_run_counts(plan in plain_plans()) {
        let mix = best(&plan);
        for row in &mix.rows {
            for (goal, brought) in &row.brings {
                let result = mix.forward.goals.iter().find(|result| result.goal == *goal).unwrap();
                let counted = result.by_tactic.iter().find(|(tactic, _)| *tactic == row.tactic).unwrap().1;
                prop_assert!((brought.value() - counted).abs() <= 1e-9 * counted.max(1.0), "{row:?} {result:?}");
            }
        }
    }
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

/// An identity that generated plans leave free.
const NEW: u32 = 900;

/// Raises a target.
fn grow(metric: &mut Metric, times: f64) {
    match metric {
        Metric::ResponsesUp { by, .. } => *by = by.and_then(|by| Growth::new(by.get() * times)),
        Metric::Revenue { target, .. } => *target = target.map(|target| target.scaled(times)),
        Metric::PipelineShare { target, .. } => {
            *target = target.and_then(|target| Rate::new((target.get() * times).min(1.0)));
        }
        Metric::AtStage { target, .. } | Metric::Customers { target, .. } => {
            *target = target.map(|target| Count::clamped(target.get() * times));
        }
    }
}

/// Every amount of money, so many times.
fn scaled(plan: &Plan, times: u32) -> Plan {
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
