//! What the page of the mix says around the planner's own sentences.

use planner::plan::MixQuestion;
use planner::tactic::Tactic;

use crate::session::Standing;

pub(crate) const PAGES: &str = "Pages of the mix";
pub(crate) const THE_MIX: &str = "The mix";
pub(crate) const BY_HAND: &str = "By hand";
pub(crate) const SCENARIOS: &str = "Scenarios";
pub(crate) const CHANCE: &str = "Chance";

pub(crate) const QUESTION: &str = "Work out";
pub(crate) const SMALLEST_BUDGET: &str = "the smallest budget";
pub(crate) const BEST_RESULT: &str = "the best result";
pub(crate) const TARGET_RETURN: &str = "how far spending pays";
pub(crate) const OF_GOAL: &str = "Of which goal";
pub(crate) const LEAST_RETURN: &str = "What comes back at least for each 1 spent";
pub(crate) const LEAST_RETURN_HINT: &str = "With 3, the last 1,000 spent brings deals worth at least 3,000.";

pub(crate) const NONE_TITLE: &str = "Nothing to mix yet";
pub(crate) const NONE_TEXT: &str =
    "Add what you could do; the mix then says how much of each is worth doing.";
pub(crate) const NONE_ACTION: &str = "Add a tactic";
pub(crate) const NO_GOAL_TITLE: &str = "A mix needs a goal with a number";
pub(crate) const NO_GOAL_TEXT: &str =
    "As soon as one goal can be walked back, the smallest budget that reaches it is worked out here.";
pub(crate) const NO_GOAL_ACTION: &str = "See the goals";
pub(crate) const CLASH_TITLE: &str = "What contradicts what";
pub(crate) const MISSING_TITLE: &str = "What is missing";
pub(crate) const ASK_WAYS: &str = "What would bring the goals within reach?";
pub(crate) const WAYS: &str = "What would bring the goals within reach";
pub(crate) const EACH_ALONE: &str = "Each of these is enough by itself. What you decide comes before rates and deals, \
    and of each the smallest change comes first.";
pub(crate) const NO_WAY: &str =
    "No single change is enough. Change two things at once, ask less of a goal, or add a tactic.";
pub(crate) const TRY: &str = "Keep as a scenario";
pub(crate) const KEPT: &str = "Kept as a scenario";

pub(crate) const BUDGET: &str = "Budget";
pub(crate) const BUDGET_LABEL: &str = "The most that may be spent";
pub(crate) const BUDGET_HINT: &str = "For tactics, over the whole plan. Empty means no limit.";
pub(crate) const MONTH_LABEL: &str = "The most in any one month";
pub(crate) const MONTH_HINT: &str = "Empty means no limit.";
pub(crate) const CAP_OFF: &str = "The budget is switched off below: nothing limits what is spent.";
pub(crate) const SPENT: &str = "Spent";
pub(crate) const UNSPENT: &str = "Unspent";
pub(crate) const NO_CAP: &str = "Nobody has set a limit: this is what the goals cost at least.";
pub(crate) const OVERRUN: &str = "More is asked for at least than may be spent.";

pub(crate) const CAPTION: &str = "What is bought, what it brings, and what part of the whole that is";
pub(crate) const TACTIC: &str = "Tactic";
pub(crate) const UNITS: &str = "Units";
pub(crate) const COST: &str = "Cost";
pub(crate) const ALL: &str = "All tactics";
pub(crate) const WORKING: &str = "How this is worked out";
pub(crate) const WHY: &str = "Why this many";
pub(crate) const WHY_NOT: &str = "Why none";
pub(crate) const COULD_HAVE_MORE: &str = "No limit of its own holds it back: more of it is not needed.";
pub(crate) const RETURNS_LESS_FROM_HERE: &str =
    "No limit of its own holds it back: one more would bring back less than is asked.";
pub(crate) const NOT_NEEDED: &str = "Not used: the goals need no more";
pub(crate) const NOT_CHOSEN: &str = "Not used: another choice comes closer";

pub(crate) const BRINGS_LESS: &str = "Not used: other tactics bring more within the limits";
pub(crate) const RETURNS_LESS: &str = "Not used: it brings back less than is asked";

pub(crate) const MONTHS: &str = "Month by month";
pub(crate) const MONTHS_NOTE: &str =
    "A column shows what the month costs, on one scale for all tactics; the number above it, how many units.";
pub(crate) const AS_TABLE: &str = "As a table";
pub(crate) const MONTHS_CAPTION: &str = "Units by month";
pub(crate) const TOTAL: &str = "In all";

pub(crate) const REACH: &str = "The goals with this mix";
pub(crate) const HOURS: &str = "Hours";
pub(crate) const HOURS_NOTE: &str =
    "What the mix takes in each month. The dashed line is what the department said it has.";

/// Stands where a figure of the mix will be.
pub(crate) const NOT_YET: &str = "…";
pub(crate) const STOP: &str = "Stop";
pub(crate) const AGAIN: &str = "Work it out again";
pub(crate) const HERE: &str = "Work it out here";

pub(crate) const HOURS_CAPTION: &str = "Hours by month";

pub(crate) const LIMITS: &str = "Limits";
pub(crate) const LIMITS_ABOUT: &str = "Leave one out to see what it costs.";
pub(crate) const LIMITS_OF_PLAN: &str = "What the whole mix keeps to";
pub(crate) const LIMITS_OF_TACTICS: &str = "What single tactics keep to";
pub(crate) const NO_LIMITS: &str = "The plan sets no limits yet.";
pub(crate) const COMPARED: &str = "What the limits cost";
pub(crate) const WITHOUT: &str = "Some left out";
pub(crate) const WITH_ALL: &str = "All kept";

/// Over the limits of single tactics: "32 limits of single tactics, 1 of them left out".
pub(crate) fn limits_of_tactics(count: usize, left_out: usize) -> String {
    let limits = if count == 1 {
        "1 limit of a single tactic".to_owned()
    } else {
        format!("{count} limits of single tactics")
    };
    match left_out {
        0 => limits,
        some => format!("{limits}, {some} of them left out"),
    }
}

/// How the mix that is shown stands to the plan, where that has to be said.
pub(crate) const fn standing(state: Standing, is_there: bool) -> Option<&'static str> {
    match (state, is_there) {
        (Standing::Fresh | Standing::Unasked | Standing::Waiting { is_long: false, .. }, _) => None,
        (Standing::Waiting { is_long: true, .. }, true) => {
            Some("Working out the mix. The old one, from before the last change, is shown meanwhile.")
        }
        (Standing::Waiting { is_long: true, .. }, false) => Some("Working out the mix."),
        (Standing::Here, _) => Some("Working out the mix. The page stands still until that is done."),
        (Standing::Stopped, true) => {
            Some("Stopped. The mix shown is the old one, from before the last change.")
        }
        (Standing::Stopped, false) => Some("Stopped. There is no mix yet."),
        (Standing::Failed, _) => Some(
            "The mix is worked out beside the page, and the part of the app that does this did not arrive, broke off \
             or may not run in this browser. Everything else works. Working it out here holds up the page meanwhile.",
        ),
    }
}

/// Says how many ways out were found.
pub(crate) fn ways_found(count: usize) -> String {
    match count {
        0 => NO_WAY.to_owned(),
        1 => "1 change would bring the goals within reach.".to_owned(),
        many => format!("{many} changes would bring the goals within reach, each by itself."),
    }
}

/// How far the search for ways out is.
pub(crate) fn ways_standing(standing: Standing) -> Option<String> {
    Some(match standing {
        Standing::Fresh | Standing::Unasked | Standing::Here => return None,
        Standing::Waiting { progress: Some(progress), .. } => {
            format!("Each limit is tried in turn: {} of {}.", progress.done + 1, progress.of)
        }
        Standing::Waiting { progress: None, .. } => "Each limit is tried in turn.".to_owned(),
        Standing::Stopped => "Stopped before every limit was tried.".to_owned(),
        Standing::Failed => {
            "This is worked out beside the page, and the part of the app that does it did not arrive, \
             broke off or may not run in this browser. Everything else works."
                .to_owned()
        }
    })
}

/// Heads documents whose mix is not that of the plan as it is.
pub(crate) const fn in_documents(is_there: bool) -> &'static str {
    if is_there {
        "The mix in these documents is an old one, from before the last change to the plan."
    } else {
        "The mix is not worked out yet; these documents are without it."
    }
}

/// The question, as the heading of the page.
pub(crate) const fn title(question: MixQuestion) -> &'static str {
    match question {
        MixQuestion::SmallestBudget => "What is the smallest budget that reaches the goals?",
        MixQuestion::BestResult(_) => "How much of a goal can the budget reach?",
        MixQuestion::TargetReturn(_) => "How far does spending pay?",
    }
}

/// What the answer is.
pub(crate) const fn lead(question: MixQuestion) -> &'static str {
    match question {
        MixQuestion::SmallestBudget => "The least money that reaches every goal and keeps to every limit.",
        MixQuestion::BestResult(_) => {
            "The most of one goal within every limit, with the other goals reached where they can be."
        }
        MixQuestion::TargetReturn(_) => {
            "Money is spent for as long as the next of it brings back as much as you ask, within every limit."
        }
    }
}

/// What a tactic has in short: "5 shows for €45,000".
pub(crate) fn units_for(count: &str, unit: &str, cost: &str) -> String {
    format!("{count} {unit} for {cost}")
}

/// Heads the hours of a department: "Marketing (of 40)".
pub(crate) fn of_hours(department: &str, hours: &str) -> String {
    format!("{department} (of {hours})")
}

/// A sentence of its own.
pub(crate) fn full_stop(text: &str) -> String {
    format!("{text}.")
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
