//! A lever that leads to the goals, and how short a way that is.

use super::lever::Lever;
use super::{SmallestChange, are_enough, could_be_reached, could_be_reached_loosely, found};
use crate::forward::Schedule;
use crate::mix::search;
use crate::plan::Plan;

/// A lever with which every goal is reached.
#[derive(Clone)]
pub(super) struct Way<'a> {
    plan: &'a Plan,
    pub(super) lever: &'a Lever,
    /// With fewer steps no units can be enough, to a thousandth where there are many.
    first: f64,
    /// The fewest steps with which units were found that are.
    steps: f64,
    units: Schedule,
}

impl<'a> Way<'a> {
    /// The way with the fewest steps of a lever; units that are enough in other ways may be so in this one.
    pub(super) fn found(plan: &'a Plan, lever: &'a Lever, others: &[Way]) -> Option<Way<'a>> {
        let most = lever.steps();
        let tests: [fn(&Plan) -> bool; 2] = [could_be_reached_loosely, could_be_reached];
        let first = tests.into_iter().try_fold(1.0, |first, test| {
            let is_passed = |steps| test(&lever.changed(plan, steps));
            (most >= 1.0 && is_passed(most)).then(|| smallest_step(lever, first, most, is_passed))
        })?;
        // Who asks how much money it takes is told what the best mix costs.
        let search = if lever.is_budget() { search::cheapest } else { search::enough };
        let units = found(&lever.changed(plan, most), search, None)?;
        let mut way = Way { plan, lever, first, steps: most, units };
        way.tighten(others);
        way.shorten();
        Some(way)
    }

    /// The fewest steps with which some units are enough, when they are with so many.
    fn fewest(&self, most: f64, units: &Schedule) -> Option<f64> {
        let are_enough = |steps| are_enough(&self.lever.changed(self.plan, steps), units);
        are_enough(most).then(|| smallest_step(self.lever, self.first, most, are_enough))
    }

    /// Takes units that are enough with the fewest steps: its own, or those of other ways.
    fn tighten(&mut self, others: &[Way]) {
        let own = self.units.clone();
        for units in std::iter::once(&own).chain(others.iter().map(|way| &way.units)) {
            if let Some(steps) = self.fewest(self.steps, units).filter(|steps| *steps < self.steps) {
                (self.steps, self.units) = (steps, units.clone());
            }
        }
    }

    /// Looks for units that are enough with less of the change, where a short search finds some.
    fn shorten(&mut self) {
        let stride = part(self.steps, CLOSE);
        let mut known = Known { too_few: self.first - 1.0, enough: self.steps };
        known.narrow(self.steps - stride, stride, CLOSE, |steps| {
            let changed = self.lever.changed(self.plan, steps);
            self.units = found(&changed, search::enough, Some(&self.units))?;
            self.steps = steps;
            self.tighten(&[]);
            Some(self.steps)
        });
    }

    /// Goes as far as it takes until the search for the best mix, which begins with nothing, reaches the goals as well,
    /// and with a hundredth less does not.
    fn settle(&mut self) {
        let mut known = Known { too_few: self.first - 1.0, enough: self.lever.steps() };
        let mut look = |steps| {
            let changed = self.lever.changed(self.plan, steps);
            found(&changed, search::enough_at_length, None).map(|_| steps)
        };
        known.narrow(self.steps, part(self.steps, CLOSE), CLOSE, &mut look);
        // A search may find with less what it does not find with more.
        let mut less = known.enough - part(known.enough, CLOSE);
        while less >= self.first && less != known.too_few && look(less).is_some() {
            known.enough = less;
            less -= part(less, CLOSE);
        }
        self.steps = known.enough;
    }

    /// The change, which what was found for other ways may still make smaller.
    pub(super) fn shortest(mut self, others: &[Way]) -> SmallestChange {
        self.tighten(others);
        self.settle();
        SmallestChange { change: self.lever.change(self.plan, self.steps), size: self.lever.size(self.steps) }
    }
}

/// The first step from one on that is enough, as the last one is; to a thousandth where there are many.
fn smallest_step(lever: &Lever, first: f64, most: f64, is_enough: impl Fn(f64) -> bool) -> f64 {
    // It is likely near the first.
    let (mut known, stride) = (Known { too_few: first - 1.0, enough: most }, lever.stride(CLOSE));
    known.narrow(first - 1.0 + stride, stride, VERY_CLOSE, |steps| is_enough(steps).then_some(steps));
    known.enough
}

/// How many steps are too few, and how many are enough.
struct Known {
    too_few: f64,
    enough: f64,
}

impl Known {
    /// Narrows it down until the fewest steps that are enough are known to some part of them. `look` says of so many steps
    /// that they are too few, or how many of them are enough. It is asked from a place on in longer and longer strides, as
    /// the end is likely near.
    fn narrow(
        &mut self,
        mut steps: f64,
        mut stride: f64,
        close: f64,
        mut look: impl FnMut(f64) -> Option<f64>,
    ) {
        while self.enough - self.too_few > part(self.enough, close) {
            steps = steps.max(self.too_few + 1.0).min(self.enough);
            let found = look(steps);
            match found {
                Some(enough) => self.enough = enough,
                None => self.too_few = steps,
            }
            let middle = f64::midpoint(self.too_few, self.enough).ceil();
            steps = match found {
                Some(enough) => middle.max(enough - stride),
                None => middle.min(self.too_few + stride),
            };
            stride *= LONGER;
        }
    }
}

/// A part of so many steps, of one step at least.
fn part(steps: f64, close: f64) -> f64 {
    (steps * close).floor().max(1.0)
}

/// How many times as long as the last each stride is.
const LONGER: f64 = 2.0;

/// How well a change is known, as a share of itself.
const CLOSE: f64 = 0.01;

/// How well it is known what is enough where that is soon told.
const VERY_CLOSE: f64 = 0.001;
