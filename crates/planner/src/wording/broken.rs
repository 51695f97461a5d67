//! The limits that units set by hand break, in words: months that break the same limit are put together.

use std::collections::BTreeSet;

use super::mix::month_at;
use super::name;
use crate::list::{DepartmentId, TacticId};
use crate::mix::Broken;
use crate::notation::Notation;
use crate::plan::Plan;
use crate::tactic::{Tactic, Whole};
use crate::units::{Count, Money, Month};

/// One sentence for each limit that is broken: "Marketing lacks up to 12 hours in Mar 2027 and Apr 2027."
pub fn sentences(plan: &Plan, broken: &[Broken], notation: &dyn Notation) -> Vec<String> {
    let said = Said { plan, broken, notation };
    let departments = plan.strategy.departments.ids().flat_map(|id| said.of_department(id));
    let tactics = plan.tactics.ids().flat_map(|id| {
        let name = name::tactic(plan, id);
        of_tactic(plan, id, broken, notation).into_iter().map(move |words| format!("{name}: {words}."))
    });
    said.of_plan().into_iter().chain(departments).chain(tactics).collect()
}

/// What the units of one tactic break, without its name and without full stop: "at most 8 are allowed".
pub fn of_tactic(plan: &Plan, id: TacticId, broken: &[Broken], notation: &dyn Notation) -> Vec<String> {
    let Some(tactic) = plan.tactics.get(id) else { return Vec::new() };
    let said = Said { plan, broken, notation };
    [said.total(tactic), said.closed(id), said.locked(tactic), said.in_month(tactic), said.share(tactic)]
        .into_iter()
        .flatten()
        .collect()
}

/// How many limits are broken, whatever the number of months.
pub(super) fn count(broken: &[Broken]) -> usize {
    let limits: BTreeSet<(u8, u32)> = broken.iter().map(limit).collect();
    limits.len()
}

/// Which limit it is: its kind, and whose it is.
fn limit(broken: &Broken) -> (u8, u32) {
    match *broken {
        Broken::Budget(_) => (0, 0),
        Broken::BudgetPerMonth(..) => (1, 0),
        Broken::DepartmentMoney(id, _) => (2, id.into()),
        Broken::DepartmentMoneyInMonth(id, ..) => (3, id.into()),
        Broken::Hours(id, ..) => (4, id.into()),
        Broken::Units(id, _) => (5, id.into()),
        Broken::UnitsInMonth(id, ..) => (6, id.into()),
        Broken::CannotRun(id, _) => (7, id.into()),
        Broken::Share(id, _) => (8, id.into()),
    }
}

/// How broken limits are said.
#[derive(Clone, Copy)]
struct Said<'a> {
    plan: &'a Plan,
    broken: &'a [Broken],
    notation: &'a dyn Notation,
}

impl Said<'_> {
    fn of_plan(self) -> Vec<String> {
        let all = self.broken.iter().find_map(|broken| {
            if let Broken::Budget(by) = broken {
                Some(format!("The budget is passed by {}.", self.notation.money(*by)))
            } else {
                None
            }
        });
        let in_month = self.passed(|broken| {
            if let Broken::BudgetPerMonth(month, by) = broken { Some((*month, *by)) } else { None }
        });
        let in_month =
            in_month.map(|(by, months)| format!("The budget for a month is passed by {by} in {months}."));
        all.into_iter().chain(in_month).collect()
    }

    fn of_department(self, id: DepartmentId) -> Vec<String> {
        let name = name::department(self.plan, id);
        let all = self.broken.iter().find_map(|broken| {
            if let Broken::DepartmentMoney(of, by) = broken
                && *of == id
            {
                Some(format!("What {name} allows is passed by {}.", self.notation.money(*by)))
            } else {
                None
            }
        });
        let in_month = self.passed(|broken| {
            if let Broken::DepartmentMoneyInMonth(of, month, by) = broken
                && *of == id
            {
                Some((*month, *by))
            } else {
                None
            }
        });
        let in_month = in_month
            .map(|(by, months)| format!("What {name} allows for a month is passed by {by} in {months}."));
        [all, in_month, self.hours(id, &name)].into_iter().flatten().collect()
    }

    /// By how much at most, and in which months, money in a month is more than is allowed.
    fn passed(self, of: impl Fn(&Broken) -> Option<(usize, Money)>) -> Option<(String, String)> {
        let (months, by): (Vec<usize>, Vec<Money>) = self.broken.iter().filter_map(of).unzip();
        let most = self.notation.money(by.into_iter().max()?);
        Some((up_to(&most, months.len()), self.months(&months)))
    }

    fn hours(self, id: DepartmentId, name: &str) -> Option<String> {
        let of = |broken: &Broken| {
            if let Broken::Hours(of, month, by) = broken
                && *of == id
            {
                Some((*month, *by))
            } else {
                None
            }
        };
        let (months, by): (Vec<usize>, Vec<f64>) = self.broken.iter().filter_map(of).unzip();
        let most = by.into_iter().fold(0.0, f64::max);
        let hours = up_to(&self.notation.count(Count::clamped(most)), months.len());
        (!months.is_empty()).then(|| format!("{name} lacks {hours} hours in {}.", self.months(&months)))
    }

    fn total(self, tactic: &Tactic) -> Option<String> {
        let is_broken = |broken: &&Broken| matches!(broken, Broken::Units(of, _) if *of == tactic.id);
        let Some(Broken::Units(_, units)) = self.broken.iter().find(is_broken) else { return None };
        let people = |units: u32| self.notation.people(units.into());
        Some(match (tactic.most, tactic.least) {
            (Some(1), _) if *units > 1 => "at most 1 is allowed".to_owned(),
            (Some(most), _) if *units > most => format!("at most {} are allowed", people(most)),
            (_, 1) => "at least 1 was asked for".to_owned(),
            (_, least) => format!("at least {} were asked for", people(least)),
        })
    }

    fn closed(self, id: TacticId) -> Option<String> {
        let months = self.places(|broken| {
            if let Broken::CannotRun(of, month) = broken
                && *of == id
            {
                Some(*month)
            } else {
                None
            }
        });
        (!months.is_empty()).then(|| format!("it cannot run in {}", self.months(&months)))
    }

    fn locked(self, tactic: &Tactic) -> Option<String> {
        let mut months = self.places(|broken| in_month_of(broken, tactic.id));
        months.retain(|month| self.is_locked(tactic, *month));
        (!months.is_empty())
            .then(|| format!("other units are set by hand in every mix in {}", self.months(&months)))
    }

    fn in_month(self, tactic: &Tactic) -> Option<String> {
        let mut months = self.places(|broken| in_month_of(broken, tactic.id));
        months.retain(|month| !self.is_locked(tactic, *month));
        let people = |units: u32| self.notation.people(units.into());
        let least = Some(tactic.least_in_month).filter(|least| *least > 0);
        let least = least.map(|least| format!("at least {}", people(least)));
        let most = tactic.most_in_month.map(|most| format!("at most {}", people(most)));
        let limits: Vec<String> = [least, most].into_iter().flatten().collect();
        let limits = limits.join(" and ");
        (!months.is_empty()).then(|| format!("{limits} in a month, and not so in {}", self.months(&months)))
    }

    fn share(self, tactic: &Tactic) -> Option<String> {
        let is_broken = |broken: &&Broken| matches!(broken, Broken::Share(of, _) if *of == tactic.id);
        let Some(Broken::Share(_, part)) = self.broken.iter().find(is_broken) else { return None };
        let whole = match tactic.share.of {
            Whole::Spending => "the spending",
            Whole::Units => "all units",
        };
        let limit = match (tactic.share.least, tactic.share.most) {
            (Some(least), _) if *part < least.get() => format!("at least {}", self.notation.rate(least)),
            (_, most) => format!("at most {}", self.notation.rate(most.unwrap_or_default())),
        };
        Some(format!("{limit} of {whole} is allowed, and it has {}", self.notation.percent(*part, 1)))
    }

    fn is_locked(self, tactic: &Tactic, month: usize) -> bool {
        tactic.locked.contains_key(&month_at(self.plan, month))
    }

    fn places(self, of: impl Fn(&Broken) -> Option<usize>) -> Vec<usize> {
        self.broken.iter().filter_map(of).collect()
    }

    /// Months by their places in the plan: "Mar 2027, Apr 2027 and 4 more months".
    fn months(self, places: &[usize]) -> String {
        let name = |month: Month| self.notation.month_short(month);
        let mut names: Vec<String> = places.iter().map(|place| name(month_at(self.plan, *place))).collect();
        if names.len() > NAMED {
            let more = names.len() + 1 - NAMED;
            names.truncate(NAMED - 1);
            names.push(format!("{more} more months"));
        }
        name::listed(&names)
    }
}

/// So many months are named before the others are only counted.
const NAMED: usize = 4;

fn in_month_of(broken: &Broken, id: TacticId) -> Option<usize> {
    if let Broken::UnitsInMonth(of, month, _) = broken
        && *of == id
    {
        Some(*month)
    } else {
        None
    }
}

fn up_to(most: &str, months: usize) -> String {
    if months > 1 { format!("up to {most}") } else { most.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::super::is_kind;
    use super::*;
    use crate::finding::sound::{money, sound};
    use crate::forward::Schedule;
    use crate::mix::broken;
    use crate::notation::{Locale, PlainNotation};
    use crate::plan::Edit;
    use crate::tactic::ShareLimit;
    use crate::units::{Currency, Rate};

    const US: PlainNotation = PlainNotation::new(Locale::US, Currency::USD);

    /// What 30, 90, 0 and 1 trade shows from January on break.
    fn said(change: impl Fn(&mut Tactic)) -> Vec<String> {
        let mut tactic = sound().tactics.get(70.into()).unwrap().clone();
        change(&mut tactic);
        let plan = sound().edited(Edit::put(tactic));
        let units = Schedule::from([(70.into(), vec![30, 90, 0, 1])]);
        sentences(&plan, &broken(&plan, &units), &US)
    }

    #[test]
    fn each_limit_that_is_broken_is_one_sentence() {
        assert_eq!(
            said(|_| {}),
            ["Marketing lacks 220 hours in Feb 2027.", "“Trade show”: at most 40 are allowed."]
        );
        let narrow = said(|tactic| {
            (tactic.most, tactic.most_in_month, tactic.last) = (None, Some(20), Month::new(2027, 3));
            tactic.locked = [(Month::new(2027, 3).unwrap(), 5)].into();
            tactic.share = ShareLimit { most: Rate::percent(40.0), ..ShareLimit::default() };
        });
        assert_eq!(
            narrow[1..],
            [
                "“Trade show”: it cannot run in Apr 2027.",
                "“Trade show”: other units are set by hand in every mix in Mar 2027.",
                "“Trade show”: at most 20 in a month, and not so in Jan 2027 and Feb 2027.",
                "“Trade show”: at most 40% of the spending is allowed, and it has 100.0%.",
            ]
        );
    }

    #[test]
    fn money_is_said_with_the_most_that_is_passed_and_many_months_are_counted() {
        let plan =
            sound().edited(Edit::Budget(Some(money(9_000)))).edited(Edit::BudgetPerMonth(Some(money(1_000))));
        let units = Schedule::from([(71.into(), vec![1, 2, 1, 1, 1, 1])]);
        assert_eq!(
            sentences(&plan, &broken(&plan, &units), &US),
            [
                "The budget is passed by $1,500.",
                "The budget for a month is passed by up to $2,000 in Jan 2027, Feb 2027, Mar 2027 and 3 more months.",
            ]
        );
    }

    #[test]
    fn a_limit_of_months_is_one_limit_however_many_months_break_it() {
        let plan =
            sound().edited(Edit::Budget(Some(money(9_000)))).edited(Edit::BudgetPerMonth(Some(money(1_000))));
        let units = Schedule::from([(71.into(), vec![1, 2, 1, 1, 1, 1])]);
        assert_eq!(count(&broken(&plan, &units)), 2);
    }

    #[test]
    fn every_broken_limit_is_said_in_kind_words() {
        let all = said(|tactic| (tactic.least, tactic.least_in_month) = (200, 1));
        assert!(all.len() > 2 && all.iter().all(|sentence| is_kind(sentence)), "{all:?}");
    }
}
