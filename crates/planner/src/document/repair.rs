//! What was put right while a file was read.

use super::Place;

/// Something in a file that was put right, or was kept although it is worth knowing.
///
/// Values are given as they stand in the file, shortened to 60 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Repair {
    /// So many damaged characters were replaced by the replacement character.
    Characters(usize),
    /// A value made no sense there, so the field is empty now.
    NotSet {
        /// Which field.
        place: Place,
        /// What stood there.
        value: String,
    },
    /// A value was replaced by the nearest or usual one.
    Changed {
        /// Which field.
        place: Place,
        /// What stood there.
        from: String,
        /// What stands there now.
        to: String,
    },
    /// A reference to something the file does not hold was taken out.
    Dangling {
        /// Which field.
        place: Place,
        /// What it referred to.
        value: String,
    },
    /// A thing whose identity was missing, taken or no identity got a new one.
    Renumbered {
        /// Which thing.
        place: Place,
        /// Its identity in the file.
        from: String,
        /// Its identity now.
        to: u32,
    },
    /// A thing was left out, because there can be no more of its kind or it was there already.
    LeftOut {
        /// Which thing.
        place: Place,
        /// What it is called.
        name: String,
    },
    /// A stage was added, because a funnel has at least two.
    StageAdded {
        /// What it is called.
        name: String,
    },
    /// Kept: a text so long that it is hard to show and to print.
    Long {
        /// Which text.
        place: Place,
        /// How many characters it has.
        characters: usize,
    },
    /// Kept: a text with characters that cannot be seen or that turn the direction of reading.
    Hidden {
        /// Which text.
        place: Place,
    },
    /// Kept: a field, or a kind of tactic, that this version does not know.
    Unknown {
        /// Which field.
        place: Place,
    },
}

impl Repair {
    /// Whether the plan differs from what the file says; otherwise everything was kept as it is.
    pub const fn is_change(&self) -> bool {
        !matches!(self, Repair::Long { .. } | Repair::Hidden { .. } | Repair::Unknown { .. })
    }

    /// Whether a character cannot be seen, or turns the direction of what follows: controls other than line
    /// breaks and tabs; zero-width and filler characters; bidirectional embeddings, overrides and isolates; tags.
    ///
    /// Joiners, soft hyphens and direction marks are part of ordinary writing in many languages.
    pub const fn hides(character: char) -> bool {
        matches!(character,
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
            | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}' | '\u{202a}'..='\u{202e}' | '\u{2060}'
            | '\u{2066}'..='\u{2069}' | '\u{2800}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}'
            | '\u{e0000}'..='\u{e007f}')
    }
}
