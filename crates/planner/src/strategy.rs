//! Strategy: where the company is going, what it found out, whom it addresses and what it says.

pub use audience::{Audience, AudienceKind};
pub use department::{Department, DepartmentKind, MoneyLimit, Per, Verdict};
pub use question::{Answer, Certainty, Question};

use crate::list::{AudienceId, BusinessGoalId, CompetitorId, List, Listed, MessageId};
use crate::units::Month;

mod audience;
mod department;
mod question;

/// The strategy half of a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strategy {
    /// Where the company is going, in a sentence or two.
    pub direction: String,
    /// What the company wants to have achieved, and by when.
    pub business_goals: List<BusinessGoal>,
    /// The answers to the eight strategic questions, in the order of [`Question::ALL`].
    pub answers: [Answer; Question::ALL.len()],
    /// Who is addressed.
    pub audiences: List<Audience>,
    /// What is offered.
    pub offering: Offering,
    /// What is said to whom.
    pub messages: List<Message>,
    /// Who else is in the market.
    pub competitors: List<Competitor>,
    /// The departments and their verdicts on feasibility.
    pub departments: List<Department>,
}

impl Strategy {
    /// The answer to a strategic question.
    pub fn answer(&self, question: Question) -> &Answer {
        static UNANSWERED: Answer = Answer::UNANSWERED;
        self.answers.get(question as usize).unwrap_or(&UNANSWERED)
    }
}

/// What the company wants to have achieved, and by when.
#[derive(Clone, Debug, PartialEq)]
pub struct BusinessGoal {
    /// Its identity.
    pub id: BusinessGoalId,
    /// What sort of goal it is.
    pub kind: BusinessGoalKind,
    /// The goal in the company's own words.
    pub text: String,
    /// The month by which it should be reached.
    pub horizon: Option<Month>,
}

impl BusinessGoal {
    /// A business goal about which nothing is known yet.
    pub fn new(id: BusinessGoalId) -> BusinessGoal {
        BusinessGoal { id, kind: BusinessGoalKind::GrowSales, text: String::new(), horizon: None }
    }
}

/// What sort of business goal it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BusinessGoalKind {
    /// Sell more of what is offered today.
    GrowSales,
    /// Bring a new brand or product to market.
    NewBrand,
    /// Win an audience that does not buy today.
    NewAudience,
    /// Go to a new region or market.
    Expand,
    /// Keep customers longer, or sell more to each.
    KeepCustomers,
    /// Something else.
    Other,
}

impl BusinessGoalKind {
    /// Every kind, in the order shown.
    pub const ALL: [BusinessGoalKind; 6] = [
        BusinessGoalKind::GrowSales,
        BusinessGoalKind::NewBrand,
        BusinessGoalKind::NewAudience,
        BusinessGoalKind::Expand,
        BusinessGoalKind::KeepCustomers,
        BusinessGoalKind::Other,
    ];
}

/// What the company offers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offering {
    /// What it is.
    pub what: String,
    /// What value it gives to those who buy it.
    pub value: String,
    /// What sets it apart from the alternatives.
    pub difference: String,
}

/// What is said to one audience (or to all): from what matters to them to a low-risk next step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Message {
    /// Its identity.
    pub id: MessageId,
    /// Whom it is for; everyone when empty.
    pub audience: Option<AudienceId>,
    /// What matters to them.
    pub matters: String,
    /// What we promise.
    pub promise: String,
    /// Why they can believe it.
    pub proof: String,
    /// The low-risk next step they can take.
    pub next_step: String,
}

impl Message {
    /// An empty message.
    pub fn new(id: MessageId) -> Message {
        Message { id, ..Message::default() }
    }
}

/// Someone else whom the same people could buy from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Competitor {
    /// Its identity.
    pub id: CompetitorId,
    /// Who it is.
    pub name: String,
    /// What they are doing.
    pub doing: String,
    /// What we do about it.
    pub response: String,
}

impl Competitor {
    /// A competitor about whom nothing is known yet.
    pub fn new(id: CompetitorId) -> Competitor {
        Competitor { id, ..Competitor::default() }
    }
}

impl Listed for BusinessGoal {
    type Id = BusinessGoalId;
    fn id(&self) -> BusinessGoalId {
        self.id
    }
}

impl Listed for Message {
    type Id = MessageId;
    fn id(&self) -> MessageId {
        self.id
    }
}

impl Listed for Competitor {
    type Id = CompetitorId;
    fn id(&self) -> CompetitorId {
        self.id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_has_its_answer_in_the_same_place() {
        for (place, question) in Question::ALL.into_iter().enumerate() {
            assert_eq!(question as usize, place);
        }
    }
}
