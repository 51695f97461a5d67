//! From an amount to a quantity of the plan, and back to its text.

use super::phrase::{Amount, Part};
use super::scan::signs;
use super::{Reading, Refusal, Typing};
use crate::notation::decimal::Decimal;
use crate::units::{Count, Growth, Money, Months, Quantity, Rate};
use std::ops::RangeInclusive;

/// A quantity that can be typed as an estimate.
pub(super) trait Typed: Quantity {
    fn read(part: &Part, reading: &Reading) -> Result<Self, Refusal>;
    fn write(self, typing: Typing) -> String;
}

impl Typed for Money {
    #[expect(clippy::cast_possible_truncation, reason = "a whole number within the range of Money")]
    fn read(part: &Part, reading: &Reading) -> Result<Money, Refusal> {
        let amount = part.plain(reading)?;
        let currency = reading.typing.currency;
        if amount.is_percent {
            return Err(reading.strange());
        }
        if amount.currency.is_some_and(|sign| !signs(currency).contains(&sign)) {
            return Err(Refusal::OtherCurrency { plan: currency.code() });
        }
        let minor = amount.number().shifted(i32::from(currency.digits()));
        at_most(amount, minor.get(), Money::MAX.as_f64(), || Money::MAX.write(reading.typing))?;
        if minor.places() > 0 {
            return Err(Refusal::TooManyDecimals { most: currency.digits() });
        }
        Ok(Money::from_minor(minor.get() as i64))
    }

    fn write(self, typing: Typing) -> String {
        let digits = typing.currency.digits();
        let amount = Decimal::shortest(self.as_f64()).shifted(-i32::from(digits));
        typing.figure(&amount, if amount.places() == 0 { 0 } else { usize::from(digits) })
    }
}

impl Typed for Count {
    fn read(part: &Part, reading: &Reading) -> Result<Count, Refusal> {
        let amount = bare(part, reading)?;
        let count = amount.number().get();
        at_most(amount, count, Count::MAX.get(), || Count::MAX.write(reading.typing))?;
        Ok(Count::clamped(count))
    }

    fn write(self, typing: Typing) -> String {
        typing.write_decimal(self.get())
    }
}

impl Typed for Months {
    fn read(part: &Part, reading: &Reading) -> Result<Months, Refusal> {
        decimal(part, reading, &(0.0..=Months::MAX.get())).map(Months::clamped)
    }

    fn write(self, typing: Typing) -> String {
        typing.write_decimal(self.get())
    }
}

impl Typed for Rate {
    fn read(part: &Part, reading: &Reading) -> Result<Rate, Refusal> {
        let share = match &part.of {
            Some(of) => proportion(&part.amount, of, reading)?,
            None => share(part, reading)?,
        };
        Rate::new(share).ok_or_else(|| outside(reading, [Rate::ZERO, Rate::ONE].map(Rate::get)))
    }

    fn write(self, typing: Typing) -> String {
        let percent = Decimal::shortest(self.get()).shifted(2);
        let people = if percent.places() > Rate::MOST_PLACES { whole_people(self.get()) } else { None };
        match people {
            Some([some, all]) => format!("{} in {}", typing.write_decimal(some), typing.write_decimal(all)),
            None => typing.write_percent(self.get()),
        }
    }
}

impl Rate {
    /// The most decimals of a percentage that somebody typed as such; more of them come from a proportion.
    const MOST_PLACES: usize = 6;
}

/// The fewest people whose proportion is this share, bit for bit: a third is 1 in 3.
fn whole_people(share: f64) -> Option<[f64; 2]> {
    let people = (1..=10_000_u16).map(|all| [(share * f64::from(all)).round(), f64::from(all)]);
    people.into_iter().find(|[some, all]| some / all == share)
}

pub(super) fn growth(part: &Part, reading: &Reading) -> Result<Growth, Refusal> {
    part.plain(reading)?;
    Growth::new(share(part, reading)?).ok_or_else(|| outside(reading, [0.0, 100.0]))
}

pub(super) fn decimal(part: &Part, reading: &Reading, range: &RangeInclusive<f64>) -> Result<f64, Refusal> {
    let amount = bare(part, reading)?;
    let number = signed(amount, amount.number().get());
    let write = |number: &f64| reading.typing.write_decimal(*number);
    let refusal = || Refusal::Outside { least: write(range.start()), most: write(range.end()) };
    range.contains(&number).then_some(number).ok_or_else(refusal)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lies between least and most")]
pub(super) fn whole(part: &Part, reading: &Reading, least: u32, most: u32) -> Result<u32, Refusal> {
    let number = decimal(part, reading, &(f64::from(least)..=f64::from(most)))?;
    if part.amount.number().places() == 0 { Ok(number as u32) } else { Err(Refusal::NotWhole) }
}

/// The amount, where neither a currency nor percent nor a proportion is meant.
fn bare<'a>(part: &'a Part, reading: &Reading) -> Result<&'a Amount, Refusal> {
    let amount = part.plain(reading)?;
    if amount.is_percent || amount.currency.is_some() { Err(reading.strange()) } else { Ok(amount) }
}

/// Refuses amounts below 0 or above the most.
fn at_most(amount: &Amount, number: f64, most: f64, write_most: impl Fn() -> String) -> Result<(), Refusal> {
    if amount.is_below_zero() {
        return Err(Refusal::TooSmall { least: "0".to_owned() });
    }
    if number <= most { Ok(()) } else { Err(Refusal::TooLarge { most: write_most() }) }
}

fn outside(reading: &Reading, shares: [f64; 2]) -> Refusal {
    let [least, most] = shares.map(|share| reading.typing.write_percent(share));
    Refusal::Outside { least, most }
}

/// The share that a number of percent is. The decimal sign is moved before the figure is made, so that
/// what was typed and the share are the same number.
fn share(part: &Part, reading: &Reading) -> Result<f64, Refusal> {
    if part.amount.currency.is_some() {
        return Err(reading.strange());
    }
    let number = part.amount.number().shifted(if part.is_share { 0 } else { -2 });
    Ok(signed(&part.amount, number.get()))
}

/// "1 in 20" as a share.
fn proportion(amount: &Amount, of: &Amount, reading: &Reading) -> Result<f64, Refusal> {
    let is_odd = |amount: &Amount| amount.is_percent || amount.currency.is_some() || amount.is_negative;
    let of_all = of.number().get();
    if is_odd(amount) || is_odd(of) || of_all <= 0.0 || !of_all.is_finite() {
        return Err(reading.strange());
    }
    Ok(amount.number().get() / of_all)
}

/// The number with its sign; nothing has none.
fn signed(amount: &Amount, number: f64) -> f64 {
    if amount.is_below_zero() { -number } else { number }
}
