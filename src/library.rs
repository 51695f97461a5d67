//! The plans kept on this device: on the browser's shelf with a second copy in its [`mirror`], or in memory for as long
//! as the browser refuses.

use std::cell::Cell;

use keeping::download::Download;
use keeping::shelf::{Memory, Meter, NotSaved, PlanKey, Refused, Saved, Shelf, Storage as _};
use keeping::stored::{Fault, Revision, Stored};
use leptos::task::spawn_local;
use planner::document::{self, Opened, Stamp, Unreadable};
use planner::plan::Plan;
use uuid::Uuid;

use crate::platform::storage::{self, Browser};
use crate::platform::{clock, removal, tabs};
use crate::wording::{plans as words, share};

pub(crate) mod mirror;

/// The plan that was open last.
const OPEN: &str = "backcast.open";

thread_local! {
    static SHELF: Shelf<Browser> = Shelf::beside_mirror(Browser, Uuid::new_v4().as_fields().0);
    /// What the browser refused, so that the app goes on without it.
    static REFUSED: Shelf<Memory> = Shelf::new(Memory::default());
}

/// A plan as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Kept {
    /// The plan, or what this version understands of it.
    pub(crate) plan: Plan,
    /// The revision that the next save continues.
    pub(crate) revision: Option<Revision>,
    /// The day it was saved, such as `2026-11-21`, where it says so.
    pub(crate) saved: Option<String>,
    /// Whether a newer version of the app wrote it: it is to be looked at, and never written.
    pub(crate) is_newer: bool,
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
    /// Whether a newer version of the app wrote it.
    pub(crate) is_newer: bool,
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

/// The plan with this key, if it is there.
pub(crate) fn load(key: &PlanKey) -> Option<Result<Kept, Unreadable>> {
    let (text, revision) = text(key)?;
    Some(read(text.as_bytes()).map(|(opened, is_newer)| Kept {
        plan: opened.plan,
        revision,
        saved: opened.saved,
        is_newer,
    }))
}

/// Whether nothing at all is kept of a plan; not where the browser refuses to say.
pub(crate) fn is_gone(key: &PlanKey) -> bool {
    refused(key).is_none() && SHELF.with(|shelf| shelf.load(key)).is_ok_and(|kept| kept.is_empty())
}

/// The newest text of a plan as it is kept, and the revision that the next save continues.
fn text(key: &PlanKey) -> Option<(String, Option<Revision>)> {
    let kept = SHELF.with(|shelf| shelf.load(key)).unwrap_or_default();
    let revision = kept.revision();
    let text = refused(key).or_else(|| kept.newest.map(|newest| newest.text))?;
    Some((text, revision))
}

/// Reads a plan, and whether a newer version of the app wrote it.
///
/// # Errors
///
/// Why it is no plan.
pub(crate) fn read(text: &[u8]) -> Result<(Opened, bool), Unreadable> {
    match document::read(text) {
        Err(Unreadable::Newer(_)) => document::read_only(text).map(|opened| (opened, true)),
        read => read.map(|opened| (opened, false)),
    }
}

/// What is kept under this key and cannot be read, as it is.
pub(crate) fn damaged(key: &PlanKey) -> Vec<String> {
    let kept = SHELF.with(|shelf| shelf.load(key)).unwrap_or_default();
    let unread = kept.unread.into_iter().map(|unread| unread.text);
    let newest = kept.newest.filter(|newest| read(newest.text.as_bytes()).is_err());
    unread.chain(newest.map(|newest| newest.text)).collect()
}

/// The files that hold all that is kept of a plan, with their names: every text as it is, so that nothing is left out
/// that this version does not understand.
pub(crate) fn files(key: &PlanKey) -> Vec<(String, String)> {
    let raw = damaged(key).into_iter().map(|text| (words::raw_name(key.as_str()), text));
    let whole = text(key).and_then(|(text, _)| {
        let (opened, _) = read(text.as_bytes()).ok()?;
        Some((share::file_name(&opened.plan.name, &clock::today()), text))
    });
    whole.into_iter().chain(raw).collect()
}

/// Keeps a plan: `continues` is the revision that it was made from, nothing for a new plan.
///
/// # Errors
///
/// Why it is not kept by the browser. It is then kept in memory until the page is closed, unless another tab has it.
pub(crate) fn save(key: &PlanKey, continues: Option<Revision>, plan: &Plan) -> Result<Revision, NotSaved> {
    let text = document::write(plan, &stamp());
    let outcome = put_on_shelf(key, continues, &text).map(|saved| saved.revision);
    REFUSED.with(|memory| match &outcome {
        // Memory refuses nothing, and takes what is too long for the shelf.
        Ok(_) | Err(NotSaved::Conflict { .. }) => drop(memory.delete(key)),
        Err(_) => {
            let revision = Revision::after(memory.load(key).unwrap_or_default().revision());
            drop(memory.recover(key, &Stored { revision, lineage: None, text }));
        }
    });
    outcome
}

/// Puts the text of a plan on the shelf, and a moment later into the second copy.
fn put_on_shelf(key: &PlanKey, continues: Option<Revision>, text: &str) -> Result<Saved, NotSaved> {
    let saved = SHELF.with(|shelf| {
        if !mirror::is_here() {
            shelf.lose_mirror();
        }
        shelf.save(key, continues, text)
    })?;
    mirror::renew(key, &saved);
    Ok(saved)
}

/// Deletes a plan so that it can be brought back. Only one deleted plan is kept.
///
/// # Errors
///
/// The browser refused; the plan is still there then.
pub(crate) async fn delete(key: &PlanKey) -> Result<(), Refused> {
    let kept = SHELF.with(|shelf| shelf.load(key))?;
    mirror::mark(key, kept.newest).await;
    REFUSED.with(|memory| memory.delete(key))?;
    // What stays of it only takes room.
    let _ = Browser.remove(&downloaded(key));
    SHELF.with(|shelf| shelf.delete(key)).map(drop)
}

/// Brings a deleted plan back, from memory where it was only there.
pub(crate) fn restore(key: &PlanKey) {
    match SHELF.with(|shelf| shelf.restore(key)) {
        Ok(Some(saved)) => mirror::renew(key, &saved),
        // Where it is in no bin, there is nothing to bring back.
        Ok(None) | Err(_) => drop(REFUSED.with(|memory| memory.restore(key))),
    }
}

/// What is left after everything was to be removed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Removed {
    /// Nothing.
    All,
    /// Something that the browser keeps back.
    NotAll,
}

/// Removes everything that the app keeps in this browser: plans, second copies, settings, and the offline version.
pub(crate) async fn remove_everything() -> Removed {
    REFUSED.with(|memory| memory.remove_everything().ok());
    let mirror = mirror::remove_everything().await;
    let shelf = SHELF.with(Shelf::remove_everything).is_ok();
    let offline = removal::remove_offline_version().await;
    tabs::say_removed();
    if mirror && shelf && offline { Removed::All } else { Removed::NotAll }
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

/// Asks the browser, once, not to clear by itself what is kept here.
pub(crate) fn protect() {
    thread_local! { static IS_ASKED: Cell<bool> = const { Cell::new(false) } }
    if !IS_ASKED.replace(true) {
        // Whether it agrees, the page of plans says.
        spawn_local(async {
            storage::protect().await;
        });
    }
}

/// What was last downloaded of a plan.
pub(crate) fn last_download(key: &PlanKey) -> Option<Download> {
    Browser.read(&downloaded(key)).ok().flatten().and_then(|text| Download::read(&text))
}

/// Remembers what was downloaded of a plan.
pub(crate) fn note_download(key: &PlanKey, download: Download) {
    // Forgetting it costs a reminder, so nobody needs to hear of it.
    let _ = Browser.write(&downloaded(key), &download.write());
}

fn downloaded(key: &PlanKey) -> String {
    format!("backcast.downloaded.{}", key.as_str())
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
    let unread =
        |fault| Entry { key: key.clone(), name: Err(fault), saved: None, is_doubtful, is_newer: false };
    match load(&key) {
        Some(Ok(Kept { plan, saved, is_newer, .. })) => {
            Entry { key, name: Ok(plan.name), saved, is_doubtful, is_newer }
        }
        Some(Err(reason)) => unread(Fault::Unreadable(reason)),
        None => unread(kept.unread.into_iter().next().map_or(Fault::Head, |unread| unread.fault)),
    }
}
