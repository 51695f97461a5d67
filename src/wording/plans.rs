//! What the list of plans says.

use keeping::stored::Fault;

use crate::library::Removed;

pub(crate) const PART: &str = "Plans";
pub(crate) const SECTION: &str = "On this device";
pub(crate) const TITLE: &str = "Your plans";
pub(crate) const PLAN: &str = "Plan";
pub(crate) const ACTIONS: &str = "Actions";
pub(crate) const OPEN_NOW: &str = "open now";
pub(crate) const RENAME: &str = "Rename";
pub(crate) const DUPLICATE: &str = "Duplicate";
pub(crate) const DELETE: &str = "Delete";
pub(crate) const START: &str = "Start a plan";
pub(crate) const NONE: &str = "No plans on this device yet";
pub(crate) const NONE_ABOUT: &str = "Start one, or open a file that somebody gave you.";
pub(crate) const UNREADABLE: &str = "A plan that cannot be read";
pub(crate) const DOWNLOAD_RAW: &str = "Download it as it is";
pub(crate) const DOUBTFUL: &str =
    "A damaged text lies beside it that may be newer. It stays until you have it.";

pub(crate) const NEWER: &str = "Saved by a newer version of Backcast; it opens to be read.";
pub(crate) const WHERE: &str = "Where they are kept";
pub(crate) const REMOVE_EVERYTHING: &str = "Remove everything from this device";
pub(crate) const REMOVE: &str = "Remove everything";
pub(crate) const DOWNLOAD_ALL: &str = "Download all plans first";

/// What is removed.
pub(crate) fn what_goes(plans: usize) -> String {
    let plans = match plans {
        0 => String::new(),
        1 => "the plan with its second copy, ".to_owned(),
        plans => format!("all {plans} plans with their second copies, "),
    };
    format!(
        "This removes {plans}the settings, and the part of Backcast that works offline. It cannot be undone."
    )
}

/// That everything is removed, or what to do where it is not.
pub(crate) fn removed(outcome: Removed) -> &'static str {
    match outcome {
        Removed::All => "Everything is removed. Backcast keeps nothing in this browser now.",
        Removed::NotAll => {
            "Not everything could be removed: this browser kept something back. Close the other tabs with Backcast and try \
             again, or clear the data of this site in the settings of the browser."
        }
    }
}

/// Whether there is a second copy of every plan.
pub(crate) fn second_copy(is_here: bool) -> &'static str {
    if is_here {
        "In this browser only, each with a second copy in case the first is lost."
    } else {
        "In this browser only. It lets the page keep no second copy, so download a copy of what matters."
    }
}

/// Whether the browser may clear plans by itself.
pub(crate) fn protection(is_protected: bool) -> &'static str {
    if is_protected {
        "This browser has agreed not to clear them by itself."
    } else {
        "This browser may clear them by itself, when it needs room or when you stay away for long. A file is safe."
    }
}

/// Why a plan cannot be read.
pub(crate) fn fault(fault: &Fault) -> String {
    match fault {
        Fault::Newer(_) => {
            "It was kept by a newer version of the app. Load the page again to get that version.".to_owned()
        }
        Fault::Head => "Its first line is damaged.".to_owned(),
        Fault::Length { stated, found } if found < stated => "Its end is missing.".to_owned(),
        Fault::Length { .. } | Fault::Changed => "Something in it has changed since it was kept.".to_owned(),
        Fault::Unreadable(reason) => reason.sentence(),
    }
}

/// How much of what may be kept is taken: "All plans together take 3% of what may be kept here."
pub(crate) fn room(used: usize, of: usize) -> String {
    let percent = (100 * used).div_ceil(of.max(1));
    format!("All plans together take {percent}% of what may be kept here.")
}

/// Which plan a button is about, for those who hear it.
pub(crate) fn this_plan(name: &str) -> String {
    format!(" {name}")
}

/// When a plan was saved, so that plans of one name can be told apart.
pub(crate) fn saved_on(day: &str, month: &str) -> String {
    format!("Saved on {} {month}", day.trim_start_matches('0'))
}

/// The name of a copy.
pub(crate) fn copy_of(name: &str) -> String {
    format!("{name}, copy")
}

/// A plan was deleted.
pub(crate) fn deleted(name: &str) -> String {
    format!("“{name}” is deleted.")
}

/// The name of the file with a plan that cannot be read.
pub(crate) fn raw_name(key: &str) -> String {
    format!("plan {key}.json")
}
