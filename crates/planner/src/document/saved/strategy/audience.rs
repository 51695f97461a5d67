//! The saved form of an audience.

use crate::document::place::Spot;
use crate::document::reader::{Entry, Reader};
use crate::document::saved::number::Number;
use crate::document::saved::object::object;
use crate::document::saved::word::Word;
use crate::document::writer::Writer;
use crate::list::AudienceId;
use crate::strategy::{self, AudienceKind};

object! {
    /// A persona or segment that is addressed.
    Audience {
        /// Its identity: a whole number that no other audience has.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        id: Option<Number>,
        /// What it is called.
        name: String,
        /// What sort of buyers they are; `business` when left out.
        kind: Option<Word<AudienceKind>>,
        /// Who they are.
        description: String,
        /// Businesses: the sector they are in.
        sector: String,
        /// How they use what is offered.
        usage: String,
        /// By which criteria they buy.
        criteria: String,
        /// What moves them to decide.
        motives: String,
        /// Key accounts: what personal, tailored service they get.
        service: String,
    }
}

impl Audience {
    /// The saved form of an audience.
    pub(in crate::document) fn of(audience: &strategy::Audience, at: &Spot, writer: &Writer) -> Audience {
        Audience {
            id: Some(Number::id(audience.id)),
            name: audience.name.clone(),
            kind: Some(Word::of(audience.kind)),
            description: audience.description.clone(),
            sector: audience.sector.clone(),
            usage: audience.usage.clone(),
            criteria: audience.criteria.clone(),
            motives: audience.motives.clone(),
            service: audience.service.clone(),
            extra: writer.extra(at),
        }
    }
}

impl Entry for Audience {
    type Thing = strategy::Audience;

    fn id(&mut self) -> &mut Option<Number> {
        &mut self.id
    }

    fn read(self, id: AudienceId, at: &Spot, reader: &mut Reader) -> strategy::Audience {
        reader.keep(at, self.extra);
        strategy::Audience {
            id,
            name: self.name,
            kind: reader.word_or(self.kind, AudienceKind::Business, &at.field("kind")),
            description: self.description,
            sector: self.sector,
            usage: self.usage,
            criteria: self.criteria,
            motives: self.motives,
            service: self.service,
        }
    }
}
