//! What could give, from where it is, and how far it can go.

use crate::goal::Goal;
use crate::list::{DepartmentId, GoalId, StageId, TacticId};
use crate::mix::choice::whole;
use crate::plan::Plan;
use crate::scenario::Change;
use crate::strategy::MoneyLimit;
use crate::tactic::Tactic;
use crate::units::{Money, Rate};

/// One thing that could change: from where it is, in steps, as far as it can go.
pub(super) struct Lever {
    what: What,
    pub(super) now: f64,
    pub(super) most: f64,
    pub(super) step: f64,
}

impl Lever {
    /// Whether it is for the market to decide.
    pub(super) const fn is_of_market(&self) -> bool {
        matches!(self.what, What::Rate(_) | What::Deal)
    }

    /// Whether it is the money for the whole plan.
    pub(super) const fn is_budget(&self) -> bool {
        matches!(self.what, What::Budget)
    }

    /// How many steps it can go.
    pub(super) fn steps(&self) -> f64 {
        ((self.most - self.now) / self.step).ceil()
    }

    /// As many steps as are a part of what there is now.
    pub(super) fn stride(&self, part: f64) -> f64 {
        (self.now * part / self.step).floor().max(1.0)
    }

    /// The plan with a change by so many steps.
    pub(super) fn changed(&self, plan: &Plan, steps: f64) -> Plan {
        plan.with(&[self.change(plan, steps)])
    }

    /// The place so many steps away, no further than it can go.
    pub(super) fn place(&self, steps: f64) -> f64 {
        (self.now + steps * self.step).min(self.most)
    }

    /// The change by so many steps.
    pub(super) fn change(&self, plan: &Plan, steps: f64) -> Change {
        self.what.to(plan, self.place(steps))
    }
}

/// What a lever changes.
#[derive(Clone, Copy)]
enum What {
    Budget,
    BudgetPerMonth,
    DepartmentMoney(DepartmentId, MoneyLimit),
    Hours(DepartmentId),
    MostUnits(TacticId),
    MostInMonth(TacticId),
    Deadline(GoalId),
    Rate(StageId),
    Deal,
}

impl What {
    /// The change to a place of the lever.
    fn to(self, plan: &Plan, place: f64) -> Change {
        match self {
            What::Budget => Change::Budget(Some(money(place))),
            What::BudgetPerMonth => Change::BudgetPerMonth(Some(money(place))),
            What::DepartmentMoney(id, limit) => {
                Change::DepartmentMoney(id, Some(MoneyLimit { amount: money(place), ..limit }))
            }
            What::Hours(id) => Change::HoursPerMonth(id, Some(place)),
            What::MostUnits(id) => Change::MostUnits(id, Some(whole(place))),
            What::MostInMonth(id) => Change::MostInMonth(id, Some(whole(place))),
            What::Deadline(id) => {
                let month =
                    plan.settings.period.first().plus(i32::try_from(whole(place)).unwrap_or(i32::MAX));
                Change::Deadline(id, Some(month))
            }
            What::Rate(stage) => Change::Rate(stage, None, Rate::new(place.min(1.0)).unwrap_or(Rate::ONE)),
            What::Deal => Change::Deal(money(place)),
        }
    }
}

/// Everything that could give.
pub(super) fn levers(plan: &Plan) -> Vec<Lever> {
    let departments = plan.strategy.departments.iter().flat_map(|department| {
        let hours =
            department.hours_per_month.map(|now| lever(What::Hours(department.id), now, MOST_HOURS, 1.0));
        let money = department
            .money_limit
            .map(|limit| of_money(plan, What::DepartmentMoney(department.id, limit), limit.amount));
        hours.into_iter().chain(money)
    });
    let money = [
        plan.budget.map(|now| of_money(plan, What::Budget, now)),
        plan.budget_per_month.map(|now| of_money(plan, What::BudgetPerMonth, now)),
        plan.numbers.deal.map(|deal| of_money(plan, What::Deal, deal.likely())),
    ];
    let goals = plan.goals.iter().filter_map(|goal| deadline(plan, goal));
    let tactics = plan.tactics.iter().flat_map(of_tactic);
    let rates =
        plan.numbers.funnel.stages.iter().filter_map(|stage| {
            Some(lever(What::Rate(stage.id), stage.rate?.likely().get(), 1.0, RATE_STEP))
        });
    money.into_iter().flatten().chain(departments).chain(goals).chain(tactics).chain(rates).collect()
}

fn lever(what: What, now: f64, most: f64, step: f64) -> Lever {
    Lever { what, now, most, step }
}

/// Money is changed in whole currency units, up to a thousand times of what there is.
fn of_money(plan: &Plan, what: What, now: Money) -> Lever {
    let step = Money::from_major(1.0, plan.settings.currency).unwrap_or(Money::from_minor(1)).as_f64();
    lever(what, now.as_f64(), (now.as_f64() * 1_000.0).max(step * 1e9), step)
}

/// A deadline can move to the last month of the plan.
fn deadline(plan: &Plan, goal: &Goal) -> Option<Lever> {
    let period = plan.settings.period;
    // One that lies before the plan moves to its first month at once.
    let now = goal.deadline?.since(period.first()).max(-1);
    let last = period.last().since(period.first());
    Some(lever(What::Deadline(goal.id), f64::from(now), f64::from(last), 1.0))
}

fn of_tactic(tactic: &Tactic) -> impl Iterator<Item = Lever> + use<> {
    let most = f64::from(Tactic::MAX_UNITS);
    let all = tactic.most.map(|now| lever(What::MostUnits(tactic.id), f64::from(now), most, 1.0));
    let in_month =
        tactic.most_in_month.map(|now| lever(What::MostInMonth(tactic.id), f64::from(now), most, 1.0));
    all.into_iter().chain(in_month)
}

/// The most hours a department can be asked for in a month.
const MOST_HOURS: f64 = 1_000_000.0;

/// A hundredth of a percentage point.
const RATE_STEP: f64 = 0.0001;

#[expect(clippy::cast_possible_truncation, reason = "casts stop at the ends")]
fn money(minor: f64) -> Money {
    Money::from_minor(minor.round() as i64)
}
