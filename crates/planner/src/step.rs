//! The journey as data: the steps, and how far a plan has come on each.

pub use status::{Need, Progress, Status};

use crate::strategy::Question;

mod status;

/// One step of the journey. The steps of strategy may be taken in any order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Where the company is going.
    Direction,
    /// What worked, what did not, and what has changed.
    LookingBack,
    /// Who buys, and why.
    Buyers,
    /// What is offered, and what is said to whom.
    Message,
    /// What the departments say.
    Reviews,
    /// What will be different, in numbers.
    Goals,
    /// What is calculated with.
    Numbers,
    /// What each stage must bring.
    WalkBack,
    /// What is done.
    Tactics,
    /// How much of each tactic.
    Mix,
    /// Checking the answers, and passing the plan on.
    Share,
}

/// Steps that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// What we say, to whom, why, and where we are going.
    Strategy,
    /// What will be different: where strategy and tactics meet.
    Goals,
    /// What is done.
    Tactics,
    /// The plan as a whole.
    Plan,
}

impl Group {
    /// Every group, in the order of the journey.
    pub const ALL: [Group; 4] = [Group::Strategy, Group::Goals, Group::Tactics, Group::Plan];

    /// Its steps, in order.
    pub fn steps(self) -> impl Iterator<Item = Step> {
        Step::ALL.into_iter().filter(move |step| step.group() == self)
    }
}

impl Step {
    /// Every step, in the order of the journey.
    pub const ALL: [Step; 11] = [
        Step::Direction,
        Step::LookingBack,
        Step::Buyers,
        Step::Message,
        Step::Reviews,
        Step::Goals,
        Step::Numbers,
        Step::WalkBack,
        Step::Tactics,
        Step::Mix,
        Step::Share,
    ];

    /// The group it belongs to.
    pub const fn group(self) -> Group {
        match self {
            Step::Direction | Step::LookingBack | Step::Buyers | Step::Message | Step::Reviews => {
                Group::Strategy
            }
            Step::Goals | Step::Numbers | Step::WalkBack => Group::Goals,
            Step::Tactics | Step::Mix => Group::Tactics,
            Step::Share => Group::Plan,
        }
    }

    /// The name used in addresses; stable for ever.
    pub const fn slug(self) -> &'static str {
        match self {
            Step::Direction => "direction",
            Step::LookingBack => "looking-back",
            Step::Buyers => "buyers",
            Step::Message => "message",
            Step::Reviews => "reviews",
            Step::Goals => "goals",
            Step::Numbers => "numbers",
            Step::WalkBack => "walk-back",
            Step::Tactics => "tactics",
            Step::Mix => "mix",
            Step::Share => "share",
        }
    }

    /// The step with this slug.
    pub fn find(slug: &str) -> Option<Step> {
        Step::ALL.into_iter().find(|step| step.slug() == slug)
    }

    /// The step on which a strategic question is asked.
    pub const fn asking(question: Question) -> Step {
        match question {
            Question::Worked | Question::DidNotWork | Question::WentFlat | Question::Market => {
                Step::LookingBack
            }
            Question::Buyers | Question::Understanding => Step::Buyers,
            Question::Value | Question::Competitors => Step::Message,
        }
    }

    /// The strategic questions asked on it.
    pub fn questions(self) -> impl Iterator<Item = Question> {
        Question::ALL.into_iter().filter(move |question| Step::asking(*question) == self)
    }

    /// The step before it.
    pub fn previous(self) -> Option<Step> {
        Step::ALL.into_iter().rev().find(|step| *step < self)
    }

    /// The step after it.
    pub fn next(self) -> Option<Step> {
        Step::ALL.into_iter().find(|step| *step > self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_has_a_slug_of_its_own_and_the_groups_hold_them_in_order() {
        for step in Step::ALL {
            assert_eq!(Step::find(step.slug()), Some(step));
        }
        let grouped: Vec<Step> = Group::ALL.into_iter().flat_map(Group::steps).collect();
        assert_eq!(grouped, Step::ALL);
        assert_eq!((Step::Direction.previous(), Step::Share.next()), (None, None));
        assert_eq!(Step::Reviews.next(), Some(Step::Goals));
    }

    #[test]
    fn every_question_is_asked_once() {
        let asked: usize = Step::ALL.into_iter().map(|step| step.questions().count()).sum();
        assert_eq!(asked, Question::ALL.len());
    }
}
