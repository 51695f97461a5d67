//! Units set by hand in every mix.

use std::collections::BTreeMap;

use crate::forward::Schedule;
use crate::list::TacticId;
use crate::plan::{LimitName, Plan};
use crate::tactic::Tactic;
use crate::units::{Month, Period};

impl Plan {
    /// Sets these units in every mix.
    pub(super) fn lock(&mut self, units: &Schedule) {
        let period = self.settings.period;
        let months = |(id, units): (&TacticId, &Vec<u32>)| (*id, locked(period, &self.runs(*id), units));
        let locked: BTreeMap<TacticId, _> = units.iter().map(months).collect();
        for (id, locked) in locked {
            self.switched_off.remove(&LimitName::Locked(id));
            self.in_tactic(id, |tactic| tactic.locked.clone_from(&locked));
        }
    }
}

/// The units of each month in which a tactic can run; months that the list does not reach have none.
fn locked(period: Period, runs: &[bool], units: &[u32]) -> BTreeMap<Month, u32> {
    let units = units.iter().map(|units| (*units).min(Tactic::MAX_UNITS)).chain(std::iter::repeat(0));
    let months = period.iter().zip(runs).zip(units);
    months.filter(|((_, runs), _)| **runs).map(|((month, _), units)| (month, units)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mix::{best, broken};
    use crate::plan::{Edit, Settings};

    #[test]
    fn units_set_in_every_mix_are_those_of_the_mix_until_they_are_freed() {
        let plan = crate::finding::sound::sound();
        let own = Schedule::from([(70.into(), vec![0, 2, 0, 1])]);
        let locked = plan.edited(Edit::Lock(Some(own.clone())));
        let mix = best(&locked);
        assert_eq!(mix.row(70.into()).unwrap().by_month[..6], [0, 2, 0, 1, 0, 0]);
        assert_eq!(broken(&locked, &mix.schedule()), []);
        assert!(locked.tactics.get(71.into()).unwrap().locked.is_empty());
        assert_eq!(locked.edited(Edit::Lock(None)), plan);
    }

    #[test]
    fn units_that_are_set_hold_in_months_that_are_open_without_a_limit_and_are_no_longer_left_out() {
        let first = Month::default();
        let fair = Tactic {
            first: Some(first.plus(11)),
            locked: [(first, 1)].into(),
            ..Tactic::new(31.into(), "Trade fair")
        };
        let (months, locked) = (LimitName::Months(31.into()), LimitName::Locked(31.into()));
        let plan = [Edit::put(fair), Edit::SwitchOff(months, true), Edit::SwitchOff(locked, true)]
            .into_iter()
            .fold(Plan::new("Plan", Settings::default()), |plan, edit| plan.edited(edit))
            .edited(Edit::Lock(Some(Schedule::from([(31.into(), vec![0, 7])]))));
        assert_eq!(plan.tactics.get(31.into()).unwrap().locked.get(&first.plus(1)), Some(&7));
        assert_eq!(Vec::from_iter(plan.switched_off), [months]);
    }

    #[test]
    fn months_in_which_a_tactic_cannot_run_are_not_set() {
        let first = Month::default();
        let fair = Tactic { first: Some(first.plus(11)), ..Tactic::new(31.into(), "Trade fair") };
        let plan = Plan::new("Plan", Settings::default()).edited(Edit::put(fair));
        let locked = plan.edited(Edit::Lock(Some(Schedule::from([(31.into(), vec![7])]))));
        let months = &locked.tactics.get(31.into()).unwrap().locked;
        assert_eq!(*months, BTreeMap::from([(first.plus(11), 0)]));
    }
}
