//! What forms and pages say around their fields.

pub(crate) const THERE_IS_A_PROBLEM: &str = "There is a problem";
pub(crate) const OPTIONAL: &str = "(optional)";
pub(crate) const ERROR: &str = "Error";
pub(crate) const BACK: &str = "Back";
pub(crate) const CONTINUE: &str = "Continue";
pub(crate) const BACK_TO_PLAN: &str = "Back to the plan";
pub(crate) const NO_MONTH: &str = "Not set";

/// The title in the browser's title bar.
pub(crate) fn page_title(heading: &str, section: &str, has_problem: bool) -> String {
    let error = if has_problem { format!("{ERROR}: ") } else { String::new() };
    let section = if section.is_empty() { String::new() } else { format!(" – {section}") };
    format!("{error}{heading}{section} – Backcast")
}
