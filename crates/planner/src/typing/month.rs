//! Reading a month: a year of four digits, and a month by number or English name, in any order.

use super::{Refusal, scan};
use crate::notation::MONTH_NAMES;
use crate::units::Month;

pub(super) fn read(typed: &str) -> Result<Month, Refusal> {
    let text = scan::plain(typed);
    let words: Vec<String> = words(&text);
    match words.as_slice() {
        [year, month] if is_year(year) => named(year, month),
        [month, year] if is_year(year) => named(year, month),
        _ => None,
    }
    .ok_or(Refusal::NotAMonth)
}

fn named(year: &str, month: &str) -> Option<Month> {
    let by_name = MONTH_NAMES.iter().position(|name| begins(&name.to_lowercase(), month));
    let number = match by_name {
        Some(at) => u8::try_from(at + 1).ok()?,
        None if month.len() <= 2 => month.parse().ok()?,
        None => return None,
    };
    Month::new(year.parse().ok()?, number)
}

/// Three letters or more that begin the name; "sept" is one of them.
fn begins(name: &str, typed: &str) -> bool {
    typed.len() >= 3 && name.starts_with(typed)
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|letter| letter.is_ascii_digit())
}

/// The runs of digits and the runs of letters; everything between them only separates.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut before = ' ';
    for letter in text.chars() {
        match words.last_mut().filter(|_| kind(before) == kind(letter)) {
            Some(word) if letter.is_alphanumeric() => word.push(letter),
            _ if letter.is_alphanumeric() => words.push(letter.to_string()),
            _ => {}
        }
        before = letter;
    }
    words
}

fn kind(letter: char) -> (bool, bool) {
    (letter.is_ascii_digit(), letter.is_alphabetic())
}
