//! What the page that checks and shares says.

use planner::document::Stamp;
use planner::plan::Plan;
use planner::tactic::Tactic;
use planner::wording::name;

pub(crate) const TITLE: &str = "Read it through, then hand it on";
pub(crate) const LEAD: &str =
    "What is still open, what you answered, and the two documents that stand on their own.";
pub(crate) const ANSWERS: &str = "Your answers";
pub(crate) const HAND_ON: &str = "Hand it on";
pub(crate) const FILE_ABOUT: &str = "The whole plan, to open here again or pass on";
pub(crate) const DOWNLOAD: &str = "Download a copy";
pub(crate) const TO_FILE: &str = "A file of your own";
pub(crate) const TO_FILE_ABOUT: &str = "You choose where it is; Ctrl+S writes the plan to it again";
pub(crate) const SAVE_TO_FILE: &str = "Save to a file";
pub(crate) const ON_PAPER: &str = "On paper, or as a PDF";
pub(crate) const ON_PAPER_ABOUT: &str = "The strategy and the tactical plan, each complete";
pub(crate) const PRINT: &str = "Print";
pub(crate) const READ_STRATEGY: &str = "Read the strategy document";
pub(crate) const READ_TACTICAL: &str = "Read the tactical plan";
pub(crate) const DIRECTION: &str = "Where the company is going";
pub(crate) const AUDIENCES: &str = "Audiences";
pub(crate) const OFFERING: &str = "What you offer";
pub(crate) const MESSAGES: &str = "Messages";
pub(crate) const REVIEWS: &str = "What the departments say";
pub(crate) const DEAL: &str = "Average deal";
pub(crate) const FUNNEL: &str = "The way to a deal";
pub(crate) const GOALS: &str = "Goals";
pub(crate) const TACTICS: &str = "Tactics";
pub(crate) const NOT_PROVIDED: &str = "Not provided";
pub(crate) const CHANGE: &str = "Change";
pub(crate) const ANSWER: &str = "Answer";

/// The plan is in a file.
pub(crate) fn saved_to(file: &str) -> String {
    format!("Saved to {file}")
}

/// How many findings there are.
pub(crate) fn findings(count: usize) -> String {
    match count {
        0 => "Nothing left to look at".to_owned(),
        1 => "1 thing to look at".to_owned(),
        count => format!("{count} things to look at"),
    }
}

/// A number of things, or nothing when there are none.
pub(crate) fn count(count: usize) -> String {
    if count == 0 { String::new() } else { count.to_string() }
}

/// What a department says.
pub(crate) fn verdict(department: &str, verdict: &str) -> String {
    format!("{department}: {verdict}")
}

/// A tactic in a line: what one unit is, and which stage it feeds.
pub(crate) fn tactic(plan: &Plan, tactic: &Tactic) -> String {
    let feeds = tactic.feeds.map(|stage| format!("feeds {}", name::stage(plan, stage)));
    let parts = [Some(tactic.unit.clone()).filter(|unit| !unit.trim().is_empty()), feeds];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// What stands at the end of the printed documents.
pub(crate) fn stamp(plan: &str, stamp: &Stamp) -> String {
    let date = stamp.saved.as_deref().unwrap_or_default();
    format!(
        "{plan}. Made with Backcast {} on {date}, plan format {}.",
        stamp.app_version,
        planner::document::VERSION
    )
}

/// The name of the file a plan is downloaded as: letters of any language, figures and dashes, and the date.
pub(crate) fn file_name(plan: &str, date: &str) -> String {
    let kept: String =
        plan.chars().map(|letter| if letter.is_alphanumeric() { letter } else { ' ' }).collect();
    let words: Vec<&str> = kept.split_whitespace().take(12).collect();
    let name = if words.is_empty() { "plan".to_owned() } else { words.join(" ") };
    let name: String = name.chars().take(80).collect();
    format!("{} {date}.plan.json", name.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_keeps_letters_of_any_language_and_nothing_a_file_system_minds() {
        assert_eq!(file_name("Halden / Pumps: 2027", "2026-11-21"), "Halden Pumps 2027 2026-11-21.plan.json");
        assert_eq!(file_name("../..", "2026-11-21"), "plan 2026-11-21.plan.json");
        assert_eq!(file_name("計画\u{202e}", "2026-11-21"), "計画 2026-11-21.plan.json");
    }
}
