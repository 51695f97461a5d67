//! What was saved while nobody knew what the mirror has, and how that tells the mirror's text from another history.

use super::{Revision, Stored};

/// How many tabs' saves are told from another history; of more in a row, which no start of the app has compared, the
/// first ones are taken for one.
const LINES: usize = 4;

/// Saved while nobody knew what the mirror has, which may be another history: the shelf may have lost what came after
/// some revision.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Alone {
    /// The last revision at which the mirror had that, or something from before it.
    since: Revision,
    /// The tabs that saved alone before, each with its last revision that this came from.
    before: Vec<(u32, Revision)>,
    /// The number of the tab, which no other has.
    line: u32,
}

impl Alone {
    /// What is saved in the tab of this number, over what was kept.
    pub fn after(kept: &Stored, line: u32) -> Alone {
        let Some(alone) = &kept.alone else {
            return Alone { since: kept.revision, before: Vec::new(), line };
        };
        let of_others = |(other, _): &(u32, Revision)| *other != line;
        let mut before: Vec<_> = alone.before.iter().copied().filter(of_others).collect();
        before.extend(Some((alone.line, kept.revision)).filter(of_others));
        before.drain(..before.len().saturating_sub(LINES - 1));
        Alone { since: alone.since, before, line }
    }

    /// The number of the tab that saved it.
    pub const fn line(&self) -> u32 {
        self.line
    }

    /// Whether a text of the mirror is of the history that led to this, from before it or after.
    fn knows(&self, mirrored: &Stored) -> bool {
        let line = mirrored.alone.as_ref().map(|alone| alone.line);
        let mut before = self.before.iter();
        mirrored.revision <= self.since
            || line == Some(self.line)
            || before.any(|(other, last)| line == Some(*other) && mirrored.revision <= *last)
    }

    /// As it stands in the first line of a stored text.
    pub(super) fn write(&self) -> String {
        let before = self.before.iter().map(|(line, Revision(last))| format!("{line:08x}-{last} "));
        format!("{} {}{:08x}", self.since.0, before.collect::<String>(), self.line)
    }

    /// Reads the words of a first line.
    pub(super) fn read(words: &[&str]) -> Option<Alone> {
        let [since, before @ .., line] = words else { return None };
        let read_line = |word: &str| u32::from_str_radix(word, 16).ok();
        let read_before = |word: &&str| {
            let (line, last) = word.split_once('-')?;
            Some((read_line(line)?, Revision::read(last)?))
        };
        let before = before.iter().map(read_before).collect::<Option<_>>()?;
        Some(Alone { since: Revision::read(since)?, before, line: read_line(line)? })
    }
}

impl Stored {
    /// Whether this, from the mirror, is of the same history as what is kept on the shelf. Which of both is newer, their
    /// revisions say then.
    pub(crate) fn is_of_history_of(&self, kept: &Stored) -> bool {
        kept.alone.as_ref().is_none_or(|alone| alone.knows(self))
    }
}
