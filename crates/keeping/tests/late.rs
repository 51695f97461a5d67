//! A mirror that answers late, or not at all, and a shelf that forgets: nothing that was certain is lost, and nobody gets
//! a copy who has not saved over what the shelf had forgotten.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

mod random;

use std::rc::Rc;

use keeping::mirror::{Renewal, Standing, compare_one, renewal};
use keeping::shelf::{Memory, PlanKey, Refused, Shelf, Storage};
use keeping::stored::Stored;

fn key() -> PlanKey {
    PlanKey::new("plan").unwrap()
}

/// One storage for all tabs.
#[derive(Clone)]
struct Shared(Rc<Memory>);

impl Storage for Shared {
    fn keys(&self) -> Result<Vec<String>, Refused> {
        self.0.keys()
    }

    fn read(&self, name: &str) -> Result<Option<String>, Refused> {
        self.0.read(name)
    }

    fn write(&self, name: &str, text: &str) -> Result<(), Refused> {
        self.0.write(name, text)
    }

    fn remove(&self, name: &str) -> Result<(), Refused> {
        self.0.remove(name)
    }
}

struct Tab {
    shelf: Shelf<Shared>,
    is_mirror_here: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// Change the plan and save it; the mirror gets it where it is here.
    Save,
    /// The other tab takes the plan over.
    Take,
    /// The mirror, which has not answered yet, answers.
    Answer,
    /// The mirror is gone.
    Lose,
    /// The shelf reaches the disk.
    Flush,
    /// The browser is left and started again, and the mirror answers, in time or not.
    Leave { in_time: bool },
    /// The browser is killed, which forgets all that is not on disk, and is started again.
    Kill { in_time: bool },
}

const STEPS: [Step; 9] = [
    Step::Save,
    Step::Take,
    Step::Answer,
    Step::Lose,
    Step::Flush,
    Step::Leave { in_time: true },
    Step::Leave { in_time: false },
    Step::Kill { in_time: true },
    Step::Kill { in_time: false },
];

/// A browser with two tabs, of which one has the plan. Every text of the plan begins with the one that it was made from.
struct Browser {
    shelf: Rc<Memory>,
    on_disk: Memory,
    mirror: Option<String>,
    tabs: [Tab; 2],
    has_plan: usize,
    changes: u32,
    /// What was on disk or in the mirror once.
    certain: Vec<String>,
    copies: Vec<String>,
    /// Whether the shelf has forgotten something, and the mirror has not answered since.
    has_forgotten: bool,
    /// Whether something was saved over that.
    has_parted: bool,
}

impl Browser {
    fn new() -> Browser {
        let shelf = Rc::new(Memory::default());
        let mut browser = Browser {
            tabs: [0, 1].map(|_| tab(&shelf, 0)),
            shelf,
            on_disk: Memory::default(),
            mirror: None,
            has_plan: 0,
            changes: 0,
            certain: Vec::new(),
            copies: Vec::new(),
            has_forgotten: false,
            has_parted: false,
        };
        browser.start(Memory::default(), true);
        browser
    }

    /// Takes a step; nothing where it makes no sense.
    fn step(&mut self, step: Step) -> Option<()> {
        let is_here = self.tabs[self.has_plan].is_mirror_here;
        match step {
            Step::Save => self.save(),
            Step::Take => self.has_plan = 1 - self.has_plan,
            Step::Answer => (!is_here).then(|| self.answer(self.has_plan))?,
            Step::Lose => is_here.then(|| self.lose())?,
            Step::Flush => {
                self.on_disk = (*self.shelf).clone();
                self.certain.extend(self.text());
            }
            Step::Leave { in_time } => self.start((*self.shelf).clone(), in_time),
            Step::Kill { in_time } => {
                self.has_forgotten |= self.text() != newest(&self.on_disk).map(|newest| newest.text);
                self.start(self.on_disk.clone(), in_time);
            }
        }
        Some(())
    }

    fn text(&self) -> Option<String> {
        newest(&self.shelf).map(|newest| newest.text)
    }

    fn save(&mut self) {
        self.changes += 1;
        self.has_parted |= self.has_forgotten;
        let before = newest(&self.shelf);
        let text = format!("{}{} ", before.as_ref().map_or("", |before| &before.text), self.changes);
        let tab = &self.tabs[self.has_plan];
        let saved = tab.shelf.save(&key(), before.map(|before| before.revision), &text).unwrap();
        if tab.is_mirror_here {
            self.renew(&saved.stored);
        }
    }

    fn renew(&mut self, stored: &str) {
        match renewal(self.mirror.as_deref(), stored) {
            Renewal::Put => {}
            Renewal::Apart(other) => self.copies.push(other.text),
            Renewal::Leave => panic!("left"),
        }
        self.mirror = Some(stored.to_owned());
        self.certain.push(Stored::read(stored).unwrap().text);
    }

    fn standing(&self, tab: &Tab) -> Standing {
        compare_one(&tab.shelf.entry(key()), self.mirror.as_deref())
    }

    fn lose(&mut self) {
        for tab in &mut self.tabs {
            tab.shelf.lose_mirror();
            tab.is_mirror_here = false;
        }
    }

    fn start(&mut self, from_disk: Memory, in_time: bool) {
        self.shelf = Rc::new(from_disk.clone());
        self.on_disk = from_disk;
        self.changes += 1;
        self.tabs = [0, 1].map(|one| tab(&self.shelf, self.changes * 2 + one));
        self.has_plan = 0;
        self.certain.extend(self.text());
        if in_time {
            self.answer(0);
            self.answer(1);
        }
    }

    /// The mirror answers a tab, which compares.
    fn answer(&mut self, tab: usize) {
        self.has_forgotten = false;
        self.tabs[tab].is_mirror_here = true;
        self.tabs[tab].shelf.meet_mirror();
        match self.standing(&self.tabs[tab]) {
            Standing::Same => {}
            Standing::Recover(newer) | Standing::Missing(newer) => {
                self.tabs[tab].shelf.recover(&key(), &newer).unwrap();
            }
            Standing::Refill | Standing::Apart(_) => {
                self.renew(&newest(&self.shelf).unwrap().write());
            }
            Standing::LeaveAlone if self.text().is_none() && self.mirror.is_none() => return,
            standing => panic!("{standing:?}"),
        }
        self.tabs[tab].shelf.agree(&key());
    }

    /// Whether what was certain is in the plan, or in a plan of its own, once both homes are compared.
    fn check(&mut self, steps: &[Step]) {
        self.start((*self.shelf).clone(), true);
        let plan = self.text();
        for certain in &self.certain {
            let is_kept = plan.iter().chain(&self.copies).any(|text| text.starts_with(certain));
            assert!(is_kept, "{certain:?} is not in {plan:?} or {:?} after {steps:?}", self.copies);
        }
        assert!(self.has_parted || self.copies.is_empty(), "{:?} after {steps:?}", self.copies);
    }
}

fn tab(shelf: &Rc<Memory>, line: u32) -> Tab {
    Tab { shelf: Shelf::beside_mirror(Shared(Rc::clone(shelf)), line), is_mirror_here: false }
}

fn newest(shelf: &Memory) -> Option<Stored> {
    Shelf::new(shelf).load(&key()).unwrap().newest
}

/// The browser after steps; nothing where one of them makes no sense.
fn after(steps: &[Step]) -> Option<Browser> {
    let mut browser = Browser::new();
    steps.iter().try_for_each(|step| browser.step(*step))?;
    Some(browser)
}

/// Goes through every order of steps, and looks after each.
fn explored(steps: &mut Vec<Step>, to_go: u32) -> u64 {
    let Some(mut browser) = after(steps) else { return 0 };
    browser.check(steps);
    let mut count = 1;
    if to_go > 0 {
        for step in STEPS {
            steps.push(step);
            count += explored(steps, to_go - 1);
            steps.pop();
        }
    }
    count
}

#[test]
fn nothing_certain_is_lost_and_nobody_gets_a_needless_copy_whenever_the_mirror_answers() {
    let steps = if random::is_long() { 7 } else { 5 };
    let count = explored(&mut Vec::new(), steps);
    println!("{count} orders of up to {steps} steps");
    assert!(count > 10_000, "{count}");
}

#[test]
fn a_history_that_was_overtaken_in_a_session_without_a_mirror_is_a_plan_of_its_own_on_the_next_start() {
    let mut steps = vec![Step::Save, Step::Flush, Step::Save, Step::Save];
    steps.push(Step::Kill { in_time: false });
    steps.extend([Step::Save; 5]);
    let mut browser = after(&steps).unwrap();
    browser.check(&steps);
    assert_eq!(browser.copies.len(), 1, "{:?}", browser.copies);
}
