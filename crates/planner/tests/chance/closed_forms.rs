//! Chances against those of Poisson, binomial and log-normal numbers.

use planner::chance::{Band, Input, sensitivity};
use planner::forward::Schedule;
use planner::funnel::{Lag, Stage, Whose};
use planner::goal::{Goal, Metric};
use planner::plan::Edit;
use planner::tactic::Tactic;
use planner::units::{Count, Estimate, Money, Months};

use crate::{fed, funnel, range, rate, rates, simulated, with_goal};

const RUNS: u32 = 20_000;

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
    let plan = fed(&funnel(&[rates(0.2, 0.3)]), range(1e9, 1e9));
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
