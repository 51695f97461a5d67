//! Default numbers that come with the app, each with the place it comes from.
//!
//! A default is only a starting point: the plan shows it with its source, its year and the word "assumption",
//! and the owner of the plan replaces it as soon as a number of their own is known.

pub mod source;

use crate::units::{Count, Currency, Estimate, Money, Quantity, Rate};

/// A default number or range, always shown with its source and the word "assumption".
///
/// The three values are percentiles: 9 times in 10 the true number lies between `low` (the 5th) and `high`
/// (the 95th), and it is as often below `likely` (the median) as above it. All three are in the unit of the
/// field that holds the assumption.
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

impl Assumption {
    /// A number without spread: `low`, `likely` and `high` are the same.
    pub const fn certain(value: f64, source: &'static Source, note: &'static str) -> Self {
        Self { low: value, likely: value, high: value, source, note }
    }

    /// The number as a conversion rate; `None` when it is not a share.
    pub fn rate(&self) -> Option<Estimate<Rate>> {
        self.estimate(Rate::new)
    }

    /// The number as a count.
    pub fn count(&self) -> Option<Estimate<Count>> {
        self.estimate(Count::new)
    }

    /// The number of US dollars as money of a plan; `None` where the plan's currency is worth something else
    /// altogether, because converting silently would be guessing.
    pub fn money(&self, currency: Currency) -> Option<Estimate<Money>> {
        self.estimate(|major| Money::from_major(major, currency)).filter(|_| currency.is_near_dollar())
    }

    fn estimate<Q: Quantity>(&self, of: impl Fn(f64) -> Option<Q>) -> Option<Estimate<Q>> {
        let (low, likely, high) = (of(self.low)?, of(self.likely)?, of(self.high)?);
        if low == high { Some(Estimate::exactly(likely)) } else { Estimate::between(low, Some(likely), high) }
    }
}

/// Where a default number comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Who published the figures.
    pub publisher: &'static str,
    /// The title of the study or page.
    pub title: &'static str,
    /// The year of publication or, for a page without a date, the year in which it was read.
    pub year: u16,
    /// The address of a page that states the figures, or `""` for our own judgement.
    pub address: &'static str,
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// Asserts what every default must be: three finite numbers in order, with a source and a note.
    pub(crate) fn assert_sound(name: &str, assumption: &Assumption) {
        let Assumption { low, likely, high, source, note } = *assumption;
        assert!([low, likely, high].into_iter().all(f64::is_finite), "{name}: {assumption:?}");
        let without_spread = low.total_cmp(&likely).is_eq() && likely.total_cmp(&high).is_eq();
        assert!(without_spread || (low < likely && likely < high), "{name}: {assumption:?}");
        assert_cited(source);
        assert!(note.ends_with('.'), "{name}: a note is a sentence: {note}");
        let judged = note.contains("judgement");
        assert!(judged || source.address.starts_with("http"), "{name}: a judgement is called one: {note}");
    }

    /// Asserts that the folder, under the crate, holds one module for each id and no other.
    pub(crate) fn assert_folder_holds(folder: &str, ids: &[&str]) {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let mut files: Vec<String> = std::fs::read_dir(path)
            .expect("the folder can be read")
            .map(|entry| {
                entry.expect("the entry can be read").file_name().into_string().expect("a plain name")
            })
            .collect();
        files.sort();
        let mut listed: Vec<String> = ids.iter().map(|id| format!("{}.rs", id.replace('-', "_"))).collect();
        listed.sort();
        assert_eq!(files, listed);
    }

    fn assert_cited(source: &Source) {
        assert!(!source.publisher.is_empty() && !source.title.is_empty(), "{source:?}");
        assert!((1990..=2026).contains(&source.year), "{source:?}");
        assert!(source.address.is_empty() == (*source == source::JUDGEMENT), "{source:?}");
    }

    #[test]
    fn a_certain_assumption_has_no_spread() {
        let five = Assumption::certain(5.0, &source::JUDGEMENT, "A judgement.");
        assert_sound("five", &five);
        assert!([five.low, five.likely, five.high].iter().all(|value| (4.999..5.001).contains(value)));
    }
}
