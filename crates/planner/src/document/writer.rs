//! What a plan needs to become its saved form: the currency, and the unknown fields to write back.

use super::inspect::inspected;
use super::json::{Fields, Json};
use super::place::Spot;
use super::saved::number::Number;
use super::saved::quantity::Amount;
use crate::list::{List, Listed};
use crate::plan::{Plan, Unknown};
use crate::units::Currency;

/// Turns things of a plan into their saved form.
pub(super) struct Writer<'a> {
    currency: Currency,
    unknown: &'a Unknown,
}

impl Writer<'_> {
    /// A writer for a plan.
    pub(super) fn new(plan: &Plan) -> Writer<'_> {
        Writer { currency: plan.settings.currency, unknown: &plan.unknown }
    }

    /// A writer that has no unknown fields to write back.
    pub(super) fn plain() -> Writer<'static> {
        static NOTHING: Unknown = Unknown::new();
        Writer { currency: Currency::USD, unknown: &NOTHING }
    }

    /// The number for a quantity.
    pub(super) fn amount<Q: Amount>(&self, amount: Q) -> Number {
        Number::new(amount.to_number(self.currency))
    }

    /// The number for a quantity that may be missing.
    pub(super) fn amount_if<Q: Amount>(&self, amount: Option<Q>) -> Option<Number> {
        amount.map(|amount| self.amount(amount))
    }

    /// The saved forms of the things in a list.
    pub(super) fn list<T: Listed, S>(
        &self,
        things: &List<T>,
        at: &Spot,
        saved: impl Fn(&T, &Spot, &Self) -> S,
    ) -> Vec<S> {
        let things = things.iter().enumerate();
        things.map(|(place, thing)| saved(thing, &at.entry(place, thing.id()), self)).collect()
    }

    /// The fields of a spot that this version does not know.
    pub(super) fn extra(&self, at: &Spot) -> Fields {
        // Nearly every plan has none, and some have thousands of spots.
        if self.unknown.is_empty() {
            return Fields::new();
        }
        let object = at.key();
        let kept = self.unknown.range((object.clone(), String::new())..);
        let kept = kept.take_while(|((within, _), _)| *within == object);
        let field = |((_, name), text): (&(String, String), &String)| {
            let (value, _) = inspected(text, at.field(name).place()).ok()?;
            Some((name.clone(), value))
        };
        kept.filter_map(field).collect()
    }
}

/// The number for a reference that may be missing.
pub(super) fn id_if<Id: Into<u32>>(id: Option<Id>) -> Option<Number> {
    id.map(Number::id)
}

/// The name of a catalogue entry; without one, the name that was kept aside because it was not known.
pub(super) fn catalogued(known: Option<&str>, field: &str, extra: &mut Fields) -> Option<String> {
    let kept = extra.extract_if(.., |(name, _)| name == field).next();
    match (known, kept) {
        (None, Some((_, Json::Text(name)))) => Some(name),
        _ => known.map(str::to_owned),
    }
}
