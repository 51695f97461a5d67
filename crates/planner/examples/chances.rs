//! Writes plans of growing size in which everything is uncertain, as JSON, with how long their simulation takes.

#[path = "../benches/uncertain/plans.rs"]
mod plans;

use std::hint::black_box;
use std::time::Instant;

use planner::chance::{Simulation, sensitivity};
use planner::document::{Opened, Stamp, read, write};
use planner::goal::{Goal, Metric};
use planner::plan::{Edit, Plan};
use planner::units::Count;
use serde_json::{Value, json};

fn main() {
    let grown = SIZES.map(|(tactics, months)| timed(&plans::plan(tactics, months, 4)));
    println!("{}", json!({ "runs": Simulation::USUAL_RUNS, "funnel": timed(&funnel()), "grown": grown }));
}

/// Tactics and months.
const SIZES: [(u32, u8); 8] =
    [(10, 12), (40, 12), (100, 12), (200, 12), (10, 24), (40, 24), (100, 24), (200, 24)];

/// A plan with one goal, so many customers: what is easily said in other languages too.
fn funnel() -> Plan {
    let metric = Metric::Customers { target: Count::new(117.0), last_year: None };
    plans::plan(12, 12, 0).edited(Edit::put(Goal::new(40.into(), metric)))
}

/// A plan as text with its units, its size, the chance of its first goal, and the median time it takes.
fn timed(plan: &Plan) -> Value {
    let text = write(plan, &Stamp::default());
    let mut answers: Vec<(f64, u32)> = (0..TIMES).map(|_| answer(&text)).collect();
    answers.sort_by(|one, other| one.0.total_cmp(&other.0));
    let median = answers.get(TIMES / 2);
    let units =
        plans::units(plan).into_iter().map(|(id, by_month)| (u32::from(id).to_string(), by_month.into()));
    json!({
        "tactics": plan.tactics.ids().count(),
        "months": plan.settings.period.months(),
        "plan": text,
        "units": units.collect::<serde_json::Map<String, Value>>(),
        "seconds": median.map(|(seconds, _)| seconds),
        "reached": median.map(|(_, reached)| reached),
    })
}

const TIMES: usize = 9;

/// Does what the worker does for a request, and says how long it took and in how many runs the goal was reached.
fn answer(text: &str) -> (f64, u32) {
    let start = Instant::now();
    let Ok(Opened { plan, .. }) = read(text.as_bytes()) else { return (f64::NAN, 0) };
    let units = plans::units(&plan);
    let mut simulation = Simulation::new(&plan, &units, plan.seed.into());
    simulation.step(Simulation::USUAL_RUNS);
    let outlook = simulation.outlook();
    black_box(sensitivity(&plan, &units));
    let reached = outlook.goals.first().map_or(0, |goal| goal.chance.reached);
    (start.elapsed().as_secs_f64(), reached)
}
