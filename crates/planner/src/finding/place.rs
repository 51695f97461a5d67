//! Where in a plan something is.

use crate::list::{AudienceId, BusinessGoalId, DepartmentId, GoalId, MessageId, SourceId, StageId, TacticId};
use crate::step::Step;
use crate::strategy::Question;

/// Where in a plan something is, so that a reader can be taken there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Where the company is going.
    Direction,
    /// The list of business goals.
    BusinessGoals,
    /// One business goal.
    BusinessGoal(BusinessGoalId),
    /// The answer to a strategic question.
    Question(Question),
    /// The list of audiences.
    Audiences,
    /// One audience.
    Audience(AudienceId),
    /// What is offered.
    Offering,
    /// One message.
    Message(MessageId),
    /// One department's review.
    Department(DepartmentId),
    /// The list of goals.
    Goals,
    /// One goal.
    Goal(GoalId, GoalField),
    /// The months the plan covers.
    Period,
    /// One stage of the funnel and the step to the next.
    Stage(StageId),
    /// The value of an average deal.
    Deal,
    /// The value of the whole pipeline.
    PipelineTotal,
    /// The list of what comes without new effort.
    Sources,
    /// One source of what comes without new effort.
    Source(SourceId),
    /// The list of tactics.
    Tactics,
    /// One tactic.
    Tactic(TacticId, TacticField),
    /// The mix.
    Mix,
}

impl Place {
    /// The step of the journey on which it is looked after.
    pub const fn step(self) -> Step {
        match self {
            Place::Direction | Place::BusinessGoals | Place::BusinessGoal(_) => Step::Direction,
            Place::Question(question) => Step::asking(question),
            Place::Audiences | Place::Audience(_) => Step::Buyers,
            Place::Offering | Place::Message(_) => Step::Message,
            Place::Department(_) => Step::Reviews,
            Place::Goal(_, GoalField::Tactics) | Place::Tactics | Place::Tactic(..) => Step::Tactics,
            Place::Goals | Place::Goal(..) => Step::Goals,
            Place::Period
            | Place::Stage(_)
            | Place::Deal
            | Place::PipelineTotal
            | Place::Sources
            | Place::Source(_) => Step::Numbers,
            Place::Mix => Step::Mix,
        }
    }
}

/// What about a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GoalField {
    /// The goal in words.
    Name,
    /// The number to reach.
    Target,
    /// Last year's number.
    Baseline,
    /// The last month that counts.
    Deadline,
    /// The business goal it serves.
    Serves,
    /// The answers it rests on.
    RestsOn,
    /// Who answers for it.
    Owner,
    /// Why this number.
    Justification,
    /// Whether 70% would still be worth it.
    Worth,
    /// The tactics that serve it.
    Tactics,
}

/// What about a tactic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TacticField {
    /// What it is called.
    Name,
    /// The goals it serves.
    Goals,
    /// Whom it addresses.
    Audience,
    /// What it says.
    Message,
    /// The stage it feeds.
    Feeds,
    /// How many people one unit brings.
    Entries,
    /// What one unit costs.
    Cost,
    /// The fewest and the most units.
    Units,
    /// The fewest and the most units in a month.
    InMonth,
    /// The units set by hand.
    Locked,
    /// The share of the whole that it may have.
    Share,
    /// When a unit brings more people, and when fewer.
    Season,
    /// From how many units on the next ones bring less.
    Tiers,
    /// The months it can run.
    Months,
    /// Who answers for it.
    Owner,
    /// How success is measured.
    Success,
    /// What is done instead if it fails.
    Alternate,
}
