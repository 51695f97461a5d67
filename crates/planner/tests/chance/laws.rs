//! What holds of the simulation of any plan.

use planner::chance::{Simulation, sensitivity};
use planner::forward::{self, Schedule};
use planner::tactic::Tiers;
use proptest::prelude::*;

use crate::bits::bits;
use crate::support::wild::{plain_plans, soak, wild_plans};
use crate::{simulated, units_of};

/// Whether figures agree but for rounding. The smallest numbers there are have fewer digits than others, and so has what
/// comes of them.
fn is_close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()) + 1e-300
}

proptest! {
    #![proptest_config(soak())]

    #[test]
    fn soak_without_spread_and_luck_it_is_the_forward_check(
        plan in prop_oneof![plain_plans(), wild_plans()],
        units in proptest::collection::vec(0..50_u32, 8),
    ) {
        let units = units_of(&plan, &units);
        let (likely, checked) = (sensitivity(&plan, &units), forward::run(&plan, &units).goals);
        prop_assert_eq!(likely.len(), checked.len());
        for (likely, checked) in likely.iter().zip(&checked) {
            prop_assert_eq!(likely.goal, checked.goal);
            prop_assert!(is_close(likely.likely, checked.reached()), "{likely:?} {checked:?}");
        }
    }

    #[test]
    fn any_plan_gives_finite_figures_in_order(
        plan in wild_plans(),
        units in proptest::collection::vec(0..2_000_000_u32, 8),
        seed in any::<u64>(),
    ) {
        let units = units_of(&plan, &units);
        let outlook = simulated(&plan, &units, 20, seed);
        for goal in &outlook.goals {
            prop_assert_eq!(goal.by_month.len(), usize::from(plan.settings.period.months()));
            prop_assert!(goal.chance.reached <= 20);
            prop_assert!(!plan.must_reach(goal.goal) || outlook.all.reached <= goal.chance.reached);
            for band in &goal.by_month {
                let percentiles = [band.low, band.middle, band.high];
                prop_assert!(percentiles.iter().all(|figure| figure.is_finite() && *figure >= 0.0));
                prop_assert!(percentiles.is_sorted());
            }
            prop_assert!(goal.by_month.is_sorted_by(|one, next| one.middle <= next.middle));
        }
        for swing in sensitivity(&plan, &units).iter().flat_map(|goal| &goal.swings) {
            prop_assert!(swing.low.is_finite() && swing.high.is_finite() && swing.width() > 0.0);
        }
    }

    #[test]
    fn more_units_never_lower_a_chance(
        plan in prop_oneof![plain_plans(), wild_plans()],
        units in proptest::collection::vec((0..20_u32, 0..3_u32), 8),
        seed in any::<u64>(),
    ) {
        // A unit in a poor month that takes the place of a full one in a rich month can lower what is reached.
        let mut plan = plan;
        (&mut plan.tactics).into_iter().for_each(|tactic| tactic.tiers = Tiers::default());
        let fewer: Vec<u32> = units.iter().map(|(fewer, _)| *fewer).collect();
        let more: Vec<u32> = units.iter().map(|(fewer, added)| fewer + added).collect();
        let [fewer, more] = [fewer, more].map(|units| simulated(&plan, &units_of(&plan, &units), 30, seed));
        prop_assert!(fewer.all.reached <= more.all.reached);
        for (fewer, more) in fewer.goals.iter().zip(&more.goals) {
            prop_assert!(fewer.chance.reached <= more.chance.reached);
            for (fewer, more) in fewer.by_month.iter().zip(&more.by_month) {
                prop_assert!(fewer.low <= more.low && fewer.middle <= more.middle && fewer.high <= more.high);
            }
        }
    }

    #[test]
    fn neither_steps_nor_restarts_nor_the_order_of_tactics_change_a_bit(
        plan in wild_plans(),
        units in proptest::collection::vec(0..20_u32, 8),
        seed in any::<u64>(),
    ) {
        let units = units_of(&plan, &units);
        let once = simulated(&plan, &units, 30, seed);
        let mut turned = plan.clone();
        turned.tactics = plan.tactics.iter().rev().cloned().collect();
        turned.numbers.sources = plan.numbers.sources.iter().rev().cloned().collect();
        let mut simulation = Simulation::new(&turned, &Schedule::new(), seed);
        simulation.step(7);
        simulation.restart(&units);
        for runs in [1, 0, 12, 17] {
            simulation.step(runs);
        }
        prop_assert_eq!(bits(&once), bits(&simulation.outlook()));
    }
}
