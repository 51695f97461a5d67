//! Why a text could not be taken as a figure.

use crate::wording::refusal as wording;

/// What is wrong with a typed text, in terms of what to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Nothing was typed.
    Empty,
    /// More than [`Typing::MOST_CHARACTERS`](super::Typing::MOST_CHARACTERS) were typed.
    TooLong,
    /// The text, as found, says no number.
    NotANumber {
        /// What was typed.
        found: String,
    },
    /// A range was typed where one number is meant.
    NotOneNumber,
    /// The text can be read in two ways.
    Ambiguous {
        /// What was typed.
        found: String,
        /// Two texts, each of which says one thing only.
        readings: [String; 2],
    },
    /// The figure is below the least there can be.
    TooSmall {
        /// The least, as people write it.
        least: String,
    },
    /// The figure is above the most there can be.
    TooLarge {
        /// The most, as people write it.
        most: String,
    },
    /// The figure is outside of a range.
    Outside {
        /// The least, as people write it.
        least: String,
        /// The most, as people write it.
        most: String,
    },
    /// A whole number is meant, and this has decimals.
    NotWhole,
    /// An amount finer than its currency.
    TooManyDecimals {
        /// How many decimals the currency has.
        most: u8,
    },
    /// A range that begins with its larger end.
    RangeReversed {
        /// The smaller end, as people write it.
        low: String,
        /// The larger end, as people write it.
        high: String,
    },
    /// A likely value that is not within its range.
    LikelyOutside {
        /// The smaller end, as people write it.
        low: String,
        /// The larger end, as people write it.
        high: String,
    },
    /// An amount in another currency than the plan's.
    OtherCurrency {
        /// The ISO 4217 code of the plan's currency.
        plan: &'static str,
    },
    /// The text names no month between 1900 and 2199.
    NotAMonth,
}

impl Refusal {
    /// What to tell the person, with the name of the field and an answer that would do.
    ///
    /// ```
    /// use planner::typing::Refusal;
    /// assert_eq!(Refusal::Empty.sentence("Close rate", "30"), "Enter your close rate");
    /// ```
    pub fn sentence(&self, label: &str, example: &str) -> String {
        match self {
            Refusal::Empty => wording::empty(label),
            Refusal::TooLong => wording::too_long(label, example),
            Refusal::NotANumber { .. } => wording::not_a_number(label, example),
            Refusal::NotOneNumber => wording::not_one_number(label, example),
            Refusal::Ambiguous { found, readings: [one, other] } => wording::ambiguous(found, one, other),
            Refusal::TooSmall { least } => wording::too_small(label, least),
            Refusal::TooLarge { most } => wording::too_large(label, most),
            Refusal::Outside { least, most } => wording::outside(label, least, most),
            Refusal::NotWhole => wording::not_whole(label, example),
            Refusal::TooManyDecimals { most } => wording::too_many_decimals(label, *most, example),
            Refusal::RangeReversed { low, high } => wording::range_reversed(label, low, high),
            Refusal::LikelyOutside { low, high } => wording::likely_outside(label, low, high),
            Refusal::OtherCurrency { plan } => wording::other_currency(label, plan),
            Refusal::NotAMonth => wording::not_a_month(label, example),
        }
    }

    /// Whether a reading that ends like this cannot have been meant, if there is another one.
    pub(super) const fn is_impossible(&self) -> bool {
        matches!(
            self,
            Refusal::TooSmall { .. }
                | Refusal::TooLarge { .. }
                | Refusal::Outside { .. }
                | Refusal::RangeReversed { .. }
                | Refusal::LikelyOutside { .. }
        )
    }
}
