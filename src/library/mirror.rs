//! The second copy of every plan, in a database that outlives the shelf: compared on start, renewed with every save.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use keeping::mirror::{self, Renewal, Standing};
use keeping::shelf::{PlanKey, Saved, Shelf};
use keeping::stored::Stored;
use leptos::task::spawn_local;
use planner::document;
use planner::plan::Edit;

use super::{SHELF, fresh_key, put_on_shelf, stamp};
use crate::platform::clock;
use crate::platform::database::Database;
use crate::wording::plans as words;

thread_local! {
    /// Nothing where the browser has no database, or has not opened it yet.
    static DATABASE: RefCell<Option<Rc<Database>>> = const { RefCell::new(None) };
}

/// How long the start waits for the second copies, in milliseconds. What comes later is told later.
const PATIENCE: u64 = 1_500;

/// How long opening the second copies anew may take, in milliseconds. Some browsers never answer.
const REOPENING: u64 = 3_000;

/// How long another tab's save may take to be seen here, in milliseconds.
const SETTLING: u64 = 100;

/// What there is to say to the person who starts the app.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct News {
    /// The names of plans of which the second copy was newer. They are as it says now.
    pub(crate) recovered: Vec<String>,
    /// The names of plans with two states, of which one is a plan of its own now.
    pub(crate) apart: Vec<String>,
    /// Plans that were here and of which only the second copy is left, with their names.
    pub(crate) missing: Vec<(PlanKey, String)>,
    /// Texts of plans of which only something damaged is left.
    pub(crate) damaged: Vec<(PlanKey, String)>,
}

impl News {
    /// Whether everything is put right already.
    pub(crate) const fn needs_no_word(&self) -> bool {
        self.missing.is_empty() && self.damaged.is_empty()
    }
}

/// Whether there is a second copy of what is saved.
pub(crate) fn is_here() -> bool {
    open_one().is_some()
}

/// Opens the second copies, compares them with the shelf, puts right what needs nobody's word, and says what there is
/// to say. Where that takes too long, `tell_later` hears it once it is known.
pub(crate) async fn arrive(tell_later: impl FnOnce(News) + 'static) -> News {
    let found = Rc::new(RefCell::new(None));
    let finding = Rc::clone(&found);
    let is_late = Rc::new(Cell::new(false));
    let is_awaited = Rc::clone(&is_late);
    clock::within(PATIENCE, async move {
        let news = compared().await;
        if is_awaited.get() {
            tell_later(news);
        } else {
            finding.replace(Some(news));
        }
    })
    .await;
    is_late.set(true);
    found.take().unwrap_or_default()
}

async fn compared() -> News {
    let Some(database) = Database::opened().await.map(Rc::new) else { return News::default() };
    let Some(mut texts) = texts(&database).await else { return News::default() };
    if standings(&texts).values().any(is_remarkable) {
        // Another tab may be saving right now.
        clock::pause(SETTLING).await;
        texts = self::texts(&database).await.unwrap_or_default();
    }
    put_to_use(&database);
    let mut news = News::default();
    for key in standings(&texts).into_keys() {
        let mirrored = texts.remove(&key);
        settle(&database, key, mirrored.as_deref(), &mut news).await;
    }
    news
}

/// What comes from now on goes into this database too.
fn put_to_use(database: &Rc<Database>) {
    DATABASE.with(|here| here.replace(Some(Rc::clone(database))));
    SHELF.with(Shelf::meet_mirror);
}

/// Puts missing plans back on the shelf; tells whether all are there again.
pub(crate) async fn bring_back(keys: Vec<PlanKey>) -> bool {
    let Some(database) = open_again().await else { return false };
    let texts = database.texts().await.unwrap_or_default();
    let bring = |key: &PlanKey| {
        let stored = texts.get(key.as_str()).and_then(|text| Stored::read(text).ok());
        stored.is_some_and(|stored| recover(key, &stored))
    };
    keys.iter().filter(|key| !bring(key)).count() == 0
}

/// Forgets missing and damaged plans for good, but none that another tab has brought back.
pub(crate) async fn forget(keys: Vec<PlanKey>) {
    for key in keys {
        let is_lost = || SHELF.with(|shelf| shelf.load(&key)).is_ok_and(|kept| kept.newest.is_none());
        change(&key, |text| text.filter(|_| is_lost()).map(|text| mirror::mark(&read(&text)))).await;
    }
}

/// Puts what was saved into the second copy, a moment later.
pub(super) fn renew(key: &PlanKey, saved: &Saved) {
    let (key, stored) = (key.clone(), saved.stored.clone());
    spawn_local(async move {
        change(&key, |before| renewed(before.as_deref(), stored).0).await;
    });
}

/// What becomes of a second copy once this is on the shelf, and which state is a plan of its own for that.
fn renewed(before: Option<&str>, stored: String) -> (Option<String>, Option<Stored>) {
    match mirror::renewal(before, &stored) {
        Renewal::Put => (Some(stored), None),
        Renewal::Apart(other) if keep_apart(&other) => (Some(stored), Some(other)),
        Renewal::Apart(_) | Renewal::Leave => (None, None),
    }
}

/// Marks a plan as deleted, of which the shelf has this.
pub(super) async fn mark(key: &PlanKey, kept: Option<Stored>) {
    let mark = |before: Option<String>| {
        let before = before.map(|text| read(&text)).unwrap_or_default();
        // What is on the shelf may be damaged, and older for that.
        let revision = kept.as_ref().map_or(before.revision, |kept| kept.revision.max(before.revision));
        mirror::mark(&Stored { revision, ..kept.unwrap_or(before) })
    };
    change(key, |before| Some(mark(before))).await;
}

/// Deletes all second copies; tells whether they are gone.
pub(super) async fn remove_everything() -> bool {
    database().inspect(|database| database.close());
    Database::delete().await
}

/// Puts what `renewed` makes of the text under a key in its place; nothing changes where it makes nothing.
async fn change(key: &PlanKey, renewed: impl FnOnce(Option<String>) -> Option<String>) {
    let Some(database) = open_again().await else { return };
    // What comes next opens it anew; until then nobody is told that there is a second copy.
    if !database.renew(key.as_str(), renewed).await {
        database.close();
    }
}

/// The database; a new one for what comes after it was closed, unless that keeps everybody waiting.
async fn open_again() -> Option<Rc<Database>> {
    let known = database()?;
    if !known.is_closed() {
        return Some(known);
    }
    clock::within(REOPENING, async {
        if let Some(opened) = Database::opened().await {
            put_to_use(&Rc::new(opened));
        }
    })
    .await;
    open_one()
}

fn open_one() -> Option<Rc<Database>> {
    database().filter(|database| !database.is_closed())
}

fn database() -> Option<Rc<Database>> {
    DATABASE.with(|database| database.borrow().clone())
}

/// Every second copy; nothing where they cannot be read.
async fn texts(database: &Database) -> Option<BTreeMap<PlanKey, String>> {
    let texts = database.texts().await?;
    Some(texts.into_iter().filter_map(|(key, text)| Some((PlanKey::new(key)?, text))).collect())
}

/// How the shelf stands to these second copies; nothing is said where the browser does not say what it keeps.
fn standings(texts: &BTreeMap<PlanKey, String>) -> BTreeMap<PlanKey, Standing> {
    let compare = |entries: Vec<_>| mirror::compare(&entries, texts);
    SHELF.with(Shelf::entries).map(compare).unwrap_or_default()
}

const fn is_remarkable(standing: &Standing) -> bool {
    !matches!(standing, Standing::Same | Standing::LeaveAlone | Standing::Refill)
}

/// Does what is to be done about one plan, as it is on the shelf now.
async fn settle(database: &Database, key: PlanKey, mirrored: Option<&str>, news: &mut News) {
    match SHELF.with(|shelf| mirror::compare_one(&shelf.entry(key.clone()), mirrored)) {
        Standing::Same => SHELF.with(|shelf| shelf.agree(&key)),
        Standing::Refill | Standing::Apart(_) => {
            news.apart.extend(refill(database, &key).await.as_ref().map(name));
        }
        // What the browser refuses now, the next start tries again.
        Standing::Deleted => drop(SHELF.with(|shelf| shelf.delete(&key))),
        Standing::Recover(newer) => {
            if recover(&key, &newer) {
                news.recovered.push(name(&newer));
            }
        }
        Standing::LeaveAlone => {}
        Standing::Missing(stored) => news.missing.push((key, name(&stored))),
        Standing::Damaged { text, .. } => news.damaged.push((key, text)),
    }
}

/// Puts what the second copy has on the shelf; tells whether it is there.
fn recover(key: &PlanKey, stored: &Stored) -> bool {
    SHELF.with(|shelf| {
        shelf.recover(key, stored).is_ok_and(|_| {
            shelf.agree(key);
            true
        })
    })
}

/// Puts what is on the shelf into the second copy, and gives the state that is a plan of its own for that.
async fn refill(database: &Database, key: &PlanKey) -> Option<Stored> {
    let (mut apart, mut is_put) = (None, false);
    let put = |before: Option<String>| {
        let kept = SHELF.with(|shelf| shelf.load(key)).unwrap_or_default().newest?;
        let (text, other) = renewed(before.as_deref(), kept.write());
        (apart, is_put) = (other, text.is_some());
        text
    };
    // Where this fails, the next start puts it right.
    if database.renew(key.as_str(), put).await && is_put {
        SHELF.with(|shelf| shelf.agree(key));
    }
    apart
}

/// Keeps a state of a plan as a plan of its own; tells whether it is kept.
fn keep_apart(other: &Stored) -> bool {
    let text = document::read(other.text.as_bytes()).map_or_else(
        |_| other.text.clone(),
        |opened| {
            let name = words::copy_of(&opened.plan.name);
            document::write(&opened.plan.edited(Edit::Rename(name)), &stamp())
        },
    );
    put_on_shelf(&fresh_key(), None, &text).is_ok()
}

fn name(stored: &Stored) -> String {
    document::read_only(stored.text.as_bytes()).map(|opened| opened.plan.name).unwrap_or_default()
}

/// A second copy; one at the first revision where it cannot be read.
fn read(text: &str) -> Stored {
    Stored::read(text).unwrap_or_default()
}
