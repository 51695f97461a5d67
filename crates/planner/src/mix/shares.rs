//! Shares of the whole during the search: how many more units a share leaves room for, and units that are
//! added or taken out until every share is kept again.

use super::aim::as_f64;
use super::choice::{Choice, whole};
use super::model::SHARE_WITHIN;
use super::tally::Tally;
use crate::tactic::{ShareLimit, Whole};

/// How many more units of a choice its share leaves room for, while all others stay as they are.
pub(super) fn room(tally: &Tally, place: usize) -> u32 {
    let Some(part) = Part::of(tally, place) else { return u32::MAX };
    let Some(most) = part.limit.most.map(|most| most.get()).filter(|most| *most < 1.0) else {
        return u32::MAX;
    };
    let left = (most * part.whole - part.own) / (1.0 - most) - part.once(tally, place);
    if part.each > 0.0 { whole((left / part.each + SHARE_WITHIN).max(0.0)) } else { u32::MAX }
}

/// Adds units to choices below their share and takes units from those above it, as long as that helps.
pub(super) fn repair(tally: &mut Tally) {
    if !tally.model.has_shares() {
        return;
    }
    for _ in 0..ROUNDS * tally.model.choices.len() {
        let before = tally.share_excess();
        if before <= 0.0 || !repaired(tally, before) {
            return;
        }
    }
}

/// How many times each choice may be put right.
const ROUNDS: usize = 4;

/// Puts the first choice right that can be; whether there was one.
fn repaired(tally: &mut Tally, before: f64) -> bool {
    (0..tally.model.choices.len()).any(|place| {
        let Some(part) = Part::of(tally, place) else { return false };
        let changes = match (part.lacking(tally, place), part.over()) {
            (0, 0) => return false,
            (0, over) => taken(tally, place, over),
            (lacking, _) => added(tally, place, lacking),
        };
        let is_better = tally.share_excess() < before;
        if !is_better {
            changes.into_iter().for_each(|(month, units)| tally.add(place, month, -units));
        }
        is_better
    })
}

/// The part of the whole that a choice has, and what it may have.
struct Part {
    limit: ShareLimit,
    own: f64,
    whole: f64,
    /// What one unit adds.
    each: f64,
}

impl Part {
    fn of(tally: &Tally, place: usize) -> Option<Part> {
        let choice = tally.model.choices.get(place)?;
        let limit = choice.share?;
        Some(match limit.of {
            Whole::Units => Part {
                limit,
                own: f64::from(tally.count(place)),
                whole: (0..tally.model.choices.len()).map(|place| f64::from(tally.count(place))).sum(),
                each: 1.0,
            },
            Whole::Spending => Part {
                limit,
                own: as_f64(tally.cost_of(place)),
                whole: as_f64(tally.cost()),
                each: as_f64(choice.cost.into()),
            },
        })
    }

    /// What using the choice at all adds.
    fn once(&self, tally: &Tally, place: usize) -> f64 {
        let setup = |choice: &Choice| as_f64(choice.setup.into());
        let is_new = self.limit.of == Whole::Spending && tally.count(place) == 0;
        tally.model.choices.get(place).filter(|_| is_new).map_or(0.0, setup)
    }

    /// How many units are too few.
    fn lacking(&self, tally: &Tally, place: usize) -> u32 {
        let Some(least) = self.limit.least.map(|least| least.get()).filter(|least| *least < 1.0) else {
            return 0;
        };
        let lacks = (least * self.whole - self.own) / (1.0 - least);
        if self.counts(lacks) { self.units(lacks - self.once(tally, place)) } else { 0 }
    }

    /// How many units are too many.
    fn over(&self) -> u32 {
        let Some(most) = self.limit.most.map(|most| most.get()).filter(|most| *most < 1.0) else { return 0 };
        let over = (self.own - most * self.whole) / (1.0 - most);
        if self.counts(over) { self.units(over) } else { 0 }
    }

    /// Whether a difference is more than adding up leaves.
    fn counts(&self, difference: f64) -> bool {
        difference > SHARE_WITHIN * self.whole.max(1.0)
    }

    /// How many units make up a difference; at least one.
    fn units(&self, difference: f64) -> u32 {
        if self.each > 0.0 { whole((difference / self.each).ceil().max(1.0)) } else { 0 }
    }
}

/// Adds units where they bring most; which were added.
pub(super) fn added(tally: &mut Tally, place: usize, units: u32) -> Vec<(usize, i64)> {
    let Some(choice) = tally.model.choices.get(place) else { return Vec::new() };
    let mut left = units.min(choice.total.most.saturating_sub(tally.count(place)));
    let mut months = tally.months_by_use(place);
    months.reverse();
    let mut changes = Vec::new();
    for month in months {
        let free =
            choice.months.get(month).map_or(0, |range| range.most.saturating_sub(tally.now(place, month)));
        let more = free.min(left).min(tally.fits(place, month));
        if more > 0 {
            tally.add(place, month, more.into());
            changes.push((month, more.into()));
            left -= more;
        }
    }
    changes
}

/// Takes units out where they bring least; which were taken, as negative numbers.
pub(super) fn taken(tally: &mut Tally, place: usize, units: u32) -> Vec<(usize, i64)> {
    let Some(choice) = tally.model.choices.get(place) else { return Vec::new() };
    let mut left = units.min(tally.count(place).saturating_sub(choice.total.least));
    let mut changes = Vec::new();
    for month in tally.months_by_use(place) {
        let least = choice.months.get(month).map_or(0, |range| range.least);
        let fewer = tally.now(place, month).saturating_sub(least).min(left);
        if fewer > 0 {
            tally.add(place, month, -i64::from(fewer));
            changes.push((month, -i64::from(fewer)));
            left -= fewer;
        }
    }
    changes
}
