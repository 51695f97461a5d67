//! The model: what is needed, what limits it, and what units of each tactic cost, take and bring by month.
//!
//! Tactics and goals are in the order of their identities, so that the order people gave them changes
//! nothing. Money is in minor units, and exact even where sums leave the range of [`Money`].

use super::answer::{Cap, CapSource};
use super::choice::{Choice, Range, common, whole};
use crate::goal::{Goal, Metric};
use crate::list::{DepartmentId, GoalId};
use crate::plan::{MixQuestion, Plan};
use crate::strategy::Per;
use crate::tactic::{Tactic, Whole};
use crate::units::{Count, Money};
use crate::walkback::{Demand, walk_back};

/// Units of every choice, by month.
pub(super) type Units = Vec<Vec<u32>>;

/// Everything the search knows of a plan.
#[derive(Clone)]
pub(super) struct Model {
    /// How many months the plan has.
    pub(super) months: usize,
    /// How many minor units money is counted in.
    pub(super) coin: i64,
    /// The tactics that can be used.
    pub(super) choices: Vec<Choice>,
    /// The goals that say what they demand.
    pub(super) needs: Vec<Need>,
    /// The most that may be spent in all months.
    pub(super) cap: Option<Cap>,
    /// The most that may be spent in each month.
    pub(super) cap_in_month: Option<Cap>,
    /// The hours each department has in a month, for those that said so.
    pub(super) hours: Vec<Hours>,
}

/// A goal and what it demands, counted at its stage; or something else that is counted.
#[derive(Clone)]
pub(super) struct Need {
    /// Which goal; `None` for what all deals are worth.
    pub(super) goal: Option<GoalId>,
    pub(super) demand: Demand,
    /// How many; nothing where it need not be reached.
    pub(super) required: f64,
    pub(super) baseline: f64,
}

/// The hours a department has in each month.
#[derive(Clone)]
pub(super) struct Hours {
    pub(super) department: DepartmentId,
    pub(super) in_month: f64,
}

impl Model {
    /// The model of a plan, without the limits that are switched off.
    pub(super) fn of(plan: &Plan) -> Model {
        let plan = &*plan.in_force();
        let needs = needs(plan);
        let hours = hours(plan);
        let departments: Vec<DepartmentId> = hours.iter().map(|limit| limit.department).collect();
        let mut tactics: Vec<&Tactic> = plan.tactics.iter().collect();
        tactics.sort_by_key(|tactic| tactic.id);
        let choices = tactics.into_iter().filter_map(|tactic| Choice::of(plan, tactic, &needs, &departments));
        Model {
            months: usize::from(plan.settings.period.months()),
            coin: 1,
            choices: choices.collect(),
            needs,
            cap: cap(plan),
            cap_in_month: cap_in_month(plan),
            hours,
        }
    }

    /// The fewest units of each choice.
    pub(super) fn least(&self) -> Units {
        self.choices.iter().map(Choice::least).collect()
    }

    /// The most that may be spent.
    pub(super) fn cap(&self) -> i128 {
        i128::from(self.cap.map_or(Money::MAX, |cap| cap.amount).minor())
    }

    /// The most that may be spent in one month.
    pub(super) fn cap_in_month(&self) -> Option<i128> {
        self.cap_in_month.map(|cap| i128::from(cap.amount.minor()))
    }

    /// What units cost.
    pub(super) fn cost(&self, units: &Units) -> i128 {
        self.choices.iter().zip(units).map(|(choice, units)| choice.cost_of(units)).sum()
    }

    /// What units cost in one month.
    pub(super) fn cost_in(&self, units: &Units, month: usize) -> i128 {
        self.choices.iter().zip(units).map(|(choice, units)| choice.cost_in(units, month)).sum()
    }

    /// The hours that units take of each limit, by month.
    pub(super) fn hours_by_month(&self, units: &Units) -> Vec<Vec<f64>> {
        let used = |limit: usize, month: usize| {
            let each = |(choice, units): (&Choice, &Vec<u32>)| {
                let hours = choice.hours.get(limit).copied().unwrap_or(0.0);
                hours * f64::from(units.get(month).copied().unwrap_or(0))
            };
            self.choices.iter().zip(units).map(each).sum::<f64>() + 0.0
        };
        let limits = 0..self.hours.len();
        limits.map(|limit| (0..self.months).map(|month| used(limit, month)).collect()).collect()
    }

    /// How many units bring to a need beside its baseline.
    pub(super) fn brought(&self, need: usize, units: &Units) -> f64 {
        self.choices.iter().zip(units).map(|(choice, units)| choice.brought(units, need)).sum::<f64>() + 0.0
    }

    /// Whether a choice must or may only take a part of the whole.
    pub(super) fn has_shares(&self) -> bool {
        self.choices.iter().any(|choice| choice.share.is_some())
    }

    /// By how much choices leave their part of the whole; `of` is what a choice costs and how many units it has.
    pub(super) fn share_excess(&self, cost: i128, of: &dyn Fn(usize) -> (i128, u32)) -> f64 {
        if !self.has_shares() {
            return 0.0;
        }
        let units: u64 = (0..self.choices.len()).map(|place| u64::from(of(place).1)).sum();
        let excess = |(place, choice): (usize, &Choice)| {
            let (share, (own_cost, own_units)) = (choice.share.as_ref()?, of(place));
            #[expect(clippy::cast_precision_loss, reason = "compared with a tolerance")]
            let (part, whole) = match share.of {
                Whole::Spending => (own_cost as f64, cost as f64),
                Whole::Units => (f64::from(own_units), units as f64),
            };
            let over = share.most.map_or(0.0, |most| part - most.get() * whole);
            let under = share.least.map_or(0.0, |least| least.get() * whole - part);
            Some(beyond(over.max(under), whole))
        };
        self.choices.iter().enumerate().filter_map(excess).sum()
    }

    /// The same without limits on the money and hours of a month; `None` where there are none.
    pub(super) fn loosened(&self) -> Option<Model> {
        let loosened = |choice: &Choice| Choice {
            months: choice.months.iter().map(|range| self.fitting(choice, *range)).collect(),
            hours: Vec::new(),
            ..choice.clone()
        };
        let is_bound = self.cap_in_month.is_some() || self.choices.iter().any(Choice::takes_hours);
        is_bound.then(|| Model {
            choices: self.choices.iter().map(loosened).collect(),
            cap_in_month: None,
            hours: Vec::new(),
            ..self.clone()
        })
    }

    /// A range of units of a month, as far as the month has money and hours for them.
    pub(super) fn fitting(&self, choice: &Choice, range: Range) -> Range {
        let hours: Vec<f64> = self.hours.iter().map(|limit| limit.in_month).collect();
        let money = self.cap_in_month().map_or(u32::MAX, |cap| choice.affordable(0, cap));
        Range { most: range.most.min(choice.doable(&hours)).min(money).max(range.least), ..range }
    }

    /// The same with money counted in the largest amount that every price is a multiple of, so that plans that differ
    /// only in the size of their money are searched alike.
    pub(super) fn in_coins(&self) -> Model {
        let prices = self.choices.iter().flat_map(|choice| [choice.cost, choice.setup]);
        let coin = prices.fold(0, common).max(1);
        let counted = |choice: &Choice| Choice {
            cost: choice.cost / coin,
            setup: choice.setup / coin,
            ..choice.clone()
        };
        let whole = |cap: Cap| Cap { amount: Money::from_minor(cap.amount.minor() / coin), ..cap };
        // Without a cap it is the largest amount there is, so that every total can be shown exactly.
        let most = Cap { amount: Money::MAX, from: CapSource::Budget };
        Model {
            coin: self.coin * coin,
            choices: self.choices.iter().map(counted).collect(),
            cap: Some(whole(self.cap.unwrap_or(most))),
            cap_in_month: self.cap_in_month.map(whole),
            ..self.clone()
        }
    }
}

impl Hours {
    /// What is left after so many are used; a hair below nothing is nothing.
    pub(super) fn left(&self, used: f64) -> f64 {
        let left = self.in_month - used;
        if left.abs() <= HOURS_WITHIN * self.in_month.max(1.0) { 0.0 } else { left }
    }

    /// By how much the hours used are too many, as a share.
    pub(super) fn excess(&self, used: f64) -> f64 {
        -self.left(used).min(0.0) / self.in_month.max(1.0)
    }
}

/// How much more than its hours a department may be asked for, as a share: what adding up leaves.
pub(super) const HOURS_WITHIN: f64 = 1e-9;

/// What is beyond a limit, as a share of the whole; what adding up leaves is nothing.
fn beyond(over: f64, whole: f64) -> f64 {
    let over = over / whole.max(1.0);
    if over <= SHARE_WITHIN { 0.0 } else { over }
}

/// How far a part of the whole may be off.
pub(super) const SHARE_WITHIN: f64 = 1e-9;

/// An exact amount as money, kept within its range.
pub(super) fn money(minor: i128) -> Money {
    Money::from_minor(i64::try_from(minor).unwrap_or(if minor < 0 { i64::MIN } else { i64::MAX }))
}

impl Need {
    /// How many are missing without any tactic.
    pub(super) fn gap(&self) -> f64 {
        (self.required - self.baseline).max(0.0)
    }

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
    let need_of = |goal: &Goal| {
        let walk = walk_back(plan, goal).ok()?;
        let level = walk.levels.first()?;
        let required = if plan.must_reach(goal.id) { level.required.value() } else { 0.0 };
        let baseline = level.baseline.value();
        Some(Need { goal: Some(goal.id), required, baseline, demand: walk.demand })
    };
    let mut needs: Vec<Need> = plan.goals.iter().filter_map(need_of).collect();
    needs.sort_by_key(|need| need.goal);
    needs.extend(revenue(plan));
    needs
}

/// What all deals by the end of the plan are worth, counted in average deals; where spending is to pay.
fn revenue(plan: &Plan) -> Option<Need> {
    let MixQuestion::TargetReturn(_) = plan.question else { return None };
    let metric = Metric::Revenue { target: Some(Money::ZERO), through: None, last_year: None };
    let demand = Demand::of(plan, &Goal::new(GoalId::default(), metric)).ok()?;
    Some(Need { goal: None, required: 0.0, baseline: 0.0, demand })
}

/// The smallest limit on money; the plan's own budget when others set the same.
fn cap(plan: &Plan) -> Option<Cap> {
    let months = plan.settings.period.months();
    let departments = plan.strategy.departments.iter().filter_map(|department| {
        let amount = department.money_limit?.over(months).max(Money::ZERO);
        Some(Cap { amount, from: CapSource::Department(department.id) })
    });
    let in_months = plan.budget_per_month.map(|each| each.max(Money::ZERO).times(u32::from(months)));
    let in_months = in_months.map(|amount| Cap { amount, from: CapSource::BudgetPerMonth });
    let budget = plan.budget.map(|amount| Cap { amount: amount.max(Money::ZERO), from: CapSource::Budget });
    budget.into_iter().chain(in_months).chain(departments).min_by_key(|cap| cap.amount)
}

/// The smallest limit on the money of one month.
fn cap_in_month(plan: &Plan) -> Option<Cap> {
    let departments = plan.strategy.departments.iter().filter_map(|department| {
        let limit = department.money_limit.filter(|limit| limit.per == Per::Month)?;
        Some(Cap { amount: limit.amount.max(Money::ZERO), from: CapSource::Department(department.id) })
    });
    let own = plan
        .budget_per_month
        .map(|amount| Cap { amount: amount.max(Money::ZERO), from: CapSource::BudgetPerMonth });
    own.into_iter().chain(departments).min_by_key(|cap| cap.amount)
}

fn hours(plan: &Plan) -> Vec<Hours> {
    let given = plan.strategy.departments.iter().filter_map(|department| {
        let in_month = Count::clamped(department.hours_per_month?).get();
        Some(Hours { department: department.id, in_month })
    });
    given.collect()
}
