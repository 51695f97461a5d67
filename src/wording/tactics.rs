//! What the pages of tactics ask and say.

pub(crate) const TITLE: &str = "What could we do, and what would each bring?";
pub(crate) const LEAD: &str =
    "Every tactic serves a goal. How much of each is worth doing is worked out next, in the mix.";
pub(crate) const CAPTION: &str = "Tactics in this plan";
pub(crate) const TACTIC: &str = "Tactic";
pub(crate) const SERVES: &str = "Serves";
pub(crate) const BRINGS: &str = "One unit brings";
pub(crate) const COSTS: &str = "One unit costs";
pub(crate) const OWNER: &str = "Owner";
pub(crate) const IN_MIX: &str = "In the mix";
pub(crate) const CHANGE: &str = "Order, copy, remove";
pub(crate) const MOVE_UP: &str = "Move up";
pub(crate) const MOVE_DOWN: &str = "Move down";
pub(crate) const DUPLICATE: &str = "Duplicate";
pub(crate) const REMOVE: &str = "Remove";
pub(crate) const NO_OWNER: &str = "Name an owner";
pub(crate) const NO_GOAL: &str = "Choose a goal";
pub(crate) const NO_ENTRIES: &str = "Say how many";
pub(crate) const NO_COST: &str = "Say how much";
pub(crate) const ADD: &str = "Add a tactic";

pub(crate) const CATALOGUE_TITLE: &str = "Which tactic do you want to add?";
pub(crate) const CATALOGUE_LEAD: &str = "The numbers are assumptions to start from: the likely value, and the range it lies in 9 times in 10. \
     Put your own in their place as soon as you know them.";
pub(crate) const FIND: &str = "Find a tactic";
pub(crate) const FIND_HINT: &str = "Type part of its name, such as mail or fair.";
pub(crate) const ADD_THIS: &str = "Add";
pub(crate) const ASSUMPTION: &str = "assumption";
pub(crate) const SOMETHING_ELSE: &str = "Something else";
pub(crate) const SOMETHING_ELSE_ABOUT: &str =
    "Anything that brings people: name it, and give your own numbers.";
pub(crate) const OWN_IDEA: &str = "Your own idea";
pub(crate) const NOTHING_FOUND: &str = "No kind in the catalogue is called that. Add it as something else.";

pub(crate) const GONE_TITLE: &str = "This tactic is no longer in the plan";
pub(crate) const GONE_TEXT: &str = "It was removed. Undo brings it back.";
pub(crate) const GONE_ACTION: &str = "See the tactics";
pub(crate) const FREE_LEAD: &str =
    "A tactic of your own. The mix can use it once it says what one unit brings and costs.";

pub(crate) const PURPOSE: &str = "What it is for";
pub(crate) const NAME: &str = "Name";
pub(crate) const NAME_EMPTY: &str = "Enter a name for the tactic";
pub(crate) const GOALS: &str = "Which goals does it serve?";
pub(crate) const NO_GOALS_YET: &str = "There is no goal to serve yet.";
pub(crate) const ADD_GOAL: &str = "Add a goal";
pub(crate) const AUDIENCE: &str = "Audience";
pub(crate) const EVERYONE: &str = "Everyone";
pub(crate) const MESSAGE: &str = "Message";
pub(crate) const NO_MESSAGE: &str = "Not chosen";

pub(crate) const ONE_UNIT: &str = "One unit";
pub(crate) const UNIT: &str = "What one unit is";
pub(crate) const UNIT_HINT: &str =
    "The smallest amount you could buy or do, such as webinar or mailing to 1,000 addresses.";
pub(crate) const PEOPLE: &str = "people";
pub(crate) const FEEDS: &str = "Stage it feeds";
pub(crate) const FEEDS_HINT: &str = "Where its people enter the funnel.";
pub(crate) const NO_STAGE: &str = "Not chosen";
pub(crate) const RANGE_HINT: &str = "One number, or a range such as 30 to 60.";
pub(crate) const MONEY_HINT: &str = "Paid to others; the team’s own hours are counted below.";
pub(crate) const SETUP: &str = "Setup cost";
pub(crate) const SETUP_HINT: &str = "Paid once, if the tactic is used at all.";

pub(crate) const HOW_MUCH: &str = "How much, and when";
pub(crate) const LEAST: &str = "Least units";
pub(crate) const LEAST_HINT: &str = "Over the whole plan. 0 means none.";
pub(crate) const MOST: &str = "Most units";
pub(crate) const MOST_HINT: &str = "Over the whole plan. Empty means no limit.";
pub(crate) const FIRST: &str = "First month it can run";
pub(crate) const FIRST_HINT: &str = "Not set means the plan’s first month.";
pub(crate) const LAST: &str = "Last month it can run";
pub(crate) const LAST_HINT: &str = "Not set means the plan’s last month.";
pub(crate) const LEAD_TIME: &str = "Lead time, in months";
pub(crate) const LEAD_TIME_HINT: &str = "From doing a unit to its people entering the funnel.";
pub(crate) const MONTHS: &str = "months";

pub(crate) const WORK: &str = "Who does it, and how you can tell";
pub(crate) const DEPARTMENT: &str = "Department";
pub(crate) const HOURS: &str = "Hours";
pub(crate) const HOURS_FREE: &str = "Has in a month";
pub(crate) const HOURS_UNSAID: &str = "not said";
pub(crate) const OWNER_HINT: &str = "The one person who answers for it.";
pub(crate) const SUCCESS: &str = "How success is measured";
pub(crate) const ALTERNATE: &str = "Alternate route";
pub(crate) const ALTERNATE_HINT: &str = "What you do instead, with the money and the hours, if it fails.";
pub(crate) const REMOVE_THIS: &str = "Remove this tactic";

pub(crate) const RESET: &str = "Reset";
pub(crate) const JUDGEMENT_NOTE: &str = "A judgement.";
pub(crate) const NOTES_LABEL: &str = "What it brings and serves";
pub(crate) const WORKING: &str = "How this is worked out";
pub(crate) const TOWARD: &str = " toward ";
pub(crate) const NOTHING_BROUGHT: &str = "Nothing yet to a goal that can be measured.";
pub(crate) const TRACE: &str = "Why it is in the plan";
pub(crate) const TO_LOOK_AT: &str = "To look at";
pub(crate) const GO_THERE: &str = "Go there";

/// How many tactics the plan has.
pub(crate) fn tactics(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "1 tactic".to_owned(),
        _ => format!("{count} tactics"),
    }
}

/// What one unit is, below the name of a tactic.
pub(crate) fn by_the(unit: &str) -> String {
    if unit.trim().is_empty() { String::new() } else { format!("by the {unit}") }
}

/// Whom a button is about, for those who hear it.
pub(crate) fn about(name: &str) -> String {
    format!(" {name}")
}

/// The name of a duplicate.
pub(crate) fn copy_of(name: &str) -> String {
    format!("{name} (copy)")
}

/// A group of the catalogue.
pub(crate) fn feeds(people: &str) -> String {
    format!("Bringing {people}")
}

/// How many kinds a search found.
pub(crate) fn found(count: usize) -> String {
    match count {
        1 => "1 kind found".to_owned(),
        _ => format!("{count} kinds found"),
    }
}

/// Asks how many people one unit brings: "Leads from one webinar".
pub(crate) fn entries(people: &str, unit: &str) -> String {
    let mut letters = people.chars();
    let first = letters.next().map(char::to_uppercase).into_iter().flatten();
    format!("{} from one {}", first.chain(letters).collect::<String>(), unit_or_unit(unit))
}

/// Asks what one unit costs.
pub(crate) fn cost(unit: &str) -> String {
    format!("Cost of one {}", unit_or_unit(unit))
}

/// Heads the hours of one unit.
pub(crate) fn hours(unit: &str) -> String {
    format!("Hours for one {}", unit_or_unit(unit))
}

/// Asks for the hours of one department.
pub(crate) fn hours_of(department: &str) -> String {
    format!("Hours of {department}")
}

/// Heads what one unit brings.
pub(crate) fn one_brings(unit: &str) -> String {
    format!("One {} brings", unit_or_unit(unit))
}

/// What one of the people a unit brings costs.
pub(crate) fn each(cost: &str) -> String {
    format!(", at {cost} each")
}

/// Says that a default was replaced.
pub(crate) fn changed(was: &str) -> String {
    format!("You changed this (was {was}).")
}

/// Says what was published, where a default cannot be carried over into the plan's currency.
pub(crate) fn published(amount: &str) -> String {
    format!("Published: {amount}.")
}

/// Says that a number is not known yet, and why.
pub(crate) fn unknown(why: &str) -> String {
    format!("Not known yet: {why}.")
}

fn unit_or_unit(unit: &str) -> &str {
    if unit.trim().is_empty() { "unit" } else { unit.trim() }
}

/// The hours of one department.
pub(crate) fn effort(department: &str, hours: &str) -> String {
    format!("{department} {hours}")
}
