//! What people say about the mix: limits of tactics, what is asked, units of their own, scenarios.

use std::ops::Range;

use planner::forward::Schedule;
use planner::funnel::Whose;
use planner::plan::{LimitName, MixQuestion, Plan, Settings};
use planner::scenario::{Change, Scenario};
use planner::strategy::{MoneyLimit, Per};
use planner::tactic::{Seasonality, ShareLimit, Tactic, Tier, Tiers, Whole};
use planner::units::Month;
use proptest::array::uniform12;
use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::quantities::{money, rate};

/// The identities that can be referred to.
#[derive(Clone, Debug)]
pub struct Ids {
    pub audiences: Range<u32>,
    pub departments: Range<u32>,
    pub stages: Range<u32>,
    pub sources: Range<u32>,
    pub goals: Range<u32>,
    pub tactics: Range<u32>,
}

/// A plan of which only what is said about the mix is set.
pub fn mixed(ids: &Ids, month: impl Strategy<Value = Month> + 'static) -> BoxedStrategy<Plan> {
    (
        option::of(money()),
        question(ids),
        vec(limit(ids), 0..6),
        option::of(schedule(ids)),
        vec(vec(change(ids, month.boxed()), 0..6), 0..3),
        prop_oneof![Just(Plan::USUAL_SEED), any::<u32>()],
    )
        .prop_map(|(budget_per_month, question, off, own_mix, changes, seed)| {
            let mut plan = Plan::new("Plan", Settings::default());
            plan.budget_per_month = budget_per_month;
            plan.question = question;
            plan.switched_off = off.into_iter().flatten().collect();
            plan.own_mix = own_mix;
            plan.scenarios = changes.into_iter().zip(601..).map(scenario).collect();
            plan.seed = seed;
            plan
        })
        .boxed()
}

fn scenario((changes, id): (Vec<Option<Change>>, u32)) -> Scenario {
    Scenario { changes: changes.into_iter().flatten().collect(), ..Scenario::new(id.into(), "What if") }
}

/// A tactic of which only the limits of the mix, the seasons and the tiers are set.
pub fn limited(month: impl Strategy<Value = Month> + 'static) -> BoxedStrategy<Tactic> {
    let tier = (units(), rate()).prop_map(|(after, share)| Tier { after, share });
    let share = (select(&Whole::ALL[..]), option::of(rate()), option::of(rate()));
    (
        (prop_oneof![Just(0), units()], option::of(units())),
        btree_map(month, units(), 0..3),
        share.prop_map(|(of, least, most)| ShareLimit { of, least, most }),
        prop_oneof![Just(Seasonality::EVEN), uniform12(factor()).prop_map(season)],
        vec(tier, 0..4).prop_map(Tiers::new),
    )
        .prop_map(|((least_in_month, most_in_month), locked, share, seasonality, tiers)| Tactic {
            least_in_month,
            most_in_month,
            locked,
            share,
            seasonality,
            tiers,
            ..Tactic::new(0.into(), "Tactic")
        })
        .boxed()
}

fn factor() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), Just(1.0), Just(10.0), 0.0..=10.0_f64]
}

fn season(factors: [f64; 12]) -> Seasonality {
    Seasonality::new(factors).unwrap()
}

fn units() -> impl Strategy<Value = u32> {
    prop_oneof![0..5_u32, 0..=Tactic::MAX_UNITS, Just(Tactic::MAX_UNITS)]
}

fn one<Id: From<u32> + std::fmt::Debug>(ids: &Range<u32>) -> BoxedStrategy<Option<Id>> {
    if ids.is_empty() {
        return Just(()).prop_map(|()| None).boxed();
    }
    option::of(ids.clone()).prop_map(|id| id.map(Id::from)).boxed()
}

fn question(ids: &Ids) -> impl Strategy<Value = MixQuestion> + use<> {
    let goal = one(&ids.goals);
    prop_oneof![
        Just(MixQuestion::SmallestBudget),
        goal.prop_map(|goal| goal.map_or(MixQuestion::SmallestBudget, MixQuestion::BestResult)),
        (0.0..=MixQuestion::MAX_RETURN).prop_map(MixQuestion::TargetReturn),
    ]
}

fn limit(ids: &Ids) -> impl Strategy<Value = Option<LimitName>> + use<> {
    let departments = [LimitName::Hours as fn(_) -> _, LimitName::DepartmentMoney];
    let tactics = [
        LimitName::Least as fn(_) -> _,
        LimitName::Most,
        LimitName::InMonth,
        LimitName::Months,
        LimitName::Share,
        LimitName::Setup,
        LimitName::Tiers,
        LimitName::Locked,
    ];
    let own = vec![Some(LimitName::Budget), Some(LimitName::BudgetPerMonth)];
    prop_oneof![
        select(own),
        one(&ids.goals).prop_map(|id| id.map(LimitName::Goal)),
        (select(departments.to_vec()), one(&ids.departments)).prop_map(|(limit, id)| id.map(limit)),
        (select(tactics.to_vec()), one(&ids.tactics)).prop_map(|(limit, id)| id.map(limit)),
    ]
}

fn schedule(ids: &Ids) -> BoxedStrategy<Schedule> {
    let by_tactic = btree_map(one(&ids.tactics), vec(units(), 0..=36), 0..4);
    by_tactic.prop_map(|own| own.into_iter().filter_map(|(id, units)| Some((id?, units))).collect()).boxed()
}

fn change(ids: &Ids, month: BoxedStrategy<Month>) -> BoxedStrategy<Option<Change>> {
    let per = prop_oneof![Just(Per::Month), Just(Per::Year)];
    let limit_of_money = (money(), per).prop_map(|(amount, per)| MoneyLimit { amount, per });
    prop_oneof![
        of_plan(ids),
        (one(&ids.departments), option::of(0.0..1e4))
            .prop_map(|(id, hours)| Some(Change::HoursPerMonth(id?, hours))),
        (one(&ids.departments), option::of(limit_of_money))
            .prop_map(|(id, limit)| Some(Change::DepartmentMoney(id?, limit))),
        of_tactic(ids, month.clone()),
        (one(&ids.goals), option::of(month)).prop_map(|(id, month)| Some(Change::Deadline(id?, month))),
        (one(&ids.stages), whose(ids), rate())
            .prop_map(|(stage, whose, rate)| Some(Change::Rate(stage?, whose, rate))),
        limit(ids).prop_map(|limit| limit.map(Change::Off)),
    ]
    .boxed()
}

fn whose(ids: &Ids) -> impl Strategy<Value = Whose> + use<> {
    prop_oneof![
        Just(Whose::Everyone),
        one(&ids.audiences).prop_map(|id| id.map_or(Whose::Everyone, Whose::Audience)),
        one(&ids.sources).prop_map(|id| id.map_or(Whose::Everyone, Whose::Source)),
    ]
}

fn of_plan(ids: &Ids) -> BoxedStrategy<Option<Change>> {
    prop_oneof![
        option::of(money()).prop_map(Change::Budget),
        option::of(money()).prop_map(Change::BudgetPerMonth),
        (whose(ids), money()).prop_map(|(whose, deal)| Change::Deal(whose, deal)),
        question(ids).prop_map(Change::Question),
        schedule(ids).prop_map(Change::Own),
    ]
    .prop_map(Some)
    .boxed()
}

fn of_tactic(ids: &Ids, month: BoxedStrategy<Month>) -> BoxedStrategy<Option<Change>> {
    (one(&ids.tactics), units(), option::of(units()), option::of(rate()), option::of(month), 0..5)
        .prop_map(|(id, least, most, share, month, which)| {
            let id = id?;
            Some(match which {
                0 => Change::LeastUnits(id, least),
                1 => Change::MostUnits(id, most),
                2 => Change::MostInMonth(id, most),
                3 => Change::MostShare(id, share),
                _ => Change::LastMonth(id, month),
            })
        })
        .boxed()
}
