//! A lever that leads to the goals, and how short a way that is.

use super::lever::Lever;
use super::{Search, SmallestChange, are_enough, could_be_reached, could_be_reached_loosely, found};
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
            (most >= 1.0 && is_passed(most))
                .then(|| smallest_step(first, most, lever.stride(CLOSE), is_passed))
        })?;
        // Who asks how much money it takes is told what the best mix costs.
        let search = if lever.is_budget() { search::cheapest } else { search::enough };
        let units = found(&lever.changed(plan, most), search, None)?;
        let mut way = Way { plan, lever, first, steps: most, units };
        way.tighten(others);
        way.shorten(search::enough, CLOSE);
        Some(way)
    }

    /// The fewest steps with which some units are enough, when they are with so many.
    fn fewest(&self, most: f64, units: &Schedule) -> Option<f64> {
        let are_enough = |steps| are_enough(&self.lever.changed(self.plan, steps), units);
        are_enough(most).then(|| smallest_step(self.first, most, self.lever.stride(CLOSE), are_enough))
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

    /// Looks for units that are enough with less of the change, until a search finds none with less by some part of it.
    fn shorten(&mut self, search: Search, close: f64) {
        let part = |steps: f64| (steps * close).max(1.0);
        let (mut too_few, mut stride) = (self.first - 1.0, part(self.steps));
        while self.steps - too_few > part(self.steps) {
            let middle = f64::midpoint(too_few, self.steps).ceil();
            let steps = middle.max((self.steps - stride).ceil());
            match found(&self.lever.changed(self.plan, steps), search, Some(&self.units)) {
                Some(units) => {
                    (self.steps, self.units) = (steps, units);
                    self.tighten(&[]);
                    stride *= LONGER;
                }
                None => too_few = steps,
            }
        }
    }

    /// Goes as few steps further as it takes until the search for the best mix, which begins with nothing, reaches the
    /// goals as well.
    fn settle(&mut self) {
        let mut stride = (self.steps * ALSO_CLOSE).max(1.0).floor();
        while found(&self.lever.changed(self.plan, self.steps), search::enough_at_length, None).is_none()
            && self.steps < self.lever.steps()
        {
            self.steps = (self.steps + stride).min(self.lever.steps());
            stride *= LONGER;
        }
    }

    /// The change, which what was found for other ways may still make smaller.
    pub(super) fn shortest(mut self, others: &[Way]) -> SmallestChange {
        self.tighten(others);
        if is_small(self.plan) {
            self.shorten(search::enough_at_length, ALSO_CLOSE);
        }
        self.settle();
        let (now, place) = (self.lever.now, self.lever.place(self.steps));
        let size = if now > 0.0 { (place - now) / now } else { 1.0 };
        SmallestChange { change: self.lever.change(self.plan, self.steps), size }
    }
}

/// The first step between two that is enough, as the last one is; to a thousandth where there are many.
fn smallest_step(first: f64, most: f64, mut stride: f64, is_enough: impl Fn(f64) -> bool) -> f64 {
    let (mut too_few, mut enough) = (first - 1.0, most);
    // It is likely near the first, so the search takes longer strides the further it gets.
    while enough - too_few > (enough * VERY_CLOSE).max(1.0) {
        let step = f64::midpoint(too_few, enough).floor().min(too_few + stride);
        if is_enough(step) {
            enough = step;
            stride = f64::INFINITY;
        } else {
            too_few = step;
            stride *= LONGER;
        }
    }
    enough
}

/// Whether a search at length takes no longer than people wait for.
fn is_small(plan: &Plan) -> bool {
    plan.tactics.len() * usize::from(plan.settings.period.months()) <= SMALL
}

/// Tactics × months of plans that are small.
const SMALL: usize = 72;

/// How many times as long as the last each stride is.
const LONGER: f64 = 2.0;

/// How well a change is known, as a share of itself.
const CLOSE: f64 = 0.005;

/// How well it is known what is enough where that is soon told.
const VERY_CLOSE: f64 = 0.001;

/// How much less than a change is tried at length.
const ALSO_CLOSE: f64 = 0.01;
