//! What the mix is asked.

use crate::list::GoalId;

/// The question that the mix answers. In each of them the goals come first: no tactic is used for its own sake.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum MixQuestion {
    /// What is the least money that reaches every goal?
    #[default]
    SmallestBudget,
    /// How much of this goal can the budget reach, the other goals met where they can be?
    BestResult(GoalId),
    /// How far is it worth spending, when each more unit of money must bring back at least so many? 0 to 1,000;
    /// 3.0 is three back for one spent.
    TargetReturn(f64),
}

impl MixQuestion {
    /// The highest return that can be asked for.
    pub const MAX_RETURN: f64 = 1_000.0;

    /// The goal it is about.
    pub const fn goal(&self) -> Option<GoalId> {
        match self {
            MixQuestion::BestResult(goal) => Some(*goal),
            MixQuestion::SmallestBudget | MixQuestion::TargetReturn(_) => None,
        }
    }
}
