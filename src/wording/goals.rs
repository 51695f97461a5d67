//! What the pages of goals ask and say.

pub(crate) const AIM: &str = "What do you measure?";
pub(crate) const REVENUE: &str = "Revenue to reach";
pub(crate) const REVENUE_HINT: &str = "As you would write it: 4200000 or 4 million.";
pub(crate) const REVENUE_LAST_YEAR: &str = "The same revenue last year";
pub(crate) const GROWTH: &str = "How much more, in percent";
pub(crate) const GROWTH_HINT: &str = "20% means six responses for every five last year.";
pub(crate) const RESPONSES_LAST_YEAR: &str = "Responses last year";
pub(crate) const RESPONSES_LAST_YEAR_HINT: &str =
    "Growth is reckoned from this. A fair estimate is better than none.";
pub(crate) const SHARE: &str = "Share of the pipeline, in percent";
pub(crate) const SHARE_HINT: &str = "The part of all possible deals that marketing brings: 30% or 1 in 3.";
pub(crate) const SHARE_LAST_YEAR: &str = "The share last year, in percent";
pub(crate) const COUNT: &str = "How many";
pub(crate) const COUNT_HINT: &str = "From the first month of the plan to the date below.";
pub(crate) const COUNT_LAST_YEAR: &str = "How many last year";
pub(crate) const THROUGH: &str = "Only revenue from people who were";
pub(crate) const AT_STAGE: &str = "Counted at the stage";
pub(crate) const DEADLINE: &str = "By the end of";
pub(crate) const DEADLINE_HINT: &str = "The last month that counts.";
pub(crate) const NO_DEADLINE: &str = "Not set";

pub(crate) const GOALS_TITLE: &str = "What will be different, and by when?";
pub(crate) const GOALS_LEAD: &str =
    "A goal is a number with a date. “Better brochures” is something to do; say here what it should change.";
pub(crate) const NO_GOAL: &str = "No goal yet";
pub(crate) const NO_GOAL_WHY: &str =
    "Everything else is worked back from the goals, so one is enough to begin with.";
pub(crate) const ADD_A_GOAL: &str = "Add a goal";
pub(crate) const CONTINUE: &str = "Continue";
pub(crate) const BACK_TO_PLAN: &str = "Back to the plan";
pub(crate) const NO_NUMBER: &str = "No number yet";
pub(crate) const BY: &str = "By";
pub(crate) const LAST_YEAR: &str = "Last year";
pub(crate) const FOR: &str = "For";
pub(crate) const OWNER: &str = "Owner";
pub(crate) const RESTS_ON: &str = "Rests on";
pub(crate) const SERVED_BY: &str = "Served by";
pub(crate) const CHANGE: &str = "Change";
pub(crate) const WALK_BACK: &str = "Walk it back";
pub(crate) const MOVE_UP: &str = "Move up";
pub(crate) const MOVE_DOWN: &str = "Move down";
pub(crate) const REMOVE: &str = "Remove";

pub(crate) const GOAL_TITLE: &str = "What must marketing bring, and by when?";
pub(crate) const GONE_TITLE: &str = "This goal is no longer in the plan";
pub(crate) const GONE_LEAD: &str = "Undo brings it back, if it was removed just now.";
pub(crate) const ALL_GOALS: &str = "All goals";
pub(crate) const NOTES: &str = "About this goal";
pub(crate) const WORTH_A_LOOK: &str = "Worth a look";
pub(crate) const NAME: &str = "The goal in your own words";
pub(crate) const NAME_HINT: &str = "What will be different for the company, as you would say it in the room.";
pub(crate) const OUTPUT: &str = "This is a tactic. What should it change?";
pub(crate) const KEEP_AS_TACTIC: &str = "Keep the idea as a tactic";
pub(crate) const AUDIENCE: &str = "Whose results count";
pub(crate) const AUDIENCE_HINT: &str = "The audiences come from the page about buyers.";
pub(crate) const EVERYONE: &str = "Everyone’s";
pub(crate) const SERVES: &str = "The business goal it serves";
pub(crate) const NO_BUSINESS_GOAL: &str = "None yet";
pub(crate) const RESTS_ON_LABEL: &str = "Which answers does it rest on?";
pub(crate) const OWNER_LABEL: &str = "Who answers for it?";
pub(crate) const OWNER_HINT: &str = "One person.";
pub(crate) const JUSTIFICATION: &str = "Why this number?";
pub(crate) const JUSTIFICATION_HINT: &str = "What makes you think it can be reached, and why it is enough.";
pub(crate) const WORTH: &str = "Would 70% of it still be worth the effort?";
pub(crate) const YES: &str = "Yes";
pub(crate) const NO: &str = "No";
pub(crate) const YES_SLUG: &str = "yes";
pub(crate) const NO_SLUG: &str = "no";

/// How many goals there are.
pub(crate) fn folio(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "1 goal".to_owned(),
        _ => format!("{count} goals"),
    }
}

/// Which goal of how many.
pub(crate) fn place(place: usize, count: usize) -> String {
    format!("Goal {place} of {count}")
}

/// That more was found than is shown.
pub(crate) fn more(count: usize) -> String {
    if count == 1 { "1 more thing to look at".to_owned() } else { format!("{count} more things to look at") }
}

/// Which goal a link or button is about, for those who hear it.
pub(crate) fn this_goal(name: &str) -> String {
    format!(" {name}")
}

/// A goal as a sentence of its own.
pub(crate) fn sentence(goal: &str) -> String {
    format!("{goal}.")
}
