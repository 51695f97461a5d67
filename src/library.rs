//! The plans kept on this device: one text each, in the saved format.

use planner::document::{self, Opened, Stamp, Unreadable};
use planner::plan::Plan;
use uuid::Uuid;

use crate::platform::storage::Refused;
use crate::platform::{clock, storage};

/// Keys start with the name of the app, because other pages of a host may share the storage.
const PLANS: &str = "backcast.plan.";
/// Where deleted plans wait to be brought back.
const BIN: &str = "backcast.bin.";
/// The plan that was open last.
const OPEN: &str = "backcast.open";

/// Which kept plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlanKey(String);

/// A kept plan as it is listed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// Which plan.
    pub(crate) key: PlanKey,
    /// What it is called, or why it cannot be read.
    pub(crate) name: Result<String, String>,
}

impl PlanKey {
    /// A key that no other plan has.
    pub(crate) fn fresh() -> PlanKey {
        PlanKey(Uuid::new_v4().to_string())
    }

    /// The key as text, unique among the plans.
    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }

    fn place(&self) -> String {
        format!("{PLANS}{}", self.0)
    }

    fn bin_place(&self) -> String {
        format!("{BIN}{}", self.0)
    }
}

/// How many plans are kept.
pub(crate) fn count() -> usize {
    storage::keys(PLANS).len()
}

/// Every plan kept, by name.
pub(crate) fn entries() -> Vec<Entry> {
    let keys = storage::keys(PLANS);
    let keys = keys.iter().filter_map(|key| Some(PlanKey(key.strip_prefix(PLANS)?.to_owned())));
    let mut entries: Vec<Entry> = keys.map(|key| Entry { name: name_of(&key), key }).collect();
    entries.sort_by_key(|entry| entry.name.as_ref().map_or_else(Clone::clone, |name| name.to_lowercase()));
    entries
}

/// The plan with this key, if it is there.
pub(crate) fn load(key: &PlanKey) -> Option<Result<Opened, Unreadable>> {
    raw(key).map(|text| document::read(text.as_bytes()))
}

/// The text kept under this key, whether or not it can be read.
pub(crate) fn raw(key: &PlanKey) -> Option<String> {
    storage::read(&key.place())
}

/// Keeps a plan.
///
/// # Errors
///
/// Why the browser refused.
pub(crate) fn save(key: &PlanKey, plan: &Plan) -> Result<(), Refused> {
    storage::write(&key.place(), &document::write(plan, &stamp()))
}

/// Deletes a plan so that it can be brought back. Only one deleted plan is kept.
pub(crate) fn delete(key: &PlanKey) {
    for old in storage::keys(BIN) {
        storage::remove(&old);
    }
    if let Some(text) = raw(key) {
        // Where the bin cannot be written, it holds the text until the page is closed.
        let _ = storage::write(&key.bin_place(), &text);
        storage::remove(&key.place());
    }
}

/// Brings a deleted plan back.
pub(crate) fn restore(key: &PlanKey) {
    if let Some(text) = storage::read(&key.bin_place()) {
        let _ = storage::write(&key.place(), &text);
        storage::remove(&key.bin_place());
    }
}

/// The plan that was open last, if it is still there.
pub(crate) fn last_open() -> Option<PlanKey> {
    storage::read(OPEN).map(PlanKey).filter(|key| raw(key).is_some())
}

/// Remembers which plan is open.
pub(crate) fn remember_open(key: &PlanKey) {
    // Forgetting it costs one click, so nobody needs to hear of it.
    let _ = storage::write(OPEN, key.as_str());
}

/// What is written on every saved plan.
pub(crate) fn stamp() -> Stamp {
    Stamp { app_version: env!("CARGO_PKG_VERSION").to_owned(), saved: Some(clock::today()) }
}

fn name_of(key: &PlanKey) -> Result<String, String> {
    match load(key) {
        Some(Ok(opened)) => Ok(opened.plan.name),
        Some(Err(reason)) => Err(reason.sentence()),
        None => Ok(String::new()),
    }
}
