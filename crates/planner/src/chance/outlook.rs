//! What a simulation says.

use serde::{Deserialize, Serialize};

use crate::list::GoalId;

/// What a simulation says.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Outlook {
    /// For each goal that says what it demands.
    pub goals: Vec<GoalOutlook>,
    /// The chance that all of them are reached at once, but for those that are switched off; the same as certain when there
    /// is none.
    pub all: Chance,
}

/// What a simulation says of one goal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GoalOutlook {
    /// Which goal.
    pub goal: GoalId,
    /// How many it demands, counted at its stage.
    pub required: f64,
    /// The chance of reaching it by its deadline.
    pub chance: Chance,
    /// What it gets up to and including each month of the plan, counted at its stage (a goal of money in deals of
    /// the likely value); empty without runs.
    pub by_month: Vec<Band>,
}

/// In how many of how many runs something happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chance {
    /// In how many.
    pub reached: u32,
    /// Of how many.
    pub runs: u32,
}

impl Chance {
    /// The share of runs, between 0 and 1; `None` without runs.
    ///
    /// ```
    /// use planner::chance::Chance;
    /// assert_eq!(Chance { reached: 62, runs: 100 }.share(), Some(0.62));
    /// assert_eq!(Chance::default().share(), None);
    /// ```
    pub fn share(self) -> Option<f64> {
        (self.runs > 0).then(|| f64::from(self.reached) / f64::from(self.runs))
    }

    /// The standard error of that share, √(p(1 − p) ÷ runs): how far it may be from the true chance because runs
    /// are limited. `None` without runs.
    pub fn error(self) -> Option<f64> {
        let share = self.share()?;
        Some((share * (1.0 - share) / f64::from(self.runs)).sqrt())
    }
}

/// Where 8 of 10 runs lie.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Band {
    /// The 10th percentile.
    pub low: f64,
    /// The 50th percentile.
    pub middle: f64,
    /// The 90th percentile.
    pub high: f64,
}

impl Band {
    /// The band of results in any order, none of them below 0; `None` of none.
    ///
    /// Each percentile is the smallest result that at least that share of results does not exceed, so it is always a
    /// result that occurred (definition 1 of R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages",
    /// The American Statistician 50, 1996).
    pub(super) fn of(results: &[f64]) -> Option<Band> {
        let rank = |percent: usize| (results.len() * percent).div_ceil(100).checked_sub(1);
        let (low, middle, high) = (rank(10)?, rank(50)?, rank(90)?);
        // Numbers that are not below 0 are in the order of their bits, and those are quicker to compare.
        let mut bits: Vec<u64> = results.iter().map(|result| result.to_bits()).collect();
        let (below, middle_bits, above) = bits.select_nth_unstable(middle);
        let nth = |part: &mut [u64], rank: Option<usize>| match rank.filter(|rank| *rank < part.len()) {
            Some(rank) => f64::from_bits(*part.select_nth_unstable(rank).1),
            None => f64::from_bits(*middle_bits),
        };
        let (low, high) = (nth(below, Some(low)), nth(above, high.checked_sub(middle + 1)));
        Some(Band { low, middle: f64::from_bits(*middle_bits), high })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_results_that_occurred() {
        let results: Vec<f64> = (1..=10).rev().map(f64::from).collect();
        assert_eq!(Band::of(&results), Some(Band { low: 1.0, middle: 5.0, high: 9.0 }));
        assert_eq!(Band::of(&[7.0]), Some(Band { low: 7.0, middle: 7.0, high: 7.0 }));
        assert_eq!(Band::of(&[]), None);
    }
}
