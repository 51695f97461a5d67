//! What the first screen says.

use crate::examples::Example;

pub(crate) const TITLE: &str = "A marketing plan, walked backward";
pub(crate) const KNOW: &str = "From what you know";
pub(crate) const NEED: &str = "to what you need,";
pub(crate) const DO: &str = "to what you will do.";
pub(crate) const LEAD: &str = "Backcast walks a marketing plan backward: from what you learned about your business, to \
    goals that are numbers, to the cheapest mix of tactics that reaches them. Everything you enter stays in this \
    browser. Nothing is sent anywhere.";
pub(crate) const START: &str = "Start a plan";
pub(crate) const START_ABOUT: &str = "Seven answers at most give the first walk-back, in about five minutes. Useful to \
    have: a goal, and what one deal is worth. The whole plan takes an afternoon, best with the people it concerns.";
pub(crate) const EXAMPLES: &str = "Open an example";
pub(crate) const EXAMPLES_ABOUT: &str = "Complete plans to look around in. Each opens as a copy of your own.";
pub(crate) const OPEN_A_FILE: &str = "Open a file";
pub(crate) const OPEN_A_FILE_ABOUT: &str =
    "A plan that you or somebody else saved. You see what is in it before it is kept; it replaces nothing.";

/// The name and one line about an example.
pub(crate) fn example(example: Example) -> (&'static str, &'static str) {
    match example {
        Example::PumpMaker => ("A pump maker", "Sells to industry, with long sales cycles"),
        Example::RoofingFirm => ("A roofing firm", "Works for homes nearby, with two crews"),
        Example::TeaShop => ("A tea shop online", "Sells small baskets to many people"),
    }
}

/// What a new plan is called.
pub(crate) fn new_plan_name(year: i32) -> String {
    format!("Marketing plan {year}")
}

/// The link to the plans on this device.
pub(crate) fn your_plans(count: usize) -> String {
    if count == 1 {
        "Your plan on this device".to_owned()
    } else {
        format!("Your {count} plans on this device")
    }
}
