//! The months of the year: when a unit brings more people than usual, and when fewer.

use crate::units::Month;

/// How many people a unit brings in each calendar month, compared with an average one.
///
/// ```
/// use planner::tactic::Seasonality;
/// use planner::units::Month;
/// let mut factors = [1.0; 12];
/// factors[11] = 1.5;
/// let busy_december = Seasonality::new(factors).unwrap_or_default();
/// let december = Month::new(2027, 12).unwrap_or_default();
/// assert_eq!(busy_december.factor(december), 1.5);
/// assert_eq!(Seasonality::default().factor(december), 1.0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Seasonality([f64; 12]);

impl Seasonality {
    /// The same in every month: each factor is 1.
    pub const EVEN: Seasonality = Seasonality([1.0; 12]);
    /// The largest factor.
    pub const MAX: f64 = 10.0;

    /// One factor for each calendar month, January first; `None` unless all lie between 0 and 10.
    pub fn new(factors: [f64; 12]) -> Option<Seasonality> {
        let is_sound = factors.iter().all(|factor| (0.0..=Seasonality::MAX).contains(factor));
        // Adding zero turns −0 into 0.
        is_sound.then(|| Seasonality(factors.map(|factor| factor + 0.0)))
    }

    /// The factor of a month, by its place in the calendar year.
    pub fn factor(&self, month: Month) -> f64 {
        self.0.get(usize::from(month.month()) - 1).copied().unwrap_or(1.0)
    }

    /// The factors, January first.
    pub const fn factors(&self) -> &[f64; 12] {
        &self.0
    }
}

impl Default for Seasonality {
    fn default() -> Seasonality {
        Seasonality::EVEN
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_factor_lies_between_nothing_and_ten() {
        for odd in [-0.1, 10.1, f64::NAN, f64::INFINITY] {
            assert_eq!(Seasonality::new([odd; 12]), None, "{odd}");
        }
        assert!(Seasonality::new([-0.0; 12]).is_some_and(|none| none.factors()[0].is_sign_positive()));
    }

    #[test]
    fn every_year_has_the_same_seasons() {
        let season = Seasonality::new([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2]).unwrap();
        for (year, month, factor) in [(1900, 1, 0.1), (2027, 6, 0.6), (2199, 12, 1.2)] {
            assert_eq!(season.factor(Month::new(year, month).unwrap()), factor);
        }
    }
}
