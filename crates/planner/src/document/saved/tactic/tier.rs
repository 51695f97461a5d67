//! The saved form of diminishing returns.

use std::mem::take;

use crate::document::place::Spot;
use crate::document::reader::Reader;
use crate::document::saved::number::Number;
use crate::document::saved::object::object;
use crate::document::writer::Writer;
use crate::tactic::{self, Tactic, Tiers};

object! {
    /// From which unit on only a part of the people comes.
    Tier {
        /// So many units of the whole period come before it, 0 to 1,000,000; 0 when left out.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        after: Option<Number>,
        /// What share of the people of a full unit each unit after them brings (0.6 is 60%); never more than the
        /// tier before it.
        share: Option<Number>,
    }
}

impl Tier {
    /// The saved form of all tiers.
    pub(super) fn all_of(tiers: &Tiers, at: &Spot, writer: &Writer) -> Vec<Tier> {
        let saved = |(place, tier): (usize, &tactic::Tier)| Tier {
            after: Some(Number::id(tier.after)),
            share: Some(writer.amount(tier.share)),
            extra: writer.extra(&at.entry(place, tier.after)),
        };
        tiers.as_slice().iter().enumerate().map(saved).collect()
    }

    /// The tiers, the first after each number; a share that rises becomes the one before it.
    pub(super) fn read_all(saved: Vec<Tier>, at: &Spot, reader: &mut Reader) -> Tiers {
        let mut stated: Vec<(usize, tactic::Tier)> = Vec::new();
        for (place, mut saved) in saved.into_iter().enumerate() {
            let (here, after, extra) = (at.entry(place, 0_u32), saved.after.clone(), take(&mut saved.extra));
            match saved.read(&here, reader) {
                Some(tier) if stated.iter().all(|(_, known)| known.after != tier.after) => {
                    reader.keep(&at.entry(place, tier.after), extra);
                    stated.push((place, tier));
                }
                _ => reader.left_out(&here, after),
            }
        }
        let tiers = Tiers::new(stated.iter().map(|(_, tier)| *tier));
        for (place, tier) in stated {
            let (from, to) = (tier.share.get(), tiers.share_of(tier.after + 1).get());
            if from != to {
                let at = at.entry(place, tier.after);
                reader.changed(&at.field("share"), &from.to_string(), &to.to_string());
            }
        }
        tiers
    }

    fn read(self, at: &Spot, reader: &mut Reader) -> Option<tactic::Tier> {
        let after = Some(self.after.unwrap_or_default());
        let after = reader.whole(after, Tactic::MAX_UNITS, &at.field("after"))?;
        let share = reader.amount(self.share, &at.field("share"))?;
        Some(tactic::Tier { after, share })
    }
}
