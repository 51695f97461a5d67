//! A length of time in months.

use super::Quantity;
use super::estimate::geometric_or_midpoint;

/// A length of time of 0 to 24 months, such as the lag of a step.
///
/// ```
/// use planner::units::Months;
/// assert_eq!(Months::new(1.5).map(Months::get), Some(1.5));
/// assert_eq!(Months::new(25.0), None);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd)]
pub struct Months(f64);

impl Months {
    /// No time at all.
    pub const ZERO: Months = Months(0.0);
    /// The longest time.
    pub const MAX: Months = Months(24.0);

    /// So many months; `None` unless they lie between 0 and 24.
    pub fn new(months: f64) -> Option<Months> {
        (0.0..=Months::MAX.0).contains(&months).then_some(Months(months + 0.0))
    }

    /// So many months, brought into range.
    pub(crate) fn clamped(months: f64) -> Months {
        Months::new(months.clamp(0.0, Months::MAX.0)).unwrap_or_default()
    }

    /// How many months.
    pub const fn get(self) -> f64 {
        self.0
    }

    /// Whole months, and the part of a month beside them.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 24")]
    pub(crate) fn parts(self) -> (usize, f64) {
        (self.0.floor() as usize, self.0 - self.0.floor())
    }
}

impl Quantity for Months {
    fn middle(low: Months, high: Months) -> Months {
        Months(geometric_or_midpoint(low.0, high.0).min(high.0))
    }
}
