//! What the pages of strategy ask and say.

use planner::strategy::BusinessGoalKind;

pub(crate) const DIRECTION_TITLE: &str = "Where is the company going?";
pub(crate) const DIRECTION_WHY: &str =
    "A plan without a destination is a trip to anywhere. Everything that follows is measured against this.";
pub(crate) const DIRECTION_LABEL: &str = "In two or three years, we want to be";
pub(crate) const DIRECTION_HINT: &str = "A sentence or two, in words everyone in the company would use.";
pub(crate) const BUSINESS_GOALS: &str = "What the company wants to have achieved";
pub(crate) const ADD_BUSINESS_GOAL: &str = "Add a business goal";
pub(crate) const BUSINESS_GOAL_LABEL: &str = "Business goal";
pub(crate) const BUSINESS_GOAL_HINT: &str = "Not marketing’s own goal: what the company as a whole wants.";
pub(crate) const BUSINESS_GOAL_KIND: &str = "What sort of goal it is";
pub(crate) const BUSINESS_GOAL_HORIZON: &str = "By when";
pub(crate) const REMOVE: &str = "Remove";

/// Which business goal a button is about, for those who hear it.
pub(crate) fn this_business_goal(text: &str) -> String {
    if text.trim().is_empty() { " this business goal".to_owned() } else { format!(" “{text}”") }
}

/// What a sort of business goal is called.
pub(crate) fn business_goal_kind(kind: BusinessGoalKind) -> &'static str {
    match kind {
        BusinessGoalKind::GrowSales => "Grow sales",
        BusinessGoalKind::NewBrand => "Launch a new brand or product",
        BusinessGoalKind::NewAudience => "Win a new audience",
        BusinessGoalKind::Expand => "Expand to a new market",
        BusinessGoalKind::KeepCustomers => "Keep customers, sell more to each",
        BusinessGoalKind::Other => "Something else",
    }
}
