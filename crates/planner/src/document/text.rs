//! From bytes to text: the size, the sort of file, the encoding, and damaged characters.

use std::borrow::Cow;

use super::{MAX_BYTES, Repair, Sort, Unreadable};

/// The text in the bytes of a file, without the mark some programs put in front, and what was put right.
pub(super) fn decoded(bytes: &[u8]) -> Result<(String, Vec<Repair>), Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge(bytes.len()));
    }
    if let Some(sort) = sort_of_bytes(bytes) {
        return Err(Unreadable::Foreign(sort));
    }
    let (text, halves) = unicode(bytes)?;
    if text.trim().is_empty() {
        return Err(Unreadable::Empty);
    }
    if let Some(sort) = sort_of_text(&text) {
        return Err(Unreadable::Foreign(sort));
    }
    let (text, escapes) = without_lone_surrogates(&text);
    let damaged = halves + escapes;
    Ok((text, (damaged > 0).then_some(Repair::Characters(damaged)).into_iter().collect()))
}

/// How files of other sorts begin.
const BEGINNINGS: [(&[u8], Sort); 15] = [
    (b"PK\x03\x04", Sort::Zip),
    (b"\x1f\x8b", Sort::Compressed),
    (b"\x78\x01", Sort::Compressed),
    (b"\x78\x5e", Sort::Compressed),
    (b"\x78\x9c", Sort::Compressed),
    (b"\x78\xda", Sort::Compressed),
    (b"%PDF", Sort::Pdf),
    (b"\xd0\xcf\x11\xe0", Sort::OldOffice),
    (b"\x89PNG", Sort::Picture),
    (b"\xff\xd8\xff", Sort::Picture),
    (b"GIF8", Sort::Picture),
    // UTF-32 with its mark, which begins like the mark of UTF-16.
    (b"\xff\xfe\x00\x00", Sort::OtherEncoding),
    (b"\x00\x00\xfe\xff", Sort::OtherEncoding),
    // A brace in UTF-16 without a mark.
    (b"{\x00", Sort::OtherEncoding),
    (b"\x00{", Sort::OtherEncoding),
];

fn sort_of_bytes(bytes: &[u8]) -> Option<Sort> {
    BEGINNINGS.iter().find(|(beginning, _)| bytes.starts_with(beginning)).map(|(_, sort)| *sort)
}

/// The sort of text that does not even begin like JSON.
fn sort_of_text(text: &str) -> Option<Sort> {
    let line = text.trim_start().lines().next().unwrap_or_default();
    let is_table = line.contains([',', ';', '\t']) && !line.contains(['{', '[']);
    if line.starts_with('<') { Some(Sort::WebPage) } else { is_table.then_some(Sort::Table) }
}

/// The text, and how many halves of characters in it were replaced.
fn unicode(bytes: &[u8]) -> Result<(Cow<'_, str>, usize), Unreadable> {
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest, 3),
        _ => utf8(bytes, 0),
    }
}

fn utf8(bytes: &[u8], start: usize) -> Result<(Cow<'_, str>, usize), Unreadable> {
    let text = std::str::from_utf8(bytes);
    text.map(|text| (text.into(), 0)).map_err(|error| Unreadable::NotUtf8(start + error.valid_up_to()))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<(Cow<'_, str>, usize), Unreadable> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(Unreadable::NotUtf8(bytes.len() + 1));
    }
    let mut halves = 0;
    let text: String = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .map(|character| character.unwrap_or_else(|_| replaced(&mut halves)))
        .collect();
    Ok((text.into(), halves))
}

fn replaced(count: &mut usize) -> char {
    *count += 1;
    char::REPLACEMENT_CHARACTER
}

/// The text with each escape that is half of a surrogate pair, such as `\ud800` alone, replaced by `\ufffd`.
///
/// Browsers write such escapes for characters that were cut in two; the parser would refuse the whole file.
fn without_lone_surrogates(text: &str) -> (String, usize) {
    let mut out = String::with_capacity(text.len());
    let mut count = 0;
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        let length = escape_length(escape);
        let (this, after) = escape.split_at(length);
        out.push_str(before);
        if is_lone_surrogate(this) {
            out.push_str("\\ufffd");
            count += 1;
        } else {
            out.push_str(this);
        }
        rest = after;
    }
    out.push_str(rest);
    (out, count)
}

/// The length of the escape that `text` begins with; a surrogate pair is one escape.
fn escape_length(text: &str) -> usize {
    match (unit(text), text.get(6..).and_then(unit)) {
        (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => 12,
        (Some(_), _) => 6,
        (None, _) => 1 + text.chars().nth(1).map_or(0, char::len_utf8),
    }
}

fn is_lone_surrogate(escape: &str) -> bool {
    escape.len() == 6 && matches!(unit(escape), Some(0xd800..=0xdfff))
}

/// The UTF-16 unit that an escape such as `\u00e4` at the start of the text stands for.
fn unit(text: &str) -> Option<u16> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hex.then(|| u16::from_str_radix(digits, 16).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_of_characters_are_replaced_and_whole_ones_are_not() {
        for (text, expected, count) in [
            (r"a\ud800b", r"a\ufffdb", 1),
            (r"\udc00", r"\ufffd", 1),
            (r"\ud83d\ude00", r"\ud83d\ude00", 0),
            (r"\ud83d\ud83d\ude00", r"\ufffd\ud83d\ude00", 1),
            (r"\\ud800", r"\\ud800", 0),
            (r"\\\ud800", r"\\\ufffd", 1),
            (r"\ud8", r"\ud8", 0),
            (r"\u+123\", r"\u+123\", 0),
            ("\\ä", "\\ä", 0),
        ] {
            assert_eq!(without_lone_surrogates(text), (expected.to_owned(), count), "{text}");
        }
    }

    #[test]
    fn an_odd_byte_at_the_end_of_utf_16_is_refused() {
        assert_eq!(decoded(b"\xff\xfe{\x00}"), Err(Unreadable::NotUtf8(4)));
    }

    #[test]
    fn the_place_of_a_byte_that_is_no_text_counts_the_mark_in_front() {
        assert_eq!(decoded(b"\xef\xbb\xbf{\xff}"), Err(Unreadable::NotUtf8(4)));
    }
}
