//! The ways of writing numbers that a plan can be kept in.
//!
//! Source of signs, group sizes and places: Unicode CLDR 48, as applied by ICU.

use super::decimal::Decimal;

/// A country's way of writing numbers, money and percentages.
///
/// ```
/// use planner::notation::Locale;
/// assert_eq!(Locale::nearest("de").tag(), "de-DE");
/// assert_eq!(Locale::find("de-CH").map(|locale| locale.groups()[0]), Some('\''));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale {
    tag: &'static str,
    name: &'static str,
    signs: Signs,
    money: Place,
    /// What stands before and after a percentage.
    percent: (&'static str, &'static str),
    /// The fewest digits that are put into groups.
    least_grouped: u8,
}

/// The signs inside a number, and how its digits are grouped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Signs {
    decimal: char,
    groups: &'static [char],
    /// Digits in each group above the thousands.
    upper_group: u8,
}

/// Where the sign of a currency stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Before,
    BeforeSpaced,
    After,
}

use Place::{After, Before, BeforeSpaced};

const NBSP: char = '\u{a0}';
const NARROW: char = '\u{202f}';

const ENGLISH: Signs = Signs { decimal: '.', groups: &[','], upper_group: 3 };
const INDIAN: Signs = Signs { upper_group: 2, ..ENGLISH };
const GERMAN: Signs = Signs { decimal: ',', groups: &['.'], upper_group: 3 };
const AUSTRIAN: Signs = Signs { groups: &[NBSP, '.'], ..GERMAN };
const SWISS: Signs = Signs { decimal: '.', groups: &['\'', '’'], upper_group: 3 };
const SPACED: Signs = Signs { groups: &[NBSP], ..GERMAN };
const FRENCH: Signs = Signs { groups: &[NARROW, NBSP], ..GERMAN };

impl Locale {
    /// Every locale offered, by tag; of one language, the most used comes first.
    pub const ALL: &'static [Locale] = &[
        Locale::of("cs-CZ", "Czech (Czechia)", SPACED, After).spaced_percent(),
        Locale::of("da-DK", "Danish (Denmark)", GERMAN, After).spaced_percent(),
        Locale::of("de-DE", "German (Germany)", GERMAN, After).spaced_percent(),
        Locale::of("de-AT", "German (Austria)", AUSTRIAN, BeforeSpaced).spaced_percent(),
        Locale::of("de-CH", "German (Switzerland)", SWISS, BeforeSpaced),
        Locale::US,
        Locale::of("en-AU", "English (Australia)", ENGLISH, Before),
        Locale::of("en-CA", "English (Canada)", ENGLISH, Before),
        Locale::of("en-GB", "English (United Kingdom)", ENGLISH, Before),
        Locale::of("en-IE", "English (Ireland)", ENGLISH, Before),
        Locale::of("en-IN", "English (India)", INDIAN, Before),
        Locale::of("en-NZ", "English (New Zealand)", ENGLISH, Before),
        Locale::of("en-SG", "English (Singapore)", ENGLISH, Before),
        Locale::of("en-ZA", "English (South Africa)", SPACED, Before),
        Locale::of("es-ES", "Spanish (Spain)", GERMAN, After).spaced_percent().groups_from_five_digits(),
        Locale::of("es-MX", "Spanish (Mexico)", ENGLISH, Before),
        Locale::of("fi-FI", "Finnish (Finland)", SPACED, After).spaced_percent(),
        Locale::of("fr-FR", "French (France)", FRENCH, After).spaced_percent(),
        Locale::of("fr-CA", "French (Canada)", SPACED, After).spaced_percent(),
        Locale::of("fr-CH", "French (Switzerland)", FRENCH, After),
        Locale::of("hu-HU", "Hungarian (Hungary)", SPACED, After).groups_from_five_digits(),
        Locale::of("it-IT", "Italian (Italy)", GERMAN, After).groups_from_five_digits(),
        Locale::of("ja-JP", "Japanese (Japan)", ENGLISH, Before),
        Locale::of("ko-KR", "Korean (South Korea)", ENGLISH, Before),
        Locale::of("nb-NO", "Norwegian (Norway)", SPACED, After).spaced_percent(),
        Locale::of("nl-NL", "Dutch (Netherlands)", GERMAN, BeforeSpaced),
        Locale::of("nl-BE", "Dutch (Belgium)", GERMAN, BeforeSpaced),
        Locale::of("pl-PL", "Polish (Poland)", SPACED, After).groups_from_five_digits(),
        Locale::of("pt-BR", "Portuguese (Brazil)", GERMAN, BeforeSpaced),
        Locale::of("pt-PT", "Portuguese (Portugal)", SPACED, After).groups_from_five_digits(),
        Locale::of("sv-SE", "Swedish (Sweden)", SPACED, After).spaced_percent(),
        Locale::of("tr-TR", "Turkish (Türkiye)", GERMAN, Before).percent_before(),
        Locale::of("zh-CN", "Chinese (China)", ENGLISH, Before),
    ];
    /// English as written in the United States, where nothing else is known.
    pub const US: Locale = Locale::of("en-US", "English (United States)", ENGLISH, Before);

    const fn of(tag: &'static str, name: &'static str, signs: Signs, money: Place) -> Locale {
        Locale { tag, name, signs, money, percent: ("", "%"), least_grouped: 4 }
    }

    const fn spaced_percent(self) -> Locale {
        Locale { percent: ("", "\u{a0}%"), ..self }
    }

    const fn percent_before(self) -> Locale {
        Locale { percent: ("%", ""), ..self }
    }

    const fn groups_from_five_digits(self) -> Locale {
        Locale { least_grouped: 5, ..self }
    }

    /// The locale with this BCP 47 tag, if it is offered.
    pub fn find(tag: &str) -> Option<Locale> {
        Locale::ALL.iter().copied().find(|locale| locale.tag.eq_ignore_ascii_case(tag))
    }

    /// The locale that writes numbers most like the one asked for: itself, one of the same language, or
    /// English as written in the United States.
    pub fn nearest(tag: &str) -> Locale {
        let same_language =
            || Locale::ALL.iter().copied().find(|locale| language(locale.tag) == language(tag));
        Locale::find(tag).or_else(same_language).unwrap_or_default()
    }

    /// The BCP 47 tag, such as `de-DE`.
    pub const fn tag(self) -> &'static str {
        self.tag
    }

    /// What people call it, such as "German (Germany)".
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// The sign before decimals.
    pub const fn decimal(self) -> char {
        self.signs.decimal
    }

    /// The signs between groups of digits; the first one is written, all are read. Never empty.
    pub const fn groups(self) -> &'static [char] {
        self.signs.groups
    }

    /// A number with at least so many decimals, such as `1,200.50`.
    pub(crate) fn written(self, number: &Decimal, least_decimals: usize) -> String {
        let (whole, fraction) = number.written(least_decimals);
        let whole = self.grouped(&whole);
        if fraction.is_empty() { whole } else { format!("{whole}{}{fraction}", self.signs.decimal) }
    }

    /// An amount of money with the sign of its currency in its place.
    pub(crate) fn priced(self, amount: &str, symbol: &str) -> String {
        let is_letter = symbol.ends_with(char::is_alphabetic);
        match self.money {
            Before if !is_letter => format!("{symbol}{amount}"),
            Before | BeforeSpaced => format!("{symbol}{NBSP}{amount}"),
            After => format!("{amount}{NBSP}{symbol}"),
        }
    }

    /// A number of percent with the percent sign in its place.
    pub(crate) fn percentage(self, percent: &str) -> String {
        format!("{}{percent}{}", self.percent.0, self.percent.1)
    }

    fn grouped(self, whole: &str) -> String {
        let sign = self.signs.groups.first().filter(|_| whole.len() >= usize::from(self.least_grouped));
        let mut text = String::new();
        for (at, digit) in whole.char_indices() {
            text.extend(sign.filter(|_| at > 0 && self.begins_group(whole.len() - at)));
            text.push(digit);
        }
        text
    }

    fn begins_group(self, digits_left: usize) -> bool {
        digits_left
            .checked_sub(3)
            .is_some_and(|upper| upper.is_multiple_of(usize::from(self.signs.upper_group)))
    }
}

impl Default for Locale {
    fn default() -> Locale {
        Locale::US
    }
}

fn language(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browsers_language_finds_the_locale_that_writes_numbers_alike() {
        let nearest =
            ["de", "de-LI", "fr_FR", "DE-at", "en", "xx", "", "pt"].map(|tag| Locale::nearest(tag).tag());
        assert_eq!(nearest, ["de-DE", "de-DE", "fr-FR", "de-AT", "en-US", "en-US", "en-US", "pt-BR"]);
    }

    #[test]
    fn every_locale_is_found_by_its_tag_and_can_tell_groups_from_decimals() {
        for locale in Locale::ALL {
            assert_eq!(Locale::find(locale.tag()), Some(*locale));
            assert!(
                !locale.groups().is_empty() && !locale.groups().contains(&locale.decimal()),
                "{locale:?}"
            );
        }
    }

    #[test]
    fn names_are_unlike_each_other() {
        let mut names: Vec<_> = Locale::ALL.iter().map(|locale| locale.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), Locale::ALL.len());
    }
}
