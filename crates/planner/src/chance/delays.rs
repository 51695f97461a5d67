//! How long people take from one level to another: lags that are known are folded into one, the others are drawn.

use super::flow::Column;
use super::input::Place;
use super::luck::Odds;
use crate::funnel::{Lag, convolved, postpone};
use crate::units::Months;

/// How long people take from one level to another.
#[derive(Clone, Debug)]
pub(super) struct Delays {
    /// What part arrives after 0, 1, 2, ... months by the lags that are known.
    pub(super) known: Vec<f64>,
    /// The lags that are drawn, which come on top.
    pub(super) drawn: Vec<Place>,
}

impl Delays {
    /// The delay of steps one after the other: of each the place of what is drawn, or its lag.
    pub(super) fn of(steps: impl Iterator<Item = Result<Place, Lag>>) -> Delays {
        let mut delays = Delays { known: vec![1.0], drawn: Vec::new() };
        for step in steps {
            match step {
                Ok(place) => delays.drawn.push(place),
                Err(lag) => delays.known = convolved(&delays.known, &lag.shares()),
            }
        }
        delays
    }

    /// Has what comes in each month come later by the lags that are drawn in a run.
    pub(super) fn postpone(&self, by_month: &mut [f64], values: &[Column], run: usize) {
        for months in self.drawn.iter().filter_map(|place| values.get(*place)?.get(run)) {
            postpone(by_month, Months::clamped(*months));
        }
    }

    /// When those arrive who come in a run, as far as within so many months.
    pub(super) fn parts(&self, values: &[Column], run: usize, within: usize) -> Vec<Part> {
        let mut shares = self.known.clone();
        shares.resize(self.known.len() + self.drawn.len() * LONGEST, 0.0);
        self.postpone(&mut shares, values, run);
        Part::all(&shares, within)
    }
}

/// By how many months a lag that is drawn lengthens a delay at most.
const LONGEST: usize = 24;

/// Some of those who come to a level.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    /// How many months later they arrive.
    pub(super) months: usize,
    /// What part they are of those who did not arrive earlier.
    pub(super) odds: Odds,
}

impl Part {
    /// Splits a delay into parts that can be drawn one after the other, as far as they lie within so many months.
    pub(super) fn all(delays: &[f64], within: usize) -> Vec<Part> {
        let last = delays.iter().rposition(|share| *share > 0.0);
        let mut left = 1.0;
        let mut part = |(months, share): (usize, &f64)| {
            let odds = if Some(months) == last { 1.0 } else { (share / left).clamp(0.0, 1.0) };
            left -= share;
            (*share > 0.0).then(|| Part { months, odds: Odds::of(odds) })
        };
        delays.iter().enumerate().take(within).filter_map(&mut part).collect()
    }
}
