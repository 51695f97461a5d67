//! What the short way to a first walk-back asks and says.

pub(crate) const GOAL_TITLE: &str = "What must be different?";
pub(crate) const GOAL_LEAD: &str =
    "One number with a date. Everything else is worked back from it, and can be changed later.";
pub(crate) const DEAL_TITLE: &str = "What is one deal worth?";
pub(crate) const DEAL_LEAD: &str = "Revenue becomes a number of deals: that is the first step back.";
pub(crate) const RATES_TITLE: &str = "How do people become customers?";
pub(crate) const RATES_LEAD: &str = "Choose what is closest to your business. The numbers are assumptions with a source; put in your own where you know them.";

/// Where one is on the short way.
pub(crate) fn folio(page: usize, pages: usize) -> String {
    format!("Page {page} of {pages}")
}
