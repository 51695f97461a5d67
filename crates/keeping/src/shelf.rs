//! Plans in the browser's storage: two generations of each, so that one is whole whatever happens.
//!
//! A save goes to the place that does not hold the newest whole generation, and counts only once it has been read
//! back. Loading takes the newest generation that is whole. What is damaged stays where it is; the next save goes
//! to a third place. A save says which revision it continues: if another tab has saved in between, it is refused
//! with [`NotSaved::Conflict`], and the caller keeps what it has as a plan of its own.
//!
//! Two tabs that save in the very same moment are kept apart by a lock, which is the browser's matter.

pub use key::PlanKey;
pub use limit::{ALL_UNITS, Meter, PLAN_UNITS};
pub use loaded::{Loaded, Unread};
pub use outcome::{Deleted, Entry, NotSaved, Saved};
pub use storage::{Memory, Refused, Storage};

use std::cell::RefCell;

use crate::stored::{Revision, Stored, units};
use company::Company;
use key::{BIN, PREFIX, Place};

mod company;
mod key;
mod limit;
mod loaded;
mod outcome;
mod storage;

/// The plans in a storage.
#[derive(Clone, Debug)]
pub struct Shelf<S> {
    storage: S,
    /// What was written last without knowing that it was kept. It may be there, and is not another tab's then.
    unsure: RefCell<Option<(PlanKey, Stored)>>,
    /// What is known of the mirror, where there is to be one.
    company: Option<Company>,
}

impl<S: Storage> Shelf<S> {
    /// The plans in this storage.
    pub const fn new(storage: S) -> Shelf<S> {
        Shelf { storage, unsure: RefCell::new(None), company: None }
    }

    /// The plans in this storage, beside a mirror that nobody has met yet. What is saved without knowing what the mirror
    /// has of a plan says so, with a number that no other tab has.
    pub fn beside_mirror(storage: S, tab: u32) -> Shelf<S> {
        Shelf { company: Some(Company::unmet(tab)), ..Shelf::new(storage) }
    }

    /// The mirror is here: new plans are in it as soon as they are saved.
    pub fn meet_mirror(&self) {
        self.company.iter().for_each(Company::meet);
    }

    /// What the mirror has of a plan is known now, and of the same history as what the shelf has.
    pub fn agree(&self, key: &PlanKey) {
        if let (Some(company), Ok(found)) = (&self.company, self.load(key)) {
            company.agree(key, found.newest.as_ref());
        }
    }

    /// The mirror is gone: what is saved from now on is saved alone.
    pub fn lose_mirror(&self) {
        self.company.iter().for_each(Company::lose);
    }

    /// What there is of a plan.
    ///
    /// # Errors
    ///
    /// The browser refused. That is not the same as finding nothing.
    pub fn load(&self, key: &PlanKey) -> Result<Loaded, Refused> {
        Loaded::gathered(Place::ALL.into_iter().map(|place| {
            let name = key.at(place);
            let text = self.storage.read(&name)?;
            Ok((place, name, text))
        }))
    }

    /// Saves a plan: `continues` is the revision that it was made from, nothing for a plan of a new key. The key of
    /// a deleted plan is never used again.
    ///
    /// # Errors
    ///
    /// [`NotSaved`] says why; what was kept before is kept still.
    ///
    /// ```
    /// use keeping::shelf::{Memory, NotSaved, PlanKey, Shelf};
    /// let shelf = Shelf::new(Memory::default());
    /// let key = PlanKey::new("spring").ok_or(NotSaved::Nothing)?;
    /// let first = shelf.save(&key, None, "the plan as text")?;
    /// let second = shelf.save(&key, Some(first.revision), "the plan, edited")?;
    /// let too_late = shelf.save(&key, Some(first.revision), "edited in another tab");
    /// assert_eq!(too_late, Err(NotSaved::Conflict { newest: Some(second.revision) }));
    /// # Ok::<(), NotSaved>(())
    /// ```
    pub fn save(&self, key: &PlanKey, continues: Option<Revision>, text: &str) -> Result<Saved, NotSaved> {
        let length = units(text);
        if text.is_empty() {
            return Err(NotSaved::Nothing);
        }
        if length > PLAN_UNITS {
            return Err(NotSaved::TooLong(length));
        }
        let found = self.load(key)?;
        self.check_continued(key, &found, continues)?;
        let lineage = self.company.as_ref().and_then(|company| company.next(key, &found));
        let stored = Stored { revision: Revision::after(found.revision()), lineage, text: text.to_owned() };
        let name = Self::next_name(key, &found)?;
        self.check_room(&name, length)?;
        self.unsure.replace(Some((key.clone(), stored.clone())));
        let saved = self.put(&name, &stored)?;
        self.unsure.replace(None);
        Ok(saved)
    }

    /// Puts a generation from elsewhere, such as the mirror, on the shelf, if it is newer than what is there and of the
    /// same history.
    ///
    /// # Errors
    ///
    /// [`NotSaved::Conflict`] when it is not, and yet another text; it is a plan of its own then.
    pub fn recover(&self, key: &PlanKey, stored: &Stored) -> Result<Saved, NotSaved> {
        let found = self.load(key)?;
        match &found.newest {
            Some(newest) if newest == stored => {
                Ok(Saved { revision: stored.revision, stored: stored.write() })
            }
            Some(newest) if newest.revision >= stored.revision || !stored.is_of_history_of(newest) => {
                Err(NotSaved::Conflict { newest: found.revision() })
            }
            _ => self.put(&Self::next_name(key, &found)?, stored),
        }
    }

    /// Deletes a plan so that it can be brought back. Only one deleted plan waits.
    ///
    /// # Errors
    ///
    /// The browser refused; the plan is still there then.
    pub fn delete(&self, key: &PlanKey) -> Result<Deleted, Refused> {
        let found = self.load(key)?;
        let is_in_bin = found.newest.as_ref().is_some_and(|newest| self.put_in_bin(key, newest));
        self.remove_plan(key, &found)?;
        if is_in_bin {
            // What stays in the bin only takes room.
            let _ = self.empty_bin(Some(&key.in_bin()));
        }
        Ok(Deleted { newest: found.newest, is_in_bin })
    }

    /// Brings a deleted plan back; nothing when it is not in the bin, or was never quite gone.
    ///
    /// # Errors
    ///
    /// [`NotSaved`] says why; it is still in the bin then.
    pub fn restore(&self, key: &PlanKey) -> Result<Option<Saved>, NotSaved> {
        let bin = self.storage.read(&key.in_bin())?;
        let Some(Ok(waiting)) = bin.map(|text| Stored::read(&text)) else { return Ok(None) };
        let found = self.load(key)?;
        // A deletion that was stopped half way leaves the plan where it was.
        if found.newest.is_some() {
            return Ok(None);
        }
        let revision = Revision::after(Some(waiting.revision));
        let saved = self.put(&Self::next_name(key, &found)?, &Stored { revision, ..waiting })?;
        // What stays in the bin only takes room.
        let _ = self.storage.remove(&key.in_bin());
        Ok(Some(saved))
    }

    /// Removes a damaged text for good, once its person has it or does not want it.
    ///
    /// # Errors
    ///
    /// The browser refused.
    pub fn discard(&self, unread: &Unread) -> Result<(), Refused> {
        let is_still_there = self.storage.read(&unread.name)?.as_ref() == Some(&unread.text);
        if is_still_there { self.storage.remove(&unread.name) } else { Ok(()) }
    }

    /// Every plan of which anything is kept, by key.
    ///
    /// # Errors
    ///
    /// The browser does not say what it keeps.
    pub fn entries(&self) -> Result<Vec<Entry>, Refused> {
        Ok(self.plans()?.into_iter().map(|key| self.entry(key)).collect())
    }

    /// A plan as it is listed, whether or not anything is kept of it.
    pub fn entry(&self, key: PlanKey) -> Entry {
        let names = Place::ALL.map(|place| key.at(place));
        let lengths = names.iter().map(|name| self.storage.units(name).unwrap_or(0));
        Entry { units: lengths.sum(), loaded: self.load(&key), key }
    }

    /// How much is kept, and how much may be.
    ///
    /// # Errors
    ///
    /// The browser refused.
    pub fn meter(&self) -> Result<Meter, Refused> {
        Meter::of(&self.storage)
    }

    /// Removes everything that is kept under names of this app, plans and settings, and nothing else; says how
    /// much that was.
    ///
    /// # Errors
    ///
    /// The first refusal, after everything has been tried.
    pub fn remove_everything(&self) -> Result<usize, Refused> {
        let ours = self.names_under(PREFIX)?;
        let plans = self.plans()?.into_iter().map(|key| self.remove_plan(&key, &self.load(&key)?));
        let others = ours.iter().filter(|name| PlanKey::of(name).is_none());
        let outcomes: Vec<Result<(), Refused>> =
            plans.chain(others.map(|name| self.storage.remove(name))).collect();
        outcomes.into_iter().collect::<Result<(), Refused>>()?;
        let left = self.names_under(PREFIX)?;
        if left.is_empty() { Ok(ours.len()) } else { Err(Refused::Other(format!("{} left", left.len()))) }
    }

    /// The newest generation goes last: stopped half way, the plan is still there as it was.
    fn remove_plan(&self, key: &PlanKey, found: &Loaded) -> Result<(), Refused> {
        found.taken.iter().try_for_each(|place| self.storage.remove(&key.at(*place)))
    }

    /// The plans of which anything is kept.
    ///
    /// # Errors
    ///
    /// The browser does not say what it keeps.
    pub fn plans(&self) -> Result<Vec<PlanKey>, Refused> {
        let mut keys: Vec<PlanKey> =
            self.storage.keys()?.iter().filter_map(|name| PlanKey::of(name)).collect();
        keys.sort();
        keys.dedup();
        Ok(keys)
    }

    fn check_continued(
        &self,
        key: &PlanKey,
        found: &Loaded,
        continues: Option<Revision>,
    ) -> Result<(), NotSaved> {
        let unsure = self.unsure.borrow();
        let unsure = unsure.as_ref().filter(|(about, _)| about == key).map(|(_, stored)| stored);
        let is_own = found.newest.is_some() && found.newest.as_ref() == unsure;
        if found.revision() != continues && !is_own {
            return Err(NotSaved::Conflict { newest: found.revision() });
        }
        Ok(())
    }

    /// Where the next generation goes.
    fn next_name(key: &PlanKey, found: &Loaded) -> Result<String, NotSaved> {
        if found.is_newer() {
            return Err(NotSaved::Newer);
        }
        found.free().map(|place| key.at(place))
    }

    fn put(&self, name: &str, stored: &Stored) -> Result<Saved, NotSaved> {
        let saved = Saved { revision: stored.revision, stored: stored.write() };
        self.storage.write(name, &saved.stored)?;
        self.check_kept(name, &saved.stored)?;
        Ok(saved)
    }

    fn check_room(&self, name: &str, length: usize) -> Result<(), NotSaved> {
        let meter = self.meter()?.with(name, length, &self.storage)?;
        if meter.is_over() { Err(NotSaved::NoRoom(meter)) } else { Ok(()) }
    }

    fn check_kept(&self, name: &str, text: &str) -> Result<(), NotSaved> {
        let kept = self.storage.read(name)?;
        if kept.as_deref() == Some(text) { Ok(()) } else { Err(NotSaved::NotKept) }
    }

    /// Whether the bin took it.
    fn put_in_bin(&self, key: &PlanKey, newest: &Stored) -> bool {
        let (name, text) = (key.in_bin(), newest.write());
        self.storage.write(&name, &text).is_ok() && self.check_kept(&name, &text).is_ok()
    }

    fn empty_bin(&self, but: Option<&str>) -> Result<(), Refused> {
        let names = self.names_under(BIN)?;
        names.iter().filter(|name| Some(name.as_str()) != but).try_for_each(|name| self.storage.remove(name))
    }

    fn names_under(&self, prefix: &str) -> Result<Vec<String>, Refused> {
        let mut names = self.storage.keys()?;
        names.retain(|name| name.starts_with(prefix));
        Ok(names)
    }
}
