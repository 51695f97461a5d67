//! The simulation: against closed forms, the laws it keeps, and the bits it gives.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

mod bits;
mod closed_forms;
mod laws;
#[path = "../support/mod.rs"]
mod support;

use planner::chance::{Outlook, Simulation, sensitivity};
use planner::forward::Schedule;
use planner::funnel::{Funnel, Source, Stage};
use planner::goal::{Goal, Metric};
use planner::plan::{Edit, Plan, Settings};
use planner::units::{Count, Estimate, Month, Period, Rate};

fn simulated(plan: &Plan, units: &Schedule, runs: u32, seed: u64) -> Outlook {
    let mut simulation = Simulation::new(plan, units, seed);
    simulation.step(runs);
    simulation.outlook()
}

fn rate(share: f64) -> Option<Estimate<Rate>> {
    Rate::new(share).map(Estimate::exactly)
}

fn rates(low: f64, high: f64) -> Option<Estimate<Rate>> {
    Estimate::between(Rate::new(low)?, None, Rate::new(high)?)
}

fn range(low: f64, high: f64) -> Option<Estimate<Count>> {
    Estimate::between(Count::clamped(low), None, Count::clamped(high))
}

/// A plan of 12 months with stages 1, 2, ... and these rates between them, without lags.
fn funnel(rates: &[Option<Estimate<Rate>>]) -> Plan {
    let mut plan = Plan::new("Plan", Settings::default());
    plan.settings.period = Period::new(Month::default(), 12).unwrap();
    let rates = rates.iter().copied().chain([None]);
    let stage = |(id, rate): (u32, _)| Stage { rate, ..Stage::new(id.into(), "Stage") };
    let stages = (1..).zip(rates).map(stage).collect();
    plan.numbers.funnel = Funnel { stages, responses: 1.into(), pipeline: 1.into() };
    plan
}

/// The plan with so many people coming to its first stage each month.
fn fed(plan: &Plan, per_month: Option<Estimate<Count>>) -> Plan {
    plan.edited(Edit::put(Source { per_month, ..Source::new(50.into(), 1.into()) }))
}

/// The plan with a goal at a stage.
fn with_goal(plan: &Plan, id: u32, stage: u32, target: f64) -> Plan {
    let metric = Metric::AtStage { stage: stage.into(), target: Count::new(target), last_year: None };
    plan.edited(Edit::put(Goal::new(id.into(), metric)))
}

fn units_of(plan: &Plan, units: &[u32]) -> Schedule {
    plan.tactics.ids().zip(units.iter().map(|units| spread(*units))).collect()
}

/// Units spread over twelve months.
fn spread(units: u32) -> Vec<u32> {
    (0..12).map(|month| units / 12 + u32::from(month < units % 12)).collect()
}

#[test]
fn the_widest_swing_comes_first() {
    let plan = fed(&funnel(&[rates(0.1, 0.4), rates(0.44, 0.56)]), range(90.0, 110.0));
    let plan = with_goal(&plan, 60, 3, 100.0);
    let goal = &sensitivity(&plan, &Schedule::new())[0];
    let inputs: Vec<String> = goal.swings.iter().map(|swing| format!("{:?}", swing.input)).collect();
    assert_eq!(
        inputs,
        ["Rate(StageId(1), Everyone)", "Rate(StageId(2), Everyone)", "PerMonth(SourceId(50))"]
    );
    assert!((goal.swings[0].low / goal.likely - 0.1 / 0.214_075).abs() < 1e-3);
    assert!((goal.swings[2].high / goal.likely - 110.0 / libm::sqrt(9_900.0)).abs() < 1e-12);
}

#[test]
fn an_exact_plan_has_nothing_to_swing_and_still_a_chance() {
    let plan = with_goal(&fed(&funnel(&[rate(0.5)]), range(10.0, 10.0)), 60, 2, 60.0);
    assert!(sensitivity(&plan, &Schedule::new())[0].swings.is_empty());
    let share = simulated(&plan, &Schedule::new(), 1_000, 12).goals[0].chance.share().unwrap();
    assert!(0.4 < share && share < 0.6);
}

#[test]
fn without_runs_nothing_is_said_of_chances() {
    let plan = with_goal(&fed(&funnel(&[rate(0.5)]), range(10.0, 20.0)), 60, 2, 60.0);
    let outlook = simulated(&plan, &Schedule::new(), 0, 13);
    assert_eq!(outlook.all.share(), None);
    assert!(outlook.goals[0].by_month.is_empty() && outlook.goals[0].chance.error().is_none());
}

#[test]
fn a_goal_due_before_the_plan_starts_is_reached_only_if_it_asks_for_nothing() {
    let plan = fed(&funnel(&[rate(0.5)]), range(10.0, 20.0));
    for (target, reached) in [(5.0, 0), (0.0, 10)] {
        let plan = with_goal(&plan, 60, 2, target);
        let early = Goal { deadline: Some(Month::default().plus(-1)), ..plan.goals.as_slice()[0].clone() };
        let outlook = simulated(&plan.edited(Edit::put(early)), &Schedule::new(), 10, 14);
        assert_eq!(outlook.goals[0].chance.reached, reached);
    }
}

#[test]
fn runs_stop_at_the_most_there_can_be() {
    let plan = with_goal(&fed(&funnel(&[rate(0.5)]), None), 60, 2, 60.0);
    let mut simulation = Simulation::new(&plan, &Schedule::new(), 15);
    simulation.step(u32::MAX);
    simulation.step(u32::MAX);
    assert_eq!(simulation.runs(), Simulation::MOST_RUNS);
}
