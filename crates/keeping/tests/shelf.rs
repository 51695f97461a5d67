//! The shelf one rule at a time: what each refusal, each fall back and each limit is.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

use std::cell::Cell;

use keeping::shelf::{ALL_UNITS, Memory, NotSaved, PLAN_UNITS, PlanKey, Refused, Shelf, Storage};
use keeping::stored::{Fault, Revision};

const FIRST: &str = "backcast.plan.plan";
const SECOND: &str = "backcast.plan.plan.2";
const THIRD: &str = "backcast.plan.plan.3";

fn key() -> PlanKey {
    PlanKey::new("plan").unwrap()
}

/// A shelf on which a plan was saved so often; the texts are "1", "2", "3" and so on.
fn shelf_after(memory: &Memory, saves: u32) -> (Shelf<&Memory>, Option<Revision>) {
    let shelf = Shelf::new(memory);
    let mut revision = None;
    for save in 1..=saves {
        revision = Some(shelf.save(&key(), revision, &save.to_string()).unwrap().revision);
    }
    (shelf, revision)
}

fn read(memory: &Memory, name: &str) -> Option<String> {
    memory.read(name).unwrap()
}

#[test]
fn generations_take_turns_in_two_places() {
    let memory = Memory::default();
    shelf_after(&memory, 5);
    let plan = |name: &str| read(&memory, name).map(|text| text.lines().last().unwrap().to_owned());
    assert_eq!((plan(FIRST), plan(SECOND), plan(THIRD)), (Some("5".into()), Some("4".into()), None));
}

#[test]
fn what_is_damaged_is_named_offered_and_left_where_it_is() {
    let memory = Memory::default();
    let (shelf, _) = shelf_after(&memory, 2);
    let damaged = read(&memory, SECOND).unwrap() + "!";
    memory.write(SECOND, &damaged).unwrap();

    let loaded = shelf.load(&key()).unwrap();
    assert_eq!(loaded.newest.as_ref().map(|newest| newest.text.as_str()), Some("1"));
    assert!(loaded.fell_back() && !loaded.is_newer());
    let [unread] = loaded.unread.as_slice() else { panic!("{loaded:?}") };
    assert_eq!((unread.name.as_str(), &unread.text), (SECOND, &damaged));
    assert_eq!(unread.fault, Fault::Length { stated: 1, found: 2 });

    let mut revision = loaded.revision();
    for text in ["a", "b", "c"] {
        revision = Some(shelf.save(&key(), revision, text).unwrap().revision);
        assert_eq!(read(&memory, SECOND).as_ref(), Some(&damaged), "after {text}");
    }
    shelf.discard(unread).unwrap();
    assert_eq!(read(&memory, SECOND), None);
    assert!(!shelf.load(&key()).unwrap().fell_back());
}

#[test]
fn what_was_saved_since_is_not_discarded() {
    let memory = Memory::default();
    memory.write(FIRST, "damaged").unwrap();
    let shelf = Shelf::new(&memory);
    let unread = shelf.load(&key()).unwrap().unread.remove(0);
    memory.write(FIRST, "something else").unwrap();
    shelf.discard(&unread).unwrap();
    assert_eq!(read(&memory, FIRST).as_deref(), Some("something else"));
}

#[test]
fn where_every_place_is_damaged_nothing_is_written() {
    let memory = Memory::default();
    for name in [FIRST, SECOND, THIRD] {
        memory.write(name, "damaged").unwrap();
    }
    let before = memory.clone();
    let shelf = Shelf::new(&memory);
    assert_eq!(shelf.save(&key(), None, "text"), Err(NotSaved::NoPlace));
    assert_eq!(memory, before);
    assert_eq!(shelf.load(&key()).unwrap().newest, None);
}

#[test]
fn a_plan_that_a_newer_version_keeps_is_never_written() {
    let memory = Memory::default();
    let (shelf, revision) = shelf_after(&memory, 2);
    let newer = read(&memory, FIRST).unwrap().replacen(" 1 ", " 3 ", 1);
    memory.write(FIRST, &newer).unwrap();
    let before = memory.clone();
    assert!(shelf.load(&key()).unwrap().is_newer());
    assert_eq!(shelf.save(&key(), revision, "text"), Err(NotSaved::Newer));
    assert_eq!(memory, before);
}

#[test]
fn something_is_never_replaced_by_nothing() {
    let memory = Memory::default();
    let (shelf, revision) = shelf_after(&memory, 1);
    assert_eq!(shelf.save(&key(), revision, ""), Err(NotSaved::Nothing));
}

#[test]
fn a_plan_may_be_as_long_as_the_limit_in_units_and_no_longer() {
    let memory = Memory::default();
    let shelf = Shelf::new(&memory);
    // An emoji is two units.
    let longest = "😀".repeat(PLAN_UNITS / 2);
    assert!(shelf.save(&key(), None, &longest).is_ok());
    let other = PlanKey::new("other").unwrap();
    assert_eq!(shelf.save(&other, None, &(longest + "a")), Err(NotSaved::TooLong(PLAN_UNITS + 1)));
}

#[test]
fn all_plans_together_have_a_limit_and_a_meter() {
    let memory = Memory::default();
    memory.write("other.page", &"x".repeat(1_000)).unwrap();
    let shelf = Shelf::new(&memory);
    assert_eq!(shelf.meter().map(|meter| (meter.used, meter.of)), Ok((0, ALL_UNITS)));
    let long = "x".repeat(PLAN_UNITS - 100);
    for number in 0..8 {
        let key = PlanKey::new(format!("plan-{number}")).unwrap();
        shelf.save(&key, None, &long).unwrap();
    }
    let used = shelf.meter().unwrap().used;
    assert!((8 * long.len()..ALL_UNITS).contains(&used), "{used}");
    let refused = shelf.save(&key(), None, &long);
    let Err(NotSaved::NoRoom(meter)) = refused else { panic!("{refused:?}") };
    assert!(meter.is_over() && meter.used == used + long.len());
    let entries = shelf.entries().unwrap();
    let units: usize = entries.iter().map(|entry| entry.units).sum();
    assert!(entries.len() == 8 && units < used && entries.iter().all(|entry| entry.loaded.is_ok()));
}

#[test]
fn plans_are_listed_with_what_is_wrong_with_them() {
    let memory = Memory::default();
    shelf_after(&memory, 3);
    memory.write("backcast.plan.damaged", "{").unwrap();
    memory.write("backcast.bin.gone", "{}").unwrap();
    memory.write("backcast.settings", "{}").unwrap();
    let entries = Shelf::new(&memory).entries().unwrap();
    let keys: Vec<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
    assert_eq!(keys, ["damaged", "plan"]);
    let newest = |entry: usize| entries[entry].loaded.as_ref().unwrap().newest.as_ref();
    assert_eq!((newest(0), newest(1).map(|newest| newest.text.as_str())), (None, Some("3")));
}

#[test]
fn only_the_last_deleted_plan_waits() {
    let memory = Memory::default();
    let (shelf, _) = shelf_after(&memory, 2);
    let other = PlanKey::new("other").unwrap();
    shelf.save(&other, None, "other").unwrap();
    assert!(shelf.delete(&key()).unwrap().is_in_bin);
    assert!(shelf.delete(&other).unwrap().is_in_bin);
    assert_eq!(shelf.restore(&key()), Ok(None));
    let restored = shelf.restore(&other).unwrap().unwrap();
    assert_eq!(restored.revision.number(), 2);
    assert_eq!(memory.keys().unwrap(), ["backcast.plan.other"]);
}

/// A storage that refuses to be read from a call on.
struct Unreadable<'a>(&'a Memory, Cell<u32>);

impl Storage for Unreadable<'_> {
    fn keys(&self) -> Result<Vec<String>, Refused> {
        self.0.keys()
    }

    fn read(&self, name: &str) -> Result<Option<String>, Refused> {
        let left = self.1.get();
        self.1.set(left.saturating_sub(1));
        if left == 0 { Err(Refused::Blocked) } else { self.0.read(name) }
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Refused> {
        self.0.write(name, text)
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        self.0.remove(name)
    }
}

#[test]
fn a_place_that_is_not_read_is_not_taken_for_empty() {
    let memory = Memory::default();
    shelf_after(&memory, 2);
    for reads in 0..3 {
        let shelf = Shelf::new(Unreadable(&memory, Cell::new(reads)));
        assert_eq!(shelf.load(&key()), Err(Refused::Blocked), "{reads}");
    }
}

#[test]
fn five_names_of_errors_are_three_reasons() {
    let names = ["SecurityError", "QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED", "UnknownError", ""];
    let expected = [
        Refused::Blocked,
        Refused::Full,
        Refused::Full,
        Refused::Other("UnknownError".to_owned()),
        Refused::Other(String::new()),
    ];
    assert_eq!(names.map(Refused::named), expected);
}
