//! Takes units that were found when they are better, as they are or completed by our own hand.

use super::aim::Aim;
use super::follow::follow;
use super::greedy::{fill, trim};
use super::model::Units;
use super::shares::repair;
use super::shift::shift;
use super::solver::Answer;
use super::tally::Tally;

/// Takes what the solver found where units may have parts when it is better, rounded down or followed in all.
pub(super) fn take_rough(tally: &mut Tally, aim: &Aim, guiding: &Aim, rough: &Answer) -> bool {
    let Some(units) = &rough.units else { return false };
    let mut followed = Tally::of(tally.model, units);
    follow(&mut followed, &rough.by_month);
    let followed = followed.into_units();
    [units, &followed].map(|units| take_better(tally, aim, guiding, units)).contains(&true)
}

/// Takes other units when they are better, as they are or completed and without what is not needed.
pub(super) fn take_better(tally: &mut Tally, aim: &Aim, guiding: &Aim, units: &Units) -> bool {
    let as_found = Tally::of(tally.model, units);
    let mut completed = as_found.clone();
    shift(&mut completed, guiding);
    repair(&mut completed);
    fill(&mut completed, guiding, None);
    trim(&mut completed, guiding);
    shift(&mut completed, guiding);
    trim(&mut completed, guiding);
    let mut is_better = false;
    for other in [as_found, completed] {
        if other.score(aim).beats(&tally.score(aim)) {
            *tally = other;
            is_better = true;
        }
    }
    is_better
}
