//! What can stand in a field of a file.

use std::mem::take;

use crate::document::Unreadable;
use crate::document::json::{Fields, Json};
use crate::document::place::Spot;

/// Something that stands in a field or in a list. Its default is what it is when nothing was said.
pub(in crate::document) trait Field {
    /// Becomes what stands at a spot; refused when that is of another kind.
    fn fill(&mut self, json: Json, at: &Spot) -> Result<(), Unreadable>;

    /// The JSON for it; it is used up.
    fn take(&mut self) -> Json;

    /// Whether something was said; otherwise its field is left out of the file.
    fn is_said(&self) -> bool {
        true
    }
}

impl Field for String {
    fn fill(&mut self, json: Json, at: &Spot) -> Result<(), Unreadable> {
        let Json::Text(text) = json else { return Err(Unreadable::other_kind(at)) };
        *self = text;
        Ok(())
    }

    fn take(&mut self) -> Json {
        Json::Text(take(self))
    }

    fn is_said(&self) -> bool {
        !self.is_empty()
    }
}

impl Field for bool {
    fn fill(&mut self, json: Json, at: &Spot) -> Result<(), Unreadable> {
        let Json::Claim(claim) = json else { return Err(Unreadable::other_kind(at)) };
        *self = claim;
        Ok(())
    }

    fn take(&mut self) -> Json {
        Json::Claim(*self)
    }

    fn is_said(&self) -> bool {
        *self
    }
}

impl<F: Field + Default> Field for Option<F> {
    fn fill(&mut self, json: Json, at: &Spot) -> Result<(), Unreadable> {
        if matches!(json, Json::Nothing) {
            return Ok(());
        }
        self.insert(F::default()).fill(json, at)
    }

    fn take(&mut self) -> Json {
        self.as_mut().map_or(Json::Nothing, F::take)
    }

    fn is_said(&self) -> bool {
        self.is_some()
    }
}

impl<F: Field + Default> Field for Vec<F> {
    fn fill(&mut self, json: Json, at: &Spot) -> Result<(), Unreadable> {
        let Json::List(list) = json else { return Err(Unreadable::other_kind(at)) };
        self.extend(list.iter().map(|_| F::default()));
        fill_all(entries(self), list, at)
    }

    fn take(&mut self) -> Json {
        take_all(entries(self))
    }

    fn is_said(&self) -> bool {
        !self.is_empty()
    }
}

/// The entries of a list, whatever they are; what follows is then the same code for all lists.
fn entries<F: Field>(list: &mut [F]) -> Vec<&mut dyn Field> {
    list.iter_mut().map(|entry| entry as &mut dyn Field).collect()
}

fn fill_all(entries: Vec<&mut dyn Field>, list: Vec<Json>, at: &Spot) -> Result<(), Unreadable> {
    let mut entries = entries.into_iter().zip(list).enumerate();
    entries.try_for_each(|(place, (entry, json))| entry.fill(json, &at.entry(place, 0_u32)))
}

fn take_all(entries: Vec<&mut dyn Field>) -> Json {
    Json::List(entries.into_iter().map(Field::take).collect())
}

/// The fields of one object. Objects of every kind are read and written here, so none needs code of its own.
pub(in crate::document) struct Slots<'a> {
    /// Those that the format has, in the order in which they are written.
    pub(in crate::document) known: Vec<(&'static str, &'a mut dyn Field)>,
    /// Those that this version does not know.
    pub(in crate::document) extra: &'a mut Fields,
}

impl Slots<'_> {
    /// Fills them with the fields of an object; those it does not have stay as they are.
    pub(in crate::document) fn fill(mut self, json: Json, at: &Spot) -> Result<(), Unreadable> {
        let Json::Object(fields) = json else { return Err(Unreadable::other_kind(at)) };
        for (name, json) in fields {
            match self.known.iter_mut().find(|(known, _)| *known == name) {
                Some((_, slot)) => slot.fill(json, &at.field(&name))?,
                None => self.extra.push((name, json)),
            }
        }
        Ok(())
    }

    /// The object for them, without those where nothing was said.
    pub(in crate::document) fn take(self) -> Json {
        let said = self.known.into_iter().filter(|(_, slot)| slot.is_said());
        let said = said.map(|(name, slot)| (name.to_owned(), slot.take()));
        Json::Object(said.chain(take(self.extra)).collect())
    }
}
