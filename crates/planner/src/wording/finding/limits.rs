//! What is found about the limits of tactics, in words.

use crate::notation::Notation;
use crate::tactic::Whole;
use crate::units::{Month, Rate};

/// How it is said: whose limits they are, and how figures are written.
#[derive(Clone, Copy)]
pub(super) struct Limits<'a>(pub(super) &'a str, pub(super) &'a dyn Notation);

impl Limits<'_> {
    pub(super) fn in_month(self, least: u32, most: u32) -> String {
        format!("{} has at least {} and at most {} in a month.", self.0, self.units(least), self.units(most))
    }

    pub(super) fn beyond_months(self, least: u32, most: u32) -> String {
        format!("{} has at least {}, and its months allow {}.", self.0, self.units(least), self.units(most))
    }

    pub(super) fn above_most(self, least: u32, most: u32) -> String {
        let (least, most) = (self.units(least), self.units(most));
        format!("The months of {} ask for {least}, and it has at most {most}.", self.0)
    }

    pub(super) fn locked(self, month: Month, locked: u32, most: u32) -> String {
        let (locked, month, most) = (self.units(locked), self.1.month(month), self.units(most));
        format!("{} has {locked} set by hand in {month}, and at most {most} in a month.", self.0)
    }

    pub(super) fn closed(self, month: Month) -> String {
        format!("{} has units set by hand in {}, when it does not run.", self.0, self.1.month(month))
    }

    pub(super) fn tiers(self, share: Rate) -> String {
        let share = self.1.rate(share);
        format!("Not even the first unit of {} brings all its people, only {share} of them.", self.0)
    }

    pub(super) fn share(self, least: Rate, most: Rate) -> String {
        let (least, most) = (self.1.rate(least), self.1.rate(most));
        format!("{} has a share of at least {least} and at most {most}.", self.0)
    }

    pub(super) fn least_shares(self, of: Whole, sum: f64) -> String {
        format!("What tactics have at least adds up to {} of {}.", self.1.percent(sum, 1), whole(of))
    }

    pub(super) fn most_shares(self, of: Whole, sum: f64) -> String {
        format!("What tactics have at most adds up to {} of {}.", self.1.percent(sum, 1), whole(of))
    }

    fn units(self, units: u32) -> String {
        if units == 1 { "1 unit".to_owned() } else { format!("{} units", self.1.people(units.into())) }
    }
}

/// What a share is taken of, inside a sentence.
const fn whole(of: Whole) -> &'static str {
    match of {
        Whole::Spending => "the spending",
        Whole::Units => "all units",
    }
}
