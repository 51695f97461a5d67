//! Two tabs over one storage, and what the plan must be.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};

use keeping::shelf::{NotSaved, PlanKey, Shelf};
use keeping::stored::{Revision, Stored};

use crate::faulty::{self, Fault, Faulty, Outcome, Texts};

/// One thing that people do; the number is that of the tab.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step {
    /// Change the plan and save it, and first load it where it is not open.
    Save(usize),
    /// Load the page anew.
    Load(usize),
    /// Delete the plan, in the first tab.
    Delete,
    /// Bring it back, in the first tab.
    Restore,
    /// Remove everything, in the first tab.
    RemoveEverything,
}

pub(crate) const STEPS: [Step; 7] = [
    Step::Save(0),
    Step::Save(1),
    Step::Load(0),
    Step::Load(1),
    Step::Delete,
    Step::Restore,
    Step::RemoveEverything,
];

/// What another page of the same host keeps.
const FOREIGN: (&str, &str) = ("backcasting.notes", "not ours");

const BARE: &str = r#"{"format": "backcast-plan", "version": 1}"#;

/// A tab, and the plan in it.
#[derive(Clone, Debug)]
struct Tab {
    shelf: Shelf<Faulty>,
    open: Option<Open>,
}

/// The plan in a tab.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Open {
    /// The revision and the text that were loaded or saved last.
    seen: Option<(Revision, String)>,
    /// The text that it tried to save and does not know about.
    tried: Option<String>,
}

impl Hash for Tab {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        (format!("{:?}", self.shelf), &self.open).hash(hasher);
    }
}

impl PartialEq for Tab {
    fn eq(&self, other: &Tab) -> bool {
        self.open == other.open && format!("{:?}", self.shelf) == format!("{:?}", other.shelf)
    }
}

impl Eq for Tab {}

/// Everything there is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct World {
    texts: Texts,
    tabs: [Tab; 2],
    /// What the plan is.
    plan: Option<String>,
    /// What waits in the bin, where that is certain.
    bin: Option<String>,
    /// The plans of their own that were kept in conflicts.
    copies: BTreeMap<String, String>,
    /// Whether it was there before: then it is not made anew, for that would get a key of its own.
    was_there: bool,
    /// Whether it was brought back: tabs that had it open before see that as a change.
    was_restored: bool,
    /// How many changes were made.
    changes: u32,
    /// What goes wrong with every call from now on.
    fault: Option<Fault>,
    had_fault: bool,
}

fn key() -> PlanKey {
    PlanKey::new("plan").unwrap()
}

fn new_tab() -> Tab {
    Tab { shelf: Shelf::new(Faulty), open: None }
}

/// What a step says about itself when it is over.
enum Said {
    /// It is done, and the plan is this now.
    Done(Option<String>),
    /// It is not done, or nobody knows; it would have made this of the plan.
    Undone(Option<String>),
}

impl World {
    pub(crate) fn empty() -> World {
        World {
            texts: Texts::from([(FOREIGN.0.to_owned(), FOREIGN.1.to_owned())]),
            tabs: [new_tab(), new_tab()],
            plan: None,
            bin: None,
            copies: BTreeMap::new(),
            was_there: false,
            was_restored: false,
            changes: 0,
            fault: None,
            had_fault: false,
        }
    }

    pub(crate) fn with_bare_plan() -> World {
        let mut world = World { plan: Some(BARE.to_owned()), was_there: true, ..World::empty() };
        world.texts.insert("backcast.plan.plan".to_owned(), BARE.to_owned());
        world
    }

    pub(crate) fn has_had_a_fault(&self) -> bool {
        self.had_fault
    }

    /// The world after a step, and how many calls to the storage it took.
    pub(crate) fn stepped(&self, step: Step, fault: Option<Fault>) -> (World, u32) {
        let mut next = self.clone();
        let fault = fault.or(self.fault);
        let texts = std::mem::take(&mut next.texts);
        let (said, Outcome { texts, calls, has_harmed, is_gone }) =
            faulty::with(texts, fault, || next.act(step));
        next.texts = texts;
        next.had_fault |= has_harmed;
        next.fault = fault.filter(|fault| fault.is_for_ever && has_harmed).map(Fault::at_once).or(next.fault);
        if is_gone {
            next.tabs[step.tab()] = new_tab();
        }
        let is_done = !is_gone && matches!(said, Said::Done(_));
        let (Said::Done(after) | Said::Undone(after)) = said;
        let found = next.found("plan");
        assert!(
            found == after || (!is_done && found == self.plan),
            "{found:?} after {step:?} of {self:?}, {fault:?}"
        );
        next.was_there |= found.is_some();
        next.plan = found;
        assert_eq!(next.texts.get(FOREIGN.0).map(String::as_str), Some(FOREIGN.1));
        if matches!(step, Step::RemoveEverything) && !is_done {
            // Of the other plans, those are left whose turn had not come.
            let copies = std::mem::take(&mut next.copies);
            next.copies = copies.into_iter().filter(|(copy, _)| next.found(copy).is_some()).collect();
        }
        for (copy, text) in &next.copies {
            assert_eq!(next.found(copy).as_ref(), Some(text), "after {step:?} of {self:?}, {fault:?}");
        }
        if let Some(bin) = &next.bin {
            let there = next.texts.get("backcast.bin.plan").map(|text| Stored::read(text).unwrap().text);
            assert_eq!(there.as_ref(), Some(bin), "after {step:?} of {self:?}, {fault:?}");
        }
        (next, calls)
    }

    /// What a fresh tab would find.
    fn found(&self, key: &str) -> Option<String> {
        let key = PlanKey::new(key).unwrap();
        let load = || Shelf::new(Faulty).load(&key).unwrap();
        let (loaded, _) = faulty::with(self.texts.clone(), None, load);
        loaded.newest.map(|newest| newest.text)
    }

    fn act(&mut self, step: Step) -> Said {
        match step {
            Step::Save(tab) => self.save(tab),
            Step::Load(tab) => {
                self.tabs[tab] = new_tab();
                self.load(tab);
                Said::Undone(self.plan.clone())
            }
            Step::Delete => self.delete(),
            Step::Restore => self.restore(),
            Step::RemoveEverything => self.remove_everything(),
        }
    }

    fn load(&mut self, tab: usize) {
        let Ok(loaded) = self.tabs[tab].shelf.load(&key()) else { return };
        let seen = loaded.newest.map(|newest| (newest.revision, newest.text));
        assert_eq!(seen.as_ref().map(|(_, text)| text), self.plan.as_ref(), "loaded in {self:?}");
        self.tabs[tab].open = Some(Open { seen, tried: None });
    }

    fn save(&mut self, tab: usize) -> Said {
        if self.tabs[tab].open.is_none() {
            self.load(tab);
        }
        let Tab { shelf, open } = &self.tabs[tab];
        let Some(open) = open.clone() else { return Said::Undone(self.plan.clone()) };
        if open.seen.is_none() && self.plan.is_none() && self.was_there {
            return Said::Undone(None);
        }
        self.changes += 1;
        let text = format!("change {}", self.changes);
        let has_seen = |plan: &String| {
            open.seen.as_ref().is_some_and(|(_, seen)| seen == plan) || open.tried.as_ref() == Some(plan)
        };
        let is_fresh = self.plan.as_ref().map_or(open.seen.is_none(), has_seen);
        match shelf.save(&key(), open.seen.as_ref().map(|(revision, _)| *revision), &text) {
            Ok(saved) => {
                assert!(is_fresh, "saved over what tab {tab} had not seen: {self:?}");
                self.tabs[tab].open = Some(Open { seen: Some((saved.revision, text.clone())), tried: None });
                Said::Done(Some(text))
            }
            Err(NotSaved::Conflict { .. }) => {
                assert!(!is_fresh || self.was_restored, "a conflict with itself: {self:?}");
                self.keep_copy(tab, text);
                Said::Undone(self.plan.clone())
            }
            Err(_) => {
                self.tabs[tab].open = Some(Open { tried: Some(text.clone()), ..open });
                Said::Undone(Some(text))
            }
        }
    }

    /// Keeps what a tab has as a plan of its own; the tab shows nothing then.
    fn keep_copy(&mut self, tab: usize, text: String) {
        let name = format!("copy-{}", self.changes);
        let saved = self.tabs[tab].shelf.save(&PlanKey::new(name.clone()).unwrap(), None, &text);
        if saved.is_ok() {
            self.copies.insert(name, text);
            self.tabs[tab].open = None;
        }
    }

    fn delete(&mut self) -> Said {
        let outcome = self.tabs[0].shelf.delete(&key());
        self.tabs[0].open = None;
        self.bin = match &outcome {
            Ok(deleted) if deleted.is_in_bin => deleted.newest.as_ref().map(|newest| newest.text.clone()),
            // Nothing was there to delete.
            Ok(deleted) if deleted.newest.is_none() => self.bin.take(),
            _ => None,
        };
        if outcome.is_ok() { Said::Done(None) } else { Said::Undone(None) }
    }

    fn restore(&mut self) -> Said {
        let bin = self.bin.take();
        match self.tabs[0].shelf.restore(&key()) {
            Ok(Some(saved)) => {
                let text = Stored::read(&saved.stored).unwrap().text;
                assert!(bin.is_none_or(|bin| bin == text) && self.plan.is_none(), "restored in {self:?}");
                self.was_restored = true;
                Said::Done(Some(text))
            }
            Ok(None) => {
                assert!(bin.is_none() || self.plan.is_some(), "not restored in {self:?}");
                self.bin = bin;
                Said::Done(self.plan.clone())
            }
            Err(_) => {
                self.was_restored = true;
                Said::Undone(bin.or_else(World::waiting))
            }
        }
    }

    fn remove_everything(&mut self) -> Said {
        let outcome = self.tabs[0].shelf.remove_everything();
        (self.tabs[0].open, self.bin) = (None, None);
        if outcome.is_err() {
            return Said::Undone(None);
        }
        assert!(faulty::names().iter().all(|name| name == FOREIGN.0), "left in {self:?}");
        self.copies.clear();
        Said::Done(None)
    }

    /// The text in the bin, whether or not anybody knows of it.
    fn waiting() -> Option<String> {
        faulty::text("backcast.bin.plan")
            .and_then(|text| Stored::read(&text).ok())
            .map(|waiting| waiting.text)
    }
}

impl Step {
    fn tab(self) -> usize {
        match self {
            Step::Save(tab) | Step::Load(tab) => tab,
            Step::Delete | Step::Restore | Step::RemoveEverything => 0,
        }
    }
}
