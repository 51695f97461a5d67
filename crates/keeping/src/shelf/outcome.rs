//! What comes of listing, saving and deleting plans.

use super::key::PlanKey;
use super::limit::Meter;
use super::loaded::Loaded;
use super::storage::Refused;
use crate::stored::{Revision, Stored};

/// A plan as it is listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Which plan.
    pub key: PlanKey,
    /// How much it takes with all that is kept of it, in UTF-16 units.
    pub units: usize,
    /// What was found of it, or why the browser refused.
    pub loaded: Result<Loaded, Refused>,
}

/// A plan that is certain to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Which revision it is.
    pub revision: Revision,
    /// The text that is kept, for the mirror and for other tabs.
    pub stored: String,
}

/// A plan that was deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleted {
    /// Its newest whole generation, if it had one.
    pub newest: Option<Stored>,
    /// Whether it waits in the bin to be brought back.
    pub is_in_bin: bool,
}

/// Why a plan was not saved. What was kept before is kept still.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSaved {
    /// The browser refused.
    Refused(Refused),
    /// The browser took it, but gives back something else.
    NotKept,
    /// It does not continue what is there: another tab has saved, deleted or never seen it.
    Conflict {
        /// The revision that is there.
        newest: Option<Revision>,
    },
    /// A newer version of the app keeps this plan, in a form that this one must not touch.
    Newer,
    /// Every place of the plan holds something damaged.
    NoPlace,
    /// There is nothing to save; something is never replaced by nothing.
    Nothing,
    /// The plan is too long: so many UTF-16 units, more than [`PLAN_UNITS`](super::PLAN_UNITS).
    TooLong(usize),
    /// All plans together would take too much, as this would stand.
    NoRoom(Meter),
}

impl From<Refused> for NotSaved {
    fn from(refused: Refused) -> NotSaved {
        NotSaved::Refused(refused)
    }
}
