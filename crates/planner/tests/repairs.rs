//! What is put right in a file, and how that is said.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

mod support;

use planner::document::{MAX_BYTES, Opened, Repair, Stamp, Unreadable, read, write};
use planner::funnel::Lag;
use support::sentences::assert_kind;

fn open(fields: &str) -> Opened {
    let file = format!(r#"{{"format": "backcast-plan", "version": 1{fields}}}"#);
    read(file.as_bytes()).unwrap_or_else(|why| panic!("{}\n{file}", why.sentence()))
}

fn sentences(opened: &Opened) -> Vec<String> {
    let sentences: Vec<String> = opened.repairs.iter().map(Repair::sentence).collect();
    for sentence in &sentences {
        assert_kind(sentence);
    }
    sentences
}

#[test]
fn every_repair_is_said_in_a_sentence() {
    const STAGES: &str = r#", "funnel": {"stages": [{"id": 1}, {"id": 2}]}"#;
    for (fields, expected) in [
        (r#", "currency": "ABC""#, "Currency: “ABC” became “USD”. Check that this is what you want."),
        (r#", "locale": "tlh""#, "Locale: “tlh” became “en-US”. Check that this is what you want."),
        (r#", "months": 0"#, "Months: “0” became “12”. Check that this is what you want."),
        (r#", "deal": 0.005"#, "Deal: “0.005” became “0.01”. Check that this is what you want."),
        (
            r#", "deal": {"low": 5, "high": 1}"#,
            "Deal: “5 – 1” is not possible here, so it is empty now. Enter it again.",
        ),
        (
            r#", "departments": [{"id": 1, "verdict": "maybe"}]"#,
            "Departments, 1st entry, verdict: “maybe” became “not-asked”. Check that this is what you want.",
        ),
        (
            r#", "answers": {"our-value": {"certainty": "perhaps"}}"#,
            "Answers, our-value, certainty: “perhaps” is not possible here, so it is empty now. Enter it again.",
        ),
        (
            r#", "goals": [{"id": 1, "audience": 9}]"#,
            "Goals, 1st entry, audience: it named “9”, which is not in the file, so that was taken out.",
        ),
        (
            r#", "goals": [{"id": 1, "measures": "at-stage", "stage": 99}]"#,
            "Goals, 1st entry, stage: “99” became “2”. Check that this is what you want.",
        ),
        (
            r#", "goals": [{"id": 1, "measures": "customers", "stage": 2}]"#,
            "Goals, 1st entry, stage: “2” is not possible here, so it is empty now. Enter it again.",
        ),
        (
            r#", "tactics": [{"id": 7}, {"id": 7}]"#,
            "Tactics, 2nd entry: the identity “7” could not be kept, so it is number 8 now. \
             What named it may name another.",
        ),
        (
            r#", "tactics": [{"name": "Fair"}]"#,
            "Tactics, 1st entry: it had no identity, so it is number 3 now.",
        ),
        (
            r#", "funnel": {"stages": [{"id": 1}]}"#,
            "The funnel had fewer than two stages, so “Deals” was added. Rename it as you like.",
        ),
        (
            r#", "x_new": 1"#,
            "X new: this version does not know what this means. It was kept and will be saved again.",
        ),
        (r#", "name": "a\udc00""#, "One damaged character was replaced by �."),
        (
            ", \"name\": \"a\u{202e}b\"",
            "Name: this text holds characters that cannot be seen or that turn the direction of reading. \
             It was kept as it is.",
        ),
    ] {
        let usual = if fields.contains("stage") { "" } else { STAGES };
        assert_eq!(sentences(&open(&format!("{usual}{fields}"))), [expected], "{fields}");
    }
}

#[test]
fn a_file_without_a_funnel_gets_the_usual_one() {
    let opened = open("");
    let names: Vec<&str> =
        opened.plan.numbers.funnel.stages.iter().map(|stage| stage.name.as_str()).collect();
    assert_eq!(names, ["Response", "Lead", "MQL", "Opportunity", "Deal"]);
    assert_eq!(opened.repairs, []);
    assert_eq!(opened.plan.next_id(), 6);
}

#[test]
fn the_eleventh_stage_is_left_out_with_its_name() {
    let stages: Vec<String> = (1..=12).map(|id| format!(r#"{{"id": {id}, "name": "Stage {id}"}}"#)).collect();
    let opened = open(&format!(r#", "funnel": {{"stages": [{}]}}"#, stages.join(",")));
    assert_eq!(opened.plan.numbers.funnel.stages.len(), 10);
    assert_eq!(
        sentences(&opened),
        [
            "Funnel, stages, 11th entry: “Stage 11” was left out: it is one too many, or belongs to nothing in the file.",
            "Funnel, stages, 12th entry: “Stage 12” was left out: it is one too many, or belongs to nothing in the file.",
        ]
    );
}

#[test]
fn the_first_exceptions_of_an_audience_count() {
    let opened = open(
        r#", "audiences": [{"id": 1}], "exceptions": [{"audience": 1, "deal": 5}, {"audience": 1, "deal": 6}]"#,
    );
    let deal = opened.plan.numbers.exceptions.values().next().and_then(|theirs| theirs.deal);
    assert_eq!(deal.map(|deal| deal.likely().minor()), Some(500));
    assert_eq!(opened.repairs.len(), 1);
}

#[test]
fn parts_by_month_are_scaled_to_a_whole_and_that_is_listed() {
    let opened = open(r#", "funnel": {"stages": [{"id": 1, "lag": {"by_month": [1, 3]}}, {"id": 2}]}"#);
    let lag = &opened.plan.numbers.funnel.stages.iter().next().unwrap().lag;
    assert_eq!(*lag, Lag::Shares(vec![0.25, 0.75]));
    assert!(opened.repairs.iter().all(Repair::is_change));
    assert_eq!(opened.repairs.len(), 1);
}

#[test]
fn the_number_for_the_next_new_thing_lies_above_every_identity() {
    const STAGES: &str = r#", "funnel": {"stages": [{"id": 1}, {"id": 2}]}"#;
    let next_id = |fields: &str| open(&format!("{STAGES}{fields}")).plan.next_id();
    assert_eq!(next_id(r#", "tactics": [{"id": 40}], "next_id": 12"#), 41);
    assert_eq!(next_id(r#", "next_id": 120"#), 120);
    assert_eq!(next_id(r#", "next_id": "many""#), 3);
}

#[test]
fn what_cannot_be_read_is_said_in_plain_words() {
    for (file, start) in [
        (&b""[..], "There is nothing in this file."),
        (b" \n", "There is nothing in this file."),
        (b"<!doctype html>", "This is a web page."),
        (b"name;budget\nFair;12", "This looks like a table"),
        (b"\x89PNG\r\n", "This is a picture."),
        (b"\xd0\xcf\x11\xe0", "This is an office document."),
        (b"hello", "Line 1, character 1: what stands here is not JSON"),
        (b"12", "This file holds no plan, but one number."),
        (br#"{"format": "backcast-plan"}"#, "The file does not say in which version"),
        (br#"{"format": "backcast-plan", "version": 1.5}"#, "“1.5” is not a version"),
        (
            br#"{"format": "backcast-plan", "version": 7}"#,
            "This plan was saved by a newer version of Backcast, in format 7.",
        ),
        (
            br#"{"format": "backcast-plan", "version": 1, "goals": 5}"#,
            "In “goals”, the file holds something of another kind",
        ),
        (
            br#"{"format": "backcast-plan", "version": 1, "tactics": [{"name": 5}]}"#,
            "In “tactics, 1st entry, name”",
        ),
        (br#"{"format": "backcast-plan", "version": 1, "tactics": [[1]]}"#, "In “tactics, 1st entry”"),
    ] {
        let sentence = read(file).unwrap_err().sentence();
        assert!(sentence.starts_with(start), "{sentence}");
        assert_kind(&sentence);
    }
}

#[test]
fn a_file_may_be_as_large_as_the_bound_and_no_larger() {
    let plan = write(&open("").plan, &Stamp::default());
    let filled = plan.clone() + &" ".repeat(MAX_BYTES - plan.len());
    assert!(read(filled.as_bytes()).is_ok());
    assert_eq!(read((filled + " ").as_bytes()), Err(Unreadable::TooLarge(MAX_BYTES + 1)));
    assert_kind(&Unreadable::TooLarge(MAX_BYTES + 1).sentence());
}
