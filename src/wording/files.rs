//! What is said when a file is opened.

use planner::notation::Notation;
use planner::plan::Plan;

use super::frame;

pub(crate) const CHOOSE: &str = "Choose a file";
pub(crate) const OR_DROP: &str = "or drop it here, or paste its text";
pub(crate) const PASTED: &str = "The pasted text";
pub(crate) const FILE: &str = "File";
pub(crate) const PREVIEW: &str = "Preview";
pub(crate) const PREVIEW_LEAD: &str =
    "This is what the file holds. Nothing is kept yet, and keeping it replaces none of your plans.";
pub(crate) const NEWER: &str = "A newer version of Backcast wrote this file, and there is more in it than this version understands. It can be \
     looked at here, and not be kept: something would be lost. Load the page again to get the newer version.";
pub(crate) const KEEP: &str = "Keep it as a new plan";
pub(crate) const DO_NOT_KEEP: &str = "Leave it";

/// A file that is too large to be a plan.
pub(crate) fn too_large(name: &str) -> String {
    format!(
        "{name} is larger than 2 MiB or cannot be read. A plan is never that large; choose a plan file that ends in .json."
    )
}

/// Why a file was not opened.
pub(crate) fn not_opened(name: &str, reason: &str) -> String {
    format!("{name} was not opened. {reason}")
}

/// How many things were put right.
pub(crate) fn repairs(count: usize) -> String {
    if count == 1 { "One thing was put right".to_owned() } else { format!("{count} things were put right") }
}

/// What a plan holds, in facts.
pub(crate) fn facts(file: &str, plan: &Plan, notation: &dyn Notation) -> Vec<(&'static str, String)> {
    let period = plan.settings.period;
    vec![
        ("From", file.to_owned()),
        ("Plan", frame::plan_name(&plan.name)),
        ("Months", format!("{} to {}", notation.month(period.first()), notation.month(period.last()))),
        ("Goals", plan.goals.len().to_string()),
        ("Audiences", plan.strategy.audiences.len().to_string()),
        ("Tactics", plan.tactics.len().to_string()),
    ]
}
