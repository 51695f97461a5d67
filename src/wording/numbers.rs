//! What the pages of numbers ask and say.

pub(crate) const DEAL: &str = "Average deal";
pub(crate) const DEAL_HINT: &str = "One figure, or a range like 50000 to 75000.";
pub(crate) const PIPELINE_TOTAL: &str = "Whole sales pipeline";
pub(crate) const PIPELINE_TOTAL_HINT: &str = "What all possible deals are worth together.";
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

pub(crate) const LEAD: &str = "Last year’s figures are the best forecast you have. \
    Where there are none, we offer an assumption and say where it comes from. \
    Where you are not sure, type a range: 20 to 30% of them go on, 1 to 3 months until then.";
pub(crate) const START_FROM_USUAL: &str = "Start again from a usual funnel";
pub(crate) const ADD_A_STAGE: &str = "Add a stage";
pub(crate) const STAGES_FULL: &str = "Ten stages are as many as a funnel can have.";
pub(crate) const RESPONSES_AT: &str = "Responses are counted at";
pub(crate) const PIPELINE_AT: &str = "The sales pipeline is counted at";
pub(crate) const ROUNDING: &str = "People are counted";
pub(crate) const EXACT_SLUG: &str = "exact";
pub(crate) const EXACT: &str = "Exactly, and rounded up only when read";
pub(crate) const EXACT_HINT: &str =
    "Nothing is added on the way: a quarter of a deal stays a quarter, and only what you read is rounded up.";
pub(crate) const WHOLE_SLUG: &str = "whole";
pub(crate) const WHOLE: &str = "As whole people at every step";
pub(crate) const WHOLE_HINT: &str =
    "89 deals are walked back further, so the stages above come out a little higher.";
pub(crate) const ORIGINS: &str = "Where the assumptions come from";
pub(crate) const SEE_THE_SOURCE: &str = "See the source";
pub(crate) const SOURCES: &str = "What comes without new effort";
pub(crate) const SOURCES_ABOUT: &str = "Today’s website, referrals, the sign above the door: whatever goes on bringing people when you do nothing new.";
pub(crate) const ADD_A_SOURCE: &str = "Add something that comes anyway";
pub(crate) const CHANGE: &str = "Change";
pub(crate) const NO_NUMBER: &str = "No number yet";
pub(crate) const EXCEPTIONS: &str = "Where audiences differ";
pub(crate) const EXCEPTIONS_ABOUT: &str =
    "A rate, the months or the value of a deal can be different for one audience.";
pub(crate) const EXCEPTIONS_LEAD: &str =
    "Fill in only what is different. What you leave empty is as for everyone.";
pub(crate) const STEPS_THAT_DIFFER: &str = "Steps that differ";
pub(crate) const STEP: &str = "From";
pub(crate) const SOURCE_NAME: &str = "What it is";
pub(crate) const SOURCE_NAME_HINT: &str = "Such as website, referrals or walk-ins.";
pub(crate) const ENTERS_AT: &str = "The stage at which its people come in";
pub(crate) const PER_MONTH: &str = "How many come in each month";
pub(crate) const PER_MONTH_HINT: &str = "One number, or a range like 25 to 40.";
pub(crate) const BRINGS: &str = "Whom it brings";
pub(crate) const NOBODY_IN_PARTICULAR: &str = "Nobody in particular";
pub(crate) const SOURCE_DIFFERS: &str = "Its people differ from the rest";
pub(crate) const REMOVE_SOURCE: &str = "Remove this source";

/// The question that the page of numbers asks.
pub(crate) fn title(first: &str, last: &str) -> String {
    format!("How do {first} become {last}?")
}

/// The question that the page of a source asks.
pub(crate) fn source_title(name: &str) -> String {
    format!("What does {name} bring?")
}

/// The question that the page of an audience's numbers asks.
pub(crate) fn exceptions_title(name: &str) -> String {
    format!("Where does {name} differ?")
}

/// What a source brings.
pub(crate) fn a_month(count: &str, people: &str) -> String {
    format!("{count} {people} a month")
}

/// How many numbers of an audience differ.
pub(crate) fn differ(count: usize) -> String {
    match count {
        0 => "Nothing differs".to_owned(),
        1 => "Differs in 1 place".to_owned(),
        _ => format!("Differs in {count} places"),
    }
}

/// What holds when a field stays empty.
pub(crate) fn as_usual(usual: &str) -> String {
    if usual.is_empty() { "As for everyone when empty".to_owned() } else { format!("{usual} when empty") }
}

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
