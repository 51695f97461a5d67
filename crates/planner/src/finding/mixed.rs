//! Checks that need the mix.

use super::{Finding, Matter, Place, Severity, TacticField};
use crate::mix::{Broken, Clash, Limit, Mix, MixRow, Outcome, Shortfall};
use crate::plan::Plan;
use crate::walkback::Demand;

/// One thing that every mix is looked over for.
pub struct MixCheck {
    /// Its name in kebab-case; unique among all checks and stable.
    pub id: &'static str,
    /// How serious what it finds is.
    pub severity: Severity,
    look: fn(&Plan, &Mix) -> Vec<super::Seen>,
}

/// Every check of a mix, in the order of what it finds.
pub const MIX_CHECKS: &[MixCheck] = &[
    MixCheck { id: "goal-out-of-reach", severity: Severity::Serious, look: out_of_reach },
    MixCheck { id: "least-units-over-budget", severity: Severity::Serious, look: over_budget },
    MixCheck { id: "month-units-over-budget", severity: Severity::Serious, look: over_budget_in_month },
    MixCheck { id: "least-units-over-hours", severity: Severity::Serious, look: over_hours },
    MixCheck { id: "limits-not-together", severity: Severity::Serious, look: not_together },
    MixCheck { id: "tactic-unused", severity: Severity::Hint, look: unused },
];

/// What to look at in a plan's mix, the most serious first.
pub fn mix_findings(plan: &Plan, mix: &Mix) -> Vec<Finding> {
    let found = |check: &MixCheck| -> Vec<Finding> {
        let MixCheck { id: check, severity, look } = *check;
        let seen = look(plan, mix).into_iter();
        seen.map(|(place, matter)| Finding { check, severity, place, matter }).collect()
    };
    MIX_CHECKS.iter().flat_map(found).collect()
}

fn out_of_reach(plan: &Plan, mix: &Mix) -> Vec<super::Seen> {
    let Outcome::OutOfReach { shortfalls, .. } = &mix.outcome else { return Vec::new() };
    shortfalls.iter().filter_map(|shortfall| missed(plan, shortfall)).collect()
}

fn missed(plan: &Plan, shortfall: &Shortfall) -> Option<super::Seen> {
    let demand = Demand::of(plan, plan.goals.get(shortfall.goal)?).ok()?;
    let stage = plan.numbers.funnel.stage(demand.place)?.id;
    let Shortfall { goal, missing, .. } = *shortfall;
    Some((Place::Mix, Matter::OutOfReach { goal, missing, stage }))
}

fn clashes(mix: &Mix) -> &[Clash] {
    if let Outcome::Contradiction { clashes } = &mix.outcome { clashes } else { &[] }
}

fn over_budget(_: &Plan, mix: &Mix) -> Vec<super::Seen> {
    let over = |clash: &Clash| {
        let Clash::Money { cost, over } = *clash else { return None };
        Some((Place::Mix, Matter::OverBudget { month: None, cost, cap: cost - over }))
    };
    clashes(mix).iter().filter_map(over).collect()
}

fn over_budget_in_month(_: &Plan, mix: &Mix) -> Vec<super::Seen> {
    let over = |clash: &Clash| {
        let Clash::MoneyInMonth { month, cost, over } = *clash else { return None };
        Some((Place::Mix, Matter::OverBudget { month: Some(month), cost, cap: cost - over }))
    };
    clashes(mix).iter().filter_map(over).collect()
}

fn not_together(_: &Plan, mix: &Mix) -> Vec<super::Seen> {
    let broken = |clash: &Clash| {
        let Clash::Together(broken) = *clash else { return None };
        Some((place(broken), Matter::NotTogether(broken)))
    };
    clashes(mix).iter().filter_map(broken).collect()
}

/// Where a limit is set.
const fn place(broken: Broken) -> Place {
    match broken {
        Broken::Budget(_) | Broken::BudgetPerMonth(..) => Place::Mix,
        Broken::DepartmentMoney(id, _) | Broken::DepartmentMoneyInMonth(id, ..) | Broken::Hours(id, ..) => {
            Place::Department(id)
        }
        Broken::Units(id, _) => Place::Tactic(id, TacticField::Units),
        Broken::UnitsInMonth(id, ..) => Place::Tactic(id, TacticField::InMonth),
        Broken::CannotRun(id, _) => Place::Tactic(id, TacticField::Months),
        Broken::Share(id, _) => Place::Tactic(id, TacticField::Share),
    }
}

fn over_hours(_: &Plan, mix: &Mix) -> Vec<super::Seen> {
    let over = |clash: &Clash| {
        let Clash::Hours { department, used, over, .. } = *clash else { return None };
        Some((Place::Department(department), Matter::HoursOver { hours: used, limit: used - over }))
    };
    clashes(mix).iter().filter_map(over).collect()
}

/// Tactics that are left out although everything about them is known.
fn unused(_: &Plan, mix: &Mix) -> Vec<super::Seen> {
    let is_lacking = |limit: &Limit| matches!(limit, Limit::Lacks(_) | Limit::CannotRun);
    let is_unused = |row: &&MixRow| row.units == 0 && !row.limits.iter().any(is_lacking);
    let has_work = matches!(mix.outcome, Outcome::Reached { .. } | Outcome::OutOfReach { .. });
    let rows = mix.rows.iter().filter(is_unused).filter(|_| has_work);
    rows.map(|row| (Place::Tactic(row.tactic, TacticField::Units), Matter::Unused)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::sound::count;
    use super::super::triggers::{self, tactic};
    use super::*;
    use crate::mix::best;
    use crate::units::Estimate;

    fn checks(plan: &Plan) -> Vec<&'static str> {
        mix_findings(plan, &best(plan)).iter().map(|finding| finding.check).collect()
    }

    #[test]
    fn every_check_of_a_mix_finds_what_it_is_for() {
        let triggers = triggers::mixed();
        for (check, plan) in &triggers {
            assert!(checks(plan).contains(check), "{check}: {:?}", checks(plan));
        }
        let tried = |check: &MixCheck| triggers.iter().any(|(tried, _)| *tried == check.id);
        assert!(MIX_CHECKS.iter().all(tried));
    }

    #[test]
    fn a_mix_that_uses_everything_has_nothing_to_look_at() {
        let plan = tactic(|tactic| {
            tactic.entries = Some(Estimate::exactly(count(60.0)));
            tactic.least = 1;
        });
        assert_eq!(checks(&plan), Vec::<&str>::new());
    }

    #[test]
    fn no_check_of_a_mix_has_the_name_of_another() {
        let all: Vec<&str> = super::super::CHECKS.into_iter().flatten().map(|check| check.id).collect();
        assert!(MIX_CHECKS.iter().all(|check| !all.contains(&check.id)));
    }
}
