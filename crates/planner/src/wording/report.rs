//! Headings and labels of the two documents, and the texts that stand in for what is not there.

use super::strategy;
use crate::notation::Notation;
use crate::plan::Plan;

/// The title of the strategy document.
pub fn strategy_title(plan: &Plan) -> String {
    titled(plan, "Strategy")
}

/// The title of the tactical plan.
pub fn tactical_title(plan: &Plan) -> String {
    titled(plan, "Tactical plan")
}

fn titled(plan: &Plan, what: &str) -> String {
    match plan.name.trim() {
        "" => what.to_owned(),
        name => format!("{name}: {what}"),
    }
}

/// The months a plan covers: "January 2027 to December 2027".
pub fn period(plan: &Plan, notation: &dyn Notation) -> String {
    let period = plan.settings.period;
    let (first, last) = (notation.month(period.first()), notation.month(period.last()));
    if first == last { first } else { format!("{first} to {last}") }
}

/// What stands where nobody has written anything.
pub const fn not_yet() -> &'static str {
    "Not said yet"
}

/// Whose results count, or whom something is for, when it is nobody in particular.
pub const fn everyone() -> &'static str {
    "Everyone"
}

/// What stands where a worth at 70 percent was answered.
pub const fn yes_or_no(answer: Option<bool>) -> &'static str {
    match answer {
        Some(true) => "Yes",
        Some(false) => "No",
        None => not_yet(),
    }
}

/// A number that is a default and not one's own: "30% (assumption)".
pub fn assumed(number: &str) -> String {
    format!("{number} (assumption)")
}

/// How many units, least to most: "2 to 10", "at least 2".
pub fn units(least: u32, most: Option<u32>, notation: &dyn Notation) -> String {
    let least = notation.people(least.into());
    match most {
        Some(most) => format!("{least} to {}", notation.people(most.into())),
        None => format!("at least {least}"),
    }
}

/// A department's limit on money: "$5,000 a month".
pub fn money_limit(limit: crate::strategy::MoneyLimit, notation: &dyn Notation) -> String {
    format!("{} {}", notation.money(limit.amount), strategy::per(limit.per))
}

/// Hours of a department for one unit: "Marketing: 8 hours".
pub fn effort(department: &str, hours: f64, notation: &dyn Notation) -> String {
    format!("{department}: {}", notation.hours(hours))
}

/// What stands where the mix has not been worked out.
pub const fn no_mix() -> &'static str {
    "The mix has not been worked out for this document."
}

/// What stands where there is nothing to look at.
pub const fn nothing_found() -> &'static str {
    "Nothing stands out."
}

/// What stands in a cell to which nothing applies.
pub const fn none() -> &'static str {
    "–"
}

/// What heads a row of sums.
pub const fn total() -> &'static str {
    "Total"
}

/// The hours a department has: "40 hours a month".
pub fn hours_a_month(hours: f64, notation: &dyn Notation) -> String {
    format!("{} a month", notation.hours(hours))
}
