//! All figures of a plan as JSON.

use std::collections::BTreeSet;

use super::*;
use planner::document::read;
use planner::mix::best;
use planner::walkback::walk_back;

fn figures(plan: &str) -> Value {
    given("figures", plan.as_bytes()).json()
}

/// Plans of every outcome of the mix, with hours, repairs, and goals that lack something.
fn many() -> Vec<String> {
    let changed = [
        ("200000", "20000"),
        ("\"most\": 2,", "\"least\": 3, \"most\": 2,"),
        ("\"target\": 10000000", "\"target\": 1000000"),
        ("\"target\": 10000000,", ""),
        ("\"rate\": 0.8, ", ""),
        ("200000", "-5"),
    ];
    let saved = files_in("crates/planner/tests/saved").into_iter().chain(files_in("examples"));
    let saved = saved.map(|file| std::fs::read_to_string(file).unwrap());
    let changed = changed.map(|(from, to)| ten_million_with(from, to));
    saved.chain(changed).chain([ten_million()]).collect()
}

#[test]
fn the_published_ten_million_need_31250_inquiries() {
    let figures = figures(&ten_million());
    let stages = figures["goals"][0]["stages"].as_array().unwrap();
    let people: Vec<u64> = stages.iter().map(|stage| stage["required"]["people"].as_u64().unwrap()).collect();
    assert_eq!(people, [100, 1_000, 2_500, 3_125, 31_250]);
    let inquiries = &stages[4];
    assert_eq!(inquiries["name"], "Inquiry");
    assert_eq!(inquiries["required"]["exact"], 31_250.0);
    assert_eq!(inquiries["required"]["working"], "3,125 MQLs ÷ 10% = 31,250 inquiries");
    assert_eq!(inquiries["baseline"]["exact"], 3_750.0);
    assert_eq!(inquiries["gap"]["people"], 27_500);
    assert_eq!(inquiries["gap_per_month"]["people"], 4_584);
    assert_eq!(inquiries["latest_useful_month"], "2027-06");
}

#[test]
fn the_mix_says_what_it_costs_and_brings() {
    let figures = figures(&ten_million());
    let mix = &figures["mix"];
    assert_eq!((&mix["outcome"], &mix["could_improve_by"]), (&"reached".into(), &0.0.into()));
    assert_eq!(figures["currency"], "USD");
    assert_eq!(mix["budget"]["cap"], 200_000.0);
    assert_eq!(mix["budget"]["spent"], 80_504.0);
    assert_eq!(mix["budget"]["unspent"], 119_496.0);
    let ads = &mix["tactics"][0];
    assert_eq!(
        (&ads["name"], &ads["units"], &ads["cost"]),
        (&"Search ads".into(), &8.into(), &80_504.0.into())
    );
    assert_eq!((&ads["brings"][0]["goal"], &figures["goals"][0]["id"]), (&20.into(), &20.into()));
    assert!(ads["brings"][0]["working"].as_str().unwrap().ends_with("= 89.6 deals"));
}

#[test]
fn a_goal_out_of_reach_says_by_how_much() {
    let figures = figures(&ten_million_with("200000", "20000"));
    assert_eq!(figures["mix"]["outcome"], "out-of-reach");
    let missed = &figures["mix"]["shortfalls"][0];
    let run_forward = &figures["forward"]["goals"][0];
    assert_eq!((&missed["goal"], &missed["required"]), (&20.into(), &100.0.into()));
    assert_eq!(missed["missing"], run_forward["missing"]);
    assert_eq!(run_forward["is_reached"], false);
    assert!(missed["missing"].as_f64().unwrap() > 0.0);
}

#[test]
fn limits_that_contradict_each_other_are_named() {
    let figures = figures(&ten_million_with("\"most\": 2,", "\"least\": 3, \"most\": 2,"));
    assert_eq!(figures["mix"]["outcome"], "contradiction");
    assert_eq!(figures["mix"]["contradictions"][0], "“Trade fair” has at least 3 and at most 2 units.");
}

#[test]
fn what_a_goal_lacks_is_named() {
    let no_rate = figures(&ten_million_with("\"rate\": 0.8, ", ""));
    assert_eq!(no_rate["goals"][0]["missing"][0], "the rate from MQLs to SALs");
    assert_eq!(no_rate["goals"][0]["stages"].as_array().map(Vec::len), Some(3));
    let no_target = figures(&ten_million_with("\"target\": 10000000,", ""));
    assert_eq!(no_target["goals"][0]["headline"], Value::Null);
    assert_eq!(no_target["mix"]["outcome"], "nothing-to-reach");
}

#[test]
fn what_was_put_right_while_reading_is_told() {
    let figures = figures(&ten_million_with("200000", "-5"));
    assert_eq!(figures["repairs"].as_array().map(Vec::len), Some(1));
    assert_eq!(figures["mix"]["budget"]["cap"], Value::Null);
}

#[test]
fn every_month_of_the_plan_has_its_figure() {
    let figures = figures(&ten_million());
    let inquiries = &figures["forward"]["stages"][0];
    assert_eq!((&inquiries["stage"], &inquiries["name"]), (&1.into(), &"Inquiry".into()));
    assert_eq!(inquiries["by_month"].as_array().map(Vec::len), Some(12));
    let deals = figures["forward"]["stages"][4]["by_month"].as_array().unwrap().iter();
    let by_stage: f64 = deals.map(|month| month.as_f64().unwrap()).sum();
    let reached = figures["forward"]["goals"][0]["reached"].as_f64().unwrap();
    assert!((by_stage - reached).abs() < 1e-9, "{by_stage} {reached}");
}

#[test]
fn the_figures_are_the_planners_bit_for_bit() {
    for text in many() {
        let (json, plan) = (figures(&text), read(text.as_bytes()).unwrap().plan);
        for (goal, printed) in plan.goals.iter().zip(json["goals"].as_array().unwrap()) {
            let levels = walk_back(&plan, goal).map(|walk| walk.levels).unwrap_or_default();
            let exact: Vec<u64> = levels.iter().map(|level| level.required.value().to_bits()).collect();
            let stages = printed["stages"].as_array().unwrap().iter();
            let said = stages.map(|stage| stage["required"]["exact"].as_f64().unwrap().to_bits());
            assert_eq!(said.collect::<Vec<u64>>(), exact);
        }
        let units = best(&plan).rows.into_iter().map(|row| u64::from(row.units));
        let said =
            json["mix"]["tactics"].as_array().unwrap().iter().map(|row| row["units"].as_u64().unwrap());
        assert_eq!(said.collect::<Vec<u64>>(), units.collect::<Vec<u64>>());
    }
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    for plan in many() {
        assert_eq!(given("figures", plan.as_bytes()), given("figures", plan.as_bytes()));
    }
}

#[test]
fn fields_keep_their_order() {
    let out = given("figures", ten_million().as_bytes()).out;
    let top = out.lines().filter_map(|line| line.strip_prefix("  \"")?.split_once('"'));
    let top: Vec<&str> = top.map(|(name, _)| name).collect();
    assert_eq!(
        top,
        [
            "format",
            "version",
            "app",
            "plan",
            "currency",
            "first_month",
            "months",
            "repairs",
            "goals",
            "mix",
            "forward",
            "chance",
            "ways_out",
            "own_mix",
            "scenarios"
        ]
    );
}

#[test]
fn the_readme_describes_every_field_and_every_outcome() {
    let readme = std::fs::read_to_string(folder("crates/cli/README.md")).unwrap();
    let mut words = BTreeSet::new();
    for plan in many() {
        let figures = figures(&plan);
        let others = figures["scenarios"].as_array().unwrap().iter().chain([&figures["own_mix"]]);
        let outcomes = others.chain([&figures]).filter_map(|it| it["mix"]["outcome"].as_str());
        words.extend(outcomes.map(str::to_owned));
        names(&figures, &mut words);
    }
    let rough = ten_million_with("\"rate\": 0.4", "\"rate\": { \"low\": 0.3, \"high\": 0.5 }");
    names(&given_with("figures", &["--runs", "10"], rough.as_bytes()).json(), &mut words);
    for outcome in
        ["nothing-to-reach", "nothing-needed", "reached", "out-of-reach", "contradiction", "by-hand"]
    {
        assert!(words.contains(outcome), "{outcome}");
    }
    for word in words {
        assert!(readme.contains(&format!("`{word}`")), "{word}");
    }
}

/// The names of all fields in a value.
fn names(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            found.insert(name.clone());
            names(value, found);
        }),
        Value::Array(entries) => entries.iter().for_each(|entry| names(entry, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => (),
    }
}
