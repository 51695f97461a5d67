//! The steps of the journey in words: what they are called, and how far a plan has come.

use super::name;
use super::walkback::needs;
use crate::notation::Notation;
use crate::plan::Plan;
use crate::step::{Group, Need, Progress, Status, Step};

/// What a group of steps is called.
pub const fn group(group: Group) -> &'static str {
    match group {
        Group::Strategy => "Strategy",
        Group::Goals => "Goals",
        Group::Tactics => "Tactics",
        Group::Plan => "Plan",
    }
}

/// What a step is called.
pub const fn name(step: Step) -> &'static str {
    match step {
        Step::Direction => "Direction",
        Step::LookingBack => "Looking back",
        Step::Buyers => "Buyers",
        Step::Message => "Message",
        Step::Reviews => "Reviews",
        Step::Goals => "Goals",
        Step::Numbers => "Numbers",
        Step::WalkBack => "Walk-back",
        Step::Tactics => "Tactics",
        Step::Mix => "Mix",
        Step::Share => "Check & share",
    }
}

/// What happens on a step, in one sentence.
pub const fn about(step: Step) -> &'static str {
    match step {
        Step::Direction => "Where the company is going, and what it wants to have achieved.",
        Step::LookingBack => "What worked, what did not, and what has changed.",
        Step::Buyers => "Who buys, what they want, and how well you know it.",
        Step::Message => "What you offer, and what you say to whom.",
        Step::Reviews => "What finance, design, sales and everyone else say about feasibility.",
        Step::Goals => "What will be different, by how much, and by when.",
        Step::Numbers => "The rates, times and values that everything is worked out from.",
        Step::WalkBack => "What each stage must bring, worked back from the goal.",
        Step::Tactics => "What you do, for which goal, and what it costs and brings.",
        Step::Mix => "How much of each tactic reaches the goals for the least money.",
        Step::Share => "What is left to look at, and the plan to pass on.",
    }
}

/// How far a plan has come on a step, in a word or two: "Completed", "2 of 3 goals have a number and a date".
pub fn status(step: Step, status: &Status) -> String {
    match status {
        Status::NotStarted => "Not started".to_owned(),
        Status::CannotStart(_) => "Cannot start yet".to_owned(),
        Status::Problem(1) => "1 thing to put right".to_owned(),
        Status::Problem(count) => format!("{count} things to put right"),
        Status::InProgress(progress) => format!("In progress: {}", progressed(step, *progress)),
        Status::Completed(_) => "Completed".to_owned(),
    }
}

fn progressed(step: Step, Progress { done, of }: Progress) -> String {
    let what = match step {
        Step::Direction | Step::Buyers | Step::Message => "parts answered",
        Step::LookingBack => "questions answered",
        Step::Reviews => "departments asked",
        Step::Goals => "goals have a number and a date",
        Step::Numbers => "numbers known",
        Step::WalkBack => "goals walked back",
        Step::Tactics | Step::Mix => "tactics have a stage, a yield and a cost",
        Step::Share => "steps completed",
    };
    format!("{done} of {of} {what}")
}

/// What unblocks a step.
pub fn need(plan: &Plan, need: &Need, notation: &dyn Notation) -> String {
    match need {
        Need::Goal => "Needs a goal with a number.".to_owned(),
        Need::Tactic => "Needs a tactic that says what it feeds, brings and costs.".to_owned(),
        Need::Numbers(goal, lacking) => {
            format!("{}: {}", name::goal(plan, *goal, notation), needs(plan, lacking))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::sound::sound;
    use crate::notation::{Locale, PlainNotation};
    use crate::units::Currency;
    use crate::walkback::Missing;

    #[test]
    fn a_status_says_how_far_a_step_has_come() {
        let progress = Progress { done: 2, of: 3 };
        assert_eq!(
            status(Step::Goals, &Status::InProgress(progress)),
            "In progress: 2 of 3 goals have a number and a date"
        );
        assert_eq!(status(Step::Goals, &Status::Completed(progress)), "Completed");
        assert_eq!(status(Step::Goals, &Status::Problem(1)), "1 thing to put right");
        assert_eq!(status(Step::Mix, &Status::CannotStart(Need::Goal)), "Cannot start yet");
    }

    #[test]
    fn what_unblocks_a_step_is_said() {
        let us = PlainNotation::new(Locale::US, Currency::USD);
        let lacking = Need::Numbers(60.into(), vec![Missing::Rate(1.into())]);
        assert_eq!(
            need(&sound(), &lacking, &us),
            "“Win 40 new customers by December 2027”: Needs the rate from leads to opportunities."
        );
    }

    #[test]
    fn every_step_has_words_of_its_own() {
        let names: std::collections::BTreeSet<&str> = Step::ALL.into_iter().map(super::name).collect();
        assert_eq!(names.len(), Step::ALL.len());
        assert!(Step::ALL.into_iter().all(|step| about(step).ends_with('.')));
    }
}
