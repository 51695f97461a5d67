//! What could give, from where it is, and how far it can go.

use crate::funnel::Whose;
use crate::goal::Goal;
use crate::list::{DepartmentId, GoalId, StageId, TacticId};
use crate::mix::choice::whole;
use crate::plan::Plan;
use crate::scenario::Change;
use crate::strategy::MoneyLimit;
use crate::tactic::Tactic;
use crate::units::{Money, Period, Rate};

/// One thing that could change: from where it is, in steps, as far as it can go. Steps go down where less is easier.
pub(super) struct Lever {
    what: What,
    now: f64,
    end: f64,
    step: f64,
}

impl Lever {
    /// Whether it is for the market to decide.
    pub(super) const fn is_of_market(&self) -> bool {
        matches!(self.what, What::Rate(..) | What::Deal(_))
    }

    /// Whether it is the money for the whole plan.
    pub(super) const fn is_budget(&self) -> bool {
        matches!(self.what, What::Budget)
    }

    /// How many steps it can go.
    pub(super) fn steps(&self) -> f64 {
        ((self.end - self.now) / self.step).ceil()
    }

    /// As many steps as are a part of what there is now.
    pub(super) fn stride(&self, part: f64) -> f64 {
        (self.now * part / self.step.abs()).floor().max(1.0)
    }

    /// The plan with a change by so many steps.
    pub(super) fn changed(&self, plan: &Plan, steps: f64) -> Plan {
        plan.with(&[self.change(plan, steps)])
    }

    /// How large a change by so many steps is, as a share of what there is now; 1 where there is nothing now.
    pub(super) fn size(&self, steps: f64) -> f64 {
        if self.now > 0.0 { (self.place(steps) - self.now).abs() / self.now } else { 1.0 }
    }

    /// The place so many steps away, no further than it can go.
    fn place(&self, steps: f64) -> f64 {
        let place = self.now + steps * self.step;
        if self.step > 0.0 { place.min(self.end) } else { place.max(self.end) }
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
    MostShare(TacticId),
    LeastUnits(TacticId),
    Deadline(GoalId),
    Rate(StageId, Whose),
    Deal(Whose),
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
            What::MostShare(id) => Change::MostShare(id, Some(rate(place))),
            What::LeastUnits(id) => Change::LeastUnits(id, whole(place)),
            What::Deadline(id) => {
                let month =
                    plan.settings.period.first().plus(i32::try_from(whole(place)).unwrap_or(i32::MAX));
                Change::Deadline(id, Some(month))
            }
            What::Rate(stage, whose) => Change::Rate(stage, whose, rate(place)),
            What::Deal(whose) => Change::Deal(whose, money(place)),
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
    ];
    let goals = plan.goals.iter().filter(|goal| plan.must_reach(goal.id)).map(|goal| deadline(plan, goal));
    let tactics = plan.tactics.iter().flat_map(of_tactic);
    let (numbers, deals, rates) = (&plan.numbers, plan.numbers.deals(), plan.numbers.rates());
    let deals = deals
        .into_iter()
        .filter_map(|whose| Some(of_money(plan, What::Deal(whose), numbers.deal(whose)?.likely())));
    let rates = rates.into_iter().filter_map(|(stage, whose)| {
        let now = numbers.rate(stage, whose)?.likely().get();
        Some(lever(What::Rate(stage, whose), now, 1.0, RATE_STEP))
    });
    money
        .into_iter()
        .flatten()
        .chain(deals)
        .chain(departments)
        .chain(goals)
        .chain(tactics)
        .chain(rates)
        .collect()
}

fn lever(what: What, now: f64, end: f64, step: f64) -> Lever {
    Lever { what, now, end, step }
}

/// Money is changed in whole currency units, up to a thousand times of what there is.
fn of_money(plan: &Plan, what: What, now: Money) -> Lever {
    let step = Money::from_major(1.0, plan.settings.currency).unwrap_or(Money::from_minor(1)).as_f64();
    lever(what, now.as_f64(), (now.as_f64() * 1_000.0).max(step * 1e9), step)
}

/// A deadline can move as far as the longest plan from the same month would last.
fn deadline(plan: &Plan, goal: &Goal) -> Lever {
    let period = plan.settings.period;
    // One that lies before the plan moves to its first month at once.
    let now = goal.deadline.unwrap_or(period.last()).since(period.first()).max(-1);
    lever(What::Deadline(goal.id), f64::from(now), f64::from(Period::MAX_MONTHS - 1), 1.0)
}

fn of_tactic(tactic: &Tactic) -> impl Iterator<Item = Lever> + use<> {
    let most = f64::from(Tactic::MAX_UNITS);
    let all = tactic.most.map(|now| lever(What::MostUnits(tactic.id), f64::from(now), most, 1.0));
    let in_month =
        tactic.most_in_month.map(|now| lever(What::MostInMonth(tactic.id), f64::from(now), most, 1.0));
    let share = tactic.share.most.map(|now| lever(What::MostShare(tactic.id), now.get(), 1.0, RATE_STEP));
    let least =
        (tactic.least > 0).then(|| lever(What::LeastUnits(tactic.id), f64::from(tactic.least), 0.0, -1.0));
    [all, in_month, share, least].into_iter().flatten()
}

/// The most hours a department can be asked for in a month.
const MOST_HOURS: f64 = 1_000_000.0;

/// A hundredth of a percentage point.
const RATE_STEP: f64 = 0.0001;

fn rate(share: f64) -> Rate {
    Rate::new(share.min(1.0)).unwrap_or(Rate::ONE)
}

#[expect(clippy::cast_possible_truncation, reason = "casts stop at the ends")]
fn money(minor: f64) -> Money {
    Money::from_minor(minor.round() as i64)
}
