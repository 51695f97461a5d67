//! Counts of people or things, and growth on an earlier count.

/// How close to a whole number a count must be, relative to its size, to be that number.
///
/// 21 deals at 35% need 60 opportunities although 21 ÷ 0.35 is a hair above 60 in floating point.
const WHOLE_WITHIN: f64 = 1e-9;

/// A finite count, 0 to 10¹⁵; may be fractional inside a chain.
///
/// ```
/// use planner::units::Count;
/// assert_eq!(Count::new(21.0 / 0.35).map(Count::people), Some(60));
/// assert_eq!(Count::new(88.2353).map(Count::people), Some(89));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Count(f64);

impl Count {
    /// None.
    pub const ZERO: Count = Count(0.0);
    /// The largest count, 10¹⁵.
    pub const MAX: Count = Count(1e15);

    /// A count; `None` unless it lies between 0 and 10¹⁵.
    pub fn new(count: f64) -> Option<Count> {
        // Adding zero turns −0 into 0.
        (0.0..=Count::MAX.0).contains(&count).then_some(Count(count + 0.0))
    }

    /// The count nearest to `count` that is in range; nothing when it is not a number.
    pub fn clamped(count: f64) -> Count {
        Count(count.clamp(0.0, Count::MAX.0).max(0.0) + 0.0)
    }

    /// The count as a number.
    pub const fn get(self) -> f64 {
        self.0
    }

    /// The smallest whole number that is still enough.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is 0 to 10^15")]
    pub fn people(self) -> u64 {
        let nearest = self.0.round();
        let is_whole = (self.0 - nearest).abs() <= WHOLE_WITHIN * self.0.max(1.0);
        (if is_whole { nearest } else { self.0.ceil() }) as u64
    }

    /// Whether this many are enough for `needed`, within the tolerance for whole numbers.
    pub fn covers(self, needed: Count) -> bool {
        self.0 >= needed.0 - WHOLE_WITHIN * needed.0.max(1.0)
    }
}

/// Growth on an earlier figure: 0.2 is "up 20%". Between 0 and 100 (up 10,000%).
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Growth(f64);

impl Growth {
    /// Growth as a share of the earlier figure; `None` unless it lies between 0 and 100.
    pub fn new(share: f64) -> Option<Growth> {
        (0.0..=100.0).contains(&share).then_some(Growth(share + 0.0))
    }

    /// Growth in percent; `None` unless it lies between 0 and 10,000.
    pub fn percent(percent: f64) -> Option<Growth> {
        Growth::new(super::rate::hundredth(percent))
    }

    /// The growth as a share of the earlier figure.
    pub const fn get(self) -> f64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[expect(clippy::cast_precision_loss, reason = "small whole numbers")]
    fn rounding_is_never_off_for_any_deals_at_any_whole_percentage() {
        for deals in 1..=1_000_u64 {
            for percent in 1..=99_u64 {
                let exact = (deals * 100).div_ceil(percent);
                let chain = deals as f64 / (percent as f64 / 100.0);
                assert_eq!(Count::new(chain).map(Count::people), Some(exact), "{deals} at {percent}%");
            }
        }
    }

    #[test]
    fn counts_outside_the_range_are_refused_or_clamped() {
        assert!(Count::new(f64::NAN).is_none());
        assert!(Count::new(-1.0).is_none());
        assert!(Count::new(1e16).is_none());
        assert_eq!(Count::clamped(f64::NAN), Count::ZERO);
        assert_eq!(Count::clamped(f64::INFINITY), Count::MAX);
        assert!(Count::new(-0.0).is_some_and(|count| count.get().is_sign_positive()));
    }

    #[test]
    fn eighty_eight_deals_of_85_000_do_not_cover_7_5_million() {
        let needed = Count::clamped(7_500_000.0 / 85_000.0);
        assert!(!Count::clamped(88.0).covers(needed));
        assert!(Count::clamped(89.0).covers(needed));
    }
}
