//! The laws of the mix: whatever limits a plan has, the best mix is the best.

use std::mem;

use planner::mix::{Outcome, best, broken, by_hand};
use planner::plan::{Edit, Plan};
use planner::tactic::{Tactic, Whole};
use planner::units::Money;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

use crate::changed::{WAYS, scaled, tightened};
use crate::generated::{any_plans, limited_plans, small_plans};
use crate::judged::is_no_worse;
use crate::support::wild::usual;

/// The plan with so much money, and no other limit on it.
fn with_money(plan: &Plan, money: Money) -> Plan {
    let mut plan = plan.edited(Edit::Budget(Some(money)));
    (&mut plan.strategy.departments).into_iter().for_each(|department| department.money_limit = None);
    plan
}

proptest! {
    #![proptest_config(usual())]

    #[test]
    fn more_money_never_makes_the_best_worse(plan in any_plans(), part in 0.0..1.5_f64, more in 1_i64..2_000_000) {
        let money = best(&plan).cost.scaled(part);
        let poorer = with_money(&plan, money);
        let richer = with_money(&plan, money + Money::from_minor(more));
        prop_assert!(is_no_worse(&richer, &best(&richer), &best(&poorer)));
    }

    #[test]
    fn just_the_money_that_the_best_costs_is_enough_for_it(plan in any_plans(), more in 1_i64..2_000_000) {
        let mix = best(&plan);
        let exact = with_money(&plan, mix.cost);
        let richer = with_money(&plan, mix.cost + Money::from_minor(more));
        prop_assert!(is_no_worse(&exact, &best(&exact), &mix));
        prop_assert!(is_no_worse(&richer, &best(&richer), &best(&exact)));
    }

    #[test]
    fn a_tighter_limit_never_makes_the_best_better(plan in any_plans(), tactic in any::<Index>(), way in 0..WAYS) {
        let ids: Vec<_> = plan.tactics.ids().collect();
        if ids.is_empty() {
            return Ok(());
        }
        let Some(tighter) = tightened(&plan, *tactic.get(&ids), way) else { return Ok(()) };
        prop_assert!(is_no_worse(&plan, &best(&plan), &best(&tighter)), "{way}");
    }

    #[test]
    fn a_higher_setup_cost_never_makes_the_best_better(plan in any_plans()) {
        let mut dearer = plan.clone();
        // What is dearer has a larger share of the spending, which may be asked for.
        if plan.tactics.iter().any(|tactic| tactic.share.is_set() && tactic.share.of == Whole::Spending) {
            return Ok(());
        }
        (&mut dearer.tactics).into_iter().for_each(|tactic| tactic.setup_cost = tactic.setup_cost.times(2));
        prop_assert!(is_no_worse(&plan, &best(&plan), &best(&dearer)));
    }

    #[test]
    fn no_allowed_units_made_by_hand_are_better_than_the_best(
        plan in any_plans(),
        changes in vec((any::<Index>(), any::<Index>(), any::<bool>()), 1..24),
    ) {
        let mix = best(&plan);
        let mut units = mix.schedule();
        let ids: Vec<_> = plan.tactics.ids().collect();
        for (tactic, month, is_more) in changes.into_iter().filter(|_| !ids.is_empty()) {
            let by_month = units.get_mut(tactic.get(&ids)).unwrap();
            let (place, is_full) = (month.index(by_month.len()), by_month.iter().sum::<u32>() >= Tactic::MAX_UNITS);
            by_month[place] = if is_more && !is_full {
                by_month[place] + 1
            } else {
                by_month[place].saturating_sub(1)
            };
            if broken(&plan, &units).is_empty() {
                prop_assert!(is_no_worse(&plan, &mix, &by_hand(&plan, &units)), "{units:?}");
            }
        }
    }

    #[test]
    fn the_units_that_a_plan_was_made_around_are_no_better_than_the_best((plan, units) in limited_plans()) {
        if broken(&plan, &units).is_empty() {
            prop_assert!(is_no_worse(&plan, &best(&plan), &by_hand(&plan, &units)), "{units:?}");
        }
    }

    #[test]
    fn money_and_prices_scaled_together_change_no_unit(plan in small_plans(), times in 2_u32..5_000) {
        let (before, after) = (best(&plan), best(&scaled(&plan, times)));
        prop_assert_eq!(before.schedule(), after.schedule());
        prop_assert_eq!(before.cost.times(times), after.cost);
        prop_assert_eq!(mem::discriminant(&before.outcome), mem::discriminant(&after.outcome));
    }

    #[test]
    fn money_and_prices_scaled_together_change_no_unit_whatever_the_limits((plan, _) in limited_plans(), times in 2_u32..5_000) {
        let (before, after) = (best(&plan), best(&scaled(&plan, times)));
        prop_assert_eq!(before.schedule(), after.schedule());
        prop_assert_eq!(mem::discriminant(&before.outcome), mem::discriminant(&after.outcome));
    }

    #[test]
    fn renaming_changes_no_figure(plan in any_plans(), name in ".{0,20}") {
        let mut renamed = plan.edited(Edit::Rename(name.clone()));
        (&mut renamed.tactics).into_iter().for_each(|tactic| tactic.name.clone_from(&name));
        (&mut renamed.goals).into_iter().for_each(|goal| goal.name.clone_from(&name));
        (&mut renamed.numbers.funnel.stages).into_iter().for_each(|stage| stage.name.clone_from(&name));
        (&mut renamed.strategy.departments).into_iter().for_each(|it| it.name.clone_from(&name));
        (&mut renamed.strategy.audiences).into_iter().for_each(|it| it.name.clone_from(&name));
        prop_assert_eq!(best(&plan), best(&renamed));
    }

    #[test]
    fn the_order_of_tactics_changes_no_figure(plan in any_plans(), seed in any::<Index>()) {
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
    fn what_a_row_brings_is_what_the_forward_run_counts(plan in any_plans()) {
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
