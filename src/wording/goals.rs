//! What the pages of goals ask and say.

pub(crate) const AIM: &str = "What do you measure?";
pub(crate) const REVENUE: &str = "Revenue to reach";
pub(crate) const REVENUE_HINT: &str = "As you would write it: 4,200,000 or 4.2m.";
pub(crate) const REVENUE_LAST_YEAR: &str = "The same revenue last year";
pub(crate) const GROWTH: &str = "How much more, in percent";
pub(crate) const GROWTH_HINT: &str = "20% means six responses for every five last year.";
pub(crate) const RESPONSES_LAST_YEAR: &str = "Responses last year";
pub(crate) const RESPONSES_LAST_YEAR_HINT: &str =
    "Growth is reckoned from this. A fair estimate is better than none.";
pub(crate) const SHARE: &str = "Share of the pipeline, in percent";
pub(crate) const SHARE_HINT: &str = "The part of all possible deals that marketing brings: 30% or 1 in 3.";
pub(crate) const SHARE_LAST_YEAR: &str = "The share last year, in percent";
pub(crate) const COUNT: &str = "How many";
pub(crate) const COUNT_HINT: &str = "From the first month of the plan to the date below.";
pub(crate) const COUNT_LAST_YEAR: &str = "How many last year";
pub(crate) const THROUGH: &str = "Only revenue from people who were";
pub(crate) const AT_STAGE: &str = "Counted at the stage";
pub(crate) const DEADLINE: &str = "By the end of";
pub(crate) const DEADLINE_HINT: &str = "The last month that counts.";
pub(crate) const NO_DEADLINE: &str = "Not set";

/// A goal as a sentence of its own.
pub(crate) fn sentence(goal: &str) -> String {
    format!("{goal}.")
}
