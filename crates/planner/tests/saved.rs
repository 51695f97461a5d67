//! Plans come back from their files as they were.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

mod support;

use std::collections::BTreeSet;
use std::path::PathBuf;

use planner::document::{
    Opened, Repair, SCHEMA, Stamp, Unreadable, read, read_only, without_notes, write, write_line,
};
use planner::plan::{Edit, Plan, Settings};
use proptest::prelude::*;
use serde_json::Value;
use support::plans::{References, plan};

fn stamp() -> Stamp {
    Stamp { app_version: "0.1.0".to_owned(), saved: Some("2026-11-21".to_owned()) }
}

fn opened(text: &str) -> Opened {
    read(text.as_bytes()).unwrap_or_else(|why| panic!("{}\n{text}", why.sentence()))
}

/// The plan read from its own file, which needs nothing put right.
fn again(plan: &Plan) -> Plan {
    let opened = opened(&write(plan, &stamp()));
    let changes: Vec<&Repair> = opened.repairs.iter().filter(|repair| repair.is_change()).collect();
    assert!(changes.is_empty(), "{changes:?}");
    opened.plan
}

/// The files of every released version, by name; each must open for ever.
fn frozen_files() -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/saved");
    let mut files: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            (path.file_name().unwrap().to_str().unwrap().to_owned(), std::fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn every_frozen_file_opens_as_it_is_and_comes_back_the_same() {
    for (name, text) in frozen_files() {
        let opened = opened(&text);
        let is_nasty = name.ends_with("-nasty.json");
        assert_eq!(opened.repairs.is_empty(), !is_nasty, "{name}: {:?}", opened.repairs);
        assert!(opened.repairs.iter().all(|repair| !repair.is_change()), "{name}: {:?}", opened.repairs);
        assert_eq!(again(&opened.plan), opened.plan, "{name}");
    }
}

/// The checksum of each frozen file. A line is added with a file, and none is ever changed.
const FROZEN: [(&str, u32); 5] = [
    ("v1-later.json", 0x514f_c432),
    ("v1-maximal.json", 0x8e1a_7998),
    ("v1-minimal.json", 0x6cdd_4ba9),
    ("v1-nasty.json", 0x6757_5fa2),
    ("v1-typical.json", 0xd5f7_0c86),
];

#[test]
fn no_frozen_file_has_changed() {
    let files = frozen_files();
    let checksums: Vec<(&str, u32)> =
        files.iter().map(|(name, text)| (name.as_str(), crc32fast::hash(text.as_bytes()))).collect();
    assert_eq!(checksums, FROZEN);
}

#[test]
fn the_nasty_file_says_what_it_said() {
    let (_, text) = frozen_files().into_iter().find(|(name, _)| name == "v1-nasty.json").unwrap();
    let Opened { plan, repairs, .. } = opened(&text);
    let hidden = repairs.iter().filter(|repair| matches!(repair, Repair::Hidden { .. })).count();
    assert_eq!((hidden, repairs.len(), plan.next_id()), (3, 4, 1_000_000_000));
    let written = write(&plan, &Stamp { saved: Some("2026-11-22".to_owned()), ..stamp() });
    assert_holds(&serde_json::from_str(&written).unwrap(), &serde_json::from_str(&text).unwrap());
}

/// Asserts that everything in one value is in another as it is, to the last digit.
fn assert_holds(written: &Value, text: &Value) {
    match (written, text) {
        (Value::Object(written), Value::Object(text)) => {
            for (field, value) in text {
                let kept = written.get(field).unwrap_or_else(|| panic!("{field} is gone"));
                assert_holds(kept, value);
            }
        }
        (Value::Array(written), Value::Array(text)) if written.len() == text.len() => {
            written.iter().zip(text).for_each(|(written, text)| assert_holds(written, text));
        }
        _ => assert_eq!(written.to_string(), text.to_string()),
    }
}

#[test]
fn a_plan_of_a_newer_version_is_only_looked_at() {
    let (_, text) = frozen_files().into_iter().find(|(name, _)| name == "v1-typical.json").unwrap();
    let newer = text.replacen("\"version\": 1", "\"version\": 2", 1);
    assert_eq!(read(newer.as_bytes()), Err(Unreadable::Newer(2)));
    assert_eq!(read_only(newer.as_bytes()).map(|opened| opened.plan), Ok(opened(&text).plan));
    assert_eq!(read_only(text.as_bytes()), read(text.as_bytes()));
    for bytes in [&b"{}"[..], b"", &newer.as_bytes()[..newer.len() - 9]] {
        assert_eq!(read_only(bytes), read(bytes));
    }
}

#[test]
fn a_plan_in_one_line_is_the_same_plan() {
    for (name, text) in frozen_files() {
        let plan = opened(&text).plan;
        let line = write_line(&plan, &stamp());
        assert!(!line.contains('\n') && line.len() < write(&plan, &stamp()).len(), "{name}");
        assert_eq!(format!("{:?}", opened(&line).plan), format!("{plan:?}"), "{name}");
    }
}

/// The texts that are left of the plan that has every field, once its notes are left out: names, owners, units, and
/// words of the format. A new field that people write into must be decided about before it shows up here.
const NO_NOTES: &[&str] = &[
    "Acme",
    "Deals",
    "Design",
    "Every change",
    "Families",
    "Finance",
    "Free",
    "Jonas",
    "KWD",
    "Keep 9 of 10",
    "Leads",
    "Legal",
    "Limits lifted",
    "MQLs",
    "Mailing",
    "Maria",
    "Marketing",
    "Operations",
    "Plants",
    "Plän € 😀",
    "Referrals",
    "Responses",
    "Revenue through MQLs",
    "Sales",
    "The big three",
    "fr-CA",
    "mailing to 1,000 addresses",
];

#[test]
fn a_plan_without_notes_says_only_names() {
    let (_, text) = frozen_files().into_iter().find(|(name, _)| name == "v1-maximal.json").unwrap();
    let plan = opened(&text).plan;
    let left: Value = serde_json::from_str(&write(&without_notes(&plan), &Stamp::default())).unwrap();
    let mut words = BTreeSet::new();
    collect_texts(&left, &mut words);
    assert_eq!(words.iter().map(String::as_str).collect::<Vec<_>>(), NO_NOTES);
    assert_eq!(without_notes(&without_notes(&plan)), without_notes(&plan));
}

/// Every text of a value that is more than a word of the format.
fn collect_texts(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if text.contains(|letter: char| letter.is_uppercase() || letter == ' ') => {
            found.insert(text.clone());
        }
        Value::Object(object) => object.values().for_each(|value| collect_texts(value, found)),
        Value::Array(list) => list.iter().for_each(|value| collect_texts(value, found)),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[test]
fn the_typical_file_says_what_it_said() {
    let (_, text) = frozen_files().into_iter().find(|(name, _)| name == "v1-typical.json").unwrap();
    let Opened { plan, made_by, saved, .. } = opened(&text);
    assert_eq!((made_by.as_str(), saved.as_deref()), ("0.1.0", Some("2026-11-21")));
    assert_eq!((plan.name.as_str(), plan.settings.currency.code()), ("Pumps 2027", "EUR"));
    assert_eq!(plan.budget.map(planner::units::Money::minor), Some(10_000_000));
    let tactic = plan.tactics.get(25.into()).unwrap();
    assert_eq!(tactic.kind.map(|kind| kind.id), Some("trade-show"));
    assert_eq!(tactic.cost.map(|cost| cost.likely().minor()), Some(1_850_075));
    assert_eq!(plan.next_id(), 26);
}

#[test]
fn a_file_written_again_holds_what_the_frozen_one_held() {
    for name in ["v1-typical.json", "v1-maximal.json", "v1-later.json"] {
        let (_, text) = frozen_files().into_iter().find(|(known, _)| known == name).unwrap();
        let written = write(&opened(&text).plan, &stamp());
        let (before, after): (Value, Value) =
            (serde_json::from_str(&text).unwrap(), serde_json::from_str(&written).unwrap());
        for (field, value) in before.as_object().unwrap() {
            assert_eq!(after[field], *value, "{name}: {field}");
        }
    }
}

#[test]
fn the_maximal_file_and_what_came_later_hold_every_field_of_the_schema() {
    let files = frozen_files().into_iter();
    let files = files.filter(|(name, _)| ["v1-maximal.json", "v1-later.json"].contains(&name.as_str()));
    let text: String = files.map(|(_, text)| text).collect();
    let mut known = BTreeSet::new();
    schema_fields(&serde_json::from_str(SCHEMA).unwrap(), &mut known);
    let missing: Vec<&String> =
        known.iter().filter(|field| !text.contains(&format!("\"{field}\":"))).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

fn schema_fields(schema: &Value, fields: &mut BTreeSet<String>) {
    if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
        fields.extend(properties.keys().cloned());
    }
    for definition in schema.get("$defs").and_then(Value::as_object).into_iter().flatten() {
        schema_fields(definition.1, fields);
    }
}

#[test]
fn a_new_plan_makes_a_short_file() {
    let text = write(&Plan::new("Spring", Settings::default()), &stamp());
    assert!(
        text.starts_with("{\n  \"format\": \"backcast-plan\",\n  \"version\": 1,\n  \"app\": \"0.1.0\","),
        "{text}"
    );
    assert!(text.len() < 2_500, "{} bytes: {text}", text.len());
    assert!(!text.contains("null") && !text.contains("\"\"") && !text.contains("[]"), "{text}");
}

/// Adds a field that no version knows to every object of a file.
fn with_unknown_fields(value: &mut Value, count: &mut usize) {
    match value {
        Value::Object(object) => {
            object.values_mut().for_each(|value| with_unknown_fields(value, count));
            *count += 1;
            object.insert("x_kept".to_owned(), serde_json::json!({"number": *count, "list": [1, "a", null]}));
        }
        Value::Array(list) => list.iter_mut().for_each(|value| with_unknown_fields(value, count)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn unknown_fields_of_every_object_survive_edits_of_other_things() {
    let (_, text) = frozen_files().into_iter().find(|(name, _)| name == "v1-maximal.json").unwrap();
    let mut file: Value = serde_json::from_str(&text).unwrap();
    let mut count = 0;
    with_unknown_fields(&mut file, &mut count);
    // An answer is an object too, so a question that nobody knows must hold one.
    file["answers"]["x_kept"] = serde_json::json!({"text": "kept", "more": 1});

    let opened = opened(&file.to_string());
    let unknown = opened.repairs.iter().filter(|repair| matches!(repair, Repair::Unknown { .. })).count();
    assert_eq!(unknown, count);
    assert!(opened.repairs.iter().all(|repair| !repair.is_change()), "{:?}", opened.repairs);
    assert_eq!(again(&opened.plan), opened.plan);

    let edited = opened.plan.edited(Edit::Rename("Other".to_owned())).edited(Edit::WholePeople(false));
    let written: Value = serde_json::from_str(&write(&edited, &stamp())).unwrap();
    file["name"] = "Other".into();
    file["whole_people"] = Value::Null;
    assert_eq!(kept(&written), kept(&file));
    assert_eq!(kept(&written).len(), count);
}

/// Every unknown field of a file, in the order of its number.
fn kept(value: &Value) -> Vec<String> {
    fn collect(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(object) => {
                found.extend(object.get("x_kept").map(Value::to_string));
                object.values().for_each(|value| collect(value, found));
            }
            Value::Array(list) => list.iter().for_each(|value| collect(value, found)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    let mut found = Vec::new();
    collect(value, &mut found);
    found.sort();
    found
}

#[test]
fn a_kind_of_tactic_and_a_stage_that_are_not_known_yet_are_written_back() {
    let file = r#"{"format": "backcast-plan", "version": 1,
        "funnel": {"stages": [{"id": 1, "usual": "moon/landing"}, {"id": 2}]},
        "tactics": [{"id": 3, "kind": "carrier-pigeon"}]}"#;
    let opened = opened(file);
    assert!(opened.repairs.iter().all(|repair| matches!(repair, Repair::Unknown { .. })));
    let written = write(&opened.plan, &stamp());
    assert!(written.contains("carrier-pigeon") && written.contains("moon/landing"), "{written}");
    assert_eq!(again(&opened.plan), opened.plan);
}

/// As many cases as usual, or as the long run asks for.
fn cases(usual: u32) -> ProptestConfig {
    let cases = support::wild::cases(usual);
    ProptestConfig { cases, ..support::wild::usual() }
}

proptest! {
    #![proptest_config(cases(150))]

    #[test]
    fn every_plan_comes_back_bit_for_bit(plan in plan(References::Sound)) {
        let back = again(&plan);
        prop_assert_eq!(&back, &plan);
        // Equality takes 0 and -0 for the same number; their texts differ.
        prop_assert_eq!(format!("{back:?}"), format!("{plan:?}"));
        prop_assert_eq!(write(&back, &stamp()), write(&plan, &stamp()));
    }

    #[test]
    fn references_that_lead_nowhere_are_put_right_once(plan in plan(References::Loose)) {
        let mended = opened(&write(&plan, &stamp())).plan;
        prop_assert_eq!(again(&mended), mended);
    }
}
