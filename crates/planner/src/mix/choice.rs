//! A choice of the mix: a tactic that can be used, and what its units cost, take and bring in each month.

use super::contribution::Way;
use super::model::{HOURS_WITHIN, Need};
use crate::list::{DepartmentId, TacticId};
use crate::plan::Plan;
use crate::tactic::{ShareLimit, Tactic, Tiers};
use crate::units::{Count, Money};

/// A tactic that can be used. Money is in minor units.
#[derive(Clone)]
pub(super) struct Choice {
    pub(super) tactic: TacticId,
    /// What one unit costs.
    pub(super) cost: i64,
    /// What it costs once if it is used at all.
    pub(super) setup: i64,
    /// The fewest and the most units of all months.
    pub(super) total: Range,
    /// The fewest and the most units of each month.
    pub(super) months: Vec<Range>,
    /// What one full unit brings to each need, by month.
    pub(super) brings: Vec<Vec<f64>>,
    /// What one unit takes of each limit on hours.
    pub(super) hours: Vec<f64>,
    /// From which unit on a unit counts as less than a full one.
    pub(super) tiers: Tiers,
    /// What part of the whole it must and may take.
    pub(super) share: Option<ShareLimit>,
}

/// From so many units to so many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    pub(super) least: u32,
    pub(super) most: u32,
}

impl Range {
    /// The part of it that lies within another; the nearest end where none does.
    pub(super) fn within(self, other: Range) -> Range {
        let least = self.least.max(other.least).min(self.most);
        Range { least, most: self.most.min(other.most).max(least) }
    }
}

impl Choice {
    /// `None` when its cost, its entries or its stage is not known, or it can run in no month.
    pub(super) fn of(plan: &Plan, tactic: &Tactic, needs: &[Need], hours: &[DepartmentId]) -> Option<Choice> {
        let cost = tactic.cost?.likely().max(Money::ZERO).minor();
        tactic.entries?;
        plan.numbers.funnel.stages.position(tactic.feeds?)?;
        let runs = tactic.runs(plan.settings.period);
        runs.contains(&true).then_some(())?;
        let ways: Vec<Option<Way>> =
            needs.iter().map(|need| Way::of(plan, tactic, &need.demand).ok()).collect();
        let each = |way: &Option<Way>, month| way.as_ref().map_or(0.0, |way| way.figure(month).value());
        let brings = |month| ways.iter().map(|way| each(way, month)).collect();
        Some(Choice {
            tactic: tactic.id,
            cost,
            setup: tactic.setup_cost.max(Money::ZERO).minor(),
            total: Range { least: tactic.least.min(Tactic::MAX_UNITS), most: most(tactic.most) },
            months: months(plan, tactic, &runs),
            brings: (0..runs.len()).map(brings).collect(),
            hours: hours.iter().map(|id| Count::clamped(tactic.hours_of(*id)).get()).collect(),
            tiers: tactic.tiers.clone(),
            share: tactic.share.is_set().then_some(tactic.share),
        })
    }

    /// The fewest units of each month, and as many more, the earliest first, as the fewest of all months ask for.
    pub(super) fn least(&self) -> Vec<u32> {
        let mut units: Vec<u32> = self.months.iter().map(|month| month.least.min(month.most)).collect();
        let mut more = self.total.least.min(self.total.most).saturating_sub(count(&units));
        for (now, month) in units.iter_mut().zip(&self.months) {
            let added = month.most.saturating_sub(*now).min(more);
            *now = now.saturating_add(added);
            more -= added;
        }
        units
    }

    /// What units of it cost, setup cost included.
    pub(super) fn cost_of(&self, units: &[u32]) -> i128 {
        let all = count(units);
        let setup = if all > 0 { self.setup } else { 0 };
        i128::from(self.cost) * i128::from(all) + i128::from(setup)
    }

    /// What units of it cost in one month, setup cost included.
    pub(super) fn cost_in(&self, units: &[u32], month: usize) -> i128 {
        let now = units.get(month).copied().unwrap_or(0);
        let setup = if first_used(units) == Some(month) { self.setup } else { 0 };
        i128::from(self.cost) * i128::from(now) + i128::from(setup)
    }

    /// What units of it bring to a need.
    pub(super) fn brought(&self, units: &[u32], need: usize) -> f64 {
        let mut before = 0_u32;
        let mut sum = 0.0;
        for (now, brings) in units.iter().zip(&self.brings) {
            sum += self.tiers.effective(before, *now) * brings.get(need).copied().unwrap_or(0.0);
            before = before.saturating_add(*now);
        }
        sum
    }

    /// What one more full unit in a month brings to a need.
    pub(super) fn brings(&self, month: usize, need: usize) -> f64 {
        self.brings.get(month).and_then(|needs| needs.get(need)).copied().unwrap_or(0.0)
    }

    /// How many units the money is enough for, after a setup cost that is due.
    pub(super) fn affordable(&self, setup: i64, money: i128) -> u32 {
        let money = money - i128::from(setup);
        match i128::from(self.cost) {
            _ if money < 0 => 0,
            0 => u32::MAX,
            cost => u32::try_from(money / cost).unwrap_or(u32::MAX),
        }
    }

    /// How many units the hours of a month are enough for.
    pub(super) fn doable(&self, left: &[f64]) -> u32 {
        let hours = self.hours.iter().zip(left);
        hours.map(|(each, left)| units_in(*each, *left)).min().unwrap_or(u32::MAX)
    }

    /// Whether a unit takes any hours that are limited.
    pub(super) fn takes_hours(&self) -> bool {
        self.hours.iter().any(|hours| *hours > 0.0)
    }
}

/// How many units fit into the hours left.
pub(super) fn units_in(hours_each: f64, left: f64) -> u32 {
    if hours_each > 0.0 { whole(left.max(0.0) / hours_each + HOURS_WITHIN) } else { u32::MAX }
}

/// The first month with units; a setup cost is paid in it.
pub(super) fn first_used(units: &[u32]) -> Option<usize> {
    units.iter().position(|units| *units > 0)
}

/// Units of all months.
pub(super) fn count(units: &[u32]) -> u32 {
    units.iter().fold(0, |sum, units| sum.saturating_add(*units))
}

fn most(most: Option<u32>) -> u32 {
    most.unwrap_or(Tactic::MAX_UNITS).min(Tactic::MAX_UNITS)
}

fn months(plan: &Plan, tactic: &Tactic, runs: &[bool]) -> Vec<Range> {
    let most = most(tactic.most_in_month).min(most(tactic.most));
    let free = Range { least: tactic.least_in_month.min(Tactic::MAX_UNITS), most };
    let range = |(month, runs): (_, &bool)| match tactic.locked.get(&month) {
        _ if !runs => Range { least: 0, most: 0 },
        Some(locked) => Range { least: *locked, most: *locked },
        None => free,
    };
    plan.settings.period.iter().zip(runs).map(range).collect()
}

/// The whole part of a number of units.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "casts stop at the ends")]
pub(super) fn whole(units: f64) -> u32 {
    units.floor() as u32
}

/// The largest number that both are multiples of.
pub(super) fn common(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { common(b, a % b) }
}
