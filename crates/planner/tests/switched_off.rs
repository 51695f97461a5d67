//! Limits that are switched off: the mix, the forward run and the chance go as if they were not there.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

mod support;

use planner::chance::Simulation;
use planner::forward;
use planner::mix::{Mix, Outcome, best, by_hand};
use planner::notation::{Locale, PlainNotation};
use planner::plan::{Edit, LimitName, Plan, Settings};
use planner::strategy::{Department, MoneyLimit, Per};
use planner::tactic::{Effort, ShareLimit, Tactic, Tier, Tiers, Whole};
use planner::units::{Currency, Money, Rate};
use planner::wording::{mix as mix_words, reach};
use support::simple::{goal, tactic};

const US: PlainNotation = PlainNotation::new(Locale::US, Currency::USD);
const SALES: u32 = 60;
const GOAL: u32 = 30;
const OTHER_GOAL: u32 = 31;
const TACTIC: u32 = 40;

/// 100 people for $10: ten units for a dollar each, or dearer ones.
fn plan() -> Plan {
    [Edit::put(goal(GOAL, 100.0)), Edit::put(tactic(TACTIC, 100)), Edit::put(tactic(41, 300))]
        .into_iter()
        .fold(Plan::new("Plan", Settings::default()), |plan, edit| plan.edited(edit))
}

const UNLIMITED: Money = Money::from_minor(1_000);

fn with(change: impl FnOnce(&mut Tactic)) -> Plan {
    let mut changed = tactic(TACTIC, 100);
    change(&mut changed);
    plan().edited(Edit::put(changed))
}

fn with_department(change: impl FnOnce(&mut Department)) -> Plan {
    let mut sales = Department::new(SALES.into(), "Sales");
    change(&mut sales);
    with(|tactic| tactic.hours = vec![Effort { department: SALES.into(), hours: 10.0 }])
        .edited(Edit::put(sales))
}

/// Plans in each of which one limit makes the mix dearer, or the goal unreachable.
fn limited() -> Vec<(LimitName, Plan)> {
    let (cents, id) = (|cents| Some(Money::from_minor(cents)), TACTIC.into());
    let first = plan().settings.period.first();
    let half = Rate::percent(50.0);
    let share = ShareLimit { of: Whole::Units, most: half, ..ShareLimit::default() };
    vec![
        (LimitName::Budget, plan().edited(Edit::Budget(cents(400)))),
        (LimitName::BudgetPerMonth, plan().edited(Edit::BudgetPerMonth(cents(50)))),
        (LimitName::Goal(OTHER_GOAL.into()), plan().edited(Edit::put(goal(OTHER_GOAL, 200.0)))),
        (LimitName::Hours(SALES.into()), with_department(|sales| sales.hours_per_month = Some(5.0))),
        (
            LimitName::DepartmentMoney(SALES.into()),
            with_department(|sales| {
                sales.money_limit = Some(MoneyLimit { amount: Money::from_minor(400), per: Per::Year });
            }),
        ),
        (LimitName::Least(id), with(|tactic| tactic.least = 20)),
        (LimitName::Most(id), with(|tactic| tactic.most = Some(5))),
        (LimitName::InMonth(id), with(|tactic| tactic.least_in_month = 2)),
        (LimitName::Months(id), with(|tactic| tactic.last = Some(first.plus(-1)))),
        (LimitName::Share(id), with(|tactic| tactic.share = share)),
        (LimitName::Setup(id), with(|tactic| tactic.setup_cost = Money::from_minor(500))),
        (
            LimitName::Tiers(id),
            with(|tactic| tactic.tiers = Tiers::new([Tier { after: 5, share: half.unwrap() }])),
        ),
        (LimitName::Locked(id), with(|tactic| tactic.locked = [(first, 20)].into())),
    ]
}

fn is_unlimited(mix: &Mix) -> bool {
    matches!(mix.outcome, Outcome::Reached { .. }) && mix.cost == UNLIMITED
}

#[test]
fn every_limit_costs_something_until_it_is_switched_off() {
    assert!(is_unlimited(&best(&plan())));
    for (limit, plan) in limited() {
        assert!(plan.limits().contains(&limit), "{limit:?}");
        assert!(!is_unlimited(&best(&plan)), "{limit:?}");
        let off = plan.edited(Edit::SwitchOff(limit, true));
        let mix = best(&off);
        assert!(is_unlimited(&mix), "{limit:?}: {:?} {:?}", mix.cost, mix.outcome);
        let own = by_hand(&off, &mix.schedule());
        assert_eq!(own.outcome, Outcome::ByHand { shortfalls: Vec::new(), broken: Vec::new() }, "{limit:?}");
    }
}

#[test]
fn tiers_that_are_switched_off_count_neither_in_the_forward_run_nor_in_the_chance() {
    let (limit, tiered) =
        limited().into_iter().find(|(limit, _)| matches!(limit, LimitName::Tiers(_))).unwrap();
    let (off, units) = (tiered.edited(Edit::SwitchOff(limit, true)), [(TACTIC.into(), vec![10])].into());
    assert_ne!(forward::run(&tiered, &units), forward::run(&plan(), &units));
    assert_eq!(forward::run(&off, &units), forward::run(&plan(), &units));
    let outlook = |plan: Plan| {
        let mut simulation = Simulation::new(&plan, &units, 7);
        simulation.step(200);
        simulation.outlook()
    };
    assert_ne!(outlook(tiered), outlook(plan()));
    assert_eq!(outlook(off), outlook(plan()));
}

#[test]
fn a_goal_that_is_switched_off_is_shown_but_not_asked_for() {
    let other = LimitName::Goal(OTHER_GOAL.into());
    let plan = plan().edited(Edit::put(goal(OTHER_GOAL, 200.0))).edited(Edit::SwitchOff(other, true));
    let mix = best(&plan);
    assert_eq!(mix.left_out, [OTHER_GOAL.into()]);
    assert_eq!(
        mix_words::outcome(&mix, &US),
        "Every goal that is not left out is reached for $10. No cheaper mix exists."
    );
    let said: Vec<String> = mix.forward.goals.iter().map(|goal| reach::goal(&plan, goal, &US)).collect();
    assert_eq!(said, ["Reached: 100 of 100 responses", "Left out: 100 of 200 responses"]);
    let mut simulation = Simulation::new(&plan, &mix.schedule(), 7);
    simulation.step(200);
    let outlook = simulation.outlook();
    assert_eq!((outlook.all, outlook.goals[1].chance.reached), (outlook.goals[0].chance, 0));
    let none = best(&plan.edited(Edit::SwitchOff(LimitName::Goal(GOAL.into()), true)));
    assert!(none.leaves_out_all() && none.cost == Money::ZERO);
    assert_eq!(reach::headline(&none, &US), "Every goal is left out, so nothing needs to be bought.");
}
