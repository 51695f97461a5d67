//! From a text to its words and numbers.

use super::Reading;
use super::numeral;
use crate::notation::decimal::Decimal;
use crate::units::Currency;

/// A piece of a typed figure.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Lexeme {
    Number(Decimal),
    Sign(Sign),
    Dash,
    Plus,
    To,
    In,
    Likely,
    /// A word that a range may begin with.
    Opening,
    Stop,
}

/// A sign that belongs to a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sign {
    Percent,
    /// A power of ten, such as 3 for "k".
    Scale(i32),
    /// A sign or code of some currency.
    Currency(&'static str),
}

const PERCENT: Lexeme = Lexeme::Sign(Sign::Percent);
const THOUSAND: Lexeme = Lexeme::Sign(Sign::Scale(3));
const LAKH: Lexeme = Lexeme::Sign(Sign::Scale(5));
const MILLION: Lexeme = Lexeme::Sign(Sign::Scale(6));
const CRORE: Lexeme = Lexeme::Sign(Sign::Scale(7));
const BILLION: Lexeme = Lexeme::Sign(Sign::Scale(9));

/// Every word that is understood besides the currencies; of two that fit, the longer one is meant.
const WORDS: &[(&str, Lexeme)] = &[
    ("to", Lexeme::To),
    ("and", Lexeme::To),
    ("between", Lexeme::Opening),
    ("from", Lexeme::Opening),
    ("in", Lexeme::In),
    ("of", Lexeme::In),
    ("out of", Lexeme::In),
    ("likely", Lexeme::Likely),
    ("most likely", Lexeme::Likely),
    ("probably", Lexeme::Likely),
    ("%", PERCENT),
    ("percent", PERCENT),
    ("per cent", PERCENT),
    ("-", Lexeme::Dash),
    ("+", Lexeme::Plus),
    (",", Lexeme::Stop),
    (".", Lexeme::Stop),
    (";", Lexeme::Stop),
    ("(", Lexeme::Stop),
    (")", Lexeme::Stop),
    ("k", THOUSAND),
    ("thousand", THOUSAND),
    ("tsd", THOUSAND),
    ("lakh", LAKH),
    ("lac", LAKH),
    ("m", MILLION),
    ("mn", MILLION),
    ("mio", MILLION),
    ("mln", MILLION),
    ("million", MILLION),
    ("crore", CRORE),
    ("cr", CRORE),
    ("bn", BILLION),
    ("mrd", BILLION),
    ("billion", BILLION),
];

/// The pieces of the text; `None` when one of them is not understood.
pub(super) fn scan(reading: &Reading) -> Option<Vec<Lexeme>> {
    let text = plain(reading.typed);
    let mut lexemes = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (lexeme, after) = match numeral::scan(rest) {
            Some((numeral, after)) => (numeral.read(reading).map(Lexeme::Number)?, after),
            None => word(rest)?,
        };
        lexemes.push(lexeme);
        rest = after.trim_start();
    }
    Some(lexemes)
}

fn word(text: &str) -> Option<(Lexeme, &str)> {
    let words = WORDS.iter().filter_map(|(word, lexeme)| Some((lexeme.clone(), after_word(text, word)?)));
    let signs = Currency::ALL.iter().flat_map(|currency| signs(*currency));
    let currencies =
        signs.filter_map(|sign| Some((Lexeme::Sign(Sign::Currency(sign)), after_word(text, sign)?)));
    words.chain(currencies).min_by_key(|(_, after)| after.len())
}

/// What follows the word, if the text begins with it and the word ends there.
fn after_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let mut letters = word.chars().flat_map(char::to_lowercase);
    let after = letters.try_fold(text, |rest, letter| rest.strip_prefix(letter))?;
    let goes_on = word.ends_with(char::is_alphabetic) && after.starts_with(char::is_alphabetic);
    (!word.is_empty() && !goes_on).then_some(after)
}

/// Every way of naming a currency: "EUR", "€"; "CAD", "CA$", "$"; empty where there is no such way.
pub(super) fn signs(currency: Currency) -> [&'static str; 4] {
    let symbol = currency.symbol();
    let bare = symbol.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let in_full = if currency == Currency::USD { "US$" } else { "" };
    [currency.code(), symbol, bare, in_full]
}

/// The text in small letters with one sign of each kind: plain digits, blanks, dashes and apostrophes,
/// whatever the script or keyboard they come from.
pub(super) fn plain(text: &str) -> String {
    text.chars().filter_map(plain_sign).flat_map(char::to_lowercase).collect()
}

/// The code points of the digit 0 in the scripts that are read: Arabic, Persian, Devanagari, Bengali, Thai.
const ZEROS: [u32; 5] = [0x660, 0x6F0, 0x966, 0x9E6, 0xE50];

fn plain_sign(sign: char) -> Option<char> {
    let sign = half_width(sign);
    match sign {
        // Marks of writing direction and joining, which formatters put around numbers.
        '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2069}' | '\u{61c}' | '\u{feff}' => None,
        '‐'..='―' | '−' | '﹣' => Some('-'),
        '’' | '‘' | 'ʼ' | '`' | '´' | '′' | '٬' => Some('\''),
        '٪' | '﹪' => Some('%'),
        _ if sign.is_whitespace() => Some(' '),
        _ => Some(plain_digit(sign)),
    }
}

fn plain_digit(sign: char) -> char {
    let digit = |zero: &u32| u32::from(sign).checked_sub(*zero).and_then(|value| char::from_digit(value, 10));
    ZEROS.iter().find_map(digit).unwrap_or(sign)
}

/// Signs of the width of a Chinese character, as the ASCII signs that they are.
fn half_width(sign: char) -> char {
    match u32::from(sign) {
        wide @ 0xFF01..=0xFF5E => char::from_u32(wide - 0xFEE0).unwrap_or(sign),
        0xFFE5 => '¥',
        0xFFE6 => '₩',
        0xFFE1 => '£',
        _ => sign,
    }
}
