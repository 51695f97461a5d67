//! Plans of any size in which everything that can be uncertain is.

use planner::forward::Schedule;
use planner::funnel::{Funnel, Lag, Source, Stage};
use planner::goal::{Goal, Metric};
use planner::plan::{Edit, Plan, Settings};
use planner::tactic::Tactic;
use planner::units::{Count, Estimate, Money, Month, Period, Rate};

/// Two, no or one unit of each tactic in every month of the first year.
pub(crate) fn units(plan: &Plan) -> Schedule {
    (2..).map(|units| units % 3).zip(plan.tactics.ids()).map(|(units, id)| (id, vec![units; 12])).collect()
}

/// A plan with five stages, up to four goals, two sources, and tactics that differ in all they can.
pub(crate) fn plan(tactics: u32, months: u8, goals: usize) -> Plan {
    let period = Period::new(Month::default(), months).unwrap_or_default();
    let mut plan = Plan::new("Benchmark", Settings { period, ..Settings::default() });
    plan.numbers.funnel = funnel();
    plan.numbers.deal = Estimate::between(Money::from_minor(2_000_000), None, Money::from_minor(3_000_000));
    plan.numbers.pipeline_total = Some(Money::from_minor(i64::from(tactics) * 100_000_000));
    let sources = (1..=2).map(|place| Edit::put(source(place)));
    let goals = self::goals(tactics).into_iter().take(goals).map(Edit::put);
    let edits = sources.chain(goals).chain((0..tactics).map(|place| Edit::put(tactic(place))));
    edits.fold(plan, |plan, edit| plan.edited(edit))
}

fn funnel() -> Funnel {
    let steps = [(25.0, 0.5), (40.0, 1.0), (50.0, 1.0), (25.0, 2.0), (1.0, 0.0)];
    let stage = |(id, (percent, lag)): (u32, (f64, f64))| Stage {
        rate: rate(percent),
        lag: Lag::average(lag).unwrap_or_default(),
        ..Stage::new(id.into(), "Stage")
    };
    Funnel { stages: (1..).zip(steps).map(stage).collect(), responses: 1.into(), pipeline: 4.into() }
}

fn rate(percent: f64) -> Option<Estimate<Rate>> {
    let [low, high] = [0.8, 1.25].map(|part| Rate::percent(percent * part).unwrap_or_default());
    Estimate::between(low, None, high)
}

fn count(likely: f64) -> Option<Estimate<Count>> {
    Estimate::between(Count::clamped(likely / 1.5), None, Count::clamped(likely * 1.5))
}

fn goals(tactics: u32) -> Vec<Goal> {
    let size = f64::from(tactics);
    let metrics = [
        Metric::Revenue {
            target: Some(Money::from_minor(i64::from(tactics) * 6_000_000)),
            last_year: None,
            through: Some(3.into()),
        },
        Metric::AtStage { stage: 1.into(), target: Count::new(size * 150.0), last_year: None },
        Metric::PipelineShare { target: Rate::percent(30.0), last_year: None },
        Metric::Customers { target: Count::new(size * 3.2), last_year: None },
    ];
    (40..).zip(metrics).map(|(id, metric): (u32, Metric)| Goal::new(id.into(), metric)).collect()
}

fn source(place: u32) -> Source {
    Source { per_month: count(20.0), ..Source::new((50 + place).into(), place.into()) }
}

fn tactic(place: u32) -> Tactic {
    let vary = |by: u32, within: u32| place * by % within;
    Tactic {
        feeds: Some((1 + vary(1, 3)).into()),
        entries: count(f64::from(40 + vary(37, 101)) / f64::from(1 + 3 * vary(1, 3))),
        lead_time: f64::from(vary(1, 4)) / 2.0,
        ..Tactic::new((100 + place).into(), "Tactic")
    }
}
