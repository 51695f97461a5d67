//! Files that are wrong in known ways are treated as `hostile/index.json` says.
//!
//! Each is read as it is: none is marked as a plan, so all are refused, each for its own reason. And each
//! fault is put into a plan of our own, where it is refused, put right and listed, or kept as it is.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

mod support;

use std::path::PathBuf;

use planner::document::{Opened, Repair, Stamp, Unreadable, read, write};
use serde_json::Value;
use support::faults::{FAULTS, Treatment};
use support::sentences::assert_kind;

/// Why each file is refused as it is: the variant, and the flaw or sort in it.
const REASONS: [(&str, &[&str]); 21] = [
    ("Foreign(Zip", &["zip_header"]),
    ("Foreign(Compressed", &["gzip"]),
    ("Foreign(Pdf", &["pdf_header"]),
    ("Foreign(OtherEncoding", &["utf16le_nobom", "utf32le_bom"]),
    ("NotUtf8", &["truncated_in_utf8"]),
    ("NotJson { flaw: EndsEarly", &["truncated_last_byte", "truncated_in_escape"]),
    ("NotJson { flaw: GoesOn", &["json_lines", "trailing_garbage"]),
    ("NotJson { flaw: TooDeep", &["depth_10k_object", "depth_in_unknown_field"]),
    ("NotJson { flaw: HugeNumber", &["num_1e400", "num_minus_1e400", "num_huge_int_digits"]),
    ("NotJson { flaw: Number", &["num_minus_infinity"]),
    ("NotJson { flaw: Comma", &["trailing_comma"]),
    ("NotJson { flaw: ControlCharacter", &["raw_newline_in_string", "raw_control_in_string"]),
    ("NotJson { flaw: Escape", &["bad_escape"]),
    ("NotJson { flaw: Name", &["comments", "python_literals", "unquoted_keys", "num_comma_decimal"]),
    ("NotJson { flaw: Other", &["jsonp", "num_infinity", "num_dot", "num_hex"]),
    ("Twice", &["dup_keys", "dup_keys_escaped"]),
    ("TooMany", &["wide_keys_20k"]),
    ("LongName", &["long_key_64k"]),
    ("NotAnObject(List", &["root_array_of_plans", "unbalanced_brackets", "depth_127", "depth_128"]),
    ("NotAnObject(Text", &["root_string", "double_encoded"]),
    ("NotAnObject", &["root_null", "root_true"]),
];

fn hostile(file: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/hostile");
    std::fs::read(folder.join(file)).unwrap()
}

/// The JSON files of the index, with how each must be treated.
fn index() -> Vec<(String, String)> {
    files_of("j_")
}

/// The files of the index whose names begin so.
fn files_of(sort: &str) -> Vec<(String, String)> {
    let index: Value = serde_json::from_slice(&hostile("index.json")).unwrap();
    let text = |file: &Value, field: &str| file[field].as_str().unwrap().to_owned();
    let files = index["files"].as_array().unwrap().iter();
    files
        .map(|file| (text(file, "file"), text(file, "expect")))
        .filter(|(file, _)| file.starts_with(sort))
        .collect()
}

fn name(file: &str) -> &str {
    file.trim_start_matches("j_").trim_end_matches(".json")
}

#[test]
fn every_file_is_refused_for_its_own_reason_as_it_is() {
    let files = index();
    for (file, _) in &files {
        let why = read(&hostile(file)).unwrap_err();
        let named = REASONS.iter().find(|(_, files)| files.contains(&name(file)));
        let expected = named.map_or("NotAPlan", |(reason, _)| reason);
        assert!(format!("{why:?}").starts_with(expected), "{file}: {why:?}");
        assert_kind(&why.sentence());
    }
    let named: usize = REASONS.iter().map(|(_, files)| files.len()).sum();
    println!("{} files refused: {named} for what is wrong with them, the rest as no plan", files.len());
    assert_eq!(files.len(), 78);
}

/// Tables that do not look like tables, and what they are refused as; the rest is refused as a table.
const OTHER_TABLES: [(&str, &str); 9] = [
    ("c_empty.csv", "Empty"),
    ("c_only_newlines.csv", "Empty"),
    ("c_windows1252.csv", "NotUtf8"),
    ("c_invalid_utf8.csv", "NotUtf8"),
    ("c_only_quotes.csv", "NotAnObject(Text"),
    ("c_pipe.csv", "NotJson"),
    ("c_comment_lines.csv", "NotJson"),
    ("c_json_renamed.csv", "NotAPlan"),
    ("c_xlsx_renamed.csv", "Foreign(Zip"),
];

#[test]
fn tables_and_links_given_as_plans_are_refused_for_what_they_are() {
    let tables = files_of("c_");
    for (file, _) in &tables {
        let why = read(&hostile(file)).unwrap_err();
        let other = OTHER_TABLES.iter().find(|(known, _)| file == known);
        let expected = other.map_or("Foreign(Table", |(_, reason)| reason);
        assert!(format!("{why:?}").starts_with(expected), "{file}: {why:?}");
        assert_kind(&why.sentence());
    }
    let links = files_of("share_");
    for (file, _) in &links {
        let why = read(&hostile(file)).unwrap_err();
        assert_ne!(why, Unreadable::NotAPlan, "{file}");
        assert_kind(&why.sentence());
    }
    println!("{} tables and {} links refused as plans", tables.len(), links.len());
    assert_eq!((tables.len(), links.len()), (34, 13));
}

#[test]
fn every_file_of_the_index_is_here_unchanged_in_length() {
    let index: Value = serde_json::from_slice(&hostile("index.json")).unwrap();
    for file in index["files"].as_array().unwrap() {
        let name = file["file"].as_str().unwrap();
        assert_eq!(Some(hostile(name).len() as u64), file["bytes"].as_u64(), "{name}");
    }
}

#[test]
fn every_fault_in_a_plan_of_our_own_is_treated_as_the_index_says() {
    let mut counts = [0; 3];
    for (file, expected) in index() {
        let Some((_, fault, treatment)) = FAULTS.iter().find(|(known, ..)| *known == name(&file)) else {
            panic!("{file}: no plan of our own with this fault");
        };
        assert!(allows(&file, &expected, treatment), "{file}: {expected}");
        let bytes = fault(&hostile(&file));
        match treatment {
            Treatment::Refused(reason) => assert_refused(&file, &bytes, reason),
            Treatment::Kept => assert_eq!(open(&file, &bytes).repairs, [], "{file}"),
            Treatment::Hidden(count) => assert_hidden(&file, &open(&file, &bytes), *count),
            Treatment::Listed(repairs) => assert_listed(&file, &open(&file, &bytes), repairs),
        }
        counts[treatment.number()] += 1;
    }
    let [refused, kept, listed] = counts;
    println!(
        "faults in plans of our own: {refused} refused, {kept} kept, {listed} kept or put right and listed"
    );
}

/// Whether the index allows a treatment. Where it leaves the choice, the list of faults documents ours.
/// A goal cannot be its own parent where goals have no parents.
fn allows(file: &str, expected: &str, treatment: &Treatment) -> bool {
    match treatment {
        Treatment::Listed(_) if file == "j_ref_self.json" => true,
        Treatment::Refused(_) => expected.starts_with("reject") || expected.starts_with("accept or reject"),
        Treatment::Kept | Treatment::Listed(_) | Treatment::Hidden(_) => expected.starts_with("accept"),
    }
}

fn open(file: &str, bytes: &[u8]) -> Opened {
    let opened = read(bytes).unwrap_or_else(|why| panic!("{file}: {why:?} {}", why.sentence()));
    let again = read(write(&opened.plan, &Stamp::default()).as_bytes()).unwrap();
    assert_eq!(again.plan, opened.plan, "{file}");
    assert!(again.repairs.iter().all(|repair| !repair.is_change()), "{file}: {:?}", again.repairs);
    opened
}

fn assert_refused(file: &str, bytes: &[u8], reason: &str) {
    let why: Unreadable = read(bytes).expect_err(file);
    assert!(format!("{why:?}").starts_with(reason), "{file}: {why:?}");
    assert_kind(&why.sentence());
}

/// That exactly these repairs are listed, each by the start of its sentence.
fn assert_listed(file: &str, opened: &Opened, expected: &[&str]) {
    let sentences: Vec<String> = opened.repairs.iter().map(Repair::sentence).collect();
    assert_eq!(sentences.len(), expected.len(), "{file}: {sentences:#?}");
    for (sentence, start) in sentences.iter().zip(expected) {
        assert!(sentence.starts_with(start), "{file}: {sentence}, not {start}");
        assert_kind(sentence);
    }
}

fn assert_hidden(file: &str, opened: &Opened, count: usize) {
    assert!(opened.repairs.iter().all(|repair| matches!(repair, Repair::Hidden { .. })), "{file}");
    assert_eq!(opened.repairs.len(), count, "{file}: {:#?}", opened.repairs);
}

#[test]
fn names_full_of_markup_and_tricks_stay_the_texts_they_are() {
    for (file, names) in [
        ("j_xss_names.json", "/goals"),
        ("j_bidi.json", "/names"),
        ("j_invisible.json", "/names"),
        ("j_noncharacters.json", "/names"),
        ("j_template_literals.json", "/name"),
        ("j_mojibake.json", "/name"),
    ] {
        let source: Value = serde_json::from_slice(&hostile(file)).unwrap();
        let names = support::faulty::texts(source.pointer(names).unwrap());
        let (_, fault, _) = FAULTS.iter().find(|(known, ..)| *known == name(file)).unwrap();
        let plan = open(file, &fault(&hostile(file))).plan;
        let kept: Vec<&str> = plan.goals.iter().map(|goal| goal.name.as_str()).collect();
        assert_eq!(kept, names, "{file}");
    }
}
