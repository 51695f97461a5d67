//! How numbers, money and months are written in a plan.

pub use locale::Locale;

use crate::funnel::Lag;
use crate::units::{Count, Currency, Estimate, Growth, Money, Month, Quantity, Rate};
use decimal::Decimal;

pub(crate) mod decimal;
mod locale;

/// The port through which the planner's texts write figures.
///
/// The app writes them with the browser's own formatter; [`PlainNotation`] is its native twin.
/// Figures are rounded half away from zero, and zero never carries a minus.
pub trait Notation {
    /// A number with exactly so many decimals: `1,234.50`.
    fn number(&self, value: f64, decimals: u8) -> String;

    /// An amount in the plan's currency, without decimals when it is whole: `€1,200`, `€1,200.50`.
    fn money(&self, amount: Money) -> String;

    /// A share as a percentage with exactly so many decimals: 0.25 is `25%`.
    fn percent(&self, share: f64, decimals: u8) -> String;

    /// A month in full: `March 2027`.
    fn month(&self, month: Month) -> String;

    /// A month in short: `Mar 2027`.
    fn month_short(&self, month: Month) -> String;
}

/// What every notation can write besides.
///
/// ```
/// use planner::notation::{Locale, Notation, PlainNotation};
/// use planner::units::{Count, Currency, Rate};
/// let notation: &dyn Notation = &PlainNotation::new(Locale::US, Currency::USD);
/// assert_eq!(notation.rate(Rate::percent(2.5).unwrap_or_default()), "2.5%");
/// assert_eq!(notation.count(Count::clamped(88.2353)), "88.24");
/// ```
impl dyn Notation + '_ {
    /// A whole number of people or things.
    #[expect(clippy::cast_precision_loss, reason = "counts end at 10^15, below 2^53")]
    pub fn people(&self, people: u64) -> String {
        self.number(people as f64, 0)
    }

    /// A count that may be fractional: decimals are shown below 100 only, and no more than tell something.
    pub fn count(&self, count: Count) -> String {
        let count = count.get();
        self.number(count, if count < 100.0 { telling_decimals(&Decimal::shortest(count)) } else { 0 })
    }

    /// A rate in percent with no more decimals than tell something: `25%`, `2.5%`, `0.13%`.
    pub fn rate(&self, rate: Rate) -> String {
        self.share(rate.get())
    }

    /// Growth in percent: `20%`.
    pub fn growth(&self, growth: Growth) -> String {
        self.share(growth.get())
    }

    /// A length of time: `1 month`, `1.5 months`.
    pub fn months(&self, months: f64) -> String {
        let number = self.number(months, telling_decimals(&Decimal::shortest(months)));
        if number == self.number(1.0, 0) { format!("{number} month") } else { format!("{number} months") }
    }

    /// How long a step takes: `1.5 months`, or a range: `1 month to 3 months`; on average, where it is said by month.
    pub fn lag(&self, lag: &Lag) -> String {
        match lag {
            Lag::Average(months) => range(months, |months| self.months(months.get())),
            Lag::Shares(_) => self.months(lag.months()),
        }
    }

    /// Work: `1 hour`, `7.5 hours`.
    pub fn hours(&self, hours: f64) -> String {
        let number = self.count(Count::clamped(hours));
        if number == self.number(1.0, 0) { format!("{number} hour") } else { format!("{number} hours") }
    }

    /// A single amount, or a range: `€500 to €800`.
    pub fn money_range(&self, estimate: &Estimate<Money>) -> String {
        range(estimate, |amount| self.money(amount))
    }

    /// A single rate, or a range: `20% to 30%`.
    pub fn rate_range(&self, estimate: &Estimate<Rate>) -> String {
        range(estimate, |rate| self.rate(rate))
    }

    /// A single count, or a range: `5 to 10`.
    pub fn count_range(&self, estimate: &Estimate<Count>) -> String {
        range(estimate, |count| self.count(count))
    }

    /// A share in percent, which may be more than a whole: `25%`, `120%`.
    pub fn share(&self, share: f64) -> String {
        self.percent(share, telling_decimals(&Decimal::shortest(share).shifted(2)))
    }
}

fn range<Q: Quantity>(estimate: &Estimate<Q>, write: impl Fn(Q) -> String) -> String {
    let (low, high) = (write(estimate.low()), write(estimate.high()));
    if estimate.is_exact() { low } else { format!("{low} to {high}") }
}

/// Two decimals, or two digits that are not 0 where the number is below 0.1 (nothing that is there shows
/// as 0), less the zeros at the end.
fn telling_decimals(number: &Decimal) -> u8 {
    let most = u8::try_from(1 - number.magnitude()).unwrap_or(2).clamp(2, 20);
    u8::try_from(number.rounded(most).places()).unwrap_or(most)
}

/// Numbers as a locale writes them and month names in English, without a browser.
#[derive(Clone, Copy, Debug)]
pub struct PlainNotation {
    locale: Locale,
    currency: Currency,
}

impl PlainNotation {
    /// The notation of a plan kept in this locale and currency.
    pub const fn new(locale: Locale, currency: Currency) -> PlainNotation {
        PlainNotation { locale, currency }
    }

    /// The number without its sign, and whether a minus belongs before it.
    fn unsigned(&self, value: f64, shift: i32, decimals: u8) -> (bool, String) {
        let rounded = Decimal::shortest(value).shifted(shift).rounded(decimals);
        (value < 0.0 && !rounded.is_zero(), self.locale.written(&rounded, usize::from(decimals)))
    }
}

impl Notation for PlainNotation {
    fn number(&self, value: f64, decimals: u8) -> String {
        let (is_negative, number) = self.unsigned(value, 0, decimals);
        signed(is_negative, number)
    }

    fn money(&self, amount: Money) -> String {
        let digits = self.currency.digits();
        let is_whole = Decimal::shortest(amount.as_f64()).shifted(-i32::from(digits)).places() == 0;
        let decimals = if is_whole { 0 } else { digits };
        let (is_negative, number) = self.unsigned(amount.as_f64(), -i32::from(digits), decimals);
        signed(is_negative, self.locale.priced(&number, self.currency.symbol()))
    }

    fn percent(&self, share: f64, decimals: u8) -> String {
        let (is_negative, number) = self.unsigned(share, 2, decimals);
        signed(is_negative, self.locale.percentage(&number))
    }

    fn month(&self, month: Month) -> String {
        format!("{} {}", month_name(month), month.year())
    }

    fn month_short(&self, month: Month) -> String {
        format!("{} {}", month_name(month).get(..3).unwrap_or_default(), month.year())
    }
}

fn signed(is_negative: bool, text: String) -> String {
    if is_negative { format!("-{text}") } else { text }
}

/// The months in English, January first.
pub(crate) const MONTH_NAMES: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month_name(month: Month) -> &'static str {
    MONTH_NAMES.get(usize::from(month.month()).saturating_sub(1)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(tag: &str, code: &str) -> PlainNotation {
        PlainNotation::new(Locale::find(tag).unwrap(), Currency::find(code).unwrap())
    }

    #[test]
    fn one_hour_is_one() {
        let notation: &dyn Notation = &plain("de-DE", "EUR");
        assert_eq!([1.0, 7.5, 40.0].map(|hours| notation.hours(hours)), ["1 hour", "7,5 hours", "40 hours"]);
    }

    #[test]
    fn numbers_are_written_as_the_locale_writes_them() {
        for (tag, expected) in [
            ("en-US", "1,234,567.5"),
            ("en-IN", "12,34,567.5"),
            ("en-ZA", "1\u{a0}234\u{a0}567,5"),
            ("de-DE", "1.234.567,5"),
            ("de-AT", "1\u{a0}234\u{a0}567,5"),
            ("de-CH", "1'234'567.5"),
            ("fr-FR", "1\u{202f}234\u{202f}567,5"),
            ("fr-CH", "1\u{202f}234\u{202f}567,5"),
            ("pt-PT", "1\u{a0}234\u{a0}567,5"),
            ("ja-JP", "1,234,567.5"),
        ] {
            assert_eq!(plain(tag, "EUR").number(1_234_567.5, 1), expected, "{tag}");
        }
        assert_eq!(plain("es-ES", "EUR").number(1_234.5, 1), "1234,5");
        assert_eq!(plain("es-ES", "EUR").number(12_345.0, 0), "12.345");
    }

    #[test]
    fn money_has_decimals_only_when_it_needs_them() {
        for (tag, code, minor, expected) in [
            ("en-US", "EUR", 120_000, "€1,200"),
            ("en-US", "EUR", 120_050, "€1,200.50"),
            ("en-US", "CHF", 120_050, "CHF\u{a0}1,200.50"),
            ("de-DE", "EUR", 120_050, "1.200,50\u{a0}€"),
            ("nl-NL", "EUR", 5, "€\u{a0}0,05"),
            ("ja-JP", "JPY", 1_200, "¥1,200"),
            ("en-GB", "KWD", 1_234, "KWD\u{a0}1.234"),
            ("en-GB", "GBP", -50, "-£0.50"),
            ("en-GB", "GBP", 0, "£0"),
        ] {
            assert_eq!(plain(tag, code).money(Money::from_minor(minor)), expected);
        }
    }

    #[test]
    fn percentages_follow_the_locale() {
        let written = ["en-US", "de-DE", "tr-TR"].map(|tag| plain(tag, "EUR").percent(0.125, 1));
        assert_eq!(written, ["12.5%", "12,5\u{a0}%", "%12,5"]);
    }

    #[test]
    fn zero_never_carries_a_minus() {
        let notation = plain("en-US", "USD");
        assert_eq!(notation.number(-0.0, 0), "0");
        assert_eq!(notation.number(-0.4, 0), "0");
        assert_eq!(notation.percent(-0.0001, 1), "0.0%");
    }

    #[test]
    fn counts_and_rates_show_no_more_decimals_than_tell_something() {
        let notation: &dyn Notation = &plain("en-US", "USD");
        let counts =
            [88.2353, 1.5, 3.0, 1_234.56, 99.999, 0.0042, 0.0].map(|n| notation.count(Count::clamped(n)));
        assert_eq!(counts, ["88.24", "1.5", "3", "1,235", "100", "0.0042", "0"]);
        let rates = [25.0, 2.5, 0.13, 33.333, 0.004, 100.0, 0.0];
        let rates = rates.map(|percent| notation.rate(Rate::percent(percent).unwrap()));
        assert_eq!(rates, ["25%", "2.5%", "0.13%", "33.33%", "0.004%", "100%", "0%"]);
    }

    #[test]
    fn lengths_of_time_agree_with_their_number() {
        let notation: &dyn Notation = &plain("de-DE", "EUR");
        assert_eq!([0.0, 1.0, 1.5].map(|n| notation.months(n)), ["0 months", "1 month", "1,5 months"]);
    }

    #[test]
    fn estimates_are_one_figure_or_a_range() {
        let notation: &dyn Notation = &plain("en-US", "USD");
        let range = Estimate::between(Count::clamped(5.0), None, Count::clamped(10.0)).unwrap();
        assert_eq!(notation.count_range(&range), "5 to 10");
        assert_eq!(notation.money_range(&Estimate::exactly(Money::from_minor(500))), "$5");
        let rates = Estimate::between(Rate::new(0.2).unwrap(), None, Rate::new(0.3).unwrap()).unwrap();
        assert_eq!(notation.rate_range(&rates), "20% to 30%");
    }

    #[test]
    fn months_are_written_in_full_and_in_short() {
        let march = Month::new(2027, 3).unwrap();
        assert_eq!(plain("de-DE", "EUR").month(march), "March 2027");
        assert_eq!(plain("de-DE", "EUR").month_short(march), "Mar 2027");
    }

    #[test]
    fn people_are_counted_whole() {
        let notation: &dyn Notation = &plain("en-US", "USD");
        assert_eq!(notation.people(31_250), "31,250");
        assert_eq!(notation.people(1_000_000_000_000_000), "1,000,000,000,000,000");
    }
}
