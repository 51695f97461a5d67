//! Smallest changes: what would have to give so that the goals come within reach, one thing at a time.
//!
//! Each limit, deadline, rate and the deal value is changed alone, and the plan is solved again for each try.
//! Reach grows with the change, so the smallest is found by halving: in whole units where the thing comes in
//! whole units, else until the change is known to half a percent of itself.

use super::aim::Aim;
use super::answer::Outcome;
use super::model::Model;
use super::search;
use crate::goal::Goal;
use crate::list::{DepartmentId, GoalId, StageId, TacticId};
use crate::plan::{MixQuestion, Plan};
use crate::progress::Progress;
use crate::scenario::Change;
use crate::strategy::MoneyLimit;
use crate::tactic::Tactic;
use crate::units::{Money, Rate};

/// A change that alone makes the goals reachable; no smaller one does.
#[derive(Clone, Debug, PartialEq)]
pub struct SmallestChange {
    /// What changes, and to what.
    pub change: Change,
    /// How large the change is, as a share of what there is now; 1 where there is nothing now.
    pub size: f64,
}

/// The smallest change of each thing that alone makes every goal reachable within the limits, the smallest
/// first; none when the goals are reached, or when no single change is enough.
///
/// A change is a whole number of units, months or hours, an amount in whole currency units, or a rate to a
/// hundredth of a percentage point; halving stops where it cannot be told apart from a smaller one, or is
/// known to half a percent of itself. Every change is verified: the plan is solved with it. `tell` hears how far it
/// is.
///
/// # Example
///
/// ```
/// use planner::goal::{Goal, Metric};
/// use planner::mix;
/// use planner::plan::{Edit, Plan, Settings};
/// use planner::scenario::Change;
/// use planner::tactic::Tactic;
/// use planner::units::{Count, Estimate, Money};
///
/// let plan = Plan::new("Plan", Settings::default());
/// let deals = plan.numbers.funnel.stages.as_slice()[4].id;
/// let goal = Goal::new(30.into(), Metric::Customers { target: Count::new(40.0), last_year: None });
/// let fair = Tactic {
///     feeds: Some(deals),
///     entries: Count::new(12.0).map(Estimate::exactly),
///     cost: Some(Estimate::exactly(Money::from_minor(500_000))),
///     most: Some(3),
///     ..Tactic::new(31.into(), "Trade fair")
/// };
/// let plan = plan.edited(Edit::put(goal)).edited(Edit::put(fair));
/// let changes = mix::smallest_changes(&plan, &mut |_| ());
/// assert_eq!(changes[0].change, Change::MostUnits(31.into(), Some(4)));
/// ```
pub fn smallest_changes(plan: &Plan, tell: &mut dyn FnMut(Progress)) -> Vec<SmallestChange> {
    let plan = &Plan { question: MixQuestion::SmallestBudget, own_mix: None, ..plan.in_force() };
    if is_reached(plan) {
        return Vec::new();
    }
    let levers = levers(plan);
    let of = u32::try_from(levers.len()).unwrap_or(u32::MAX);
    let mut changes: Vec<SmallestChange> = (0..)
        .zip(&levers)
        .inspect(|(done, _)| tell(Progress { done: *done, of }))
        .filter_map(|(_, lever)| lever.smallest(plan))
        .filter(|found| is_verified(plan, found))
        .collect();
    changes.sort_by(|a, b| a.size.total_cmp(&b.size));
    changes
}

fn is_verified(plan: &Plan, found: &SmallestChange) -> bool {
    let outcome = super::best(&plan.with(std::slice::from_ref(&found.change))).outcome;
    matches!(outcome, Outcome::Reached { .. } | Outcome::NothingNeeded)
}

/// Whether some mix reaches every goal that says what it demands, and keeps to every limit.
fn is_reached(plan: &Plan) -> bool {
    let model = Model::of(plan);
    let weights = model.needs.iter().map(|need| 1.0 / need.required.max(f64::MIN_POSITIVE));
    let aim = Aim { missing: weights.collect(), value: vec![0.0; model.needs.len()], price: 1.0 };
    model.clashes().is_empty() && search::meets(&model, &aim)
}

/// One thing that could change: from where it is, in steps, as far as it can go.
struct Lever {
    what: What,
    now: f64,
    most: f64,
    step: f64,
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
            What::MostUnits(id) => Change::MostUnits(id, Some(units(place))),
            What::MostInMonth(id) => Change::MostInMonth(id, Some(units(place))),
            What::Deadline(id) => {
                let month =
                    plan.settings.period.first().plus(i32::try_from(units(place)).unwrap_or(i32::MAX));
                Change::Deadline(id, Some(month))
            }
            What::Rate(stage) => Change::Rate(stage, None, Rate::new(place.min(1.0)).unwrap_or(Rate::ONE)),
            What::Deal => Change::Deal(money(place)),
        }
    }
}

impl Lever {
    /// The smallest change of it that makes every goal reachable, alone.
    fn smallest(&self, plan: &Plan) -> Option<SmallestChange> {
        let steps = ((self.most - self.now) / self.step).ceil();
        let is_enough = |step: f64| is_reached(&plan.with(&[self.at(plan, step)]));
        if steps < 1.0 || !is_enough(steps) {
            return None;
        }
        let enough = smallest_step(steps, is_enough);
        let place = (self.now + enough * self.step).min(self.most);
        let size = if self.now > 0.0 { (place - self.now) / self.now } else { 1.0 };
        Some(SmallestChange { change: self.at(plan, enough), size })
    }

    fn at(&self, plan: &Plan, step: f64) -> Change {
        self.what.to(plan, (self.now + step * self.step).min(self.most))
    }
}

/// The first step from 1 to `most` that is enough; to half a percent where there are many.
fn smallest_step(most: f64, is_enough: impl Fn(f64) -> bool) -> f64 {
    let (mut too_few, mut enough) = (0.0, most);
    while enough - too_few > (enough * CLOSE).max(1.0) {
        // Changes are more often small than large, so the search begins near the small ones.
        let middle = if too_few == 0.0 { enough / 4.0 } else { f64::midpoint(too_few, enough) };
        let step = middle.floor().clamp(too_few + 1.0, enough - 1.0);
        if is_enough(step) {
            enough = step;
        } else {
            too_few = step;
        }
    }
    enough
}

/// How well a change is known, as a share of itself.
const CLOSE: f64 = 0.005;

/// Everything that could give.
fn levers(plan: &Plan) -> Vec<Lever> {
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
    let now = goal.deadline?.since(period.first()).max(0);
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

fn units(number: f64) -> u32 {
    super::choice::whole(number)
}
