//! Which numbers of units may be found.

use super::super::choice::{Range, whole};
use super::super::lots::{self, Lot};
use super::super::model::{Model, Units};
use super::WHOLE_WITHIN;

/// Which numbers of units may be found.
#[derive(Clone, Copy)]
pub(in super::super) enum Parts<'a> {
    /// Any, also parts of units, and of using a choice.
    Relaxed,
    /// Any, also parts of units; only whether a choice is used at all is yes or no.
    Any,
    /// Whole units between these numbers of the lots, which may be parts of units, and units that were found, or
    /// one more or less; none of lots that have none in both.
    Near(&'a [f64], &'a Units),
    /// Whole units in one month, those that were found before in months that are done, any in all others.
    InTurn(&'a Turn),
    /// Whole units.
    Whole,
}

/// One month after the other has whole units.
pub(in super::super) struct Turn {
    /// How many units each lot has so far, whole or not.
    pub(in super::super) amounts: Vec<f64>,
    /// The months that are done.
    pub(in super::super) done: Vec<usize>,
    /// The month whose turn it is.
    pub(in super::super) month: usize,
}

impl Turn {
    fn is_done(&self, lot: &Lot) -> bool {
        lot.months.iter().any(|month| self.done.contains(month))
    }

    fn range(&self, lot: &Lot, amount: f64) -> Range {
        let units = whole(amount + WHOLE_WITHIN);
        if self.is_done(lot) {
            Range { least: units, most: units }
        } else {
            Range { least: 0, most: u32::MAX }
        }
    }
}

impl Parts<'_> {
    /// The numbers that each lot may have, where they are not all that it can have.
    pub(super) fn ranges(self, model: &Model, lots: &[Lot]) -> Option<Vec<Range>> {
        match self {
            Parts::Relaxed | Parts::Any | Parts::Whole => None,
            Parts::InTurn(turn) => {
                Some(lots.iter().zip(&turn.amounts).map(|(lot, amount)| turn.range(lot, *amount)).collect())
            }
            Parts::Near(amounts, found) => {
                let found = lots::amounts(model, lots, found).into_iter().map(f64::from);
                Some(amounts.iter().zip(found).map(|(one, other)| near(*one, other)).collect())
            }
        }
    }

    /// Whether the units of a lot are whole.
    pub(super) fn is_whole(self, lot: &Lot) -> bool {
        match self {
            Parts::Relaxed | Parts::Any => false,
            Parts::Near(..) | Parts::Whole => true,
            Parts::InTurn(turn) => turn.is_done(lot) || lot.months.contains(&turn.month),
        }
    }
}

/// From one fewer than two numbers of units to one more; none where there are none.
fn near(one: f64, other: f64) -> Range {
    let (low, high) = (one.min(other), one.max(other));
    let most = if high > 0.0 { whole(high + 2.0) } else { 0 };
    Range { least: whole((low - 1.0).max(0.0)), most }
}
