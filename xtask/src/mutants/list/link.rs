//! What makes a link open the plan that was sent, or none.

use crate::mutants::{Break, Test};

const LINK: &str = "crates/keeping/src/link.rs";
const SENT: &str = "crates/keeping/src/link/sent.rs";

const fn here(name: &'static str) -> Test {
    Test { package: "backcast-keeping", place: "--test=links", name }
}

pub(super) const BREAKS: &[Break] = &[
    Break {
        promise: 15,
        without: "the checksum of a link",
        file: LINK,
        stands: "checksum(version, length, &packed) == sent.checksum()?;",
        becomes: "checksum(version, length, &packed).len() == sent.checksum()?.len();",
        turns_red: here("every_other_character_in_a_link_is_refused"),
    },
    Break {
        promise: 15,
        without: "the checksum covering the length",
        file: LINK,
        stands: "    hasher.update(format!(\"{version}.{length}.\").as_bytes());\n",
        becomes: "    let _ = (version, length);\n",
        turns_red: here("a_link_made_today_opens_for_ever"),
    },
    Break {
        promise: 15,
        without: "the length of a link",
        file: LINK,
        stands: "if sent.payload.len() < length {",
        becomes: "if false {",
        turns_red: here("every_beginning_of_a_link_is_refused"),
    },
    Break {
        promise: 15,
        without: "the limit of what a link unpacks to",
        file: LINK,
        stands: "decompress_to_vec_with_limit(packed, UNPACKED)",
        becomes: "decompress_to_vec_with_limit(packed, usize::MAX.min(UNPACKED * 100))",
        turns_red: here("nothing_unpacks_to_more_than_a_plan_can_be"),
    },
    Break {
        promise: 15,
        without: "the limit of a link that is read",
        file: LINK,
        stands: "if length > LONGEST {\n        return Err(Refusal::TooLarge);",
        becomes: "if false {\n        return Err(Refusal::TooLarge);",
        turns_red: here("what_happened_to_a_link_is_told"),
    },
    Break {
        promise: 15,
        without: "reading `%23` as `#`",
        file: SENT,
        stands: "[\"#p=\", \"%23p=\", \"%23p%3D\"]",
        becomes: "[\"#p=\", \"#p=\", \"%23p%3D\"]",
        turns_red: here("what_chat_and_mail_do_to_a_link_does_no_harm"),
    },
    Break {
        promise: 15,
        without: "joining a link that was broken into lines",
        file: SENT,
        stands: "unbroken.chars().filter(|character| !breaks(*character)).collect()",
        becomes: "unbroken.chars().filter(|character| !breaks(*character) || true).collect()",
        turns_red: here("what_chat_and_mail_do_to_a_link_does_no_harm"),
    },
    Break {
        promise: 9,
        without: "the version of a link",
        file: LINK,
        stands: "if version > VERSION {",
        becomes: "if false {",
        turns_red: here("what_happened_to_a_link_is_told"),
    },
];
