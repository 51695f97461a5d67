//! Findings: things to look at in a plan, with where, how serious, and the data for saying what to do.
//!
//! To add a check, add one line to the list of its group, one variant to [`Matter`], and its two
//! sentences in `wording`; the compiler and the tests find what is left out.

pub use matter::{Matter, Nothing};
pub use mixed::{MIX_CHECKS, MixCheck, mix_findings};
pub use output::is_output;
pub use place::{GoalField, Place, TacticField};

use std::borrow::Cow;

use crate::plan::Plan;

mod contradiction;
mod goals;
mod limits;
mod links;
mod matter;
mod mixed;
mod numbers;
mod output;
mod place;
#[cfg(test)]
pub(crate) mod sound;
mod strategy;
mod tactics;
#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) mod triggers;

/// Something to look at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finding {
    /// The check that found it; unique and stable.
    pub check: &'static str,
    /// How serious it is.
    pub severity: Severity,
    /// Where in the plan it is.
    pub place: Place,
    /// What it is.
    pub matter: Matter,
}

/// How serious a finding is, the most serious first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The plan does not hold as it stands.
    Serious,
    /// Part of the plan rests on too little.
    Caution,
    /// The plan would be better for it.
    Hint,
}

impl Severity {
    /// Every degree, the most serious first.
    pub const ALL: [Severity; 3] = [Severity::Serious, Severity::Caution, Severity::Hint];
}

/// One thing that every plan is looked over for.
pub struct Check {
    /// Its name in kebab-case; unique and stable.
    pub id: &'static str,
    /// How serious what it finds is.
    pub severity: Severity,
    look: fn(&Plan) -> Vec<Seen>,
}

/// What a check saw, and where.
type Seen = (Place, Matter);

impl Check {
    const fn serious(id: &'static str, look: fn(&Plan) -> Vec<Seen>) -> Check {
        Check { id, severity: Severity::Serious, look }
    }

    const fn caution(id: &'static str, look: fn(&Plan) -> Vec<Seen>) -> Check {
        Check { id, severity: Severity::Caution, look }
    }

    const fn hint(id: &'static str, look: fn(&Plan) -> Vec<Seen>) -> Check {
        Check { id, severity: Severity::Hint, look }
    }

    /// What it finds in a plan, in the plan's order.
    pub fn look(&self, plan: &Plan) -> Vec<Finding> {
        (self.look)(plan).into_iter().map(|seen| self.found(seen)).collect()
    }

    fn found(&self, (place, matter): Seen) -> Finding {
        Finding { check: self.id, severity: self.severity, place, matter }
    }
}

/// Every check, by group, in the order of the journey.
pub const CHECKS: [&[Check]; 6] =
    [strategy::CHECKS, goals::CHECKS, numbers::CHECKS, tactics::CHECKS, limits::CHECKS, links::CHECKS];

/// Everything to look at in a plan: the most serious first, then in the order of the journey.
///
/// Fast enough for every keystroke: nothing is solved. Limits of tactics that are switched off are no matter.
///
/// ```
/// use planner::finding::{Severity, findings};
/// use planner::plan::{Plan, Settings};
/// let found = findings(&Plan::new("Plan", Settings::default()));
/// assert!(found.iter().any(|finding| finding.check == "no-direction"));
/// assert!(found.iter().all(|finding| finding.severity != Severity::Serious));
/// ```
pub fn findings(plan: &Plan) -> Vec<Finding> {
    let in_force = |plan: &Plan| Plan { tactics: plan.in_force().tactics.clone(), ..plan.clone() };
    let plan = if plan.switched_off.is_empty() { Cow::Borrowed(plan) } else { Cow::Owned(in_force(plan)) };
    let mut found: Vec<Finding> = CHECKS.into_iter().flatten().flat_map(|check| check.look(&plan)).collect();
    found.sort_by_key(|finding| finding.severity);
    found
}

/// One sight, if it is there to be seen.
fn seen_if(is_there: bool, place: Place, matter: Matter) -> Vec<Seen> {
    if is_there { vec![(place, matter)] } else { Vec::new() }
}

/// Whether nothing is written.
fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}
