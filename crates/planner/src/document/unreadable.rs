//! Why bytes are not a plan.

use super::Place;
use super::place::Spot;

/// Why bytes are not a plan that this version reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// There is nothing in the file.
    Empty,
    /// The file has so many bytes, more than [`MAX_BYTES`](super::MAX_BYTES).
    TooLarge(usize),
    /// The file is of another sort altogether.
    Foreign(Sort),
    /// The bytes are not text in UTF-8; the first that is not stands at this place, from 0.
    NotUtf8(usize),
    /// The text is not JSON.
    NotJson {
        /// What is wrong with it.
        flaw: Flaw,
        /// The line, from 1.
        line: usize,
        /// The column in bytes, from 1; 0 before the first.
        column: usize,
    },
    /// A name is used twice in one object; programs disagree about which of them counts.
    Twice(Place),
    /// A list has more entries, or an object more fields, than [`MAX_ENTRIES`](super::MAX_ENTRIES).
    TooMany(Place),
    /// The file holds more values in all than [`MAX_VALUES`](super::MAX_VALUES).
    TooMuch,
    /// The name of a field is longer than any name of ours.
    LongName(Place),
    /// The file is JSON, but holds no object.
    NotAnObject(Root),
    /// The file does not say that it is a plan.
    NotAPlan,
    /// The version is missing, or is not a whole number from 1; what stands there, if something does.
    NoVersion(Option<String>),
    /// The file was written by a newer version of the app, in this version of the format.
    Newer(u32),
    /// Something is of another kind than the format says, such as text instead of a list.
    OtherKind(Place),
}

/// A sort of file that is no plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// A zip file; spreadsheets and documents of office programs are zip files.
    Zip,
    /// A file compressed with gzip or zlib.
    Compressed,
    /// A PDF.
    Pdf,
    /// An office file of the older sort.
    OldOffice,
    /// A picture.
    Picture,
    /// A web page.
    WebPage,
    /// Rows of values with commas, semicolons or tabs between them.
    Table,
    /// Text in UTF-16 without its mark, or in UTF-32.
    OtherEncoding,
}

/// What is wrong with text that is not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It ends in the middle.
    EndsEarly,
    /// It goes on after the end of the plan.
    GoesOn,
    /// It is nested more than 127 levels deep.
    TooDeep,
    /// A number is too large for any computer to hold exactly or nearly.
    HugeNumber,
    /// A number is not written as JSON writes numbers.
    Number,
    /// A comma stands before a closing bracket.
    Comma,
    /// A text holds a line break or another control character as it is.
    ControlCharacter,
    /// A backslash is followed by something that has no meaning there.
    Escape,
    /// The name of a field is not in double quotes.
    Name,
    /// Something else.
    Other,
}

/// What the root of a file is, when it is not an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Root {
    /// A list.
    List,
    /// A text.
    Text,
    /// A number.
    Number,
    /// True or false.
    Claim,
    /// `null`.
    Nothing,
}

impl Unreadable {
    /// Why this is not JSON.
    pub(super) fn not_json(error: &serde_json::Error) -> Unreadable {
        Unreadable::NotJson { flaw: Flaw::of(error), line: error.line(), column: error.column() }
    }

    /// Why JSON is not a plan: what stands at a spot.
    pub(super) fn other_kind(at: &Spot) -> Unreadable {
        Unreadable::OtherKind(at.place())
    }
}

impl Flaw {
    /// The parser tells its flaws apart only by their English text; a test holds every one of them.
    fn of(error: &serde_json::Error) -> Flaw {
        const FLAWS: [(&str, Flaw); 8] = [
            ("recursion limit", Flaw::TooDeep),
            ("number out of range", Flaw::HugeNumber),
            ("invalid number", Flaw::Number),
            ("trailing comma", Flaw::Comma),
            ("trailing characters", Flaw::GoesOn),
            ("control character", Flaw::ControlCharacter),
            ("invalid escape", Flaw::Escape),
            ("key must be", Flaw::Name),
        ];
        if error.is_eof() {
            return Flaw::EndsEarly;
        }
        let text = error.to_string();
        FLAWS.iter().find(|(start, _)| text.starts_with(start)).map_or(Flaw::Other, |(_, flaw)| *flaw)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_flaw_is_told_apart() {
        let deep = "[".repeat(200);
        for (text, flaw) in [
            (r#"{"a": 1"#, Flaw::EndsEarly),
            ("{} x", Flaw::GoesOn),
            (deep.as_str(), Flaw::TooDeep),
            ("1e400", Flaw::HugeNumber),
            ("01", Flaw::Number),
            ("1.x", Flaw::Number),
            ("[1,]", Flaw::Comma),
            ("\"a\nb\"", Flaw::ControlCharacter),
            (r#""\x41""#, Flaw::Escape),
            ("{a: 1}", Flaw::Name),
            ("{\"a\" 1}", Flaw::Other),
        ] {
            let error = serde_json::from_str::<serde_json::Value>(text).unwrap_err();
            assert_eq!(Flaw::of(&error), flaw, "{text}: {error}");
        }
    }
}
