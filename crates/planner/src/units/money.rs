//! Money, held exactly in minor units, and the currency it is in.

use std::iter::Sum;
use std::ops::{Add, Sub};

/// An exact amount in minor units (cents) of the plan's one currency.
///
/// Range: ±10¹⁵ minor units, which is ±10 trillion in most currencies; within it every amount also
/// survives being written as a decimal number. Arithmetic stops at the ends of the range.
///
/// ```
/// use planner::units::Money;
/// let rows = [Money::from_minor(1_005), Money::from_minor(995)];
/// assert_eq!(rows.into_iter().sum::<Money>(), Money::from_minor(2_000));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

impl Money {
    /// Nothing.
    pub const ZERO: Money = Money(0);
    /// The largest amount, 10¹⁵ minor units.
    pub const MAX: Money = Money(1_000_000_000_000_000);

    /// An amount in minor units, kept within the range.
    pub const fn from_minor(minor: i64) -> Money {
        if minor > Money::MAX.0 {
            Money::MAX
        } else if minor < -Money::MAX.0 {
            Money(-Money::MAX.0)
        } else {
            Money(minor)
        }
    }

    /// An amount in major units (dollars), rounded to the nearest minor unit of `currency`.
    ///
    /// `None` when the amount is not finite or out of range.
    pub fn from_major(major: f64, currency: Currency) -> Option<Money> {
        let minor = (major * currency.minor_per_major()).round();
        #[expect(clippy::cast_possible_truncation, reason = "checked to lie within the range of Money")]
        (minor.abs() <= Money::MAX.as_f64()).then_some(Money(minor as i64))
    }

    /// The amount in minor units.
    pub const fn minor(self) -> i64 {
        self.0
    }

    /// The amount in major units of `currency`, the nearest number to it.
    pub fn major(self, currency: Currency) -> f64 {
        self.as_f64() / currency.minor_per_major()
    }

    /// The amount in minor units as a number; exact, because the range is below 2⁵³.
    #[expect(clippy::cast_precision_loss, reason = "the range is below 2^53")]
    pub const fn as_f64(self) -> f64 {
        self.0 as f64
    }

    /// The amount, `n` times.
    #[must_use]
    pub const fn times(self, n: u32) -> Money {
        Money::from_minor(self.0.saturating_mul(n as i64))
    }

    /// A part or multiple of the amount, rounded to the nearest minor unit; nothing when `factor` is not a number.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, reason = "float to integer casts saturate; from_minor clamps")]
    pub fn scaled(self, factor: f64) -> Money {
        Money::from_minor((self.as_f64() * factor).round() as i64)
    }

    /// Whether the amount is below nothing.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }
}

impl Add for Money {
    type Output = Money;
    fn add(self, other: Money) -> Money {
        Money::from_minor(self.0.saturating_add(other.0))
    }
}

impl Sub for Money {
    type Output = Money;
    fn sub(self, other: Money) -> Money {
        Money::from_minor(self.0.saturating_sub(other.0))
    }
}

impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(amounts: I) -> Money {
        amounts.fold(Money::ZERO, Add::add)
    }
}

/// An ISO 4217 currency that a plan can be kept in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency {
    code: &'static str,
    symbol: &'static str,
    digits: u8,
}

impl Currency {
    /// Every currency offered, by code. Source of codes and minor digits: ISO 4217 (2024).
    pub const ALL: &'static [Currency] = &[
        Currency::of("AED", "AED", 2),
        Currency::of("AUD", "A$", 2),
        Currency::of("BRL", "R$", 2),
        Currency::of("CAD", "CA$", 2),
        Currency::of("CHF", "CHF", 2),
        Currency::of("CNY", "CN¥", 2),
        Currency::of("CZK", "Kč", 2),
        Currency::of("DKK", "kr", 2),
        Currency::of("EUR", "€", 2),
        Currency::of("GBP", "£", 2),
        Currency::of("HUF", "Ft", 2),
        Currency::of("INR", "₹", 2),
        Currency::of("JPY", "¥", 0),
        Currency::of("KRW", "₩", 0),
        Currency::of("KWD", "KWD", 3),
        Currency::of("MXN", "MX$", 2),
        Currency::of("NOK", "kr", 2),
        Currency::of("NZD", "NZ$", 2),
        Currency::of("PLN", "zł", 2),
        Currency::of("SAR", "SAR", 2),
        Currency::of("SEK", "kr", 2),
        Currency::of("SGD", "S$", 2),
        Currency::of("TRY", "₺", 2),
        Currency::USD,
        Currency::of("ZAR", "R", 2),
    ];
    /// The US dollar, in which most published benchmarks are given.
    pub const USD: Currency = Currency::of("USD", "$", 2);

    const fn of(code: &'static str, symbol: &'static str, digits: u8) -> Currency {
        Currency { code, symbol, digits }
    }

    /// The currency with this ISO 4217 code, if it is offered.
    pub fn find(code: &str) -> Option<Currency> {
        Currency::ALL.iter().copied().find(|currency| currency.code == code)
    }

    /// The ISO 4217 code, such as `EUR`.
    pub const fn code(self) -> &'static str {
        self.code
    }

    /// The sign or letters people type and read, such as `€`.
    pub const fn symbol(self) -> &'static str {
        self.symbol
    }

    /// How many digits the minor unit has: 2 for cents, 0 for yen.
    pub const fn digits(self) -> u8 {
        self.digits
    }

    /// Minor units in one major unit: 100 for cents.
    pub const fn minor_per_major(self) -> f64 {
        match self.digits {
            0 => 1.0,
            3 => 1_000.0,
            _ => 100.0,
        }
    }

    /// Whether one unit buys about as much as one US dollar (between a half and two), so that a default
    /// published in dollars may be carried over as it stands.
    pub fn is_near_dollar(self) -> bool {
        ["USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD"].contains(&self.code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_stay_in_range_whatever_is_added() {
        assert_eq!(Money::MAX + Money::MAX, Money::MAX);
        assert_eq!(Money::from_minor(i64::MIN).minor(), -Money::MAX.minor());
        assert_eq!(Money::MAX.times(u32::MAX), Money::MAX);
        assert_eq!(Money::MAX.scaled(f64::NAN), Money::ZERO);
    }

    #[test]
    fn the_largest_amount_survives_being_written_as_a_decimal_number() {
        for minor in [999_999_999_999_999_i64, 1, 123_456_789_012_345] {
            let money = Money::from_minor(minor);
            assert_eq!(Money::from_major(money.major(Currency::USD), Currency::USD), Some(money));
        }
    }

    #[test]
    fn currency_codes_are_sorted_and_found() {
        assert!(Currency::ALL.windows(2).all(|pair| pair[0].code() < pair[1].code()));
        assert_eq!(Currency::find("JPY").map(Currency::digits), Some(0));
        assert_eq!(Currency::find("jpy"), None);
    }

    #[test]
    fn amounts_that_are_not_finite_are_refused() {
        assert_eq!(Money::from_major(f64::INFINITY, Currency::USD), None);
        assert_eq!(Money::from_major(f64::NAN, Currency::USD), None);
        assert_eq!(Money::from_major(1e14, Currency::USD), None);
    }
}
