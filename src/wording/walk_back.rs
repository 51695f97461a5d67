//! What the pages of the walk-back say around the planner's own sentences.

pub(crate) const NO_GOAL_TITLE: &str = "There is no goal to walk back yet";
pub(crate) const NO_GOAL_LEAD: &str = "Say first what must be different, as a number with a date.";
pub(crate) const ADD_A_GOAL: &str = "Go to the goals";
pub(crate) const CONTINUE: &str = "Continue";
pub(crate) const CHANGE_NUMBERS: &str = "Change the numbers";
pub(crate) const CHANGE_GOAL: &str = "Change the goal";
pub(crate) const NEXT_GOAL: &str = "Next goal";
pub(crate) const BACK_TO_PLAN: &str = "Back to the plan";
pub(crate) const STILL_NEEDED: &str = "Still needed";
pub(crate) const STILL_NEEDED_WHY: &str = "The walk-back goes on from here as soon as these are known:";
pub(crate) const WORKED_OUT: &str = "How this is worked out";
pub(crate) const AS_A_TABLE: &str = "The same figures as a table";
pub(crate) const STAGE: &str = "Stage";
pub(crate) const NO_MONTH: &str = "None";
pub(crate) const SAME_MONTH: &str = "in the same month";
pub(crate) const NO_TACTIC: &str = "No tactic serves this goal yet.";
pub(crate) const FIRST_TACTIC: &str = "Add the first";

/// The columns of the table beside the stage.
pub(crate) const COLUMNS: [&str; 8] =
    ["Needed", "In people", "Come anyway", "To win", "Go on", "After", "Useful until", "Each month"];

/// Which goal of how many.
pub(crate) fn folio(place: usize, count: usize) -> String {
    if count < 2 { String::new() } else { format!("Goal {place} of {count}") }
}

/// The goal in the company's own words and as a sentence.
pub(crate) fn aim(name: &str, sentence: &str) -> String {
    if name.trim().is_empty() { format!("{sentence}.") } else { format!("{}: {sentence}.", name.trim()) }
}

/// What stands for the headline while something is missing.
pub(crate) fn not_yet(name: &str) -> String {
    if name.is_empty() {
        "This goal cannot be walked back yet".to_owned()
    } else {
        format!("“{name}” cannot be walked back yet")
    }
}

/// "the average deal" becomes "The average deal".
pub(crate) fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// What the staircase shows.
pub(crate) fn title(goal: &str, top: &str) -> String {
    if goal == top {
        format!("What it takes: {goal}")
    } else {
        format!("From {goal} down to the {top} they start from")
    }
}

pub(crate) fn in_revenue(deadline: &str) -> String {
    format!("in revenue by {deadline}")
}

pub(crate) fn of_pipeline(total: &str, deadline: &str) -> String {
    format!("of a pipeline of {total} by {deadline}")
}

pub(crate) fn per_deal(amount: &str, deal: &str) -> String {
    format!("÷ {amount} per {deal}")
}

pub(crate) fn last_year(people: &str) -> String {
    format!("{people} last year")
}

pub(crate) fn grown(factor: &str) -> String {
    format!("× {factor}")
}

pub(crate) fn divided_by(rate: &str) -> String {
    format!("÷ {rate}")
}

pub(crate) fn on_average(months: &str) -> String {
    format!("{months} on average")
}

/// What comes without new effort, what is left to win, and until when.
pub(crate) fn comes_and_to_win(comes: &str, to_win: &str, until: Option<&str>) -> String {
    let until = until.map(|month| format!(", until {month}")).unwrap_or_default();
    match (comes, to_win) {
        (_, "0") => format!("{comes} come anyway, nothing left to win"),
        ("0", _) => format!("{to_win} to win{until}"),
        _ => format!("{comes} come anyway, {to_win} to win{until}"),
    }
}

/// What the tactics of a goal do, before the figure.
pub(crate) fn tactics_bring(count: usize) -> String {
    if count == 1 { "One tactic brings".to_owned() } else { format!("{count} tactics bring") }
}

/// What stands before a link in a line of links.
pub(crate) fn separator(place: usize) -> &'static str {
    if place == 0 { " " } else { ", " }
}

/// A working of what comes without new effort.
pub(crate) fn comes_anyway(working: &str) -> String {
    format!("Comes anyway: {working}")
}

/// A working of what is left to win.
pub(crate) fn to_win(working: &str) -> String {
    format!("To win: {working}")
}

/// The rates that are defaults, before the word for that.
pub(crate) fn the_rates(steps: &[String]) -> String {
    match steps {
        [one] => format!("The rate {one} is an"),
        _ => format!("Each of the rates {} is an", steps.join(", ")),
    }
}

/// What the table of a walk-back is called.
pub(crate) fn caption(goal: &str) -> String {
    format!("Walk-back of {goal}")
}
