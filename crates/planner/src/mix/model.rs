//! The model: what is needed, what limits it, and what one unit of each tactic costs, takes and brings.
//!
//! Tactics and goals are in the order of their identities, so that the order people gave them changes
//! nothing. Money is exact here even where sums leave the range of [`Money`].

use super::answer::{Cap, CapSource, Clash};
use super::choice::{Choice, HOURS_WITHIN, Left, whole};
use crate::list::{DepartmentId, GoalId};
use crate::plan::Plan;
use crate::tactic::Tactic;
use crate::units::{Count, Money};
use crate::walkback::{Demand, walk_back};

/// Everything the search knows of a plan.
pub(super) struct Model {
    /// The tactics that can be used.
    pub(super) choices: Vec<Choice>,
    /// The goals that say what they demand.
    pub(super) needs: Vec<Need>,
    /// The most that may be spent.
    pub(super) cap: Option<Cap>,
    /// The hours each department has, for those that said so.
    pub(super) hours: Vec<(DepartmentId, f64)>,
}

/// A goal and what it demands, counted at its stage.
pub(super) struct Need {
    pub(super) goal: GoalId,
    pub(super) demand: Demand,
    pub(super) required: f64,
    pub(super) baseline: f64,
}

impl Model {
    pub(super) fn of(plan: &Plan) -> Model {
        let needs = needs(plan);
        let hours = hours(plan);
        let mut tactics: Vec<&Tactic> = plan.tactics.iter().collect();
        tactics.sort_by_key(|tactic| tactic.id);
        let choices =
            tactics.into_iter().filter_map(|tactic| Choice::of(plan, tactic, &needs, &hours)).collect();
        Model { choices, needs, cap: cap(plan), hours }
    }

    /// The fewest units of each choice.
    pub(super) fn least(&self) -> Vec<u32> {
        self.choices.iter().map(|choice| choice.least.min(choice.most)).collect()
    }

    /// What units cost, in minor units.
    pub(super) fn cost(&self, units: &[u32]) -> i128 {
        self.choices.iter().zip(units).map(|(choice, units)| choice.cost_of(*units)).sum()
    }

    /// The largest amount that every price is a multiple of, in minor units.
    pub(super) fn coin(&self) -> i64 {
        self.prices().fold(0, common).max(1)
    }

    /// The highest price, in minor units; at least 1.
    pub(super) fn dearest(&self) -> i64 {
        self.prices().fold(1, i64::max)
    }

    fn prices(&self) -> impl Iterator<Item = i64> {
        self.choices.iter().flat_map(|choice| [choice.cost.minor(), choice.setup.minor()])
    }

    /// What is left to spend, in minor units. Without a cap it is the largest amount there is, so that every
    /// total can be shown exactly.
    pub(super) fn money_left(&self, units: &[u32]) -> i128 {
        let cap = self.cap.map_or(Money::MAX, |cap| cap.amount);
        i128::from(cap.minor()) - self.cost(units)
    }

    /// What units take of a department's hours, by its place in the model.
    pub(super) fn hours_used(&self, department: usize, units: &[u32]) -> f64 {
        let hours = self.choices.iter().map(|choice| choice.hours.get(department).copied().unwrap_or(0.0));
        hours.zip(units).map(|(hours, units)| hours * f64::from(*units)).sum::<f64>() + 0.0
    }

    /// The hours each department has left; a hair below nothing is nothing.
    pub(super) fn hours_left(&self, units: &[u32]) -> Vec<f64> {
        let left = |(place, limit): (usize, f64)| {
            let left = limit - self.hours_used(place, units);
            if left.abs() <= HOURS_WITHIN * limit.max(1.0) { 0.0 } else { left }
        };
        self.hours.iter().map(|(_, limit)| *limit).enumerate().map(left).collect()
    }

    /// How many each need has beside its baseline.
    pub(super) fn brought(&self, need: usize, units: &[u32]) -> f64 {
        let brings = self.choices.iter().map(|choice| choice.brings.get(need).copied().unwrap_or(0.0));
        brings.zip(units).map(|(brings, units)| brings * f64::from(*units)).sum::<f64>() + 0.0
    }

    /// What each need still lacks; `None` where it is met.
    pub(super) fn open(&self, units: &[u32]) -> Vec<Option<f64>> {
        let needs = self.needs.iter().enumerate();
        needs.map(|(place, need)| need.open_after(self.brought(place, units))).collect()
    }

    /// Whether units keep to every limit: least and most, money, hours.
    pub(super) fn allows(&self, units: &[u32]) -> bool {
        let in_range = |(choice, units): (&Choice, &u32)| (choice.least..=choice.most).contains(units);
        units.len() == self.choices.len()
            && self.choices.iter().zip(units).all(in_range)
            && self.money_left(units) >= 0
            && self.hours_left(units).iter().all(|left| *left >= 0.0)
    }

    /// Whether units meet every need.
    pub(super) fn meets(&self, units: &[u32]) -> bool {
        self.open(units).iter().all(Option::is_none)
    }

    /// The sum of what is missing of each goal, as a share of that goal.
    pub(super) fn missing(&self, units: &[u32]) -> f64 {
        let open = self.open(units);
        let shares = self.needs.iter().zip(open).filter_map(|(need, open)| Some(open? / need.required));
        shares.sum::<f64>() + 0.0
    }

    /// What is left to spend on more units.
    pub(super) fn left(&self, units: &[u32]) -> Left {
        Left { money: self.money_left(units), hours: self.hours_left(units) }
    }

    /// Where the fewest units are already too much.
    pub(super) fn clashes(&self) -> Vec<Clash> {
        let least = self.least();
        let own = self.choices.iter().filter(|choice| choice.least > choice.most);
        let own =
            own.map(|choice| Clash::Units { tactic: choice.tactic, least: choice.least, most: choice.most });
        let over = -self.money_left(&least);
        let cost = money(self.cost(&least));
        let money = (over > 0).then(|| Clash::Money { cost, over: money(over) });
        let hours = self.hours.iter().enumerate().zip(self.hours_left(&least));
        let hours = hours.filter(|(_, left)| *left < 0.0).map(|((place, (department, _)), left)| {
            Clash::Hours { department: *department, used: self.hours_used(place, &least), over: -left }
        });
        own.chain(money).chain(hours).collect()
    }
}

/// The largest number that both are multiples of.
fn common(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { common(b, a % b) }
}

/// An exact amount as money, kept within its range.
pub(super) fn money(minor: i128) -> Money {
    Money::from_minor(i64::try_from(minor).unwrap_or(if minor < 0 { i64::MIN } else { i64::MAX }))
}

impl Need {
    /// What is still missing when `brought` come beside the baseline; `None` when that is enough.
    pub(super) fn open_after(&self, brought: f64) -> Option<f64> {
        let missing = self.required - self.baseline - brought;
        (missing > self.tolerance()).then_some(missing)
    }

    /// How many units that bring so many each meet what is open; at least one.
    pub(super) fn units(&self, open: f64, each: f64) -> u32 {
        whole(((open - self.tolerance() / 2.0) / each).ceil()).max(1)
    }

    fn tolerance(&self) -> f64 {
        MET_WITHIN * self.required.max(1.0)
    }
}

/// How close to its requirement a need is met, as a share. Half of what the forward check grants, so that
/// what is enough here is enough there whichever way its sums round.
const MET_WITHIN: f64 = 5e-10;

fn needs(plan: &Plan) -> Vec<Need> {
    let need_of = |goal: &crate::goal::Goal| {
        let walk = walk_back(plan, goal).ok()?;
        let level = walk.levels.first()?;
        let (required, baseline) = (level.required.value(), level.baseline.value());
        Some(Need { goal: goal.id, required, baseline, demand: walk.demand })
    };
    let mut needs: Vec<Need> = plan.goals.iter().filter_map(need_of).collect();
    needs.sort_by_key(|need| need.goal);
    needs
}

/// The smallest limit on money; the plan's own budget when a department sets the same.
fn cap(plan: &Plan) -> Option<Cap> {
    let months = plan.settings.period.months();
    let departments = plan.strategy.departments.iter().filter_map(|department| {
        let amount = department.money_limit?.over(months).max(Money::ZERO);
        Some(Cap { amount, from: CapSource::Department(department.id) })
    });
    let budget = plan.budget.map(|amount| Cap { amount: amount.max(Money::ZERO), from: CapSource::Budget });
    budget.into_iter().chain(departments).min_by_key(|cap| cap.amount)
}

fn hours(plan: &Plan) -> Vec<(DepartmentId, f64)> {
    let months = f64::from(plan.settings.period.months());
    let given = plan.strategy.departments.iter().filter_map(|department| {
        Some((department.id, Count::clamped(department.hours_per_month?).get() * months))
    });
    given.collect()
}
