//! Whole units that follow what was found where units may have parts.
//!
//! Half a unit in each of ten months is five units, which rounding down each month would lose.

use super::tally::Tally;

/// Adds units until every choice has as many whole ones as were found for it in all, as far as money and hours allow:
/// one after another to the choice that lacks the largest part of its own, in the month that lacks most.
pub(super) fn follow(tally: &mut Tally, found: &[Vec<f64>]) {
    let mut open: Vec<usize> = (0..found.len()).collect();
    while let Some(place) = most_behind(tally, found, &open) {
        match month_for(tally, found, place) {
            Some(month) => tally.add(place, month, 1),
            None => open.retain(|other| *other != place),
        }
    }
}

/// The choice that lacks the largest part of its units, of those that lack a whole one; the first of those alike.
fn most_behind(tally: &Tally, found: &[Vec<f64>], open: &[usize]) -> Option<usize> {
    let lacking = open.iter().filter_map(|place| {
        let all: f64 = found.get(*place)?.iter().sum();
        let lacks = all - f64::from(tally.count(*place));
        (lacks + WITHIN >= 1.0).then(|| (*place, lacks / all))
    });
    lacking.reduce(|most, other| if other.1 > most.1 { other } else { most }).map(|(place, _)| place)
}

/// The month that lacks most of its units, of those that have room, money and hours for one more.
fn month_for(tally: &Tally, found: &[Vec<f64>], place: usize) -> Option<usize> {
    let choice = tally.model.choices.get(place).filter(|choice| tally.count(place) < choice.total.most)?;
    let months = choice.months.iter().zip(found.get(place)?).enumerate();
    let lacking = months.filter_map(|(month, (range, found))| {
        let now = tally.now(place, month);
        (now < range.most && tally.fits(place, month) > 0).then(|| (month, found - f64::from(now)))
    });
    lacking.reduce(|most, other| if other.1 > most.1 { other } else { most }).map(|(month, _)| month)
}

/// What the solver leaves of a whole unit.
const WITHIN: f64 = 1e-6;
