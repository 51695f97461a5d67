//! What the page of the mix says around the planner's own sentences.

use planner::tactic::Tactic;

use crate::session::MixState;

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
pub(crate) const HOURS_NOTE: &str = "In the fullest month, of what each department said it has.";

/// Stands where a figure of the mix will be.
pub(crate) const NOT_YET: &str = "…";
pub(crate) const STOP: &str = "Stop";
pub(crate) const AGAIN: &str = "Work it out again";
pub(crate) const HERE: &str = "Work it out here";

/// How the mix that is shown stands to the plan, where that has to be said.
pub(crate) const fn standing(state: MixState, is_there: bool) -> Option<&'static str> {
    match (state, is_there) {
        (MixState::Fresh | MixState::Waiting { is_long: false }, _) => None,
        (MixState::Waiting { is_long: true }, true) => {
            Some("Working out the mix. The old one, from before the last change, is shown meanwhile.")
        }
        (MixState::Waiting { is_long: true }, false) => Some("Working out the mix."),
        (MixState::Here, _) => Some("Working out the mix. The page stands still until that is done."),
        (MixState::Stopped, true) => {
            Some("Stopped. The mix shown is the old one, from before the last change.")
        }
        (MixState::Stopped, false) => Some("Stopped. There is no mix yet."),
        (MixState::Failed, _) => Some(
            "The mix is worked out beside the page, and the part of the app that does this did not arrive, broke off \
             or may not run in this browser. Everything else works. Working it out here holds up the page meanwhile.",
        ),
    }
}

/// Heads documents whose mix is not that of the plan as it is.
pub(crate) const fn in_documents(is_there: bool) -> &'static str {
    if is_there {
        "The mix in these documents is an old one, from before the last change to the plan."
    } else {
        "The mix is not worked out yet; these documents are without it."
    }
}

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

/// The units of a tactic, as they are called: "shows", "show" for exactly one. A unit in one's own words has
/// no plural that could be known: "× guide".
pub(crate) fn units(tactic: &Tactic, count: u32) -> String {
    match tactic.kind.filter(|kind| kind.unit == tactic.unit) {
        Some(kind) if count != 1 => kind.units.to_owned(),
        None if count != 1 && !tactic.unit.trim().is_empty() => format!("× {}", tactic.unit.trim()),
        Some(_) | None => tactic.unit.clone(),
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(char::to_uppercase).into_iter().flatten().chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use planner::tactic::catalogue;

    #[test]
    fn only_units_of_the_catalogue_have_a_plural() {
        let kind = catalogue::find("webinar");
        let usual = Tactic { kind, unit: "webinar".to_owned(), ..Tactic::new(1.into(), "") };
        let own = Tactic { unit: "guide".to_owned(), ..usual.clone() };
        assert_eq!([units(&usual, 1), units(&usual, 14)], ["webinar", "webinars"]);
        assert_eq!([units(&own, 1), units(&own, 14)], ["guide", "× guide"]);
    }
}
