//! The laws of the walk-back and of the forward run.

use planner::forward::{self, Schedule};
use planner::funnel::Path;
use planner::goal::Metric;
use planner::mix::{Outcome, best, contribution};
use planner::plan::Edit;
use planner::tactic::{Tactic, Tiers};
use planner::units::{Count, Estimate, Growth, Money, Rate};
use planner::walkback::{Demand, walk_back};
use proptest::prelude::*;

use crate::finite::check_figure;
use crate::judged::{costs_no_more, missing};
use crate::support::wild::{plain_plans, usual, wild_plans};

/// An identity that generated plans leave free.
const NEW: u32 = 900;

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
}

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
