//! What moves the result most.

use serde::{Deserialize, Serialize};

use super::flow::{Expected, Flow};
use super::input::{Input, Place};
use super::model::Model;
use crate::forward::Schedule;
use crate::list::GoalId;
use crate::plan::Plan;

/// What moves one goal's result, the most first.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sensitivity {
    /// Which goal.
    pub goal: GoalId,
    /// What it gets by its deadline when everything is as likely: the result of the forward check.
    pub likely: f64,
    /// The inputs known only roughly that make a difference, widest first.
    pub swings: Vec<Swing>,
}

/// What one input does to a goal's result.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Swing {
    /// Which input.
    pub input: Input,
    /// What the goal gets with the input at its low value (5th percentile) and the rest at their likely values.
    pub low: f64,
    /// The same with the input at its high value (95th percentile).
    pub high: f64,
}

impl Swing {
    /// How far apart the two results are.
    pub fn width(&self) -> f64 {
        (self.high - self.low).abs()
    }
}

/// What moves each goal's result most: every input at its low and at its high value, with the rest at their likely
/// values and without luck. Drawn as bars from low to high, widest on top, it is known as a tornado diagram.
///
/// Source: R. T. Clemen, *Making Hard Decisions*, 2nd ed., Duxbury 1996, on one-way sensitivity analysis.
pub fn sensitivity(plan: &Plan, units: &Schedule) -> Vec<Sensitivity> {
    let mut model = Model::of(plan);
    model.set_units(units);
    let mut trial = Trial { flow: Flow::new(&model), values: model.inputs.likely(), model };
    let likely = trial.results();
    let swings: Vec<_> = trial.model.uncertain().into_iter().filter_map(|place| trial.swing(place)).collect();
    let goals = trial.model.targets.iter().zip(likely).enumerate();
    goals
        .map(|(at, (target, likely))| Sensitivity { goal: target.goal, likely, swings: ranked(&swings, at) })
        .collect()
}

/// An input with the results of all goals when it is low and when it is high.
type Swung = (Input, Vec<f64>, Vec<f64>);

/// The swings of one goal, widest first, in the order of inputs where they are as wide.
fn ranked(of_all: &[Swung], goal: usize) -> Vec<Swing> {
    let swing = |(input, low, high): &Swung| {
        Some(Swing { input: *input, low: *low.get(goal)?, high: *high.get(goal)? })
    };
    let mut swings: Vec<Swing> =
        of_all.iter().filter_map(swing).filter(|swing| swing.width() > 0.0).collect();
    swings.sort_by(|one, other| other.width().total_cmp(&one.width()).then(one.input.cmp(&other.input)));
    swings
}

/// A model with its inputs at hand.
struct Trial {
    model: Model,
    values: Vec<f64>,
    flow: Flow,
}

impl Trial {
    /// What each goal gets by its deadline.
    fn results(&mut self) -> Vec<f64> {
        let months = self.model.months();
        let rows = self.flow.run(&self.model, &self.values, Expected).chunks_exact(months);
        self.model.targets.iter().zip(rows).map(|(target, row)| target.result(row)).collect()
    }

    fn swing(&mut self, place: Place) -> Option<Swung> {
        let (input, distribution) = *self.model.inputs.as_slice().get(place)?;
        let low = self.results_with(place, distribution.low());
        let high = self.results_with(place, distribution.high());
        self.set(place, distribution.likely());
        Some((input, low, high))
    }

    fn results_with(&mut self, place: Place, value: f64) -> Vec<f64> {
        self.set(place, value);
        self.results()
    }

    fn set(&mut self, place: Place, value: f64) {
        if let Some(slot) = self.values.get_mut(place) {
            *slot = value;
        }
    }
}
