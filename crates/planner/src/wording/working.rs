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

/// Up to two decimals where they tell something, so that nobody wonders where a rounded-up person comes from.
fn number(value: f64, notation: &dyn Notation) -> String {
    match [1.0, 10.0].into_iter().zip(0..).find(|(scale, _)| is_whole(value * scale)) {
        Some((_, decimals)) => notation.number(value, decimals),
        None if value < 0.01 => notation.count(Count::clamped(value)),
        None => notation.number(value, 2),
    }
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
            Given::Deal => format!("{} per {}", self.money(value), name::deal(self.plan)),
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
            Given::Season(_) => format!("{written} for the season"),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::sound::{count, money, sound};
    use crate::notation::{Locale, PlainNotation};
    use crate::plan::Edit;
    use crate::units::{Currency, Estimate, Growth, Rate};
    use crate::walkback::{WalkBack, walk_back};

    const US: PlainNotation = PlainNotation::new(Locale::US, Currency::USD);

    /// What a goal with this metric requires, gets and lacks at a place from its own stage up.
    fn said(
        plan: &Plan,
        metric: Metric,
        up: usize,
        say: impl Fn(&WalkBack, usize, Context) -> String,
    ) -> String {
        let goal = Goal { metric, ..plan.goals.get(60.into()).unwrap().clone() };
        let plan = plan.edited(Edit::put(goal.clone()));
        let walk = walk_back(&plan, &goal).unwrap();
        let stage = walk.levels[up].stage;
        say(&walk, up, Context { plan: &plan, goal: &goal, stage, notation: &US })
    }

    fn need(metric: Metric, up: usize) -> String {
        said(&sound(), metric, up, |walk, up, context| required(&walk.levels[up].required, context))
    }

    fn revenue(major: i64) -> Metric {
        Metric::Revenue { target: Some(money(major)), last_year: None, through: None }
    }

    #[test]
    fn what_money_is_divided_by_is_called_as_the_last_stage() {
        let plan = sound();
        let last = plan.numbers.funnel.stages.iter().last().unwrap().clone();
        let plan = plan.edited(Edit::put(crate::funnel::Stage { name: "Orders".to_owned(), ..last }));
        let working = said(&plan, revenue(1_000_000), 0, |walk, up, context| {
            required(&walk.levels[up].required, context)
        });
        assert_eq!(working, "$1,000,000 ÷ $25,000 per order = 40 orders");
    }

    #[test]
    fn a_requirement_is_worked_out_with_the_numbers_put_in() {
        assert_eq!(need(revenue(1_000_000), 0), "$1,000,000 ÷ $25,000 per deal = 40 deals");
        assert_eq!(need(revenue(1_000_000), 1), "40 deals ÷ 25% = 160 opportunities");
        let by = Growth::percent(20.0);
        let growth = Metric::ResponsesUp { by, last_year: Some(count(1_200.0)) };
        assert_eq!(need(growth, 0), "1,200 last year × 120% = 1,440 leads");
        let share = Metric::PipelineShare { target: Rate::percent(30.0), last_year: None };
        assert_eq!(need(share, 0), "30% × $4,000,000 in the pipeline ÷ $25,000 per deal = 48 opportunities");
        let customers = Metric::Customers { target: Some(count(40.0)), last_year: None };
        assert_eq!(need(customers, 0), "40 deals, as the goal says");
    }

    #[test]
    fn a_part_of_a_person_is_rounded_up_in_plain_sight() {
        let plan = sound().edited(Edit::Deal(Some(Estimate::exactly(money(85_000)))));
        let say = |walk: &WalkBack, up: usize, context: Context| required(&walk.levels[up].required, context);
        assert_eq!(
            said(&plan, revenue(7_500_000), 0, say),
            "$7,500,000 ÷ $85,000 per deal = 88.24 deals, so at least 89"
        );
        assert_eq!(
            said(&plan, revenue(7_500_000), 1, say),
            "88.24 deals ÷ 25% = 352.94 opportunities, so at least 353"
        );
    }

    #[test]
    fn what_comes_by_itself_and_what_is_missing_show_their_working() {
        let baseline =
            |walk: &WalkBack, up: usize, context: Context| brought(&walk.levels[up].baseline, context);
        assert_eq!(
            said(&sound(), revenue(1_000_000), 0, baseline),
            "4 a month from “Website” × 30% × 25% × 9 months = 2.7 deals"
        );
        let gap = |walk: &WalkBack, up: usize, context: Context| required(&walk.levels[up].gap, context);
        assert_eq!(
            said(&sound(), revenue(1_000_000), 0, gap),
            "40 deals − 2.7 without new effort = 37.3 deals, so at least 38"
        );
        let month = |walk: &WalkBack, up: usize, context: Context| {
            per_month(walk.levels[up].gap_per_month.as_ref().unwrap(), context)
        };
        assert_eq!(
            said(&sound(), revenue(1_000_000), 0, month),
            "37.3 deals missing ÷ 12 months = 3.11 deals a month"
        );
    }
}
