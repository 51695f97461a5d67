//! The limits of the mix by name, so that each can be switched off to see what it costs.

use super::ItemId;
use crate::list::{DepartmentId, TacticId};

/// One limit of the mix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LimitName {
    /// The plan's budget for the whole period.
    Budget,
    /// The plan's budget for each month.
    BudgetPerMonth,
    /// The hours of a department.
    Hours(DepartmentId),
    /// The money that a department allows.
    DepartmentMoney(DepartmentId),
    /// The fewest units of a tactic over the whole period.
    Least(TacticId),
    /// The most units of a tactic over the whole period.
    Most(TacticId),
    /// The fewest and the most units of a tactic in a month.
    InMonth(TacticId),
    /// The share of all spending or units that a tactic may have.
    Share(TacticId),
    /// The units of a tactic that were set by hand.
    Locked(TacticId),
}

impl LimitName {
    /// Whose limit it is; `None` for those of the plan itself.
    pub fn of(self) -> Option<ItemId> {
        match self {
            LimitName::Budget | LimitName::BudgetPerMonth => None,
            LimitName::Hours(id) | LimitName::DepartmentMoney(id) => Some(id.into()),
            LimitName::Least(id)
            | LimitName::Most(id)
            | LimitName::InMonth(id)
            | LimitName::Share(id)
            | LimitName::Locked(id) => Some(id.into()),
        }
    }
}
