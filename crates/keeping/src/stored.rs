//! The text that keeps a plan: it can tell by itself whether it is whole, and how new it is.
//!
//! One line stands before the plan: the marker, the version of this form, the revision, how long the plan is in
//! UTF-16 units (as browsers count), and the CRC-32 of all the rest:
//!
//! ```text
//! backcast-stored 1 12 2417 9bd366ae
//! {"format": "backcast-plan", ...
//! ```
//!
//! Where the mirror may have another history, the second version of this form says where the text comes from ([`Lineage`]):
//!
//! ```text
//! backcast-stored 2 12 2417 7 3f2a77c1-9 0b11d2e3 5b0c7a19
//! ```
//!
//! The plan alone, without that line, is how plans were kept before there were revisions. It is revision 0.

use crc32fast::Hasher;
use planner::document::{self, Unreadable};

pub use lineage::Lineage;

mod lineage;

/// What every stored text begins with.
const MARKER: &str = "backcast-stored";
/// The version of the form of a text whose revision says all.
const VERSION: u32 = 1;
/// The version of the form of one with its lineage.
const VERSION_WITH_LINEAGE: u32 = 2;

/// How often a plan had been saved when a text of it was: 0 for texts from before this was counted.
///
/// Nobody can make up a later one: it comes from what was read or saved, so that nothing is saved over what was not read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Revision(u64);

impl Revision {
    const UNCOUNTED: Revision = Revision(0);

    /// The revision as a number, for people and for other tabs.
    pub const fn number(self) -> u64 {
        self.0
    }

    /// A revision that was counted before.
    pub(crate) const fn of(number: u64) -> Revision {
        Revision(number)
    }

    fn read(text: &str) -> Option<Revision> {
        text.parse().ok().map(Revision)
    }

    /// The revision that follows on this one; the first when there is none yet.
    pub fn after(before: Option<Revision>) -> Revision {
        Revision(before.unwrap_or(Revision::UNCOUNTED).0.saturating_add(1))
    }
}

/// The text of a plan, and which revision of it that is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stored {
    /// Which revision.
    pub revision: Revision,
    /// Where it comes from, where its revision does not say all.
    pub lineage: Option<Lineage>,
    /// The plan as [`document::write`] wrote it.
    pub text: String,
}

/// Why a text is not a whole plan of a form that this version knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It was stored by a newer version of the app, in this version of the form.
    Newer(u32),
    /// Its first line cannot be made out.
    Head,
    /// It is shorter or longer than its first line says, in UTF-16 units.
    Length {
        /// How long it should be.
        stated: usize,
        /// How long it is.
        found: usize,
    },
    /// It is as long as it should be, but something in it has changed.
    Changed,
    /// It has no such first line, and is no plan either.
    Unreadable(Unreadable),
}

impl Stored {
    /// The text to keep.
    pub fn write(&self) -> String {
        let (revision, length) = (self.revision.0, units(&self.text));
        let head = match &self.lineage {
            None => format!("{MARKER} {VERSION} {revision} {length}"),
            Some(lineage) => {
                format!("{MARKER} {VERSION_WITH_LINEAGE} {revision} {length} {}", lineage.write())
            }
        };
        let checksum = checksum(&head, &self.text);
        format!("{head} {checksum}\n{}", self.text)
    }

    /// Reads a kept text.
    ///
    /// # Errors
    ///
    /// [`Fault`] says what is wrong with it.
    ///
    /// ```
    /// use keeping::stored::{Fault, Stored};
    /// let bare = r#"{"format": "backcast-plan", "version": 1}"#;
    /// let stored = Stored::read(bare)?;
    /// assert_eq!((stored.revision.number(), stored.text.as_str()), (0, bare));
    ///
    /// let kept = stored.write();
    /// assert_eq!(Stored::read(&kept), Ok(stored));
    /// assert_eq!(Stored::read(&kept[..60]), Err(Fault::Length { stated: 41, found: 28 }));
    /// # Ok::<(), Fault>(())
    /// ```
    pub fn read(kept: &str) -> Result<Stored, Fault> {
        let Some(after) = kept.strip_prefix(MARKER) else { return bare(kept) };
        let (line, text) = after.split_once('\n').ok_or(Fault::Head)?;
        let head = Head::of(line)?;
        let found = units(text);
        if found != head.length {
            return Err(Fault::Length { stated: head.length, found });
        }
        if checksum(&format!("{MARKER}{}", head.before), text) != head.checksum {
            return Err(Fault::Changed);
        }
        Ok(Stored { revision: head.revision, lineage: head.lineage, text: text.to_owned() })
    }
}

/// How long a text is in UTF-16 units, the measure of the browser's storage.
///
/// ```
/// assert_eq!(keeping::stored::units("tea 😀"), 6);
/// ```
pub fn units(text: &str) -> usize {
    // Every character begins with one byte that continues none; those of four bytes are two units. Counting bytes takes
    // a small part of the time that decoding them takes, and every save counts several times.
    let of_byte = |byte: u8| usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0);
    text.bytes().map(of_byte).sum()
}

/// A plan without a first line, as plans were kept before revisions were counted.
fn bare(kept: &str) -> Result<Stored, Fault> {
    match document::read(kept.as_bytes()) {
        Ok(_) | Err(Unreadable::Newer(_)) => {
            Ok(Stored { revision: Revision::UNCOUNTED, lineage: None, text: kept.to_owned() })
        }
        Err(why) => Err(Fault::Unreadable(why)),
    }
}

/// What the first line says after the marker.
struct Head<'a> {
    /// All that stands before the checksum.
    before: &'a str,
    revision: Revision,
    lineage: Option<Lineage>,
    length: usize,
    checksum: &'a str,
}

impl Head<'_> {
    fn of(line: &str) -> Result<Head<'_>, Fault> {
        let version = line.strip_prefix(' ').and_then(|line| line.split(' ').next()?.parse().ok());
        match version {
            Some(newer) if newer > VERSION_WITH_LINEAGE => return Err(Fault::Newer(newer)),
            Some(VERSION | VERSION_WITH_LINEAGE) => {}
            _ => return Err(Fault::Head),
        }
        let (before, checksum) = line.rsplit_once(' ').ok_or(Fault::Head)?;
        let words: Vec<&str> = before.split(' ').collect();
        let (revision, length, lineage) = match (version, words.as_slice()) {
            (Some(VERSION), &[_, _, revision, length]) => (revision, length, None),
            (Some(VERSION_WITH_LINEAGE), [_, _, revision, length, lineage @ ..]) => {
                (*revision, *length, Some(Lineage::read(lineage).ok_or(Fault::Head)?))
            }
            _ => return Err(Fault::Head),
        };
        let length = length.parse().map_err(|_| Fault::Head)?;
        Ok(Head { before, revision: Revision::read(revision).ok_or(Fault::Head)?, lineage, length, checksum })
    }
}

/// CRC-32 over everything but the checksum itself, so that a damaged revision does not go unnoticed either.
fn checksum(head: &str, text: &str) -> String {
    let mut hasher = Hasher::new();
    hasher.update(head.as_bytes());
    hasher.update(b"\n");
    hasher.update(text.as_bytes());
    format!("{:08x}", hasher.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: &str = r#"{"format": "backcast-plan", "version": 1, "name": "Plän 😀"}"#;

    fn kept() -> String {
        Stored { revision: Revision(12), lineage: None, text: PLAN.to_owned() }.write()
    }

    fn kept_with_lineage() -> String {
        let alone = Lineage::alone(&Stored { revision: Revision(7), ..Stored::default() }, 0x3f2a_77c1);
        let nine = Stored { revision: Revision(9), lineage: Some(alone), ..Stored::default() };
        let lineage = Some(Lineage::alone(&nine, 0x0b11_d2e3));
        Stored { revision: Revision(12), lineage, text: PLAN.to_owned() }.write()
    }

    #[test]
    fn a_stored_text_looks_the_same_for_ever() {
        // The checksum is what zlib's crc32 gives for the head and the plan.
        assert_eq!(kept(), format!("backcast-stored 1 12 60 dd5ff0f2\n{PLAN}"));
        assert_eq!(
            kept_with_lineage(),
            format!("backcast-stored 2 12 60 7 3f2a77c1-9 0b11d2e3 11d21e4b\n{PLAN}")
        );
        let read = Stored::read(&kept_with_lineage()).unwrap();
        assert_eq!(read.write(), kept_with_lineage());
    }

    #[test]
    fn units_are_those_of_utf_16() {
        for text in ["", "a", "ä", "茶", "😀", PLAN, "\u{7ff}\u{800}\u{ffff}\u{10000}\u{10ffff}"] {
            assert_eq!(units(text), text.encode_utf16().count(), "{text:?}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_apart() {
        let kept = kept();
        let read = |text: &str| Stored::read(text).unwrap_err();
        assert_eq!(read(&kept.replacen(" 1 12 ", " 3 new things ", 1)), Fault::Newer(3));
        assert_eq!(read(&kept.replacen(" 1 12 ", " 2 12 ", 1)), Fault::Head);
        assert_eq!(read(&kept_with_lineage().replacen(" 2 12 ", " 1 12 ", 1)), Fault::Head);
        assert_eq!(read(&kept_with_lineage().replacen("-9 ", "-8 ", 1)), Fault::Changed);
        assert_eq!(read(&kept.replacen(" 1 12 ", " 0 12 ", 1)), Fault::Head);
        assert_eq!(read(&kept.replacen(" 1 12 ", " 1 twelve ", 1)), Fault::Head);
        assert_eq!(read(&kept.replacen(" 1 12 ", "s 1 12 ", 1)), Fault::Head);
        assert_eq!(read("backcast-stored 1 12"), Fault::Head);
        assert_eq!(read(kept.trim_end_matches('}')), Fault::Length { stated: 60, found: 59 });
        assert_eq!(read(&format!("{kept}}}")), Fault::Length { stated: 60, found: 61 });
        assert_eq!(read(&kept.replacen("Plän", "Plan", 1)), Fault::Changed);
        assert_eq!(read(&kept.replacen(" 12 ", " 13 ", 1)), Fault::Changed);
        assert_eq!(read(""), Fault::Unreadable(Unreadable::Empty));
        assert_eq!(read("{}"), Fault::Unreadable(Unreadable::NotAPlan));
    }

    #[test]
    fn a_bare_plan_of_a_newer_format_is_whole() {
        let newer = PLAN.replace("\"version\": 1", "\"version\": 2");
        assert_eq!(Stored::read(&newer).map(|stored| stored.revision), Ok(Revision::UNCOUNTED));
    }

    #[test]
    fn every_beginning_and_every_other_character_is_refused() {
        let mut count = 0;
        for kept in [kept(), kept_with_lineage()] {
            assert!(Stored::read(&kept).is_ok());
            for (at, character) in kept.char_indices() {
                assert!(Stored::read(&kept[..at]).is_err(), "{at}");
                for other in (' '..='~').chain(['\n', 'ä', '\u{fffd}']).filter(|other| *other != character) {
                    let rest = &kept[at + character.len_utf8()..];
                    let changed = format!("{}{other}{rest}", &kept[..at]);
                    assert!(Stored::read(&changed).is_err(), "{changed}");
                    count += 1;
                }
            }
        }
        println!("{count} changes of a stored text noticed");
    }
}
