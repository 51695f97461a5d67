//! The working of a figure as a sentence with the numbers put in: "40 deals ÷ 25% = 160 opportunities".

use super::name;
use crate::goal::{Goal, Metric};
use crate::list::StageId;
use crate::notation::Notation;
use crate::plan::Plan;
use crate::units::{Count, Money};
use crate::walkback::{Figure, Given, Working};

/// Who a figure is worked out for.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The goal.
    pub goal: &'a Goal,
    /// The stage whose people the figure counts.
    pub stage: StageId,
    /// How numbers are written.
    pub notation: &'a dyn Notation,
}

/// What is required: "$7,500,000 ÷ $85,000 per deal = 88.24 deals, so at least 89".
pub fn required(figure: &Figure, context: Context) -> String {
    let counted = counted(figure.value(), context);
    let enough = figure.count().people();
    let rounded = if is_whole(figure.value()) {
        String::new()
    } else {
        format!(", so at least {}", context.notation.people(enough))
    };
    match figure.working() {
        Working::Given(_, Given::Target) => format!("{counted}, as the goal says"),
        Working::Less(..) if figure.value() == 0.0 => {
            format!("{}: nothing is missing", context.text(figure.working()))
        }
        Working::Given(..)
        | Working::Product(_)
        | Working::Quotient(..)
        | Working::Sum(_)
        | Working::Less(..)
        | Working::UpToWhole(_) => format!("{} = {counted}{rounded}", context.text(figure.working())),
    }
}

/// What is required of each month: "320 leads ÷ 8 months = 40 leads a month".
pub fn per_month(figure: &Figure, context: Context) -> String {
    format!("{} = {} a month", context.text(figure.working()), counted(figure.value(), context))
}

/// What comes: "4 a month from “Website” × 30% × 10 months = 12 opportunities".
pub fn brought(figure: &Figure, context: Context) -> String {
    match figure.working() {
        Working::Sum(terms) if terms.is_empty() => counted(0.0, context),
        Working::Given(..)
        | Working::Product(_)
        | Working::Quotient(..)
        | Working::Sum(_)
        | Working::Less(..)
        | Working::UpToWhole(_) => {
            format!("{} = {}", context.text(figure.working()), counted(figure.value(), context))
        }
    }
}

fn counted(value: f64, context: Context) -> String {
    format!("{} {}", number(value, context.notation), name::people(context.plan, context.stage, value))
}

/// Two decimals where they tell something, so that nobody wonders where a rounded-up person comes from.
fn number(value: f64, notation: &dyn Notation) -> String {
    if value < 0.01 && value > 0.0 {
        return notation.count(Count::clamped(value));
    }
    notation.number(value, if is_whole(value) { 0 } else { 2 })
}

fn is_whole(value: f64) -> bool {
    (value - value.round()).abs() <= 1e-9 * value.max(1.0)
}

impl Context<'_> {
    fn text(self, working: &Working) -> String {
        match working {
            Working::Given(value, given) => self.given(*value, *given),
            Working::Product(factors) => self.joined(factors, " × "),
            Working::Sum(terms) => self.joined(terms, " + "),
            Working::Quotient(first, second) => format!("{} ÷ {}", self.part(first), self.part(second)),
            Working::Less(first, second) => format!("{} − {}", self.part(first), self.part(second)),
            Working::UpToWhole(inner) => format!("{}, rounded up", self.text(inner)),
        }
    }

    fn joined(self, parts: &[Working], sign: &str) -> String {
        match parts {
            [] => "0".to_owned(),
            [one] => self.text(one),
            [..] => parts.iter().map(|part| self.part(part)).collect::<Vec<_>>().join(sign),
        }
    }

    /// A part of a longer calculation: sums and differences keep together.
    fn part(self, working: &Working) -> String {
        let text = self.text(working);
        match working {
            Working::Sum(terms) if terms.len() > 1 => format!("({text})"),
            Working::Less(..) | Working::UpToWhole(_) => format!("({text})"),
            Working::Given(..) | Working::Product(_) | Working::Quotient(..) | Working::Sum(_) => text,
        }
    }

    fn given(self, value: f64, given: Given) -> String {
        let written = number(value, self.notation);
        match given {
            Given::Target => self.target(value),
            Given::LastYear => format!("{written} last year"),
            Given::GrowthFactor | Given::InTime(_) => self.share(value, given),
            Given::Deal => format!("{} per deal", self.money(value)),
            Given::PipelineTotal => format!("{} in the pipeline", self.money(value)),
            Given::Rate(_) => self.percent(value),
            Given::Stage(stage) => format!("{written} {}", name::people(self.plan, stage, value)),
            Given::Gap(stage) => format!("{written} {} missing", name::people(self.plan, stage, value)),
            Given::Baseline => format!("{written} without new effort"),
            Given::PerMonth(source) => format!("{written} a month from {}", name::source(self.plan, source)),
            Given::MonthsThatCount => self.notation.months(value),
            Given::DealCompared => format!("{written} for the size of the deals"),
            Given::Units(tactic) => format!("{written} × {}", name::tactic(self.plan, tactic)),
            Given::Entries(_) => format!("{written} each"),
        }
    }

    fn target(self, value: f64) -> String {
        match self.goal.metric {
            Metric::Revenue { .. } => self.money(value),
            Metric::PipelineShare { .. } => self.percent(value),
            Metric::ResponsesUp { .. } | Metric::AtStage { .. } | Metric::Customers { .. } => {
                number(value, self.notation)
            }
        }
    }

    fn share(self, value: f64, given: Given) -> String {
        let percent = self.percent(value);
        if given == Given::GrowthFactor { percent } else { format!("{percent} in time") }
    }

    fn percent(self, share: f64) -> String {
        crate::units::Growth::new(share).map_or_else(String::new, |share| self.notation.growth(share))
    }

    fn money(self, minor: f64) -> String {
        self.notation.money(Money::from_minor(1).scaled(minor))
    }
}
