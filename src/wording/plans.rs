//! What the list of plans says.

use keeping::stored::Fault;

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
