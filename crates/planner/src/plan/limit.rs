//! The limits of the mix by name, so that each can be switched off to see what it costs.

use std::borrow::Cow;

use super::{ItemId, Plan};
use crate::list::{DepartmentId, GoalId, TacticId};
use crate::strategy::Department;
use crate::tactic::{ShareLimit, Tactic, Tiers};
use crate::units::Money;
use crate::walkback::Demand;

/// One limit of the mix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LimitName {
    /// The plan's budget for the whole period.
    Budget,
    /// The plan's budget for each month.
    BudgetPerMonth,
    /// A goal: what it demands need not be reached.
    Goal(GoalId),
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
    /// The months a tactic can run.
    Months(TacticId),
    /// The share of all spending or units that a tactic may have.
    Share(TacticId),
    /// What a tactic costs once if it is used at all.
    Setup(TacticId),
    /// That a tactic's units bring less the more there are.
    Tiers(TacticId),
    /// The units of a tactic that were set by hand.
    Locked(TacticId),
}

impl LimitName {
    /// Whose limit it is; `None` for those of the plan itself.
    pub fn of(self) -> Option<ItemId> {
        match self {
            LimitName::Budget | LimitName::BudgetPerMonth => None,
            LimitName::Goal(id) => Some(id.into()),
            LimitName::Hours(id) | LimitName::DepartmentMoney(id) => Some(id.into()),
            LimitName::Least(id)
            | LimitName::Most(id)
            | LimitName::InMonth(id)
            | LimitName::Months(id)
            | LimitName::Share(id)
            | LimitName::Setup(id)
            | LimitName::Tiers(id)
            | LimitName::Locked(id) => Some(id.into()),
        }
    }
}

impl Plan {
    /// Every limit that the plan sets, whether it is switched off or not: those of money first, then the goals that say
    /// what they demand, then those of departments and of tactics, in the plan's order.
    ///
    /// ```
    /// use planner::plan::{Edit, LimitName, Plan, Settings};
    /// use planner::tactic::Tactic;
    /// let fair = Tactic { most: Some(3), ..Tactic::new(31.into(), "Trade fair") };
    /// let plan = Plan::new("Plan", Settings::default()).edited(Edit::put(fair));
    /// assert_eq!(plan.limits(), [LimitName::Most(31.into())]);
    /// ```
    pub fn limits(&self) -> Vec<LimitName> {
        let money = [
            self.budget.map(|_| LimitName::Budget),
            self.budget_per_month.map(|_| LimitName::BudgetPerMonth),
        ];
        let goals = self.goals.iter().filter(|goal| Demand::of(self, goal).is_ok());
        let departments = self.strategy.departments.iter().flat_map(of_department);
        money
            .into_iter()
            .flatten()
            .chain(goals.map(|goal| LimitName::Goal(goal.id)))
            .chain(departments)
            .chain(self.tactics.iter().flat_map(of_tactic))
            .collect()
    }

    /// The plan without the limits that are switched off. Goals stay, but need not be reached; see
    /// [`Plan::must_reach`].
    pub fn in_force(&self) -> Cow<'_, Plan> {
        let mut plan = Cow::Borrowed(self);
        for limit in &self.switched_off {
            plan.to_mut().lift(*limit);
        }
        plan
    }

    /// In which months of the plan a tactic can run: in every month where its months are switched off.
    pub fn runs(&self, tactic: TacticId) -> Vec<bool> {
        let known = self.in_force();
        known.tactics.get(tactic).map(|tactic| tactic.runs(self.settings.period)).unwrap_or_default()
    }

    /// Whether the mix is to reach a goal: not where it is switched off.
    pub fn must_reach(&self, goal: GoalId) -> bool {
        !self.switched_off.contains(&LimitName::Goal(goal))
    }

    fn lift(&mut self, limit: LimitName) {
        match limit {
            LimitName::Budget => self.budget = None,
            LimitName::BudgetPerMonth => self.budget_per_month = None,
            LimitName::Goal(_) => (),
            LimitName::Hours(id) => self.in_department(id, |department| department.hours_per_month = None),
            LimitName::DepartmentMoney(id) => {
                self.in_department(id, |department| department.money_limit = None);
            }
            LimitName::Least(id) => self.in_tactic(id, |tactic| tactic.least = 0),
            LimitName::Most(id) => self.in_tactic(id, |tactic| tactic.most = None),
            LimitName::InMonth(id) => self.in_tactic(id, |tactic| {
                tactic.least_in_month = 0;
                tactic.most_in_month = None;
            }),
            LimitName::Months(id) => self.in_tactic(id, |tactic| {
                tactic.first = None;
                tactic.last = None;
            }),
            LimitName::Share(id) => self.in_tactic(id, |tactic| tactic.share = ShareLimit::default()),
            LimitName::Setup(id) => self.in_tactic(id, |tactic| tactic.setup_cost = Money::ZERO),
            LimitName::Tiers(id) => self.in_tactic(id, |tactic| tactic.tiers = Tiers::default()),
            LimitName::Locked(id) => self.in_tactic(id, |tactic| tactic.locked.clear()),
        }
    }

    /// Changes a department in place.
    pub(crate) fn in_department(&mut self, id: DepartmentId, change: impl FnMut(&mut Department)) {
        self.strategy.departments.iter_mut().filter(|department| department.id == id).for_each(change);
    }

    /// Changes a tactic in place.
    pub(crate) fn in_tactic(&mut self, id: TacticId, change: impl FnMut(&mut Tactic)) {
        self.tactics.iter_mut().filter(|tactic| tactic.id == id).for_each(change);
    }
}

fn of_department(department: &Department) -> impl Iterator<Item = LimitName> + use<> {
    let id = department.id;
    let hours = department.hours_per_month.map(|_| LimitName::Hours(id));
    let money = department.money_limit.map(|_| LimitName::DepartmentMoney(id));
    [hours, money].into_iter().flatten()
}

fn of_tactic(tactic: &Tactic) -> impl Iterator<Item = LimitName> + use<> {
    let id = tactic.id;
    let in_month = tactic.least_in_month > 0 || tactic.most_in_month.is_some();
    let months = tactic.first.is_some() || tactic.last.is_some();
    [
        (tactic.least > 0).then_some(LimitName::Least(id)),
        tactic.most.map(|_| LimitName::Most(id)),
        in_month.then_some(LimitName::InMonth(id)),
        months.then_some(LimitName::Months(id)),
        tactic.share.is_set().then_some(LimitName::Share(id)),
        (tactic.setup_cost > Money::ZERO).then_some(LimitName::Setup(id)),
        (!tactic.tiers.is_empty()).then_some(LimitName::Tiers(id)),
        (!tactic.locked.is_empty()).then_some(LimitName::Locked(id)),
    ]
    .into_iter()
    .flatten()
}
