//! The limits of the mix: what they are called, and what they say.

use super::name;
use crate::list::{DepartmentId, TacticId};
use crate::notation::Notation;
use crate::plan::{LimitName, Plan};
use crate::strategy::{MoneyLimit, Per};
use crate::tactic::{ShareLimit, Tactic, Tier, Tiers, Whole};
use crate::units::Count;

/// What a limit is called, inside a sentence: "the hours of Marketing".
pub fn name(plan: &Plan, limit: LimitName, notation: &dyn Notation) -> String {
    match limit {
        LimitName::Budget => "the budget".to_owned(),
        LimitName::BudgetPerMonth => "the budget for a month".to_owned(),
        LimitName::Goal(id) => format!("the goal {}", name::goal(plan, id, notation)),
        LimitName::Hours(id) => format!("the hours of {}", name::department(plan, id)),
        LimitName::DepartmentMoney(id) => format!("what {} allows", name::department(plan, id)),
        LimitName::Least(id) => format!("the least units of {}", name::tactic(plan, id)),
        LimitName::Most(id) => format!("the most units of {}", name::tactic(plan, id)),
        LimitName::InMonth(id) => format!("the units of {} in a month", name::tactic(plan, id)),
        LimitName::Months(id) => format!("the months of {}", name::tactic(plan, id)),
        LimitName::Share(id) => format!("the share of {}", name::tactic(plan, id)),
        LimitName::Setup(id) => format!("the setup cost of {}", name::tactic(plan, id)),
        LimitName::Tiers(id) => format!("the diminishing returns of {}", name::tactic(plan, id)),
        LimitName::Locked(id) => format!("the units of {} that are set by hand", name::tactic(plan, id)),
    }
}

/// A limit with what it says, in a list: "The hours of Marketing: 40 a month".
pub fn entry(plan: &Plan, limit: LimitName, notation: &dyn Notation) -> String {
    let name = super::capital(&name(plan, limit, notation));
    value(plan, limit, notation).map_or(name.clone(), |value| format!("{name}: {value}"))
}

/// What a limit says; `None` where the plan does not set it.
fn value(plan: &Plan, limit: LimitName, notation: &dyn Notation) -> Option<String> {
    match limit {
        LimitName::Budget => plan.budget.map(|budget| notation.money(budget)),
        LimitName::BudgetPerMonth => plan.budget_per_month.map(|budget| notation.money(budget)),
        LimitName::Goal(_) => None,
        LimitName::Hours(id) => hours(plan, id, notation),
        LimitName::DepartmentMoney(id) => {
            let limit = plan.strategy.departments.get(id)?.money_limit?;
            Some(allowed(limit, notation))
        }
        LimitName::Least(id)
        | LimitName::Most(id)
        | LimitName::InMonth(id)
        | LimitName::Months(id)
        | LimitName::Share(id)
        | LimitName::Setup(id)
        | LimitName::Tiers(id)
        | LimitName::Locked(id) => of_tactic(plan, id, limit, notation),
    }
}

fn hours(plan: &Plan, id: DepartmentId, notation: &dyn Notation) -> Option<String> {
    let hours = plan.strategy.departments.get(id)?.hours_per_month?;
    Some(format!("{} a month", notation.count(Count::clamped(hours))))
}

/// What a department allows: "€2,000 a month".
pub fn allowed(limit: MoneyLimit, notation: &dyn Notation) -> String {
    let per = match limit.per {
        Per::Month => "a month",
        Per::Year => "a year",
    };
    format!("{} {per}", notation.money(limit.amount))
}

fn of_tactic(plan: &Plan, id: TacticId, limit: LimitName, notation: &dyn Notation) -> Option<String> {
    let tactic = plan.tactics.get(id)?;
    match limit {
        LimitName::Least(_) => Some(people(tactic.least, notation)),
        LimitName::Most(_) => tactic.most.map(|most| people(most, notation)),
        LimitName::InMonth(_) => Some(in_month(tactic, notation)),
        LimitName::Months(_) => Some(span(tactic, notation)),
        LimitName::Share(_) => Some(share(tactic.share, notation)),
        LimitName::Setup(_) => Some(notation.money(tactic.setup_cost)),
        LimitName::Tiers(_) => Some(tiers(&tactic.tiers, notation)),
        LimitName::Locked(_) => Some(months(tactic.locked.len())),
        LimitName::Budget
        | LimitName::BudgetPerMonth
        | LimitName::Goal(_)
        | LimitName::Hours(_)
        | LimitName::DepartmentMoney(_) => None,
    }
}

fn people(units: u32, notation: &dyn Notation) -> String {
    notation.people(units.into())
}

fn in_month(tactic: &Tactic, notation: &dyn Notation) -> String {
    let least = (tactic.least_in_month > 0).then(|| people(tactic.least_in_month, notation));
    between(least, tactic.most_in_month.map(|most| people(most, notation)))
}

fn share(share: ShareLimit, notation: &dyn Notation) -> String {
    let [least, most] = [share.least, share.most].map(|part| part.map(|part| notation.rate(part)));
    format!("{} of {}", between(least, most), whole(share.of))
}

/// What a share is taken of: "what is spent".
pub(super) const fn whole(whole: Whole) -> &'static str {
    match whole {
        Whole::Spending => "what is spent",
        Whole::Units => "all units",
    }
}

fn between(least: Option<String>, most: Option<String>) -> String {
    match (least, most) {
        (Some(least), Some(most)) => format!("{least} to {most}"),
        (Some(least), None) => format!("at least {least}"),
        (None, Some(most)) => format!("at most {most}"),
        (None, None) => "any number".to_owned(),
    }
}

fn span(tactic: &Tactic, notation: &dyn Notation) -> String {
    match [tactic.first, tactic.last].map(|month| month.map(|month| notation.month(month))) {
        [Some(first), Some(last)] => format!("{first} to {last}"),
        [Some(first), None] => format!("from {first} on"),
        [None, Some(last)] => format!("until {last}"),
        [None, None] => "any".to_owned(),
    }
}

/// "after 10 units 60%, after 20 units 20%".
fn tiers(tiers: &Tiers, notation: &dyn Notation) -> String {
    let tier =
        |tier: &Tier| format!("after {} units {}", people(tier.after, notation), notation.rate(tier.share));
    tiers.as_slice().iter().map(tier).collect::<Vec<_>>().join(", ")
}

fn months(count: usize) -> String {
    if count == 1 { "1 month".to_owned() } else { format!("{count} months") }
}

#[cfg(test)]
mod tests {
    use super::super::is_kind;
    use super::*;
    use crate::finding::sound::{money, sound};
    use crate::notation::{Locale, PlainNotation};
    use crate::plan::Edit;
    use crate::strategy::Department;
    use crate::units::{Currency, Month, Rate};

    const US: PlainNotation = PlainNotation::new(Locale::US, Currency::USD);

    /// The sound plan with a limit of every kind.
    fn limited() -> Plan {
        let marketing = Department {
            hours_per_month: Some(40.0),
            money_limit: Some(MoneyLimit { amount: money(2_000), per: Per::Month }),
            ..Department::new(12.into(), "Marketing")
        };
        let show = Tactic {
            least: 2,
            most: Some(1_200),
            least_in_month: 1,
            most_in_month: Some(4),
            first: Month::new(2027, 2),
            last: Month::new(2027, 6),
            share: ShareLimit { most: Rate::percent(30.0), ..ShareLimit::default() },
            setup_cost: money(900),
            tiers: Tiers::new([Tier { after: 10, share: Rate::percent(60.0).unwrap() }]),
            locked: [(Month::new(2027, 3).unwrap(), 2)].into(),
            ..sound().tactics.get(70.into()).unwrap().clone()
        };
        [
            Edit::Budget(Some(money(45_000))),
            Edit::BudgetPerMonth(Some(money(5_000))),
            Edit::put(marketing),
            Edit::put(show),
        ]
        .into_iter()
        .fold(sound(), |plan, edit| plan.edited(edit))
    }

    #[test]
    fn every_limit_of_a_plan_says_what_it_is_called_and_how_much_it_is() {
        let plan = limited();
        let of_it = [
            LimitName::Budget,
            LimitName::BudgetPerMonth,
            LimitName::Goal(60.into()),
            LimitName::Hours(12.into()),
            LimitName::DepartmentMoney(12.into()),
            LimitName::Least(70.into()),
            LimitName::Most(70.into()),
            LimitName::InMonth(70.into()),
            LimitName::Months(70.into()),
            LimitName::Share(70.into()),
            LimitName::Setup(70.into()),
            LimitName::Tiers(70.into()),
            LimitName::Locked(70.into()),
        ];
        assert!(of_it.iter().all(|limit| plan.limits().contains(limit)));
        let said = of_it.map(|limit| entry(&plan, limit, &US));
        assert_eq!(
            said,
            [
                "The budget: $45,000",
                "The budget for a month: $5,000",
                "The goal “Win 40 new customers by December 2027”",
                "The hours of Marketing: 40 a month",
                "What Marketing allows: $2,000 a month",
                "The least units of “Trade show”: 2",
                "The most units of “Trade show”: 1,200",
                "The units of “Trade show” in a month: 1 to 4",
                "The months of “Trade show”: February 2027 to June 2027",
                "The share of “Trade show”: at most 30% of what is spent",
                "The setup cost of “Trade show”: $900",
                "The diminishing returns of “Trade show”: after 10 units 60%",
                "The units of “Trade show” that are set by hand: 1 month",
            ]
        );
        assert!(said.iter().all(|text| is_kind(text)));
    }

    #[test]
    fn a_limit_of_something_that_is_gone_still_has_a_name() {
        assert_eq!(entry(&sound(), LimitName::Most(99.into()), &US), "The most units of Tactic");
        assert_eq!(entry(&sound(), LimitName::Budget, &US), "The budget");
    }
}
