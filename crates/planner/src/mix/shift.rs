//! Moves units to months in which they do more: to where a month has room, or where tiers, which count units in the
//! order of months, leave more of them.

use super::aim::{Aim, Score};
use super::tally::Tally;

/// Moves single units to other months as long as that helps, and no more often than the work allows.
pub(super) fn shift(tally: &mut Tally, aim: &Aim) {
    let mut best = tally.score(aim);
    let size = tally.model.choices.len() * tally.model.months;
    let mut tries = (WORK / size.max(1)).min(MOST_TRIES);
    loop {
        let before = best;
        for place in 0..tally.model.choices.len() {
            shift_choice(tally, aim, place, &mut best, &mut tries);
        }
        if tries == 0 || !best.beats(&before) {
            return;
        }
    }
}

fn shift_choice(tally: &mut Tally, aim: &Aim, place: usize, best: &mut Score, tries: &mut usize) {
    let Some(choice) = tally.model.choices.get(place) else { return };
    if choice.tiers.is_empty() && best.is_allowed() {
        return;
    }
    for (from, source) in choice.months.iter().enumerate() {
        for (to, target) in choice.months.iter().enumerate().filter(|(to, _)| *to != from) {
            let can_move = tally.now(place, from) > source.least && tally.now(place, to) < target.most;
            if can_move && *tries > 0 {
                *tries -= 1;
                try_move(tally, aim, place, (from, to), best);
            }
        }
    }
}

fn try_move(tally: &mut Tally, aim: &Aim, place: usize, (from, to): (usize, usize), best: &mut Score) {
    tally.add(place, from, -1);
    tally.add(place, to, 1);
    let score = tally.score(aim);
    if score.beats(best) {
        *best = score;
    } else {
        tally.add(place, to, -1);
        tally.add(place, from, 1);
    }
}

/// Moves × choices × months that may be tried.
const WORK: usize = 10_000_000;

/// The most moves that may be tried.
const MOST_TRIES: usize = 20_000;
