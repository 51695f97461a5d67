//! A conversion rate: what share of one stage reaches the next.

/// A share between 0 and 1, such as the conversion rate of a stage.
///
/// ```
/// use planner::units::Rate;
/// assert_eq!(Rate::percent(25.0).map(Rate::get), Some(0.25));
/// assert_eq!(Rate::percent(120.0), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Rate(f64);

impl Rate {
    /// None of them.
    pub const ZERO: Rate = Rate(0.0);
    /// All of them.
    pub const ONE: Rate = Rate(1.0);

    /// A share; `None` unless it lies between 0 and 1.
    pub fn new(share: f64) -> Option<Rate> {
        // Adding zero turns −0 into 0, which is never shown as "-0".
        (0.0..=1.0).contains(&share).then_some(Rate(share + 0.0))
    }

    /// A share in percent; `None` unless it lies between 0 and 100.
    pub fn percent(percent: f64) -> Option<Rate> {
        Rate::new(hundredth(percent))
    }

    /// The share, between 0 and 1.
    pub const fn get(self) -> f64 {
        self.0
    }
}

/// A hundredth of a number as it is written: 1.1 percent is 0.011, which 1.1 ÷ 100 misses by the last bit.
pub(super) fn hundredth(percent: f64) -> f64 {
    format!("{percent}e-2").parse().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_the_share_as_it_would_be_written() {
        for (percent, share) in [(1.1, 0.011), (35.0, 0.35), (29.0, 0.29), (0.07, 0.0007)] {
            assert_eq!(Rate::percent(percent).map(Rate::get), Some(share));
        }
    }

    #[test]
    fn only_shares_between_nothing_and_all_are_rates() {
        assert!(Rate::new(-0.1).is_none());
        assert!(Rate::new(1.1).is_none());
        assert!(Rate::new(f64::NAN).is_none());
        assert!(Rate::new(-0.0).is_some_and(|rate| rate.get().is_sign_positive()));
    }
}
