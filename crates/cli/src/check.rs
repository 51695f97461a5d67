//! What there is to look at in a plan, a line for each thing.

use planner::document::Opened;
use planner::finding::{Finding, Severity, findings, mix_findings};
use planner::mix::best;
use planner::notation::{Notation, PlainNotation};
use planner::plan::Plan;
use planner::wording;

use crate::command::Answer;
use crate::wording::{finding, repair, summary};

/// The repairs made while the file was read, the findings from the most serious on, and how many there are.
pub(crate) fn answer(opened: &Opened) -> Answer {
    let plan = &opened.plan;
    let notation = PlainNotation::new(plan.settings.locale, plan.settings.currency);
    let found = found(plan);
    let repairs = opened.repairs.iter().map(repair);
    let findings = found.iter().map(|finding| line(plan, finding, &notation));
    let lines: Vec<String> = repairs.chain(findings).chain([summary(counts(&found))]).collect();
    Answer {
        text: lines.join("\n") + "\n",
        is_serious: found.iter().any(|finding| finding.severity == Severity::Serious),
    }
}

fn found(plan: &Plan) -> Vec<Finding> {
    let mut found = findings(plan);
    found.extend(mix_findings(plan, &best(plan)));
    found.sort_by_key(|finding| finding.severity);
    found
}

fn line(plan: &Plan, found: &Finding, notation: &dyn Notation) -> String {
    finding([
        wording::finding::severity(found.severity),
        &wording::finding::place(plan, found.place, notation),
        &wording::finding::what(plan, found, notation),
        wording::finding::remedy(found.matter),
    ])
}

fn counts(found: &[Finding]) -> [(Severity, usize); 3] {
    let of = |severity| found.iter().filter(|finding| finding.severity == severity).count();
    Severity::ALL.map(|severity| (severity, of(severity)))
}
