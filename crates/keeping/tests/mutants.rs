//! Damaged texts of every sort that the app reads: each gives something or a reason, and nothing stops the app.
//!
//! A million in the usual run; a hundred for each plan of a long one, so that `BACKCAST_SOAK=1000000` makes a hundred
//! million. The seed is printed; with `BACKCAST_SEED` the same mutants come again. A mutant that fails prints a seed of
//! its own, with which it comes first, and which belongs in [`PINNED`].

#![allow(clippy::unwrap_used, reason = "only tests use this")]

mod random;

use std::time::{Duration, Instant};

use keeping::link;
use keeping::shelf::{Memory, PlanKey, Shelf, Storage};
use keeping::stored::Stored;
use planner::document::{self, Stamp};
use planner::notation::Locale;
use planner::typing::Typing;
use planner::units::Currency;
use random::{Dice, amount, seed};

const PLAN: &str = include_str!("../../planner/tests/saved/v1-typical.json");
const MAXIMAL: &str = include_str!("../../planner/tests/saved/v1-maximal.json");
const LATER: &str = include_str!("../../planner/tests/saved/v1-later.json");
const SMALL: &str = r#"{"format": "backcast-plan", "version": 1, "name": "Spring",
    "goals": [{"id": 7, "measures": "customers", "target": 1e3, "deadline": "2027-03"}],
    "tactics": [{"id": 8, "kind": "email", "cost": {"low": 1.5, "high": 2}, "goals": [7]}]}"#;

/// The seeds of mutants that failed once; they are made in every run.
const PINNED: &[u64] = &[];

/// A byte that means something in one of the texts, or any other.
fn byte(dice: &mut Dice) -> u8 {
    let any = u8::try_from(dice.roll() & 255).unwrap();
    if dice.below(4) == 0 { any } else { dice.one_of(b"{}[]\",:\\0123456789.eE+-untrflsx \n#=%_k'") }
}

/// The bytes with one to three changes.
fn mutated(from: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = from.to_vec();
    for _ in 0..=dice.below(3) {
        let at = dice.below(bytes.len() + 1);
        let end = (at + 1 + dice.below(12)).min(bytes.len());
        match dice.below(6) {
            0 => bytes.truncate(at),
            1 => bytes.insert(at, byte(dice)),
            2 => drop(bytes.drain(at..end.max(at))),
            3 => bytes.extend_from_within(at..end.max(at)),
            _ => bytes.iter_mut().skip(at).take(1).for_each(|old| *old = byte(dice)),
        }
    }
    bytes
}

/// What came of many mutants.
#[derive(Default)]
struct Tally {
    made: u64,
    /// How many were read as something.
    read: u64,
    slowest: Duration,
}

impl Tally {
    /// Makes the mutant of a seed and has it read.
    fn add(&mut self, seed: u64, texts: &[&[u8]], read: &impl Fn(&[u8]) -> bool) {
        let mut dice = Dice(seed);
        let mutant = mutated(dice.one_of(texts), &mut dice);
        let begun = Instant::now();
        let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| read(&mutant)));
        let Ok(is_read) = outcome else { panic!("seed {seed}: {}", String::from_utf8_lossy(&mutant)) };
        if begun.elapsed() > self.slowest {
            self.slowest = self.slowest.max(fastest_of_three(|| read(&mutant)));
        }
        self.read += u64::from(is_read);
        self.made += 1;
    }
}

/// How long something takes when nothing else is in its way.
fn fastest_of_three(act: impl Fn() -> bool) -> Duration {
    let timed = |_| {
        let begun = Instant::now();
        act();
        begun.elapsed()
    };
    (0..3).map(timed).min().unwrap_or_default()
}

/// Makes mutants of these texts, as many as usual or as a long run asks for, and has each of them read.
fn read_all(usual: u64, what: &str, texts: &[&[u8]], read: impl Fn(&[u8]) -> bool) {
    let (seed, mut tally) = (seed(), Tally::default());
    let mut seeds = Dice(seed);
    for pinned in PINNED {
        tally.add(*pinned, texts, &read);
    }
    tally.add(seed, texts, &read);
    (1..amount(usual)).for_each(|_| tally.add(seeds.roll(), texts, &read));
    let Tally { made, read, slowest } = tally;
    println!("{made} mutants of {what}, seed {seed}: {read} read, no panic, the slowest in {slowest:?}");
}

#[test]
fn a_damaged_plan_is_read_or_refused() {
    read_all(
        250_000,
        "plans",
        &[SMALL, SMALL, SMALL, SMALL, SMALL, PLAN, MAXIMAL, LATER].map(str::as_bytes),
        |bytes| {
            document::read(bytes).map(|opened| document::write_line(&opened.plan, &Stamp::default())).is_ok()
        },
    );
}

#[test]
fn a_damaged_stored_text_is_read_or_stays_where_it_is() {
    let (key, shelf) = (PlanKey::new("plan").unwrap(), Shelf::new(Memory::default()));
    let stored = shelf.save(&key, None, PLAN).unwrap().stored;
    read_all(300_000, "stored texts", &[stored.as_bytes(), stored.as_bytes(), SMALL.as_bytes()], |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let Ok(read) = Stored::read(&text) else {
            assert!(is_kept(&text), "{text}");
            return false;
        };
        // A text is read only as it was written, or as a plan from before there were revisions.
        assert!(text == stored || text == read.text, "{text}");
        true
    });
}

/// Whether a text that cannot be read is offered, and is still there as it is after the next save.
fn is_kept(text: &str) -> bool {
    let memory = Memory::default();
    memory.write("backcast.plan.plan", text).unwrap();
    let (key, shelf) = (PlanKey::new("plan").unwrap(), Shelf::new(&memory));
    let is_offered = shelf.load(&key).unwrap().unread.iter().any(|unread| unread.text == text);
    let newer = shelf.save(&key, None, "something else").is_err();
    assert_eq!(newer, shelf.load(&key).unwrap().is_newer(), "{text}");
    is_offered && memory.read("backcast.plan.plan").unwrap().as_deref() == Some(text)
}

#[test]
fn a_damaged_link_is_read_or_refused() {
    let plan = document::read(PLAN.as_bytes()).unwrap().plan;
    let whole = format!("https://example.org/#{}", link::write(&plan, &Stamp::default()));
    read_all(350_000, "links", &[whole.as_bytes()], |bytes| {
        let opened = link::read(&String::from_utf8_lossy(bytes));
        assert!(opened.as_ref().is_ok_and(|opened| opened.plan == plan) || opened.is_err());
        opened.is_ok()
    });
}

#[test]
fn a_damaged_number_is_read_or_refused() {
    let typed: [&[u8]; 8] = [
        b"1,234.50",
        b"14,99",
        b"\xe2\x82\xac 1.234,56",
        b"12.5% to 20%",
        b"1'000'000",
        b"2-4",
        b"1e3 k",
        b"March 2027",
    ];
    let all: Vec<Typing> = Locale::ALL.iter().map(|locale| Typing::new(*locale, Currency::USD)).collect();
    read_all(100_000, "typed numbers", &typed, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let sum = bytes.iter().map(|byte| usize::from(*byte)).sum::<usize>();
        is_read(&all[sum % all.len()], sum % 5, &text)
    });
}

/// Whether a field of one of five kinds reads a text, and reads what it then writes as the same.
fn is_read(typing: &Typing, kind: usize, text: &str) -> bool {
    match kind {
        0 => typing.money(text).is_ok_and(|read| typing.money(&typing.write_money(&read)) == Ok(read)),
        1 => typing.rate(text).is_ok_and(|read| typing.rate(&typing.write_rate(&read)) == Ok(read)),
        2 => typing.count(text).is_ok_and(|read| typing.count(&typing.write_count(&read)) == Ok(read)),
        3 => typing.lag(text).is_ok(),
        _ => typing.month(text).is_ok() || typing.growth(text).is_ok(),
    }
}
