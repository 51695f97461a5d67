//! The smallest budget for a chance: beside every mix there is, simulated under the same luck.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

use planner::chance::{Chance, Simulation, sure};
use planner::forward::Schedule;
use planner::goal::{Goal, Metric};
use planner::mix;
use planner::plan::{Edit, LimitName, Plan, Settings};
use planner::strategy::Audience;
use planner::tactic::Tactic;
use planner::units::{Count, Estimate, Money};

const RUNS: u32 = 1_000;
const ASKED: f64 = 0.8;
const AUDIENCES: [u32; 2] = [20, 21];
const GOALS: [u32; 2] = [30, 31];
const TACTICS: [u32; 2] = [40, 41];

/// A plan with two audiences, each with a goal and a tactic of which a unit costs so many cents. The first goal is as good
/// as sure once it is reached, as hundreds of thousands come; of the second, a dozen, nobody can be sure.
fn plan(cents: [i64; 2]) -> Plan {
    let blank = Plan::new("Plan", Settings::default());
    let deals = blank.numbers.funnel.stages.ids().last().unwrap();
    let (targets, entries) = ([395_000.0, 12.0], [[100_000.0, 100_000.0], [1.0, 3.0]]);
    (0..2).fold(blank, |plan, place| {
        let audience = AUDIENCES[place].into();
        let metric = Metric::Customers { target: Count::new(targets[place]), last_year: None };
        let [low, high] = entries[place].map(Count::clamped);
        let tactic = Tactic {
            audience: Some(audience),
            feeds: Some(deals),
            entries: Estimate::between(low, None, high),
            cost: Some(Estimate::exactly(Money::from_minor(cents[place]))),
            ..Tactic::new(TACTICS[place].into(), "Tactic")
        };
        plan.edited(Edit::put(Audience::new(audience)))
            .edited(Edit::put(Goal { audience: Some(audience), ..Goal::new(GOALS[place].into(), metric) }))
            .edited(Edit::put(tactic))
    })
}

fn chance(plan: &Plan, units: [u32; 2]) -> Chance {
    let units: Schedule =
        TACTICS.into_iter().zip(units).map(|(id, units)| (id.into(), vec![units])).collect();
    let mut simulation = Simulation::new(plan, &units, plan.seed.into());
    simulation.step(RUNS);
    simulation.outlook().all
}

/// The least money for which units of both tactics have the chance.
fn least(plan: &Plan, cents: [i64; 2]) -> Money {
    let all = (0..8).flat_map(|one| (0..20).map(move |other| [one, other]));
    let enough = all.filter(|units| chance(plan, *units).share() >= Some(ASKED));
    let cost = |units: [u32; 2]| i64::from(units[0]) * cents[0] + i64::from(units[1]) * cents[1];
    Money::from_minor(enough.map(cost).min().unwrap())
}

fn in_one_month(plan: &Plan) -> Plan {
    let first = plan.settings.period.first();
    TACTICS.into_iter().fold(plan.clone(), |plan, id| {
        let tactic = plan.tactics.get(id.into()).unwrap().clone();
        plan.edited(Edit::put(Tactic { first: Some(first), last: Some(first), ..tactic }))
    })
}

#[test]
fn no_mix_with_the_chance_costs_less() {
    for cents in [[100, 1_000], [1_000, 100]] {
        let plan = in_one_month(&plan(cents));
        let found = sure(&plan, ASKED, RUNS, &mut |_| ()).unwrap();
        assert!(found.is_enough(ASKED));
        assert_eq!(mix::cost(&plan, &found.solved.units), least(&plan, cents), "{cents:?} {found:?}");
    }
}

#[test]
fn a_goal_that_is_sure_already_is_not_made_higher() {
    let found = sure(&in_one_month(&plan([1_000, 1_000])), ASKED, RUNS, &mut |_| ()).unwrap();
    let factors: Vec<f64> = found.stretch.iter().map(|(_, factor)| *factor).collect();
    assert!(factors[0] < 1.02 && factors[1] > 1.1, "{factors:?}");
}

#[test]
fn a_goal_that_cannot_be_higher_does_not_keep_the_others_from_it() {
    let capped = |place: usize, most| {
        let plan = in_one_month(&plan([100, 100]));
        let tactic = plan.tactics.get(TACTICS[place].into()).unwrap().clone();
        plan.edited(Edit::put(Tactic { most: Some(most), ..tactic }))
    };
    let found = sure(&capped(0, 4), ASKED, RUNS, &mut |_| ()).unwrap();
    assert!(found.is_enough(ASKED), "{found:?}");
    assert_eq!(mix::cost(&plan([100, 100]), &found.solved.units), least(&capped(0, 4), [100, 100]));
}

#[test]
fn where_the_limits_allow_no_such_chance_the_surest_mix_is_told_and_without_any_mix_none() {
    let scarce = |most| {
        let plan = plan([100, 100]);
        let tactic = plan.tactics.get(TACTICS[1].into()).unwrap().clone();
        plan.edited(Edit::put(Tactic { most: Some(most), ..tactic }))
    };
    let found = sure(&scarce(7), ASKED, RUNS, &mut |_| ()).unwrap();
    assert!(!found.is_enough(ASKED) && found.chance.reached > 0);
    assert!(sure(&scarce(6), ASKED, RUNS, &mut |_| ()).is_none());
    let without = scarce(6).edited(Edit::SwitchOff(LimitName::Goal(GOALS[1].into()), true));
    assert!(sure(&without, ASKED, RUNS, &mut |_| ()).unwrap().is_enough(ASKED));
}
