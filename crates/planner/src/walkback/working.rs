//! The working behind a figure: arithmetic as data, which can be read aloud and evaluated again.

use crate::list::{SourceId, StageId, TacticId};
use crate::units::Count;

/// A figure with its working. The value is what the working evaluates to, bit for bit.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    value: f64,
    working: Working,
}

impl Figure {
    /// The figure that a working gives.
    pub fn worked(working: Working) -> Figure {
        Figure { value: working.value(), working }
    }

    /// The figure, unrounded.
    pub const fn value(&self) -> f64 {
        self.value
    }

    /// The figure as a count, kept within the range of counts.
    pub fn count(&self) -> Count {
        Count::clamped(self.value)
    }

    /// How it came about.
    pub const fn working(&self) -> &Working {
        &self.working
    }
}

/// Arithmetic as data.
///
/// ```
/// use planner::walkback::{Given, Working};
/// let deals = Working::Quotient(
///     Box::new(Working::Given(1_000_000.0, Given::Target)),
///     Box::new(Working::Given(25_000.0, Given::Deal)),
/// );
/// assert_eq!(deals.value(), 40.0);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub enum Working {
    /// A number that is known, and what it is. Money is in minor units, shares are fractions of 1.
    Given(f64, Given),
    /// All of them, multiplied.
    Product(Vec<Working>),
    /// The first, divided by the second.
    Quotient(Box<Working>, Box<Working>),
    /// All of them, added; nothing when there are none.
    Sum(Vec<Working>),
    /// The first less the second, but not below nothing.
    Less(Box<Working>, Box<Working>),
    /// Rounded up to whole people.
    UpToWhole(Box<Working>),
}

/// What a known number in a working is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// The target of the goal: money for revenue, a share for pipeline share, else a count.
    Target,
    /// Last year's result of the goal.
    LastYear,
    /// Last year and the growth on it, as a factor: 1.2 is "up 20%".
    GrowthFactor,
    /// The value of an average deal.
    Deal,
    /// The value of the whole pipeline.
    PipelineTotal,
    /// The conversion rate from a stage to the next.
    Rate(StageId),
    /// The figure required of a stage, worked out before.
    Stage(StageId),
    /// The gap of a stage, worked out before.
    Gap(StageId),
    /// What comes without new effort, worked out before.
    Baseline,
    /// How many a source brings each month.
    PerMonth(SourceId),
    /// How many months count, where months that count in part are added up.
    MonthsThatCount,
    /// The value of a deal compared with the goal's average deal, as a factor.
    DealCompared,
    /// The units of a tactic.
    Units(TacticId),
    /// How many people one unit of a tactic brings.
    Entries(TacticId),
    /// How many people a unit brings in the month it is done in, compared with an average month, as a factor.
    Season(TacticId),
    /// What part of a tactic's people arrives by the deadline.
    InTime(TacticId),
}

impl Working {
    /// The same, rounded up to whole people if asked for.
    pub(crate) fn up_if(self, whole: bool) -> Working {
        if whole { Working::UpToWhole(Box::new(self)) } else { self }
    }

    /// What the working evaluates to.
    pub fn value(&self) -> f64 {
        match self {
            Working::Given(number, _) => *number,
            Working::Product(factors) => factors.iter().map(Working::value).product(),
            Working::Quotient(dividend, divisor) => dividend.value() / divisor.value(),
            Working::Sum(terms) => terms.iter().map(Working::value).sum::<f64>() + 0.0,
            Working::Less(first, second) => (first.value() - second.value()).max(0.0),
            #[expect(clippy::cast_precision_loss, reason = "counts are below 2^53")]
            Working::UpToWhole(inner) => {
                Count::new(inner.value()).map_or(inner.value(), |count| count.people() as f64)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn given(number: f64) -> Working {
        Working::Given(number, Given::Target)
    }

    #[test]
    fn a_sum_of_nothing_is_nothing_and_not_minus_nothing() {
        assert!(Working::Sum(Vec::new()).value().is_sign_positive());
    }

    #[test]
    fn a_difference_never_goes_below_nothing() {
        assert_eq!(Working::Less(Box::new(given(3.0)), Box::new(given(5.0))).value(), 0.0);
    }

    #[test]
    fn rounding_up_knows_whole_numbers() {
        let quotient = Working::Quotient(Box::new(given(145.0)), Box::new(given(0.29)));
        assert_eq!(Working::UpToWhole(Box::new(quotient)).value(), 500.0);
    }
}
