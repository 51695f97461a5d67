//! What was found of a plan: its newest whole generation, and what of it cannot be read.

use super::NotSaved;
use super::key::Place;
use super::storage::Refused;
use crate::stored::{Fault, Revision, Stored};

/// What was found of a plan.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loaded {
    /// The newest generation that is whole; `None` when there is none.
    pub newest: Option<Stored>,
    /// What is there but is not whole, to be offered as it is. It stays where it is until it is discarded.
    pub unread: Vec<Unread>,
    /// Where everything is that was found, the newest whole generation last.
    pub(super) taken: Vec<Place>,
}

/// A text that is kept of a plan but is not whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Under which name of the storage it is.
    pub name: String,
    /// The text as it is.
    pub text: String,
    /// What is wrong with it.
    pub fault: Fault,
    pub(super) place: Place,
}

impl Loaded {
    /// The revision that the next save continues.
    pub fn revision(&self) -> Option<Revision> {
        self.newest.as_ref().map(|newest| newest.revision)
    }

    /// Whether there is nothing at all.
    pub fn is_empty(&self) -> bool {
        self.taken.is_empty()
    }

    /// Whether this may not be the last that was saved, because something of the plan cannot be read.
    pub fn fell_back(&self) -> bool {
        self.newest.is_some() && !self.unread.is_empty()
    }

    /// Whether a newer version of the app keeps this plan, so that this one must not write it.
    pub fn is_newer(&self) -> bool {
        self.unread.iter().any(|unread| matches!(unread.fault, Fault::Newer(_)))
    }

    /// Gathers what stands in each place, from the first on.
    pub(super) fn gathered(
        places: impl Iterator<Item = Result<(Place, String, Option<String>), Refused>>,
    ) -> Result<Loaded, Refused> {
        let mut loaded = Loaded::default();
        for found in places {
            let (place, name, text) = found?;
            let Some(text) = text else { continue };
            match Stored::read(&text) {
                Ok(stored) => loaded.add_whole(place, stored),
                Err(fault) => loaded.add_unread(Unread { name, text, fault, place }),
            }
        }
        Ok(loaded)
    }

    fn add_whole(&mut self, place: Place, stored: Stored) {
        if self.newest.as_ref().is_none_or(|newest| newest.revision < stored.revision) {
            self.newest = Some(stored);
            self.taken.push(place);
        } else {
            self.taken.insert(0, place);
        }
    }

    fn add_unread(&mut self, unread: Unread) {
        self.taken.insert(0, unread.place);
        self.unread.push(unread);
    }

    /// The place for the next generation: one that holds neither the newest whole one nor anything damaged.
    ///
    /// # Errors
    ///
    /// All places are taken by what cannot be read.
    pub(super) fn free(&self) -> Result<Place, NotSaved> {
        let newest = self.newest.as_ref().and(self.taken.last());
        let is_free =
            |place: &Place| newest != Some(place) && self.unread.iter().all(|unread| unread.place != *place);
        Place::ALL.into_iter().find(is_free).ok_or(NotSaved::NoPlace)
    }
}
