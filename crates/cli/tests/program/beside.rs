//! What stands beside the mix: ways out, units set by hand, and scenarios.

use super::*;
use planner::document::read;
use planner::mix::smallest_changes;
use planner::notation::PlainNotation;
use planner::wording::change::sentence;
use serde_json::json;

fn figures(plan: &str) -> Value {
    given("figures", plan.as_bytes()).json()
}

/// The published example with a field more.
fn with(field: &str, value: &Value) -> String {
    ten_million_with("\"budget\": 200000", &format!("\"budget\": 200000, \"{field}\": {value}"))
}

/// The same with a scenario for each list of changes.
fn with_scenarios(changes: &[Value]) -> String {
    let scenario = |(id, changes): (u32, &Value)| json!({ "id": id, "name": "Other", "changes": changes });
    with("scenarios", &(50..).zip(changes).map(scenario).collect())
}

/// Money for a quarter of what the goal takes.
fn poor(plan: &str) -> String {
    plan.replace("\"budget\": 200000", "\"budget\": 20000")
}

fn ads(units: u32, month: usize) -> Value {
    let by_month: Vec<u32> = (0..=month).map(|place| if place == month { units } else { 0 }).collect();
    json!([{ "tactic": 30, "units": by_month }])
}

#[test]
fn goals_within_reach_need_no_way_out() {
    assert!(figures(&ten_million())["ways_out"].is_null());
    assert!(figures(r#"{"format": "backcast-plan", "version": 1}"#)["ways_out"].is_null());
}

#[test]
fn the_smallest_changes_are_those_of_the_planner_in_its_order() {
    let text = poor(&ten_million());
    let (ways, plan) = (figures(&text)["ways_out"].clone(), read(text.as_bytes()).unwrap().plan);
    let found = smallest_changes(&plan, &mut |_| ());
    let us = PlainNotation::new(plan.settings.locale, plan.settings.currency);
    let ways = ways.as_array().unwrap();
    assert!(ways.len() > 2 && ways.len() == found.len(), "{ways:?}");
    for (way, found) in ways.iter().zip(&found) {
        assert_eq!(way["size"].as_f64().unwrap().to_bits(), found.size.to_bits());
        assert_eq!(way["sentence"], sentence(&plan, &found.change, &us));
    }
    assert_eq!(ways[0]["change"]["what"], "budget");
}

#[test]
fn every_way_out_put_into_the_file_as_a_scenario_reaches_the_goals() {
    let few = ten_million_with("\"most\": 10,", "\"most\": 6,").replace("\"most\": 2,", "\"most\": 0,");
    let ways = figures(&few)["ways_out"].as_array().unwrap().clone();
    assert!(ways.len() > 2, "{ways:?}");
    let changes: Vec<Value> = ways.iter().map(|way| json!([way["change"]])).collect();
    let tried = with_scenarios(&changes).replace("\"most\": 10,", "\"most\": 6,");
    let tried = figures(&tried.replace("\"most\": 2,", "\"most\": 0,"));
    for (scenario, way) in tried["scenarios"].as_array().unwrap().iter().zip(&ways) {
        assert_eq!(scenario["mix"]["outcome"], "reached", "{way}");
        assert_eq!(scenario["differs"], json!([way["sentence"]]));
    }
    assert_eq!(tried["mix"]["outcome"], "out-of-reach");
}

#[test]
fn where_nothing_is_enough_there_is_no_way_out() {
    let useless = ten_million_with("\"target\": 10000000", "\"target\": 900000000000");
    assert_eq!(figures(&useless)["ways_out"], json!([]));
}

#[test]
fn limits_that_contradict_each_other_have_ways_out() {
    let dear = ten_million_with("\"most\": 2,", "\"least\": 2, \"most\": 2,");
    let figures = figures(&poor(&dear));
    assert_eq!(figures["mix"]["outcome"], "contradiction");
    assert_eq!(figures["ways_out"][0]["change"]["what"], "budget");
}

#[test]
fn units_set_by_hand_stand_beside_the_mix() {
    let figures = figures(&with("own_mix", &ads(12, 1)));
    let own = &figures["own_mix"];
    assert_eq!((&figures["mix"]["outcome"], &own["mix"]["outcome"]), (&"reached".into(), &"by-hand".into()));
    assert_eq!(own["mix"]["tactics"][0]["units_by_month"], json!([0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    assert_eq!(own["mix"]["budget"]["spent"], 120_506.0);
    assert_eq!(own["mix"]["broken"], json!(["“Search ads”: at most 10 are allowed."]));
    assert_eq!(own["forward"]["goals"][0]["is_reached"], true);
    assert_eq!(own["mix"]["sentence"], "Your own mix costs $120,506, reaches every goal and breaks 1 limit.");
    assert!(own["chance"].is_null() && figures["mix"]["broken"] == json!([]));
}

#[test]
fn without_units_set_by_hand_nothing_stands_there() {
    assert!(figures(&ten_million())["own_mix"].is_null());
    assert_eq!(figures(&ten_million())["scenarios"], json!([]));
}

#[test]
fn a_scenario_has_the_figures_of_a_plan_with_its_changes() {
    let changes =
        [json!([{ "what": "budget", "amount": 20_000 }]), json!([{ "what": "deal", "amount": 90_000 }])];
    let figures = figures(&with_scenarios(&changes));
    let alone = [poor(&ten_million()), ten_million_with("\"deal\": 100000", "\"deal\": 90000")];
    for (place, alone) in alone.iter().enumerate() {
        let (scenario, alone) = (&figures["scenarios"][place], self::figures(alone));
        assert_eq!((&scenario["mix"], &scenario["forward"]), (&alone["mix"], &alone["forward"]));
        assert_ne!(scenario["mix"], figures["mix"]);
    }
    assert_eq!(
        (&figures["scenarios"][1]["id"], &figures["scenarios"][1]["name"]),
        (&51.into(), &"Other".into())
    );
    assert_eq!(figures["scenarios"][0]["differs"], json!(["Lower the budget to $20,000 (−$180,000)"]));
}

#[test]
fn what_is_as_in_the_plan_does_not_differ() {
    let same = json!([{ "what": "budget", "amount": 200_000 }]);
    let figures = figures(&with_scenarios(&[same]));
    assert_eq!(figures["scenarios"][0]["differs"], json!([]));
    assert_eq!(figures["scenarios"][0]["mix"], figures["mix"]);
}

#[test]
fn a_scenario_may_set_the_units_by_hand() {
    let set = json!([{ "what": "own-mix", "own_mix": ads(3, 0) }, { "what": "budget", "amount": 20_000 }]);
    let other = json!([{ "what": "budget", "amount": 20_000 }]);
    let plan = with_scenarios(&[set, other])
        .replace("\"next_id\"", &format!("\"own_mix\": {}, \"next_id\"", ads(4, 0)));
    let figures = figures(&plan);
    let [own, set, other] = [&figures["own_mix"], &figures["scenarios"][0], &figures["scenarios"][1]];
    let units = |it: &Value| it["mix"]["tactics"][0]["units"].clone();
    assert_eq!([units(own), units(set)], [4, 3]);
    assert_eq!([&set["mix"]["outcome"], &other["mix"]["outcome"]], ["by-hand", "out-of-reach"]);
    assert_eq!(set["mix"]["broken"], json!(["The budget is passed by $10,501.50."]));
}

#[test]
fn every_mix_has_its_chance_where_runs_are_wanted() {
    let plan = with_scenarios(&[json!([{ "what": "own-mix", "own_mix": ads(8, 0) }]), json!([])]);
    let plan = plan.replace("\"next_id\"", &format!("\"own_mix\": {}, \"next_id\"", ads(8, 0)));
    let figures = given_with("figures", &["--runs", "300", "--seed", "9"], plan.as_bytes()).json();
    let (mut base, scenarios) = (figures["chance"].clone(), &figures["scenarios"]);
    assert!(base.as_object_mut().unwrap().remove("sure").is_some());
    assert_eq!(scenarios[1]["chance"], base);
    assert_eq!((&scenarios[0]["chance"], &base["seed"]), (&figures["own_mix"]["chance"], &9.into()));
    assert_ne!(scenarios[0]["chance"], base);
}
