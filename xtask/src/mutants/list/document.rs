//! What makes files open for ever, come back bit for bit, and harm nothing when they are bad.

use crate::mutants::{Break, Test};

const INSPECT: &str = "crates/planner/src/document/inspect.rs";
const TEXT: &str = "crates/planner/src/document/text.rs";
const HEADER: &str = "crates/planner/src/document/header.rs";
const READER: &str = "crates/planner/src/document/reader.rs";

const fn here(name: &'static str) -> Test {
    Test { package: "backcast-planner", place: "--lib", name }
}

const fn within(place: &'static str, name: &'static str) -> Test {
    Test { package: "backcast-planner", place, name }
}

pub(super) const BREAKS: &[Break] = &[
    Break {
        promise: 8,
        without: "reading numbers to the last bit",
        file: "Cargo.toml",
        stands: "features = [\"float_roundtrip\"]",
        becomes: "features = [\"std\"]",
        turns_red: Test {
            package: "backcast-keeping",
            place: "--test=numbers",
            name: "random_numbers_come_back_from_links_bit_for_bit",
        },
    },
    Break {
        promise: 8,
        without: "refusing what is not a number",
        file: "crates/planner/src/units/count.rs",
        stands: "(0.0..=Count::MAX.0).contains(&count).then_some(Count(count + 0.0))",
        becomes: "(!(count < 0.0 || count > Count::MAX.0)).then_some(Count(count + 0.0))",
        turns_red: here("counts_outside_the_range_are_refused_or_clamped"),
    },
    Break {
        promise: 9,
        without: "the version of a file",
        file: HEADER,
        stands: "Some(newer) if newer > VERSION => Err(Unreadable::Newer(newer)),",
        becomes: "",
        turns_red: within("--test=saved", "a_plan_of_a_newer_version_is_only_looked_at"),
    },
    Break {
        promise: 9,
        without: "taking only the steps that a file needs",
        file: "crates/planner/src/document/migration.rs",
        stands: "step.to > version",
        becomes: "step.to >= version",
        turns_red: here("only_the_steps_after_the_version_of_the_file_are_taken"),
    },
    Break {
        promise: 9,
        without: "a frozen file being as it was",
        file: "crates/planner/tests/saved/v1-typical.json",
        stands: "\"Pumps 2027\"",
        becomes: "\"Pumps 2028\"",
        turns_red: within("--test=saved", "no_frozen_file_has_changed"),
    },
    Break {
        promise: 10,
        without: "keeping fields that are not known",
        file: READER,
        stands: "            self.unknown.insert((at.key(), name), value.line());\n",
        becomes: "            let _ = value;\n",
        turns_red: within("--test=saved", "unknown_fields_of_every_object_survive_edits_of_other_things"),
    },
    Break {
        promise: 12,
        without: "the marker of a file",
        file: HEADER,
        stands: "if marker == MARKER => {}",
        becomes: "if !marker.is_empty() || MARKER.is_empty() => {}\n        None => {}",
        turns_red: within("--test=hostile", "every_file_is_refused_for_its_own_reason_as_it_is"),
    },
    Break {
        promise: 12,
        without: "refusing a name used twice",
        file: INSPECT,
        stands: "if fields.iter().any(|(before, _)| *before == name) {",
        becomes: "if false {",
        turns_red: here("a_name_used_twice_is_found_at_any_depth_and_behind_escapes"),
    },
    Break {
        promise: 12,
        without: "replacing halves of characters",
        file: TEXT,
        stands: "escape.len() == 6 && matches!(unit(escape), Some(0xd800..=0xdfff))",
        becomes: "escape.len() == 6 && false",
        turns_red: here("halves_of_characters_are_replaced_and_whole_ones_are_not"),
    },
    Break {
        promise: 12,
        without: "reading a file with a byte order mark",
        file: TEXT,
        stands: "        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest, 3),\n",
        becomes: "",
        turns_red: within("--test=hostile", "every_fault_in_a_plan_of_our_own_is_treated_as_the_index_says"),
    },
    Break {
        promise: 12,
        without: "an identity for each thing",
        file: READER,
        stands: ".filter(|own| !taken.contains(own))",
        becomes: "",
        turns_red: within("--test=hostile", "every_fault_in_a_plan_of_our_own_is_treated_as_the_index_says"),
    },
    Break {
        promise: 12,
        without: "letting go of references to nothing",
        file: READER,
        stands: ".filter(|id| Id::known(&self.known).contains(id))",
        becomes: "",
        turns_red: within("--test=repairs", "every_repair_is_said_in_a_sentence"),
    },
    Break {
        promise: 13,
        without: "the limit of a file",
        file: TEXT,
        stands: "if bytes.len() > MAX_BYTES {",
        becomes: "if false {",
        turns_red: within("--test=repairs", "a_file_may_be_as_large_as_the_bound_and_no_larger"),
    },
    Break {
        promise: 13,
        without: "the limit of a list",
        file: INSPECT,
        stands: "for entry in 0..=MAX_ENTRIES {",
        becomes: "for entry in 0.. {",
        turns_red: here("a_list_may_be_as_long_as_the_bound_and_no_longer"),
    },
    Break {
        promise: 13,
        without: "the limit of an object",
        file: INSPECT,
        stands: "if fields.len() == MAX_ENTRIES {",
        becomes: "if false {",
        turns_red: here("an_object_may_have_as_many_fields_as_the_bound_and_no_more"),
    },
    Break {
        promise: 13,
        without: "the limit of all values in a file",
        file: INSPECT,
        stands: "if self.0.values > MAX_VALUES {",
        becomes: "if false {",
        turns_red: here("a_file_may_have_as_many_values_as_the_bound_and_no_more"),
    },
    Break {
        promise: 16,
        without: "leaving out figures that cannot be counted",
        file: "crates/planner/src/walkback.rs",
        stands: "if figures.iter().all(|figure| Count::new(figure.value()).is_some()) {",
        becomes: "if figures.len() == 3 {",
        turns_red: within("--test=laws", "soak_any_plan_gives_finite_figures"),
    },
];
