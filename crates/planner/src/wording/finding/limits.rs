//! What is found about the limits of tactics, in words.

use crate::finding::Matter;
use crate::notation::Notation;
use crate::tactic::Whole;

/// What was found about a limit of a tactic, in one sentence; empty for what is no limit.
pub(super) fn what(whom: &str, matter: Matter, notation: &dyn Notation) -> String {
    let units = |units: u32| match units {
        1 => "1 unit".to_owned(),
        _ => format!("{} units", notation.people(units.into())),
    };
    match matter {
        Matter::LeastAboveMostInMonth { least, most } => {
            format!("{whom} has at least {} and at most {} in a month.", units(least), units(most))
        }
        Matter::LeastBeyondMonths { least, most } => {
            format!("{whom} has at least {}, and its months allow {}.", units(least), units(most))
        }
        Matter::MonthsAboveMost { least, most } => {
            format!("The months of {whom} ask for {}, and it has at most {}.", units(least), units(most))
        }
        Matter::LockedAboveMonth { month, locked, most } => {
            let (locked, month, most) = (units(locked), notation.month(month), units(most));
            format!("{whom} has {locked} set by hand in {month}, and at most {most} in a month.")
        }
        Matter::LockedInClosedMonth(month) => {
            format!("{whom} has units set by hand in {}, when it does not run.", notation.month(month))
        }
        Matter::SeasonAllZero => format!("{whom} brings nobody in any month in which it runs."),
        Matter::TiersFromStart(share) => {
            let share = notation.rate(share);
            format!("Not even the first unit of {whom} brings all its people, only {share} of them.")
        }
        Matter::ShareLeastAboveMost { least, most } => {
            let (least, most) = (notation.rate(least), notation.rate(most));
            format!("{whom} has a share of at least {least} and at most {most}.")
        }
        Matter::SharesAboveWhole { of, sum } => shares("least", of, sum, notation),
        Matter::SharesBelowWhole { of, sum } => shares("most", of, sum, notation),
        _ => String::new(),
    }
}

fn shares(end: &str, of: Whole, sum: f64, notation: &dyn Notation) -> String {
    let sum = notation.percent(sum, 1);
    format!("What tactics have at {end} adds up to {sum} of {}.", whole(of))
}

/// What a share is taken of, inside a sentence.
const fn whole(of: Whole) -> &'static str {
    match of {
        Whole::Spending => "the spending",
        Whole::Units => "all units",
    }
}
