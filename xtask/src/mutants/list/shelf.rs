//! What keeps plans on the shelf from being lost, or from being written over.

use crate::mutants::{Break, Test};

const SHELF: &str = "crates/keeping/src/shelf.rs";
const LOADED: &str = "crates/keeping/src/shelf/loaded.rs";

/// Everything that can happen within six steps.
const MODEL: Test = Test {
    package: "backcast-keeping",
    place: "--test=model",
    name: "a_plan_is_always_what_it_was_or_what_was_saved_last",
};

const fn rule(name: &'static str) -> Test {
    Test { package: "backcast-keeping", place: "--test=shelf", name }
}

pub(super) const BREAKS: &[Break] = &[
    Break {
        promise: 1,
        without: "generations that take turns",
        file: LOADED,
        stands: "newest != Some(place) && self.unread",
        becomes: "newest.is_none_or(|_| true) && self.unread",
        turns_red: MODEL,
    },
    Break {
        promise: 1,
        without: "the newer of two generations counting",
        file: LOADED,
        stands: "is_none_or(|newest| newest.revision < stored.revision)",
        becomes: "is_none_or(|_| true)",
        turns_red: MODEL,
    },
    Break {
        promise: 1,
        without: "the newest generation being removed last",
        file: SHELF,
        stands: "found.taken.iter().try_for_each",
        becomes: "found.taken.iter().rev().try_for_each",
        turns_red: MODEL,
    },
    Break {
        promise: 1,
        without: "reading back what the bin was given",
        file: SHELF,
        stands: "self.storage.write(&name, &text).is_ok() && self.check_kept(&name, &text).is_ok()",
        becomes: "self.storage.write(&name, &text).is_ok()",
        turns_red: MODEL,
    },
    Break {
        promise: 1,
        without: "knowing one's own save after a refusal",
        file: SHELF,
        stands: "if found.revision() != continues && !is_own {",
        becomes: "if found.revision() != continues && !(is_own && false) {",
        turns_red: MODEL,
    },
    Break {
        promise: 4,
        without: "leaving damaged text where it is",
        file: LOADED,
        stands: "&& self.unread.iter().all(|unread| unread.place != *place)",
        becomes: "",
        turns_red: rule("what_is_damaged_is_named_offered_and_left_where_it_is"),
    },
    Break {
        promise: 4,
        without: "telling a refusal from an empty place",
        file: SHELF,
        stands: "let text = self.storage.read(&name)?;\n            Ok((place, name, text))",
        becomes: "let text = self.storage.read(&name).unwrap_or_default();\n            Ok((place, name, text))",
        turns_red: rule("a_place_that_is_not_read_is_not_taken_for_empty"),
    },
    Break {
        promise: 4,
        without: "refusing to save nothing",
        file: SHELF,
        stands: "if text.is_empty() {",
        becomes: "if false {",
        turns_red: rule("something_is_never_replaced_by_nothing"),
    },
    Break {
        promise: 4,
        without: "looking again before a damaged text is discarded",
        file: SHELF,
        stands: "if is_still_there {",
        becomes: "if is_still_there || true {",
        turns_red: rule("what_was_saved_since_is_not_discarded"),
    },
    Break {
        promise: 5,
        without: "the check of the revision",
        file: SHELF,
        stands: "if found.revision() != continues && !is_own {",
        becomes: "if found.revision() != continues && !is_own && false {",
        turns_red: MODEL,
    },
    Break {
        promise: 6,
        without: "reading back what was saved",
        file: SHELF,
        stands: "        self.check_kept(name, &saved.stored)?;\n",
        becomes: "",
        turns_red: MODEL,
    },
    Break {
        promise: 9,
        without: "leaving alone what a newer version stored",
        file: SHELF,
        stands: "if found.is_newer() {",
        becomes: "if false {",
        turns_red: rule("a_plan_that_a_newer_version_keeps_is_never_written"),
    },
    Break {
        promise: 13,
        without: "the limit of one plan",
        file: SHELF,
        stands: "if length > PLAN_UNITS {",
        becomes: "if false {",
        turns_red: rule("a_plan_may_be_as_long_as_the_limit_in_units_and_no_longer"),
    },
    Break {
        promise: 13,
        without: "the limit of all plans",
        file: SHELF,
        stands: "if meter.is_over() {",
        becomes: "if false {",
        turns_red: rule("all_plans_together_have_a_limit_and_a_meter"),
    },
    Break {
        promise: 21,
        without: "keeping to names of one's own",
        file: "crates/keeping/src/shelf/key.rs",
        stands: "PREFIX: &str = \"backcast.\"",
        becomes: "PREFIX: &str = \"backcast\"",
        turns_red: MODEL,
    },
    Break {
        promise: 21,
        without: "removing what is no plan",
        file: SHELF,
        stands: "ours.iter().filter(|name| PlanKey::of(name).is_none())",
        becomes: "ours.iter().filter(|_| false)",
        turns_red: MODEL,
    },
    Break {
        promise: 22,
        without: "knowing the names of the browser's errors",
        file: "crates/keeping/src/shelf/storage.rs",
        stands: "\"QuotaExceededError\" | \"NS_ERROR_DOM_QUOTA_REACHED\" | \"QUOTA_EXCEEDED_ERR\"",
        becomes: "\"QuotaExceededError\"",
        turns_red: rule("five_names_of_errors_are_three_reasons"),
    },
];
