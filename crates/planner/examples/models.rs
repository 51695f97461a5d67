//! Writes generated plans as plain numbers, as JSON, for another solver: `golden` those that the tests compare,
//! `bench` those that the benchmarks time, with their text and with how long ours takes for each.

#![allow(clippy::expect_used, clippy::cast_precision_loss, reason = "only benchmarks and tests use this")]

#[path = "../tests/oracle/dice.rs"]
mod dice;
#[path = "../tests/oracle/numbers.rs"]
mod numbers;
#[path = "../tests/oracle/plans.rs"]
mod plans;

use std::time::Instant;

use dice::Dice;
use planner::document::{Stamp, read, write};
use planner::mix::{Proof, cost, solve};
use planner::plan::Plan;
use serde_json::{Value, json};

fn main() {
    let models: Vec<Value> = if std::env::args().nth(1).as_deref() == Some("bench") {
        plans::SIZES.into_iter().flat_map(generated).chain(ENLARGED.map(enlarged)).collect()
    } else {
        (0..plans::ALL).map(|number| numbers::of(&plans::plan(number), &number.to_string())).collect()
    };
    println!("{}", Value::from(models));
}

/// Plans of each size, and how often each is solved.
const PLANS: u64 = 3;
const TIMES: usize = 3;

/// How large the example is made: tactics and months.
const ENLARGED: [(usize, u8); 3] = [(12, 12), (40, 12), (200, 24)];

/// Generated plans of a size.
fn generated((tactics, months): (u32, u32)) -> Vec<Value> {
    let plan = |number| plans::sized(&mut Dice::new(number), tactics, months).0;
    (1..=PLANS).map(|number| timed(&plan(number), &format!("{tactics} × {months}"))).collect()
}

/// The example of a pump maker, which has little to spare, with so many tactics over so many months; its goals, its
/// hours and its money are as many times larger.
fn enlarged((tactics, months): (usize, u8)) -> Value {
    let text = include_str!("../../../examples/pump-maker.json");
    let mut plan: Value = serde_json::from_str(text).unwrap_or_default();
    let known = plan["tactics"].as_array().cloned().unwrap_or_default();
    let times = tactics as f64 / known.len() as f64;
    let next = plan["next_id"].as_u64().unwrap_or(0);
    let copy = |(id, tactic): (u64, &Value)| {
        let mut tactic = tactic.clone();
        tactic["id"] = json!(id);
        tactic.as_object_mut().map(|tactic| ["first", "last"].map(|end| tactic.remove(end)));
        tactic
    };
    plan["tactics"] = (next..).zip(known.iter().cycle().take(tactics)).map(copy).collect();
    plan["next_id"] = json!(next + tactics as u64);
    plan["months"] = json!(months);
    let sized = |of: &mut Value, fields: &[&str]| {
        for field in fields {
            if let Some(number) = of[*field].as_f64() {
                of[*field] = json!((number * times).round());
            }
        }
    };
    sized(&mut plan, &["budget", "pipeline_total"]);
    for goal in plan["goals"].as_array_mut().into_iter().flatten() {
        if goal["measures"] != "pipeline-share" {
            sized(goal, &["target", "last_year"]);
        }
    }
    for department in plan["departments"].as_array_mut().into_iter().flatten() {
        sized(department, &["hours_per_month"]);
        department.get_mut("money_limit").into_iter().for_each(|limit| sized(limit, &["amount"]));
    }
    let plan = read(plan.to_string().as_bytes()).expect("an example that is only larger opens").plan;
    timed(&plan, &format!("pump maker, {tactics} × {months}"))
}

/// The numbers of a plan, and the median time that ours takes for it.
fn timed(plan: &Plan, name: &str) -> Value {
    let mut seconds: Vec<f64> = (0..TIMES).map(|_| seconds(plan)).collect();
    seconds.sort_by(f64::total_cmp);
    let mut model = numbers::of(plan, name);
    let solved = solve(plan);
    let gap = if let Proof::Within(share) = solved.proof { share } else { 0.0 };
    let cost = cost(plan, &solved.units).minor();
    model["ours"] = json!({ "seconds": seconds.get(TIMES / 2), "cost": cost, "gap": gap });
    model["plan"] = json!(write(plan, &Stamp::default()));
    model
}

fn seconds(plan: &Plan) -> f64 {
    let start = Instant::now();
    std::hint::black_box(solve(plan));
    start.elapsed().as_secs_f64()
}
