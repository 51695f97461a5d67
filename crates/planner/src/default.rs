//! Default numbers that come with the app, each with the place it comes from.
//!
//! A default is only a starting point: the plan shows it with its source, its year and the word "assumption",
//! and the owner of the plan replaces it as soon as a number of their own is known.

pub mod source;

/// A default number or range, always shown with its source and the word "assumption".
///
/// The three values are percentiles: 9 times in 10 the true number lies between `low` (5th) and `high` (95th),
/// and it is as often below `likely` (the median) as above it. All three are in the unit of the field that
/// holds the assumption.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Assumption {
    /// The 5th percentile.
    pub low: f64,
    /// The median.
    pub likely: f64,
    /// The 95th percentile.
    pub high: f64,
    /// Where the number comes from.
    pub source: &'static Source,
    /// How the number follows from the source, in one or two plain sentences.
    pub note: &'static str,
}

/// Where a default number comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Who published the figures.
    pub publisher: &'static str,
    /// The title of the study or page.
    pub title: &'static str,
    /// The year of publication.
    pub year: u16,
    /// The address of a page that states the figures, or `""` for our own judgement.
    pub address: &'static str,
}
