//! Checks units against every limit of a plan, with arithmetic of its own: nothing here comes from the search.

use crate::forward::Schedule;
use crate::list::{DepartmentId, TacticId};
use crate::plan::Plan;
use crate::strategy::{Department, Per};
use crate::tactic::{ShareLimit, Tactic, Whole};
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
    let plan = &*plan.in_force();
    let done = Done::of(plan, units);
    let money = done.money();
    let departments = plan.strategy.departments.iter().flat_map(|department| done.of_department(department));
    money
        .into_iter()
        .chain(departments)
        .chain(done.lines.iter().flat_map(|line| done.of_tactic(line)))
        .collect()
}

/// What is done, tactic by tactic.
struct Done<'a> {
    plan: &'a Plan,
    lines: Vec<Line<'a>>,
    /// What is spent in each month, in minor units.
    spent: Vec<i128>,
}

/// What is done of one tactic.
struct Line<'a> {
    tactic: &'a Tactic,
    units: Vec<u32>,
    /// What they cost in each month, in minor units; the setup cost is paid in the first month with units.
    cost: Vec<i128>,
}

impl<'a> Done<'a> {
    fn of(plan: &'a Plan, units: &Schedule) -> Done<'a> {
        let months = usize::from(plan.settings.period.months());
        let lines: Vec<Line> = plan.tactics.iter().map(|tactic| Line::of(tactic, units, months)).collect();
        let spent = |month: usize| lines.iter().filter_map(|line| line.cost.get(month)).sum();
        Done { plan, spent: (0..months).map(spent).collect(), lines }
    }

    fn all_spent(&self) -> i128 {
        self.spent.iter().sum()
    }

    fn money(&self) -> Vec<Broken> {
        let budget = over(self.all_spent(), self.plan.budget).map(Broken::Budget);
        let months = self.spent.iter().enumerate();
        let in_month = |(month, spent): (usize, &i128)| {
            Some(Broken::BudgetPerMonth(month, over(*spent, self.plan.budget_per_month)?))
        };
        budget.into_iter().chain(months.filter_map(in_month)).collect()
    }

    fn of_department(&self, department: &Department) -> Vec<Broken> {
        let (id, limit) = (department.id, department.money_limit);
        let months = self.plan.settings.period.months();
        let all = over(self.all_spent(), limit.map(|limit| limit.over(months)));
        let each = limit.filter(|limit| limit.per == Per::Month).map(|limit| limit.amount);
        let in_month = |(month, spent): (usize, &i128)| {
            let money = over(*spent, each).map(|over| Broken::DepartmentMoneyInMonth(id, month, over));
            money.into_iter().chain(self.hours(department, month))
        };
        let all = all.map(|over| Broken::DepartmentMoney(id, over));
        all.into_iter().chain(self.spent.iter().enumerate().flat_map(in_month)).collect()
    }

    fn hours(&self, department: &Department, month: usize) -> Option<Broken> {
        let limit = department.hours_per_month?.max(0.0);
        let of = |line: &Line| line.tactic.hours_of(department.id).max(0.0) * f64::from(line.units_in(month));
        let used: f64 = self.lines.iter().map(of).sum();
        let is_over = used > limit + HOURS_WITHIN * limit.max(1.0);
        is_over.then_some(Broken::Hours(department.id, month, used - limit))
    }

    fn of_tactic(&self, line: &Line) -> Vec<Broken> {
        let (tactic, all) = (line.tactic, line.all_units());
        let runs = tactic.runs(self.plan.settings.period);
        let is_known = tactic.cost.is_some() && tactic.entries.is_some() && tactic.feeds.is_some();
        let can_run = runs.contains(&true) && is_known;
        let too_few = can_run && all < u64::from(tactic.least);
        let too_many = tactic.most.is_some_and(|most| all > u64::from(most));
        let count = u32::try_from(all).unwrap_or(u32::MAX);
        let total = (too_few || too_many).then_some(Broken::Units(tactic.id, count));
        let months = runs.into_iter().enumerate();
        let months = months.filter_map(|(month, runs)| self.in_month(line, month, runs, can_run));
        total.into_iter().chain(months).chain(self.share(line, can_run)).collect()
    }

    fn in_month(&self, line: &Line, month: usize, runs: bool, can_run: bool) -> Option<Broken> {
        let (tactic, now) = (line.tactic, line.units_in(month));
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
    fn share(&self, line: &Line, can_run: bool) -> Option<Broken> {
        let share = Some(line.tactic.share).filter(ShareLimit::is_set)?;
        let (part, whole) = match share.of {
            Whole::Spending => (line.cost.iter().sum::<i128>() as f64, self.all_spent() as f64),
            Whole::Units => {
                let all: u64 = self.lines.iter().map(Line::all_units).sum();
                (line.all_units() as f64, all as f64)
            }
        };
        let within = SHARE_WITHIN * whole.max(1.0);
        let least = share.least.filter(|_| can_run);
        let is_under = least.is_some_and(|least| part < least.get() * whole - within);
        let is_over = share.most.is_some_and(|most| part > most.get() * whole + within);
        (is_under || is_over).then(|| Broken::Share(line.tactic.id, part / whole.max(1.0)))
    }
}

impl<'a> Line<'a> {
    fn of(tactic: &'a Tactic, units: &Schedule, months: usize) -> Line<'a> {
        let done = units.get(&tactic.id).map_or(&[][..], Vec::as_slice);
        let units: Vec<u32> = (0..months).map(|month| done.get(month).copied().unwrap_or(0)).collect();
        let each = tactic.cost.map_or(Money::ZERO, |cost| cost.likely()).max(Money::ZERO);
        let mut cost: Vec<i128> =
            units.iter().map(|units| i128::from(each.minor()) * i128::from(*units)).collect();
        let first = units.iter().position(|units| *units > 0).and_then(|month| cost.get_mut(month));
        if let Some(first) = first {
            *first += i128::from(tactic.setup_cost.max(Money::ZERO).minor());
        }
        Line { tactic, units, cost }
    }

    fn units_in(&self, month: usize) -> u32 {
        self.units.get(month).copied().unwrap_or(0)
    }

    fn all_units(&self) -> u64 {
        self.units.iter().map(|units| u64::from(*units)).sum()
    }
}

/// By how much money is more than a limit.
fn over(spent: i128, limit: Option<Money>) -> Option<Money> {
    let over = spent - i128::from(limit?.max(Money::ZERO).minor());
    (over > 0).then(|| Money::from_minor(i64::try_from(over).unwrap_or(i64::MAX)))
}

/// What adding up hours leaves, as a share.
const HOURS_WITHIN: f64 = 1e-8;

/// What comparing shares leaves.
const SHARE_WITHIN: f64 = 1e-8;
