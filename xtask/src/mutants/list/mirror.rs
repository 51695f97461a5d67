//! What brings plans back that the browser forgot, and only those.

use crate::mutants::{Break, Test};

const MIRROR: &str = "crates/keeping/src/mirror.rs";
const SHELF: &str = "crates/keeping/src/shelf.rs";

const fn here(name: &'static str) -> Test {
    Test { package: "backcast-keeping", place: "--test=mirror", name }
}

/// Every order of steps, and every state of the shelf that a kill can bring back.
const KILLS: Test = here("what_was_said_to_be_saved_or_deleted_stays_so_whatever_the_browser_forgets");

pub(super) const BREAKS: &[Break] = &[
    Break {
        promise: 3,
        without: "recovering what the mirror has newer",
        file: MIRROR,
        stands: "} else if mirrored.revision > kept.revision {\n        Standing::Recover(mirrored)",
        becomes: "} else if mirrored.revision > kept.revision {\n        Standing::Refill",
        turns_red: KILLS,
    },
    Break {
        promise: 3,
        without: "the mark of a deletion",
        file: MIRROR,
        stands: "    mirrored.text.is_empty()\n",
        becomes: "    mirrored.text.is_empty() && false\n",
        turns_red: KILLS,
    },
    Break {
        promise: 3,
        without: "leaving alone what is newer than the mirror",
        file: SHELF,
        stands: "Some(newest) if newest.revision >= stored.revision => {",
        becomes: "Some(newest) if newest.revision >= stored.revision && false => {",
        turns_red: here("what_the_mirror_has_never_replaces_what_was_saved_since"),
    },
    Break {
        promise: 3,
        without: "refilling a mirror that is behind",
        file: MIRROR,
        stands: "if kept.revision > mirrored.revision {\n        Standing::Refill",
        becomes: "if kept.revision > mirrored.revision {\n        Standing::Same",
        turns_red: here("every_standing_is_told_apart"),
    },
    Break {
        promise: 3,
        without: "keeping what was saved before a late mirror was compared",
        file: MIRROR,
        stands: "Standing::Recover(newer) => Standing::Apart(newer),\n",
        becomes: "Standing::Recover(newer) => Standing::Recover(newer),\n",
        turns_red: here("what_was_saved_before_a_late_mirror_is_compared_stays"),
    },
    Break {
        promise: 5,
        without: "keeping both of two histories",
        file: MIRROR,
        stands: "        Some(Ok(before)) if is_apart(&before, &saved) => Renewal::Apart(before),\n",
        becomes: "",
        turns_red: here("a_save_that_another_history_overtook_keeps_both"),
    },
    Break {
        promise: 7,
        without: "telling a loss from a first visit",
        file: MIRROR,
        stands: "missing: count(|standing| matches!(standing, Standing::Missing(_))),",
        becomes: "missing: 0,",
        turns_red: here("a_first_visit_is_told_apart_from_a_loss"),
    },
    Break {
        promise: 7,
        without: "the mirror standing in for a damaged shelf",
        file: MIRROR,
        stands: "if loaded.is_some() => Standing::Recover(mirrored)",
        becomes: "if loaded.is_some() => Standing::LeaveAlone",
        turns_red: here("every_standing_is_told_apart"),
    },
    Break {
        promise: 9,
        without: "leaving alone what a newer version mirrored",
        file: MIRROR,
        stands: "        Some(Err(Fault::Newer(_))) => Renewal::Leave,\n",
        becomes: "",
        turns_red: here("a_save_that_another_history_overtook_keeps_both"),
    },
];
