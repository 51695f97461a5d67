//! What the page of directions asks.

pub(crate) const TITLE: &str = "Where is the company going?";
pub(crate) const WHY: &str =
    "A plan without a destination is a trip to anywhere. Everything that follows is measured against this.";
pub(crate) const DIRECTION: &str = "In two or three years, we want to be";
pub(crate) const DIRECTION_HINT: &str = "A sentence or two, in words everyone in the company would use.";
pub(crate) const BUSINESS_GOALS: &str = "What the company wants to have achieved";
pub(crate) const ADD: &str = "Add a business goal";
pub(crate) const BUSINESS_GOAL: &str = "Business goal";
pub(crate) const BUSINESS_GOAL_HINT: &str = "Not marketing’s own goal: what the company as a whole wants.";
pub(crate) const KIND: &str = "What sort of goal it is";
pub(crate) const HORIZON: &str = "By when";
pub(crate) const REMOVE: &str = "Remove";

/// Which business goal a button is about, for those who hear it.
pub(crate) fn this_business_goal(text: &str) -> String {
    if text.trim().is_empty() { " this business goal".to_owned() } else { format!(" “{text}”") }
}
