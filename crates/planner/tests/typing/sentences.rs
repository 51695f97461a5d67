//! Every refusal says what to change, in plain and kind words.

use super::typing;
use planner::typing::{Refusal, Typing};

fn english() -> Typing {
    typing("en-US", "USD")
}

/// A typed text for every refusal, with the sentence it gets.
fn refusals() -> Vec<(Refusal, &'static str)> {
    let typing = english();
    let rate = |text: &str| typing.rate(text).unwrap_err();
    let money = |text: &str| typing.money(text).unwrap_err();
    vec![
        (rate(" "), "Enter your close rate"),
        (rate(&"9".repeat(201)), "Close rate must be 200 characters or fewer, like 30"),
        (rate("soon"), "Close rate must be a number, like 30"),
        (rate("0.25"), "“0.25” could mean 25% or 0.25%. Type 25% or 0.25%."),
        (rate("120"), "Close rate must be between 0% and 100%"),
        (rate("30 to 20"), "Close rate must begin with the smaller number, like 20% to 30%"),
        (rate("20 to 30, likely 40"), "The likely value of the close rate must be between 20% and 30%"),
        (money("-5"), "Close rate must be 0 or more"),
        (money("11,000 bn"), "Close rate must be 10,000,000,000,000 or less"),
        (money("1.9999"), "Close rate must have 2 decimals or fewer, like 30"),
        (money("€5"), "Close rate must be in USD, the currency of this plan"),
        (typing.whole("2.5", 0, 9).unwrap_err(), "Close rate must be a whole number, like 30"),
        (typing.whole("2 to 5", 0, 9).unwrap_err(), "Close rate must be one number, like 30"),
        (typing.month("soon").unwrap_err(), "Close rate must be a month, like 30"),
    ]
}

/// Which refusal it is; a new one does not compile until it is listed here.
fn kind(refusal: &Refusal) -> usize {
    match refusal {
        Refusal::Empty => 0,
        Refusal::TooLong => 1,
        Refusal::NotANumber { .. } => 2,
        Refusal::NotOneNumber => 3,
        Refusal::Ambiguous { .. } => 4,
        Refusal::TooSmall { .. } => 5,
        Refusal::TooLarge { .. } => 6,
        Refusal::Outside { .. } => 7,
        Refusal::NotWhole => 8,
        Refusal::TooManyDecimals { .. } => 9,
        Refusal::RangeReversed { .. } => 10,
        Refusal::LikelyOutside { .. } => 11,
        Refusal::OtherCurrency { .. } => 12,
        Refusal::NotAMonth => 13,
    }
}

#[test]
fn every_refusal_happens() {
    let mut kinds: Vec<_> = refusals().iter().map(|(refusal, _)| kind(refusal)).collect();
    kinds.sort_unstable();
    assert_eq!(kinds, (0..14).collect::<Vec<_>>());
}

#[test]
fn every_refusal_says_what_to_change() {
    for (refusal, sentence) in refusals() {
        assert_eq!(refusal.sentence("Close rate", "30"), sentence);
    }
}

#[test]
fn no_sentence_blames_or_begs() {
    let banned =
        ["please", "sorry", "valid", "required", "forbidden", "oops", "error", "wrong", "illegal", "fail"];
    for (refusal, _) in refusals() {
        let sentence = refusal.sentence("Close rate", "30").to_lowercase();
        assert!(!banned.iter().any(|word| sentence.contains(word)), "{sentence}");
    }
}

#[test]
fn abbreviations_keep_their_capitals_inside_a_sentence() {
    assert_eq!(Refusal::Empty.sentence("MQL rate", "30"), "Enter your MQL rate");
    assert_eq!(Refusal::Empty.sentence("Average deal", "30"), "Enter your average deal");
    assert_eq!(Refusal::Empty.sentence("", "30"), "Enter your ");
}

#[test]
fn money_without_minor_units_is_asked_for_without_decimals() {
    let refusal = typing("ja-JP", "JPY").money("1.5").unwrap_err();
    assert_eq!(refusal.sentence("Price", "1,200"), "Price must be an amount without decimals, like 1,200");
}

#[test]
fn what_was_typed_is_kept_as_it_was_typed() {
    let refusal = english().count(" １.200 ").unwrap_err();
    assert!(refusal.sentence("Leads", "30").starts_with("“１.200” could mean 1.2 or 1,200."));
}
