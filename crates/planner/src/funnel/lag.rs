//! How long it takes from one stage to the next.

/// How long people take from one stage to the next.
///
/// ```
/// use planner::funnel::Lag;
/// let lag = Lag::average(1.5).unwrap_or_default();
/// assert_eq!(lag.shares(), [0.0, 0.5, 0.5]);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Lag {
    /// On average this many months (0 to 24); a part of a month is split between the months around it.
    Average(f64),
    /// What part arrives in the same month, one month later, and so on; the parts add up to 1.
    Shares(Vec<f64>),
}

impl Lag {
    /// No lag: in the same month.
    pub const NONE: Lag = Lag::Average(0.0);
    /// The longest lag of one step, in months.
    pub const MAX_MONTHS: u8 = 24;

    /// An average number of months; `None` unless it lies between 0 and 24.
    pub fn average(months: f64) -> Option<Lag> {
        (0.0..=f64::from(Lag::MAX_MONTHS)).contains(&months).then_some(Lag::Average(months + 0.0))
    }

    /// Parts by month, scaled to add up to 1; `None` unless they are not negative, add up to something,
    /// and span at most 25 months.
    pub fn by_month(parts: &[f64]) -> Option<Lag> {
        let total: f64 = parts.iter().sum();
        let is_sound = parts.iter().all(|part| *part >= 0.0 && part.is_finite());
        let is_short = parts.len() <= usize::from(Lag::MAX_MONTHS) + 1;
        (is_sound && is_short && total > 0.0 && total.is_finite())
            .then(|| Lag::Shares(parts.iter().map(|part| part / total).collect()))
    }

    /// What part arrives after 0, 1, 2, ... months; adds up to 1.
    pub fn shares(&self) -> Vec<f64> {
        match self {
            Lag::Average(months) => around(*months),
            Lag::Shares(parts) => parts.clone(),
        }
    }

    /// The average number of months.
    pub fn months(&self) -> f64 {
        match self {
            Lag::Average(months) => *months,
            Lag::Shares(parts) => {
                parts.iter().enumerate().map(|(month, part)| as_f64(month) * part).sum::<f64>() + 0.0
            }
        }
    }
}

impl Default for Lag {
    fn default() -> Lag {
        Lag::NONE
    }
}

/// Splits a part of a month between the whole months around it: 1.5 is half after 1 and half after 2.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 24")]
fn around(months: f64) -> Vec<f64> {
    let months = months.clamp(0.0, f64::from(Lag::MAX_MONTHS)).max(0.0);
    let whole = months.floor();
    let later = months - whole;
    let mut shares = vec![0.0; whole as usize];
    shares.push(1.0 - later);
    if later > 0.0 {
        shares.push(later);
    }
    shares
}

#[expect(clippy::cast_precision_loss, reason = "months are few")]
fn as_f64(month: usize) -> f64 {
    month as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_by_month_are_scaled_to_a_whole() {
        assert_eq!(Lag::by_month(&[1.0, 1.0, 2.0]).unwrap().shares(), [0.25, 0.25, 0.5]);
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
