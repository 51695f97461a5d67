//! Whatever is read, the answer takes little memory: texts large in every direction, bombs, and the hostile corpus.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

use std::alloc::System;
use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cap::Cap;
use keeping::link::{self, Refusal};
use keeping::shelf::PLAN_UNITS;
use keeping::stored::Stored;
use planner::document::{self, MAX_BYTES};
use planner::notation::Locale;
use planner::typing::Typing;
use planner::units::Currency;

/// Counts what is allocated; nothing is refused.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// The most that the whole app may take, in bytes.
const MOST: usize = 64 * 1024 * 1024;

/// A plan with a field that no version knows.
fn with_field(value: &str) -> String {
    format!(r#"{{"format":"backcast-plan","version":1,"more":{value}}}"#)
}

fn list(entry: &str, entries: usize) -> String {
    format!("[{}]", vec![entry; entries].join(","))
}

/// As much of a text, again and again, as fits into a file.
fn filled(text: &str) -> String {
    text.repeat((MAX_BYTES - 1_000) / text.len())
}

/// Makes a text.
type Maker = fn() -> String;

/// Texts that are large in every direction JSON has, each about as large as a file may be.
const LARGE: [Maker; 14] = [
    || with_field(&list("1", 900_000)),
    || with_field(&list("[]", 600_000)),
    || with_field(&list(r#"{"a":1}"#, 220_000)),
    || {
        let fields: Vec<String> = (0..150_000).map(|field| format!("\"k{field}\":1")).collect();
        with_field(&format!("{{{}}}", fields.join(",")))
    },
    || with_field(&list(&list("1", 999), 199)),
    || with_field(&list(&list("[]", 999), 199)),
    || filled("["),
    || filled(r#"{"a":"#),
    || with_field(&format!("\"{}\"", filled("ä"))),
    || with_field(&format!("\"{}\"", filled("\\ud800"))),
    || with_field(&list("\"\u{202e}\"", 250_000)),
    || with_field(&filled("9")),
    || goals(999),
    || filled(" "),
];

/// A plan of so many goals with long names.
fn goals(count: u32) -> String {
    let goals = (1..=count).map(|id| format!(r#"{{"id":{id},"name":"{}"}}"#, "g".repeat(2_000)));
    let goals = goals.collect::<Vec<_>>().join(",");
    format!(r#"{{"format":"backcast-plan","version":1,"goals":[{goals}]}}"#)
}

/// Every reader of text, one after the other.
fn read_by_all(bytes: &[u8]) {
    drop(document::read(bytes));
    drop(document::read_only(bytes));
    let text = String::from_utf8_lossy(bytes);
    drop(Stored::read(&text));
    drop(Stored::read(&format!("backcast-stored 1 1 {} 00000000\n{text}", text.encode_utf16().count())));
    drop(link::read(&text));
    drop(link::read(&format!("#p=1.{}.00000000.{text}", text.len())));
    let typing = Typing::new(Locale::ALL[0], Currency::USD);
    drop((typing.money(&text), typing.rate(&text), typing.count(&text), typing.lag(&text)));
    drop((typing.month(&text), typing.growth(&text)));
}

/// A link with a right checksum to whatever this unpacks to.
fn bomb(character: u8, unpacked: usize) -> String {
    let packed = miniz_oxide::deflate::compress_to_vec(&vec![character; unpacked], 10);
    let payload = URL_SAFE_NO_PAD.encode(&packed);
    let mut hasher = crc32fast::Hasher::new();
    hasher.update(format!("1.{}.", payload.len()).as_bytes());
    hasher.update(&packed);
    format!("#p=1.{}.{:08x}.{payload}", payload.len(), hasher.finalize())
}

#[test]
fn every_answer_takes_little_memory() {
    let mut count = 0;
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../planner/tests/hostile");
    for entry in std::fs::read_dir(folder).unwrap() {
        read_by_all(&std::fs::read(entry.unwrap().path()).unwrap());
        count += 1;
    }
    for make in LARGE {
        read_by_all(make().as_bytes());
        count += 1;
    }
    // Twenty megabytes are made here, not where links are read.
    for (character, unpacked) in [(b' ', 3 * PLAN_UNITS), (b'[', 3 * PLAN_UNITS), (b'a', 20_000_000)] {
        let refusal = link::read(&bomb(character, unpacked)).unwrap_err();
        assert_eq!(refusal == Refusal::TooLarge, unpacked > 3 * PLAN_UNITS, "{refusal:?}");
        count += 1;
    }
    let most = MEMORY.max_allocated();
    println!("{count} texts read, {} KiB at most at once", most / 1024);
    assert!(most < MOST, "{most}");
    assert_not_looked_at(&list("1", 5_000_000));
}

/// Asserts that a text larger than a file may be is refused before anything is made of it.
fn assert_not_looked_at(huge: &str) {
    let before = MEMORY.total_allocated();
    assert_eq!(document::read(huge.as_bytes()), Err(document::Unreadable::TooLarge(huge.len())));
    assert_eq!(MEMORY.total_allocated(), before);
}
