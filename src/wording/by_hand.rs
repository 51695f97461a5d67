//! What the page of units set by hand asks and says.

pub(crate) const TITLE: &str = "What if you set the units yourself?";
pub(crate) const LEAD: &str = "Type over any number of units. Cost, goals and limits answer at once, beside the mix that is worked out; \
     that one stays as it is.";
pub(crate) const FOLLOWS: &str = "Nothing is set by hand yet: these are the units that are worked out.";

pub(crate) const BROKEN: &str = "Limits that these units break";
pub(crate) const COMES_TO: &str = "What it comes to";
pub(crate) const COST: &str = "Cost";
pub(crate) const MISSED: &str = "not reached";

pub(crate) const UNITS: &str = "Units of each tactic";
pub(crate) const TACTIC: &str = "Tactic";
pub(crate) const SOLVED: &str = "Worked out";
pub(crate) const OWN: &str = "By hand";
pub(crate) const DIFFERENCE: &str = "Difference";
pub(crate) const BY_MONTH: &str = "By month";
pub(crate) const LOCKED: &str = "set by hand in every mix";
pub(crate) const CLOSED: &str = "cannot run";

pub(crate) const ACTIONS: &str = "What to do with these units";
pub(crate) const START: &str = "Start from the worked-out mix";
pub(crate) const START_ABOUT: &str = "Puts the units that are worked out into every field.";
pub(crate) const LOCK: &str = "Use these units in every mix";
pub(crate) const LOCK_ABOUT: &str = "The mix then has exactly these units, whatever the goals need.";
pub(crate) const FREE: &str = "Let the mix decide";
pub(crate) const FREE_ABOUT: &str = "The mix works out its units again. What you typed here stays.";
pub(crate) const KEEP: &str = "Keep as a scenario";
pub(crate) const KEEP_ABOUT: &str = "Keeps these units under a name, in the plan and in its file.";
pub(crate) const CLEAR: &str = "Clear";
pub(crate) const CLEAR_ABOUT: &str =
    "Takes out what you typed; the fields show the units that are worked out.";
const SCENARIO: &str = "By hand";

/// Whom a field or a button is about, for those who hear it.
pub(crate) fn about(tactic: &str) -> String {
    format!(": {tactic}")
}

/// Asks for the units of one tactic.
pub(crate) fn units_of(tactic: &str) -> String {
    format!("Units of {tactic}")
}

/// Heads the units of one tactic month by month.
pub(crate) fn months_of(tactic: &str) -> String {
    format!("Units of {tactic} by month")
}

/// How many units the worked-out mix has in a month.
pub(crate) fn worked_out(units: &str) -> String {
    format!("worked out: {units}")
}

/// The limits that the units of one tactic break.
pub(crate) fn broken(limits: &[String]) -> String {
    let limits = limits.join("; ");
    let mut letters = limits.chars();
    letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
}

/// The name of a scenario with these units, when so many are called the same: "By hand", "By hand 2".
pub(crate) fn scenario(number: usize) -> String {
    if number < 2 { SCENARIO.to_owned() } else { format!("{SCENARIO} {number}") }
}

/// Says that a scenario was kept.
pub(crate) fn kept(scenario: &str) -> String {
    format!("Kept as the scenario “{scenario}”.")
}
