//! The simulation: against closed forms, the laws it keeps, and the bits it gives.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

mod support;

use planner::chance::{Band, Input, Outlook, Simulation, sensitivity};
use planner::forward::{self, Schedule};
use planner::funnel::{Exceptions, Funnel, Lag, Source, Stage, StepException, Whose};
use planner::goal::{Goal, Metric};
use planner::plan::{Edit, Plan, Settings};
use planner::tactic::{Tactic, Tiers};
use planner::units::{Count, Estimate, Money, Month, Months, Period, Rate};
use proptest::prelude::*;
use support::wild::{plain_plans, soak, wild_plans};

const RUNS: u32 = 20_000;

fn simulated(plan: &Plan, units: &Schedule, runs: u32, seed: u64) -> Outlook {
    let mut simulation = Simulation::new(plan, units, seed);
    simulation.step(runs);
    simulation.outlook()
}

fn rate(share: f64) -> Option<Estimate<Rate>> {
    Rate::new(share).map(Estimate::exactly)
}

fn range(low: f64, high: f64) -> Option<Estimate<Count>> {
    Estimate::between(Count::clamped(low), None, Count::clamped(high))
}

/// A plan of 12 months with stages 1, 2, ... and these rates between them, without lags.
fn funnel(rates: &[Option<Estimate<Rate>>]) -> Plan {
    let mut plan = Plan::new("Plan", Settings::default());
    plan.settings.period = Period::new(Month::default(), 12).unwrap();
    let rates = rates.iter().copied().chain([None]);
    let stage = |(id, rate): (u32, _)| Stage { rate, ..Stage::new(id.into(), "Stage") };
    let stages = (1..).zip(rates).map(stage).collect();
    plan.numbers.funnel = Funnel { stages, responses: 1.into(), pipeline: 1.into() };
    plan
}

/// The plan with so many people coming to its first stage each month.
fn fed(plan: &Plan, per_month: Option<Estimate<Count>>) -> Plan {
    plan.edited(Edit::put(Source { per_month, ..Source::new(50.into(), 1.into()) }))
}

/// The plan with a goal at a stage.
fn with_goal(plan: &Plan, id: u32, stage: u32, target: f64) -> Plan {
    let metric = Metric::AtStage { stage: stage.into(), target: Count::new(target), last_year: None };
    plan.edited(Edit::put(Goal::new(id.into(), metric)))
}

fn poisson(mean: f64, count: u32) -> f64 {
    let count = f64::from(count);
    libm::exp(count * libm::log(mean) - mean - libm::lgamma(count + 1.0))
}

fn poisson_at_least(mean: f64, count: u32) -> f64 {
    1.0 - (0..count).map(|below| poisson(mean, below)).sum::<f64>()
}

fn binomial_at_least(people: u32, rate: f64, count: u32) -> f64 {
    let n = f64::from(people);
    let probability = |k: f64| {
        libm::exp(
            libm::lgamma(n + 1.0) - libm::lgamma(k + 1.0) - libm::lgamma(n - k + 1.0)
                + k * libm::log(rate)
                + (n - k) * libm::log1p(-rate),
        )
    };
    (count..=people).map(|k| probability(f64::from(k))).sum()
}

/// Whether a share of runs is within four standard errors of the probability it stands for.
fn assert_within_four_errors(share: f64, probability: f64, runs: u32) {
    let error = (probability * (1.0 - probability) / f64::from(runs)).sqrt();
    assert!((share - probability).abs() < 4.0 * error, "{share} is not {probability} ± {error}");
}

#[test]
fn the_chance_behind_one_rate_is_that_of_a_poisson_number() {
    let plan = fed(&funnel(&[rate(0.25)]), Some(Estimate::exactly(Count::clamped(7.0))));
    for (target, seed) in [(15, 1), (21, 2), (28, 3)] {
        let outlook = simulated(&with_goal(&plan, 60, 2, f64::from(target)), &Schedule::new(), RUNS, seed);
        let expected = poisson_at_least(12.0 * 7.0 * 0.25, target);
        assert_within_four_errors(outlook.goals[0].chance.share().unwrap(), expected, RUNS);
    }
}

#[test]
fn the_chance_behind_many_rates_and_lags_is_that_of_their_product_in_time() {
    let mut plan = fed(&funnel(&[rate(0.8), rate(0.5), rate(0.9)]), range(20.0, 20.0));
    for stage in plan.numbers.funnel.stages.as_slice().to_vec() {
        plan = plan.edited(Edit::put(Stage { lag: Lag::average(0.5).unwrap(), ..stage }));
    }
    // Three lags of half a month spread over 0 to 3 months as 1, 3, 3, 1 eighths.
    let months = 12.0 - (0.0 + 3.0 * 1.0 + 3.0 * 2.0 + 3.0) / 8.0;
    let outlook = simulated(&with_goal(&plan, 60, 4, 75.0), &Schedule::new(), RUNS, 4);
    let expected = poisson_at_least(20.0 * months * 0.8 * 0.5 * 0.9, 75);
    assert_within_four_errors(outlook.goals[0].chance.share().unwrap(), expected, RUNS);
}

#[test]
fn a_lag_spreads_people_the_same_whether_or_not_they_are_counted_on_the_way() {
    let mut plan = fed(&funnel(&[rate(0.8), rate(0.5)]), range(20.0, 20.0));
    for stage in plan.numbers.funnel.stages.as_slice().to_vec() {
        plan = plan.edited(Edit::put(Stage { lag: Lag::by_month(&[1.0, 2.0, 1.0]).unwrap(), ..stage }));
    }
    let below = with_goal(&plan, 60, 3, 80.0);
    let both = with_goal(&with_goal(&below, 61, 1, 240.0), 62, 2, 170.0);
    let expected = poisson_at_least(20.0 * 10.0 * 0.4, 80);
    for (plan, seed) in [(below, 5), (both, 6)] {
        let outlook = simulated(&plan, &Schedule::new(), RUNS, seed);
        assert_within_four_errors(outlook.goals[0].chance.share().unwrap(), expected, RUNS);
    }
}

#[test]
fn goals_at_two_stages_count_the_same_people() {
    let plan = fed(&funnel(&[rate(0.3)]), range(5.0, 5.0));
    let outlook =
        simulated(&with_goal(&with_goal(&plan, 60, 1, 60.0), 61, 2, 20.0), &Schedule::new(), RUNS, 7);
    let both: f64 = (60..200).map(|come| poisson(60.0, come) * binomial_at_least(come, 0.3, 20)).sum();
    assert_within_four_errors(outlook.all.share().unwrap(), both, RUNS);
    let apart = poisson_at_least(60.0, 60) * poisson_at_least(18.0, 20);
    assert!(both > apart + 0.05, "the two are far from independent");
}

#[test]
fn the_chance_of_a_rate_known_roughly_is_where_its_distribution_passes_the_target() {
    // With so many people luck is nothing, and the chance is that of the rate being above a quarter.
    let between = |low, high| Estimate::between(Rate::new(low).unwrap(), None, Rate::new(high).unwrap());
    let plan = fed(&funnel(&[between(0.2, 0.3)]), range(1e9, 1e9));
    let outlook = simulated(&with_goal(&plan, 60, 2, 12e9 * 0.2), &Schedule::new(), RUNS, 8);
    assert_within_four_errors(outlook.goals[0].chance.share().unwrap(), 0.95, RUNS);
    let outlook = simulated(&with_goal(&plan, 60, 2, 12e9 * 0.3), &Schedule::new(), RUNS, 9);
    assert_within_four_errors(outlook.goals[0].chance.share().unwrap(), 0.05, RUNS);
}

#[test]
fn the_chance_behind_a_lag_known_roughly_is_that_of_its_being_over_by_the_deadline() {
    // With so many people luck is nothing, and all are there in time when the lag is no longer than until then.
    let months = |months| Months::new(months).unwrap();
    let lag = Lag::Average(Estimate::between(months(1.0), Some(months(2.0)), months(5.0)).unwrap());
    let tactic =
        Tactic { feeds: Some(1.into()), entries: range(1e9, 1e9), ..Tactic::new(80.into(), "Tactic") };
    let stage = Stage { lag, ..Stage::new(1.into(), "Stage") };
    let plan = funnel(&[rate(1.0)]).edited(Edit::put(tactic));
    let plan = plan.edited(Edit::put(Stage { rate: rate(1.0), ..stage }));
    let units = Schedule::from([(80.into(), vec![1])]);
    for (month, share, seed) in [(1, 0.05, 10), (2, 0.5, 11), (5, 0.95, 12)] {
        let metric = Metric::AtStage { stage: 2.into(), target: Count::new(0.999e9), last_year: None };
        let deadline = Some(plan.settings.period.first().plus(month));
        let below = plan.edited(Edit::put(Goal { deadline, ..Goal::new(60.into(), metric) }));
        // Counted above as well, the same people take the lag one by one.
        for plan in [with_goal(&below, 61, 1, 1.0), below] {
            let outlook = simulated(&plan, &units, RUNS, seed);
            assert_within_four_errors(outlook.goals[0].chance.share().unwrap(), share, RUNS);
            // In the last of these months the lag is over at its high value too.
            let swings =
                sensitivity(&plan, &units)[0].swings.iter().map(|it| (it.input, it.high)).collect::<Vec<_>>();
            let expected = (month < 5).then_some((Input::Lag(1.into(), Whose::Everyone), 0.0));
            assert_eq!(swings, Vec::from_iter(expected));
        }
    }
}

#[test]
fn a_product_of_ranges_is_log_normal() {
    // Entries from 1e9 to 4e9 and deals from 1,000 to 9,000: their product has the spread of both.
    let mut plan = fed(&funnel(&[rate(1.0)]), range(1e9, 4e9));
    plan.numbers.deal = Estimate::between(Money::from_minor(1_000), None, Money::from_minor(9_000));
    let spread = libm::hypot(libm::log(2.0), libm::log(3.0));
    // The 95% quantile of the product: 24e9 deals of 3,000, and the spread on top.
    let target = Some(Money::from_minor(24_000_000_000_000).scaled(3.0 * libm::exp(spread)));
    let goal = Goal::new(60.into(), Metric::Revenue { target, last_year: None, through: None });
    let outlook = simulated(&plan.edited(Edit::put(goal)), &Schedule::new(), RUNS, 10);
    assert_within_four_errors(outlook.goals[0].chance.share().unwrap(), 0.05, RUNS);
    assert!((outlook.goals[0].by_month[11].middle / 24e9 - 1.0).abs() < 0.05);
}

#[test]
fn far_down_the_funnel_percentiles_are_those_of_a_poisson_number() {
    let plan = with_goal(&fed(&funnel(&[rate(0.5), rate(0.04)]), range(1_000.0, 1_000.0)), 60, 3, 240.0);
    let outlook = simulated(&with_goal(&plan, 61, 1, 1.0), &Schedule::new(), RUNS, 11);
    assert_within_four_errors(outlook.goals[0].chance.share().unwrap(), poisson_at_least(240.0, 240), RUNS);
    let band = outlook.goals[0].by_month[11];
    assert_eq!(band, Band { low: 220.0, middle: 240.0, high: 260.0 });
}

#[test]
fn the_widest_swing_comes_first() {
    let between = |low, high| Estimate::between(Rate::new(low).unwrap(), None, Rate::new(high).unwrap());
    let plan = fed(&funnel(&[between(0.1, 0.4), between(0.44, 0.56)]), range(90.0, 110.0));
    let plan = with_goal(&plan, 60, 3, 100.0);
    let goal = &sensitivity(&plan, &Schedule::new())[0];
    let inputs: Vec<String> = goal.swings.iter().map(|swing| format!("{:?}", swing.input)).collect();
    assert_eq!(
        inputs,
        ["Rate(StageId(1), Everyone)", "Rate(StageId(2), Everyone)", "PerMonth(SourceId(50))"]
    );
    assert!((goal.swings[0].low / goal.likely - 0.1 / 0.214_075).abs() < 1e-3);
    assert!((goal.swings[2].high / goal.likely - 110.0 / libm::sqrt(9_900.0)).abs() < 1e-12);
}

#[test]
fn an_exact_plan_has_nothing_to_swing_and_still_a_chance() {
    let plan = with_goal(&fed(&funnel(&[rate(0.5)]), range(10.0, 10.0)), 60, 2, 60.0);
    assert!(sensitivity(&plan, &Schedule::new())[0].swings.is_empty());
    let share = simulated(&plan, &Schedule::new(), 1_000, 12).goals[0].chance.share().unwrap();
    assert!(0.4 < share && share < 0.6);
}

#[test]
fn without_runs_nothing_is_said_of_chances() {
    let plan = with_goal(&fed(&funnel(&[rate(0.5)]), range(10.0, 20.0)), 60, 2, 60.0);
    let outlook = simulated(&plan, &Schedule::new(), 0, 13);
    assert_eq!(outlook.all.share(), None);
    assert!(outlook.goals[0].by_month.is_empty() && outlook.goals[0].chance.error().is_none());
}

#[test]
fn a_goal_due_before_the_plan_starts_is_reached_only_if_it_asks_for_nothing() {
    let plan = fed(&funnel(&[rate(0.5)]), range(10.0, 20.0));
    for (target, reached) in [(5.0, 0), (0.0, 10)] {
        let plan = with_goal(&plan, 60, 2, target);
        let early = Goal { deadline: Some(Month::default().plus(-1)), ..plan.goals.as_slice()[0].clone() };
        let outlook = simulated(&plan.edited(Edit::put(early)), &Schedule::new(), 10, 14);
        assert_eq!(outlook.goals[0].chance.reached, reached);
    }
}

#[test]
fn runs_stop_at_the_most_there_can_be() {
    let plan = with_goal(&fed(&funnel(&[rate(0.5)]), None), 60, 2, 60.0);
    let mut simulation = Simulation::new(&plan, &Schedule::new(), 15);
    simulation.step(u32::MAX);
    simulation.step(u32::MAX);
    assert_eq!(simulation.runs(), Simulation::MOST_RUNS);
}

/// Everything a simulation says, as bits.
fn bits(outlook: &Outlook) -> Vec<u64> {
    let chances = outlook.goals.iter().map(|goal| goal.chance).chain([outlook.all]);
    let chances = chances.flat_map(|chance| [chance.reached.into(), chance.runs.into()]);
    let bands = outlook.goals.iter().flat_map(|goal| &goal.by_month);
    chances.chain(bands.flat_map(|band| [band.low, band.middle, band.high].map(f64::to_bits))).collect()
}

/// A plan in which everything that can be drawn is drawn.
fn rich_plan() -> Plan {
    let between = |low, high| Estimate::between(Rate::new(low).unwrap(), None, Rate::new(high).unwrap());
    let mut plan = funnel(&[between(0.2, 0.3), between(0.3, 0.6), between(0.0, 0.5)]);
    for stage in plan.numbers.funnel.stages.as_slice().to_vec() {
        plan = plan.edited(Edit::put(Stage { lag: Lag::average(0.75).unwrap(), ..stage }));
    }
    let money = |low, high| Estimate::between(Money::from_minor(low), None, Money::from_minor(high));
    let differing = |id: u32, low, high| {
        let step = StepException { rate: between(low, high), lag: None };
        Exceptions { steps: [(id.into(), step)].into(), deal: money(20_000, 90_000) }
    };
    plan.numbers.deal = money(10_000, 40_000);
    plan.numbers.exceptions = [(70.into(), differing(2, 0.5, 0.9))].into();
    let source = Source { per_month: range(0.5, 3.0), ..Source::new(50.into(), 2.into()) };
    let tactic = |id: u32, stage: u32, low, high| Tactic {
        feeds: Some(stage.into()),
        entries: range(low, high),
        ..Tactic::new(id.into(), "Tactic")
    };
    let revenue =
        Metric::Revenue { target: Some(Money::from_minor(2_500_000)), last_year: None, through: None };
    let plan = with_goal(&with_goal(&plan, 60, 1, 1_000.0), 61, 4, 60.0)
        .edited(Edit::put(Goal::new(62.into(), revenue)))
        .edited(Edit::put(source.clone()))
        .edited(Edit::put(Source { id: 51.into(), exceptions: differing(3, 0.4, 1.0), ..source }))
        .edited(Edit::put(tactic(80, 1, 40.0, 70.0)))
        .edited(Edit::put(tactic(81, 3, 5.0, 9.0)));
    plan.edited(Edit::put(Tactic { audience: Some(70.into()), ..tactic(82, 1, 20.0, 50.0) }))
}

/// FNV-1a of 64 bits, byte by byte from the lowest.
fn hash(words: &[u64]) -> u64 {
    let bytes = words.iter().flat_map(|word| word.to_le_bytes());
    bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

/// These figures hold natively and in the browser; that they change is a change of what people are told.
#[test]
fn the_same_seed_gives_the_same_bits_everywhere() {
    let plan = rich_plan();
    let outlook = simulated(&plan, &units_of(&plan, &[12, 4, 9]), 1_000, 0x5EED);
    let reached: Vec<u32> = outlook.goals.iter().map(|goal| goal.chance.reached).collect();
    assert_eq!((reached, outlook.all.reached), (vec![313, 225, 104], 45));
    assert_eq!(
        outlook.goals[2].by_month[11].middle.to_bits(),
        0x404E_0AF4_E5C1_09FC,
        "{:?}",
        outlook.goals[2].by_month[11]
    );
    assert_eq!(hash(&bits(&outlook)), 0xB1D9_740E_4913_C2B5);
}

fn units_of(plan: &Plan, units: &[u32]) -> Schedule {
    plan.tactics.ids().zip(units.iter().map(|units| spread(*units))).collect()
}

/// Units spread over twelve months.
fn spread(units: u32) -> Vec<u32> {
    (0..12).map(|month| units / 12 + u32::from(month < units % 12)).collect()
}

/// Whether figures agree but for rounding. The smallest numbers there are have fewer digits than others, and so has what
/// comes of them.
fn is_close(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-9 * one.abs().max(other.abs()) + 1e-300
}

proptest! {
    #![proptest_config(soak())]

    #[test]
    fn soak_without_spread_and_luck_it_is_the_forward_check(
        plan in prop_oneof![plain_plans(), wild_plans()],
        units in proptest::collection::vec(0..50_u32, 8),
    ) {
        let units = units_of(&plan, &units);
        let (likely, checked) = (sensitivity(&plan, &units), forward::run(&plan, &units).goals);
        prop_assert_eq!(likely.len(), checked.len());
        for (likely, checked) in likely.iter().zip(&checked) {
            prop_assert_eq!(likely.goal, checked.goal);
            prop_assert!(is_close(likely.likely, checked.reached()), "{likely:?} {checked:?}");
        }
    }

    #[test]
    fn any_plan_gives_finite_figures_in_order(
        plan in wild_plans(),
        units in proptest::collection::vec(0..2_000_000_u32, 8),
        seed in any::<u64>(),
    ) {
        let units = units_of(&plan, &units);
        let outlook = simulated(&plan, &units, 20, seed);
        for goal in &outlook.goals {
            prop_assert_eq!(goal.by_month.len(), usize::from(plan.settings.period.months()));
            prop_assert!(goal.chance.reached <= 20);
            prop_assert!(!plan.must_reach(goal.goal) || outlook.all.reached <= goal.chance.reached);
            for band in &goal.by_month {
                let percentiles = [band.low, band.middle, band.high];
                prop_assert!(percentiles.iter().all(|figure| figure.is_finite() && *figure >= 0.0));
                prop_assert!(percentiles.is_sorted());
            }
            prop_assert!(goal.by_month.is_sorted_by(|one, next| one.middle <= next.middle));
        }
        for swing in sensitivity(&plan, &units).iter().flat_map(|goal| &goal.swings) {
            prop_assert!(swing.low.is_finite() && swing.high.is_finite() && swing.width() > 0.0);
        }
    }

    #[test]
    fn more_units_never_lower_a_chance(
        plan in prop_oneof![plain_plans(), wild_plans()],
        units in proptest::collection::vec((0..20_u32, 0..3_u32), 8),
        seed in any::<u64>(),
    ) {
        // A unit in a poor month that takes the place of a full one in a rich month can lower what is reached.
        let mut plan = plan;
        (&mut plan.tactics).into_iter().for_each(|tactic| tactic.tiers = Tiers::default());
        let fewer: Vec<u32> = units.iter().map(|(fewer, _)| *fewer).collect();
        let more: Vec<u32> = units.iter().map(|(fewer, added)| fewer + added).collect();
        let [fewer, more] = [fewer, more].map(|units| simulated(&plan, &units_of(&plan, &units), 30, seed));
        prop_assert!(fewer.all.reached <= more.all.reached);
        for (fewer, more) in fewer.goals.iter().zip(&more.goals) {
            prop_assert!(fewer.chance.reached <= more.chance.reached);
            for (fewer, more) in fewer.by_month.iter().zip(&more.by_month) {
                prop_assert!(fewer.low <= more.low && fewer.middle <= more.middle && fewer.high <= more.high);
            }
        }
    }

    #[test]
    fn neither_steps_nor_restarts_nor_the_order_of_tactics_change_a_bit(
        plan in wild_plans(),
        units in proptest::collection::vec(0..20_u32, 8),
        seed in any::<u64>(),
    ) {
        let units = units_of(&plan, &units);
        let once = simulated(&plan, &units, 30, seed);
        let mut turned = plan.clone();
        turned.tactics = plan.tactics.iter().rev().cloned().collect();
        turned.numbers.sources = plan.numbers.sources.iter().rev().cloned().collect();
        let mut simulation = Simulation::new(&turned, &Schedule::new(), seed);
        simulation.step(7);
        simulation.restart(&units);
        for runs in [1, 0, 12, 17] {
            simulation.step(runs);
        }
        prop_assert_eq!(bits(&once), bits(&simulation.outlook()));
    }
}
