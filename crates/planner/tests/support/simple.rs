//! A goal and a tactic about which one works out in the head what is best.

use planner::goal::{Goal, Metric};
use planner::tactic::Tactic;
use planner::units::{Count, Estimate, Money};

const FIRST_STAGE: u32 = 1;

/// A goal of so many people at the first stage.
pub fn goal(id: u32, target: f64) -> Goal {
    let metric = Metric::AtStage { stage: FIRST_STAGE.into(), target: Count::new(target), last_year: None };
    Goal::new(id.into(), metric)
}

/// A tactic of which a unit brings ten people for so many cents.
pub fn tactic(id: u32, cents: i64) -> Tactic {
    Tactic {
        feeds: Some(FIRST_STAGE.into()),
        entries: Count::new(10.0).map(Estimate::exactly),
        cost: Some(Estimate::exactly(Money::from_minor(cents))),
        ..Tactic::new(id.into(), "Tactic")
    }
}
