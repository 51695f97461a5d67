//! How many runs of a plan are simulated in a second.

#[path = "uncertain/plans.rs"]
mod plans;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use planner::chance::{Simulation, sensitivity};
use plans::{plan, units};

criterion_group!(benches, runs, restart, swings);
criterion_main!(benches);

const RUNS: u32 = 1_000;

/// Runs alone, for plans of several sizes; every rate, every yield and the deal are ranges.
fn runs(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("runs");
    group.throughput(Throughput::Elements(RUNS.into()));
    for (tactics, months, goals) in [(12, 12, 1), (12, 12, 4), (40, 12, 4), (200, 12, 4), (200, 24, 4)] {
        let plan = plan(tactics, months, goals);
        let units = units(&plan);
        let mut simulation = Simulation::new(&plan, &units, 42);
        group.bench_function(format!("{tactics} tactics, {months} months, {goals} goals"), |bench| {
            bench.iter(|| {
                simulation.restart(&units);
                simulation.step(black_box(RUNS));
                simulation.runs()
            });
        });
    }
    group.finish();
}

/// What a search for the smallest budget repeats: other units, the usual runs, the chance.
fn restart(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("chance of other units");
    group.sample_size(20);
    let plan = plan(12, 12, 4);
    let units = units(&plan);
    let mut simulation = Simulation::new(&plan, &units, 42);
    group.bench_function("12 tactics, 12 months, usual runs", |bench| {
        bench.iter(|| {
            simulation.restart(&units);
            simulation.step(Simulation::USUAL_RUNS);
            simulation.outlook()
        });
    });
    group.finish();
}

fn swings(criterion: &mut Criterion) {
    for tactics in [12, 200] {
        let plan = plan(tactics, 12, 4);
        let units = units(&plan);
        criterion.bench_function(&format!("what moves the result most, {tactics} tactics"), |bench| {
            bench.iter(|| sensitivity(black_box(&plan), &units));
        });
    }
}
