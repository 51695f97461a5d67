//! The plans kept on this device: on the browser's shelf, or in memory for as long as the browser refuses.

use keeping::shelf::{Memory, Meter, NotSaved, PlanKey, Refused, Shelf, Storage as _};
use keeping::stored::{Fault, Revision};
use planner::document::{self, Opened, Stamp, Unreadable};
use planner::plan::Plan;
use uuid::Uuid;

use crate::platform::clock;
use crate::platform::storage::Browser;

/// The plan that was open last.
const OPEN: &str = "backcast.open";

thread_local! {
    static SHELF: Shelf<Browser> = const { Shelf::new(Browser) };
    /// What the browser refused, so that the app goes on without it.
    static REFUSED: Shelf<Memory> = Shelf::new(Memory::default());
}

/// A kept plan as it is listed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// Which plan.
    pub(crate) key: PlanKey,
    /// What it is called, or why it cannot be read.
    pub(crate) name: Result<String, Fault>,
    /// The day it was saved, such as `2026-11-21`, where it says so.
    pub(crate) saved: Option<String>,
    /// Whether a damaged text lies beside it, which may be newer.
    pub(crate) is_doubtful: bool,
}

/// A key that no other plan has.
pub(crate) fn fresh_key() -> PlanKey {
    PlanKey::from(Uuid::new_v4().as_u128())
}

/// How many plans are kept.
pub(crate) fn count() -> usize {
    keys().len()
}

/// Every plan kept, by name.
pub(crate) fn entries() -> Vec<Entry> {
    let mut entries: Vec<Entry> = keys().into_iter().map(entry).collect();
    entries
        .sort_by_key(|entry| entry.name.as_ref().map_or_else(|_| String::new(), |name| name.to_lowercase()));
    entries
}

/// How much is kept, and how much may be; `None` where the browser does not say.
pub(crate) fn meter() -> Option<Meter> {
    SHELF.with(Shelf::meter).ok()
}

/// The plan with this key, if it is there, and the revision of it that the next save continues.
pub(crate) fn load(key: &PlanKey) -> Option<(Result<Opened, Unreadable>, Option<Revision>)> {
    let kept = SHELF.with(|shelf| shelf.load(key)).unwrap_or_default();
    let text = refused(key).or_else(|| kept.newest.as_ref().map(|newest| newest.text.clone()))?;
    Some((document::read(text.as_bytes()), kept.revision()))
}

/// What is kept under this key and cannot be read, as it is.
pub(crate) fn damaged(key: &PlanKey) -> Vec<String> {
    let kept = SHELF.with(|shelf| shelf.load(key)).unwrap_or_default();
    let unread = kept.unread.into_iter().map(|unread| unread.text);
    let newest = kept.newest.filter(|newest| document::read(newest.text.as_bytes()).is_err());
    unread.chain(newest.map(|newest| newest.text)).collect()
}

/// Keeps a plan: `continues` is the revision that it was made from, nothing for a new plan.
///
/// # Errors
///
/// Why it is not kept by the browser. It is then kept in memory until the page is closed, unless another tab has it.
pub(crate) fn save(key: &PlanKey, continues: Option<Revision>, plan: &Plan) -> Result<Revision, NotSaved> {
    let text = document::write(plan, &stamp());
    let outcome = SHELF.with(|shelf| shelf.save(key, continues, &text)).map(|saved| saved.revision);
    REFUSED.with(|memory| match &outcome {
        // Memory refuses nothing but what is too long for any storage; the plan stays open then.
        Ok(_) | Err(NotSaved::Conflict { .. }) => drop(memory.delete(key)),
        Err(_) => drop(memory.save(key, memory.load(key).unwrap_or_default().revision(), &text)),
    });
    outcome
}

/// Deletes a plan so that it can be brought back. Only one deleted plan is kept.
///
/// # Errors
///
/// The browser refused; the plan is still there then.
pub(crate) fn delete(key: &PlanKey) -> Result<(), Refused> {
    REFUSED.with(|memory| memory.delete(key))?;
    SHELF.with(|shelf| shelf.delete(key)).map(drop)
}

/// Brings a deleted plan back, from memory where it was only there.
pub(crate) fn restore(key: &PlanKey) {
    let restored = SHELF.with(|shelf| shelf.restore(key));
    if !matches!(restored, Ok(Some(_))) {
        // Where it is in no bin, there is nothing to bring back.
        let _ = REFUSED.with(|memory| memory.restore(key));
    }
}

/// The plan that was open last, if it is still there.
pub(crate) fn last_open() -> Option<PlanKey> {
    let key = Browser.read(OPEN).ok().flatten().and_then(PlanKey::new)?;
    keys().contains(&key).then_some(key)
}

/// Remembers which plan is open.
pub(crate) fn remember_open(key: &PlanKey) {
    // Forgetting it costs one click, so nobody needs to hear of it.
    let _ = Browser.write(OPEN, key.as_str());
}

/// What is written on every saved plan.
pub(crate) fn stamp() -> Stamp {
    Stamp { app_version: env!("CARGO_PKG_VERSION").to_owned(), saved: Some(clock::today()) }
}

fn keys() -> Vec<PlanKey> {
    let kept = SHELF.with(Shelf::plans).unwrap_or_default();
    let refused = REFUSED.with(Shelf::plans).unwrap_or_default();
    let new = refused.into_iter().filter(|key| !kept.contains(key)).collect::<Vec<_>>();
    kept.into_iter().chain(new).collect()
}

/// The text that the browser refused.
fn refused(key: &PlanKey) -> Option<String> {
    let kept = REFUSED.with(|memory| memory.load(key)).unwrap_or_default();
    kept.newest.map(|newest| newest.text)
}

fn entry(key: PlanKey) -> Entry {
    let kept = SHELF.with(|shelf| shelf.load(&key)).unwrap_or_default();
    let is_doubtful = kept.fell_back();
    let (name, saved) = match load(&key) {
        Some((Ok(opened), _)) => (Ok(opened.plan.name), opened.saved),
        Some((Err(reason), _)) => (Err(Fault::Unreadable(reason)), None),
        None => (Err(kept.unread.into_iter().next().map_or(Fault::Head, |unread| unread.fault)), None),
    };
    Entry { key, name, saved, is_doubtful }
}
