//! Where in a file something stands.

use std::fmt::Write;

/// Where in a file something stands, from the root down; empty for the plan itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place(pub Vec<Part>);

/// One step of the way to a [`Place`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A field of an object.
    Field(String),
    /// An entry of a list, from 0.
    Entry(usize),
}

/// A place while twins are turned into a plan or made from one; it borrows the spot it lies in.
#[derive(Clone, Copy)]
pub(super) enum Spot<'a> {
    /// The whole plan.
    Root,
    /// A field of an object.
    Field(&'a Spot<'a>, &'a str),
    /// An entry of a list: its place from 0, and the identity that stays with it when it moves.
    Entry(&'a Spot<'a>, usize, u32),
}

impl Spot<'_> {
    /// The field of this name.
    pub(super) fn field<'a>(&'a self, name: &'a str) -> Spot<'a> {
        Spot::Field(self, name)
    }

    /// The entry at `place` with this identity.
    pub(super) fn entry(&self, place: usize, id: impl Into<u32>) -> Spot<'_> {
        Spot::Entry(self, place, id.into())
    }

    /// The place, for people.
    pub(super) fn place(&self) -> Place {
        let (mut place, part) = match self {
            Spot::Root => return Place::default(),
            Spot::Field(within, name) => (within.place(), Part::Field((*name).to_owned())),
            Spot::Entry(within, place, _) => (within.place(), Part::Entry(*place)),
        };
        place.0.push(part);
        place
    }

    /// The name under which unknown fields of this spot are kept, such as `tactics/7/cost`.
    pub(super) fn key(&self) -> String {
        let mut key = String::new();
        self.add_to(&mut key);
        key
    }

    fn add_to(&self, key: &mut String) {
        let (Spot::Field(within, _) | Spot::Entry(within, _, _)) = self else { return };
        within.add_to(key);
        if !key.is_empty() {
            key.push('/');
        }
        // Writing to text cannot fail.
        let _ = match self {
            Spot::Field(_, name) => key.write_str(name),
            Spot::Entry(_, _, id) => write!(key, "{id}"),
            Spot::Root => Ok(()),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_spot_has_a_place_by_order_and_a_key_by_identity() {
        let tactics = Spot::Root.field("tactics");
        let third = tactics.entry(2, 7_u32);
        let cost = third.field("cost");
        assert_eq!(cost.key(), "tactics/7/cost");
        let parts = [Part::Field("tactics".into()), Part::Entry(2), Part::Field("cost".into())];
        assert_eq!(cost.place(), Place(parts.to_vec()));
        assert_eq!(Spot::Root.key(), "");
    }
}
