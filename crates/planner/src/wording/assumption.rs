//! Default numbers in words: what is assumed, and where it comes from.

use super::name;
use crate::default::{Assumption, Source};
use crate::list::StageId;
use crate::notation::Notation;
use crate::plan::Plan;
use crate::tactic::catalogue::TacticType;
use crate::units::{Count, Currency, Money};

/// What one unit of a catalogue type brings and costs: "One show: 102 leads (30 to 295) for $22,000 ($7,000 to
/// $60,000)".
pub fn unit(plan: &Plan, kind: &TacticType, notation: &dyn Notation) -> String {
    let funnel = &plan.numbers.funnel;
    let stage = funnel.stage(funnel.place_fed(kind.feeds)).map(|stage| stage.id).unwrap_or_default();
    let people = people(plan, stage, &kind.entries, notation);
    format!("One {}: {people} for {}", kind.unit, money(&kind.cost, plan.settings.currency, notation))
}

fn people(plan: &Plan, stage: StageId, entries: &Assumption, notation: &dyn Notation) -> String {
    let write = |count: f64| notation.count(Count::clamped(count));
    let people = name::people(plan, stage, entries.likely);
    with_range(format!("{} {people}", write(entries.likely)), entries, write)
}

/// An amount published in US dollars, as money of the plan: "$22,000 ($7,000 to $60,000)"; in so many words where
/// the plan's currency is worth something else: "22,000 US dollars (7,000 to 60,000)".
pub fn money(assumption: &Assumption, currency: Currency, notation: &dyn Notation) -> String {
    if !currency.is_near_dollar() {
        let write = |dollars: f64| notation.count(Count::clamped(dollars));
        return with_range(format!("{} US dollars", write(assumption.likely)), assumption, write);
    }
    let write = |major: f64| notation.money(Money::from_major(major, currency).unwrap_or_default());
    with_range(write(assumption.likely), assumption, write)
}

fn with_range(likely: String, assumption: &Assumption, write: impl Fn(f64) -> String) -> String {
    let (low, high) = (write(assumption.low), write(assumption.high));
    if low == high { likely } else { format!("{likely} ({low} to {high})") }
}

/// Where a default comes from: "Mailchimp, 2019".
pub fn source(source: &Source) -> String {
    format!("{}, {}", source.publisher, source.year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notation::{Locale, PlainNotation};
    use crate::plan::Settings;
    use crate::tactic::catalogue;

    fn said(id: &str, code: &str) -> String {
        let currency = Currency::find(code).unwrap();
        let plan = Plan::new("Plan", Settings { currency, ..Settings::default() });
        unit(&plan, catalogue::find(id).unwrap(), &PlainNotation::new(Locale::US, currency))
    }

    #[test]
    fn a_unit_says_what_it_brings_and_costs_with_their_ranges() {
        assert_eq!(
            said("trade-show", "USD"),
            "One show: 102 leads (30 to 295) for $22,000 ($7,000 to $60,000)"
        );
    }

    #[test]
    fn a_number_without_spread_has_no_range() {
        assert_eq!(said("lead-ads", "EUR"), "One batch of 10 leads: 10 leads for €277 (€100 to €800)");
    }

    #[test]
    fn dollars_are_not_passed_off_as_another_currency() {
        assert!(said("trade-show", "JPY").ends_with("for 22,000 US dollars (7,000 to 60,000)"));
    }

    #[test]
    fn a_source_has_its_year() {
        let kind = catalogue::find("trade-show").unwrap();
        let cited = "Center for Exhibition Industry Research, quoted by MeetingsNet, 2009";
        assert_eq!(source(kind.entries.source), cited);
    }
}
