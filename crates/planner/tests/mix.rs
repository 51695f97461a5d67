//! The mix: what limits it, and what it says about them.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

mod support;

use planner::goal::{Goal, Metric};
use planner::mix::{Because, Cap, CapSource, Clash, Lacking, Limit, Mix, Outcome, Proof, best};
use planner::plan::{Edit, MixQuestion, Plan, Settings};
use planner::strategy::{Department, MoneyLimit, Per};
use planner::tactic::{Effort, ShareLimit, Tactic, Tier, Tiers, Whole};
use planner::units::{Count, Estimate, Money, Rate};
use support::simple::{goal, tactic};

const SALES: u32 = 60;

/// A plan for so many people at the first stage.
fn plan(target: f64) -> Plan {
    Plan::new("Plan", Settings::default()).edited(Edit::put(goal(30, target)))
}

fn mix_of<const N: usize>(plan: &Plan, tactics: [Tactic; N]) -> Mix {
    best(&tactics.into_iter().fold(plan.clone(), |plan, tactic| plan.edited(Edit::put(tactic))))
}

fn with_budget(plan: &Plan, cents: i64) -> Plan {
    plan.edited(Edit::Budget(Some(Money::from_minor(cents))))
}

fn units(mix: &Mix) -> Vec<u32> {
    mix.rows.iter().map(|row| row.units).collect()
}

fn missing(mix: &Mix) -> f64 {
    let Outcome::OutOfReach { shortfalls, .. } = &mix.outcome else { panic!("{:?}", mix.outcome) };
    shortfalls.iter().map(|short| short.missing).sum()
}

#[test]
fn a_setup_cost_is_paid_once_and_only_if_the_tactic_is_used() {
    let fair = Tactic { setup_cost: Money::from_minor(500), ..tactic(40, 100) };
    let mix = mix_of(&plan(30.0), [fair.clone(), tactic(41, 200)]);
    assert_eq!((units(&mix), mix.cost), (vec![0, 3], Money::from_minor(600)));
    let mix = mix_of(&plan(100.0), [fair, tactic(41, 200)]);
    assert_eq!((units(&mix), mix.cost), (vec![10, 0], Money::from_minor(1_500)));
}

#[test]
fn one_unit_that_brings_far_more_than_needed_stays_in_the_mix() {
    let entries = Count::new(7e14).map(Estimate::exactly);
    let mix = mix_of(&plan(1e-4), [Tactic { entries, ..tactic(40, 100) }]);
    assert_eq!(units(&mix), [1]);
    assert_eq!(mix.outcome, Outcome::Reached { proof: Proof::Best });
}

#[test]
fn a_tactic_that_costs_nothing_is_used_as_far_as_needed() {
    let mix = mix_of(&plan(95.0), [tactic(40, 0), tactic(41, 100)]);
    assert_eq!((units(&mix), mix.cost), (vec![10, 0], Money::ZERO));
}

/// A tactic that brings back ten times its cost, and how far spending pays at so much for each 1 spent.
fn paying(least: f64, tactic: Tactic) -> Mix {
    let plan = Plan::new("Plan", Settings::default())
        .edited(Edit::Deal(Some(Estimate::exactly(Money::from_minor(10_000)))));
    let deals = plan.numbers.funnel.stages.as_slice().last().unwrap().id;
    let mut plan = with_budget(&plan, 10_000);
    plan.question = MixQuestion::TargetReturn(least);
    let entries = Count::new(1.0).map(Estimate::exactly);
    mix_of(&plan, [Tactic { feeds: Some(deals), entries, ..tactic }])
}

fn unspent_because(mix: &Mix) -> Vec<Because> {
    mix.unspent.as_ref().unwrap().because.clone()
}

#[test]
fn money_that_a_limit_leaves_is_not_said_to_bring_back_too_little() {
    let mix = paying(1.0, Tactic { most: Some(3), ..tactic(40, 1_000) });
    assert_eq!((units(&mix), unspent_because(&mix)), (vec![3], vec![Because::AtMost]));
}

#[test]
fn money_is_left_where_it_would_bring_back_too_little() {
    let later = Tier { after: 4, share: Rate::percent(5.0).unwrap() };
    let mix = paying(1.0, Tactic { tiers: Tiers::new([later]), ..tactic(40, 1_000) });
    assert_eq!((units(&mix), unspent_because(&mix)), (vec![4], vec![Because::ReturnsTooLittle]));
    let mix = paying(11.0, tactic(40, 1_000));
    assert_eq!((units(&mix), unspent_because(&mix)), (vec![0], vec![Because::ReturnsTooLittle]));
}

#[test]
fn the_smallest_limit_on_money_binds_and_is_named() {
    let limit = Some(MoneyLimit { amount: Money::from_minor(600), per: Per::Year });
    let sales = Department { money_limit: limit, ..Department::new(SALES.into(), "Sales") };
    let plan = with_budget(&plan(1_000.0), 900).edited(Edit::put(sales));
    let mix = mix_of(&plan, [tactic(40, 250)]);
    let from = CapSource::Department(SALES.into());
    assert_eq!(mix.cap, Some(Cap { amount: Money::from_minor(600), from }));
    assert_eq!((units(&mix), missing(&mix)), (vec![2], 980.0));
    let unspent = mix.unspent.unwrap();
    assert_eq!((unspent.amount, unspent.because), (Money::from_minor(100), vec![Because::WholeUnits]));
    assert_eq!(mix.rows[0].limits, [Limit::Money]);
}

#[test]
fn hours_hold_a_tactic_back_and_say_so() {
    let sales = Department { hours_per_month: Some(15.0), ..Department::new(SALES.into(), "Sales") };
    let hours = vec![Effort { department: SALES.into(), hours: 7.0 }];
    let mix = mix_of(&plan(1_000.0).edited(Edit::put(sales)), [Tactic { hours, ..tactic(40, 250) }]);
    assert_eq!((units(&mix), mix.hours[0].in_month), (vec![24], 15.0));
    assert_eq!(mix.hours[0].by_month, [14.0; 12]);
    assert_eq!(mix.rows[0].limits, [Limit::Hours(SALES.into())]);
}

#[test]
fn what_cannot_be_counted_on_is_left_out_and_says_why() {
    let mix = mix_of(
        &plan(20.0),
        [
            Tactic { cost: None, ..tactic(40, 100) },
            Tactic { entries: None, ..tactic(41, 100) },
            Tactic { feeds: None, ..tactic(42, 100) },
            Tactic { last: Some(Settings::default().period.first().plus(-1)), ..tactic(43, 100) },
            Tactic { feeds: Some(2.into()), ..tactic(44, 100) },
            tactic(45, 300),
        ],
    );
    assert_eq!(units(&mix), [0, 0, 0, 0, 0, 2]);
    let limits: Vec<Limit> = mix.rows.iter().filter_map(|row| row.limits.first().copied()).collect();
    let lacks = [Lacking::Cost, Lacking::Entries, Lacking::Stage].map(Limit::Lacks);
    assert_eq!(limits, [&lacks[..], &[Limit::CannotRun, Limit::NotUseful]].concat());
}

#[test]
fn least_units_stay_even_where_they_help_no_goal() {
    let mix = mix_of(&plan(20.0), [Tactic { least: 2, most: Some(2), ..tactic(40, 900) }, tactic(41, 100)]);
    assert_eq!((units(&mix), mix.cost), (vec![2, 0], Money::from_minor(1_800)));
    assert_eq!(mix.rows[0].limits, [Limit::AtLeast(2), Limit::AtMost(2)]);
}

#[test]
fn limits_that_contradict_each_other_are_told_with_their_size() {
    let mix = mix_of(&with_budget(&plan(20.0), 100), [Tactic { least: 3, most: Some(2), ..tactic(40, 70) }]);
    let units = Clash::Units { tactic: 40.into(), least: 3, most: 2 };
    let money = Clash::Money { cost: Money::from_minor(140), over: Money::from_minor(40) };
    assert_eq!(mix.outcome, Outcome::Contradiction { clashes: vec![units, money] });
    assert_eq!(mix.unspent, None);
}

#[test]
fn a_plan_without_a_goal_that_can_be_measured_has_nothing_to_reach() {
    let plan = with_budget(&Plan::new("Plan", Settings::default()), 500);
    let mix = mix_of(&plan, [Tactic { least: 1, ..tactic(40, 100) }]);
    assert_eq!((&mix.outcome, units(&mix)), (&Outcome::NothingToReach, vec![1]));
    assert_eq!(mix.unspent.map(|unspent| unspent.because), Some(vec![Because::NoGoal]));
}

#[test]
fn a_goal_that_its_audience_does_not_reach_is_out_of_reach_and_nothing_is_spent() {
    let plan = with_budget(&plan(20.0), 500);
    let goal = Goal { audience: Some(20.into()), ..plan.goals.as_slice()[0].clone() };
    let mix = mix_of(&plan.edited(Edit::put(goal)), [tactic(40, 100)]);
    assert_eq!((missing(&mix), mix.cost), (20.0, Money::ZERO));
    assert_eq!(mix.unspent.map(|unspent| unspent.because), Some(vec![Because::NothingHelps]));
}

#[test]
fn a_sum_of_cents_that_just_fits_the_budget_is_spent() {
    let mix = mix_of(&with_budget(&plan(100.0), 999_999_990), [tactic(40, 99_999_999)]);
    assert_eq!(mix.outcome, Outcome::Reached { proof: Proof::Best });
    assert_eq!(mix.unspent.map(|unspent| unspent.amount), Some(Money::ZERO));
    let mix = mix_of(&with_budget(&plan(100.0), 999_999_989), [tactic(40, 99_999_999)]);
    assert_eq!((units(&mix), missing(&mix)), (vec![9], 10.0));
}

#[test]
fn where_the_goals_need_nothing_the_fewest_units_still_keep_to_every_limit() {
    let free = Plan::new("Plan", Settings::default());
    let sales = Department { hours_per_month: Some(35.0), ..Department::new(SALES.into(), "Sales") };
    let effort = vec![Effort { department: SALES.into(), hours: 9.5 }];
    let mix = mix_of(&free.edited(Edit::put(sales)), [Tactic { least: 4, hours: effort, ..tactic(40, 100) }]);
    assert_eq!((&mix.outcome, units(&mix)), (&Outcome::NothingToReach, vec![4]));
    let share = ShareLimit { of: Whole::Units, most: Rate::percent(48.0), ..ShareLimit::default() };
    let mix = mix_of(&free, [Tactic { least: 1, share, ..tactic(40, 100) }, tactic(41, 0)]);
    assert_eq!((&mix.outcome, units(&mix)), (&Outcome::NothingToReach, vec![1, 2]));
}

#[test]
fn the_best_result_of_a_goal_without_a_number_is_the_smallest_budget_for_the_others() {
    let metric = Metric::Customers { target: None, last_year: None };
    let plan = plan(30.0).edited(Edit::put(Goal::new(31.into(), metric)));
    let asked = plan.edited(Edit::MixQuestion(MixQuestion::BestResult(31.into())));
    let mix = mix_of(&asked, [tactic(40, 100)]);
    assert_eq!((&mix.outcome, units(&mix)), (&Outcome::Reached { proof: Proof::Best }, vec![3]));
}
