//! What the saved forms need to become a plan: identities, references, ranges, and a list of repairs.

use super::Repair;
use super::json::{Fields, Json};
use super::place::Spot;
use super::reference::{Known, Reference};
use super::saved::field::Slots;
use super::saved::number::Number;
use super::saved::quantity::Amount;
use super::saved::word::{Meaning, Word};
use crate::list::{List, Listed, StageId};
use crate::plan::Unknown;
use crate::units::{Currency, Month};

/// Reads saved forms into a plan, and keeps what it put right.
pub(super) struct Reader {
    /// The currency that amounts are in.
    pub(super) currency: Currency,
    /// The identities that can be referred to.
    pub(super) known: Known,
    /// The first stage of the funnel.
    pub(super) top: StageId,
    /// The number the next new thing gets.
    pub(super) next_id: u32,
    /// What was put right.
    pub(super) repairs: Vec<Repair>,
    /// Fields that this version does not know.
    pub(super) unknown: Unknown,
}

/// The saved form of a thing in a list.
pub(super) trait Entry: Sized {
    /// The thing it is saved from.
    type Thing: Listed;

    /// Its identity in the file.
    fn id(&mut self) -> &mut Option<Number>;

    /// The thing, with the identity it has been given.
    fn read(self, id: <Self::Thing as Listed>::Id, at: &Spot, reader: &mut Reader) -> Self::Thing;
}

/// The identities of the entries of a list, as the file says them.
pub(super) fn ids<E: Entry>(entries: &mut [E]) -> Vec<&mut Option<Number>> {
    entries.iter_mut().map(E::id).collect()
}

impl Reader {
    /// A reader of a file whose identities all lie below `next_id`.
    pub(super) fn new(next_id: u32) -> Reader {
        Reader {
            currency: Currency::USD,
            known: Known::default(),
            top: StageId::default(),
            next_id,
            repairs: Vec::new(),
            unknown: Unknown::new(),
        }
    }

    /// Gives every entry of a list an identity of its own, and says which there are.
    pub(super) fn identified<E: Entry>(&mut self, entries: &mut [E], at: &Spot) -> Vec<u32> {
        self.settled(ids(entries), at)
    }

    fn settled(&mut self, ids: Vec<&mut Option<Number>>, at: &Spot) -> Vec<u32> {
        let mut taken = Vec::with_capacity(ids.len());
        for (place, id) in ids.into_iter().enumerate() {
            let own = id.as_ref().and_then(Number::identity).filter(|own| !taken.contains(own));
            let given = own.unwrap_or_else(|| self.new_id(id.as_ref(), &at.entry(place, 0_u32)));
            taken.push(given);
            *id = Some(Number::id(given));
        }
        taken
    }

    fn new_id(&mut self, stated: Option<&Number>, at: &Spot) -> u32 {
        let id = self.next_id;
        self.next_id += 1;
        let from = stated.map(Number::to_string).unwrap_or_default();
        self.repairs.push(Repair::Renumbered { place: at.place(), from: shortened(&from), to: id });
        id
    }

    /// Reads the entries of a list, once they have their identities.
    pub(super) fn list<E: Entry>(&mut self, entries: Vec<E>, at: &Spot) -> List<E::Thing> {
        let read = |(place, mut entry): (usize, E)| {
            let id = entry.id().take().and_then(|id| id.identity()).unwrap_or_default();
            entry.read(id.into(), &at.entry(place, id), self)
        };
        entries.into_iter().enumerate().map(read).collect()
    }

    /// The entry of a catalogue with this name; a name that this version does not know is kept aside.
    pub(super) fn catalogued<T>(
        &mut self,
        name: Option<String>,
        find: fn(&str) -> Option<&'static T>,
        at: &Spot,
    ) -> Option<&'static T> {
        let name = name?;
        let known = find(&name);
        if let (None, Spot::Field(object, field)) = (known, at) {
            self.keep(object, vec![((*field).to_owned(), Json::Text(name))]);
        }
        known
    }

    /// Keeps the fields of an object that this version does not know.
    pub(super) fn keep(&mut self, at: &Spot, extra: Fields) {
        for (name, value) in extra {
            self.repairs.push(Repair::Unknown { place: at.field(&name).place() });
            self.unknown.insert((at.key(), name), value.line());
        }
    }

    /// A reference to something else; nothing, and a repair, when the plan does not hold it.
    pub(super) fn reference<Id: Reference>(&mut self, number: Option<Number>, at: &Spot) -> Option<Id> {
        let number = number?;
        let id = number.identity().filter(|id| Id::known(&self.known).contains(id));
        if id.is_none() {
            let value = shortened(&number.to_string());
            self.repairs.push(Repair::Dangling { place: at.place(), value });
        }
        id.map(Id::from)
    }

    /// A reference to a stage; the first stage when it is missing, and also a repair when there is no such stage.
    pub(super) fn stage(&mut self, number: Option<Number>, at: &Spot) -> StageId {
        let Some(number) = number else { return self.top };
        let known = number.identity().filter(|id| self.known.stages.contains(id));
        if known.is_none() {
            self.changed(at, &number.to_string(), &self.top.to_string());
        }
        known.map_or(self.top, StageId::from)
    }

    /// References to other things, without those the plan does not hold.
    pub(super) fn references<Id: Reference>(&mut self, numbers: Vec<Number>, at: &Spot) -> Vec<Id> {
        let read = |(place, number)| self.reference(Some(number), &at.entry(place, 0_u32));
        numbers.into_iter().enumerate().filter_map(read).collect()
    }

    /// A quantity; nothing, and a repair, when it is out of range.
    pub(super) fn amount<Q: Amount>(&mut self, number: Option<Number>, at: &Spot) -> Option<Q> {
        let currency = self.currency;
        let number = number?;
        let words = number.to_string();
        let stated = number.clone().value();
        let amount: Q = self.checked(number, at, |value| Q::from_number(value, currency))?;
        let kept = amount.to_number(currency);
        if stated != Some(kept) {
            self.changed(at, &words, &Number::new(kept).to_string());
        }
        Some(amount)
    }

    /// What `check` makes of a number; nothing, and a repair, when it makes nothing of it.
    pub(super) fn checked<T>(
        &mut self,
        number: Number,
        at: &Spot,
        check: impl Fn(f64) -> Option<T>,
    ) -> Option<T> {
        let words = number.to_string();
        let checked = number.value().and_then(check);
        if checked.is_none() {
            self.not_set(at, &words);
        }
        checked
    }

    /// A number between 0 and `most`.
    pub(super) fn within(&mut self, number: Option<Number>, most: f64, at: &Spot) -> Option<f64> {
        self.checked(number?, at, |value| (0.0..=most).contains(&value).then_some(value + 0.0))
    }

    /// A whole number between 0 and `most`.
    pub(super) fn whole(&mut self, number: Option<Number>, most: u32, at: &Spot) -> Option<u32> {
        self.checked(number?, at, |value| Number::Value(value).whole(0.0, most.into()))
    }

    /// A month, written as `2027-03`.
    pub(super) fn month(&mut self, text: Option<String>, at: &Spot) -> Option<Month> {
        let text = text?;
        let month = Month::from_iso(&text);
        if month.is_none() {
            self.not_set(at, &text);
        }
        month
    }

    /// What a word means; nothing, and a repair, when it means nothing here.
    pub(super) fn word<T: Meaning>(&mut self, word: Option<Word<T>>, at: &Spot) -> Option<T> {
        let word = word?;
        if word.meaning().is_none() {
            self.not_set(at, word.text());
        }
        word.meaning()
    }

    /// What words mean, without those that mean nothing here.
    pub(super) fn words<T: Meaning>(&mut self, words: Vec<Word<T>>, at: &Spot) -> Vec<T> {
        let read = |(place, word)| self.word(Some(word), &at.entry(place, 0_u32));
        words.into_iter().enumerate().filter_map(read).collect()
    }

    /// What a word means; `usual` when it is missing, and also a repair when it means nothing here.
    pub(super) fn word_or<T: Meaning>(&mut self, word: Option<Word<T>>, usual: T, at: &Spot) -> T {
        let Some(word) = word else { return usual };
        if word.meaning().is_none() {
            self.changed(at, word.text(), Word::of(usual).text());
        }
        word.meaning().unwrap_or(usual)
    }

    /// What `find` makes of a text; the usual value when it is missing, and also a repair when it makes nothing
    /// of it.
    pub(super) fn found<T>(
        &mut self,
        text: Option<String>,
        find: impl Fn(&str) -> Option<T>,
        (usual, usual_text): (T, &str),
        at: &Spot,
    ) -> T {
        let Some(text) = text else { return usual };
        let Some(found) = find(&text) else {
            self.changed(at, &text, usual_text);
            return usual;
        };
        found
    }

    /// Takes out, with a repair, what is left of an object's fields: they say nothing there.
    pub(super) fn stray(&mut self, slots: Slots, at: &Spot) {
        for (name, slot) in slots.known.into_iter().filter(|(_, slot)| slot.is_said()) {
            let value = slot.take().line();
            self.not_set(&at.field(name), &value);
        }
    }

    /// Lists that a value made no sense and is not set now.
    pub(super) fn not_set(&mut self, at: &Spot, value: &str) {
        self.repairs.push(Repair::NotSet { place: at.place(), value: shortened(value) });
    }

    /// Lists that an entry was left out, by what it was for.
    pub(super) fn left_out(&mut self, at: &Spot, about: Option<Number>) {
        let name = about.map(|number| shortened(&number.to_string())).unwrap_or_default();
        self.repairs.push(Repair::LeftOut { place: at.place(), name });
    }

    /// Lists that a value was replaced by another.
    pub(super) fn changed(&mut self, at: &Spot, from: &str, to: &str) {
        let (from, to) = (shortened(from), shortened(to));
        self.repairs.push(Repair::Changed { place: at.place(), from, to });
    }
}

/// The text, cut to 60 characters.
pub(super) fn shortened(text: &str) -> String {
    const LENGTH: usize = 60;
    match text.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}
