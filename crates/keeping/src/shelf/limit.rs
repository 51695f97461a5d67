//! How much is kept: limits for one plan and for all, far enough below what browsers allow.

use super::key::PREFIX;
use super::storage::{Refused, Storage};
use crate::stored::units;

/// The longest text of a plan, in UTF-16 units.
pub const PLAN_UNITS: usize = 256 * 1024;
/// The most that is kept in all, in UTF-16 units; browsers allow about 5 Mi to all pages of a host together.
pub const ALL_UNITS: usize = 2 * 1024 * 1024;

/// How much is kept, and how much may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meter {
    /// What all plans take, with the names they are under, in UTF-16 units.
    pub used: usize,
    /// How much that may be.
    pub of: usize,
}

impl Meter {
    /// What the storage holds for this app.
    pub(super) fn of(storage: &impl Storage) -> Result<Meter, Refused> {
        let mut used = 0;
        for name in storage.keys()?.iter().filter(|name| name.starts_with(PREFIX)) {
            used += units(name) + storage.units(name)?;
        }
        Ok(Meter { used, of: ALL_UNITS })
    }

    /// How it would stand with a plan of this length in the place of what is under a name.
    pub(super) fn with(self, name: &str, length: usize, storage: &impl Storage) -> Result<Meter, Refused> {
        let before = storage.units(name)?;
        Ok(Meter { used: (self.used + length).saturating_sub(before), ..self })
    }

    /// Whether there is more than there may be.
    pub fn is_over(self) -> bool {
        self.used > self.of
    }
}
