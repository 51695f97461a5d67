//! Places in a file, and what stands there, in words.

use crate::document::{Part, Place, Repair};

/// The place inside a sentence.
pub(super) fn where_in(place: &Place) -> String {
    if place.0.is_empty() { "the plan itself".to_owned() } else { format!("“{}”", words(place)) }
}

/// The place at the start of a sentence.
pub(super) fn title(place: &Place) -> String {
    let words = words(place);
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The place in words: `tactics, 3rd entry, cost`.
pub(super) fn words(place: &Place) -> String {
    let words: Vec<String> = place.0.iter().map(part).collect();
    words.join(", ")
}

pub(super) fn part(part: &Part) -> String {
    match part {
        Part::Field(name) => shown(&name.replace('_', " ")),
        Part::Entry(place) => format!("{} entry", ordinal(place + 1)),
    }
}

/// 1st, 2nd, 3rd, 4th, ... 11th.
pub(super) fn ordinal(number: usize) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// A text from a file, safe inside a sentence: short, and without characters that cannot be seen.
pub(super) fn shown(text: &str) -> String {
    const LENGTH: usize = 60;
    let visible = |letter: char| match letter {
        '\n' | '\r' | '\t' => ' ',
        hidden if Repair::hides(hidden) => '�',
        letter => letter,
    };
    let rest = if text.chars().nth(LENGTH).is_some() { "…" } else { "" };
    text.chars().take(LENGTH).map(visible).chain(rest.chars()).collect()
}

/// A whole number with a comma between thousands.
pub(super) fn grouped(number: usize) -> String {
    match number {
        0..1_000 => number.to_string(),
        _ => format!("{},{:03}", grouped(number / 1_000), number % 1_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place() -> Place {
        Place(vec![Part::Field("tactics".into()), Part::Entry(2), Part::Field("setup_cost".into())])
    }

    #[test]
    fn a_place_is_said_in_words() {
        assert_eq!(words(&place()), "tactics, 3rd entry, setup cost");
        assert_eq!(title(&place()), "Tactics, 3rd entry, setup cost");
    }

    #[test]
    fn ordinals_end_as_they_are_spoken() {
        let spoken = [1, 2, 3, 4, 11, 12, 13, 21, 102, 111].map(ordinal);
        assert_eq!(spoken, ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "102nd", "111th"]);
    }

    #[test]
    fn what_a_file_says_cannot_turn_a_sentence_around() {
        assert_eq!(shown("a\u{202e}b"), "a�b");
        assert_eq!(shown(&"x".repeat(61)), format!("{}…", "x".repeat(60)));
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!([grouped(7), grouped(1_000), grouped(1_234_005)], ["7", "1,000", "1,234,005"]);
    }
}
