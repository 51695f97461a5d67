//! The inverse of the standard normal distribution function.
//!
//! Source of the method and its coefficients: M. J. Wichura, "Algorithm AS 241: The Percentage Points of the
//! Normal Distribution", Applied Statistics 37 (1988), routine PPND16, accurate to about 1 part in 10¹⁵.

#![expect(clippy::excessive_precision, reason = "the coefficients are written as they were published")]

/// The value that a standard normal variable stays below with probability `u`, for `u` strictly between 0 and 1.
///
/// Symmetric, and exactly 0 at a half. Outside the open interval it gives the value at its nearest end, about ±38.
pub(super) fn inverse_normal(u: f64) -> f64 {
    let from_half = u - 0.5;
    if from_half.abs() <= CENTRAL {
        from_half * ratio(&CENTRE, CENTRAL * CENTRAL - from_half * from_half)
    } else {
        tail(u.min(1.0 - u).max(f64::MIN_POSITIVE)).copysign(from_half)
    }
}

/// How far from a half the central approximation holds.
const CENTRAL: f64 = 0.425;

/// The distance from 0 of the value with only `share` beyond it.
fn tail(share: f64) -> f64 {
    let depth = (-libm::log(share)).sqrt();
    if depth <= 5.0 { ratio(&TAIL, depth - 1.6) } else { ratio(&FAR_TAIL, depth - 5.0) }
}

/// A rational function: the coefficients of its numerator and its denominator, constants first.
type Rational = [[f64; 8]; 2];

fn ratio([numerator, denominator]: &Rational, at: f64) -> f64 {
    polynomial(numerator, at) / polynomial(denominator, at)
}

/// Even and odd powers are summed apart, so that neither sum waits for the other.
fn polynomial([c0, c1, c2, c3, c4, c5, c6, c7]: &[f64; 8], at: f64) -> f64 {
    let square = at * at;
    let even = ((c6 * square + c4) * square + c2) * square + c0;
    let odd = ((c7 * square + c5) * square + c3) * square + c1;
    even + odd * at
}

#[rustfmt::skip]
const CENTRE: Rational = [
    [
        3.387_132_872_796_366_608, 133.141_667_891_784_377_45, 1_971.590_950_306_551_442_7,
        13_731.693_765_509_461_125, 45_921.953_931_549_871_457, 67_265.770_927_008_700_853,
        33_430.575_583_588_128_105, 2_509.080_928_730_122_672_7,
    ],
    [
        1.0, 42.313_330_701_600_911_252, 687.187_007_492_057_908_3, 5_394.196_021_424_751_107_7,
        21_213.794_301_586_595_867, 39_307.895_800_092_710_61, 28_729.085_735_721_942_674,
        5_226.495_278_852_854_561,
    ],
];

#[rustfmt::skip]
const TAIL: Rational = [
    [
        1.423_437_110_749_683_577_34, 4.630_337_846_156_545_295_9, 5.769_497_221_460_691_405_5,
        3.647_848_324_763_204_605_04, 1.270_458_252_452_368_382_58, 0.241_780_725_177_450_611_77,
        0.022_723_844_989_269_184_58, 0.000_774_545_014_278_341_407_64,
    ],
    [
        1.0, 2.053_191_626_637_758_821_87, 1.676_384_830_183_803_849_4, 0.689_767_334_985_100_004_55,
        0.148_103_976_427_480_074_59, 0.015_198_666_563_616_457_197, 0.000_547_593_808_499_534_494_6,
        1.050_750_071_644_416_843_24e-9,
    ],
];

#[rustfmt::skip]
const FAR_TAIL: Rational = [
    [
        6.657_904_643_501_103_777_2, 5.463_784_911_164_114_369_9, 1.784_826_539_917_291_335_8,
        0.296_560_571_828_504_891_23, 0.026_532_189_526_576_123_093, 0.001_242_660_947_388_078_438_6,
        2.711_555_568_743_487_578_15e-5, 2.010_334_399_292_288_132_65e-7,
    ],
    [
        1.0, 0.599_832_206_555_887_937_69, 0.136_929_880_922_735_805_31, 0.014_875_361_290_850_614_852_5,
        0.000_786_869_131_145_613_259_1, 1.846_318_317_510_054_681_8e-5, 1.421_511_758_316_445_888_7e-7,
        2.044_263_103_389_939_785_64e-15,
    ],
];

#[cfg(test)]
mod tests {
    use super::*;

    /// The distribution function, by the complementary error function.
    fn below(z: f64) -> f64 {
        0.5 * libm::erfc(-z * std::f64::consts::FRAC_1_SQRT_2)
    }

    #[test]
    fn the_distribution_function_undoes_it_to_fifteen_digits() {
        for step in 1..=2_000 {
            let size = libm::exp2(-f64::from(step) / 40.0);
            let back = below(inverse_normal(size));
            assert!((back / size - 1.0).abs() < 3e-14, "{size}: {back}");
        }
    }

    #[test]
    fn well_known_points_come_out() {
        assert_eq!(inverse_normal(0.5), 0.0);
        assert!((inverse_normal(0.95) - 1.644_853_626_951_472_7).abs() < 2e-15);
        assert!((inverse_normal(0.975) - 1.959_963_984_540_054_2).abs() < 2e-15);
        assert!((inverse_normal(1e-10) + 6.361_340_902_404_056).abs() < 1e-14);
    }

    #[test]
    fn it_is_symmetric_and_never_infinite() {
        for u in [0.5, 0.3, 0.075, 0.01, 1e-9] {
            assert!((inverse_normal(u) + inverse_normal(1.0 - u)).abs() < 1e-6);
        }
        assert_eq!(inverse_normal(0.25), -inverse_normal(0.75));
        assert!(inverse_normal(0.0).is_finite() && inverse_normal(1.0).is_finite());
    }

    #[test]
    fn it_never_falls() {
        let values: Vec<f64> = (1..20_000).map(|step| inverse_normal(f64::from(step) / 20_000.0)).collect();
        assert!(values.is_sorted());
    }
}
