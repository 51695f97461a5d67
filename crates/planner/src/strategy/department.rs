//! Departments, their review of the plan's feasibility, and the limits they set.

use crate::list::{DepartmentId, Listed};
use crate::units::Money;

/// A department that was asked whether the plan is feasible.
#[derive(Clone, Debug, PartialEq)]
pub struct Department {
    /// Its identity.
    pub id: DepartmentId,
    /// Which of the usual departments it is, if one; default hours of tactics go by it.
    pub kind: Option<DepartmentKind>,
    /// What it is called.
    pub name: String,
    /// Its verdict.
    pub verdict: Verdict,
    /// Under which conditions, and why.
    pub conditions: String,
    /// The most money it allows.
    pub money_limit: Option<MoneyLimit>,
    /// The most hours it can give to the plan each month.
    pub hours_per_month: Option<f64>,
}

impl Department {
    /// A department that has not been asked yet.
    pub fn new(id: DepartmentId, name: impl Into<String>) -> Department {
        Department {
            id,
            kind: None,
            name: name.into(),
            verdict: Verdict::NotAsked,
            conditions: String::new(),
            money_limit: None,
            hours_per_month: None,
        }
    }
}

impl Listed for Department {
    type Id = DepartmentId;
    fn id(&self) -> DepartmentId {
        self.id
    }
}

/// The departments that most companies have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DepartmentKind {
    /// Plans and runs the tactics.
    Marketing,
    /// Makes what is shown.
    Design,
    /// Talks to those who answer.
    Sales,
    /// Delivers.
    Operations,
    /// Says what money there is.
    Finance,
}

impl DepartmentKind {
    /// Every kind, in the order shown.
    pub const ALL: [DepartmentKind; 5] = [
        DepartmentKind::Finance,
        DepartmentKind::Marketing,
        DepartmentKind::Design,
        DepartmentKind::Sales,
        DepartmentKind::Operations,
    ];

    /// What the department is usually called.
    pub const fn name(self) -> &'static str {
        match self {
            DepartmentKind::Marketing => "Marketing",
            DepartmentKind::Design => "Design",
            DepartmentKind::Sales => "Sales",
            DepartmentKind::Operations => "Operations",
            DepartmentKind::Finance => "Finance",
        }
    }
}

/// What a department says about the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It has not been asked yet.
    NotAsked,
    /// The plan can be done.
    Feasible,
    /// The plan can be done if its conditions are met.
    WithConditions,
    /// The plan cannot be done.
    NotFeasible,
}

impl Verdict {
    /// Every verdict, in the order shown.
    pub const ALL: [Verdict; 4] =
        [Verdict::Feasible, Verdict::WithConditions, Verdict::NotFeasible, Verdict::NotAsked];
}

/// The most money a department allows, for each month or for each year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MoneyLimit {
    /// How much.
    pub amount: Money,
    /// For how long.
    pub per: Per,
}

impl MoneyLimit {
    /// The most that may be spent in `months` months; a year's money is spread evenly over its months.
    pub fn over(self, months: u8) -> Money {
        match self.per {
            Per::Month => self.amount.times(u32::from(months)),
            Per::Year => self.amount.scaled(f64::from(months) / 12.0),
        }
    }
}

/// The time a limit holds for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Per {
    /// Each month.
    Month,
    /// Each year.
    Year,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_yearly_limit_allows_half_of_it_in_half_a_year() {
        let limit = MoneyLimit { amount: Money::from_minor(120_000), per: Per::Year };
        assert_eq!(limit.over(6), Money::from_minor(60_000));
        assert_eq!(MoneyLimit { per: Per::Month, ..limit }.over(6), Money::from_minor(720_000));
    }
}
