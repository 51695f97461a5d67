//! What holds for every text and every figure.

use planner::notation::{Locale, Notation, PlainNotation};
use planner::typing::{Refusal, Typing};
use planner::units::{Count, Currency, Estimate, Growth, Money, Month, Quantity, Rate};
use planner::wording::understood;
use proptest::prelude::*;
use proptest::sample::select;

fn locale() -> impl Strategy<Value = Locale> {
    select(Locale::ALL)
}

fn typing() -> impl Strategy<Value = Typing> {
    (locale(), select(Currency::ALL)).prop_map(|(locale, currency)| Typing::new(locale, currency))
}

/// Figures of every size that is met, and of every size there is.
fn figure(most: f64) -> impl Strategy<Value = f64> {
    let any =
        any::<f64>().prop_map(move |figure| figure.abs() % most).prop_filter("a number", |f| f.is_finite());
    let short = (0_u32..1_000_000, 0_usize..7).prop_map(move |(digits, decimals)| {
        format!("{digits}e-{decimals}").parse::<f64>().unwrap_or_default() % most
    });
    prop_oneof![0.0..=most, 0.0..=most.min(5_000.0), any, short, Just(0.0), Just(most)]
}

/// A single value, a range, or a range with a likely value.
fn estimate<Q: Quantity + std::fmt::Debug + 'static>(
    value: impl Strategy<Value = Q> + Clone + 'static,
) -> impl Strategy<Value = Estimate<Q>> {
    (value.clone(), value.clone(), value, 0..3).prop_map(|(a, b, c, form)| {
        let mut values = [a, b, c];
        values.sort_by(|one, other| one.partial_cmp(other).unwrap());
        let [low, likely, high] = values;
        match form {
            0 => Estimate::exactly(low),
            1 => Estimate::between(low, None, high).unwrap(),
            _ => Estimate::between(low, Some(likely), high).unwrap(),
        }
    })
}

fn rate() -> impl Strategy<Value = Rate> + Clone {
    figure(1.0).prop_map(|share| Rate::new(share).unwrap()).boxed()
}

fn count() -> impl Strategy<Value = Count> + Clone {
    figure(1e15).prop_map(|count| Count::new(count).unwrap()).boxed()
}

fn amount() -> impl Strategy<Value = Money> + Clone {
    let minor =
        prop_oneof![0..=Money::MAX.minor(), 0..1_000_000_i64, (0..100_000_i64).prop_map(|major| major * 100)];
    minor.prop_map(Money::from_minor).boxed()
}

/// Texts that look like figures, and texts that do not.
fn text() -> impl Strategy<Value = String> {
    let pieces = select(vec![
        "1", "0", "5", "12", "200", "000", "99", ".", ",", "'", "’", " ", "\u{a0}", "\u{202f}", "-", "–",
        "−", "+", "%", "to", "in", "out of", "likely", "between", "and", "(", ")", "k", "m", "million", "bn",
        "lakh", "e", "E+", "$", "€", "CA$", "kr", "EUR", "R", "٫", "٬", "٣", "５", "．", "e9999", "e-9999",
        "ß", "İ", "\u{301}", "🙂",
    ]);
    let figures = proptest::collection::vec(pieces, 0..14).prop_map(|pieces| pieces.concat());
    prop_oneof![any::<String>(), figures, "\\PC{0,220}", "[0-9., '%ktomin-]{0,40}"]
}

/// A refusal that asks must offer two texts that are understood, differently.
fn offers_answers<T: PartialEq>(
    read: &Result<T, Refusal>,
    again: impl Fn(&str) -> Result<T, Refusal>,
) -> bool {
    let Err(Refusal::Ambiguous { readings: [one, other], .. }) = read else { return true };
    matches!((again(one), again(other)), (Ok(one), Ok(other)) if one != other)
}

proptest! {
    #[test]
    fn every_text_is_read_or_refused(typing in typing(), text in text()) {
        let money = typing.money(&text);
        prop_assert!(offers_answers(&money, |text| typing.money(text)), "{money:?}");
        let rate = typing.rate(&text);
        prop_assert!(offers_answers(&rate, |text| typing.rate(text)), "{rate:?}");
        let count = typing.count(&text);
        prop_assert!(offers_answers(&count, |text| typing.count(text)), "{count:?}");
        let growth = typing.growth(&text);
        prop_assert!(offers_answers(&growth, |text| typing.growth(text)), "{growth:?}");
        let decimal = typing.decimal(&text, 0.0..=36.0);
        prop_assert!(offers_answers(&decimal, |text| typing.decimal(text, 0.0..=36.0)), "{decimal:?}");
        let whole = typing.whole(&text, 1, 9_999);
        prop_assert!(offers_answers(&whole, |text| typing.whole(text, 1, 9_999)), "{whole:?}");
        let _ = typing.month(&text);
    }

    #[test]
    fn every_refusal_has_a_sentence_without_banned_words(typing in typing(), text in "[0-9., k%-]{0,12}") {
        let banned = ["please", "sorry", "valid", "required", "oops"];
        let refusals = [typing.money(&text).err(), typing.rate(&text).err(), typing.month(&text).err()];
        for refusal in refusals.into_iter().flatten() {
            let sentence = refusal.sentence("Close rate", "30");
            prop_assert!(!sentence.is_empty() && !banned.iter().any(|word| sentence.contains(word)), "{sentence}");
        }
    }

    #[test]
    fn money_reads_back_as_it_was(typing in typing(), estimate in estimate(amount())) {
        let text = typing.write_money(&estimate);
        prop_assert_eq!(typing.money(&text), Ok(estimate), "{}", text);
    }

    #[test]
    fn rates_read_back_bit_for_bit(typing in typing(), estimate in estimate(rate())) {
        let text = typing.write_rate(&estimate);
        prop_assert_eq!(typing.rate(&text), Ok(estimate), "{}", text);
    }

    #[test]
    fn a_rate_of_people_stays_short_and_reads_back_bit_for_bit(typing in typing(), some in 0_u16..=999, more in 1_u16..=999) {
        let rate = Estimate::exactly(Rate::new(f64::from(some) / f64::from(some + more)).unwrap());
        let text = typing.write_rate(&rate);
        prop_assert!(text.chars().count() <= 14, "{}", text);
        prop_assert_eq!(typing.rate(&text), Ok(rate), "{}", text);
    }

    #[test]
    fn counts_read_back_bit_for_bit(typing in typing(), estimate in estimate(count())) {
        let text = typing.write_count(&estimate);
        prop_assert_eq!(typing.count(&text), Ok(estimate), "{}", text);
    }

    #[test]
    fn growth_reads_back_bit_for_bit(typing in typing(), share in figure(100.0)) {
        let growth = Growth::new(share).unwrap();
        let text = typing.write_growth(growth);
        prop_assert_eq!(typing.growth(&text), Ok(growth), "{}", text);
    }

    #[test]
    fn decimals_read_back_bit_for_bit(typing in typing(), number in figure(1e6)) {
        let text = typing.write_decimal(number);
        prop_assert_eq!(typing.decimal(&text, 0.0..=1e6), Ok(number), "{}", text);
    }

    #[test]
    fn months_read_back_as_they_were(typing in typing(), year in 1900..=2199, month in 1_u8..=12) {
        let month = Month::new(year, month).unwrap();
        let notation = PlainNotation::new(Locale::US, Currency::USD);
        for text in [month.to_string(), notation.month(month), notation.month_short(month)] {
            prop_assert_eq!(typing.month(&text), Ok(month), "{}", text);
        }
    }

    #[test]
    fn what_is_shown_reads_back(locale in locale(), currency in select(Currency::ALL), amount in amount(), whole in 0..1_000_000_u32) {
        let (typing, notation) = (Typing::new(locale, currency), PlainNotation::new(locale, currency));
        let shown = notation.number(f64::from(whole), 0);
        prop_assert_eq!(typing.whole(&shown, 0, u32::MAX), Ok(whole), "{}", shown);
        let price = notation.money(amount);
        let read = typing.money(&price);
        let is_asked = matches!(read, Err(Refusal::Ambiguous { .. }));
        prop_assert!(read == Ok(Estimate::exactly(amount)) || is_asked && currency.digits() == 3, "{price} {read:?}");
    }

    #[test]
    fn a_larger_number_is_read_as_a_larger_figure(typing in typing(), one in count(), other in count()) {
        let read = |count| typing.count(&typing.write_count(&Estimate::exactly(count))).unwrap().likely();
        prop_assert_eq!(one.partial_cmp(&other), read(one).partial_cmp(&read(other)));
    }

    #[test]
    fn digits_of_other_scripts_are_digits(typing in typing(), number in 0..u32::MAX, zero in select(vec!['٠', '۰', '०', '০', '๐', '０'])) {
        let digit = |digit: char| char::from_u32(u32::from(zero) + digit.to_digit(10).unwrap()).unwrap();
        let text: String = number.to_string().chars().map(digit).collect();
        prop_assert_eq!(typing.whole(&text, 0, u32::MAX), Ok(number));
    }

    #[test]
    fn what_was_understood_is_never_what_was_typed(locale in locale(), rate in estimate(rate())) {
        let notation = PlainNotation::new(locale, Currency::USD);
        let text = Typing::new(locale, Currency::USD).write_rate(&rate);
        prop_assert_ne!(understood::rate(&text, &rate, &notation), Some(text));
    }
}

#[test]
fn signs_from_every_corner_of_unicode_are_read_or_refused() {
    let typing = Typing::new(Locale::US, Currency::USD);
    let common = '\0'..='\u{3000}';
    let wide = '\u{fe00}'..='\u{ffff}';
    let others = ('\0'..=char::MAX).step_by(997);
    for sign in common.chain(wide).chain(others) {
        let count = typing.count(&format!("1{sign}200"));
        assert!(!matches!(count, Err(Refusal::Empty | Refusal::TooLong)), "{sign:?}");
        let _ = typing.month(&format!("3{sign}2027"));
    }
}

#[test]
fn the_longest_text_is_still_read() {
    let typing = Typing::new(Locale::US, Currency::USD);
    let text = format!("1.{}", "0".repeat(198));
    assert_eq!(typing.count(&text), Ok(Estimate::exactly(Count::clamped(1.0))));
    assert_eq!(typing.count(&format!("{text}0")), Err(Refusal::TooLong));
    assert!(typing.count(&"€".repeat(200)).is_err());
    assert!(typing.count(&"9".repeat(200)).is_err());
}
