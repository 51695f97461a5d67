//! What the page of the mix says around the planner's own sentences.

use planner::tactic::Tactic;

pub(crate) const PAGES: &str = "Pages of the mix";
pub(crate) const THE_MIX: &str = "The mix";
pub(crate) const BY_HAND: &str = "By hand";

pub(crate) const TITLE: &str = "What is the smallest budget that reaches the goals?";
pub(crate) const NONE_TITLE: &str = "Nothing to mix yet";
pub(crate) const NONE_TEXT: &str =
    "Add what you could do; the mix then says how much of each is worth doing.";
pub(crate) const NONE_ACTION: &str = "Add a tactic";
pub(crate) const NO_GOAL_TITLE: &str = "A mix needs a goal with a number";
pub(crate) const NO_GOAL_TEXT: &str =
    "As soon as one goal can be walked back, the smallest budget that reaches it is worked out here.";
pub(crate) const NO_GOAL_ACTION: &str = "See the goals";
pub(crate) const CLASH_TITLE: &str = "What contradicts what";

pub(crate) const BUDGET: &str = "Budget";
pub(crate) const BUDGET_LABEL: &str = "The most that may be spent";
pub(crate) const BUDGET_HINT: &str = "For tactics, over the whole plan. Empty means no limit.";
pub(crate) const SPENT: &str = "Spent";
pub(crate) const UNSPENT: &str = "Unspent";
pub(crate) const NO_CAP: &str = "Nobody has set a limit: this is what the goals cost at least.";
pub(crate) const OVERRUN: &str = "More is asked for at least than may be spent.";

pub(crate) const CAPTION: &str = "What is bought, and what it brings";
pub(crate) const TACTIC: &str = "Tactic";
pub(crate) const UNITS: &str = "Units";
pub(crate) const COST: &str = "Cost";
pub(crate) const SHARE: &str = "Share of the cost";
pub(crate) const ALL: &str = "All tactics";
pub(crate) const WORKING: &str = "How this is worked out";
pub(crate) const NOT_NEEDED: &str = "Not used: the goals need no more";
pub(crate) const NOT_CHOSEN: &str = "Not used: another choice comes closer";

pub(crate) const REACH: &str = "The goals with this mix";
pub(crate) const HOURS: &str = "Hours";
pub(crate) const HOURS_NOTE: &str = "In the month that takes most, of what each department said it has.";

/// Whose limit on money counts: "The budget of the plan is the limit that counts."
pub(crate) fn binding(source: &str) -> String {
    format!("{source} is the limit that counts.")
}

/// Why money is unspent: "Unspent because the goals need no more."
pub(crate) fn unspent(because: &str) -> String {
    format!("Unspent because {because}.")
}

/// Heads what the tactics bring to a goal: "Brings deals".
pub(crate) fn brings(people: &str) -> String {
    format!("Brings {people}")
}

/// What keeps a tactic from having more units, or none at all.
pub(crate) fn held(units: u32, limits: &[String]) -> String {
    let limits = limits.join("; ");
    if units == 0 { format!("Not used: {limits}") } else { capital(&limits) }
}

/// The units of a tactic, as they are called: "shows", "show" for exactly one.
pub(crate) fn units(tactic: &Tactic, count: u32) -> String {
    match tactic.kind.filter(|kind| kind.unit == tactic.unit) {
        Some(kind) if count != 1 => kind.units.to_owned(),
        Some(_) | None => tactic.unit.clone(),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
}
