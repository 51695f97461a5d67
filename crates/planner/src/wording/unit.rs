//! One more unit of a tactic: what it would cost and bring.

use super::{name, reach};
use crate::mix::NextUnit;
use crate::notation::Notation;
use crate::plan::Plan;
use crate::tactic::Tactic;
use crate::units::{Count, Money};

/// What one more unit would cost and bring, done in the month in which it brings most: "One more show, in March
/// 2027, would cost €9,000 and bring 1.9 deals, if its limits allowed it."
pub fn next(plan: &Plan, tactic: &Tactic, next: &NextUnit, notation: &dyn Notation) -> String {
    let month = notation.month(super::mix::month_at(plan, next.month));
    let cost = if next.cost == Money::ZERO { "nothing".to_owned() } else { notation.money(next.cost) };
    let brings = brought(plan, next, 1.0, notation);
    let provided = if next.is_allowed { "" } else { ", if its limits allowed it" };
    format!("One more {}, in {month}, would cost {cost} and bring {brings}{provided}.", name::unit(tactic))
}

/// What money buys in one more unit: "That is 0.21 deals for each €1,000."; `None` where it costs nothing.
pub fn for_each_thousand(plan: &Plan, next: &NextUnit, notation: &dyn Notation) -> Option<String> {
    let thousand = Money::from_major(1_000.0, plan.settings.currency)?;
    let part = (next.cost > Money::ZERO).then(|| thousand.as_f64() / next.cost.as_f64())?;
    Some(format!("That is {} for each {}.", brought(plan, next, part, notation), notation.money(thousand)))
}

/// What a part of the unit brings; goal by goal where there are several.
fn brought(plan: &Plan, next: &NextUnit, part: f64, notation: &dyn Notation) -> String {
    let counted = |(goal, brings): &(crate::list::GoalId, f64)| {
        let brings = brings * part;
        let count =
            format!("{} {}", notation.count(Count::clamped(brings)), reach::counted(plan, *goal, brings));
        if next.brings.len() == 1 {
            count
        } else {
            format!("{count} for {}", name::goal(plan, *goal, notation))
        }
    };
    let parts: Vec<String> = next.brings.iter().map(counted).collect();
    if parts.is_empty() { "nothing to the goals".to_owned() } else { name::listed(&parts) }
}

#[cfg(test)]
mod tests {
    use super::super::is_kind;
    use super::*;
    use crate::finding::sound::{money, sound};
    use crate::notation::{Locale, PlainNotation};
    use crate::units::Currency;

    const US: PlainNotation = PlainNotation::new(Locale::US, Currency::USD);

    fn show() -> NextUnit {
        NextUnit { month: 2, is_allowed: true, cost: money(9_000), brings: vec![(60.into(), 4.5)] }
    }

    fn said(unit: &NextUnit) -> String {
        next(&sound(), sound().tactics.get(70.into()).unwrap(), unit, &US)
    }

    #[test]
    fn one_more_unit_says_what_it_costs_and_brings() {
        assert_eq!(said(&show()), "One more event, in March 2027, would cost $9,000 and bring 4.5 deals.");
        let beyond = said(&NextUnit { is_allowed: false, ..show() });
        assert!(beyond.ends_with("and bring 4.5 deals, if its limits allowed it."), "{beyond}");
        let each = for_each_thousand(&sound(), &show(), &US);
        assert_eq!(each.as_deref(), Some("That is 0.5 deals for each $1,000."));
    }

    #[test]
    fn what_it_brings_is_said_goal_by_goal() {
        let both = NextUnit { brings: vec![(60.into(), 4.5), (61.into(), 4.0)], ..show() };
        let goals = "4.5 deals for “Win 40 new customers by December 2027” and 4 deals for “Earn ";
        assert!(said(&both).contains(goals), "{}", said(&both));
    }

    #[test]
    fn what_costs_nothing_has_no_price_for_a_thousand() {
        let free = NextUnit { cost: Money::ZERO, ..show() };
        assert_eq!(for_each_thousand(&sound(), &free, &US), None);
        assert!(said(&free).contains("would cost nothing"));
        assert!(is_kind(&said(&NextUnit { brings: Vec::new(), ..free })));
    }
}
