//! One change of the plan as a sentence that asks for it, without full stop: "Raise the budget to €52,000 (+€7,000)".

use super::{limit, name};
use crate::funnel::Whose;
use crate::list::{DepartmentId, GoalId, StageId, TacticId};
use crate::notation::Notation;
use crate::plan::{MixQuestion, Plan};
use crate::scenario::Change;
use crate::strategy::MoneyLimit;
use crate::tactic::Tactic;
use crate::units::{Count, Money, Month, Rate};

/// What a change asks for, beside what the plan says now: "Give Marketing 46 hours a month instead of 40".
///
/// ```
/// use planner::notation::{Locale, PlainNotation};
/// use planner::plan::{Edit, Plan, Settings};
/// use planner::scenario::Change;
/// use planner::units::{Currency, Money};
/// use planner::wording::change;
/// let budget = |minor| Some(Money::from_minor(minor));
/// let plan = Plan::new("Plan", Settings::default()).edited(Edit::Budget(budget(4_500_000)));
/// let us = PlainNotation::new(Locale::US, Currency::USD);
/// let sentence = change::sentence(&plan, &Change::Budget(budget(5_200_000)), &us);
/// assert_eq!(sentence, "Raise the budget to $52,000 (+$7,000)");
/// ```
pub fn sentence(plan: &Plan, change: &Change, notation: &dyn Notation) -> String {
    match change {
        Change::Budget(to) => money("the budget", plan.budget, *to, notation),
        Change::BudgetPerMonth(to) => money("the budget for a month", plan.budget_per_month, *to, notation),
        Change::Deal(whose, to) => {
            let now = plan.numbers.deal(*whose).map(|deal| deal.likely());
            money(&format!("what a deal{} is worth", of(plan, *whose)), now, Some(*to), notation)
        }
        Change::HoursPerMonth(id, to) => hours(plan, *id, *to, notation),
        Change::DepartmentMoney(id, to) => department_money(plan, *id, *to, notation),
        Change::LeastUnits(id, to) => least(plan, *id, *to, notation),
        Change::MostUnits(id, to) => most(plan, *id, *to, |tactic| tactic.most, "", notation),
        Change::MostInMonth(id, to) => {
            most(plan, *id, *to, |tactic| tactic.most_in_month, " a month", notation)
        }
        Change::MostShare(id, to) => share(plan, *id, *to, notation),
        Change::LastMonth(id, to) => {
            format!("Let {} run until {}", name::tactic(plan, *id), until(*to, notation))
        }
        Change::Deadline(id, to) => deadline(plan, *id, *to, notation),
        Change::Rate(stage, whose, to) => rate(plan, *stage, *whose, *to, notation),
        Change::Off(limit) => format!("Leave out {}", limit::name(plan, *limit, notation)),
        Change::Question(question) => self::question(plan, *question, notation),
        Change::Own(_) => "Set the units by hand".to_owned(),
    }
}

/// What a change is about, to stand beside a field: "Hours of Marketing a month".
pub fn subject(plan: &Plan, change: &Change, notation: &dyn Notation) -> String {
    let tactic = |id: TacticId| name::tactic(plan, id);
    match change {
        Change::Budget(_) => "Budget".to_owned(),
        Change::BudgetPerMonth(_) => "Budget for a month".to_owned(),
        Change::Deal(whose, _) => format!("What a deal{} is worth", of(plan, *whose)),
        Change::HoursPerMonth(id, _) => format!("Hours of {} a month", name::department(plan, *id)),
        Change::DepartmentMoney(id, _) => format!("Money that {} allows", name::department(plan, *id)),
        Change::LeastUnits(id, _) => format!("Least units of {}", tactic(*id)),
        Change::MostUnits(id, _) => format!("Most units of {}", tactic(*id)),
        Change::MostInMonth(id, _) => format!("Most units of {} in a month", tactic(*id)),
        Change::MostShare(id, _) => format!("Largest share of {}", tactic(*id)),
        Change::LastMonth(id, _) => format!("Last month of {}", tactic(*id)),
        Change::Deadline(id, _) => format!("Deadline of {}", name::goal(plan, *id, notation)),
        Change::Rate(stage, whose, _) => format!("Rate {}{}", name::step(plan, *stage), of(plan, *whose)),
        Change::Off(limit) => format!("Without {}", limit::name(plan, *limit, notation)),
        Change::Question(_) => "What the mix is asked".to_owned(),
        Change::Own(_) => "Units set by hand".to_owned(),
    }
}

fn money(what: &str, now: Option<Money>, to: Option<Money>, notation: &dyn Notation) -> String {
    match (now, to) {
        (_, None) => format!("Lift {what}"),
        (None, Some(to)) => format!("Set {what} to {}", notation.money(to)),
        (Some(now), Some(to)) => {
            format!("{} {what} to {} {}", verb(now <= to), notation.money(to), by(now, to, notation))
        }
    }
}

const fn verb(is_up: bool) -> &'static str {
    if is_up { "Raise" } else { "Lower" }
}

/// By how much money changes: "(+€7,000)".
fn by(now: Money, to: Money, notation: &dyn Notation) -> String {
    if now <= to {
        format!("(+{})", notation.money(to - now))
    } else {
        format!("(−{})", notation.money(now - to))
    }
}

fn hours(plan: &Plan, id: DepartmentId, to: Option<f64>, notation: &dyn Notation) -> String {
    let department = name::department(plan, id);
    let write = |hours: f64| notation.count(Count::clamped(hours));
    let Some(to) = to else { return format!("Lift the limit on the hours of {department}") };
    let now = plan.strategy.departments.get(id).and_then(|it| it.hours_per_month).map(write);
    format!("Give {department} {} hours a month{}", write(to), instead(now))
}

/// What there is now, where there is something: " instead of 40".
fn instead(now: Option<String>) -> String {
    now.map_or_else(String::new, |now| format!(" instead of {now}"))
}

fn department_money(
    plan: &Plan,
    id: DepartmentId,
    to: Option<MoneyLimit>,
    notation: &dyn Notation,
) -> String {
    let department = name::department(plan, id);
    let Some(to) = to else { return format!("Lift the limit on what {department} allows") };
    let now = plan.strategy.departments.get(id).and_then(|it| it.money_limit);
    let allowed = limit::allowed(to, notation);
    match now.filter(|now| now.per == to.per).map(|now| now.amount) {
        None => format!("Set what {department} allows to {allowed}"),
        Some(now) => format!(
            "{} what {department} allows to {allowed} {}",
            verb(now <= to.amount),
            by(now, to.amount, notation)
        ),
    }
}

fn least(plan: &Plan, id: TacticId, to: u32, notation: &dyn Notation) -> String {
    let now = plan.tactics.get(id).map(|tactic| tactic.least).filter(|least| *least > 0);
    let now = now.map(|least| notation.people(least.into()));
    format!("Ask for at least {}{}", units(plan, id, to, "", notation), instead(now))
}

fn most(
    plan: &Plan,
    id: TacticId,
    to: Option<u32>,
    now: impl Fn(&Tactic) -> Option<u32>,
    per: &str,
    notation: &dyn Notation,
) -> String {
    let Some(to) = to else {
        return format!("Allow any number of units of {}{per}", name::tactic(plan, id));
    };
    let now = plan.tactics.get(id).and_then(now).map(|most| notation.people(most.into()));
    format!("Allow {}{}", units(plan, id, to, per, notation), instead(now))
}

fn share(plan: &Plan, id: TacticId, to: Option<Rate>, notation: &dyn Notation) -> String {
    let (tactic, now) = (name::tactic(plan, id), plan.tactics.get(id).map(|tactic| tactic.share));
    let Some(to) = to else { return format!("Lift the limit on the share of {tactic}") };
    let whole = limit::whole(now.unwrap_or_default().of);
    let now = now.and_then(|share| share.most).map(|most| notation.rate(most));
    format!("Let {tactic} take up to {} of {whole}{}", notation.rate(to), instead(now))
}

/// Units of a tactic by their own name, where it has one: "4 shows a month of “Trade show”".
fn units(plan: &Plan, id: TacticId, count: u32, per: &str, notation: &dyn Notation) -> String {
    let word = plan.tactics.get(id).map_or("units", |tactic| name::units(tactic, count));
    format!("{} {word}{per} of {}", notation.people(count.into()), name::tactic(plan, id))
}

fn deadline(plan: &Plan, id: GoalId, to: Option<Month>, notation: &dyn Notation) -> String {
    let end = plan.settings.period.last();
    let is_beyond =
        to.is_some_and(|to| to > end && plan.goals.get(id).is_some_and(|goal| goal.deadline != Some(to)));
    let longer = if is_beyond { ", and the end of the plan with it" } else { "" };
    format!("Move the deadline of {} to {}{longer}", name::goal(plan, id, notation), until(to, notation))
}

fn until(month: Option<Month>, notation: &dyn Notation) -> String {
    month.map_or("the end of the plan".to_owned(), |month| notation.month(month))
}

/// Of whom a rate or a deal is, where it is not everyone's: " of “Facility managers”".
fn of(plan: &Plan, whose: Whose) -> String {
    match whose {
        Whose::Everyone => String::new(),
        Whose::Audience(id) => format!(" of {}", name::audience(plan, id)),
        Whose::Source(id) => format!(" from {}", name::source(plan, id)),
    }
}

fn rate(plan: &Plan, stage: StageId, whose: Whose, to: Rate, notation: &dyn Notation) -> String {
    let what = format!("the rate {}{}", name::step(plan, stage), of(plan, whose));
    match plan.numbers.rate(stage, whose).map(|rate| rate.likely()) {
        None => format!("Set {what} to {}", notation.rate(to)),
        Some(now) => {
            format!("{} {what} from {} to {}", verb(now <= to), notation.rate(now), notation.rate(to))
        }
    }
}

fn question(plan: &Plan, question: MixQuestion, notation: &dyn Notation) -> String {
    match question {
        MixQuestion::SmallestBudget => "Ask for the smallest budget".to_owned(),
        MixQuestion::BestResult(goal) => format!("Ask for the most of {}", name::goal(plan, goal, notation)),
        MixQuestion::TargetReturn(least) => {
            format!("Ask for {} back for each 1 spent", notation.count(Count::clamped(least)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::is_kind;
    use super::*;
    use crate::finding::sound::{money, sound};
    use crate::notation::{Locale, PlainNotation};
    use crate::plan::{Edit, LimitName};
    use crate::strategy::Per;
    use crate::units::Currency;

    const US: PlainNotation = PlainNotation::new(Locale::US, Currency::USD);

    fn said(change: &Change) -> String {
        let plan = sound().edited(Edit::Budget(Some(money(45_000))));
        sentence(&plan, change, &US)
    }

    #[test]
    fn money_goes_up_or_down_by_so_much() {
        let to = |major| said(&Change::Budget(Some(money(major))));
        assert_eq!(to(52_000), "Raise the budget to $52,000 (+$7,000)");
        assert_eq!(to(40_000), "Lower the budget to $40,000 (−$5,000)");
        assert_eq!(said(&Change::Budget(None)), "Lift the budget");
        let month = Change::BudgetPerMonth(Some(money(5_000)));
        assert_eq!(said(&month), "Set the budget for a month to $5,000");
        assert_eq!(
            said(&Change::Deal(Whose::Everyone, money(30_000))),
            "Raise what a deal is worth to $30,000 (+$5,000)"
        );
    }

    #[test]
    fn departments_give_more_hours_and_money() {
        let hours = Change::HoursPerMonth(12.into(), Some(546.0));
        assert_eq!(said(&hours), "Give Marketing 546 hours a month instead of 500");
        let allowed = MoneyLimit { amount: money(2_000), per: Per::Month };
        let limit = Change::DepartmentMoney(11.into(), Some(allowed));
        assert_eq!(said(&limit), "Set what Finance allows to $2,000 a month");
        let plan = sound().with(&[limit]);
        let more = MoneyLimit { amount: money(2_500), ..allowed };
        let more = Change::DepartmentMoney(11.into(), Some(more));
        assert_eq!(sentence(&plan, &more, &US), "Raise what Finance allows to $2,500 a month (+$500)");
    }

    #[test]
    fn units_go_by_the_name_of_the_tactic() {
        let most = Change::MostUnits(70.into(), Some(44));
        assert_eq!(said(&most), "Allow 44 units of “Trade show” instead of 40");
        let in_month = Change::MostInMonth(70.into(), Some(1));
        assert_eq!(said(&in_month), "Allow 1 event a month of “Trade show”");
        let share = Change::MostShare(70.into(), Rate::percent(40.0));
        assert_eq!(said(&share), "Let “Trade show” take up to 40% of what is spent");
        let plan = sound().with(&[share]);
        let more = Change::MostShare(70.into(), Rate::percent(45.5));
        assert_eq!(
            sentence(&plan, &more, &US),
            "Let “Trade show” take up to 45.5% of what is spent instead of 40%"
        );
        let least = Change::LeastUnits(71.into(), 3);
        assert_eq!(said(&least), "Ask for at least 3 units of “Webinar”");
    }

    #[test]
    fn deadlines_move_and_rates_rise() {
        let later = Change::Deadline(60.into(), Month::new(2028, 3));
        assert_eq!(
            said(&later),
            "Move the deadline of “Win 40 new customers by December 2027” to March 2028, and the end of the plan with it"
        );
        let sooner = Change::Deadline(60.into(), Month::new(2027, 11));
        assert_eq!(
            said(&sooner),
            "Move the deadline of “Win 40 new customers by December 2027” to November 2027"
        );
        let rate = |whose| Change::Rate(1.into(), whose, Rate::percent(32.4).unwrap());
        assert_eq!(said(&rate(Whose::Everyone)), "Raise the rate from Lead to Opportunity from 30% to 32.4%");
        assert_eq!(
            said(&rate(Whose::Audience(51.into()))),
            "Raise the rate from Lead to Opportunity of “Facility managers” from 30% to 32.4%"
        );
    }

    #[test]
    fn every_sentence_about_a_change_is_kind() {
        let changes = [
            Change::HoursPerMonth(12.into(), None),
            Change::DepartmentMoney(12.into(), None),
            Change::MostUnits(70.into(), None),
            Change::MostShare(70.into(), None),
            Change::LastMonth(70.into(), None),
            Change::Deadline(60.into(), None),
            Change::Rate(3.into(), Whose::Everyone, Rate::ONE),
            Change::Off(LimitName::Hours(12.into())),
            Change::Question(MixQuestion::SmallestBudget),
            Change::Question(MixQuestion::BestResult(60.into())),
            Change::Question(MixQuestion::TargetReturn(3.0)),
            Change::Own(crate::forward::Schedule::default()),
        ];
        assert!(changes.iter().all(|change| is_kind(&said(change))));
    }
}
