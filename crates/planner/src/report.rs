//! The report: a plan as two documents of plain blocks, shared by print, exports and the command line.
//!
//! Strategy and tactical plan stand alone: each can be read without the other. All text comes from `wording`.

use crate::finding::Finding;
use crate::mix::Mix;
use crate::notation::Notation;
use crate::plan::Plan;

mod strategy;
mod tables;
mod tactical;

/// A plan as two documents.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// What we say, to whom, why, and where we are going.
    pub strategy: Document,
    /// What is done, for which goal, and what it costs and brings.
    pub tactical: Document,
}

/// One document.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// Its sections, in order; none is empty.
    pub sections: Vec<Section>,
}

/// One section of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What stands under it.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Running text.
    Paragraph(String),
    /// Labels, each with its text.
    Facts(Vec<(String, String)>),
    /// A table.
    Table(Table),
    /// A list of texts.
    List(Vec<String>),
}

/// A table of texts.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Vec<String>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// What stands in it.
    pub heading: String,
    /// Whether it holds numbers, which line up at their end.
    pub is_numeric: bool,
}

/// What a report is made from.
#[derive(Clone, Copy)]
pub struct Source<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Its mix, where it has been worked out.
    pub mix: Option<&'a Mix>,
    /// What there is to look at.
    pub findings: &'a [Finding],
    /// How numbers are written.
    pub notation: &'a dyn Notation,
}

impl Report {
    /// The report of a plan.
    ///
    /// ```
    /// use planner::finding::findings;
    /// use planner::notation::PlainNotation;
    /// use planner::plan::{Plan, Settings};
    /// use planner::report::{Report, Source};
    /// let plan = Plan::new("Pumps", Settings::default());
    /// let notation = PlainNotation::new(plan.settings.locale, plan.settings.currency);
    /// let source = Source { plan: &plan, mix: None, findings: &findings(&plan), notation: &notation };
    /// assert_eq!(Report::of(source).strategy.title, "Pumps: Strategy");
    /// ```
    pub fn of(source: Source) -> Report {
        Report { strategy: strategy::document(source), tactical: tactical::document(source) }
    }
}

impl Section {
    fn new(heading: &str, blocks: Vec<Block>) -> Section {
        Section { heading: heading.to_owned(), blocks }
    }
}

fn table<const N: usize>(caption: &str, columns: [Column; N], rows: Vec<Vec<String>>) -> Block {
    Block::Table(Table { caption: caption.to_owned(), columns: columns.into(), rows })
}

fn words(heading: &str) -> Column {
    Column { heading: heading.to_owned(), is_numeric: false }
}

fn number(heading: &str) -> Column {
    Column { heading: heading.to_owned(), is_numeric: true }
}

/// Labels with the texts that are there; those that nobody has written are left out.
fn facts(pairs: &[(&str, &str)]) -> Block {
    let written = pairs.iter().filter(|(_, text)| !text.trim().is_empty());
    Block::Facts(written.map(|(label, text)| ((*label).to_owned(), (*text).to_owned())).collect())
}

/// A text, or what stands where nobody has written anything.
fn or_not_yet(text: &str) -> String {
    match text.trim() {
        "" => crate::wording::report::not_yet().to_owned(),
        text => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::findings;
    use crate::finding::sound::sound;
    use crate::finding::triggers::triggers;
    use crate::mix::best;
    use crate::notation::{Locale, PlainNotation};
    use crate::plan::Settings;
    use crate::strategy::Question;
    use crate::units::Currency;

    const US: PlainNotation = PlainNotation::new(Locale::US, Currency::USD);

    fn report(plan: &Plan) -> Report {
        let mix = best(plan);
        Report::of(Source { plan, mix: Some(&mix), findings: &findings(plan), notation: &US })
    }

    fn texts(document: &Document) -> Vec<String> {
        let of_block = |block: &Block| match block {
            Block::Paragraph(text) => vec![text.clone()],
            Block::Facts(facts) => {
                facts.iter().flat_map(|(label, text)| [label.clone(), text.clone()]).collect()
            }
            Block::List(items) => items.clone(),
            Block::Table(table) => table.rows.concat(),
        };
        document.sections.iter().flat_map(|section| section.blocks.iter().flat_map(of_block)).collect()
    }

    fn says(document: &Document, text: &str) -> bool {
        texts(document).iter().any(|said| said.contains(text))
    }

    #[test]
    fn the_strategy_holds_what_the_company_found_out() {
        let report = report(&sound());
        for text in [
            "quiet pumps in hospitals",
            "Grow sales in the north",
            "Facility managers",
            "Loud & Co",
            "28 decibels",
        ] {
            assert!(says(&report.strategy, text), "{text}");
        }
        for question in Question::ALL {
            let title = crate::wording::strategy::title(question);
            assert!(report.strategy.sections.iter().any(|section| section.heading == title), "{title}");
        }
    }

    #[test]
    fn the_tactical_plan_holds_every_tactic_and_every_goal() {
        let plan = sound();
        let report = report(&plan);
        for tactic in &plan.tactics {
            assert!(says(&report.tactical, &tactic.name), "{}", tactic.name);
        }
        for text in [
            "Win 40 new customers by December 2027",
            "$1,000,000 ÷ $25,000 per deal = 40 deals",
            "Visit hospitals instead",
        ] {
            assert!(says(&report.tactical, text), "{text}");
        }
    }

    #[test]
    fn every_row_has_a_cell_for_every_column_and_no_section_is_empty() {
        let plans = triggers().into_iter().map(|(_, plan)| plan);
        for plan in plans.chain([Plan::new("", Settings::default())]) {
            let Report { strategy, tactical } = report(&plan);
            for section in strategy.sections.iter().chain(&tactical.sections) {
                assert!(!section.blocks.is_empty() && !section.heading.is_empty(), "{section:?}");
                for block in &section.blocks {
                    match block {
                        Block::Table(table) => {
                            assert!(
                                table.rows.iter().all(|row| row.len() == table.columns.len()),
                                "{table:?}"
                            );
                            assert!(!table.rows.is_empty() && !table.caption.is_empty(), "{table:?}");
                        }
                        Block::Facts(facts) => assert!(!facts.is_empty(), "{section:?}"),
                        Block::List(items) => assert!(!items.is_empty(), "{section:?}"),
                        Block::Paragraph(text) => assert!(!text.is_empty(), "{section:?}"),
                    }
                }
            }
        }
    }
}
