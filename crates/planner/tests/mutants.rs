//! Whatever happens to the bytes of a file, reading them gives a plan or a reason, and never stops the app.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

mod support;

use planner::document::{Opened, Stamp, read, write};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use support::faulty::PLAN;
use support::plans::{References, plan};
use support::sentences::assert_kind;

/// As many cases as usual, or as the long run asks for.
fn cases(usual: u32) -> ProptestConfig {
    let cases = support::wild::cases(usual);
    ProptestConfig { cases, ..support::wild::usual() }
}

/// Asserts that bytes are a plan that can be saved and opened again, or are refused in plain words.
fn assert_treated(bytes: &[u8]) {
    match read(bytes) {
        Err(why) => assert_kind(&why.sentence()),
        Ok(Opened { plan, repairs, .. }) => {
            for repair in &repairs {
                assert_kind(&repair.sentence());
            }
            let again = read(write(&plan, &Stamp::default()).as_bytes());
            let again = again.unwrap_or_else(|why| panic!("{}", why.sentence()));
            assert_eq!(again.plan, plan);
            assert!(again.repairs.iter().all(|repair| !repair.is_change()), "{:?}", again.repairs);
        }
    }
}

/// One change of the bytes of a file.
#[derive(Clone, Debug)]
enum Mutation {
    Put(Index, u8),
    Flip(Index, u8),
    Insert(Index, Vec<u8>),
    Take(Index, usize),
    Cut(Index),
    Repeat(Index, usize),
}

/// Bytes that mean something in JSON, and any others.
fn byte() -> impl Strategy<Value = u8> {
    let meaningful = prop::sample::select(b"{}[]\",:\\0123456789.eE+-untrflsx \n".to_vec());
    prop_oneof![3 => meaningful, 1 => any::<u8>()]
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let at = || any::<Index>();
    prop_oneof![
        4 => (at(), byte()).prop_map(|(at, byte)| Mutation::Put(at, byte)),
        2 => (at(), 0..8_u8).prop_map(|(at, bit)| Mutation::Flip(at, 1 << bit)),
        3 => (at(), vec(byte(), 1..6)).prop_map(|(at, bytes)| Mutation::Insert(at, bytes)),
        3 => (at(), 1..12_usize).prop_map(|(at, length)| Mutation::Take(at, length)),
        1 => at().prop_map(Mutation::Cut),
        1 => (at(), 1..60_usize).prop_map(|(at, length)| Mutation::Repeat(at, length)),
    ]
}

fn mutated(mut bytes: Vec<u8>, mutations: Vec<Mutation>) -> Vec<u8> {
    for mutation in mutations {
        // There is always a byte to change.
        bytes.push(b' ');
        let length = bytes.len();
        let end = |at: usize, long: usize| (at + long).min(length);
        match mutation {
            Mutation::Put(at, byte) => bytes[at.index(length)] = byte,
            Mutation::Flip(at, bit) => bytes[at.index(length)] ^= bit,
            Mutation::Insert(at, more) => {
                bytes.splice(at.index(length)..at.index(length), more);
            }
            Mutation::Take(at, long) => {
                bytes.drain(at.index(length)..end(at.index(length), long));
            }
            Mutation::Cut(at) => bytes.truncate(at.index(length)),
            Mutation::Repeat(at, long) => {
                bytes.extend_from_within(at.index(length)..end(at.index(length), long));
            }
        }
    }
    bytes
}

/// A number, word or text put in the place of another, so that the file stays JSON.
fn swapped(at: Index, value: &str) -> Vec<u8> {
    let values: Vec<(usize, &str)> = PLAN
        .match_indices(": ")
        .map(|(at, _)| PLAN.split_at(at + 2))
        .map(|(before, rest)| {
            let end = rest.find([',', '\n', '}', ']', '[', '{']).unwrap_or(rest.len());
            (before.len(), &rest[..end])
        })
        .filter(|(_, old)| !old.trim().is_empty())
        .collect();
    let (start, old) = at.get(&values);
    [&PLAN[..*start], value, &PLAN[start + old.len()..]].concat().into()
}

proptest! {
    #![proptest_config(cases(20_000))]

    #[test]
    fn a_damaged_plan_opens_or_is_refused_in_plain_words(mutations in vec(mutation(), 1..4)) {
        assert_treated(&mutated(PLAN.into(), mutations));
    }
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn any_value_anywhere_opens_or_is_refused_in_plain_words(
        at in any::<Index>(),
        value in prop_oneof![
            any::<f64>().prop_filter("JSON has no word for others", |number| number.is_finite()).prop_map(|number| format!("{number:e}")),
            any::<i64>().prop_map(|number| number.to_string()),
            prop::sample::select(vec!["null", "true", "[]", "{}", "\"\"", "\"2027-01\"", "[1]", "{\"low\": 3}", "-0.0", "1e-320"]).prop_map(str::to_owned),
        ],
    ) {
        assert_treated(&swapped(at, &value));
    }

    #[test]
    fn any_bytes_are_refused_in_plain_words(bytes in vec(any::<u8>(), 0..200)) {
        assert_treated(&bytes);
    }

    #[test]
    fn any_json_like_text_is_refused_in_plain_words(bytes in vec(byte(), 0..60)) {
        assert_treated(&bytes);
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn a_damaged_plan_of_any_shape_opens_or_is_refused(
        plan in plan(References::Sound),
        mutations in vec(vec(mutation(), 1..3), 10),
    ) {
        let file = write(&plan, &Stamp::default());
        for some in mutations {
            assert_treated(&mutated(file.clone().into(), some));
        }
    }
}

#[test]
fn every_beginning_of_a_plan_is_refused() {
    for length in 0..PLAN.trim_end().len() {
        assert!(read(&PLAN.as_bytes()[..length]).is_err(), "{length}");
    }
}
