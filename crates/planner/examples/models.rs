//! Writes generated plans as plain numbers, as JSON, for another solver: `golden` those that the tests compare,
//! `bench` those that the benchmarks time, with their text and with how long ours takes for each.

#[path = "../tests/oracle/dice.rs"]
mod dice;
#[path = "../tests/oracle/numbers.rs"]
mod numbers;
#[path = "../tests/oracle/plans.rs"]
mod plans;

use std::time::Instant;

use dice::Dice;
use planner::document::{Stamp, write};
use planner::mix::{Proof, cost, solve};
use planner::plan::Plan;
use serde_json::{Value, json};

fn main() {
    let models: Vec<Value> = if std::env::args().nth(1).as_deref() == Some("bench") {
        plans::SIZES.into_iter().flat_map(|size| (1..=PLANS).map(move |number| timed(size, number))).collect()
    } else {
        (0..plans::ALL).map(|number| numbers::of(&plans::plan(number), &number.to_string())).collect()
    };
    println!("{}", Value::from(models));
}

/// Plans of each size, and how often each is solved.
const PLANS: u64 = 3;
const TIMES: usize = 3;

/// The numbers of a plan, and the median time that ours takes for it.
fn timed((tactics, months): (u32, u32), number: u64) -> Value {
    let (plan, _) = plans::sized(&mut Dice::new(number), tactics, months);
    let mut seconds: Vec<f64> = (0..TIMES).map(|_| seconds(&plan)).collect();
    seconds.sort_by(f64::total_cmp);
    let mut model = numbers::of(&plan, &format!("{tactics} × {months}"));
    let solved = solve(&plan);
    let gap = if let Proof::Within(share) = solved.proof { share } else { 0.0 };
    let cost = cost(&plan, &solved.units).minor();
    model["ours"] = json!({ "seconds": seconds.get(TIMES / 2), "cost": cost, "gap": gap });
    model["plan"] = json!(write(&plan, &Stamp::default()));
    model
}

fn seconds(plan: &Plan) -> f64 {
    let start = Instant::now();
    std::hint::black_box(solve(plan));
    start.elapsed().as_secs_f64()
}
