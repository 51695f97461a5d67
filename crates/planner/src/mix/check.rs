//! Checks units against every limit of a plan, with arithmetic of its own: nothing here comes from the search.

use crate::forward::Schedule;
use crate::list::{DepartmentId, TacticId};
use crate::plan::Plan;
use crate::strategy::{Department, Per};
use crate::tactic::{Tactic, Whole};
use crate::units::Money;

/// A limit that units break.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Broken {
    /// The units cost more than the plan's budget, by so much.
    Budget(Money),
    /// The units of a month (its place in the plan, from 0) cost more than the plan's budget for a month, by so much.
    BudgetPerMonth(usize, Money),
    /// The units cost more than a department allows, by so much.
    DepartmentMoney(DepartmentId, Money),
    /// The units of a month cost more than a department allows, by so much.
    DepartmentMoneyInMonth(DepartmentId, usize, Money),
    /// The units of a month take more hours than a department has, by so many.
    Hours(DepartmentId, usize, f64),
    /// A tactic has fewer units than the fewest, or more than the most; how many it has.
    Units(TacticId, u32),
    /// A tactic has fewer units in a month than the fewest, or more than the most, or not those set by hand.
    UnitsInMonth(TacticId, usize, u32),
    /// A tactic has units in a month in which it cannot run.
    CannotRun(TacticId, usize),
    /// A tactic has less than the least or more than the most of its share; what part it has.
    Share(TacticId, f64),
}

/// The limits that units break; those that are switched off are left out.
///
/// ```
/// use planner::forward::Schedule;
/// use planner::mix::{Broken, broken};
/// use planner::plan::{Edit, Plan, Settings};
/// use planner::tactic::Tactic;
/// let plan = Plan::new("Plan", Settings::default());
/// let plan = plan.edited(Edit::put(Tactic { most: Some(2), ..Tactic::new(31.into(), "Trade fair") }));
/// let three = Schedule::from([(31.into(), vec![3])]);
/// assert_eq!(broken(&plan, &three), [Broken::Units(31.into(), 3)]);
/// ```
pub fn broken(plan: &Plan, units: &Schedule) -> Vec<Broken> {
    let plan = &plan.in_force();
    let done = Done { plan, units };
    let money = done.money();
    let departments = plan.strategy.departments.iter().flat_map(|department| done.of_department(department));
    money
        .into_iter()
        .chain(departments)
        .chain(plan.tactics.iter().flat_map(|tactic| done.of_tactic(tactic)))
        .collect()
}

struct Done<'a> {
    plan: &'a Plan,
    units: &'a Schedule,
}

impl Done<'_> {
    fn months(&self) -> usize {
        usize::from(self.plan.settings.period.months())
    }

    fn units_in(&self, tactic: &Tactic, month: usize) -> u32 {
        self.units.get(&tactic.id).and_then(|months| months.get(month)).copied().unwrap_or(0)
    }

    fn all_units(&self, tactic: &Tactic) -> u64 {
        (0..self.months()).map(|month| u64::from(self.units_in(tactic, month))).sum()
    }

    fn cost_in(&self, tactic: &Tactic, month: usize) -> i128 {
        let now = self.units_in(tactic, month);
        let each = tactic.cost.map_or(Money::ZERO, |cost| cost.likely()).max(Money::ZERO);
        let is_first = now > 0 && (0..month).all(|earlier| self.units_in(tactic, earlier) == 0);
        let setup = if is_first { tactic.setup_cost.max(Money::ZERO) } else { Money::ZERO };
        i128::from(each.minor()) * i128::from(now) + i128::from(setup.minor())
    }

    fn cost(&self, tactic: &Tactic) -> i128 {
        (0..self.months()).map(|month| self.cost_in(tactic, month)).sum()
    }

    fn spent_in(&self, month: usize) -> i128 {
        self.plan.tactics.iter().map(|tactic| self.cost_in(tactic, month)).sum()
    }

    fn spent(&self) -> i128 {
        (0..self.months()).map(|month| self.spent_in(month)).sum()
    }

    /// By how much money is more than a limit.
    fn over(spent: i128, limit: Option<Money>) -> Option<Money> {
        let over = spent - i128::from(limit?.max(Money::ZERO).minor());
        (over > 0).then(|| super::model::money(over))
    }

    fn money(&self) -> Vec<Broken> {
        let budget = Done::over(self.spent(), self.plan.budget).map(Broken::Budget);
        let in_month = |month| {
            let over = Done::over(self.spent_in(month), self.plan.budget_per_month)?;
            Some(Broken::BudgetPerMonth(month, over))
        };
        budget.into_iter().chain((0..self.months()).filter_map(in_month)).collect()
    }

    fn of_department(&self, department: &Department) -> Vec<Broken> {
        let (id, limit) = (department.id, department.money_limit);
        let months = self.plan.settings.period.months();
        let all = Done::over(self.spent(), limit.map(|limit| limit.over(months)));
        let each = limit.filter(|limit| limit.per == Per::Month).map(|limit| limit.amount);
        let in_month = |month| {
            Done::over(self.spent_in(month), each).map(|over| Broken::DepartmentMoneyInMonth(id, month, over))
        };
        let hours = |month: usize| {
            let limit = department.hours_per_month?.max(0.0);
            let tactics = self.plan.tactics.iter();
            let used: f64 = tactics
                .map(|tactic| tactic.hours_of(id).max(0.0) * f64::from(self.units_in(tactic, month)))
                .sum();
            (used > limit + HOURS_WITHIN * limit.max(1.0)).then(|| Broken::Hours(id, month, used - limit))
        };
        let all = all.map(|over| Broken::DepartmentMoney(id, over));
        all.into_iter()
            .chain((0..self.months()).flat_map(|month| in_month(month).into_iter().chain(hours(month))))
            .collect()
    }

    fn of_tactic(&self, tactic: &Tactic) -> Vec<Broken> {
        let all = self.all_units(tactic);
        let runs = tactic.runs(self.plan.settings.period);
        let can_run = runs.contains(&true)
            && tactic.cost.is_some()
            && tactic.entries.is_some()
            && tactic.feeds.is_some();
        let too_few = can_run && all < u64::from(tactic.least);
        let too_many = tactic.most.is_some_and(|most| all > u64::from(most));
        let count = u32::try_from(all).unwrap_or(u32::MAX);
        let total = (too_few || too_many).then_some(Broken::Units(tactic.id, count));
        let months = runs
            .into_iter()
            .enumerate()
            .filter_map(|(month, runs)| self.in_month(tactic, month, runs, can_run));
        total.into_iter().chain(months).chain(self.share(tactic)).collect()
    }

    fn in_month(&self, tactic: &Tactic, month: usize, runs: bool, can_run: bool) -> Option<Broken> {
        let now = self.units_in(tactic, month);
        if !runs {
            return (now > 0).then_some(Broken::CannotRun(tactic.id, month));
        }
        let date = self.plan.settings.period.iter().nth(month)?;
        let is_right = match tactic.locked.get(&date) {
            Some(locked) => now == *locked,
            None => now >= tactic.least_in_month && tactic.most_in_month.is_none_or(|most| now <= most),
        };
        (can_run && !is_right).then_some(Broken::UnitsInMonth(tactic.id, month, now))
    }

    #[expect(clippy::cast_precision_loss, reason = "compared with a tolerance")]
    fn share(&self, tactic: &Tactic) -> Option<Broken> {
        let tactics = || self.plan.tactics.iter();
        let (part, whole) = match tactic.share.of {
            Whole::Spending => (self.cost(tactic) as f64, self.spent() as f64),
            Whole::Units => (
                self.all_units(tactic) as f64,
                tactics().map(|tactic| self.all_units(tactic)).sum::<u64>() as f64,
            ),
        };
        let within = SHARE_WITHIN * whole.max(1.0);
        let is_under = tactic.share.least.is_some_and(|least| part < least.get() * whole - within);
        let is_over = tactic.share.most.is_some_and(|most| part > most.get() * whole + within);
        (is_under || is_over).then(|| Broken::Share(tactic.id, part / whole.max(1.0)))
    }
}

/// What adding up hours leaves, as a share.
const HOURS_WITHIN: f64 = 1e-8;

/// What comparing shares leaves.
const SHARE_WITHIN: f64 = 1e-8;
