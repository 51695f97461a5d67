//! What a schedule makes of a tactic: how many units' worth of people enter the funnel in each month.

use crate::forward::Schedule;
use crate::funnel::convolved;
use crate::tactic::Tactic;
use crate::units::Period;

/// How many units' worth of people a tactic brings to the stage it feeds, by month: what one unit brings is left
/// out, since it may be drawn. Full units of each month × its season; people enter after the lead time.
pub(super) fn effort(tactic: &Tactic, period: Period, units: &Schedule) -> Vec<f64> {
    let done = units.get(&tactic.id).map_or(&[][..], Vec::as_slice);
    let mut before = 0_u32;
    let starts = period.iter().enumerate().map(|(place, month)| {
        let units = done.get(place).copied().unwrap_or(0);
        let full = tactic.tiers.effective(before, units);
        before = before.saturating_add(units);
        full * tactic.seasonality.factor(month)
    });
    convolved(&starts.collect::<Vec<f64>>(), &tactic.lead_shares())
}
