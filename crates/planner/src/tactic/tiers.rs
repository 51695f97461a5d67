//! Diminishing returns: the first units bring all they can, the next ones only a part of it.

use crate::units::Rate;

/// What units bring beyond certain numbers of them, in the order of those numbers.
///
/// Units are counted over the whole period, in the order of months. There is one tier for each number, and a
/// share is never higher than the one before it.
///
/// ```
/// use planner::tactic::{Tier, Tiers};
/// use planner::units::Rate;
/// let share = |percent| Rate::percent(percent).unwrap_or_default();
/// let tiers = Tiers::new([Tier { after: 10, share: share(60.0) }, Tier { after: 20, share: share(20.0) }]);
/// assert_eq!([10, 11, 21].map(|number| tiers.share_of(number).get()), [1.0, 0.6, 0.2]);
/// assert_eq!(tiers.effective(8, 4), 2.0 + 2.0 * 0.6);
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tiers(Vec<Tier>);

/// From which unit on only a part of the people comes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tier {
    /// So many units come before it.
    pub after: u32,
    /// What share of the people of a full unit each unit after them brings.
    pub share: Rate,
}

impl Tiers {
    /// Tiers in any order. Of those after the same number the lowest holds, and a share above the one before it
    /// counts as that one.
    pub fn new(tiers: impl IntoIterator<Item = Tier>) -> Tiers {
        let mut tiers: Vec<Tier> = tiers.into_iter().collect();
        tiers.sort_by(|one, other| {
            one.after.cmp(&other.after).then(one.share.get().total_cmp(&other.share.get()))
        });
        tiers.dedup_by_key(|tier| tier.after);
        let mut before = Rate::ONE;
        for tier in &mut tiers {
            if tier.share > before {
                tier.share = before;
            }
            before = tier.share;
        }
        Tiers(tiers)
    }

    /// The tiers, in the order in which units reach them.
    pub fn as_slice(&self) -> &[Tier] {
        &self.0
    }

    /// Whether every unit brings all it can.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What share of a full unit's people the unit of this number brings, counted from 1.
    pub fn share_of(&self, number: u32) -> Rate {
        let reached = self.0.iter().rev().find(|tier| tier.after < number);
        reached.map_or(Rate::ONE, |tier| tier.share)
    }

    /// As how many full units the next `units` count when so many come `before` them.
    pub fn effective(&self, before: u32, units: u32) -> f64 {
        let end = before.saturating_add(units);
        let (mut full, mut from, mut share) = (0.0, before, 1.0);
        for tier in &self.0 {
            let until = tier.after.clamp(from, end);
            full += f64::from(until - from) * share;
            (from, share) = (until, tier.share.get());
        }
        full + f64::from(end - from) * share
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tiers(tiers: &[(u32, f64)]) -> Tiers {
        Tiers::new(
            tiers.iter().map(|(after, share)| Tier { after: *after, share: Rate::new(*share).unwrap() }),
        )
    }

    #[test]
    fn without_tiers_every_unit_is_a_full_one() {
        assert_eq!(Tiers::default().effective(7, 5), 5.0);
        assert_eq!(Tiers::default().share_of(1_000_000), Rate::ONE);
    }

    #[test]
    fn the_order_in_which_tiers_are_given_changes_nothing() {
        let sorted = tiers(&[(5, 0.8), (10, 0.5)]);
        assert_eq!(tiers(&[(10, 0.5), (5, 0.8)]), sorted);
        assert_eq!(tiers(&[(10, 0.5), (5, 0.8), (10, 0.9)]), sorted);
    }

    #[test]
    fn a_later_unit_never_brings_more_than_an_earlier_one() {
        let tiers = tiers(&[(2, 0.5), (4, 0.9), (6, 0.25)]);
        let shares: Vec<f64> = (1..=8).map(|number| tiers.share_of(number).get()).collect();
        assert_eq!(shares, [1.0, 1.0, 0.5, 0.5, 0.5, 0.5, 0.25, 0.25]);
    }

    #[test]
    fn full_units_add_up_one_by_one() {
        let tiers = tiers(&[(0, 0.75), (3, 0.5), (5, 0.25)]);
        for before in 0..9 {
            for units in 0..9 {
                let one_by_one: f64 =
                    (before + 1..=before + units).map(|number| tiers.share_of(number).get()).sum();
                assert_eq!(tiers.effective(before, units), one_by_one, "{before} {units}");
            }
        }
    }

    #[test]
    fn counting_stops_at_the_largest_number_there_is() {
        assert_eq!(tiers(&[(1, 0.5)]).effective(u32::MAX, 9), 0.0);
    }
}
