//! Checks of what limits the units of tactics: their months, shares and diminishing returns.

use super::{Check, Matter, Place, Seen, TacticField, seen_if};
use crate::plan::Plan;
use crate::tactic::{Tactic, Tier, Whole};
use crate::units::{Month, Rate};

pub(super) const CHECKS: &[Check] = &[
    Check::serious("least-above-most-in-month", |plan| each(plan, TacticField::InMonth, in_month)),
    Check::serious("least-beyond-months", |plan| each(plan, TacticField::Units, beyond_months)),
    Check::serious("months-above-most", |plan| each(plan, TacticField::Units, above_most)),
    Check::caution("lock-above-most-in-month", |plan| each(plan, TacticField::Locked, lock_above_month)),
    Check::caution("lock-in-closed-month", |plan| each(plan, TacticField::Locked, lock_in_closed_month)),
    Check::serious("season-all-zero", |plan| each(plan, TacticField::Season, season_all_zero)),
    Check::caution("tiers-from-start", |plan| each(plan, TacticField::Tiers, tiers_from_start)),
    Check::serious("share-least-above-most", |plan| each(plan, TacticField::Share, share)),
    Check::serious("shares-above-whole", |plan| {
        Whole::ALL.into_iter().flat_map(|of| least_shares(plan, of)).collect()
    }),
    Check::serious("shares-below-whole", |plan| {
        Whole::ALL.into_iter().flat_map(|of| most_shares(plan, of)).collect()
    }),
];

fn each(plan: &Plan, field: TacticField, look: fn(&Plan, &Tactic) -> Option<Matter>) -> Vec<Seen> {
    let seen = |tactic: &Tactic| Some((Place::Tactic(tactic.id, field), look(plan, tactic)?));
    plan.tactics.iter().filter_map(seen).collect()
}

fn in_month(_: &Plan, tactic: &Tactic) -> Option<Matter> {
    let (least, most) = (tactic.least_in_month, tactic.most_in_month?);
    (least > most).then_some(Matter::LeastAboveMostInMonth { least, most })
}

/// The months in which a tactic runs.
fn open_months(plan: &Plan, tactic: &Tactic) -> impl Iterator<Item = Month> + use<> {
    let period = plan.settings.period;
    period.iter().zip(tactic.runs(period)).filter(|(_, runs)| *runs).map(|(month, _)| month)
}

/// What the months in which a tactic runs add up to, with the units of those that are not set by hand.
fn in_all(plan: &Plan, tactic: &Tactic, free: u32) -> u32 {
    let of = |month| tactic.locked.get(&month).copied().unwrap_or(free);
    open_months(plan, tactic).map(of).fold(0, u32::saturating_add)
}

fn beyond_months(plan: &Plan, tactic: &Tactic) -> Option<Matter> {
    let most = in_all(plan, tactic, tactic.most_in_month.unwrap_or(Tactic::MAX_UNITS));
    let runs = open_months(plan, tactic).next().is_some();
    (runs && tactic.least > most).then_some(Matter::LeastBeyondMonths { least: tactic.least, most })
}

fn above_most(plan: &Plan, tactic: &Tactic) -> Option<Matter> {
    let (least, most) = (in_all(plan, tactic, tactic.least_in_month), tactic.most?);
    (least > most).then_some(Matter::MonthsAboveMost { least, most })
}

fn lock_above_month(_: &Plan, tactic: &Tactic) -> Option<Matter> {
    let most = tactic.most_in_month?;
    let (month, locked) = tactic.locked.iter().find(|(_, locked)| **locked > most)?;
    Some(Matter::LockedAboveMonth { month: *month, locked: *locked, most })
}

fn lock_in_closed_month(plan: &Plan, tactic: &Tactic) -> Option<Matter> {
    let open: Vec<Month> = open_months(plan, tactic).collect();
    let (month, _) = tactic.locked.iter().find(|(month, locked)| **locked > 0 && !open.contains(month))?;
    Some(Matter::LockedInClosedMonth(*month))
}

fn season_all_zero(plan: &Plan, tactic: &Tactic) -> Option<Matter> {
    let mut factors = open_months(plan, tactic).map(|month| tactic.seasonality.factor(month)).peekable();
    (factors.peek().is_some() && factors.all(|factor| factor == 0.0)).then_some(Matter::SeasonAllZero)
}

fn tiers_from_start(_: &Plan, tactic: &Tactic) -> Option<Matter> {
    let Tier { after, share } = *tactic.tiers.as_slice().first()?;
    (after == 0).then_some(Matter::TiersFromStart(share))
}

fn share(_: &Plan, tactic: &Tactic) -> Option<Matter> {
    let (least, most) = (tactic.share.least?, tactic.share.most?);
    (least > most).then_some(Matter::ShareLeastAboveMost { least, most })
}

/// What adding up shares leaves.
const WITHIN: f64 = 1e-9;

fn least_shares(plan: &Plan, of: Whole) -> Vec<Seen> {
    let limits = plan.tactics.iter().map(|tactic| tactic.share).filter(|share| share.of == of);
    let sum: f64 = limits.filter_map(|share| share.least).map(Rate::get).sum();
    seen_if(sum > 1.0 + WITHIN, Place::Tactics, Matter::SharesAboveWhole { of, sum })
}

fn most_shares(plan: &Plan, of: Whole) -> Vec<Seen> {
    let most = |tactic: &Tactic| tactic.share.most.filter(|_| tactic.share.of == of).map(Rate::get);
    let all: Option<Vec<f64>> = plan.tactics.iter().map(most).collect();
    let sum: f64 = all.filter(|all| !all.is_empty()).map_or(1.0, |all| all.iter().sum());
    seen_if(sum < 1.0 - WITHIN, Place::Tactics, Matter::SharesBelowWhole { of, sum })
}

#[cfg(test)]
mod tests {
    use super::super::triggers::tactic;
    use super::super::{Finding, findings};
    use super::*;
    use crate::plan::Edit;
    use crate::tactic::ShareLimit;

    fn of_limits(plan: &Plan) -> Vec<&'static str> {
        let is_of_limits = |finding: &Finding| CHECKS.iter().any(|check| check.id == finding.check);
        findings(plan).into_iter().filter(is_of_limits).map(|finding| finding.check).collect()
    }

    #[test]
    fn a_tactic_that_never_runs_is_not_told_that_its_months_are_too_few() {
        let never = |tactic: &mut Tactic| (tactic.first, tactic.least) = (Month::new(2028, 6), 3);
        assert_eq!(of_limits(&tactic(never)), Vec::<&str>::new());
    }

    #[test]
    fn only_the_season_of_the_months_in_which_it_runs_counts() {
        let january_alone = |tactic: &mut Tactic| {
            let mut factors = [0.0; 12];
            factors[0] = 1.0;
            tactic.seasonality = crate::tactic::Seasonality::new(factors).unwrap();
        };
        assert_eq!(of_limits(&tactic(january_alone)), Vec::<&str>::new());
        let from_february = |tactic: &mut Tactic| {
            january_alone(tactic);
            tactic.first = Month::new(2027, 2);
        };
        assert_eq!(of_limits(&tactic(from_february)), ["season-all-zero"]);
    }

    #[test]
    fn one_tactic_without_a_limit_can_take_the_rest_of_the_whole() {
        let limited = |tactic: &mut Tactic| {
            tactic.share = ShareLimit { most: Rate::percent(40.0), ..ShareLimit::default() };
        };
        assert_eq!(of_limits(&tactic(limited)), Vec::<&str>::new());
        let alone = tactic(limited).edited(Edit::remove(crate::list::TacticId::from(71)));
        assert_eq!(of_limits(&alone), ["shares-below-whole"]);
    }

    #[test]
    fn units_set_by_hand_stand_in_place_of_the_limits_of_their_month() {
        let locked = |tactic: &mut Tactic| {
            (tactic.least, tactic.most_in_month) = (5, Some(0));
            tactic.locked = [(Month::new(2027, 3).unwrap(), 5)].into();
        };
        assert_eq!(of_limits(&tactic(locked)), ["lock-above-most-in-month"]);
    }
}
