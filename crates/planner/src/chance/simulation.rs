//! The simulation: many runs of a plan, some at a time.

use super::flow::{Column, Flow};
use super::input::Place;
use super::model::Model;
use super::normal::inverse_normal;
use super::outlook::{Band, Chance, GoalOutlook, Outlook};
use super::random::Stream;
use crate::forward::Schedule;
use crate::plan::Plan;

/// A simulation of a plan with some units of its tactics.
///
/// It is run in steps of any size, so that whoever runs it can show how far it is and stop; the steps do not
/// change what comes out. The same plan, units, seed and number of runs give the same bits everywhere.
///
/// ```
/// use planner::chance::Simulation;
/// use planner::forward::Schedule;
/// use planner::plan::{Plan, Settings};
///
/// let plan = Plan::new("Plan", Settings::default());
/// let mut simulation = Simulation::new(&plan, &Schedule::new(), 42);
/// simulation.step(100);
/// assert_eq!(simulation.runs(), 100);
/// assert!(simulation.outlook().goals.is_empty());
/// ```
#[derive(Clone, Debug)]
pub struct Simulation {
    model: Model,
    seed: Stream,
    /// The inputs that are drawn, each with its random numbers.
    drawn: Vec<(Place, Stream)>,
    /// The normal values an input is drawn by. All of them are worked out before the first is bent: which way
    /// a curve goes hangs on them, and a processor that guesses wrong has then little to do again.
    normals: Column,
    /// Each input's value in the runs that are made at once.
    values: Vec<Column>,
    flow: Flow,
    tally: Tally,
}

impl Simulation {
    /// How many runs are usual: the share of runs is then within 1 in 100 of the true chance 95 times in 100.
    pub const USUAL_RUNS: u32 = 10_000;
    /// The most runs; fewer for plans with so many goals that their results would fill the memory.
    pub const MOST_RUNS: u32 = 100_000;

    /// A simulation that has not run yet.
    pub fn new(plan: &Plan, units: &Schedule, seed: u64) -> Simulation {
        let model = Model::of(plan);
        let (values, flow, tally) = (model.inputs.likely(AT_ONCE), Flow::new(&model), Tally::new(&model));
        let seed = Stream::of(seed);
        let mut simulation =
            Simulation { model, seed, drawn: Vec::new(), normals: Column::new(), values, flow, tally };
        simulation.restart(units);
        simulation
    }

    /// Starts again with other units. Every run meets the same luck as before, so that more units never lower a
    /// chance.
    pub fn restart(&mut self, units: &Schedule) {
        self.model.set_units(units);
        let inputs = self.model.inputs.as_slice();
        let stream = |place: Place| Some((place, inputs.get(place)?.0.stream(self.seed.split(INPUTS))));
        self.drawn = self.model.uncertain().into_iter().filter_map(stream).collect();
        self.tally.clear();
    }

    /// Runs this many times more, up to the most runs there can be.
    pub fn step(&mut self, runs: u32) {
        let end = self.tally.runs.saturating_add(runs).min(self.tally.most);
        self.tally.reserve(end);
        while self.tally.runs < end {
            self.run(end);
        }
    }

    /// How many runs were made since the start.
    pub fn runs(&self) -> u32 {
        self.tally.runs
    }

    /// What the runs so far say.
    pub fn outlook(&self) -> Outlook {
        self.tally.outlook(&self.model)
    }

    /// Makes some runs at once, up to this number of them in all.
    fn run(&mut self, end: u32) {
        let runs = (u64::from(self.tally.runs)..u64::from(end)).take(AT_ONCE);
        for (place, stream) in &self.drawn {
            let input = self.model.inputs.as_slice().get(*place);
            if let Some((values, (_, distribution))) = self.values.get_mut(*place).zip(input) {
                self.normals.clear();
                self.normals.extend(runs.clone().map(|run| inverse_normal(stream.uniform(run))));
                let drawn = self.normals.iter().map(|normal| distribution.at(*normal));
                values.iter_mut().zip(drawn).for_each(|(value, drawn)| *value = drawn);
            }
        }
        let luck = self.seed.split(LUCK);
        let luck: Vec<Stream> = runs.map(|run| luck.split(run)).collect();
        self.tally.add(&self.model, self.flow.run(&self.model, &self.values, &luck), luck.len());
    }
}

/// How many runs are made at once: few enough that what they write to stays near the processor.
const AT_ONCE: usize = 128;

/// The streams that draw inputs, and those that draw luck.
const INPUTS: u64 = 0;
const LUCK: u64 = 1;

/// What the runs came to.
#[derive(Clone, Debug)]
struct Tally {
    runs: u32,
    most: u32,
    /// In how many runs each goal was reached.
    reached: Vec<u32>,
    /// In how many runs all goals were reached that are not switched off.
    all: u32,
    /// The results of every run.
    results: Vec<Column>,
}

impl Tally {
    fn new(model: &Model) -> Tally {
        let width = model.targets.len() * model.months();
        let most = u32::try_from(MOST_RESULTS / width.max(1)).unwrap_or(u32::MAX);
        let most = most.min(Simulation::MOST_RUNS);
        Tally {
            runs: 0,
            most,
            reached: vec![0; model.targets.len()],
            all: 0,
            results: vec![Column::new(); width],
        }
    }

    fn clear(&mut self) {
        self.runs = 0;
        self.all = 0;
        self.reached.fill(0);
        self.results.iter_mut().for_each(Column::clear);
    }

    fn reserve(&mut self, runs: u32) {
        let runs = usize::try_from(runs).unwrap_or(0);
        self.results.iter_mut().for_each(|column| column.reserve(runs.saturating_sub(column.len())));
    }

    /// Adds the results of so many runs.
    fn add(&mut self, model: &Model, results: &[Column], runs: usize) {
        for run in 0..runs {
            let mut is_all = true;
            let rows = model.targets.iter().zip(results.chunks_exact(model.months()));
            for ((target, row), reached) in rows.zip(&mut self.reached) {
                let is_reached = target.is_reached(target.result(row, run));
                *reached += u32::from(is_reached);
                is_all &= is_reached || !target.is_asked;
            }
            self.all += u32::from(is_all);
            self.runs += 1;
        }
        self.results.iter_mut().zip(results).for_each(|(all, new)| all.extend_from_slice(new));
    }

    fn outlook(&self, model: &Model) -> Outlook {
        let mut goals = Vec::new();
        let rows = self.results.chunks_exact(model.months());
        for ((target, reached), row) in model.targets.iter().zip(&self.reached).zip(rows) {
            let (goal, required, chance) = (target.goal, target.required, self.chance(*reached));
            let by_month = row.iter().filter_map(|results| Band::of(results)).collect();
            goals.push(GoalOutlook { goal, required, chance, by_month });
        }
        Outlook { goals, all: self.chance(self.all) }
    }

    fn chance(&self, reached: u32) -> Chance {
        Chance { reached, runs: self.runs }
    }
}

/// The most results that are kept: 128 MiB of them.
const MOST_RESULTS: usize = 1 << 24;
