//! What the pages of numbers ask and say.

pub(crate) const DEAL: &str = "Average deal";
pub(crate) const DEAL_HINT: &str = "One figure, or a range like 50,000 to 75,000.";
pub(crate) const PIPELINE_TOTAL: &str = "Whole sales pipeline";
pub(crate) const PIPELINE_TOTAL_HINT: &str =
    "What all possible deals together should be worth in the months of the plan.";
pub(crate) const FUNNEL: &str = "Your business is closest to";
pub(crate) const STAGE: &str = "Stage";
pub(crate) const GO_ON: &str = "Go on to the next";
pub(crate) const MONTHS: &str = "Months until then";
pub(crate) const LAST_YEAR: &str = "Last year";
pub(crate) const ASSUMPTION: &str = "assumption";
pub(crate) const RESET: &str = "Reset";
pub(crate) const MOVE_UP: &str = "Move up";
pub(crate) const MOVE_DOWN: &str = "Move down";
pub(crate) const REMOVE: &str = "Remove";

/// What the table of stages is called, from the first stage to the last.
pub(crate) fn table(first: &str, last: &str) -> String {
    format!("From {first} to {last}")
}

/// The stages of a funnel in one line.
pub(crate) fn stages(names: &[&str]) -> String {
    names.join(" → ")
}

/// The rate from a stage to the next.
pub(crate) fn rate(step: &str) -> String {
    format!("Rate {step}")
}

/// The months from a stage to the next.
pub(crate) fn months(step: &str) -> String {
    format!("Months {step}")
}

/// Who published a number, and when.
pub(crate) fn source(publisher: &str, year: u16) -> String {
    format!("{publisher}, {year}")
}

/// What a changed number was.
pub(crate) fn changed(was: &str) -> String {
    format!("You changed this (was {was})")
}

/// Which number a Reset button is about, for those who hear it.
pub(crate) fn reset_of(what: &str, was: &str) -> String {
    format!(" “{what}” to {was}")
}

/// Where a default comes from, in full.
pub(crate) fn source_in_full(what: &str, note: &str, publisher: &str, title: &str, year: u16) -> String {
    format!("{what}. {note} {publisher}: {title}, {year}.")
}

/// Last year's number at a stage.
pub(crate) fn last_year_of(people: &str) -> String {
    format!("Last year’s {people}")
}

/// What the field for the name of a stage asks for.
pub(crate) fn name_of(place: usize) -> String {
    format!("Name of stage {place}")
}

/// Which thing a button is about, for those who hear it.
pub(crate) fn this_one(name: &str) -> String {
    format!(" “{name}”")
}
