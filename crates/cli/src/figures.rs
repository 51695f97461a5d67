//! All figures of a plan as JSON, in the shape that the README of this package describes.
//!
//! The structs here and below are that shape: the planner's figures, with every name, order and unit of the
//! output chosen here. Names of goals, stages and tactics are as the plan has them; empty where it has none.

use planner::document::{Opened, Repair};
use planner::mix::{Mix as Answer, best};
use planner::notation::PlainNotation;
use planner::plan::{Edit, Plan};
use planner::walkback::Figure;
use serde::Serialize;

use crate::command::Draws;
use chance::Chance;
use forward::Forward;
use mix::Mix;
use walkback::WalkBack;

mod chance;
mod forward;
mod mix;
mod walkback;

/// What the output says it is.
const MARKER: &str = "backcast-figures";
/// The version of the shape: raised when a field is renamed, removed or changes its meaning.
const VERSION: u32 = 2;

/// All figures of a plan as JSON, the same text for the same plan and draws.
pub(crate) fn json(opened: &Opened, draws: Option<Draws>) -> String {
    let answer = best(&opened.plan);
    let chance = draws.map(|draws| chance(&opened.plan, &answer, draws));
    // Writing to memory cannot fail, and every key is text.
    serde_json::to_string_pretty(&Figures::of(opened, &answer, chance)).unwrap_or_default() + "\n"
}

fn chance(plan: &Plan, answer: &Answer, draws: Draws) -> Chance {
    let plan = plan.edited(Edit::Seed(draws.seed.unwrap_or(plan.seed)));
    Chance::of(&plan, answer, draws.runs)
}

#[derive(Serialize)]
struct Figures<'a> {
    format: &'static str,
    version: u32,
    app: &'static str,
    plan: &'a str,
    currency: &'static str,
    first_month: String,
    months: u8,
    repairs: Vec<String>,
    goals: Vec<WalkBack<'a>>,
    mix: Mix<'a>,
    forward: Forward<'a>,
    chance: Option<Chance>,
}

impl<'a> Figures<'a> {
    fn of(opened: &'a Opened, answer: &'a Answer, chance: Option<Chance>) -> Figures<'a> {
        let plan = &opened.plan;
        let settings = plan.settings;
        let notation = PlainNotation::new(settings.locale, settings.currency);
        Figures {
            format: MARKER,
            version: VERSION,
            app: env!("CARGO_PKG_VERSION"),
            plan: &plan.name,
            currency: settings.currency.code(),
            first_month: settings.period.first().to_string(),
            months: settings.period.months(),
            repairs: opened.repairs.iter().map(Repair::sentence).collect(),
            goals: plan.goals.iter().map(|goal| WalkBack::of(plan, goal, &notation)).collect(),
            mix: Mix::of(plan, answer, &notation),
            forward: Forward::of(plan, &answer.forward),
            chance,
        }
    }
}

/// A figure with its working.
#[derive(Serialize)]
struct Worked {
    exact: f64,
    working: String,
}

impl Worked {
    fn of(figure: &Figure, working: String) -> Worked {
        Worked { exact: figure.value(), working }
    }
}

/// A figure that must be met, also as the smallest whole number of people that is enough.
#[derive(Serialize)]
struct Needed {
    exact: f64,
    people: u64,
    working: String,
}

impl Needed {
    fn of(figure: &Figure, working: String) -> Needed {
        Needed { exact: figure.value(), people: figure.count().people(), working }
    }
}
