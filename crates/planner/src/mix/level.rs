//! Spreads units over months that are equally good, so that nobody has to do everything at once.

use super::aim::Aim;
use super::tally::Tally;

/// Moves units to emptier months as long as nothing gets worse by it.
pub(super) fn level(tally: &mut Tally, aim: &Aim) {
    for place in 0..tally.model.choices.len() {
        // Every move makes two months more alike, so there are few.
        for _ in 0..tally.model.months * tally.model.months {
            if !moved(tally, aim, place) {
                break;
            }
        }
    }
}

/// Moves half of what a full month has more than an emptier one; whether any move was possible.
fn moved(tally: &mut Tally, aim: &Aim, place: usize) -> bool {
    let Some(choice) = tally.model.choices.get(place) else { return false };
    let months = || choice.months.iter().enumerate();
    let mut full: Vec<usize> =
        months().filter(|(at, month)| tally.now(place, *at) > month.least).map(|(at, _)| at).collect();
    let mut empty: Vec<usize> =
        months().filter(|(at, month)| tally.now(place, *at) < month.most).map(|(at, _)| at).collect();
    full.sort_by_key(|month| (std::cmp::Reverse(tally.now(place, *month)), *month));
    empty.sort_by_key(|month| (tally.now(place, *month), *month));
    for from in full {
        for to in &empty {
            if can_move(tally, place, from, *to) && try_move(tally, aim, place, from, *to) {
                return true;
            }
        }
    }
    false
}

/// Whether the months differ by two units or more, and a unit brings no less in the other.
fn can_move(tally: &Tally, place: usize, from: usize, to: usize) -> bool {
    let brings = |need: usize| {
        tally.model.choices.get(place).map(|choice| (choice.brings(from, need), choice.brings(to, need)))
    };
    tally.now(place, from) > tally.now(place, to).saturating_add(1)
        && (0..tally.model.needs.len()).all(|need| brings(need).is_some_and(|(from, to)| to >= from))
}

fn try_move(tally: &mut Tally, aim: &Aim, place: usize, from: usize, to: usize) -> bool {
    let Some(choice) = tally.model.choices.get(place) else { return false };
    let range = |month: usize| choice.months.get(month).copied();
    let Some((source, target)) = range(from).zip(range(to)) else { return false };
    let (most, least) = (tally.now(place, from), tally.now(place, to));
    let units = ((most - least) / 2).min(target.most - least).min(most - source.least);
    let before = tally.score(aim);
    tally.add(place, from, -i64::from(units));
    tally.add(place, to, i64::from(units));
    let is_fine = units > 0 && !before.beats(&tally.score(aim));
    if !is_fine {
        tally.add(place, to, -i64::from(units));
        tally.add(place, from, i64::from(units));
    }
    is_fine
}
