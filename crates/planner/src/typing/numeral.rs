//! A run of digits with the signs inside it, and which of these signs is the decimal one.

use super::Reading;
use crate::notation::decimal::Decimal;

/// Digits and the signs between them, before it is known what the signs mean.
#[derive(Debug, Default)]
pub(super) struct Numeral<'a> {
    runs: Vec<&'a str>,
    signs: Vec<char>,
    exponent: i32,
}

/// The sign that Arabic numbers have before their decimals; it means nothing else.
const ARABIC_DECIMAL: char = '٫';

/// What the one sign in a numeral means.
enum Meaning {
    Decimal,
    Group,
    Either,
    Neither,
}

/// The numeral that the text begins with, and what follows it.
pub(super) fn scan(text: &str) -> Option<(Numeral<'_>, &str)> {
    let mut numeral = Numeral::default();
    let (run, mut rest) = digits(text);
    numeral.runs.push(run);
    while let Some((sign, run, after)) = continuation(rest, numeral.signs.is_empty() && run.is_empty()) {
        numeral.signs.push(sign);
        numeral.runs.push(run);
        rest = after;
    }
    let is_number = !run.is_empty() || !numeral.signs.is_empty();
    (numeral.exponent, rest) = power_of_ten(rest);
    is_number.then_some((numeral, rest))
}

impl Numeral<'_> {
    /// The number, with a doubtful sign taken in the way of the reading; `None` when the signs make none.
    pub(super) fn read(&self, reading: &Reading) -> Option<Decimal> {
        let has_decimals = match self.signs.as_slice() {
            [] => false,
            [sign] => self.meaning(*sign, reading).is_decimal(reading.way.groups)?,
            [groups @ .., last] => !groups.contains(last),
        };
        let (fraction, whole) =
            if has_decimals { self.runs.split_last()? } else { (&"", self.runs.as_slice()) };
        let is_readable = self.signs.len() == 1 || self.is_consistent(has_decimals) && is_grouped(whole);
        is_readable.then(|| Decimal::new(&whole.concat(), fraction).shifted(self.exponent))
    }

    /// What a sign that occurs alone means: the locale decides, unless the groups contradict it.
    fn meaning(&self, sign: char, reading: &Reading) -> Meaning {
        let locale = reading.typing.locale;
        let is_grouped = is_grouped(&self.runs);
        let has_whole = self.runs.first().is_some_and(|run| !run.is_empty() && !run.starts_with('0'));
        match sign {
            ARABIC_DECIMAL => Meaning::Decimal,
            ' ' | '\'' if is_grouped => Meaning::Group,
            ' ' | '\'' => Meaning::Neither,
            _ if !has_whole => Meaning::Decimal,
            _ if locale.groups().contains(&sign) => {
                if is_grouped {
                    Meaning::Group
                } else {
                    Meaning::Either
                }
            }
            _ => {
                if is_grouped {
                    Meaning::Either
                } else {
                    Meaning::Decimal
                }
            }
        }
    }

    /// Whether every sign but the decimal one is the same, and only a decimal sign stands as one.
    fn is_consistent(&self, has_decimals: bool) -> bool {
        let (last, groups) = match self.signs.split_last() {
            Some((last, groups)) if has_decimals => (Some(*last), groups),
            _ => (None, self.signs.as_slice()),
        };
        let is_same = groups.windows(2).all(|pair| pair.first() == pair.last());
        is_same && !groups.contains(&ARABIC_DECIMAL) && !matches!(last, Some(' ' | '\''))
    }
}

impl Meaning {
    fn is_decimal(&self, takes_groups: bool) -> Option<bool> {
        match self {
            Meaning::Decimal => Some(true),
            Meaning::Group => Some(false),
            Meaning::Either => Some(!takes_groups),
            Meaning::Neither => None,
        }
    }
}

/// Whether the runs are groups of digits: thousands throughout, or the Indian lakhs and crores.
fn is_grouped(runs: &[&str]) -> bool {
    let [first, middle @ .., last] = runs else { return true };
    let all_middle = |digits: usize| middle.iter().all(|run| run.len() == digits);
    let is_led = |most: usize| (1..=most).contains(&first.len()) && !first.starts_with('0');
    last.len() == 3 && (all_middle(3) && is_led(3) || all_middle(2) && is_led(2))
}

/// A sign with digits after it, and the rest. A blank belongs to a number only before three digits, and
/// neither a blank nor an apostrophe begins one.
fn continuation(text: &str, is_first: bool) -> Option<(char, &str, &str)> {
    let sign = text.chars().next().filter(|sign| ['.', ',', '\'', ' ', ARABIC_DECIMAL].contains(sign))?;
    let (run, rest) = digits(text.strip_prefix(sign)?);
    let belongs = match sign {
        ' ' => !is_first && run.len() == 3,
        '\'' => !is_first && !run.is_empty(),
        _ => !run.is_empty(),
    };
    belongs.then_some((sign, run, rest))
}

/// The power of ten that spreadsheets write, such as the 6 of "1.2E+06"; 0 when there is none.
fn power_of_ten(text: &str) -> (i32, &str) {
    let Some(after) = text.strip_prefix('e') else { return (0, text) };
    let (is_negative, after) = match after.strip_prefix('-') {
        Some(after) => (true, after),
        None => (false, after.strip_prefix('+').unwrap_or(after)),
    };
    let (run, rest) = digits(after);
    match run.parse::<i32>() {
        Ok(power) if run.len() <= 4 => (if is_negative { -power } else { power }, rest),
        _ => (0, text),
    }
}

fn digits(text: &str) -> (&str, &str) {
    text.split_at(text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len()))
}
