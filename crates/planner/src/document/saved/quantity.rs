//! Quantities as they stand in a file: amounts, estimates, lags.

use super::field::Field;
use super::number::Number;
use super::object::object;
use crate::document::Unreadable;
use crate::document::json::Json;
use crate::document::place::Spot;
use crate::document::reader::Reader;
use crate::document::writer::Writer;
use crate::funnel;
use crate::units::{self, Count, Currency, Growth, Money, Months, Quantity, Rate};

/// A quantity that a file says as one number.
pub(in crate::document) trait Amount: Quantity {
    /// The quantity; `None` when out of range.
    fn from_number(number: f64, currency: Currency) -> Option<Self>;
    /// The number for the file.
    fn to_number(self, currency: Currency) -> f64;
}

impl Amount for Money {
    fn from_number(number: f64, currency: Currency) -> Option<Money> {
        Money::from_major(number, currency).filter(|money| !money.is_negative())
    }
    fn to_number(self, currency: Currency) -> f64 {
        self.major(currency)
    }
}

impl Amount for Count {
    fn from_number(number: f64, _: Currency) -> Option<Count> {
        Count::new(number)
    }
    fn to_number(self, _: Currency) -> f64 {
        self.get()
    }
}

impl Amount for Rate {
    fn from_number(number: f64, _: Currency) -> Option<Rate> {
        Rate::new(number)
    }
    fn to_number(self, _: Currency) -> f64 {
        self.get()
    }
}

impl Amount for Months {
    fn from_number(number: f64, _: Currency) -> Option<Months> {
        Months::new(number)
    }
    fn to_number(self, _: Currency) -> f64 {
        self.get()
    }
}

impl Amount for Growth {
    fn from_number(number: f64, _: Currency) -> Option<Growth> {
        Growth::new(number)
    }
    fn to_number(self, _: Currency) -> f64 {
        self.get()
    }
}

/// A number, or a range that holds 9 times in 10.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(untagged))]
pub(in crate::document) enum Estimate {
    /// One number, without spread.
    Single(Number),
    /// From low to high.
    Range(Range),
}

impl Default for Estimate {
    fn default() -> Estimate {
        Estimate::Single(Number::default())
    }
}

impl Field for Estimate {
    fn fill(&mut self, json: Json, at: &Spot) -> Result<(), Unreadable> {
        if let Json::Object(_) = json {
            *self = Estimate::Range(Range::default());
        }
        self.either().fill(json, at)
    }

    fn take(&mut self) -> Json {
        self.either().take()
    }
}

object! {
    /// A range that holds 9 times in 10.
    Range {
        /// 9 times in 10 it is more than this or less than `high`: the 5th percentile.
        low: Option<Number>,
        /// The likely value (the median); the middle of the range when left out.
        likely: Option<Number>,
        /// The 95th percentile.
        high: Option<Number>,
    }
}

impl Estimate {
    fn either(&mut self) -> &mut dyn Field {
        match self {
            Estimate::Single(number) => number,
            Estimate::Range(range) => range,
        }
    }

    /// The saved form of an estimate.
    pub(in crate::document) fn of<Q: Amount>(
        estimate: Option<&units::Estimate<Q>>,
        at: &Spot,
        writer: &Writer,
    ) -> Option<Estimate> {
        let estimate = estimate?;
        let (likely, extra) = (estimate.stated_likely(), writer.extra(at));
        if estimate.is_exact() && likely.is_none() && extra.is_empty() {
            return Some(Estimate::Single(writer.amount(estimate.low())));
        }
        Some(Estimate::Range(Range {
            low: Some(writer.amount(estimate.low())),
            likely: likely.map(|likely| writer.amount(likely)),
            high: Some(writer.amount(estimate.high())),
            extra,
        }))
    }

    /// The estimate; nothing, and a repair, when it makes no sense.
    pub(in crate::document) fn read<Q: Amount>(
        saved: Option<Estimate>,
        at: &Spot,
        reader: &mut Reader,
    ) -> Option<units::Estimate<Q>> {
        match saved? {
            Estimate::Single(number) => reader.amount(Some(number), at).map(units::Estimate::exactly),
            Estimate::Range(range) => range.read(at, reader),
        }
    }
}

impl Range {
    fn read<Q: Amount>(self, at: &Spot, reader: &mut Reader) -> Option<units::Estimate<Q>> {
        let words = in_words([self.low.as_ref(), self.likely.as_ref(), self.high.as_ref()]);
        let low = reader.amount(self.low, &at.field("low"));
        let likely = reader.amount(self.likely, &at.field("likely"));
        let high = reader.amount(self.high, &at.field("high"));
        let estimate = low.zip(high).and_then(|(low, high)| units::Estimate::between(low, likely, high));
        match estimate {
            Some(_) => reader.keep(at, self.extra),
            None => reader.not_set(at, &words),
        }
        estimate
    }
}

/// Numbers as people write a range, such as `10 – 20 – 15`.
fn in_words<const N: usize>(numbers: [Option<&Number>; N]) -> String {
    let words: Vec<String> = numbers.into_iter().flatten().map(Number::to_string).collect();
    words.join(" – ")
}

/// An average number of months, or what part arrives in which month.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(untagged))]
pub(in crate::document) enum Lag {
    /// On average this many months, 0 to 24, or a range of them.
    Average(Estimate),
    /// What part arrives in which month.
    ByMonth(ByMonth),
}

impl Default for Lag {
    fn default() -> Lag {
        Lag::Average(Estimate::default())
    }
}

impl Field for Lag {
    fn fill(&mut self, json: Json, at: &Spot) -> Result<(), Unreadable> {
        let is_range = json.field("low").or(json.field("high")).is_some();
        if matches!(json, Json::Object(_)) && !is_range {
            *self = Lag::ByMonth(ByMonth::default());
        }
        self.either().fill(json, at)
    }

    fn take(&mut self) -> Json {
        self.either().take()
    }
}

object! {
    /// What part arrives in which month.
    ByMonth {
        /// The parts that arrive in the same month, one month later, and so on, 25 at most; they add up to 1.
        by_month: Vec<Number>,
    }
}

impl Lag {
    fn either(&mut self) -> &mut dyn Field {
        match self {
            Lag::Average(months) => months,
            Lag::ByMonth(parts) => parts,
        }
    }

    /// The saved form of a lag.
    pub(in crate::document) fn of(lag: &funnel::Lag, at: &Spot, writer: &Writer) -> Lag {
        match lag {
            funnel::Lag::Average(months) => {
                Lag::Average(Estimate::of(Some(months), at, writer).unwrap_or_default())
            }
            funnel::Lag::Shares(parts) => Lag::ByMonth(ByMonth {
                by_month: parts.iter().map(|part| Number::new(*part)).collect(),
                extra: writer.extra(at),
            }),
        }
    }

    /// The lag; nothing, and a repair, when it makes no sense.
    pub(in crate::document) fn read(
        saved: Option<Lag>,
        at: &Spot,
        reader: &mut Reader,
    ) -> Option<funnel::Lag> {
        match saved? {
            Lag::Average(months) => Estimate::read(Some(months), at, reader).map(funnel::Lag::Average),
            Lag::ByMonth(parts) => parts.read(at, reader),
        }
    }
}

impl ByMonth {
    fn read(self, at: &Spot, reader: &mut Reader) -> Option<funnel::Lag> {
        let words = self.by_month.iter().map(Number::to_string).collect::<Vec<String>>().join(", ");
        let parts: Option<Vec<f64>> = self.by_month.into_iter().map(Number::value).collect();
        let Some(lag) = parts.as_deref().and_then(funnel::Lag::by_month) else {
            reader.not_set(at, &words);
            return None;
        };
        reader.keep(at, self.extra);
        let total: f64 = parts.iter().flatten().sum();
        if adds_up(total) {
            // Scaling again would move parts that already add up by a last digit.
            return parts.map(funnel::Lag::Shares);
        }
        let scaled = lag.shares().iter().map(f64::to_string).collect::<Vec<String>>().join(", ");
        reader.changed(at, &words, &scaled);
        Some(lag)
    }
}

/// Whether parts add up to a whole, but for the rounding of their digits.
fn adds_up(total: f64) -> bool {
    (total - 1.0).abs() <= 1e-9
}
