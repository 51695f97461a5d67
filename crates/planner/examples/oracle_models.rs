//! Writes plans as plain numbers, as JSON, for another solver: `oracle` the ones the tests compare, `bench` the ones
//! the benchmarks time.

#[path = "../tests/oracle/dice.rs"]
mod dice;
#[path = "../tests/oracle/numbers.rs"]
mod numbers;
#[path = "../tests/oracle/plans.rs"]
mod plans;

fn main() {
    let models: Vec<_> =
        (0..plans::ALL).map(|number| numbers::of(&plans::plan(number), &number.to_string())).collect();
    println!("{}", serde_json::Value::from(models));
}
