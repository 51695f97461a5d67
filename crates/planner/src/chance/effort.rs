//! What a schedule makes of a tactic: how many units' worth of people enter the funnel in each month.

use crate::forward::Units;
use crate::funnel::convolved;
use crate::tactic::Tactic;
use crate::units::Period;

/// How many units' worth of people a tactic brings to the stage it feeds, by month: what one unit brings is left
/// out, since it may be drawn. Units are spread evenly over the months it can run; people enter after its lead time.
pub(super) fn effort(tactic: &Tactic, period: Period, units: &Units) -> Vec<f64> {
    let runs = tactic.runs(period);
    let months = runs.iter().filter(|runs| **runs).count().max(1);
    let done = units.get(&tactic.id).copied().unwrap_or(0);
    #[expect(clippy::cast_precision_loss, reason = "months are few")]
    let each = f64::from(done) / (months as f64);
    let starts: Vec<f64> = runs.iter().map(|runs| if *runs { each } else { 0.0 }).collect();
    convolved(&starts, &tactic.lead_shares())
}
