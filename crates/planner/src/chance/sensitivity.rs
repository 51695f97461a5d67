//! What moves the result most.

use serde::{Deserialize, Serialize};

use super::flow::{Column, Expected, Flow};
use super::input::{Input, Inputs, Place};
use super::model::{Model, Target};
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
    let swung = model.uncertain();
    let runs = 1 + 2 * swung.len();
    let values = values(&model.inputs, &swung, runs);
    let mut flow = Flow::new(&model);
    let results = flow.run(&model, &values, &vec![Expected; runs]);
    let rows = model.targets.iter().zip(results.chunks_exact(model.months()));
    let goal = |(target, row): (&Target, &[Column])| {
        let result = |run| target.result(row, run);
        let swings = swung.iter().zip((1..).step_by(2)).filter_map(|(place, run)| {
            let (input, _) = model.inputs.as_slice().get(*place)?;
            Some(Swing { input: *input, low: result(run), high: result(run + 1) })
        });
        Sensitivity { goal: target.goal, likely: result(0), swings: ranked(swings) }
    };
    rows.map(goal).collect()
}

/// The values of all inputs: in the first run as likely, then each of some at its low and at its high in a run of
/// its own.
fn values(inputs: &Inputs, swung: &[Place], runs: usize) -> Vec<Column> {
    let mut values = inputs.likely(runs);
    for (place, run) in swung.iter().zip((1..).step_by(2)) {
        let distribution = inputs.as_slice().get(*place).map(|(_, distribution)| distribution);
        let ends = values.get_mut(*place).and_then(|column| column.get_mut(run..run + 2));
        if let Some((ends, known)) = ends.zip(distribution) {
            ends.copy_from_slice(&[known.low(), known.high()]);
        }
    }
    values
}

/// The swings of one goal, widest first, in the order of inputs where they are as wide.
fn ranked(swings: impl Iterator<Item = Swing>) -> Vec<Swing> {
    let mut swings: Vec<Swing> = swings.filter(|swing| swing.width() > 0.0).collect();
    swings.sort_by(|one, other| other.width().total_cmp(&one.width()).then(one.input.cmp(&other.input)));
    swings
}
