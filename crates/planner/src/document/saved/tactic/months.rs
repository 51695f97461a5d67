//! The saved form of what a tactic does month by month: its seasons, and units set by hand.

use std::collections::BTreeMap;
use std::mem::take;

use crate::document::place::Spot;
use crate::document::reader::Reader;
use crate::document::saved::number::Number;
use crate::document::saved::object::object;
use crate::document::writer::Writer;
use crate::tactic::{Seasonality, Tactic};
use crate::units::Month;

/// The factors of the seasons; none when all months are alike.
pub(super) fn season(seasonality: Seasonality) -> Vec<Number> {
    let factors = Some(seasonality).filter(|seasonality| *seasonality != Seasonality::EVEN);
    factors.iter().flat_map(Seasonality::factors).map(|factor| Number::new(*factor)).collect()
}

/// The seasons; even ones, and a repair, when the factors make no sense.
pub(super) fn read_season(saved: Vec<Number>, at: &Spot, reader: &mut Reader) -> Seasonality {
    if saved.is_empty() {
        return Seasonality::EVEN;
    }
    let words = saved.iter().map(Number::to_string).collect::<Vec<String>>().join(", ");
    let factors: Option<Vec<f64>> = saved.into_iter().map(Number::value).collect();
    let season = factors.and_then(|factors| Seasonality::new(factors.try_into().ok()?));
    if season.is_none() {
        reader.not_set(at, &words);
    }
    season.unwrap_or_default()
}

object! {
    /// Units of one month that were set by hand.
    Lock {
        /// The month, such as `2027-03`.
        month: Option<String>,
        /// How many units the mix has in it, 0 to 1,000,000; 0 when left out.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        units: Option<Number>,
    }
}

impl Lock {
    /// The saved form of all months set by hand.
    pub(super) fn all_of(locked: &BTreeMap<Month, u32>, at: &Spot, writer: &Writer) -> Vec<Lock> {
        let saved = |(place, (month, units)): (usize, (&Month, &u32))| Lock {
            month: Some(month.to_string()),
            units: Some(Number::id(*units)),
            extra: writer.extra(&at.entry(place, identity(*month))),
        };
        locked.iter().enumerate().map(saved).collect()
    }

    /// The months that can be read with their units, the first of each.
    pub(super) fn read_all(saved: Vec<Lock>, at: &Spot, reader: &mut Reader) -> BTreeMap<Month, u32> {
        let mut all = BTreeMap::new();
        for (place, mut lock) in saved.into_iter().enumerate() {
            let here = at.entry(place, 0_u32);
            let (stated, extra) = (lock.month.clone().map(Number::Text), take(&mut lock.extra));
            match lock.read(&here, reader) {
                Some((month, units)) if !all.contains_key(&month) => {
                    reader.keep(&at.entry(place, identity(month)), extra);
                    all.insert(month, units);
                }
                _ => reader.left_out(&here, stated),
            }
        }
        all
    }

    fn read(self, at: &Spot, reader: &mut Reader) -> Option<(Month, u32)> {
        let month = reader.month(self.month, &at.field("month"))?;
        let units = Some(self.units.unwrap_or_default());
        Some((month, reader.whole(units, Tactic::MAX_UNITS, &at.field("units"))?))
    }
}

/// The number by which a month is known in its list, such as 202703.
fn identity(month: Month) -> u32 {
    u32::try_from(month.year()).unwrap_or_default() * 100 + u32::from(month.month())
}
