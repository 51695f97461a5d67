//! What the page of chance asks and says.

use crate::session::Standing;

pub(crate) const TITLE: &str = "How likely is it that the goals are reached?";
pub(crate) const LEAD: &str = "The plan is run 10,000 times. Each time, what you know only as a range falls out differently, \
     and small numbers have their luck.";

pub(crate) const NO_GOAL_TITLE: &str = "Chance needs a goal with a number";
pub(crate) const NO_GOAL_TEXT: &str =
    "As soon as one goal can be walked back, the chance of reaching it is worked out here.";
pub(crate) const NO_GOAL_ACTION: &str = "See the goals";

pub(crate) const OF: &str = "Of which units";
pub(crate) const OF_MIX: &str = "those worked out";
pub(crate) const OF_OWN: &str = "those set by hand";

pub(crate) const GOALS: &str = "Goal by goal";
pub(crate) const GOALS_NOTE: &str = "The hatched band is where 8 of 10 runs lie, month by month, all told so far; the line in it is the \
     middle. The dashed line is what the goal needs.";
pub(crate) const BY_MONTH: &str = "As a table";
pub(crate) const LOW: &str = "1 in 10 stays below";
pub(crate) const MIDDLE: &str = "the middle";
pub(crate) const HIGH: &str = "1 in 10 goes above";
pub(crate) const RUNS: &str = "Runs";

pub(crate) const MOVES: &str = "What moves the result most";
pub(crate) const MOVES_NOTE: &str = "Each number by itself at its low and at its high end, the rest as likely. What stands on top is worth \
     finding out first.";
pub(crate) const NUMBER: &str = "Number";
pub(crate) const WITH_LOW: &str = "At its low end";
pub(crate) const WITH_HIGH: &str = "At its high end";
pub(crate) const SWING: &str = "From low to high";
pub(crate) const ALL_EXACT: &str = "Every number of the plan is exact, so only the luck of small numbers is left. Type ranges, such as 2–4%, where you are not sure.";
pub(crate) const TO_NUMBERS: &str = "See the numbers";

pub(crate) const SURE: &str = "What it takes to be surer";
pub(crate) const SURE_NOTE: &str = "A mix that just reaches the goals when all goes as is likely misses them about every other time. Buying more \
     makes it surer: what is looked for is the cheapest mix for goals that are higher than yours, each by no more than it takes. The budget is \
     no limit here, since it is what is asked for; all other limits hold.";
pub(crate) const SURE_SHARE: &str = "Chance of reaching every goal";
pub(crate) const ASK_SURE: &str = "Work out the smallest budget";
pub(crate) const SURE_NONE: &str = "No mix within the limits reaches every goal, whatever the budget.";
pub(crate) const KEEP: &str = "Keep as a scenario";
pub(crate) const KEPT: &str = "Kept as a scenario";

pub(crate) const HOW: &str = "How this is worked out";
pub(crate) const HOW_TEXT: [&str; 4] = [
    "A range such as 2–4% says that 9 of 10 times the true number lies in it; where three numbers are given, it is as often below the middle one as above. \
     Counts, money and months follow a lognormal distribution that is bent to go through all three; rates do so in their log-odds, which keeps them \
     between 0 and 100%. Source: R. B. Myerson, Probability Models for Economic Decisions, 2005.",
    "In each run every such number is drawn once and holds for the whole plan. People are whole: how many come follows a Poisson \
     distribution, how many go on a binomial one.",
    "A goal is reached in a run when what it gets by its deadline covers what it needs.",
    "The same seed gives the same figures on every machine. Another seed shows how much of them is chance in the counting.",
];
pub(crate) const SEED: &str = "Seed";
pub(crate) const SEED_HINT: &str = "A whole number from 0 to 1,000,000.";

/// Which chance is asked for: "80 in 100".
pub(crate) fn share(percent: u32) -> String {
    format!("{percent} in 100")
}

/// Heads the figures of a goal.
pub(crate) fn caption(goal: &str) -> String {
    format!("{goal}: what the runs bring, all told up to each month")
}

/// What a chance costs: "€61,000 gives a chance of 81 in 100: €16,000 more than the smallest budget."
pub(crate) fn sure(cost: &str, chance: &str, more: Option<&str>) -> String {
    let more = more.map_or_else(String::new, |more| format!(": {more} more than the mix costs now"));
    format!("{cost} gives a chance of {chance}{more}.")
}

/// What comes closest to a chance that no mix has.
pub(crate) fn surest(wanted: &str, chance: &str, cost: &str) -> String {
    format!(
        "No mix was found within the limits that has a chance of {wanted}, whatever the budget. The surest has {chance}, for {cost}."
    )
}

/// The name of the scenario with that mix.
pub(crate) fn scenario(chance: &str, cost: &str) -> String {
    format!("Chance of {chance} for {cost}")
}

/// How the runs stand, where that has to be said.
pub(crate) fn standing(standing: Standing) -> Option<String> {
    match standing {
        Standing::Fresh | Standing::Unasked | Standing::Here | Standing::Waiting { is_long: false, .. } => {
            None
        }
        Standing::Waiting { progress: Some(progress), .. } => {
            Some(format!("Running the plan: {:.0}% done.", 100.0 * progress.share()))
        }
        Standing::Waiting { progress: None, .. } => Some("Running the plan.".to_owned()),
        Standing::Stopped => Some("Stopped. Figures shown are from before the last change.".to_owned()),
        Standing::Failed => Some(FAILED.to_owned()),
    }
}

/// How the search for a surer mix stands.
pub(crate) fn sure_standing(standing: Standing) -> Option<String> {
    match standing {
        Standing::Fresh | Standing::Unasked | Standing::Here => None,
        Standing::Waiting { progress: Some(progress), .. } => {
            Some(format!("Trying larger budgets: about {:.0}% done.", 100.0 * progress.share()))
        }
        Standing::Waiting { progress: None, .. } => Some("Trying larger budgets.".to_owned()),
        Standing::Stopped => Some("Stopped before it was found.".to_owned()),
        Standing::Failed => Some(FAILED.to_owned()),
    }
}

const FAILED: &str = "This is worked out beside the page, and the part of the app that does it did not arrive, broke off or may \
     not run in this browser. Everything else works.";
