//! Smallest changes: each alone brings every goal within reach, and a hundredth less of it, or one whole unit less, does
//! not. Both are asked of the mix that people see.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

#[path = "oracle/dice.rs"]
mod dice;
#[allow(dead_code, reason = "the oracle's plans are more, and asked more")]
#[path = "oracle/plans.rs"]
mod plans;
mod support;

use std::collections::BTreeMap;
use std::mem;

use dice::Dice;
use planner::document;
use planner::funnel::{Exceptions, Lag, Source, StepException, Whose};
use planner::goal::{Goal, Metric};
use planner::mix::{MixRow, Outcome, SmallestChange, best, smallest_changes};
use planner::plan::{Edit, LimitName, MixQuestion, Plan, Settings};
use planner::scenario::Change;
use planner::strategy::{Audience, MoneyLimit, Per};
use planner::tactic::{ShareLimit, Tactic};
use planner::units::{Count, Currency, Estimate, Growth, Money, Rate};
use proptest::prelude::*;
use support::tiny::{Tried, tiny_plans};
use support::wild::{plain_plans, usual, wild_plans};

/// Whether limits are kept, and every goal that says what it demands is reached.
fn is_reached(plan: &Plan) -> bool {
    matches!(best(plan).outcome, Outcome::Reached { .. } | Outcome::NothingNeeded | Outcome::NothingToReach)
}

/// Whether there is anything to bring within reach.
fn is_out_of_reach(plan: &Plan) -> bool {
    matches!(best(plan).outcome, Outcome::OutOfReach { .. } | Outcome::Contradiction { .. })
}

fn changes(plan: &Plan) -> Vec<Change> {
    let found = smallest_changes(plan, &mut |_| ());
    assert!(found.is_sorted_by_key(practicality), "{found:?}");
    found.into_iter().map(|found| found.change).collect()
}

/// What would more than double comes last, and before it what the market decides.
fn practicality(found: &SmallestChange) -> (bool, bool, f64) {
    let is_of_market = matches!(found.change, Change::Rate(..) | Change::Deal(..));
    (found.size > 1.0, is_of_market, found.size)
}

/// The smallest changes of a plan, each enough, and less of it not.
fn checked(plan: &Plan) -> Vec<Change> {
    let changes = changes(plan);
    assert!(changes.is_empty() || is_out_of_reach(plan), "{changes:?}");
    for change in &changes {
        assert!(is_reached(&with(plan, change)), "{change:?} is not enough");
        if let Some(less) = less(plan, change) {
            assert!(!is_reached(&with(plan, &less)), "{less:?} is enough, and not only {change:?}");
        }
    }
    changes
}

fn with(plan: &Plan, change: &Change) -> Plan {
    plan.with(std::slice::from_ref(change))
}

/// A hundredth less of a change, in whole steps of what changes are told apart by, and one step at least; `None` where
/// nothing is left of it.
fn less(plan: &Plan, change: &Change) -> Option<Change> {
    let cents = Money::from_major(1.0, plan.settings.currency).unwrap().as_f64();
    let money = |now: Money, to: Money| {
        between(now.as_f64(), to.as_f64(), cents).map(|minor| Money::from_minor(1).scaled(minor))
    };
    let units = |now: u32, to: u32| {
        let less = to - ((to - now) / 100).max(1);
        (less > now).then_some(less)
    };
    Some(match (change.undone(plan)?, change) {
        (Change::Budget(now), Change::Budget(to)) => Change::Budget(Some(money(now?, (*to)?)?)),
        (Change::BudgetPerMonth(now), Change::BudgetPerMonth(to)) => {
            Change::BudgetPerMonth(Some(money(now?, (*to)?)?))
        }
        (Change::DepartmentMoney(id, now), Change::DepartmentMoney(_, to)) => {
            let (now, to) = (now?, (*to)?);
            assert_eq!(now.per, to.per);
            let amount = money(now.amount, to.amount)?;
            Change::DepartmentMoney(id, Some(MoneyLimit { amount, ..to }))
        }
        (Change::Deal(whose, now), Change::Deal(_, to)) => Change::Deal(whose, money(now, *to)?),
        (Change::HoursPerMonth(id, now), Change::HoursPerMonth(_, to)) => {
            Change::HoursPerMonth(id, Some(between(now?, (*to)?, 1.0)?))
        }
        (Change::MostUnits(id, now), Change::MostUnits(_, to)) => {
            Change::MostUnits(id, Some(units(now?, (*to)?)?))
        }
        (Change::MostInMonth(id, now), Change::MostInMonth(_, to)) => {
            Change::MostInMonth(id, Some(units(now?, (*to)?)?))
        }
        (Change::LeastUnits(id, now), Change::LeastUnits(_, to)) => {
            let less = to + ((now - to) / 100).max(1);
            (less < now).then_some(())?;
            Change::LeastUnits(id, less)
        }
        (Change::MostShare(id, now), Change::MostShare(_, to)) => {
            Change::MostShare(id, Some(Rate::new(between(now?.get(), (*to)?.get(), 0.0001)?)?))
        }
        (Change::Deadline(id, now), Change::Deadline(_, to)) => {
            let before = (*to)?.plus(-1);
            (before > now.unwrap_or(plan.settings.period.last())).then_some(())?;
            Change::Deadline(id, Some(before))
        }
        (Change::Rate(stage, whose, now), Change::Rate(_, _, to)) => {
            Change::Rate(stage, whose, Rate::new(between(now.get(), to.get(), 0.0001)?)?)
        }
        (now, to) => panic!("{to:?} is not a change of {now:?}"),
    })
}

/// A hundredth less than from one number to another, or a step less; `None` where that is no change.
fn between(now: f64, to: f64, step: f64) -> Option<f64> {
    assert!(to > now, "{now} to {to}");
    let less = to - ((to - now) / 100.0 / step + 1e-9).floor().max(1.0) * step;
    (less > now).then_some(less)
}

/// The limits that are lifted one after the other, each with the change of it that has to be found.
fn limits(plan: &Plan) -> impl Iterator<Item = (LimitName, Change)> + '_ {
    plan.limits().into_iter().filter_map(|limit| {
        let change = match limit {
            LimitName::Budget => Change::Budget(None),
            LimitName::BudgetPerMonth => Change::BudgetPerMonth(None),
            LimitName::Hours(id) => Change::HoursPerMonth(id, None),
            LimitName::DepartmentMoney(id) => Change::DepartmentMoney(id, None),
            LimitName::Most(id) => Change::MostUnits(id, None),
            _ => return None,
        };
        Some((limit, change))
    })
}

/// Whether two changes are of the same thing.
fn is_same(one: &Change, other: &Change) -> bool {
    mem::discriminant(one) == mem::discriminant(other) && one.about() == other.about()
}

proptest! {
    #![proptest_config(usual())]

    #[test]
    fn of_all_mixes_of_a_tiny_plan_some_are_enough_with_a_change_and_none_with_less(plan in tiny_plans()) {
        // Of a plan that a later deadline makes longer there are too many to try.
        let can_be_tried = |changed: &Plan| changed.settings.period == plan.settings.period;
        for change in checked(&plan) {
            let changed = with(&plan, &change);
            if can_be_tried(&changed) {
                let tried = Tried::all(&changed);
                prop_assert!(tried.is_some_and(|tried| tried.missing <= 0.0), "{change:?}");
            }
            let less = less(&plan, &change).map_or_else(|| plan.clone(), |less| with(&plan, &less));
            if can_be_tried(&less) {
                let tried = Tried::all(&less);
                prop_assert!(tried.is_none_or(|tried| tried.missing > 0.0), "less than {change:?}");
            }
        }
    }

    #[test]
    fn changes_of_plain_plans_are_enough_and_less_is_not(plan in plain_plans()) {
        checked(&plan);
    }

    #[test]
    fn changes_of_any_plan_are_enough_and_less_is_not(plan in wild_plans()) {
        let mut plan = plan;
        (plan.question, plan.own_mix) = (MixQuestion::SmallestBudget, None);
        checked(&plan);
    }

    #[test]
    fn a_limit_without_which_the_goals_are_reached_is_among_what_may_change(plan in tiny_plans()) {
        let found = changes(&plan);
        for (limit, change) in limits(&plan).filter(|_| is_out_of_reach(&plan)) {
            let is_found = found.iter().any(|found| is_same(found, &change));
            prop_assert_eq!(is_found, is_reached(&with(&plan, &Change::Off(limit))), "{:?}", limit);
        }
    }
}

#[test]
fn changes_of_examples_made_hard_are_enough_and_less_is_not() {
    let texts = [
        include_str!("../../../examples/roofing-firm.json"),
        include_str!("../../../examples/tea-shop.json"),
    ];
    for text in texts {
        let plan = document::read(text.as_bytes()).unwrap().plan;
        // Enough money for the best mix is enough, so money is always among what can change.
        let changes = checked(&less_money(&plan));
        assert!(changes.iter().any(|change| matches!(change, Change::Budget(_))), "{changes:?}");
    }
}

#[test]
fn exceptions_of_audiences_and_sources_may_change_too() {
    let (everyone, of_audience, of_source) =
        (Whose::Everyone, Whose::Audience(AUDIENCE.into()), Whose::Source(SOURCE.into()));
    let plan = differing().with(&[Change::Rate(1.into(), everyone, Rate::percent(5.0).unwrap())]);
    let changes = checked(&plan);
    let has = |wanted: Change| changes.iter().any(|change| is_same(change, &wanted));
    for whose in [of_audience, of_source] {
        assert!(has(Change::Rate(1.into(), whose, Rate::ONE)), "{whose:?} {changes:?}");
        assert!(has(Change::Deal(whose, Money::ZERO)), "{whose:?} {changes:?}");
    }
    // Nobody comes whose rate and deal value are everyone's.
    assert!(!has(Change::Rate(1.into(), everyone, Rate::ONE)), "{changes:?}");
    assert!(!has(Change::Deal(everyone, Money::ZERO)), "{changes:?}");
}

const AUDIENCE: u32 = 20;
const SOURCE: u32 = 21;

/// A plan for $60,000, of which a tactic for one audience brings $37,500, and a source with exceptions $15,000.
fn differing() -> Plan {
    let (count, share, money) =
        (Count::clamped, |percent| Rate::percent(percent), |major| Money::from_major(major, Currency::USD));
    let own = |deal| Exceptions {
        steps: (1..5)
            .map(|stage| {
                (
                    stage.into(),
                    StepException { rate: share(50.0).map(Estimate::exactly), lag: Some(Lag::NONE) },
                )
            })
            .collect(),
        deal: money(deal).map(Estimate::exactly),
    };
    let metric = Metric::Revenue { target: money(60_000.0), through: None, last_year: None };
    let source = Source {
        name: "Website".to_owned(),
        per_month: Some(Estimate::exactly(count(2.0))),
        exceptions: own(10_000.0),
        ..Source::new(SOURCE.into(), 1.into())
    };
    let tactic = Tactic {
        audience: Some(AUDIENCE.into()),
        feeds: Some(1.into()),
        entries: Some(Estimate::exactly(count(10.0))),
        cost: money(100.0).map(Estimate::exactly),
        most: Some(6),
        ..Tactic::new(22.into(), "Letter")
    };
    let mut plan = Plan::new("Plan", Settings { currency: Currency::USD, ..Settings::default() })
        .edited(Edit::put(Audience::new(AUDIENCE.into())))
        .edited(Edit::put(Goal::new(23.into(), metric)))
        .edited(Edit::put(source))
        .edited(Edit::put(tactic));
    plan.numbers.deal = money(10_000.0).map(Estimate::exactly);
    plan.numbers.exceptions.insert(AUDIENCE.into(), own(10_000.0));
    plan
}

#[test]
fn changes_of_a_large_plan_are_enough_and_less_is_not() {
    let (plan, _) = plans::sized(&mut Dice::new(1), 40, 12);
    let changes = checked(&less_money(&plan));
    assert!(changes.iter().any(|change| matches!(change, Change::MostUnits(..))), "{changes:?}");
}

#[test]
fn changes_of_plans_with_limits_of_every_sort_are_enough_and_less_is_not() {
    let mut sorts: BTreeMap<String, usize> = BTreeMap::new();
    for number in 0..PLANS {
        let mut dice = Dice::new(number);
        let (tactics, months) = (dice.between(4, 6), dice.between(6, 9));
        let (plan, _) = plans::sized(&mut dice, tactics, months);
        let harder = match number % 9 {
            0 => less_money(&plan),
            1 => less_money_in_months(&plan),
            2 => less_money_of_a_department(&plan),
            3 => fewer_hours(&unpaid(&plan)),
            4 => bigger_goals(&plan, 1.2),
            5 => fewer_units(&unpaid(&plan)),
            6 => fewer_units_in_months(&unpaid(&plan)),
            7 => smaller_shares(&unpaid(&plan)),
            _ => bigger_goals(&unpaid(&plan), 2.0),
        };
        for change in checked(&harder) {
            let sort = format!("{change:?}");
            *sorts.entry(sort[..sort.find('(').unwrap()].to_owned()).or_default() += 1;
        }
    }
    let all =
        ["Budget", "BudgetPerMonth", "Deadline", "Deal", "DepartmentMoney", "HoursPerMonth", "MostInMonth"];
    let of_tactics = ["LeastUnits", "MostShare", "MostUnits", "Rate"];
    assert!(all.iter().chain(&of_tactics).all(|sort| sorts.contains_key(*sort)), "{sorts:?}");
}

/// How many generated plans are made hard.
const PLANS: u64 = 48;

/// Without limits on money.
fn unpaid(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    (plan.budget, plan.budget_per_month) = (None, None);
    (&mut plan.strategy.departments).into_iter().for_each(|department| department.money_limit = None);
    plan
}

/// Less money than the goals cost.
fn less_money(plan: &Plan) -> Plan {
    let mut plan = plan.clone();
    plan.budget = Some(best(&plan).cost.scaled(0.8));
    plan
}

/// Less money in each month than the goals cost on average.
fn less_money_in_months(plan: &Plan) -> Plan {
    let mut plan = unpaid(plan);
    let mix = best(&plan);
    plan.budget_per_month = Some(mix.cost.scaled(0.7 / f64::from(plan.settings.period.months())));
    plan
}

/// Less money than the goals cost, as a department allows it.
fn less_money_of_a_department(plan: &Plan) -> Plan {
    let mut plan = unpaid(plan);
    let limit = MoneyLimit { amount: best(&plan).cost.scaled(0.8), per: Per::Year };
    (&mut plan.strategy.departments).into_iter().take(1).for_each(|it| it.money_limit = Some(limit));
    plan
}

/// No more units of any tactic than the best mix has, and half the hours that it takes of a department at most.
fn fewer_hours(plan: &Plan) -> Plan {
    let mix = best(plan);
    let mut plan =
        limited(plan, |row| row.units, |tactic, most| (tactic.least, tactic.most) = (0, Some(most)), 1);
    let most = |department| {
        let used = mix.hours.iter().find(|used| used.department == department);
        used.and_then(|used| used.by_month.iter().copied().reduce(f64::max)).unwrap_or(0.0)
    };
    let mut departments = (&mut plan.strategy.departments).into_iter();
    departments.next().into_iter().for_each(|it| it.hours_per_month = Some((most(it.id) / 2.0).floor()));
    departments.for_each(|department| department.hours_per_month = None);
    plan
}

/// No more units of any tactic than the best mix has, and half of one.
fn fewer_units(plan: &Plan) -> Plan {
    limited(plan, |row| row.units, |tactic, most| (tactic.least, tactic.most) = (0, Some(most)), 2)
}

/// No more units of any tactic in a month than the best mix has at most, and half of one.
fn fewer_units_in_months(plan: &Plan) -> Plan {
    let most = |row: &MixRow| row.by_month.iter().copied().max().unwrap_or(0);
    limited(plan, most, |tactic, most| (tactic.least_in_month, tactic.most_in_month) = (0, Some(most)), 2)
}

/// No larger share of what is spent for any tactic than it has in the best mix, and for the largest only half of it.
fn smaller_shares(plan: &Plan) -> Plan {
    let (mut plan, mix) = (plan.clone(), best(plan));
    let largest = mix.rows.iter().max_by_key(|row| row.cost).map(|row| row.tactic);
    for tactic in &mut plan.tactics {
        let cost = mix.rows.iter().find(|row| row.tactic == tactic.id).map_or(Money::ZERO, |row| row.cost);
        let share = cost.as_f64() / mix.cost.as_f64().max(1.0);
        let most = Rate::new(if Some(tactic.id) == largest { share / 2.0 } else { share });
        (tactic.least, tactic.share) = (0, ShareLimit { most, ..ShareLimit::default() });
    }
    plan
}

/// No more of any tactic than the best mix has, and of the one it has most of only a part.
fn limited(plan: &Plan, of: impl Fn(&MixRow) -> u32, limit: impl Fn(&mut Tactic, u32), part: u32) -> Plan {
    let (mut plan, mix) = (plan.clone(), best(plan));
    let most_used = mix.rows.iter().max_by_key(|row| row.units).map(|row| row.tactic);
    for tactic in &mut plan.tactics {
        let most = mix.rows.iter().find(|row| row.tactic == tactic.id).map_or(0, &of);
        tactic.locked.clear();
        limit(tactic, if Some(tactic.id) == most_used { most / part } else { most });
    }
    plan
}

/// Goals that ask for more.
fn bigger_goals(plan: &Plan, times: f64) -> Plan {
    let mut plan = plan.clone();
    for goal in &mut plan.goals {
        match &mut goal.metric {
            Metric::Revenue { target, .. } => *target = target.map(|target| target.scaled(times)),
            Metric::Customers { target, .. } | Metric::AtStage { target, .. } => {
                *target = target.map(|target| Count::clamped((target.get() * times).ceil()));
            }
            Metric::PipelineShare { target, .. } => {
                *target = target.and_then(|target| Rate::new((target.get() * times).min(1.0)));
            }
            Metric::ResponsesUp { by, .. } => {
                *by = by.and_then(|by| Growth::new(by.get() * times));
            }
        }
    }
    plan
}
