//! Chance that is the same everywhere: numbers worked out from a seed, a name and a place, never from what was drawn before.
//!
//! Every draw belongs to something (an input, a stage of a group of people) and to one run. So a draw does not depend
//! on the order of drawing, nor on whether something else is drawn, and two schedules that are compared meet the
//! same luck ("common random numbers").
//!
//! Method: the streams of `SplitMix64`, whose n-th number is a bijective mix of `state + n × γ`: G. L. Steele, D. Lea
//! and C. H. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014, with the mix they name
//! variant 13 of D. Stafford.

/// A stream of random numbers that can be read at any place, and split into streams of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stream(u64);

impl Stream {
    /// The stream of a seed.
    pub(super) const fn of(seed: u64) -> Stream {
        Stream(mix(seed))
    }

    /// The stream within this one with a number of its own.
    pub(super) const fn split(self, number: u64) -> Stream {
        Stream(self.bits(number))
    }

    /// A number strictly between 0 and 1, evenly spread: the middle of one of 2⁵² equal cells, so that it and its
    /// distance from 1 are both exact.
    #[expect(clippy::cast_precision_loss, reason = "52 bits are exact")]
    pub(super) const fn uniform(self, place: u64) -> f64 {
        // As a signed number, which processors turn into a float in one step.
        ((self.bits(place) >> 12).cast_signed() as f64 + 0.5) * CELL
    }

    const fn bits(self, place: u64) -> u64 {
        mix(self.0.wrapping_add(place.wrapping_add(1).wrapping_mul(GAMMA)))
    }
}

/// 2⁻⁵².
const CELL: f64 = f64::EPSILON;

/// 2⁶⁴ divided by the golden ratio, made odd.
const GAMMA: u64 = 0x9E37_79B9_7F4A_7C15;

const fn mix(bits: u64) -> u64 {
    let bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn uniforms(stream: Stream) -> Vec<f64> {
        (0..40_000).map(|place| stream.uniform(place)).collect()
    }

    fn mean(values: impl ExactSizeIterator<Item = f64>) -> f64 {
        let count = f64::from(u32::try_from(values.len()).unwrap());
        values.sum::<f64>() / count
    }

    #[test]
    fn the_numbers_are_those_of_split_mix_64() {
        // The first numbers of the published generator started at 1234567.
        let known = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        let ours: Vec<u64> = (0..3).map(|place| Stream(1_234_567).bits(place)).collect();
        assert_eq!(ours, known);
    }

    #[test]
    fn numbers_lie_strictly_between_nothing_and_one() {
        assert!(uniforms(Stream::of(0)).iter().all(|u| 0.0 < *u && *u < 1.0));
        let most = f64::from(u32::MAX) * 1_048_576.0 + 1_048_575.0 + 0.5;
        assert!(most * CELL < 1.0, "the middle of the last cell");
    }

    #[test]
    fn numbers_are_evenly_spread() {
        let values = uniforms(Stream::of(7).split(3));
        let error = 4.0 * (1.0_f64 / 12.0 / 40_000.0).sqrt();
        assert!((mean(values.iter().copied()) - 0.5).abs() < error);
        for tenth in 0..10 {
            let low = f64::from(tenth) / 10.0;
            let share = mean(values.iter().map(|u| f64::from(u8::from(low <= *u && *u < low + 0.1))));
            assert!((share - 0.1).abs() < 4.0 * (0.09_f64 / 40_000.0).sqrt(), "{low}: {share}");
        }
    }

    #[test]
    fn streams_do_not_know_each_other() {
        let (one, other) = (uniforms(Stream::of(1).split(0)), uniforms(Stream::of(1).split(1)));
        let product = mean(one.iter().zip(&other).map(|(one, other)| (one - 0.5) * (other - 0.5)));
        assert!(product.abs() < 4.0 / 12.0 / 200.0, "{product}");
    }
}
