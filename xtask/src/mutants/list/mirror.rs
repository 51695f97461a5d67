//! What brings plans back that the browser forgot, and only those.

use crate::mutants::{Break, Test};

const MIRROR: &str = "crates/keeping/src/mirror.rs";
const SHELF: &str = "crates/keeping/src/shelf.rs";

const LINEAGE: &str = "crates/keeping/src/stored/lineage.rs";
const COMPANY: &str = "crates/keeping/src/shelf/company.rs";

const fn here(name: &'static str) -> Test {
    Test { package: "backcast-keeping", place: "--test=mirror", name }
}

/// Every order of steps, and every state of the shelf that a kill can bring back.
const KILLS: Test = here("what_was_said_to_be_saved_or_deleted_stays_so_whatever_the_browser_forgets");

/// Every order of steps in which the mirror answers late, or never.
const LATE: Test = Test {
    package: "backcast-keeping",
    place: "--test=late",
    name: "nothing_certain_is_lost_and_nobody_gets_a_needless_copy_whenever_the_mirror_answers",
};

pub(super) const BREAKS: &[Break] = &[
    Break {
        promise: 3,
        without: "recovering what the mirror has newer",
        file: MIRROR,
        stands: "Ordering::Greater if is_shared => Standing::Recover(mirrored),",
        becomes: "Ordering::Greater if is_shared => Standing::Refill,",
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
        stands: "if newest.revision >= stored.revision || !stored.is_of_history_of(newest) => {",
        becomes: "if false => {",
        turns_red: here("what_the_mirror_has_never_replaces_what_was_saved_since"),
    },
    Break {
        promise: 3,
        without: "refilling a mirror that is behind",
        file: MIRROR,
        stands: "Ordering::Less if is_shared => Standing::Refill,",
        becomes: "Ordering::Less if is_shared => Standing::Same,",
        turns_red: here("every_standing_is_told_apart"),
    },
    Break {
        promise: 3,
        without: "telling another history from an older state",
        file: LINEAGE,
        stands: "let Some(lineage) = &kept.lineage else { return true };",
        becomes: "let Some(lineage) = kept.lineage.as_ref().filter(|_| false) else { return true };",
        turns_red: LATE,
    },
    Break {
        promise: 3,
        without: "saying that something was saved before the mirror answered",
        file: COMPANY,
        stands: "if is_agreed { Lineage::agreed",
        becomes: "if true { Lineage::agreed",
        turns_red: LATE,
    },
    Break {
        promise: 3,
        without: "knowing what other tabs saved before the mirror answered",
        file: LINEAGE,
        stands: "tab == Some(*earlier) && other.revision <= *last",
        becomes: "tab == Some(*earlier) && other.revision < *last",
        turns_red: LATE,
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
