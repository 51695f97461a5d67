//! Why a file is not read, and what was put right in one that is.

use crate::document::{Flaw, LONG_TEXT, MAX_ENTRIES, MAX_VALUES, Place, Repair, Root, Sort, Unreadable};
use spot::{grouped, shown, title, where_in, words};

mod spot;

impl Unreadable {
    /// What is wrong with the file and what to do, for the person who opened it.
    ///
    /// ```
    /// use planner::document::read;
    /// let why = read(b"%PDF-1.7").map_err(|why| why.sentence());
    /// assert_eq!(why.err().as_deref(), Some("This is a PDF. Open the plan that was downloaded as JSON."));
    /// ```
    pub fn sentence(&self) -> String {
        match self {
            Unreadable::Empty => "There is nothing in this file. Open another copy.".to_owned(),
            Unreadable::TooLarge(bytes) => too_large(*bytes),
            Unreadable::Foreign(sort) => foreign(*sort).to_owned(),
            Unreadable::NotUtf8(byte) => not_utf8(*byte),
            Unreadable::NotJson { flaw, line, column } => not_json(*flaw, *line, *column),
            Unreadable::Twice(place) => twice(place),
            Unreadable::TooMany(place) => too_many(place),
            Unreadable::TooMuch => too_much(),
            Unreadable::LongName(place) => long_name(place),
            Unreadable::NotAnObject(root) => not_an_object(*root),
            Unreadable::NotAPlan => NOT_A_PLAN.to_owned(),
            Unreadable::NoVersion(found) => no_version(found.as_deref()),
            Unreadable::Newer(version) => newer(*version),
            Unreadable::OtherKind(place) => other_kind(place),
        }
    }
}

impl Repair {
    /// What was put right, or is worth knowing, for the person who opened the file.
    ///
    /// ```
    /// use planner::document::read;
    /// let file = br#"{"format": "backcast-plan", "version": 1, "budget": -5}"#;
    /// let repairs = read(file).map(|opened| opened.repairs).unwrap_or_default();
    /// let sentences: Vec<String> = repairs.iter().map(|repair| repair.sentence()).collect();
    /// assert_eq!(sentences, ["Budget: “-5” is not possible here, so it is empty now. Enter it again."]);
    /// ```
    pub fn sentence(&self) -> String {
        match self {
            Repair::Characters(count) => characters(*count),
            Repair::NotSet { place, value } => not_set(place, value),
            Repair::Changed { place, from, to } => changed(place, from, to),
            Repair::Dangling { place, value } => dangling(place, value),
            Repair::Renumbered { place, from, to } => renumbered(place, from, *to),
            Repair::LeftOut { place, name } => left_out(place, name),
            Repair::StageAdded { name } => stage_added(name),
            Repair::Long { place, characters } => long(place, *characters),
            Repair::Hidden { place } => hidden(place),
            Repair::Unknown { place } => unknown(place),
        }
    }
}

const NOT_A_PLAN: &str = "This file does not say that it is a Backcast plan. \
    Open one that was downloaded from Backcast; it begins with \"format\": \"backcast-plan\".";

fn too_large(bytes: usize) -> String {
    let size = bytes.div_ceil(1024);
    format!("This file has {size} KB; a plan has at most 2,048 KB. Check that it is the right file.")
}

fn foreign(sort: Sort) -> &'static str {
    match sort {
        Sort::Zip => {
            "This looks like a spreadsheet, an office document or a zip file. \
             Open the plan that was downloaded as JSON; if it is inside a zip file, unpack it first."
        }
        Sort::Compressed => "This file is compressed. Unpack it first, then open the plan inside.",
        Sort::Pdf => "This is a PDF. Open the plan that was downloaded as JSON.",
        Sort::OldOffice => "This is an office document. Open the plan that was downloaded as JSON.",
        Sort::Picture => "This is a picture. Open the plan that was downloaded as JSON.",
        Sort::WebPage => "This is a web page. Open the plan that was downloaded as JSON.",
        Sort::Table => "This looks like a table (CSV). Open the plan that was downloaded as JSON.",
        Sort::OtherEncoding => {
            "The characters of this file are stored in UTF-16 or UTF-32. Save it again as UTF-8, then open it."
        }
    }
}

fn not_utf8(byte: usize) -> String {
    format!(
        "This file is not plain text: byte {} has no meaning in UTF-8. \
         It may be damaged or cut off. Save it again as UTF-8, or open another copy.",
        byte + 1
    )
}

fn not_json(flaw: Flaw, line: usize, column: usize) -> String {
    format!(
        "Line {line}, character {}: {} Open another copy, or correct that line.",
        column.max(1),
        said(flaw)
    )
}

fn said(flaw: Flaw) -> &'static str {
    match flaw {
        Flaw::EndsEarly => "the file ends in the middle; it may not have been saved or sent completely.",
        Flaw::GoesOn => "the plan has ended, but the file goes on.",
        Flaw::TooDeep => "things are nested more than 127 levels deep; a plan never is.",
        Flaw::HugeNumber => "this number is too large for any plan.",
        Flaw::Number => "this is not a number as JSON writes it, such as 1234.5.",
        Flaw::Comma => "a comma stands before a closing bracket; remove it.",
        Flaw::ControlCharacter => "a text holds a line break or another control character as it is.",
        Flaw::Escape => "a backslash is followed by something that has no meaning there.",
        Flaw::Name => "the name of a field must stand in double quotes.",
        Flaw::Other => "what stands here is not JSON, the format of a plan.",
    }
}

fn twice(place: &Place) -> String {
    format!(
        "The file says “{}” twice, and programs disagree about which of them counts. \
         Remove one of them, or open another copy.",
        words(place)
    )
}

fn too_many(place: &Place) -> String {
    format!(
        "There are more than {} entries in {}. A plan never holds so many: check that it is the right file.",
        grouped(MAX_ENTRIES),
        where_in(place)
    )
}

fn too_much() -> String {
    format!(
        "There are more than {} values in this file. A plan never holds so many: check that it is the right file.",
        grouped(MAX_VALUES)
    )
}

fn long_name(place: &Place) -> String {
    let place = where_in(place);
    format!("In {place}, the name of a field is longer than 200 letters. Check that it is the right file.")
}

fn not_an_object(root: Root) -> String {
    let found = match root {
        Root::List => "a list. If it holds several plans, open each from a file of its own.",
        Root::Text => "one text. If a plan is inside that text, save it as a file of its own.",
        Root::Number => "one number. Open a plan that was downloaded from Backcast.",
        Root::Claim => "one word. Open a plan that was downloaded from Backcast.",
        Root::Nothing => "nothing. Open a plan that was downloaded from Backcast.",
    };
    format!("This file holds no plan, but {found}")
}

fn no_version(found: Option<&str>) -> String {
    let state = match found {
        None => "The file does not say in which version of the format it is".to_owned(),
        Some(found) => format!("“{}” is not a version of the format", shown(found)),
    };
    format!("{state}. A plan says \"version\": 1, as a whole number. Open another copy.")
}

fn newer(version: u32) -> String {
    format!(
        "This plan was saved by a newer version of Backcast, in format {version}. \
         Reload the page to get the newest version, then open it again."
    )
}

fn other_kind(place: &Place) -> String {
    format!(
        "In {}, the file holds something of another kind than a plan has there, such as text instead of a list. \
         Open another copy, or correct that place.",
        where_in(place)
    )
}

fn characters(count: usize) -> String {
    match count {
        1 => "One damaged character was replaced by �.".to_owned(),
        _ => format!("{} damaged characters were replaced by �.", grouped(count)),
    }
}

fn not_set(place: &Place, value: &str) -> String {
    let value = shown(value);
    format!("{}: “{value}” is not possible here, so it is empty now. Enter it again.", title(place))
}

fn changed(place: &Place, from: &str, to: &str) -> String {
    format!("{}: “{}” became “{}”. Check that this is what you want.", title(place), shown(from), shown(to))
}

fn dangling(place: &Place, value: &str) -> String {
    let value = shown(value);
    format!("{}: it named “{value}”, which is not in the file, so that was taken out.", title(place))
}

fn renumbered(place: &Place, from: &str, to: u32) -> String {
    let (title, from) = (title(place), shown(from));
    if from.is_empty() {
        return format!("{title}: it had no identity, so it is number {to} now.");
    }
    format!(
        "{title}: the identity “{from}” could not be kept, so it is number {to} now. \
         What named it may name another."
    )
}

fn left_out(place: &Place, name: &str) -> String {
    format!(
        "{}: “{}” was left out: it is one too many, or belongs to nothing in the file.",
        title(place),
        shown(name)
    )
}

fn stage_added(name: &str) -> String {
    format!("The funnel had fewer than two stages, so “{name}” was added. Rename it as you like.")
}

fn long(place: &Place, characters: usize) -> String {
    format!(
        "{}: this text has {} characters and was kept whole. Up to {} are easy to show and to print.",
        title(place),
        grouped(characters),
        grouped(LONG_TEXT)
    )
}

fn hidden(place: &Place) -> String {
    format!(
        "{}: this text holds characters that cannot be seen or that turn the direction of reading. \
         It was kept as it is.",
        title(place)
    )
}

fn unknown(place: &Place) -> String {
    format!(
        "{}: this version does not know what this means. It was kept and will be saved again.",
        title(place)
    )
}
