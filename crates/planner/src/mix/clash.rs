//! Limits that contradict each other before any search: the fewest units are already too much.

use super::check::Broken;
use super::choice::{Choice, Range};
use super::model::{HOURS_WITHIN, Hours, Model, Units, money};
use crate::list::{DepartmentId, TacticId};
use crate::units::Money;

/// Limits that contradict each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Clash {
    /// A tactic has more least units than most units.
    Units {
        /// Which tactic.
        tactic: TacticId,
        /// The fewest units asked for.
        least: u32,
        /// The most units allowed.
        most: u32,
    },
    /// Least units alone cost more than may be spent.
    Money {
        /// What they cost.
        cost: Money,
        /// By how much that is more than the cap.
        over: Money,
    },
    /// Units that a month must have alone cost more than may be spent in it.
    MoneyInMonth {
        /// The place of the month in the plan, from 0.
        month: usize,
        /// What they cost.
        cost: Money,
        /// By how much that is more than the cap of a month.
        over: Money,
    },
    /// The fewest units of all months, or those that one month must have, alone take more hours than a
    /// department has.
    Hours {
        /// Which department.
        department: DepartmentId,
        /// The place of the month in the plan, from 0; `None` for all months together.
        month: Option<usize>,
        /// How many hours they take.
        used: f64,
        /// By how much that is more than it has.
        over: f64,
    },
    /// No mix was found that keeps to every limit at once: the one that comes closest breaks this one.
    Together(Broken),
}

impl Model {
    /// Where the fewest units are already too much, or no number of units can be right.
    pub(super) fn clashes(&self) -> Vec<Clash> {
        let least = self.least();
        let own = self.choices.iter().filter_map(Choice::clash);
        let over = self.cost(&least) - self.cap();
        let cost = money(self.cost(&least));
        let whole = (over > 0).then(|| Clash::Money { cost, over: money(over) });
        own.chain(whole).chain(self.clashes_of_hours(&least)).chain(self.clashes_in_months()).collect()
    }

    /// Where the fewest units take more hours than there are in all months.
    fn clashes_of_hours(&self, least: &Units) -> Vec<Clash> {
        #[expect(clippy::cast_precision_loss, reason = "months are few")]
        let months = self.months as f64;
        let used = self.hours_by_month(least).into_iter().map(|months| months.iter().sum::<f64>());
        self.hours.iter().zip(used).filter_map(|(limit, used)| limit.clash(None, used, months)).collect()
    }

    /// Where the fewest units of single months are already too much.
    fn clashes_in_months(&self) -> Vec<Clash> {
        let fixed: Units = self.choices.iter().map(Choice::least_by_month).collect();
        let hours = self.hours.iter().zip(self.hours_by_month(&fixed)).filter_map(|(limit, used)| {
            let (month, used) = used.into_iter().enumerate().max_by(|a, b| a.1.total_cmp(&b.1))?;
            limit.clash(Some(month), used, 1.0)
        });
        let dearest =
            (0..self.months).map(|month| (month, self.cost_in(&fixed, month))).max_by_key(|(_, cost)| *cost);
        let money = self.cap_in_month().zip(dearest).and_then(|(cap, (month, cost))| {
            (cost > cap).then(|| Clash::MoneyInMonth { month, cost: money(cost), over: money(cost - cap) })
        });
        hours.chain(money).collect()
    }
}

impl Choice {
    /// The fewest units of each month, without those that may go to any month.
    fn least_by_month(&self) -> Vec<u32> {
        self.months.iter().map(|month| month.least.min(month.most)).collect()
    }

    /// The fewest and the most units that both the months and the whole allow.
    pub(super) fn allowed(&self) -> Range {
        let of = |end: fn(&Range) -> u32| {
            self.months.iter().fold(0_u32, |sum, month| sum.saturating_add(end(month)))
        };
        Range {
            least: self.total.least.max(of(|month| month.least)),
            most: self.total.most.min(of(|month| month.most)),
        }
    }

    fn clash(&self) -> Option<Clash> {
        let all = self.allowed();
        let months = self.months.iter().find(|month| month.least > month.most);
        let range = months.copied().or((all.least > all.most).then_some(all))?;
        Some(Clash::Units { tactic: self.tactic, least: range.least, most: range.most })
    }
}

impl Hours {
    /// The clash that so many hours in so many months are, if they are too many.
    fn clash(&self, month: Option<usize>, used: f64, months: f64) -> Option<Clash> {
        let over = used - self.in_month * months;
        let is_over = over > HOURS_WITHIN * used.max(1.0);
        is_over.then_some(Clash::Hours { department: self.department, month, used, over })
    }
}
