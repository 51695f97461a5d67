//! The second home of plans: the same stored text of each plan in a database that outlives the shelf.
//!
//! The browser writes the shelf to disk when it likes, and may lose the last minute of it, or all of it, without a
//! word. So every save also goes to the mirror, and on start both are compared. The mirror keeps one text for each
//! plan. When a plan is deleted, the mirror keeps a [`mark`] of that: without one, a shelf that comes back as it was
//! a minute ago would bring the plan back.
//!
//! The order of a save is shelf, then mirror: the shelf decides what is a conflict. The order of a deletion is
//! mirror, then shelf: stopped in between, the plan is still there, and its deletion is finished on the next start.
//!
//! Nothing is written on start before both have been read and compared. What is saved before that, or while there is no
//! mirror, says so ([`Lineage`](crate::stored::Lineage)): whenever both are compared, then or on a later start, what the mirror
//! had is never taken for something older of the same history.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use crate::shelf::{Entry, Loaded, PlanKey};
use crate::stored::{Fault, Stored};

/// How the shelf and the mirror stand to each other about one plan, and what is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Both have the same, or both know that it was deleted: nothing is to be done.
    Same,
    /// The mirror is newer: [`Shelf::recover`](crate::shelf::Shelf::recover) this, and say so.
    Recover(Stored),
    /// Only the mirror has the plan: it was here and is missing. To be offered, then recovered.
    Missing(Stored),
    /// The shelf is newer, or has it alone: put what it has into the mirror. Nobody needs to hear of it.
    Refill,
    /// Two histories: this state, from the mirror, becomes a plan of its own, and what the shelf has goes into the mirror.
    Apart(Stored),
    /// It was deleted, but the shelf still has it: delete it there too, so that it waits in the bin.
    Deleted,
    /// Only the mirror has anything of the plan, and that is damaged: to be offered as it is.
    Damaged {
        /// The text as it is.
        text: String,
        /// What is wrong with it.
        fault: Fault,
    },
    /// One of both cannot be read, or only by a newer version of the app: nothing is to be touched.
    LeaveAlone,
}

/// What there is to say to the person who starts the app, counted in plans.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// Plans of which the mirror had a newer state.
    pub recovered: usize,
    /// Plans that were here and are missing.
    pub missing: usize,
    /// Plans with two states, of which one becomes a plan of its own.
    pub apart: usize,
    /// Plans of which only damaged text is left.
    pub damaged: usize,
}

/// How a person arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Nothing was ever kept here, or it is all gone.
    FirstVisit,
    /// Everything is as it was left.
    AsLeft,
    /// Something is not.
    With(News),
}

/// What the mirror is to do with a save.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Renewal {
    /// Put the new text in the place of the old.
    Put,
    /// First keep this as a plan of its own, for it is no older than the new text; then put that.
    Apart(Stored),
    /// Leave the old text: a newer version of the app wrote it.
    Leave,
}

/// The text that stands in the mirror for a plan deleted in this state: an empty plan.
///
/// ```
/// use keeping::mirror::mark;
/// use keeping::shelf::{Memory, NotSaved, PlanKey, Shelf};
/// use keeping::stored::Stored;
/// let shelf = Shelf::new(Memory::default());
/// let key = PlanKey::new("spring").ok_or(NotSaved::Nothing)?;
/// shelf.save(&key, None, "the plan as text")?;
/// let newest = shelf.load(&key)?.newest.ok_or(NotSaved::Nothing)?;
/// assert_eq!(mark(&newest), "backcast-stored 1 1 0 5d3794a5\n");
/// # Ok::<(), NotSaved>(())
/// ```
pub fn mark(deleted: &Stored) -> String {
    Stored { text: String::new(), ..deleted.clone() }.write()
}

/// Compares the shelf with the mirror, plan by plan.
pub fn compare(shelf: &[Entry], mirror: &BTreeMap<PlanKey, String>) -> BTreeMap<PlanKey, Standing> {
    let keys: BTreeSet<&PlanKey> = shelf.iter().map(|entry| &entry.key).chain(mirror.keys()).collect();
    let standing = |key: &PlanKey| {
        let entry = shelf.iter().find(|entry| entry.key == *key);
        standing(entry, mirror.get(key).map(String::as_str))
    };
    keys.into_iter().map(|key| (key.clone(), standing(key))).collect()
}

/// How what the shelf has of a plan now, which may be nothing, stands to what the mirror has.
pub fn compare_one(entry: &Entry, mirrored: Option<&str>) -> Standing {
    let is_empty = entry.loaded.as_ref().is_ok_and(Loaded::is_empty);
    standing(Some(entry).filter(|_| !is_empty), mirrored)
}

/// What there is to say to the person who starts the app.
pub fn arrival(compared: &BTreeMap<PlanKey, Standing>) -> Arrival {
    if compared.is_empty() {
        return Arrival::FirstVisit;
    }
    let count = |is: fn(&Standing) -> bool| compared.values().filter(|standing| is(standing)).count();
    let news = News {
        recovered: count(|standing| matches!(standing, Standing::Recover(_))),
        missing: count(|standing| matches!(standing, Standing::Missing(_))),
        apart: count(|standing| matches!(standing, Standing::Apart(_))),
        damaged: count(|standing| matches!(standing, Standing::Damaged { .. })),
    };
    if news == News::default() { Arrival::AsLeft } else { Arrival::With(news) }
}

/// What the mirror is to do with a text that was just saved on the shelf, given what it has of that plan.
///
/// To be asked and done in one transaction.
pub fn renewal(before: Option<&str>, saved: &str) -> Renewal {
    let Ok(saved) = Stored::read(saved) else { return Renewal::Leave };
    match before.map(Stored::read) {
        Some(Err(Fault::Newer(_))) => Renewal::Leave,
        Some(Ok(before)) if is_apart(&before, &saved) => Renewal::Apart(before),
        _ => Renewal::Put,
    }
}

/// Whether a text of the mirror is of another history than one of the shelf, or no older and another.
fn is_apart(mirrored: &Stored, saved: &Stored) -> bool {
    let is_older = mirrored.revision < saved.revision && mirrored.is_of_history_of(saved);
    !is_older && mirrored != saved && !is_mark(mirrored)
}

fn is_mark(mirrored: &Stored) -> bool {
    mirrored.text.is_empty()
}

fn standing(entry: Option<&Entry>, mirrored: Option<&str>) -> Standing {
    let loaded = match entry.map(|entry| &entry.loaded) {
        Some(Err(_)) => return Standing::LeaveAlone,
        Some(Ok(loaded)) if loaded.is_newer() => return Standing::LeaveAlone,
        Some(Ok(loaded)) => Some(loaded),
        None => None,
    };
    let read = mirrored.map(Stored::read);
    match (loaded.and_then(|loaded| loaded.newest.as_ref()), read) {
        (_, Some(Err(Fault::Newer(_)))) | (None, None) => Standing::LeaveAlone,
        (Some(_), None | Some(Err(_))) => Standing::Refill,
        (Some(kept), Some(Ok(mirrored))) => between(kept, mirrored),
        (None, Some(Err(fault))) => {
            Standing::Damaged { text: mirrored.unwrap_or_default().to_owned(), fault }
        }
        (None, Some(Ok(mirrored))) if is_mark(&mirrored) => Standing::Same,
        // Something damaged is on the shelf; the mirror is better than that.
        (None, Some(Ok(mirrored))) if loaded.is_some() => Standing::Recover(mirrored),
        (None, Some(Ok(mirrored))) => Standing::Missing(mirrored),
    }
}

/// Of one history the newer one counts; revisions are numbers, so no clock has a say.
fn between(kept: &Stored, mirrored: Stored) -> Standing {
    let is_shared = mirrored.is_of_history_of(kept);
    match mirrored.revision.cmp(&kept.revision) {
        _ if mirrored == *kept => Standing::Same,
        // Whoever deleted it knew what is kept.
        Ordering::Equal | Ordering::Greater if is_mark(&mirrored) && is_shared => Standing::Deleted,
        _ if is_mark(&mirrored) => Standing::Refill,
        Ordering::Less if is_shared => Standing::Refill,
        Ordering::Greater if is_shared => Standing::Recover(mirrored),
        Ordering::Less | Ordering::Equal | Ordering::Greater => Standing::Apart(mirrored),
    }
}
