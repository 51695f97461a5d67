//! What the pages of the scenarios ask and say.

use crate::session::Standing;

pub(crate) const TITLE: &str = "What if something were different?";
pub(crate) const LEAD: &str = "A scenario is the plan with a few things changed. It is worked out beside the plan, which stays as it is.";
pub(crate) const NONE_TITLE: &str = "No scenarios yet";
pub(crate) const NONE_TEXT: &str =
    "Add one here, keep units that you set by hand, or keep one of the ways out when a goal is out of reach.";
pub(crate) const ADD: &str = "Add a scenario";
pub(crate) const NEW: &str = "Scenario";

pub(crate) const COMPARED: &str = "The plan and its scenarios";
pub(crate) const THE_PLAN: &str = "The plan";
pub(crate) const UNNAMED: &str = "Scenario without a name";
pub(crate) const DIFFERS: &str = "What differs";
pub(crate) const NOTHING_DIFFERS: &str = "Nothing yet";
pub(crate) const OUTCOME: &str = "In short";
pub(crate) const COST: &str = "Cost";
pub(crate) const CHANCE: &str = "Chance of reaching every goal";
pub(crate) const MISSED: &str = "not reached";

pub(crate) const ALL: &str = "All scenarios";
pub(crate) const BESIDE: &str = "Which stand beside the plan (up to three)";
pub(crate) const CHANGE: &str = "Change";
pub(crate) const USE: &str = "Use in the plan";
pub(crate) const DUPLICATE: &str = "Duplicate";
pub(crate) const REMOVE: &str = "Remove";

pub(crate) const SCENARIO_LEAD: &str = "Say what differs from the plan. Cost, goals and chance answer below.";
pub(crate) const NAME: &str = "What the scenario is called";
pub(crate) const ADD_DIFFERENCE: &str = "Something that differs";
pub(crate) const ADD_DIFFERENCE_HINT: &str = "Choose it here, then say below what it is in this scenario.";
pub(crate) const CHOOSE: &str = "Choose…";
pub(crate) const AS_IN_PLAN: &str = "Leave as in the plan";
pub(crate) const END_OF_PLAN: &str = "the end of the plan";
pub(crate) const NO_LIMIT: &str = "no limit";
pub(crate) const GONE_TITLE: &str = "This scenario is gone";
pub(crate) const GONE_TEXT: &str = "It was removed, or belongs to another plan.";
pub(crate) const GONE_ACTION: &str = "See the scenarios";
pub(crate) const REMOVE_THIS: &str = "Remove this scenario";

/// Which scenario a button is about, for those who hear it.
pub(crate) fn about(scenario: &str) -> String {
    format!(": {scenario}")
}

/// What something is in the plan: "In the plan: €45,000."
pub(crate) fn in_the_plan(value: &str) -> String {
    format!("In the plan: {}.", if value.is_empty() { NO_LIMIT } else { value })
}

/// The name of a copy.
pub(crate) fn copy_of(name: &str) -> String {
    format!("{name} (copy)")
}

/// The name of a new scenario, when so many have the usual one: "Scenario", "Scenario 2".
pub(crate) fn new_name(number: usize) -> String {
    if number < 2 { NEW.to_owned() } else { format!("{NEW} {number}") }
}

/// Says that the changes of a scenario were made in the plan.
pub(crate) fn used(name: &str) -> String {
    format!("The plan now has what differs in “{name}”. Undo takes it out again.")
}

/// How what is worked out for a scenario stands, where that has to be said.
pub(crate) fn standing(name: &str, standing: Standing) -> Option<String> {
    match standing {
        Standing::Fresh | Standing::Unasked | Standing::Waiting { is_long: false, .. } => None,
        Standing::Waiting { .. } => Some(format!("Working out “{name}”.")),
        Standing::Here => Some(format!("Working out “{name}”. The page stands still until that is done.")),
        Standing::Stopped => Some(format!("Working out “{name}” was stopped.")),
        Standing::Failed => Some(format!(
            "“{name}” is worked out beside the page, and the part of the app that does this did not arrive, broke off or \
             may not run in this browser. Everything else works. Working it out here holds up the page meanwhile."
        )),
    }
}
