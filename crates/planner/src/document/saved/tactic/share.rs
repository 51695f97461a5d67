//! The saved form of the share that a tactic may have in the mix.

use crate::document::place::Spot;
use crate::document::reader::Reader;
use crate::document::saved::number::Number;
use crate::document::saved::object::object;
use crate::document::saved::word::{Meaning, Word};
use crate::document::writer::Writer;
use crate::tactic::{ShareLimit, Whole};

object! {
    /// At least and at most this share of a whole.
    Share {
        /// What it is a share of: all that is spent, setup cost included, or all units; `spending` when left out.
        of: Option<Word<Whole>>,
        /// The least share; 0.1 is 10%.
        least: Option<Number>,
        /// The most.
        most: Option<Number>,
    }
}

impl Meaning for Whole {
    const ALL: &'static [Whole] = &Whole::ALL;
    fn word(self) -> &'static str {
        match self {
            Whole::Spending => "spending",
            Whole::Units => "units",
        }
    }
}

impl Share {
    /// The saved form of a limit.
    pub(super) fn of(limit: ShareLimit, at: &Spot, writer: &Writer) -> Share {
        Share {
            of: Some(limit.of).filter(|of| *of != Whole::default()).map(Word::of),
            least: writer.amount_if(limit.least),
            most: writer.amount_if(limit.most),
            extra: writer.extra(at),
        }
    }

    /// The limit.
    pub(super) fn read(self, at: &Spot, reader: &mut Reader) -> ShareLimit {
        reader.keep(at, self.extra);
        ShareLimit {
            of: reader.word_or(self.of, Whole::default(), &at.field("of")),
            least: reader.amount(self.least, &at.field("least")),
            most: reader.amount(self.most, &at.field("most")),
        }
    }
}
