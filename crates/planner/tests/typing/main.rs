//! What is understood of what people type, in every family of locales.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on is to fail")]

use planner::notation::Locale;
use planner::typing::{Refusal, Typing};
use planner::units::{Currency, Estimate, Quantity};

mod english;
mod fields;
mod french;
mod german;
mod indian;
mod laws;
mod sentences;
mod swiss;

/// The typing of a plan in this locale and currency.
fn typing(tag: &str, code: &str) -> Typing {
    Typing::new(Locale::find(tag).unwrap(), Currency::find(code).unwrap())
}

/// Checks rows of "typed" and "understood" as counts.
fn counts(typing: Typing, rows: &[(&str, &str)]) {
    check(rows, |text| meaning(typing.count(text), |count| count.get().to_string()));
}

/// Checks rows of "typed" and "understood" as money, in minor units.
fn money(typing: Typing, rows: &[(&str, &str)]) {
    check(rows, |text| meaning(typing.money(text), |money| money.minor().to_string()));
}

/// Checks rows of "typed" and "understood" as rates, as shares.
fn rates(typing: Typing, rows: &[(&str, &str)]) {
    check(rows, |text| meaning(typing.rate(text), |rate| rate.get().to_string()));
}

fn check(rows: &[(&str, &str)], understand: impl Fn(&str) -> String) {
    let wrong: Vec<String> = rows
        .iter()
        .map(|(typed, expected)| (typed, expected, understand(typed)))
        .filter(|(_, expected, understood)| understood != *expected)
        .map(|(typed, expected, understood)| format!("“{typed}” is {understood}, not {expected}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// One figure, a range, a range with its likely value, or the refusal.
fn meaning<Q: Quantity>(read: Result<Estimate<Q>, Refusal>, write: impl Fn(Q) -> String) -> String {
    let estimate = match read {
        Ok(estimate) => estimate,
        Err(refusal) => return reason(&refusal),
    };
    let (low, high) = (write(estimate.low()), write(estimate.high()));
    match estimate.stated_likely() {
        Some(likely) => format!("{low}..{}..{high}", write(likely)),
        None if estimate.is_exact() => low,
        None => format!("{low}..{high}"),
    }
}

/// A refusal in short.
fn reason(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Empty => "empty".into(),
        Refusal::TooLong => "too long".into(),
        Refusal::NotANumber { .. } => "no number".into(),
        Refusal::NotOneNumber => "more than one".into(),
        Refusal::Ambiguous { readings: [one, other], .. } => format!("{one} or {other}?"),
        Refusal::TooSmall { least } => format!("below {least}"),
        Refusal::TooLarge { most } => format!("above {most}"),
        Refusal::Outside { least, most } => format!("outside {least} to {most}"),
        Refusal::NotWhole => "not whole".into(),
        Refusal::TooManyDecimals { most } => format!("more than {most} decimals"),
        Refusal::RangeReversed { low, high } => format!("reversed {low} to {high}"),
        Refusal::LikelyOutside { low, high } => format!("likely outside {low} to {high}"),
        Refusal::OtherCurrency { plan } => format!("not in {plan}"),
        Refusal::NotAMonth => "no month".into(),
    }
}
