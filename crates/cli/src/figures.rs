//! All figures of a plan as JSON, in the shape that the README of this package describes.
//!
//! The structs here and below are that shape: the planner's figures, with every name, order and unit of the
//! output chosen here. Names of goals, stages and tactics are as the plan has them; empty where it has none.

use planner::document::{Opened, Repair};
use planner::notation::PlainNotation;
use planner::plan::{Edit, Plan};
use planner::walkback::Figure;
use serde::Serialize;

use crate::command::Draws;
use case::{Case, CaseFigures, Scenario};
use chance::SureChance;
use forward::Forward;
use mix::Mix;
use walkback::WalkBack;
use ways_out::{WayOut, ways_out};

mod case;
mod chance;
mod forward;
mod mix;
mod walkback;
mod ways_out;

/// What the output says it is.
const MARKER: &str = "backcast-figures";
/// The version of the shape: raised when a field is renamed, removed or changes its meaning.
const VERSION: u32 = 2;

/// All figures of a plan as JSON, the same text for the same plan and draws.
pub(crate) fn json(opened: &Opened, draws: Option<Draws>) -> String {
    let seed = draws.and_then(|draws| draws.seed).unwrap_or(opened.plan.seed);
    let cases = Cases::of(opened.plan.edited(Edit::Seed(seed)));
    let figures = Figures::of(&cases, &opened.repairs, draws.map(|draws| draws.runs));
    // Writing to memory cannot fail, and every key is text.
    serde_json::to_string_pretty(&figures).unwrap_or_default() + "\n"
}

/// The plan with its best mix, and what stands beside it.
struct Cases {
    base: Case,
    own: Option<Case>,
    /// In the order of the plan.
    scenarios: Vec<Case>,
}

impl Cases {
    fn of(plan: Plan) -> Cases {
        Cases {
            own: Case::by_hand(&plan),
            scenarios: plan.scenarios.iter().map(|scenario| Case::of_scenario(&plan, scenario)).collect(),
            base: Case::best(plan),
        }
    }
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
    chance: Option<SureChance>,
    ways_out: Option<Vec<WayOut>>,
    own_mix: Option<CaseFigures<'a>>,
    scenarios: Vec<Scenario<'a>>,
}

impl<'a> Figures<'a> {
    fn of(cases: &'a Cases, repairs: &[Repair], runs: Option<u32>) -> Figures<'a> {
        let Case { plan, mix } = &cases.base;
        let settings = plan.settings;
        let notation = PlainNotation::new(settings.locale, settings.currency);
        let figures = |case| CaseFigures::of(case, runs, &notation);
        Figures {
            format: MARKER,
            version: VERSION,
            app: env!("CARGO_PKG_VERSION"),
            plan: &plan.name,
            currency: settings.currency.code(),
            first_month: settings.period.first().to_string(),
            months: settings.period.months(),
            repairs: repairs.iter().map(Repair::sentence).collect(),
            goals: plan.goals.iter().map(|goal| WalkBack::of(plan, goal, &notation)).collect(),
            mix: Mix::of(plan, mix, &notation),
            forward: Forward::of(plan, &mix.forward),
            chance: runs.map(|runs| SureChance::of(plan, mix, runs)),
            ways_out: ways_out(&cases.base, &notation),
            own_mix: cases.own.as_ref().map(figures),
            scenarios: plan
                .scenarios
                .iter()
                .zip(cases.scenarios.iter().map(figures))
                .map(|(scenario, figures)| Scenario::of(plan, scenario, figures, &notation))
                .collect(),
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
