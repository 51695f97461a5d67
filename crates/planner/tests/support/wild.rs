//! Plans to test with: plain ones with figures as companies have them, and wild ones with any figure that can
//! be typed or imported.

use std::collections::BTreeMap;

use super::mix::{Ids, limited, mixed};
use planner::funnel::{Exceptions, Funnel, Lag, Numbers, Source, Stage, StepException};
use planner::goal::{Goal, Metric};
use planner::list::{AudienceId, DepartmentId, Listed, StageId};
use planner::plan::{Plan, Settings};
use planner::strategy::{Audience, Department, MoneyLimit, Per};
use planner::tactic::{Effort, Tactic};
use planner::units::{Count, Estimate, Growth, Money, Month, Months, Period, Rate};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

/// How many cases a long test runs: `BACKCAST_SOAK`, or `usual` when it is not set.
pub(crate) fn cases(usual: u32) -> u32 {
    std::env::var("BACKCAST_SOAK").ok().and_then(|cases| cases.parse().ok()).unwrap_or(usual)
}

/// How to run a property: as often as `PROPTEST_CASES` says, else 256 times.
pub(crate) fn usual() -> ProptestConfig {
    // Failures are printed, not kept in files. Without a long run the plans are the same every time.
    ProptestConfig { failure_persistence: None, rng_seed: seed(), ..ProptestConfig::default() }
}

/// Where random plans start: where `BACKCAST_SEED` says, else anywhere in a long run, else always at the same place.
/// In a long run it is printed, so that a failure can be had again.
pub(crate) fn seed() -> RngSeed {
    let stated = std::env::var("BACKCAST_SEED").ok().and_then(|seed| seed.parse().ok());
    let is_long = std::env::var("BACKCAST_SOAK").is_ok();
    let anywhere = || std::time::SystemTime::UNIX_EPOCH.elapsed().map_or(1, |time| time.as_secs());
    let seed = stated.unwrap_or_else(|| if is_long { anywhere() } else { 1 });
    if is_long {
        println!("seed {seed}");
    }
    RngSeed::Fixed(seed)
}

/// How to run a property for long: as often as `BACKCAST_SOAK` says, else as often as usual.
pub(crate) fn soak() -> ProptestConfig {
    ProptestConfig { cases: cases(usual().cases), ..usual() }
}

/// Which figures plans are made of.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Figures {
    /// As companies have them: few tactics, few units, whole amounts.
    Plain,
    /// Anything that can be typed or imported, absurd values included.
    Wild,
}
use Figures::{Plain, Wild};

/// Plans with at most 4 tactics of at most 6 units each.
pub(crate) fn plain_plans() -> BoxedStrategy<Plan> {
    plans(Plain)
}

/// Any plan.
pub(crate) fn wild_plans() -> BoxedStrategy<Plan> {
    plans(Wild)
}

/// The audiences and departments that generated plans have.
const AUDIENCES: [u32; 2] = [101, 102];
const DEPARTMENTS: [u32; 2] = [201, 202];

fn plans(figures: Figures) -> BoxedStrategy<Plan> {
    let size = if figures == Plain { 2_u32..6 } else { 2..11 };
    size.prop_flat_map(move |stages| {
        let (goals_least, goals_most, tactics_most) = if figures == Plain { (1, 2, 4) } else { (0, 6, 8) };
        (
            numbers(figures, stages),
            vec(goal(figures, stages), goals_least..=goals_most),
            vec(tactic(figures, stages), 0..=tactics_most),
            about_mix(figures, stages),
            proptest::option::of(money(figures, 20_000)),
            vec(department(figures), 2),
            (
                0..if figures == Plain { 12_i32 } else { 3_600 },
                if figures == Plain { 3_u8..15 } else { 1..37 },
            ),
        )
            .prop_map(|(numbers, goals, tactics, mixed, budget, departments, (first, months))| {
                let mut plan = mixed;
                let first = Month::new(1900, 1).unwrap().plus(first);
                plan.settings.period = Period::new(first, months).unwrap();
                plan.numbers = numbers;
                plan.goals = numbered(goals, 301, |goal, id| goal.id = id.into());
                plan.tactics = numbered(tactics, 401, |tactic, id| tactic.id = id.into());
                plan.strategy.audiences = AUDIENCES.iter().map(|id| Audience::new((*id).into())).collect();
                plan.strategy.departments = numbered(departments, 201, |it, id| it.id = id.into());
                plan.budget = budget;
                for goal in &mut plan.goals {
                    goal.deadline = goal.deadline.map(|month| within(first, month));
                }
                for tactic in &mut plan.tactics {
                    tactic.first = tactic.first.map(|month| within(first, month));
                    tactic.last = tactic.last.map(|month| within(first, month));
                    let locked = std::mem::take(&mut tactic.locked).into_iter();
                    tactic.locked = locked.map(|(month, units)| (within(first, month), units)).collect();
                }
                plan
            })
    })
    .boxed()
}

/// A plan of which only what is said about the mix is set; plain plans say nothing.
fn about_mix(figures: Figures, stages: u32) -> BoxedStrategy<Plan> {
    let ids = Ids {
        audiences: 101..103,
        departments: 201..203,
        stages: 1..stages + 1,
        sources: 501..504,
        goals: 301..307,
        tactics: 401..409,
    };
    match figures {
        Plain => Just(Plan::new("Plan", Settings::default())).boxed(),
        Wild => mixed(&ids, offset()),
    }
}

/// A tactic of which only the limits of the mix, the seasons and the tiers are set; plain ones have none.
fn about_months(figures: Figures) -> BoxedStrategy<Tactic> {
    match figures {
        Plain => Just(Tactic::new(0.into(), "Tactic")).boxed(),
        Wild => limited(offset()),
    }
}

/// A month that was generated as an offset from the first of all months, from a plan's first month on; a few
/// lie before it.
fn within(first: Month, month: Month) -> Month {
    first.plus(month.since(Month::new(1900, 1).unwrap()) - 3)
}

fn numbered<T: Listed>(items: Vec<T>, from: u32, number: impl Fn(&mut T, u32)) -> planner::list::List<T> {
    items
        .into_iter()
        .zip(from..)
        .map(|(mut item, id)| {
            number(&mut item, id);
            item
        })
        .collect()
}

fn numbers(figures: Figures, stages: u32) -> BoxedStrategy<Numbers> {
    (
        vec(stage(figures), stages as usize),
        proptest::option::weighted(0.9, money_estimate(figures, 5_000)),
        proptest::option::weighted(0.9, money(figures, 200_000)),
        vec(source(figures, stages), 0..3),
        btree_map(audience_id(), exceptions(figures, stages), 0..3),
        if figures == Plain { Just(false).boxed() } else { any::<bool>().boxed() },
        (1..=stages, 1..=stages),
    )
        .prop_map(
            |(stages, deal, pipeline_total, sources, exceptions, whole_people, (responses, pipeline))| {
                let stages = numbered(stages, 1, |stage, id| stage.id = id.into());
                let sources = numbered(sources, 501, |source, id| source.id = id.into());
                let funnel = Funnel { stages, responses: responses.into(), pipeline: pipeline.into() };
                Numbers { funnel, deal, pipeline_total, sources, exceptions, whole_people }
            },
        )
        .boxed()
}

fn stage(figures: Figures) -> impl Strategy<Value = Stage> {
    (known(figures, rate(figures)), lag(figures)).prop_map(|(rate, lag)| Stage {
        rate,
        lag,
        ..Stage::new(0.into(), "Stage")
    })
}

fn source(figures: Figures, stages: u32) -> impl Strategy<Value = Source> {
    (
        stage_id(stages),
        proptest::option::weighted(0.9, count(figures, 4)),
        proptest::option::of(audience_id()),
        proptest::option::weighted(0.2, exceptions(figures, stages)),
    )
        .prop_map(|(stage, per_month, audience, exceptions)| Source {
            per_month,
            audience,
            exceptions: exceptions.unwrap_or_default(),
            ..Source::new(0.into(), stage)
        })
}

fn exceptions(figures: Figures, stages: u32) -> impl Strategy<Value = Exceptions> {
    let step = (proptest::option::of(rate(figures)), proptest::option::of(lag(figures)))
        .prop_map(|(rate, lag)| StepException { rate, lag });
    let steps = btree_map(stage_id(stages), step, 0..3);
    (steps, proptest::option::weighted(0.3, money_estimate(figures, 5_000)))
        .prop_map(|(steps, deal): (BTreeMap<StageId, StepException>, _)| Exceptions { steps, deal })
}

fn goal(figures: Figures, stages: u32) -> BoxedStrategy<Goal> {
    let deadline = proptest::option::of(offset());
    (metric(figures, stages), deadline, proptest::option::weighted(0.3, audience_id()))
        .prop_map(|(metric, deadline, audience)| Goal { deadline, audience, ..Goal::new(0.into(), metric) })
        .boxed()
}

fn metric(figures: Figures, stages: u32) -> BoxedStrategy<Metric> {
    let people = || known(figures, number(figures, 30));
    let growth = if figures == Plain { 0.0..1.0 } else { 0.0..100.0 };
    let growth = known(figures, growth.prop_map(|by| Growth::new(by).unwrap()));
    let share = known(figures, (0.0..=1.0).prop_map(|share| Rate::new(share).unwrap()));
    let target = known(figures, money(figures, 20_000));
    prop_oneof![
        (growth, people()).prop_map(|(by, last_year)| Metric::ResponsesUp { by, last_year }),
        (target, proptest::option::weighted(0.3, stage_id(stages)))
            .prop_map(|(target, through)| Metric::Revenue { target, last_year: None, through }),
        share.prop_map(|target| Metric::PipelineShare { target, last_year: None }),
        (stage_id(stages), people()).prop_map(|(stage, target)| Metric::AtStage {
            stage,
            target,
            last_year: None
        }),
        people().prop_map(|target| Metric::Customers { target, last_year: None }),
    ]
    .boxed()
}

fn tactic(figures: Figures, stages: u32) -> BoxedStrategy<Tactic> {
    let units = if figures == Plain {
        (prop_oneof![4 => Just(0_u32), 1 => 1..3_u32], (3..=6_u32).prop_map(Some).boxed())
    } else {
        (prop_oneof![4 => Just(0_u32), 1 => 1..4_u32], wild_most())
    };
    let setup = prop_oneof![2 => Just(Money::ZERO), 1 => money(figures, 500)];
    (
        known(figures, stage_id(stages)),
        known(figures, count(figures, 60)),
        known(figures, money_estimate(figures, 1_000)),
        (setup, units, if figures == Plain { 0.0..3.0 } else { 0.0..24.0 }),
        proptest::option::weighted(0.3, audience_id()),
        (proptest::option::weighted(0.3, offset()), proptest::option::weighted(0.3, offset())),
        vec((department_id(), hours(figures)), 0..3),
        about_months(figures),
    )
        .prop_map(
            |(
                feeds,
                entries,
                cost,
                (setup_cost, (least, most), lead_time),
                audience,
                (first, last),
                hours,
                months,
            )| {
                let hours =
                    hours.into_iter().map(|(department, hours)| Effort { department, hours }).collect();
                let tactic = Tactic { feeds, entries, cost, setup_cost, least, most, ..months };
                Tactic { lead_time, audience, first, last, hours, ..tactic }
            },
        )
        .boxed()
}

fn wild_most() -> BoxedStrategy<Option<u32>> {
    proptest::option::of(prop_oneof![4 => 0_u32..40, 1 => Just(Tactic::MAX_UNITS), 1 => any::<u32>()]).boxed()
}

fn department(figures: Figures) -> impl Strategy<Value = Department> {
    let limit = (money(figures, 20_000), prop_oneof![Just(Per::Month), Just(Per::Year)])
        .prop_map(|(amount, per)| MoneyLimit { amount, per });
    (proptest::option::weighted(0.2, limit), proptest::option::weighted(0.4, hours(figures))).prop_map(
        |(money_limit, hours_per_month)| Department {
            money_limit,
            hours_per_month,
            ..Department::new(0.into(), "Department")
        },
    )
}

fn stage_id(stages: u32) -> impl Strategy<Value = StageId> {
    (1..=stages).prop_map(StageId::from)
}

fn audience_id() -> impl Strategy<Value = AudienceId> {
    proptest::sample::select(&AUDIENCES[..]).prop_map(AudienceId::from)
}

fn department_id() -> impl Strategy<Value = DepartmentId> {
    proptest::sample::select(&DEPARTMENTS[..]).prop_map(DepartmentId::from)
}

/// A month as an offset of up to 40 from the first of all months.
fn offset() -> impl Strategy<Value = Month> {
    (0..40_i32).prop_map(|offset| Month::new(1900, 1).unwrap().plus(offset))
}

fn hours(figures: Figures) -> BoxedStrategy<f64> {
    match figures {
        Plain => (0_u8..40).prop_map(f64::from).boxed(),
        Wild => prop_oneof![Just(0.0), 0.0..10_000.0, (0_u8..40).prop_map(f64::from)].boxed(),
    }
}

fn number(figures: Figures, around: u32) -> BoxedStrategy<Count> {
    match figures {
        Plain => (1..=around).prop_map(|count| Count::clamped(f64::from(count))).boxed(),
        Wild => prop_oneof![
            1 => Just(Count::ZERO),
            4 => (1..=around).prop_map(|count| Count::clamped(f64::from(count))),
            4 => (0.0..1e6).prop_map(Count::clamped),
            1 => (0.0..1e-3).prop_map(Count::clamped),
            1 => (1e12..1e15).prop_map(Count::clamped),
            1 => Just(Count::MAX),
        ]
        .boxed(),
    }
}

fn count(figures: Figures, around: u32) -> BoxedStrategy<Estimate<Count>> {
    estimate(figures, number(figures, around))
}

fn money(figures: Figures, around: i64) -> BoxedStrategy<Money> {
    match figures {
        Plain => (1..=around).prop_map(|major| Money::from_minor(major * 100)).boxed(),
        Wild => prop_oneof![
            1 => Just(Money::ZERO),
            6 => (0_i64..10_000_000).prop_map(Money::from_minor),
            1 => (0_i64..100).prop_map(Money::from_minor),
            1 => any::<i64>().prop_map(Money::from_minor),
            1 => Just(Money::MAX),
        ]
        .boxed(),
    }
}

fn money_estimate(figures: Figures, around: i64) -> BoxedStrategy<Estimate<Money>> {
    estimate(figures, money(figures, around))
}

fn rate(figures: Figures) -> BoxedStrategy<Estimate<Rate>> {
    let percent = (5_u8..=95).prop_map(|percent| Rate::percent(f64::from(percent)).unwrap());
    match figures {
        Plain => percent.prop_map(Estimate::exactly).boxed(),
        Wild => {
            let any = (0.0..=1.0).prop_map(|share| Rate::new(share).unwrap());
            let tiny = (0.0..1e-9).prop_map(|share| Rate::new(share).unwrap());
            let ends = prop_oneof![Just(Rate::ZERO), Just(Rate::ONE)];
            estimate(Wild, prop_oneof![6 => percent, 3 => any, 1 => tiny, 1 => ends].boxed())
        }
    }
}

fn lag(figures: Figures) -> BoxedStrategy<Lag> {
    let average = (0_u8..9).prop_map(|quarters| Lag::average(f64::from(quarters) / 4.0).unwrap());
    match figures {
        Plain => average.boxed(),
        Wild => {
            let long = (0.0..=24.0).prop_map(|months| Lag::average(months).unwrap());
            let shares = vec(0.0..1.0, 1..26).prop_filter_map("a whole", |parts| Lag::by_month(&parts));
            let months = (0.0..=24.0).prop_map(|months| Months::new(months).unwrap());
            let range = estimate(figures, months.boxed());
            prop_oneof![6 => average, 2 => long, 2 => range.prop_map(Lag::Average), 1 => shares].boxed()
        }
    }
}

/// What plain plans always say and wild ones sometimes leave out.
fn known<S: Strategy + 'static>(figures: Figures, strategy: S) -> BoxedStrategy<Option<S::Value>>
where
    S::Value: Clone,
{
    match figures {
        Plain => strategy.prop_map(Some).boxed(),
        Wild => proptest::option::weighted(0.9, strategy).boxed(),
    }
}

fn estimate<Q>(figures: Figures, one: BoxedStrategy<Q>) -> BoxedStrategy<Estimate<Q>>
where
    Q: planner::units::Quantity + std::fmt::Debug + 'static,
{
    let exact = one.clone().prop_map(Estimate::exactly);
    let range = (one.clone(), one).prop_map(|(a, b)| {
        let (low, high) = if a <= b { (a, b) } else { (b, a) };
        Estimate::between(low, None, high).unwrap()
    });
    if figures == Plain { exact.boxed() } else { prop_oneof![3 => exact, 1 => range].boxed() }
}
