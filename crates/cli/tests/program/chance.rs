//! The chance of the mix.

use super::*;

/// The published example with two of its numbers known only roughly.
fn rough() -> String {
    ten_million_with("\"per_month\": 625", "\"per_month\": { \"low\": 500, \"high\": 800 }")
        .replace("\"rate\": 0.4", "\"rate\": { \"low\": 0.3, \"likely\": 0.4, \"high\": 0.45 }")
}

fn figures(plan: &str, options: &[&str]) -> Value {
    given_with("figures", options, plan.as_bytes()).json()
}

#[test]
fn chance_is_left_out_unless_runs_are_wanted() {
    let (without, mut with) = (figures(&rough(), &[]), figures(&rough(), &["--runs", "100"]));
    assert!(without["chance"].is_null() && with["chance"].is_object());
    with["chance"] = Value::Null;
    assert_eq!(with, without);
}

#[test]
fn the_chance_is_the_same_every_time() {
    let chance = &figures(&rough(), &["--runs", "1000"])["chance"];
    assert_eq!((&chance["runs"], &chance["seed"]), (&1_000.into(), &1.into()));
    let goal = &chance["goals"][0];
    assert_eq!((&goal["goal"], &goal["required"]), (&20.into(), &100.0.into()));
    assert_eq!(goal["likely"], 101.743_146_215_046_58);
    assert_eq!(goal["chance"]["reached_in"], 536);
    assert_eq!(goal["chance"]["share"], 0.536);
    assert_eq!(goal["chance"], chance["all"]);
    let by_month = goal["by_month"].as_array().unwrap();
    assert_eq!(by_month.len(), 12);
    assert_eq!(by_month[11], serde_json::json!({ "p10": 80.0, "p50": 101.0, "p90": 119.0 }));
}

#[test]
fn what_moves_the_result_most_comes_first() {
    let figures = figures(&rough(), &["--runs", "1"]);
    let moved = figures["chance"]["goals"][0]["moved_by"].as_array().unwrap();
    let named = |name: &str| moved.iter().map(|moved| moved[name].clone()).collect::<Vec<_>>();
    assert_eq!(named("input"), ["rate", "per-month"]);
    assert_eq!(named("stage"), [3.into(), Value::Null]);
    assert_eq!(named("source"), [Value::Null, 21.into()]);
    assert_eq!(
        (&moved[0]["low"], &moved[0]["high"]),
        (&76.307_359_661_284_93.into(), &114.461_039_491_927_41.into())
    );
}

#[test]
fn the_smallest_budget_for_an_80_percent_chance_is_told() {
    let sure = &figures(&rough(), &["--runs", "1000"])["chance"]["sure"];
    assert_eq!((&sure["asked"], &sure["budget"]), (&0.8.into(), &100_505.0.into()));
    assert_eq!((&sure["is_enough"], &sure["chance"]["share"]), (&true.into(), &0.892.into()));
    assert_eq!((&sure["tactics"][0]["tactic"], &sure["tactics"][0]["units"]), (&30.into(), &10.into()));
    let short = rough().replace("\"most\": 10,", "\"most\": 8,").replace("\"most\": 2,", "\"most\": 0,");
    let surest = &figures(&short, &["--runs", "100"])["chance"]["sure"];
    assert_eq!((&surest["is_enough"], &surest["tactics"][0]["units"]), (&false.into(), &8.into()));
    let out_of_reach = rough().replace("\"most\": 10,", "\"most\": 1,");
    assert!(figures(&out_of_reach, &["--runs", "100"])["chance"]["sure"].is_null());
}

#[test]
fn the_seed_is_the_plans_unless_another_is_given() {
    let of = |plan: &str, options: &[&str]| figures(plan, options)["chance"].clone();
    let (seeded, runs) = (rough().replace("\"budget\"", "\"seed\": 5, \"budget\""), ["--runs", "1000"]);
    let other = of(&rough(), &["--runs", "1000", "--seed", "5"]);
    assert_eq!((&other["seed"], &other["all"]["reached_in"]), (&5.into(), &517.into()));
    assert_eq!(of(&seeded, &runs), other);
    assert_eq!(of(&seeded, &["--seed", "1", "--runs", "1000"]), of(&rough(), &runs));
}

#[test]
fn a_plan_without_goals_has_chances_of_nothing() {
    let empty = r#"{"format": "backcast-plan", "version": 1}"#;
    let chance = &figures(empty, &["--runs", "10"])["chance"];
    assert_eq!((&chance["goals"], &chance["sure"]), (&Value::Array(Vec::new()), &Value::Null));
}

#[test]
fn numbers_that_cannot_be_are_refused_in_one_sentence() {
    for (options, because) in [
        (vec!["--runs"], "--runs 10000"),
        (vec!["--runs", "0"], "“0” is none"),
        (vec!["--runs", "100001"], "from 1 to 100000"),
        (vec!["--runs", "ten"], "“ten” is none"),
        (vec!["--runs", "10", "--seed", "0.5"], "“0.5” is none"),
        (vec!["--seed", "3"], "write --runs as well"),
    ] {
        given_with("figures", &options, rough().as_bytes()).assert_refused(because);
    }
}
