//! Reading what people type, and writing figures so that they read back as they were.
//!
//! A text is read in every way it can be meant. When the ways agree, or only one of them is possible,
//! that is the figure; when they differ, the answer is a question with both readings. Nothing is guessed.

pub use refusal::Refusal;

use crate::notation::Locale;
use crate::notation::decimal::Decimal;
use crate::units::{Count, Currency, Estimate, Growth, Money, Month, Rate};
use phrase::{Part, Phrase};
use quantity::Typed;
use std::ops::RangeInclusive;

mod lag;
mod month;
mod numeral;
mod phrase;
mod quantity;
mod refusal;
mod scan;

/// Reads and writes the fields of a plan in its locale and currency.
///
/// Reading never panics, whatever the text, and looks at 200 characters at most.
///
/// ```
/// use planner::notation::Locale;
/// use planner::typing::{Refusal, Typing};
/// use planner::units::Currency;
/// let typing = Typing::new(Locale::US, Currency::USD);
/// assert_eq!(typing.rate("1 in 20").map(|rate| rate.likely().get()), Ok(0.05));
/// assert_eq!(typing.money("$1.2k").map(|price| price.likely().minor()), Ok(120_000));
/// assert!(matches!(typing.rate("0.25"), Err(Refusal::Ambiguous { .. })));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Typing {
    locale: Locale,
    currency: Currency,
}

/// One way of taking what a text leaves open.
#[derive(Clone, Copy, Debug)]
struct Way {
    /// A rate below 1 without a percent sign is a share: "0.25" is 25%.
    shares: bool,
    /// A sign that may be either stands between groups: "1.200" is 1,200.
    groups: bool,
    /// A scale at one end of a range counts for both: "5 to 10k" starts at 5,000.
    carries: bool,
}

impl Way {
    fn all() -> impl Iterator<Item = Way> {
        let either = [false, true];
        either.into_iter().flat_map(move |carries| {
            let marks = either.into_iter();
            marks.flat_map(move |groups| [true, false].map(|shares| Way { shares, groups, carries }))
        })
    }
}

/// A text on its way to a figure: what was typed, where, and how it is taken.
#[derive(Clone, Copy)]
struct Reading<'a> {
    typing: Typing,
    typed: &'a str,
    way: Way,
}

impl Typing {
    /// The longest text that is read, in characters.
    pub const MOST_CHARACTERS: usize = 200;

    /// The typing of a plan kept in this locale and currency.
    pub const fn new(locale: Locale, currency: Currency) -> Typing {
        Typing { locale, currency }
    }

    /// Reads money of 0 or more: `1,200`, `€1.2k`, `500 to 800`, `1.5 million EUR`.
    ///
    /// # Errors
    /// A [`Refusal`] that says what to change; amounts finer than the currency are refused, not rounded.
    pub fn money(&self, text: &str) -> Result<Estimate<Money>, Refusal> {
        self.estimate(text)
    }

    /// Reads a rate in percent: `25`, `2.5%`, `1 in 20`, `20 to 30%`.
    ///
    /// # Errors
    /// A [`Refusal`] that says what to change; `0.25` is asked about, because it could be 25% or 0.25%.
    pub fn rate(&self, text: &str) -> Result<Estimate<Rate>, Refusal> {
        self.estimate(text)
    }

    /// Reads a count of 0 or more: `1,200`, `1.2k`, `5 to 10, likely 7`.
    ///
    /// # Errors
    /// A [`Refusal`] that says what to change.
    pub fn count(&self, text: &str) -> Result<Estimate<Count>, Refusal> {
        self.estimate(text)
    }

    /// Reads growth in percent, between 0% and 10,000%: `20`, `+20%`.
    ///
    /// # Errors
    /// A [`Refusal`] that says what to change; `0.2` is asked about, because it could be 20% or 0.2%.
    pub fn growth(&self, text: &str) -> Result<Growth, Refusal> {
        self.single(text, quantity::growth, |growth| self.write_growth(*growth))
    }

    /// Reads one number that may have decimals, such as months of lag or hours.
    ///
    /// # Errors
    /// A [`Refusal`] that says what to change.
    pub fn decimal(&self, text: &str, range: RangeInclusive<f64>) -> Result<f64, Refusal> {
        let read = |part: &Part, reading: &Reading| quantity::decimal(part, reading, &range);
        self.single(text, read, |number| self.write_decimal(*number))
    }

    /// Reads one whole number between `least` and `most`.
    ///
    /// # Errors
    /// A [`Refusal`] that says what to change.
    pub fn whole(&self, text: &str, least: u32, most: u32) -> Result<u32, Refusal> {
        let read = |part: &Part, reading: &Reading| quantity::whole(part, reading, least, most);
        self.single(text, read, |number| self.write_decimal(f64::from(*number)))
    }

    /// Reads a month: `2027-03`, `3/2027`, `03.2027`, `Mar 2027`, `March 2027`.
    ///
    /// # Errors
    /// A [`Refusal`] that says what to change.
    pub fn month(&self, text: &str) -> Result<Month, Refusal> {
        month::read(readable(text)?)
    }

    /// The text for a field that reads back as this money; 0 or more, without the currency's sign.
    pub fn write_money(&self, estimate: &Estimate<Money>) -> String {
        self.write(estimate)
    }

    /// The text for a field that reads back as this rate, bit for bit: `25%`, `20% to 30%`, `1 in 3`.
    pub fn write_rate(&self, estimate: &Estimate<Rate>) -> String {
        self.write(estimate)
    }

    /// The text for a field that reads back as this count, bit for bit.
    pub fn write_count(&self, estimate: &Estimate<Count>) -> String {
        self.write(estimate)
    }

    /// The text for a field that reads back as this growth, bit for bit: `20%`.
    pub fn write_growth(&self, growth: Growth) -> String {
        self.write_percent(growth.get())
    }

    /// The text for a field that reads back as this number of 0 or more, bit for bit.
    pub fn write_decimal(&self, number: f64) -> String {
        self.figure(&Decimal::shortest(number), 0)
    }

    fn write_percent(self, share: f64) -> String {
        format!("{}%", self.figure(&Decimal::shortest(share).shifted(2), 0))
    }

    fn estimate<Q: Typed>(&self, text: &str) -> Result<Estimate<Q>, Refusal> {
        let read = |phrase: &Phrase, reading: &Reading| phrase.estimate(reading);
        self.settled(text, read, |estimate| self.write(estimate))
    }

    fn single<T: PartialEq>(
        &self,
        text: &str,
        read: impl Fn(&Part, &Reading) -> Result<T, Refusal>,
        write: impl Fn(&T) -> String,
    ) -> Result<T, Refusal> {
        self.settled(text, |phrase, reading| read(phrase.single()?, reading), write)
    }

    /// Reads the text in every way, drops the readings that cannot be, and answers when the rest agree.
    fn settled<T: PartialEq>(
        &self,
        text: &str,
        read: impl Fn(&Phrase, &Reading) -> Result<T, Refusal>,
        write: impl Fn(&T) -> String,
    ) -> Result<T, Refusal> {
        let typed = readable(text)?;
        let mut readings = Vec::new();
        for way in Way::all() {
            let reading = Reading { typing: *self, typed, way };
            let figure = Phrase::parse(&reading).and_then(|phrase| read(&phrase, &reading));
            if !readings.contains(&figure) {
                readings.push(figure);
            }
        }
        agreed(typed, readings, write)
    }

    fn write<Q: Typed>(self, estimate: &Estimate<Q>) -> String {
        let (low, high) = (estimate.low().write(self), estimate.high().write(self));
        match estimate.stated_likely() {
            Some(likely) => format!("{low} to {high}, likely {}", likely.write(self)),
            None if estimate.is_exact() => low,
            None => format!("{low} to {high}"),
        }
    }

    /// A number as the locale writes it. A zero is added where three decimals could be taken for a group of
    /// digits, and very small numbers are written with a power of ten.
    fn figure(self, number: &Decimal, least_decimals: usize) -> String {
        let magnitude = number.magnitude();
        if magnitude < -6 {
            return format!("{}E{magnitude}", self.figure(&number.clone().shifted(-magnitude), 0));
        }
        let decimals = number.places().max(least_decimals);
        let is_doubtful = decimals == 3 && (0..3).contains(&magnitude);
        self.locale.written(number, if is_doubtful { 4 } else { decimals })
    }
}

/// The text without the blanks around it, if it can be read at all.
fn readable(text: &str) -> Result<&str, Refusal> {
    let typed = text.trim();
    match typed.chars().nth(Typing::MOST_CHARACTERS) {
        Some(_) => Err(Refusal::TooLong),
        None if typed.is_empty() => Err(Refusal::Empty),
        None => Ok(typed),
    }
}

fn agreed<T>(
    typed: &str,
    readings: Vec<Result<T, Refusal>>,
    write: impl Fn(&T) -> String,
) -> Result<T, Refusal> {
    let is_possible = |reading: &Result<T, Refusal>| !reading.as_ref().is_err_and(Refusal::is_impossible);
    let (possible, impossible): (Vec<_>, Vec<_>) = readings.into_iter().partition(is_possible);
    let mut readings = possible.into_iter().chain(impossible.into_iter().take(1));
    match (readings.next(), readings.next()) {
        (Some(Ok(one)), Some(Ok(other))) => {
            Err(Refusal::Ambiguous { found: typed.to_owned(), readings: [write(&one), write(&other)] })
        }
        (Some(Ok(_)), Some(Err(refusal))) if !refusal.is_impossible() => Err(refusal),
        (Some(first), _) => first,
        (None, _) => Err(Refusal::NotANumber { found: typed.to_owned() }),
    }
}
