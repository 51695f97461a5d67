//! What is said about where plans are kept: other tabs, second copies, what was found on start.

use keeping::download::Due;

pub(crate) const READING_ALONG: &str =
    "Another tab has this plan open. You are reading along: what changes there shows here.";
pub(crate) const TAKE_OVER: &str = "Work on it here";
pub(crate) const DELETED: &str =
    "Another tab has deleted this plan. It is still open here, and gone once you close this tab.";
pub(crate) const KEEP: &str = "Keep it as a copy";
pub(crate) const NEWER: &str = "A newer version of Backcast saved this plan. You can read here what this version understands of it. \
     Load the page again to get the newer version, and change the plan there.";
pub(crate) const SEEN: &str = "I have seen it";
pub(crate) const BRING_BACK: &str = "Bring back what is missing";
pub(crate) const FORGET: &str = "Delete it for good";
pub(crate) const NOT_BROUGHT_BACK: &str = "Not all of it could be brought back: the storage of this browser is full or refuses. The second copies stay.";

/// A file could not be written.
pub(crate) fn not_filed(file: &str) -> String {
    format!(
        "{file} was not written: it is somewhere this browser cannot write to now. The plan is still kept on this device."
    )
}

/// That it is time for a copy outside the browser.
pub(crate) fn copy_due(due: Due) -> String {
    match due {
        Due::Never => {
            "This plan is only in this browser, and browsers lose things. A file of it is safe.".to_owned()
        }
        Due::DaysAgo(days) => {
            format!("Your last copy of this plan is {days} days old, and the plan has changed since.")
        }
    }
}

/// Plans whose last changes the browser had lost: "The browser had lost the last changes to “Spring”. …"
pub(crate) fn recovered(names: &[String]) -> Option<String> {
    let plans = listed(names)?;
    Some(format!(
        "The browser had lost the last changes to {plans}. They are back, from the second copy on this device."
    ))
}

/// Plans of which two states were found.
pub(crate) fn apart(names: &[String]) -> Option<String> {
    let plans = listed(names)?;
    Some(format!("Of {plans} two states were found. The other one is in your plans too, as a copy."))
}

/// Plans that the browser has lost.
pub(crate) fn missing(names: &[String]) -> String {
    let plans = listed(names).unwrap_or_default();
    let (are, copies) = if names.len() == 1 {
        ("is", "A second copy of it is")
    } else {
        ("are", "Second copies of them are")
    };
    format!("{plans} {are} missing from the storage of this browser. {copies} still on this device.")
}

/// Texts of which nothing can be read.
pub(crate) fn damaged(count: usize) -> String {
    match count {
        1 => "Of a plan that was here only a damaged text is left.".to_owned(),
        count => format!("Of {count} plans that were here only damaged texts are left."),
    }
}

/// Names of plans as a list in words; nothing where there are none.
fn listed(names: &[String]) -> Option<String> {
    let quoted: Vec<String> =
        names.iter().map(|name| format!("“{}”", super::frame::plan_name(name))).collect();
    let (last, before) = quoted.split_last()?;
    Some(if before.is_empty() { last.clone() } else { format!("{} and {last}", before.join(", ")) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_listed_as_one_says_them() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(listed(&[]), None);
        assert_eq!(listed(&names(&["A"])), Some("“A”".to_owned()));
        assert_eq!(listed(&names(&["A", " ", "C"])), Some("“A”, “Plan without a name” and “C”".to_owned()));
    }

    #[test]
    fn what_is_missing_is_said_of_one_and_of_several() {
        assert_eq!(
            missing(&["A".to_owned()]),
            "“A” is missing from the storage of this browser. A second copy of it is still on this device."
        );
        assert!(missing(&["A".to_owned(), "B".to_owned()]).starts_with("“A” and “B” are missing"));
    }
}
