//! The faults of the files in `hostile/`, each put into a plan of our own.

use serde_json::{Value, json};

use super::faulty::*;

/// What becomes of a plan with a fault.
pub enum Treatment {
    /// It is refused, for a reason that begins like this.
    Refused(&'static str),
    /// It opens, and nothing was changed.
    Kept,
    /// It opens, and these sentences, which begin like this, say what was changed or is worth knowing.
    Listed(&'static [&'static str]),
    /// It opens unchanged, and so many texts are said to hold characters that cannot be seen.
    Hidden(usize),
}

use Treatment::{Hidden, Kept, Listed, Refused};

impl Treatment {
    pub fn number(&self) -> usize {
        match self {
            Refused(_) => 0,
            Kept => 1,
            Listed(_) | Hidden(_) => 2,
        }
    }
}

/// Makes a plan with a fault; given the hostile file, to take texts from.
type Fault = fn(&[u8]) -> Vec<u8>;

/// Every fault by the name of its file, the plan that has it, and what becomes of that plan.
pub const FAULTS: &[(&str, Fault, Treatment)] = &[
    // Other sorts of files, with a plan inside or not.
    ("zip_header", |_| in_front(b"PK\x03\x04"), Refused("Foreign(Zip")),
    ("gzip", |_| in_front(b"\x1f\x8b\x08"), Refused("Foreign(Compressed")),
    ("pdf_header", |_| in_front(b"%PDF-1.7\n"), Refused("Foreign(Pdf")),
    ("jsonp", |_| format!("callback({PLAN});").into(), Refused("NotJson { flaw: Other")),
    ("json_lines", |_| format!("{PLAN}{PLAN}").into(), Refused("NotJson { flaw: GoesOn")),
    ("trailing_garbage", |_| format!("{PLAN} x").into(), Refused("NotJson { flaw: GoesOn")),
    // Cut off.
    (
        "truncated_last_byte",
        |_| PLAN.trim_end().trim_end_matches('}').into(),
        Refused("NotJson { flaw: EndsEarly"),
    ),
    ("truncated_in_escape", |_| cut("\"Pumps 2027\"", "\"a\\u00"), Refused("NotJson { flaw: EndsEarly")),
    ("truncated_in_utf8", |_| cut_in_utf8(), Refused("NotUtf8")),
    // Not quite JSON.
    ("trailing_comma", |_| swap("\"next_id\": 26", "\"next_id\": 26,"), Refused("NotJson { flaw: Comma")),
    ("unquoted_keys", |_| swap("\"budget\"", "budget"), Refused("NotJson { flaw: Name")),
    ("comments", |_| swap("\"budget\"", "/* most */ \"budget\""), Refused("NotJson { flaw: Name")),
    ("python_literals", |_| swap("100000", "None"), Refused("NotJson { flaw: Other")),
    (
        "unbalanced_brackets",
        |_| swap("\"next_id\": 26", "\"next_id\": 26]"),
        Refused("NotJson { flaw: Other"),
    ),
    (
        "raw_newline_in_string",
        |_| swap("Pumps 2027", "Pumps\n2027"),
        Refused("NotJson { flaw: ControlCharacter"),
    ),
    (
        "raw_control_in_string",
        |_| swap("Pumps 2027", "\u{1}\u{1f}"),
        Refused("NotJson { flaw: ControlCharacter"),
    ),
    ("bad_escape", |_| swap("Pumps 2027", "\\x41"), Refused("NotJson { flaw: Escape")),
    // The wrong thing at the root.
    ("root_null", |_| b"null".into(), Refused("NotAnObject(Nothing)")),
    ("root_true", |_| b"true".into(), Refused("NotAnObject(Claim)")),
    ("root_string", |_| b"\"backcast-plan\"".into(), Refused("NotAnObject(Text)")),
    ("root_empty_object", |_| b"{}".into(), Refused("NotAPlan")),
    ("root_array_of_plans", |_| format!("[{PLAN},{PLAN}]").into(), Refused("NotAnObject(List)")),
    ("root_nested_in_data", |_| json!({"data": {"plan": plan()}}).to_string().into(), Refused("NotAPlan")),
    ("double_encoded", |_| json!(PLAN).to_string().into(), Refused("NotAnObject(Text)")),
    // Numbers.
    ("num_infinity", |_| budget("Infinity"), Refused("NotJson { flaw: Other")),
    ("num_minus_infinity", |_| budget("-Infinity"), Refused("NotJson { flaw: Number")),
    ("num_hex", |_| budget("0x10"), Refused("NotJson { flaw: Other")),
    ("num_dot", |_| budget(".5"), Refused("NotJson { flaw: Other")),
    ("num_comma_decimal", |_| budget("1,5"), Refused("NotJson { flaw: Name")),
    ("num_1e400", |_| budget("1e400"), Refused("NotJson { flaw: HugeNumber")),
    ("num_minus_1e400", |_| budget("-1e400"), Refused("NotJson { flaw: HugeNumber")),
    ("num_huge_int_digits", |_| budget(&"1".repeat(5001)), Refused("NotJson { flaw: HugeNumber")),
    ("num_negative_zero", |_| budget("-0.0"), Kept),
    ("num_long_fraction", |_| swap("0.4", &format!("0.{}", "1".repeat(20_000))), Kept),
    ("num_int_as_float", |_| whole_as_float(), Kept),
    ("num_as_strings", |_| budget("\"100\""), Listed(&["Budget: “100” is not possible here"])),
    (
        "num_locale_strings",
        |_| locale_strings(),
        Listed(&[
            "Goals, 1st entry, target: “1.234,56” is not possible here",
            "Goals, 1st entry, last year: “50%” is not possible here",
            "Tactics, 1st entry, cost: “$1k” is not possible here",
            "Budget: “(5)” is not possible here",
        ]),
    ),
    (
        "num_domain",
        |_| out_of_range(),
        Listed(&[
            "Months: “99” became “12”",
            "Funnel, stages, 1st entry, rate: “1.5” is not possible here",
            "Funnel, stages, 2nd entry, rate, low: “-0.1” is not possible here",
            "Funnel, stages, 2nd entry, rate: “-0.1 – 0.5” is not possible here",
            "Funnel, stages, 3rd entry, lag: “0, 0” is not possible here",
            "Funnel, stages, 4th entry, lag: “50, 60” became “0.45",
            "Tactics, 1st entry, cost: “1e-300” became “0”",
            "Tactics, 1st entry, most: “0.5” is not possible here",
            "Tactics, 1st entry, least in month: “-1” is not possible here",
            "Tactics, 1st entry, most in month: “1000001” is not possible here",
            "Tactics, 1st entry, locked, 1st entry, units: “-1” is not possible here",
            "Tactics, 1st entry, locked, 1st entry: “2027-03” was left out",
            "Tactics, 1st entry, share, of: “people” became “spending”",
            "Tactics, 1st entry, share, least: “-0.1” is not possible here",
            "Tactics, 1st entry, share, most: “1.5” is not possible here",
            "Tactics, 1st entry, lead time: “-1” is not possible here",
            "Tactics, 1st entry, seasonality: “1, 11” is not possible here",
            "Tactics, 1st entry, tiers, 3rd entry: “5” was left out",
            "Tactics, 1st entry, tiers, 4th entry, after: “-1” is not possible here",
            "Tactics, 1st entry, tiers, 4th entry: “-1” was left out",
            "Tactics, 1st entry, tiers, 5th entry, share: “2” is not possible here",
            "Tactics, 1st entry, tiers, 5th entry: “9” was left out",
            "Tactics, 1st entry, tiers, 1st entry, share: “0.5” became “0.4”",
            "Budget: “-1” is not possible here",
            "Budget per month: “-1” is not possible here",
            "Question, returns: “1001” is not possible here",
            "Question, asks: “target-return” became “smallest-budget”",
            "Own mix, 1st entry, units, 37th entry: “0” was left out",
            "Own mix, 1st entry, units, 1st entry: “-1” is not possible here",
            "Scenarios, 1st entry, changes, 1st entry, rate: “2” is not possible here",
            "Scenarios, 1st entry, changes, 1st entry: “rate” was left out",
            "Scenarios, 1st entry, changes, 2nd entry, hours: “-1” is not possible here",
            "Scenarios, 1st entry, changes, 3rd entry, units: “-1” is not possible here",
            "Scenarios, 1st entry, changes, 3rd entry: “least-units” was left out",
            "Scenarios, 1st entry, changes, 4th entry, units: “-1” is not possible here",
            "Scenarios, 1st entry, changes, 5th entry, off: “more than one limit” was left out",
            "Scenarios, 1st entry, changes, 6th entry: “deal” was left out",
            "Scenarios, 1st entry, changes, 7th entry, what: “something-else” is not possible here",
            "Scenarios, 1st entry, changes, 7th entry: “something-else” was left out",
            "Seed: “-1” is not possible here",
        ]),
    ),
    (
        "num_sum_overflow",
        |_| swap("18500.75", "1.7e308"),
        Listed(&["Tactics, 1st entry, cost: “1.7e308” is not"]),
    ),
    // Size and depth.
    ("depth_127", |_| nested(128), Refused("NotJson { flaw: TooDeep")),
    ("depth_128", |_| nested(129), Refused("NotJson { flaw: TooDeep")),
    ("depth_10k_object", |_| nested(10_000), Refused("NotJson { flaw: TooDeep")),
    ("depth_in_unknown_field", |_| nested(5_000), Refused("NotJson { flaw: TooDeep")),
    ("wide_keys_20k", |_| with("answers", &wide(20_000)), Refused("TooMany")),
    (
        "long_string_256k",
        |_| with("name", &json!("x".repeat(262_144))),
        Listed(&["Name: this text has 262,144 characters"]),
    ),
    ("long_unbroken_word", |_| with("name", &json!("W".repeat(4_000))), Kept),
    ("long_key_64k", |_| with(&"k".repeat(65_536), &json!(1)), Refused("LongName")),
    // Names of fields.
    ("dup_keys", |_| swap("\"budget\"", "\"name\": \"second\", \"budget\""), Refused("Twice")),
    ("dup_keys_escaped", |_| swap("\"budget\"", "\"n\\u0061me\": \"b\", \"budget\""), Refused("Twice")),
    ("dup_keys_case", |_| with("Name", &json!("b")), Listed(&["Name: this version does not know"])),
    (
        "dup_keys_normalisation",
        |_| with_all(&json!({"caf\u{e9}": 1, "cafe\u{301}": 2})),
        Listed(&["Cafe\u{301}: this", "Café: this"]),
    ),
    (
        "proto_keys",
        with_its_fields,
        Listed(&[
            "  proto  : this",
            "Constructor: this",
            "HasOwnProperty: this",
            "Length: this",
            "Schema: this",
            "Then: this",
            "ToString: this",
            "ValueOf: this",
        ]),
    ),
    (
        "odd_keys",
        with_its_fields,
        Listed(&[": this", "�: this", " : this", "A b: this", "�: this", "😀: this"]),
    ),
    (
        "unknown_fields",
        |_| with_all(&json!({"future_feature": {"a": [1, 2]}, "x_other_tool": "keep me"})),
        Listed(&["Future feature: this version does not know", "X other tool: this version does not know"]),
    ),
    // Shapes.
    ("all_null", |_| every_field(&Value::Null), Refused("OtherKind")),
    ("bools_everywhere", |_| every_field(&json!(true)), Refused("OtherKind")),
    // Goals have no parents here, so this is a field that is not known, and nothing follows it.
    (
        "ref_self",
        |_| with("goals", &json!([{"id": 23, "parent": 23}])),
        Listed(&["Goals, 1st entry, parent: this version does not know"]),
    ),
    (
        "bad_ids",
        |_| bad_ids(),
        Listed(&[
            "Goals, 1st entry: the identity “ ” could not be kept",
            "Goals, 2nd entry: the identity “a/b:c#d?e” could not be kept",
            "Goals, 3rd entry: the identity “-1” could not be kept",
            "Goals, 5th entry: the identity “7” could not be kept",
            "Goals, 6th entry: it had no identity",
            "Scenarios, 2nd entry: the identity “8” could not be kept",
            "Tactics, 1st entry, goals, 1st entry: it named “../../index”",
            "Question, goal: it named “99”",
            "Question, asks: “best-result” became “smallest-budget”",
            "Switched off, hours, 1st entry: it named “99”",
            "Switched off, least, 2nd entry: it named “99”",
            "Own mix, 1st entry, tactic: it named “99”",
            "Own mix, 1st entry: “99” was left out",
            "Own mix, 3rd entry: “25” was left out",
            "Scenarios, 1st entry, changes, 1st entry, tactic: it named “99”",
            "Scenarios, 1st entry, changes, 1st entry: “most-units” was left out",
            "Scenarios, 1st entry, changes, 2nd entry, audience: it named “99”",
            "Scenarios, 1st entry, changes, 2nd entry: “rate” was left out",
            "Scenarios, 1st entry, changes, 3rd entry, question, goal: it named “99”",
            "Scenarios, 1st entry, changes, 3rd entry: “question” was left out",
            "Scenarios, 1st entry, changes, 4th entry, off, hours, 1st entry: it named “99”",
            "Scenarios, 1st entry, changes, 4th entry: “off” was left out",
            "Scenarios, 1st entry, changes, 5th entry: “deadline” was left out",
        ]),
    ),
    ("schema_missing", |_| version("null"), Refused("NoVersion(None)")),
    ("schema_zero", |_| version("0"), Refused("NoVersion(Some(\"0\"))")),
    ("schema_negative", |_| version("-1"), Refused("NoVersion(Some(\"-1\"))")),
    ("schema_string", |_| version("\"1\""), Refused("NoVersion(Some(\"1\"))")),
    (
        "dates",
        |_| dates(),
        Listed(&[
            "First month: “0000-00” became “2027-01”",
            "Business goals, 1st entry, horizon: “+275760-09”",
            "Goals, 1st entry, deadline: “2026-13”",
            "Tactics, 1st entry, locked, 1st entry, month: “2027-13”",
            "Tactics, 1st entry, locked, 1st entry: “2027-13” was left out",
            "Tactics, 1st entry, locked, 3rd entry: “2027-03” was left out",
            "Tactics, 1st entry, first: “2026-W01”",
            "Tactics, 1st entry, last: “01/02/2026”",
            "Scenarios, 1st entry, changes, 1st entry, month: “never”",
            "Scenarios, 1st entry, changes, 2nd entry, month: “2027-1”",
        ]),
    ),
    // Encodings.
    ("bom_utf8", |_| in_front(b"\xef\xbb\xbf"), Kept),
    ("utf16le_bom", |_| utf16(b"\xff\xfe", u16::to_le_bytes), Kept),
    ("utf16be_bom", |_| utf16(b"\xfe\xff", u16::to_be_bytes), Kept),
    ("utf16le_nobom", |_| utf16(b"", u16::to_le_bytes), Refused("Foreign(OtherEncoding")),
    ("utf32le_bom", |_| utf16(b"\xff\xfe\0\0", u16::to_le_bytes), Refused("Foreign(OtherEncoding")),
    ("mojibake", with_its_names, Kept),
    ("surrogate_high", |_| swap("Pumps 2027", "a\\ud800b"), Listed(&["One damaged character was replaced"])),
    ("surrogate_low", |_| swap("Pumps 2027", "a\\udc00b"), Listed(&["One damaged character was replaced"])),
    // Texts.
    ("xss_names", with_its_names, Hidden(1)),
    ("xss_every_field", |_| every_field(&json!("<script>window.__xss=1</script>")), Refused("OtherKind")),
    ("svg_data_url", with_its_fields, Listed(&["Logo: this version does not know"])),
    ("bidi", with_its_names, Hidden(11)),
    ("invisible", with_its_names, Hidden(9)),
    ("noncharacters", with_its_names, Kept),
    ("template_literals", with_its_names, Kept),
];
