//! Units set by hand in every mix.

use std::collections::BTreeMap;

use crate::forward::Schedule;
use crate::plan::Plan;
use crate::tactic::Tactic;
use crate::units::{Month, Period};

impl Plan {
    /// Sets these units in every mix.
    pub(super) fn lock(&mut self, units: &Schedule) {
        let period = self.settings.period;
        for tactic in &mut self.tactics {
            if let Some(months) = units.get(&tactic.id) {
                tactic.locked = locked(tactic, period, months);
            }
        }
    }
}

/// The units of each month in which a tactic can run; months that the list does not reach have none.
fn locked(tactic: &Tactic, period: Period, units: &[u32]) -> BTreeMap<Month, u32> {
    let units = units.iter().map(|units| (*units).min(Tactic::MAX_UNITS)).chain(std::iter::repeat(0));
    let months = period.iter().zip(tactic.runs(period)).zip(units);
    months.filter(|((_, runs), _)| *runs).map(|((month, _), units)| (month, units)).collect()
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
    fn months_in_which_a_tactic_cannot_run_are_not_set() {
        let first = Month::default();
        let fair = Tactic { first: Some(first.plus(11)), ..Tactic::new(31.into(), "Trade fair") };
        let plan = Plan::new("Plan", Settings::default()).edited(Edit::put(fair));
        let locked = plan.edited(Edit::Lock(Some(Schedule::from([(31.into(), vec![7])]))));
        let months = &locked.tactics.get(31.into()).unwrap().locked;
        assert_eq!(*months, BTreeMap::from([(first.plus(11), 0)]));
    }
}
