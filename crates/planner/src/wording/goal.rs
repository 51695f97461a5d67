//! Goals in words: what is measured, and a goal in one sentence.

use super::name;
use crate::goal::{Goal, Metric};
use crate::notation::Notation;
use crate::plan::Plan;
use crate::units::Count;

/// What a goal measures, whatever its numbers: "More responses than last year".
pub const fn metric(metric: &Metric) -> &'static str {
    match metric {
        Metric::ResponsesUp { .. } => "More responses than last year",
        Metric::Revenue { through: None, .. } => "Revenue",
        Metric::Revenue { through: Some(_), .. } => "Revenue through a stage",
        Metric::PipelineShare { .. } => "A share of the sales pipeline",
        Metric::AtStage { .. } => "A number at any stage",
        Metric::Customers { .. } => "New customers",
    }
}

/// When this is the thing to measure.
pub const fn metric_hint(metric: &Metric) -> &'static str {
    match metric {
        Metric::ResponsesUp { .. } => "When more people have to react: “20% more responses than last year”.",
        Metric::Revenue { through: None, .. } => "When money is what counts: “1,000,000 in revenue”.",
        Metric::Revenue { through: Some(_), .. } => {
            "When only what marketing brought counts: “400,000 in revenue from marketing-qualified leads”."
        }
        Metric::PipelineShare { .. } => {
            "When marketing fills part of the pipeline: “30% of the sales pipeline”."
        }
        Metric::AtStage { .. } => "When one stage is what you answer for: “480 leads”.",
        Metric::Customers { .. } => "When new customers are what counts: “40 new customers”.",
    }
}

/// A goal in one sentence, without full stop: "Win 40 new customers by December 2027".
pub fn sentence(plan: &Plan, goal: &Goal, notation: &dyn Notation) -> String {
    let audience = goal.audience.and_then(|id| plan.strategy.audiences.get(id));
    let whose = audience.map(|audience| format!(" among {}", audience.name.trim()));
    let when = goal.deadline.map(|deadline| format!(" by {}", notation.month(deadline)));
    [aim(plan, &goal.metric, notation), whose.unwrap_or_default(), when.unwrap_or_default()].concat()
}

/// The number to reach, by itself: "40", "$1,000,000", "20%"; `None` when there is none.
pub fn target(metric: &Metric, notation: &dyn Notation) -> Option<String> {
    match *metric {
        Metric::ResponsesUp { by, .. } => by.map(|by| notation.growth(by)),
        Metric::Revenue { target, .. } => target.map(|target| notation.money(target)),
        Metric::PipelineShare { target, .. } => target.map(|target| notation.rate(target)),
        Metric::AtStage { target, .. } | Metric::Customers { target, .. } => {
            target.map(|target| notation.count(target))
        }
    }
}

/// Last year's number, by itself; `None` when it is not known.
pub fn last_year(metric: &Metric, notation: &dyn Notation) -> Option<String> {
    match *metric {
        Metric::Revenue { last_year, .. } => last_year.map(|last_year| notation.money(last_year)),
        Metric::PipelineShare { last_year, .. } => last_year.map(|last_year| notation.rate(last_year)),
        Metric::ResponsesUp { last_year, .. }
        | Metric::AtStage { last_year, .. }
        | Metric::Customers { last_year, .. } => last_year.map(|last_year| notation.count(last_year)),
    }
}

fn aim(plan: &Plan, metric: &Metric, notation: &dyn Notation) -> String {
    let number = target(metric, notation);
    let funnel = &plan.numbers.funnel;
    match *metric {
        Metric::ResponsesUp { .. } => {
            let stage = funnel.stage(funnel.response_place()).map(|stage| stage.id).unwrap_or_default();
            let people = name::people(plan, stage, 2.0);
            number.map_or_else(
                || format!("Get more {people} than last year"),
                |number| format!("Get {number} more {people} than last year"),
            )
        }
        Metric::Revenue { through, .. } => {
            let from = through.map(|stage| format!(" from {}", name::people(plan, stage, 2.0)));
            let number = number.map_or("Earn more".to_owned(), |number| format!("Earn {number} in"));
            format!("{number} revenue{}", from.unwrap_or_default())
        }
        Metric::PipelineShare { .. } => {
            format!("Bring {} of the sales pipeline", number.unwrap_or("a share".to_owned()))
        }
        Metric::AtStage { stage, target, .. } => {
            let people = name::people(plan, stage, target.map_or(2.0, Count::get));
            format!("Reach {} {people}", number.unwrap_or("more".to_owned()))
        }
        Metric::Customers { target, .. } => {
            let is_one = target.is_some_and(|target| target.get() == 1.0);
            let customers = if is_one { "new customer" } else { "new customers" };
            number.map_or(format!("Win {customers}"), |number| format!("Win {number} {customers}"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::sound::{count, money, sound};
    use crate::notation::{Locale, PlainNotation};
    use crate::units::{Currency, Growth, Month, Rate};

    fn said(metric: Metric, change: impl Fn(&mut Goal)) -> String {
        let mut goal = Goal::new(90.into(), metric);
        change(&mut goal);
        sentence(&sound(), &goal, &PlainNotation::new(Locale::US, Currency::USD))
    }

    #[test]
    fn a_goal_is_one_sentence() {
        let last_year: Option<Count> = None;
        let by = Growth::percent(20.0);
        assert_eq!(said(Metric::ResponsesUp { by, last_year }, |_| ()), "Get 20% more leads than last year");
        let metric =
            Metric::Revenue { target: Some(money(400_000)), last_year: None, through: Some(2.into()) };
        assert_eq!(said(metric, |_| ()), "Earn $400,000 in revenue from opportunities");
        let metric = Metric::PipelineShare { target: Rate::percent(30.0), last_year: None };
        assert_eq!(said(metric, |_| ()), "Bring 30% of the sales pipeline");
        let metric = Metric::AtStage { stage: 1.into(), target: Some(count(480.0)), last_year };
        assert_eq!(said(metric, |_| ()), "Reach 480 leads");
        let full = |goal: &mut Goal| {
            goal.audience = Some(51.into());
            goal.deadline = Month::new(2027, 12);
        };
        let metric = Metric::Customers { target: Some(count(40.0)), last_year };
        assert_eq!(said(metric, full), "Win 40 new customers among Facility managers by December 2027");
        let metric = Metric::Customers { target: Some(count(1.0)), last_year };
        assert_eq!(said(metric, |_| ()), "Win 1 new customer");
    }

    #[test]
    fn a_goal_without_a_number_is_still_a_sentence() {
        let last_year: Option<Count> = None;
        let metric = Metric::ResponsesUp { by: None, last_year };
        assert_eq!(said(metric, |_| ()), "Get more leads than last year");
        let metric = Metric::Revenue { target: None, last_year: None, through: None };
        assert_eq!(said(metric, |_| ()), "Earn more revenue");
        let metric = Metric::PipelineShare { target: None, last_year: None };
        assert_eq!(said(metric, |_| ()), "Bring a share of the sales pipeline");
        let metric = Metric::AtStage { stage: 2.into(), target: None, last_year };
        assert_eq!(said(metric, |_| ()), "Reach more opportunities");
        assert_eq!(said(Metric::Customers { target: None, last_year }, |_| ()), "Win new customers");
    }
}
