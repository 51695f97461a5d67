//! What makes a stored text know whether it is whole.

use crate::mutants::{Break, Test};

const STORED: &str = "crates/keeping/src/stored.rs";

const fn here(name: &'static str) -> Test {
    Test { package: "backcast-keeping", place: "--lib", name }
}

pub(super) const BREAKS: &[Break] = &[
    Break {
        promise: 1,
        without: "the checksum of a stored text",
        file: STORED,
        stands: "if checksum(&format!(\"{MARKER}{}\", head.before), text) != head.checksum {",
        becomes: "if checksum(&format!(\"{MARKER}{}\", head.before), text).len() != head.checksum.len() {",
        turns_red: here("every_beginning_and_every_other_character_is_refused"),
    },
    Break {
        promise: 1,
        without: "the checksum covering the revision",
        file: STORED,
        stands: "    hasher.update(head.as_bytes());\n",
        becomes: "    let _ = head;\n",
        turns_red: here("every_beginning_and_every_other_character_is_refused"),
    },
    Break {
        promise: 4,
        without: "saying how much of a stored text is missing",
        file: STORED,
        stands: "if found != head.length {",
        becomes: "if false {",
        turns_red: here("what_is_wrong_is_told_apart"),
    },
    Break {
        promise: 9,
        without: "opening plans from before there were revisions",
        file: STORED,
        stands: "else { return bare(kept) };",
        becomes: "else { return bare(kept).and(Err(Fault::Head)) };",
        turns_red: Test {
            package: "backcast-keeping",
            place: "--test=model",
            name: "a_plan_from_before_there_were_revisions_is_as_safe",
        },
    },
    Break {
        promise: 9,
        without: "the version of the stored form",
        file: STORED,
        stands: "Some(newer) if newer > VERSION_WITH_LINEAGE => return Err(Fault::Newer(newer)),",
        becomes: "",
        turns_red: here("what_is_wrong_is_told_apart"),
    },
];
