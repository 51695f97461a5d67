//! What the home of the plan says.

use planner::step::Group;

pub(crate) const NO_HEADLINE: &str = "Set a goal, and see what it takes to get there.";
pub(crate) const QUICK: &str = "The short way: a goal and its walk-back";

/// What a group of steps is about.
pub(crate) fn about(group: Group) -> &'static str {
    match group {
        Group::Strategy => "What we say, to whom, and why",
        Group::Goals => "Numbers with a date",
        Group::Tactics => "What we do, when, how much, by whom",
        Group::Plan => "Read it through, hand it on",
    }
}
