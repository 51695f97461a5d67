//! Spreads a number of units over the months in which a tactic can run.

use crate::list::TacticId;
use crate::plan::Plan;
use crate::tactic::Tactic;

/// So many units of a tactic by month of the plan: evenly over the months in which it can run, one more in the
/// earliest where they do not divide.
///
/// Months that were set by hand keep their units, and the others share the rest. What is spread evenly keeps to
/// the fewest and the most units of a month wherever that can be; where it cannot, or where nothing is left to
/// share, the total comes first: it is always the one that was asked for. A tactic that never runs, or that is
/// not in the plan, gets all of them in the first month.
///
/// ```
/// use planner::mix::spread;
/// use planner::plan::{Edit, Plan, Settings};
/// use planner::tactic::Tactic;
/// let plan = Plan::new("Plan", Settings::default());
/// let first = plan.settings.period.first();
/// let fair = Tactic { last: Some(first.plus(3)), ..Tactic::new(31.into(), "Trade fair") };
/// let plan = plan.edited(Edit::put(fair));
/// assert_eq!(spread(&plan, 31.into(), 6)[..5], [2, 2, 1, 1, 0]);
/// ```
pub fn spread(plan: &Plan, tactic: TacticId, units: u32) -> Vec<u32> {
    let plan = plan.in_force();
    let months = usize::from(plan.settings.period.months());
    let known = plan.tactics.get(tactic);
    let runs = known.map_or(vec![false; months], |tactic| tactic.runs(plan.settings.period));
    let set = known.map_or(vec![None; months], |tactic| set_by_hand(&plan, tactic, &runs));
    let free: Vec<bool> = runs.iter().zip(&set).map(|(runs, set)| *runs && set.is_none()).collect();
    let taken = set.iter().flatten().fold(0_u32, |sum, units| sum.saturating_add(*units));
    match units.checked_sub(taken) {
        Some(0) => set.into_iter().map(Option::unwrap_or_default).collect(),
        Some(rest) if free.contains(&true) => {
            let shared = evenly(&free, rest);
            set.into_iter().zip(shared).map(|(set, shared)| set.unwrap_or(shared)).collect()
        }
        _ if runs.contains(&true) => evenly(&runs, units),
        _ => (0..months).map(|month| if month == 0 { units } else { 0 }).collect(),
    }
}

/// The units that were set by hand in months in which the tactic can run.
fn set_by_hand(plan: &Plan, tactic: &Tactic, runs: &[bool]) -> Vec<Option<u32>> {
    let months = plan.settings.period.iter().zip(runs);
    months.map(|(month, runs)| tactic.locked.get(&month).copied().filter(|_| *runs)).collect()
}

/// Units over the months that are open, one more in the earliest where they do not divide.
fn evenly(open: &[bool], units: u32) -> Vec<u32> {
    let count = open.iter().map(|open| u32::from(*open)).sum::<u32>().max(1);
    let (each, mut more) = (units / count, units % count);
    let share = |open: &bool| {
        let extra = u32::from(*open && more > 0);
        more -= extra;
        if *open { each + extra } else { 0 }
    };
    open.iter().map(share).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Edit, LimitName, Settings};
    use crate::units::{Month, Period};

    /// A plan of six months with a fair from February to May.
    fn plan(change: impl Fn(&mut Tactic)) -> Plan {
        let period = Period::new(Month::new(2027, 1).unwrap(), 6).unwrap();
        let mut fair = Tactic {
            first: Month::new(2027, 2),
            last: Month::new(2027, 5),
            ..Tactic::new(31.into(), "Trade fair")
        };
        change(&mut fair);
        Plan::new("Plan", Settings { period, ..Settings::default() }).edited(Edit::put(fair))
    }

    fn in_march(units: u32) -> impl Fn(&mut Tactic) {
        move |tactic| tactic.locked = [(Month::new(2027, 3).unwrap(), units)].into()
    }

    #[test]
    fn units_go_to_the_months_in_which_it_runs_the_earliest_first() {
        let plan = plan(|_| {});
        assert_eq!(spread(&plan, 31.into(), 0), [0; 6]);
        assert_eq!(spread(&plan, 31.into(), 3), [0, 1, 1, 1, 0, 0]);
        assert_eq!(spread(&plan, 31.into(), 9), [0, 3, 2, 2, 2, 0]);
    }

    #[test]
    fn months_set_by_hand_keep_their_units() {
        assert_eq!(spread(&plan(in_march(5)), 31.into(), 9), [0, 2, 5, 1, 1, 0]);
        assert_eq!(spread(&plan(in_march(5)), 31.into(), 5), [0, 0, 5, 0, 0, 0]);
        assert_eq!(spread(&plan(in_march(5)), 31.into(), 4), [0, 1, 1, 1, 1, 0]);
        let off = plan(in_march(5)).edited(Edit::SwitchOff(LimitName::Locked(31.into()), true));
        assert_eq!(spread(&off, 31.into(), 9), [0, 3, 2, 2, 2, 0]);
    }

    #[test]
    fn the_total_is_always_the_one_that_was_asked_for() {
        let shut = plan(|tactic| tactic.first = Month::new(2029, 1));
        assert_eq!(spread(&shut, 31.into(), 7), [7, 0, 0, 0, 0, 0]);
        assert_eq!(spread(&shut, 99.into(), 7), [7, 0, 0, 0, 0, 0]);
        for plan in [plan(|_| {}), plan(in_march(3)), plan(|tactic| tactic.most_in_month = Some(1)), shut] {
            for units in [0, 1, 2, 7, 100, Tactic::MAX_UNITS, u32::MAX] {
                let sum: u64 = spread(&plan, 31.into(), units).into_iter().map(u64::from).sum();
                assert_eq!(sum, u64::from(units));
            }
        }
    }

    #[test]
    fn an_even_spread_keeps_to_the_limits_of_a_month_where_it_can() {
        let tight = plan(|tactic| (tactic.least_in_month, tactic.most_in_month) = (2, Some(3)));
        for units in 8..=12 {
            let months = spread(&tight, 31.into(), units);
            assert!(months[1..5].iter().all(|units| (2..=3).contains(units)), "{months:?}");
        }
    }
}
