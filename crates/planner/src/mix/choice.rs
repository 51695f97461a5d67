//! A choice of the mix: a tactic that can be used, what one unit costs, takes and brings, and how many more
//! there can be.

use super::contribution::average;
use super::model::Need;
use crate::list::{DepartmentId, TacticId};
use crate::plan::Plan;
use crate::tactic::Tactic;
use crate::units::{Count, Money};

/// A tactic that can be used.
pub(super) struct Choice {
    pub(super) tactic: TacticId,
    pub(super) least: u32,
    pub(super) most: u32,
    /// In which months it can run.
    pub(super) runs: Vec<bool>,
    pub(super) cost: Money,
    pub(super) setup: Money,
    /// What one unit brings to each need.
    pub(super) brings: Vec<f64>,
    /// What one unit takes of each department's hours.
    pub(super) hours: Vec<f64>,
}

/// What is left to spend on more units: money in minor units, and each department's hours.
pub(super) struct Left {
    pub(super) money: i128,
    pub(super) hours: Vec<f64>,
}

impl Choice {
    /// `None` when its cost, its entries or its stage is not known, or it can run in no month.
    pub(super) fn of(
        plan: &Plan,
        tactic: &Tactic,
        needs: &[Need],
        hours: &[(DepartmentId, f64)],
    ) -> Option<Choice> {
        let cost = tactic.cost?.likely().max(Money::ZERO);
        tactic.entries?;
        plan.numbers.funnel.stages.position(tactic.feeds?)?;
        let runs = Some(tactic.runs(plan.settings.period)).filter(|runs| runs.contains(&true))?;
        let brings = |need: &Need| average(plan, tactic, &need.demand).map_or(0.0, |each| each.value());
        Some(Choice {
            tactic: tactic.id,
            least: tactic.least.min(Tactic::MAX_UNITS),
            most: tactic.most.unwrap_or(Tactic::MAX_UNITS).min(Tactic::MAX_UNITS),
            runs,
            cost,
            setup: tactic.setup_cost.max(Money::ZERO),
            brings: needs.iter().map(brings).collect(),
            hours: hours.iter().map(|(id, _)| Count::clamped(tactic.hours_of(*id)).get()).collect(),
        })
    }

    /// Units spread evenly over its months, the earliest first where they do not come out even.
    pub(super) fn spread(&self, units: u32) -> Vec<u32> {
        let months = self.runs.iter().map(|runs| u32::from(*runs)).sum::<u32>().max(1);
        let mut more = units % months;
        let in_month = |runs: &bool| {
            let one = u32::from(*runs && more > 0);
            more -= one;
            u32::from(*runs) * (units / months) + one
        };
        self.runs.iter().map(in_month).collect()
    }

    /// How many more units than `now` can be had at most, by its own limit, money and hours.
    pub(super) fn room(&self, now: u32, left: &Left) -> u32 {
        self.most.saturating_sub(now).min(self.affordable(now, left.money)).min(self.doable(&left.hours))
    }

    /// How many more units than `now` the money is enough for.
    pub(super) fn affordable(&self, now: u32, money: i128) -> u32 {
        let setup = if now == 0 { self.setup } else { Money::ZERO };
        let money = money - i128::from(setup.minor());
        match i128::from(self.cost.minor()) {
            _ if money < 0 => 0,
            0 => u32::MAX,
            cost => u32::try_from(money / cost).unwrap_or(u32::MAX),
        }
    }

    /// How many more units the hours are enough for.
    pub(super) fn doable(&self, left: &[f64]) -> u32 {
        let hours = self.hours.iter().zip(left);
        hours.map(|(each, left)| units_in(*each, *left)).min().unwrap_or(u32::MAX)
    }

    /// What units of it cost, in minor units, setup cost included.
    pub(super) fn cost_of(&self, units: u32) -> i128 {
        let setup = if units > 0 { self.setup } else { Money::ZERO };
        i128::from(self.cost.minor()) * i128::from(units) + i128::from(setup.minor())
    }
}

/// How many units fit into the hours left.
pub(super) fn units_in(hours_each: f64, left: f64) -> u32 {
    if hours_each > 0.0 { whole(left / hours_each + HOURS_WITHIN) } else { u32::MAX }
}

/// The whole part of a number of units.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "casts stop at the ends")]
pub(super) fn whole(units: f64) -> u32 {
    units.floor() as u32
}

/// How much more than its hours a department may be asked for, as a share: what adding up leaves.
pub(super) const HOURS_WITHIN: f64 = 1e-9;
