//! What the page of something says that is not in the plan.

pub(crate) const TITLE: &str = "This is not in the plan";
pub(crate) const WHY: &str = "It may have been removed. Undo brings back what was removed last.";

/// The way to where it was.
pub(crate) fn back_to(step: &str) -> String {
    format!("Back to {step}")
}
