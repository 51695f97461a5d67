//! The distribution that an estimate stands for.
//!
//! An estimate says three quantiles: *low* (5%), *likely* (50%) and *high* (95%). Its distribution is the one of
//! Myerson through them, also known as the generalised log-normal: with z = Φ⁻¹(u) ÷ Φ⁻¹(0.95) and
//! b = (high − likely) ÷ (likely − low), the quantile at u is
//!
//! > x(u) = likely + (high − likely) · (bᶻ − 1) ÷ (b − 1), and likely + (high − likely) · z where b = 1.
//!
//! It is log-normal where likely is the geometric mean of low and high, normal where it is their midpoint, and
//! leans the way the three numbers lean everywhere else. Where low is not below 0, values below 0 are cut to 0.
//!
//! Rates are drawn the same way from the three log-odds, which makes them logit-normal and keeps them between 0
//! and 1; a rate range that starts at 0 or ends at 1 has no finite log-odds there, is drawn from the rates
//! themselves, and is cut to 0 and 1.
//!
//! Where likely all but touches an end (b below 10⁻⁶ or above 10⁶) there is no such curve with sensible tails: then
//! each half is a straight line in z, a two-piece normal, through the same three quantiles.
//!
//! Source: R. B. Myerson, *Probability Models for Economic Decisions*, Thomson Brooks/Cole 2005, where the
//! distribution is fitted to quartiles; here it is fitted to the 5th and 95th percentile.

use super::normal::inverse_normal;
use crate::units::{Count, Estimate, Growth, Money, Months, Quantity, Rate};

/// The distribution of an estimate, read by its quantiles.
///
/// ```
/// use planner::chance::Distribution;
/// use planner::units::{Count, Estimate};
///
/// let visits = Estimate::between(Count::clamped(25.0), None, Count::clamped(100.0)).unwrap();
/// let visits = Distribution::of(&visits);
/// assert_eq!(visits.quantile(0.5), 50.0);
/// assert!((visits.quantile(0.95) - 100.0).abs() < 1e-9);
/// ```
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Distribution {
    low: f64,
    likely: f64,
    high: f64,
    curve: Curve,
    least: f64,
    most: f64,
}

impl Distribution {
    /// The distribution of an estimate.
    pub fn of<Q: Uncertain>(estimate: &Estimate<Q>) -> Distribution {
        let [low, likely, high] = [estimate.low(), estimate.likely(), estimate.high()].map(Q::number);
        let curve = match estimate.is_exact() {
            true => Curve::None,
            false if Q::IS_SHARE && low > 0.0 && high < 1.0 => {
                Curve::LogOdds(Shape::through([low, likely, high].map(log_odds)))
            }
            false => Curve::Plain(Shape::through([low, likely, high])),
        };
        let least = if low < 0.0 { -Q::MOST } else { 0.0 };
        Distribution { low, likely, high, curve, least, most: Q::MOST }
    }

    /// The value that is not exceeded with probability `u`, for `u` strictly between 0 and 1.
    ///
    /// In the unit of the estimate: people, minor units of money, months, or shares. Always finite; never falls as `u`
    /// grows. At a half it is exactly the likely value.
    pub fn quantile(&self, u: f64) -> f64 {
        self.at(inverse_normal(u))
    }

    /// The 5th percentile, or the single value.
    pub const fn low(&self) -> f64 {
        self.low
    }

    /// The median, or the single value.
    pub const fn likely(&self) -> f64 {
        self.likely
    }

    /// The 95th percentile, or the single value.
    pub const fn high(&self) -> f64 {
        self.high
    }

    /// Whether there is nothing to draw.
    pub fn is_exact(&self) -> bool {
        self.curve == Curve::None
    }

    /// The value that is not exceeded with the probability that a standard normal value does not exceed `w`.
    pub(super) fn at(&self, w: f64) -> f64 {
        if w == 0.0 {
            return self.likely;
        }
        let value = match self.curve {
            Curve::None => return self.likely,
            Curve::Plain(shape) => shape.at(w),
            Curve::LogOdds(shape) => from_log_odds(shape.at(w)),
        };
        value.clamp(self.least, self.most)
    }
}

/// Φ⁻¹(0.95).
const Z_95: f64 = 1.644_853_626_951_472_7;

/// A quantity whose estimates can be drawn from.
pub trait Uncertain: Quantity {
    /// The largest value.
    const MOST: f64;

    /// Whether it is a share, drawn by its log-odds.
    const IS_SHARE: bool = false;

    /// The quantity as a number, in the unit it is drawn in.
    fn number(self) -> f64;
}

impl Uncertain for Count {
    const MOST: f64 = Count::MAX.get();

    fn number(self) -> f64 {
        self.get()
    }
}

impl Uncertain for Money {
    const MOST: f64 = Money::MAX.as_f64();

    fn number(self) -> f64 {
        self.as_f64()
    }
}

impl Uncertain for Months {
    const MOST: f64 = Months::MAX.get();

    fn number(self) -> f64 {
        self.get()
    }
}

impl Uncertain for Growth {
    const MOST: f64 = 100.0;

    fn number(self) -> f64 {
        self.get()
    }
}

impl Uncertain for Rate {
    const MOST: f64 = 1.0;
    const IS_SHARE: bool = true;

    fn number(self) -> f64 {
        self.get()
    }
}

fn log_odds(share: f64) -> f64 {
    libm::log(share / (1.0 - share))
}

/// The share with these log-odds, without loss near 0.
fn from_log_odds(log_odds: f64) -> f64 {
    let odds = libm::exp(-log_odds.abs());
    (if log_odds < 0.0 { odds } else { 1.0 }) / (1.0 + odds)
}

/// How the quantiles of an estimate run.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Curve {
    /// A single value.
    None,
    /// In the values themselves.
    Plain(Shape),
    /// In the logarithms of the odds.
    LogOdds(Shape),
}

/// A curve through low at −Φ⁻¹(0.95), likely at 0 and high at Φ⁻¹(0.95).
#[derive(Clone, Copy, Debug, PartialEq)]
enum Shape {
    /// A power of b, with what it starts from and is multiplied by, and ln b.
    Power { base: f64, scale: f64, log: f64 },
    /// The same where b is near 1 and few digits would be left of the difference, reckoned from likely, or near low
    /// from low, so that a low far below likely keeps its digits.
    Bent { low: f64, likely: f64, scale_below: f64, scale: f64, log: f64 },
    /// A straight line on either side of likely.
    Straight { likely: f64, below: f64, above: f64 },
}

impl Shape {
    fn through([low, likely, high]: [f64; 3]) -> Shape {
        let (below, above) = ((likely - low).max(0.0), (high - likely).max(0.0));
        let excess = (above - below) / below;
        let (log, scale) = (libm::log1p(excess) / Z_95, above / excess);
        if excess.abs() < LEAST_BEND || !(LEAST_LEAN..=1.0 / LEAST_LEAN).contains(&(above / below)) {
            Shape::Straight { likely, below: below / Z_95, above: above / Z_95 }
        } else if excess.abs() < NEARLY_STRAIGHT {
            Shape::Bent { low, likely, scale_below: below / excess, scale, log }
        } else {
            Shape::Power { base: likely - scale, scale, log }
        }
    }

    fn at(&self, w: f64) -> f64 {
        match *self {
            Shape::Power { base, scale, log } => base + scale * libm::exp(w * log),
            Shape::Straight { likely, below, above } => likely + w * if w < 0.0 { below } else { above },
            Shape::Bent { low, scale_below, log, .. } if w < -Z_95 / 2.0 => {
                low + scale_below * libm::expm1((w + Z_95) * log)
            }
            Shape::Bent { likely, scale, log, .. } => likely + scale * libm::expm1(w * log),
        }
    }
}

/// Nearer to 1 than this, b bends nothing that can be told from rounding.
const LEAST_BEND: f64 = 1e-12;

/// How far b is from 1 where enough digits are left of a difference.
const NEARLY_STRAIGHT: f64 = 0.05;

/// The smallest b, and one over the largest, for which the curve is used.
const LEAST_LEAN: f64 = 1e-6;

#[cfg(test)]
mod tests {
    use super::*;

    fn count(low: f64, likely: Option<f64>, high: f64) -> Distribution {
        let likely = likely.map(Count::clamped);
        Distribution::of(&Estimate::between(Count::clamped(low), likely, Count::clamped(high)).unwrap())
    }

    fn rate(low: f64, likely: Option<f64>, high: f64) -> Distribution {
        let rate = |share| Rate::new(share).unwrap();
        Distribution::of(&Estimate::between(rate(low), likely.map(rate), rate(high)).unwrap())
    }

    /// Ranges of every kind: leaning either way, from nothing, up to everything, wide, all but exact.
    fn ranges() -> Vec<Distribution> {
        vec![
            count(25.0, None, 100.0),
            count(1e-6, None, 1e6),
            count(0.0, None, 10.0),
            count(0.0, Some(1.0), 10.0),
            count(10.0, Some(11.0), 1_000.0),
            count(10.0, Some(999.0), 1_000.0),
            count(10.0, Some(10.0), 20.0),
            count(10.0, Some(20.0), 20.0),
            count(1.0, Some(5e5), 1e6),
            count(10.0, None, 10.000_000_1),
            rate(0.2, None, 0.3),
            rate(0.01, Some(0.02), 0.5),
            rate(1e-300, None, 1e-9),
            rate(0.999, None, 0.999_999),
            rate(0.0, None, 0.3),
            rate(0.5, Some(0.9), 1.0),
            rate(0.0, None, 1.0),
        ]
    }

    fn is_close(one: f64, other: f64) -> bool {
        (one - other).abs() <= 1e-9 * other.abs()
    }

    #[test]
    fn the_three_quantiles_are_those_of_the_estimate() {
        for range in ranges() {
            assert_eq!(range.quantile(0.5), range.likely, "{range:?}");
            assert!(is_close(range.quantile(0.05), range.low) || range.low == 0.0, "{range:?}");
            assert!(is_close(range.quantile(0.95), range.high), "{range:?} {}", range.quantile(0.95));
        }
        assert!(count(0.0, None, 10.0).quantile(0.05) < 1e-12);
    }

    #[test]
    fn quantiles_never_fall_and_stay_in_range() {
        for range in ranges() {
            let values: Vec<f64> = (1..4_000).map(|step| range.quantile(f64::from(step) / 4_000.0)).collect();
            assert!(values.windows(2).all(|pair| pair[0] <= pair[1] * (1.0 + 1e-12)), "{range:?}");
            for u in [f64::EPSILON / 2.0, 1.0 - f64::EPSILON / 2.0] {
                assert!((range.least..=range.most).contains(&range.quantile(u)), "{range:?}");
            }
        }
    }

    #[test]
    fn a_range_without_a_likely_value_is_log_normal() {
        let range = count(20.0, None, 180.0);
        let spread = libm::log(3.0) / Z_95;
        for u in [0.001, 0.2, 0.7, 0.999] {
            let log_normal = 60.0 * libm::exp(inverse_normal(u) * spread);
            assert!(is_close(range.quantile(u), log_normal), "{u}");
        }
    }

    #[test]
    fn a_range_from_nothing_is_normal_and_cut_at_nothing() {
        let range = count(0.0, None, 10.0);
        assert!(is_close(range.quantile(0.8), 5.0 + 5.0 * inverse_normal(0.8) / Z_95));
        assert_eq!(range.quantile(0.01), 0.0);
    }

    #[test]
    fn a_rate_is_logit_normal() {
        let range = rate(0.2, None, 0.8);
        let spread = log_odds(0.8) / Z_95;
        for u in [0.01, 0.4, 0.9] {
            assert!(is_close(range.quantile(u), from_log_odds(inverse_normal(u) * spread)), "{u}");
        }
    }

    #[test]
    fn a_single_value_has_no_spread() {
        let one = Distribution::of(&Estimate::exactly(Money::from_minor(-5)));
        assert!(one.is_exact());
        assert_eq!([0.001, 0.5, 0.999].map(|u| one.quantile(u)), [-5.0; 3]);
    }
}
