//! Makes good units better by small exchanges, each kept only when the whole is better for it.

use super::aim::{Aim, Score};
use super::greedy::{fill, trim};
use super::shares;
use super::tally::Tally;

/// Exchanges units as long as that helps, and no more often than the work allows.
pub(super) fn improve(tally: &mut Tally, aim: &Aim) {
    let mut best = tally.score(aim);
    let size = u64::try_from(tally.model.choices.len() * tally.model.months).unwrap_or(u64::MAX).max(1);
    let mut tries = (WORK / size).min(MOST_TRIES);
    loop {
        let before = best;
        for place in in_order(tally) {
            for exchange in [Exchange::OneFewer, Exchange::None, Exchange::OneMore] {
                if tries == 0 {
                    return;
                }
                tries -= 1;
                attempt(tally, aim, place, exchange, &mut best);
            }
        }
        if !best.beats(&before) {
            return;
        }
    }
}

/// The dearest first.
fn in_order(tally: &Tally) -> Vec<usize> {
    let mut order: Vec<usize> = (0..tally.model.choices.len()).collect();
    order.sort_by_key(|place| tally.model.choices.get(*place).map(|choice| std::cmp::Reverse(choice.cost)));
    order
}

#[derive(Clone, Copy)]
enum Exchange {
    /// One unit of a choice less, and others instead.
    OneFewer,
    /// No more units of a choice than must be, and others instead.
    None,
    /// One unit of a choice more, and fewer others.
    OneMore,
}

fn attempt(tally: &mut Tally, aim: &Aim, place: usize, exchange: Exchange, best: &mut Score) {
    let mut other = tally.clone();
    let is_changed = match exchange {
        Exchange::OneFewer => !shares::taken(&mut other, place, 1).is_empty(),
        Exchange::None => !shares::taken(&mut other, place, u32::MAX).is_empty(),
        Exchange::OneMore => !shares::added(&mut other, place, 1).is_empty(),
    };
    if !is_changed {
        return;
    }
    shares::repair(&mut other);
    if !matches!(exchange, Exchange::OneMore) {
        fill(&mut other, aim, Some(place));
    }
    trim(&mut other, aim);
    let score = other.score(aim);
    if score.beats(best) {
        *best = score;
        *tally = other;
    }
}

/// Exchanges × choices × months that may be tried.
const WORK: u64 = 400_000;

/// The most exchanges that may be tried.
const MOST_TRIES: u64 = 2_000;
