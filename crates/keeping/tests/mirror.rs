//! The mirror: what a killed browser forgets, it knows, and what was deleted does not come back.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

mod random;

use std::collections::{BTreeMap, BTreeSet};

use keeping::mirror::{Arrival, News, Renewal, Standing, arrival, compare, mark, renewal};
use keeping::shelf::{Memory, PlanKey, Shelf, Storage};
use keeping::stored::{Fault, Lineage, Revision, Stored};

type Mirror = BTreeMap<PlanKey, String>;

fn key() -> PlanKey {
    PlanKey::new("plan").unwrap()
}

/// A browser whose shelf reaches the disk when it likes, and whose mirror is there at once.
#[derive(Clone, Default)]
struct Browser {
    shelf: Memory,
    /// Every state of the shelf since it last reached the disk; a kill brings back any of them.
    not_on_disk: Vec<Memory>,
    mirror: Mirror,
    /// What the plan may be, whatever the browser forgets.
    may_be: BTreeSet<Option<String>>,
    saves: u32,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    /// Save on the shelf and in the mirror.
    Save,
    /// Save on the shelf; the tab is gone before the mirror has it.
    SaveCut,
    /// Mark in the mirror, delete from the shelf.
    Delete,
    /// Mark in the mirror; the tab is gone before it is deleted from the shelf.
    DeleteCut,
    /// Bring the plan back from the bin.
    Restore,
    /// The shelf reaches the disk.
    Flush,
    /// The browser is killed and forgets all that is not on disk.
    Kill,
    /// The browser loses the shelf.
    Lose,
}

const STEPS: [Step; 8] = [
    Step::Save,
    Step::SaveCut,
    Step::Delete,
    Step::DeleteCut,
    Step::Restore,
    Step::Flush,
    Step::Kill,
    Step::Lose,
];

impl Browser {
    fn new() -> Browser {
        Browser { may_be: BTreeSet::from([None]), not_on_disk: vec![Memory::default()], ..Browser::default() }
    }

    fn plan(&self) -> Option<Stored> {
        Shelf::new(&self.shelf).load(&key()).unwrap().newest
    }

    /// The browser after a step; nothing where the step makes no sense.
    fn after(&self, step: Step) -> Option<Browser> {
        let mut next = self.clone();
        match step {
            Step::Save | Step::SaveCut => next.save(step == Step::Save)?,
            Step::Delete | Step::DeleteCut => next.delete(step == Step::Delete)?,
            Step::Restore => next.restore()?,
            Step::Flush => next.not_on_disk.clear(),
            Step::Kill => return Some(next.started_with(self.not_on_disk.first()?.clone())),
            Step::Lose => return Some(next.started_with(Memory::default())),
        }
        next.not_on_disk.push(next.shelf.clone());
        if matches!(step, Step::SaveCut | Step::DeleteCut) {
            let kept = next.shelf.clone();
            return Some(next.started_with(kept));
        }
        Some(next)
    }

    fn save(&mut self, is_mirrored: bool) -> Option<()> {
        let before = self.plan().map(|plan| plan.revision);
        // A plan that was deleted is not made anew under its key.
        (before.is_some() || self.saves == 0).then_some(())?;
        self.saves += 1;
        let text = format!("change {}", self.saves);
        let saved = Shelf::new(&self.shelf).save(&key(), before, &text).unwrap();
        if is_mirrored {
            assert_eq!(renewal(self.mirror.get(&key()).map(String::as_str), &saved.stored), Renewal::Put);
            self.mirror.insert(key(), saved.stored);
            self.may_be.clear();
        }
        self.may_be.insert(Some(text));
        Some(())
    }

    fn delete(&mut self, is_finished: bool) -> Option<()> {
        self.mirror.insert(key(), mark(&self.plan()?));
        if is_finished {
            Shelf::new(&self.shelf).delete(&key()).unwrap();
            self.may_be.clear();
        }
        self.may_be.insert(None);
        Some(())
    }

    fn restore(&mut self) -> Option<()> {
        let saved = Shelf::new(&self.shelf).restore(&key()).unwrap()?;
        self.may_be = BTreeSet::from([Some(Stored::read(&saved.stored).unwrap().text)]);
        self.mirror.insert(key(), saved.stored);
        Some(())
    }

    /// The browser started again with a shelf from disk, after what the comparison says was done.
    fn started_with(mut self, from_disk: Memory) -> Browser {
        self.shelf = from_disk;
        for (key, standing) in self.compared() {
            self.settle(key, standing);
        }
        assert!(
            self.compared().values().all(|standing| *standing == Standing::Same),
            "{:?}",
            self.compared()
        );
        let plan = self.plan().map(|plan| plan.text);
        assert!(self.may_be.contains(&plan), "{plan:?}, not {:?}", self.may_be);
        self.may_be = BTreeSet::from([plan]);
        self.not_on_disk = vec![self.shelf.clone()];
        self
    }

    fn compared(&self) -> BTreeMap<PlanKey, Standing> {
        compare(&Shelf::new(&self.shelf).entries().unwrap(), &self.mirror)
    }

    fn settle(&mut self, key: PlanKey, standing: Standing) {
        let plans = Shelf::new(&self.shelf);
        match standing {
            Standing::Same => {}
            Standing::Recover(stored) | Standing::Missing(stored) => {
                plans.recover(&key, &stored).unwrap();
            }
            Standing::Refill => {
                self.mirror.insert(key, self.plan().unwrap().write());
            }
            Standing::Deleted => {
                plans.delete(&key).unwrap();
            }
            Standing::Apart(_) | Standing::Damaged { .. } | Standing::LeaveAlone => panic!("{standing:?}"),
        }
    }
}

/// Goes through every order of steps, and each time through every state of the shelf that a kill can bring back.
fn explored(browser: &Browser, to_go: u32) -> u64 {
    let kills = browser.not_on_disk.iter();
    let mut count = 0;
    for shelf in kills {
        drop(browser.clone().started_with(shelf.clone()));
        count += 1;
    }
    if to_go > 0 {
        let next = STEPS.iter().filter_map(|step| browser.after(*step));
        count += next.map(|next| explored(&next, to_go - 1)).sum::<u64>();
    }
    count
}

#[test]
fn what_was_said_to_be_saved_or_deleted_stays_so_whatever_the_browser_forgets() {
    let steps = if random::is_long() { 9 } else { 7 };
    let count = explored(&Browser::new(), steps);
    println!("{count} kills within {steps} steps");
    assert!(count > 100_000, "{count}");
}

fn stored(revision: u64, text: &str) -> Stored {
    Stored { revision: revisions(revision), lineage: None, text: text.to_owned() }
}

/// A revision of this number, as it comes from saving so often.
fn revisions(count: u64) -> Revision {
    let shelf = Shelf::new(Memory::default());
    let mut revision = None;
    for _ in 0..count {
        revision = Some(shelf.save(&key(), revision, "text").unwrap().revision);
    }
    revision.unwrap()
}

/// How a shelf with this under the plan's name stands to a mirror with that.
fn standing(shelf: Option<&str>, mirror: Option<&str>) -> Option<Standing> {
    let memory = Memory::default();
    if let Some(text) = shelf {
        memory.write("backcast.plan.plan", text).unwrap();
    }
    let mirror = mirror.map(|text| (key(), text.to_owned())).into_iter().collect();
    compare(&Shelf::new(memory).entries().unwrap(), &mirror).remove(&key())
}

#[test]
fn every_standing_is_told_apart() {
    let (two, three, other) = (stored(2, "two"), stored(3, "three"), stored(3, "other"));
    let (second, third) = (two.write(), three.write());
    let damaged = &third[..third.len() - 1];
    let newer = third.replacen(" 1 ", " 3 ", 1);
    let marked = mark(&three);
    let damage = Fault::Length { stated: 5, found: 4 };
    for (shelf, mirror, expected) in [
        (None, None, None),
        (Some(&*third), Some(&*third), Some(Standing::Same)),
        (None, Some(&*marked), Some(Standing::Same)),
        (Some(&*second), Some(&*third), Some(Standing::Recover(three.clone()))),
        (Some(damaged), Some(&*third), Some(Standing::Recover(three.clone()))),
        (None, Some(&*third), Some(Standing::Missing(three.clone()))),
        (Some(&*third), Some(&*second), Some(Standing::Refill)),
        (Some(&*third), Some(damaged), Some(Standing::Refill)),
        (Some(&*third), None, Some(Standing::Refill)),
        (Some(&*third), Some(&*other.write()), Some(Standing::Apart(other.clone()))),
        (Some(&*second), Some(&*marked), Some(Standing::Deleted)),
        (Some(&*third), Some(&*marked), Some(Standing::Deleted)),
        (None, Some(damaged), Some(Standing::Damaged { text: damaged.to_owned(), fault: damage })),
        (Some(damaged), None, Some(Standing::LeaveAlone)),
        (Some(&*newer), Some(&*third), Some(Standing::LeaveAlone)),
        (Some(&*third), Some(&*newer), Some(Standing::LeaveAlone)),
    ] {
        assert_eq!(standing(shelf, mirror), expected, "{shelf:?} and {mirror:?}");
    }
}

/// What a tab of some number saves over this while nobody knows what the mirror has.
fn saved_alone(over: &Stored, tab: u32, text: &str) -> Stored {
    Stored {
        revision: Revision::after(Some(over.revision)),
        lineage: Some(Lineage::alone(over, tab)),
        text: text.to_owned(),
    }
}

#[test]
fn what_was_saved_alone_stays_and_is_told_from_what_the_mirror_had() {
    let (one, two, other) = (stored(1, "one"), stored(2, "two"), stored(2, "other"));
    let alone = saved_alone(&one, 7, "alone");
    let next = saved_alone(&alone, 7, "next");
    // In another tab, after a start on which both had what was saved alone.
    let agreed = Stored { lineage: Lineage::agreed(&alone, 9), ..saved_alone(&alone, 9, "agreed") };
    let agreed = Stored { lineage: Lineage::agreed(&agreed, 9), ..saved_alone(&agreed, 9, "and next") };
    let in_next_tab = saved_alone(&next, 8, "in the next tab");
    for (shelf, mirror, expected) in [
        (&alone, &one, Standing::Refill),
        (&alone, &two, Standing::Apart(two.clone())),
        (&alone, &stored(3, "three"), Standing::Apart(stored(3, "three"))),
        (&next, &other, Standing::Apart(other.clone())),
        (&next, &alone, Standing::Refill),
        (&alone, &next, Standing::Recover(next.clone())),
        (&in_next_tab, &alone, Standing::Refill),
        (&in_next_tab, &saved_alone(&next, 7, "later"), Standing::Apart(saved_alone(&next, 7, "later"))),
        (&one, &next, Standing::Recover(next.clone())),
        (&alone, &agreed, Standing::Recover(agreed.clone())),
        (&agreed, &saved_alone(&next, 7, "later"), Standing::Apart(saved_alone(&next, 7, "later"))),
    ] {
        assert_eq!(standing(Some(&shelf.write()), Some(&mirror.write())), Some(expected.clone()));
        let renewal = renewal(Some(&mirror.write()), &shelf.write());
        assert_eq!(renewal == Renewal::Put, expected == Standing::Refill, "{renewal:?} {expected:?}");
    }
    let deleted_here = standing(Some(&alone.write()), Some(&mark(&alone)));
    assert_eq!(deleted_here, Some(Standing::Deleted));
    let deleted_elsewhere = standing(Some(&alone.write()), Some(&mark(&two)));
    assert_eq!(deleted_elsewhere, Some(Standing::Refill));
}

#[test]
fn a_first_visit_is_told_apart_from_a_loss() {
    let nothing = BTreeMap::new();
    assert_eq!(arrival(&nothing), Arrival::FirstVisit);
    let with = |standing: Standing| arrival(&BTreeMap::from([(key(), standing)]));
    assert_eq!(with(Standing::Same), Arrival::AsLeft);
    assert_eq!(with(Standing::Refill), Arrival::AsLeft);
    let missing = News { missing: 1, ..News::default() };
    assert_eq!(with(Standing::Missing(stored(1, "one"))), Arrival::With(missing));
}

#[test]
fn a_save_that_another_history_overtook_keeps_both() {
    let (two, other) = (stored(2, "two"), stored(3, "other"));
    let third = stored(3, "three").write();
    assert_eq!(renewal(None, &third), Renewal::Put);
    assert_eq!(renewal(Some(&two.write()), &third), Renewal::Put);
    assert_eq!(renewal(Some(&third), &third), Renewal::Put);
    assert_eq!(renewal(Some("damaged"), &third), Renewal::Put);
    assert_eq!(renewal(Some(&other.write()), &third), Renewal::Apart(other));
    assert_eq!(renewal(Some(&third.replacen(" 1 ", " 3 ", 1)), &third), Renewal::Leave);
}

#[test]
fn what_the_mirror_has_never_replaces_what_was_saved_since() {
    let memory = Memory::default();
    let shelf = Shelf::new(&memory);
    let first = shelf.save(&key(), None, "one").unwrap();
    shelf.save(&key(), Some(first.revision), "two").unwrap();
    assert!(shelf.recover(&key(), &stored(1, "another one")).is_err());
    assert!(shelf.recover(&key(), &stored(2, "another two")).is_err());
    assert_eq!(shelf.load(&key()).unwrap().newest.unwrap().text, "two");
}
