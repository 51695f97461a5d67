//! How long the figures take: the walk-back, the forward check and the findings, which run at every keystroke, and
//! the mix.

#[path = "../tests/oracle/dice.rs"]
mod dice;
#[allow(dead_code, reason = "only the sizes are timed")]
#[path = "../tests/oracle/plans.rs"]
mod plans;

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use dice::Dice;
use planner::finding::findings;
use planner::forward::{self, Schedule};
use planner::funnel::{Funnel, Lag, Source, Stage};
use planner::goal::{Goal, Metric};
use planner::mix::best;
use planner::plan::{Edit, Plan, Settings};
use planner::strategy::Department;
use planner::tactic::{Effort, Tactic};
use planner::units::{Count, Estimate, Growth, Money, Month, Period, Rate};
use planner::walkback::walk_back;

criterion_group!(benches, keystroke, mix);
criterion_main!(benches);

/// What runs at every keystroke, for a usual plan and for one larger than any.
fn keystroke(criterion: &mut Criterion) {
    for (name, plan) in [("12 tactics, 12 months", plan(12, 12)), ("200 tactics, 24 months", plan(200, 24))] {
        let units: Schedule = plan.tactics.ids().map(|id| (id, vec![1; 3])).collect();
        criterion.bench_function(&format!("walk-back, forward and findings, {name}"), |bench| {
            bench.iter(|| {
                let walks: Vec<_> = plan.goals.iter().map(|goal| walk_back(black_box(&plan), goal)).collect();
                (walks, forward::run(&plan, &units), findings(&plan))
            });
        });
    }
}

/// The smallest budget, with limits of every sort, for plans of growing size.
fn mix(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("mix");
    group.sample_size(10);
    for (tactics, months) in plans::SIZES {
        let (plan, _) = plans::sized(&mut Dice::new(1), tactics, months);
        group.bench_function(format!("{tactics} tactics, {months} months"), |bench| {
            bench.iter(|| best(black_box(&plan)));
        });
    }
    group.finish();
}

/// A plan with five stages, four goals, two sources, two departments, and tactics that differ in all they can.
fn plan(tactics: u32, months: u8) -> Plan {
    let period = Period::new(Month::default(), months).unwrap_or_default();
    let mut plan = Plan::new("Benchmark", Settings { period, ..Settings::default() });
    plan.numbers.funnel = funnel();
    plan.numbers.deal = Some(money(2_500_000));
    plan.numbers.pipeline_total = Some(Money::from_minor(i64::from(tactics) * 100_000_000));
    plan.budget = Some(Money::from_minor(i64::from(tactics) * 4_000_000));
    let departments = (0..2).map(|place| Department {
        hours_per_month: Some(f64::from(tactics) * 4.5),
        ..Department::new((30 + place).into(), "Department")
    });
    plan.strategy.departments = departments.collect();
    let edits = goals(tactics)
        .into_iter()
        .map(Edit::put)
        .chain((0..2).map(|place| Edit::put(source(place))))
        .chain((0..tactics).map(|place| Edit::put(tactic(place))));
    edits.fold(plan, |plan, edit| plan.edited(edit))
}

fn funnel() -> Funnel {
    let steps = [(25.0, 0.5), (40.0, 1.0), (50.0, 1.0), (25.0, 2.0), (0.0, 0.0)];
    let stage = |(place, (percent, lag)): (u32, (f64, f64))| Stage {
        rate: Rate::percent(percent).map(Estimate::exactly),
        lag: Lag::average(lag).unwrap_or_default(),
        ..Stage::new((place + 1).into(), "Stage")
    };
    Funnel { stages: (0..).zip(steps).map(stage).collect(), responses: 1.into(), pipeline: 4.into() }
}

fn goals(tactics: u32) -> Vec<Goal> {
    let size = f64::from(tactics);
    let metrics = [
        Metric::ResponsesUp { by: Growth::percent(20.0), last_year: Count::new(size * 150.0) },
        Metric::Revenue {
            target: Some(Money::from_minor(i64::from(tactics) * 6_000_000)),
            last_year: None,
            through: Some(3.into()),
        },
        Metric::PipelineShare { target: Rate::percent(30.0), last_year: None },
        Metric::Customers { target: Count::new(size * 3.2), last_year: None },
    ];
    (40..).zip(metrics).map(|(id, metric): (u32, Metric)| Goal::new(id.into(), metric)).collect()
}

fn source(place: u32) -> Source {
    Source { per_month: Some(count(20.0)), ..Source::new((50 + place).into(), (1 + place).into()) }
}

fn tactic(place: u32) -> Tactic {
    let vary = |by: u32, within: u32| place * by % within;
    let hours = |department: u32| Effort {
        department: (30 + department).into(),
        hours: f64::from(2 + vary(3 + department, 11)),
    };
    Tactic {
        feeds: Some((1 + vary(1, 3)).into()),
        entries: Some(count(f64::from(40 + vary(37, 101)) / f64::from(1 + 3 * vary(1, 3)))),
        cost: Some(money(i64::from(50_000 + 1_337 * vary(53, 97)))),
        setup_cost: Money::from_minor(i64::from(vary(7, 3) * 150_000)),
        least: u32::from(vary(1, 9) == 8),
        most: Some(10 + vary(11, 23)),
        lead_time: f64::from(vary(1, 4)) / 2.0,
        hours: vec![hours(0), hours(1)],
        ..Tactic::new((100 + place).into(), "Tactic")
    }
}

fn count(count: f64) -> Estimate<Count> {
    Estimate::exactly(Count::clamped(count))
}

fn money(minor: i64) -> Estimate<Money> {
    Estimate::exactly(Money::from_minor(minor))
}
