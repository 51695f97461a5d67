//! What people know of a number: one value, or a range that holds 9 times in 10.

use super::{Count, Growth, Money, Rate};

/// A quantity that can be estimated by a range.
pub trait Quantity: Copy + PartialOrd {
    /// The middle that stands for a range when no likely value is given.
    fn middle(low: Self, high: Self) -> Self;
}

/// A single value, or a range *low to high* meaning "9 times in 10 it lies between" (5th and 95th
/// percentile), with an optional likely value (the median).
///
/// Without a likely value the middle is the geometric mean for counts, money and months (the midpoint where low
/// is 0) and the logit midpoint for rates.
///
/// ```
/// use planner::units::{Count, Estimate};
/// let visits = Estimate::between(Count::clamped(25.0), None, Count::clamped(100.0));
/// assert_eq!(visits.map(|range| range.likely().get()), Some(50.0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate<Q> {
    low: Q,
    likely: Option<Q>,
    high: Q,
}

impl<Q: Quantity> Estimate<Q> {
    /// A single value, without spread.
    pub const fn exactly(value: Q) -> Estimate<Q> {
        Estimate { low: value, likely: None, high: value }
    }

    /// A range; `None` unless low ≤ likely ≤ high.
    pub fn between(low: Q, likely: Option<Q>, high: Q) -> Option<Estimate<Q>> {
        let is_ordered = low <= high && likely.is_none_or(|likely| low <= likely && likely <= high);
        is_ordered.then_some(Estimate { low, likely, high })
    }

    /// The 5th percentile, or the single value.
    pub const fn low(&self) -> Q {
        self.low
    }

    /// The 95th percentile, or the single value.
    pub const fn high(&self) -> Q {
        self.high
    }

    /// The likely value that was stated, if one was.
    pub const fn stated_likely(&self) -> Option<Q> {
        self.likely
    }

    /// The value that calculations use: the stated likely value, or the middle of the range.
    pub fn likely(&self) -> Q {
        self.likely.unwrap_or_else(|| if self.is_exact() { self.low } else { Q::middle(self.low, self.high) })
    }

    /// Whether this is a single value.
    pub fn is_exact(&self) -> bool {
        self.low == self.high
    }
}

impl Quantity for Count {
    fn middle(low: Count, high: Count) -> Count {
        Count::clamped(geometric_or_midpoint(low.get(), high.get()))
    }
}

impl Quantity for Growth {
    fn middle(low: Growth, high: Growth) -> Growth {
        Growth::new(f64::midpoint(low.get(), high.get())).unwrap_or(low)
    }
}

impl Quantity for Money {
    #[expect(clippy::cast_possible_truncation, reason = "the middle lies between two amounts in range")]
    fn middle(low: Money, high: Money) -> Money {
        Money::from_minor(geometric_or_midpoint(low.as_f64(), high.as_f64()).round() as i64)
    }
}

impl Quantity for Rate {
    fn middle(low: Rate, high: Rate) -> Rate {
        logit_midpoint(low.get(), high.get()).and_then(Rate::new).unwrap_or(low)
    }
}

pub(super) fn geometric_or_midpoint(low: f64, high: f64) -> f64 {
    if low > 0.0 { (low * high).sqrt() } else { f64::midpoint(low, high) }
}

/// The rate whose log-odds lie half-way between those of `low` and `high`; the plain midpoint where
/// one end has no finite log-odds.
fn logit_midpoint(low: f64, high: f64) -> Option<f64> {
    if low <= 0.0 || high >= 1.0 {
        return Some(f64::midpoint(low, high));
    }
    let odds = ((low / (1.0 - low)) * (high / (1.0 - high))).sqrt();
    Some(odds / (1.0 + odds)).filter(|rate| rate.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(share: f64) -> Rate {
        Rate::new(share).unwrap()
    }

    #[test]
    fn a_single_value_is_its_own_likely_value() {
        assert_eq!(Estimate::exactly(rate(0.25)).likely(), rate(0.25));
    }

    #[test]
    fn the_stated_likely_value_wins_over_the_middle() {
        let range = Estimate::between(rate(0.1), Some(rate(0.12)), rate(0.4)).unwrap();
        assert_eq!(range.likely(), rate(0.12));
    }

    #[test]
    fn the_middle_of_a_rate_is_symmetric_in_log_odds() {
        let range = Estimate::between(rate(0.2), None, rate(0.8)).unwrap();
        assert!((range.likely().get() - 0.5).abs() < 1e-12);
    }

    #[test]
    fn a_range_from_nothing_has_its_midpoint_as_likely_value() {
        let range = Estimate::between(Count::ZERO, None, Count::clamped(10.0)).unwrap();
        assert_eq!(range.likely().get(), 5.0);
    }

    #[test]
    fn a_range_the_wrong_way_round_is_refused() {
        assert!(Estimate::between(rate(0.4), None, rate(0.1)).is_none());
        assert!(Estimate::between(rate(0.1), Some(rate(0.5)), rate(0.4)).is_none());
    }
}
