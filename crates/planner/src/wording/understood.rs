//! What was understood of a typed text, for the line under its field.
//!
//! Each answers `None` when it would only repeat what was typed.

use crate::funnel::Lag;
use crate::notation::Notation;
use crate::units::{Count, Estimate, Growth, Money, Quantity, Rate};

/// `1.2k` is `€1,200`.
pub fn money(typed: &str, amount: &Estimate<Money>, notation: &dyn Notation) -> Option<String> {
    news(typed, estimate(amount, |amount| notation.money(amount)))
}

/// `1 in 20` is `5%, that is 5 in 100`.
pub fn rate(typed: &str, rate: &Estimate<Rate>, notation: &dyn Notation) -> Option<String> {
    let percent = news(typed, estimate(rate, |rate| notation.rate(rate)))?;
    match proportion(rate, notation) {
        Some(proportion) => Some(format!("{percent}, that is {proportion}")),
        None => Some(percent),
    }
}

/// `1.2k` is `1,200`.
pub fn count(typed: &str, count: &Estimate<Count>, notation: &dyn Notation) -> Option<String> {
    news(typed, estimate(count, |count| notation.count(count)))
}

/// `+20` is `20%`.
pub fn growth(typed: &str, growth: Growth, notation: &dyn Notation) -> Option<String> {
    news(typed, notation.growth(growth))
}

/// `50, 30, 20` is `50%, 30%, 20%: 0.7 months on average`. What the parts added up to as a share, `total`, is
/// said where they had to be scaled. `1-3` is `between 1 month and 3 months, 9 times in 10`.
pub fn lag(lag: &Lag, total: Option<f64>, notation: &dyn Notation) -> Option<String> {
    let parts = match lag {
        Lag::Average(months) if months.is_exact() => return None,
        Lag::Average(months) => return Some(estimate(months, |months| notation.months(months.get()))),
        Lag::Shares(parts) => parts,
    };
    let parts = parts.iter().map(|part| notation.share(*part)).collect::<Vec<_>>().join(", ");
    let scaled = total.filter(|total| (total - 1.0).abs() > 0.001);
    let scaled = scaled.map(|total| format!(" (scaled from {} in all)", notation.share(total)));
    Some(format!("{parts}{}: {} on average", scaled.unwrap_or_default(), notation.months(lag.months())))
}

fn news(typed: &str, understood: String) -> Option<String> {
    (typed.trim() != understood).then_some(understood)
}

fn estimate<Q: Quantity>(estimate: &Estimate<Q>, write: impl Fn(Q) -> String) -> String {
    let (low, high) = (write(estimate.low()), write(estimate.high()));
    match estimate.stated_likely().map(write) {
        _ if estimate.is_exact() => low,
        Some(likely) => format!("between {low} and {high}, 9 times in 10, most likely {likely}"),
        None => format!("between {low} and {high}, 9 times in 10"),
    }
}

/// A single rate as whole people out of 100, 1,000 or 10,000, where one of these comes out whole.
fn proportion(rate: &Estimate<Rate>, notation: &dyn Notation) -> Option<String> {
    let share = rate.is_exact().then(|| rate.low().get())?;
    let is_whole = |of: &f64| (share * of - (share * of).round()).abs() < 1e-6;
    let of = [100.0, 1_000.0, 10_000.0].into_iter().find(is_whole)?;
    Some(format!("{} in {}", notation.number(share * of, 0), notation.number(of, 0)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notation::{Locale, PlainNotation};
    use crate::typing::Typing;
    use crate::units::Currency;

    fn typing() -> (Typing, PlainNotation) {
        let euro = Currency::find("EUR").unwrap();
        (Typing::new(Locale::US, euro), PlainNotation::new(Locale::US, euro))
    }

    fn money_of(typed: &str) -> Option<String> {
        let (typing, notation) = typing();
        money(typed, &typing.money(typed).unwrap(), &notation)
    }

    fn rate_of(typed: &str) -> Option<String> {
        let (typing, notation) = typing();
        rate(typed, &typing.rate(typed).unwrap(), &notation)
    }

    fn count_of(typed: &str) -> Option<String> {
        let (typing, notation) = typing();
        count(typed, &typing.count(typed).unwrap(), &notation)
    }

    #[test]
    fn money_is_said_in_full() {
        assert_eq!(money_of("1.2k").as_deref(), Some("€1,200"));
        assert_eq!(money_of("2m").as_deref(), Some("€2,000,000"));
    }

    #[test]
    fn rates_are_said_in_percent_and_in_people() {
        assert_eq!(rate_of("1 in 20").as_deref(), Some("5%, that is 5 in 100"));
        assert_eq!(rate_of("2.5").as_deref(), Some("2.5%, that is 25 in 1,000"));
        assert_eq!(rate_of("1 in 3").as_deref(), Some("33.33%"));
        assert_eq!(rate_of("20 to 30%").as_deref(), Some("between 20% and 30%, 9 times in 10"));
    }

    #[test]
    fn ranges_say_how_sure_they_are() {
        assert_eq!(count_of("5 to 10").as_deref(), Some("between 5 and 10, 9 times in 10"));
        let likely = count_of("5-10, likely 7");
        assert_eq!(likely.as_deref(), Some("between 5 and 10, 9 times in 10, most likely 7"));
    }

    #[test]
    fn nothing_is_said_twice() {
        assert_eq!(count_of("1,200"), None);
        assert_eq!(money_of(" €1,200 "), None);
        assert_eq!(rate_of("25%"), None);
    }

    #[test]
    fn parts_by_month_are_said_in_percent_and_where_they_were_scaled() {
        let (typing, notation) = typing();
        let ranges = |typed: &str| lag(&typing.lag(typed).unwrap(), None, &notation);
        assert_eq!(ranges("1.5"), None);
        assert_eq!(
            ranges("1 to 3, likely 2").as_deref(),
            Some("between 1 month and 3 months, 9 times in 10, most likely 2 months")
        );
        let lag_of = |typed: &str| lag(&typing.lag(typed).unwrap(), typing.lag_total(typed), &notation);
        assert_eq!(lag_of("50, 30, 20").as_deref(), Some("50%, 30%, 20%: 0.7 months on average"));
        assert_eq!(lag_of("0.5, 0.5").as_deref(), Some("50%, 50%: 0.5 months on average"));
        assert_eq!(
            lag_of("50%, 30%, 10%").as_deref(),
            Some("55.56%, 33.33%, 11.11% (scaled from 90% in all): 0.56 months on average")
        );
        assert_eq!(lag_of("1.5"), None);
    }

    #[test]
    fn growth_is_said_in_percent() {
        let (typing, notation) = typing();
        assert_eq!(growth("20", typing.growth("20").unwrap(), &notation).as_deref(), Some("20%"));
        assert_eq!(growth("20%", typing.growth("20%").unwrap(), &notation), None);
    }
}
