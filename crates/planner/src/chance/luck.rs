//! The luck of small numbers: people are whole, and each comes or goes on by chance.
//!
//! Every number is the quantile of its distribution at one uniform number u: the smallest k whose cumulative
//! probability reaches u. So it never falls when more people are expected, more people try, or a rate is higher, u being the same,
//! and of one more person at most one more goes on.
//!
//! Up to a variance of 5 the probabilities are summed. Above, the quantile is the expansion of Cornish and Fisher
//! to the third order, with the variance less 1/12 because the numbers are whole (Sheppard's correction); where that
//! lands so close to a whole number that its error could matter, the probabilities are summed after all. Only where
//! the probability of nobody is too small to be held (some 700 people or more) the expansion stands alone: there
//! the cumulative probability at the number drawn is off by less than 10⁻⁷.
//!
//! Source: R. A. Fisher and E. A. Cornish, "The Percentile Points of Distributions Having Known Cumulants",
//! Technometrics 2 (1960). The bound on its error was measured against sums of the probabilities.

use super::normal::inverse_normal;

/// How many come when `expected` come on average, independently of each other: the Poisson quantile at `u`.
pub(super) fn poisson(expected: f64, u: f64) -> f64 {
    if expected == 0.0 {
        return 0.0;
    }
    let numbers = WholeNumbers {
        log_none: -expected,
        none: || libm::exp(-expected),
        next: |people: f64| expected / (people + 1.0),
        most: f64::INFINITY,
        cumulants: Cumulants { mean: expected, variance: expected, skew: 1.0, peak: 1.0, fifth: 1.0 },
    };
    numbers.quantile(u)
}

/// A chance that each of some people takes independently, prepared for drawing how many succeed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Odds {
    rate: f64,
    /// The smaller of the rate and what is left of 1: the counting is done on the rarer side.
    rarer: f64,
    /// The logarithm of the more usual side.
    log_usual: f64,
    ratio: f64,
}

impl Odds {
    /// The odds of a rate between 0 and 1.
    pub(super) fn of(rate: f64) -> Odds {
        let rarer = rate.min(1.0 - rate);
        Odds { rate, rarer, log_usual: libm::log1p(-rarer), ratio: rarer / (1.0 - rarer) }
    }

    /// The rate itself.
    pub(super) const fn rate(&self) -> f64 {
        self.rate
    }

    /// How many of `people`, a whole number, succeed: the binomial quantile at `u`.
    pub(super) fn binomial(&self, people: f64, u: f64) -> f64 {
        if self.rarer == 0.0 || people == 0.0 {
            people * self.rate
        } else if self.rate > 0.5 {
            people - self.rare(people).quantile(1.0 - u)
        } else {
            self.rare(people).quantile(u)
        }
    }

    fn rare(&self, people: f64) -> WholeNumbers<impl Fn() -> f64, impl Fn(f64) -> f64> {
        WholeNumbers {
            log_none: people * self.log_usual,
            none: move || self.none(people),
            next: move |rare: f64| (people - rare) / (rare + 1.0) * self.ratio,
            most: people,
            cumulants: self.cumulants(people),
        }
    }

    /// The probability that nobody of `people` takes the rarer side.
    fn none(&self, people: f64) -> f64 {
        if people <= FEW { power(1.0 - self.rarer, people) } else { libm::exp(people * self.log_usual) }
    }

    fn cumulants(&self, people: f64) -> Cumulants {
        let both = self.rarer * (1.0 - self.rarer);
        let skew = 1.0 - 2.0 * self.rarer;
        Cumulants {
            mean: people * self.rarer,
            variance: people * both,
            skew,
            peak: 1.0 - 6.0 * both,
            fifth: skew * (1.0 - 12.0 * both),
        }
    }
}

/// Up to so many people multiplying is quicker than the exponential function, and as exact.
const FEW: f64 = 63.0;

/// A power by squaring, for a whole exponent up to [`FEW`].
fn power(base: f64, exponent: f64) -> f64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 63")]
    let (mut left, mut square, mut product) = (exponent as u8, base, 1.0);
    while left > 0 {
        product *= if left & 1 == 1 { square } else { 1.0 };
        square *= square;
        left >>= 1;
    }
    product
}

/// A distribution of whole numbers from 0 to `most`, each the factor `next` as probable as the one before.
struct WholeNumbers<P, F> {
    /// The logarithm of the probability of nobody, and that probability.
    log_none: f64,
    none: P,
    next: F,
    most: f64,
    cumulants: Cumulants,
}

impl<P: Fn() -> f64, F: Fn(f64) -> f64> WholeNumbers<P, F> {
    fn quantile(&self, u: f64) -> f64 {
        let expanded = if self.cumulants.variance > SUMMED_TO { self.expanded(u) } else { None };
        expanded.unwrap_or_else(|| self.summed(u))
    }

    /// The quantile by the expansion, unless summing could say otherwise.
    fn expanded(&self, u: f64) -> Option<f64> {
        let (about, error) = self.cumulants.about(inverse_normal(u));
        let (least, most) = ((about - error).floor(), (about + error).floor());
        let people = if least == most { least } else { about.floor() };
        (least == most || self.log_none < LEAST_LOG).then(|| people.clamp(0.0, self.most))
    }

    /// The quantile by adding up probabilities.
    fn summed(&self, u: f64) -> f64 {
        let mut probability = (self.none)();
        let (mut people, mut sum) = (0.0, probability);
        while sum < u && people < self.most && (probability > NEGLIGIBLE || people < self.cumulants.mean) {
            probability *= (self.next)(people);
            people += 1.0;
            sum += probability;
        }
        people
    }
}

/// Up to this variance probabilities are summed straight away.
const SUMMED_TO: f64 = 5.0;

/// Below this logarithm a probability is too small to be held with all its digits.
const LEAST_LOG: f64 = -700.0;

/// Below this a probability past the mean changes no sum.
const NEGLIGIBLE: f64 = 1e-18;

/// What is known of a distribution of whole numbers: its mean, its variance, and the next three cumulants as
/// multiples of the variance.
struct Cumulants {
    mean: f64,
    variance: f64,
    skew: f64,
    peak: f64,
    fifth: f64,
}

impl Cumulants {
    /// The number whose whole part is the quantile at the normal value `w`, and how far off it may be.
    fn about(&self, w: f64) -> (f64, f64) {
        let (square, variance) = (w * w, self.variance - 1.0 / 12.0);
        let (deviation, inverse) = (variance.sqrt(), 1.0 / variance);
        // One over the deviation, and the cumulants relative to powers of the deviation.
        let (scale, relative) = (deviation * inverse, self.variance * inverse);
        let skew = self.skew * relative * scale;
        let peak = self.peak * relative * inverse;
        let fifth = self.fifth * relative * inverse * scale;
        let first = skew * (square - 1.0) * (1.0 / 6.0);
        let second =
            w * (peak * (square - 3.0) * (1.0 / 24.0) - skew * skew * (2.0 * square - 5.0) * (1.0 / 36.0));
        let third = fifth * ((square - 6.0) * square + 3.0) * (1.0 / 120.0)
            - skew * peak * ((square - 5.0) * square + 2.0) * (1.0 / 24.0)
            + skew * skew * skew * ((12.0 * square - 53.0) * square + 17.0) * (1.0 / 324.0);
        let error = (0.02 + 0.004 * square * square * w.abs()) * inverse * scale;
        (self.mean + 0.5 + deviation * (w + first + second + third), error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The probability of at most `people` that a quantile function stands for: where it steps past them.
    fn step_after(people: f64, quantile: impl Fn(f64) -> f64) -> f64 {
        let halved = |(low, high): (f64, f64), _| {
            let middle = f64::midpoint(low, high);
            if quantile(middle) <= people { (middle, high) } else { (low, middle) }
        };
        (0..60).fold((0.0, 1.0), halved).0
    }

    /// How far the probabilities that a quantile function stands for are from `cumulative` at worst.
    fn worst(cumulative: &[f64], quantile: impl Fn(f64) -> f64) -> f64 {
        let miss = |(people, sum): (u32, &f64)| (step_after(f64::from(people), &quantile) - sum).abs();
        (0..).zip(cumulative).map(miss).fold(0.0, f64::max)
    }

    fn summed_up(probabilities: impl Iterator<Item = f64>) -> Vec<f64> {
        probabilities
            .scan(0.0, |sum, probability| {
                *sum += probability;
                Some(*sum)
            })
            .collect()
    }

    fn poisson_sums(mean: f64) -> Vec<f64> {
        let log = |k: f64| k * libm::log(mean) - mean - libm::lgamma(k + 1.0);
        summed_up((0..3_000).map(|k| libm::exp(log(f64::from(k)))))
    }

    fn binomial_sums(people: u32, rate: f64) -> Vec<f64> {
        let n = f64::from(people);
        let log = |k: f64| {
            libm::lgamma(n + 1.0) - libm::lgamma(k + 1.0) - libm::lgamma(n - k + 1.0)
                + k * libm::log(rate)
                + (n - k) * libm::log1p(-rate)
        };
        summed_up((0..=people).map(|k| libm::exp(log(f64::from(k)))))
    }

    #[test]
    fn small_numbers_are_exact() {
        for mean in [0.0, 0.001, 0.7, 3.0, SUMMED_TO] {
            let miss = worst(&poisson_sums(mean), |u| poisson(mean, u));
            assert!(miss < 1e-13, "{mean}: {miss:e}");
        }
        for (people, rate) in [(1, 0.3), (7, 0.02), (12, 0.75), (20, 0.5), (1_000, 0.004)] {
            let odds = Odds::of(rate);
            let miss = worst(&binomial_sums(people, rate), |u| odds.binomial(f64::from(people), u));
            assert!(miss < 1e-9, "{people} at {rate}: {miss:e}");
        }
    }

    #[test]
    fn larger_numbers_are_exact_too() {
        for mean in [SUMMED_TO + 0.01, 7.3, 20.7, 64.1, 600.0] {
            let miss = worst(&poisson_sums(mean), |u| poisson(mean, u));
            assert!(miss < 1e-9, "{mean}: {miss:e}");
        }
        for (people, rate) in [(21, 0.5), (30, 0.7), (90, 0.1), (6_000, 0.001), (900, 0.5)] {
            let odds = Odds::of(rate);
            let miss = worst(&binomial_sums(people, rate), |u| odds.binomial(f64::from(people), u));
            assert!(miss < 1e-9, "{people} at {rate}: {miss:e}");
        }
    }

    #[test]
    fn large_numbers_are_off_by_less_than_one_in_ten_million() {
        let miss = worst(&poisson_sums(710.0), |u| poisson(710.0, u));
        assert!(miss < 1e-7, "{miss:e}");
        for (people, rate) in [(1_050, 0.5), (2_400, 0.75), (7_200, 0.1)] {
            let odds = Odds::of(rate);
            let miss = worst(&binomial_sums(people, rate), |u| odds.binomial(f64::from(people), u));
            assert!(miss < 1e-7, "{people} at {rate}: {miss:e}");
        }
    }

    fn grid() -> Vec<f64> {
        let tail = |size| libm::exp2(-f64::from(size));
        let inner = (1..200).map(|step| f64::from(step) / 200.0);
        (8..=40).rev().map(tail).chain(inner).chain((8..=40).map(|size| 1.0 - tail(size))).collect()
    }

    #[test]
    fn numbers_never_fall_as_luck_grows() {
        for mean in [0.5, SUMMED_TO, 5.1, 25.0, 1e6, 1e20] {
            assert!(grid().into_iter().map(|u| poisson(mean, u)).is_sorted(), "{mean}");
            for rate in [1e-9, 0.1, 0.5, 0.9, 1.0] {
                let odds = Odds::of(rate);
                let people = (mean / rate).ceil();
                assert!(grid().into_iter().map(|u| odds.binomial(people, u)).is_sorted(), "{people} {rate}");
            }
        }
    }

    #[test]
    fn more_expected_people_never_bring_fewer() {
        for u in grid() {
            let come = (0..3_000).map(|step| poisson(f64::from(step) / 50.0, u));
            assert!(come.is_sorted(), "{u}");
        }
    }

    #[test]
    fn of_one_more_person_at_most_one_more_goes_on_and_never_fewer() {
        for (rate, u) in grid().into_iter().flat_map(|u| [0.02, 0.3, 0.5, 0.8].map(|rate| (rate, u))) {
            let odds = Odds::of(rate);
            let going: Vec<f64> = (0..1_200).map(|people| odds.binomial(f64::from(people), u)).collect();
            let steps = going.windows(2).map(|pair| pair[1] - pair[0]);
            assert!(steps.clone().all(|step| step == 0.0 || step == 1.0), "{rate} {u}");
        }
    }

    #[test]
    fn a_higher_rate_never_brings_fewer() {
        for (people, u) in grid().into_iter().flat_map(|u| [1.0, 9.0, 70.0, 400.0].map(|people| (people, u)))
        {
            let going = (0..=500).map(|step| Odds::of(f64::from(step) / 500.0).binomial(people, u));
            assert!(going.is_sorted(), "{people} {u}");
        }
    }

    #[test]
    fn numbers_drawn_have_the_mean_and_the_variance_of_their_distribution() {
        let stream = crate::chance::random::Stream::of(5);
        let (people, rate, draws) = (40.0, 0.3, 20_000_u32);
        let off =
            |draw: u32| Odds::of(rate).binomial(people, stream.uniform(u64::from(draw))) - people * rate;
        let mean = (0..draws).map(off).sum::<f64>() / f64::from(draws);
        let square = (0..draws).map(|draw| off(draw) * off(draw)).sum::<f64>() / f64::from(draws);
        let variance = people * rate * (1.0 - rate);
        assert!(mean.abs() < 4.0 * (variance / f64::from(draws)).sqrt());
        // The variance of a square is about twice the variance squared.
        assert!((square - variance).abs() < 4.0 * variance * (2.0 / f64::from(draws)).sqrt());
    }

    #[test]
    fn nobody_and_everybody_need_no_luck() {
        assert_eq!(poisson(0.0, 0.999), 0.0);
        assert_eq!(Odds::of(0.0).binomial(5.0, 0.999), 0.0);
        assert_eq!(Odds::of(1.0).binomial(5.0, 0.001), 5.0);
        assert_eq!(Odds::of(0.5).binomial(0.0, 0.999), 0.0);
    }

    #[test]
    fn numbers_of_any_size_are_finite() {
        for u in [f64::EPSILON / 2.0, 0.5, 1.0 - f64::EPSILON / 2.0] {
            assert!(poisson(1e40, u).is_finite());
            assert!(Odds::of(1e-300).binomial(1e40, u).is_finite());
            assert!(Odds::of(0.3).binomial(1e40, u) <= 1e40);
        }
    }
}
