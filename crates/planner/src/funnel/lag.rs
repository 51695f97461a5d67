//! How long it takes from one stage to the next.

use crate::units::{Estimate, Months};

/// How long people take from one stage to the next.
///
/// ```
/// use planner::funnel::Lag;
/// let lag = Lag::average(1.5).unwrap_or_default();
/// assert_eq!(lag.shares(), [0.0, 0.5, 0.5]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Lag {
    /// On average this many months; a part of a month is split between the months around it. Of a range the likely
    /// value counts, but for the chance, where it is drawn.
    Average(Estimate<Months>),
    /// What part arrives in the same month, one month later, and so on; the parts add up to 1.
    Shares(Vec<f64>),
}

impl Lag {
    /// No lag: in the same month.
    pub const NONE: Lag = Lag::Average(Estimate::exactly(Months::ZERO));
    /// An average number of months; `None` unless it lies between 0 and 24.
    pub fn average(months: f64) -> Option<Lag> {
        Months::new(months).map(|months| Lag::Average(Estimate::exactly(months)))
    }

    /// Parts by month, scaled to add up to 1; `None` unless they are not negative, add up to something,
    /// and span at most 25 months.
    pub fn by_month(parts: &[f64]) -> Option<Lag> {
        let total: f64 = parts.iter().sum();
        let is_sound = parts.iter().all(|part| *part >= 0.0 && part.is_finite());
        let is_short = parts.len() <= MOST_PARTS;
        (is_sound && is_short && total > 0.0 && total.is_finite())
            .then(|| Lag::Shares(parts.iter().map(|part| part / total).collect()))
    }

    /// What part arrives after 0, 1, 2, ... months; adds up to 1.
    pub fn shares(&self) -> Vec<f64> {
        match self {
            Lag::Average(months) => around(months.likely()),
            Lag::Shares(parts) => parts.clone(),
        }
    }

    /// The average number of months.
    pub fn months(&self) -> f64 {
        match self {
            Lag::Average(months) => months.likely().get(),
            Lag::Shares(parts) => {
                parts.iter().enumerate().map(|(month, part)| as_f64(month) * part).sum::<f64>() + 0.0
            }
        }
    }
}

/// One part for each month of the longest lag, the month of its start included.
const MOST_PARTS: usize = 25;

impl Default for Lag {
    fn default() -> Lag {
        Lag::NONE
    }
}

/// What part of a time on average arrives after 0, 1, 2, ... months: 1.5 is half after 1 and half after 2.
pub(crate) fn around(months: Months) -> Vec<f64> {
    let (whole, later) = months.parts();
    let mut shares = vec![0.0; whole];
    shares.push(1.0 - later);
    if later > 0.0 {
        shares.push(later);
    }
    shares
}

/// Has what comes in each month come so much later; what would come after the last month is left out.
pub(crate) fn postpone(by_month: &mut [f64], months: Months) {
    let (whole, later) = months.parts();
    for month in (0..by_month.len()).rev() {
        let before = |months| month.checked_sub(months).and_then(|month| by_month.get(month));
        let [on_time, late] = [whole, whole + 1].map(|months| before(months).copied().unwrap_or(0.0));
        if let Some(here) = by_month.get_mut(month) {
            *here = on_time * (1.0 - later) + late * later;
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "months are few")]
fn as_f64(month: usize) -> f64 {
    month as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::funnel::convolved;

    #[test]
    fn shares_by_month_are_scaled_to_a_whole() {
        assert_eq!(Lag::by_month(&[1.0, 1.0, 2.0]).unwrap().shares(), [0.25, 0.25, 0.5]);
    }

    #[test]
    fn of_a_range_the_likely_value_counts() {
        let months = |months| Months::new(months).unwrap();
        let lag = Lag::Average(Estimate::between(months(1.0), Some(months(1.5)), months(6.0)).unwrap());
        assert_eq!((lag.months(), lag.shares()), (1.5, vec![0.0, 0.5, 0.5]));
    }

    #[test]
    fn what_is_postponed_comes_as_much_later_as_it_would_with_that_lag() {
        for months in [0.0, 0.25, 1.0, 2.5, 7.75, 24.0] {
            let mut by_month = [4.0, 0.0, 2.0, 1.0, 0.0];
            let expected = convolved(&by_month, &Lag::average(months).unwrap().shares());
            postpone(&mut by_month, Months::new(months).unwrap());
            assert_eq!(by_month, expected[..5], "{months}");
        }
    }

    #[test]
    fn parts_that_make_no_sense_are_refused() {
        for parts in [&[][..], &[0.0, 0.0], &[1.0, -1.0], &[f64::NAN], &[f64::INFINITY], &[1.0; 26]] {
            assert!(Lag::by_month(parts).is_none(), "{parts:?}");
        }
        assert!(Lag::average(-1.0).is_none());
        assert!(Lag::average(24.5).is_none());
    }

    #[test]
    fn the_average_of_shares_is_the_average_they_came_from() {
        for months in [0.0, 0.25, 1.0, 1.5, 7.75, 24.0] {
            let shares = Lag::average(months).unwrap().shares();
            assert!((Lag::by_month(&shares).unwrap().months() - months).abs() < 1e-12);
            assert!((shares.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        }
    }
}
