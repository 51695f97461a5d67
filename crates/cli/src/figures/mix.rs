//! The mix: whole units per tactic, what they cost and bring, and how far they get.

use planner::list::GoalId;
use planner::mix::{self, HoursUsed, MixRow, Outcome, Proof, Shortfall};
use planner::notation::Notation;
use planner::plan::{MixQuestion, Plan};
use planner::units::Money;
use planner::walkback::{Demand, Figure};
use planner::wording::{self, working, working::Context};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Mix<'a> {
    question: Question,
    outcome: &'static str,
    could_improve_by: Option<f64>,
    sentence: String,
    worth: Option<f64>,
    budget: Budget,
    tactics: Vec<Tactic<'a>>,
    hours: Vec<Hours<'a>>,
    shortfalls: Vec<Missed>,
    contradictions: Vec<String>,
    left_out: Vec<u32>,
    broken: Vec<String>,
}

impl<'a> Mix<'a> {
    pub(super) fn of(plan: &'a Plan, mix: &'a mix::Mix, notation: &dyn Notation) -> Mix<'a> {
        Mix {
            question: Question::of(mix.question),
            outcome: outcome(&mix.outcome),
            could_improve_by: could_improve_by(&mix.outcome),
            sentence: wording::mix::outcome(mix, notation),
            worth: worth(plan, &mix.outcome),
            budget: Budget::of(plan, mix, notation),
            tactics: mix.rows.iter().map(|row| Tactic::of(plan, row, notation)).collect(),
            hours: mix.hours.iter().map(|hours| Hours::of(plan, hours)).collect(),
            shortfalls: shortfalls(plan, &mix.outcome, notation),
            contradictions: contradictions(plan, &mix.outcome, notation),
            left_out: mix.left_out.iter().map(|goal| (*goal).into()).collect(),
            broken: broken(plan, &mix.outcome, notation),
        }
    }
}

/// What the mix is asked; what it does not need is null.
#[derive(Serialize)]
struct Question {
    kind: &'static str,
    goal: Option<u32>,
    least_return: Option<f64>,
}

impl Question {
    fn of(question: MixQuestion) -> Question {
        let goal = question.goal().map(u32::from);
        match question {
            MixQuestion::SmallestBudget => Question { kind: "smallest-budget", goal, least_return: None },
            MixQuestion::BestResult(_) => Question { kind: "best-result", goal, least_return: None },
            MixQuestion::TargetReturn(least) => {
                Question { kind: "target-return", goal, least_return: Some(least) }
            }
        }
    }
}

fn outcome(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::NothingToReach => "nothing-to-reach",
        Outcome::NothingNeeded => "nothing-needed",
        Outcome::Reached { .. } => "reached",
        Outcome::OutOfReach { .. } => "out-of-reach",
        Outcome::Best { .. } => "best",
        Outcome::Returns { .. } => "returns",
        Outcome::DealUnknown => "deal-unknown",
        Outcome::ByHand { .. } => "by-hand",
        Outcome::Contradiction { .. } => "contradiction",
    }
}

fn could_improve_by(outcome: &Outcome) -> Option<f64> {
    match outcome {
        Outcome::Reached { proof }
        | Outcome::OutOfReach { proof, .. }
        | Outcome::Best { proof, .. }
        | Outcome::Returns { proof, .. } => Some(share(*proof)),
        Outcome::NothingToReach
        | Outcome::NothingNeeded
        | Outcome::DealUnknown
        | Outcome::ByHand { .. }
        | Outcome::Contradiction { .. } => None,
    }
}

/// By what share a better mix could improve on one with this proof.
pub(super) fn share(proof: Proof) -> f64 {
    match proof {
        Proof::Best => 0.0,
        Proof::Within(share) => share,
    }
}

/// What all deals that the mix brings are worth, where that was asked.
fn worth(plan: &Plan, outcome: &Outcome) -> Option<f64> {
    let Outcome::Returns { value, .. } = outcome else { return None };
    Some(major(plan, *value))
}

/// budget = spent + unspent.
#[derive(Serialize)]
struct Budget {
    cap: Option<f64>,
    set_by: Option<String>,
    cap_in_month: Option<f64>,
    set_in_month_by: Option<String>,
    spent: f64,
    spent_by_month: Vec<f64>,
    unspent: Option<f64>,
    working: Option<String>,
}

impl Budget {
    fn of(plan: &Plan, mix: &mix::Mix, notation: &dyn Notation) -> Budget {
        Budget {
            cap: mix.cap.map(|cap| major(plan, cap.amount)),
            set_by: mix.cap.map(|cap| wording::mix::cap_source(plan, cap.from)),
            cap_in_month: mix.cap_in_month.map(|cap| major(plan, cap.amount)),
            set_in_month_by: mix.cap_in_month.map(|cap| wording::mix::cap_source(plan, cap.from)),
            spent: major(plan, mix.cost),
            spent_by_month: mix.cost_by_month.iter().map(|cost| major(plan, *cost)).collect(),
            unspent: mix.unspent.as_ref().map(|unspent| major(plan, unspent.amount)),
            working: wording::mix::budget(mix, notation),
        }
    }
}

/// Money in major units of the plan's currency.
pub(super) fn major(plan: &Plan, amount: Money) -> f64 {
    amount.major(plan.settings.currency)
}

#[derive(Serialize)]
struct Tactic<'a> {
    id: u32,
    name: &'a str,
    units: u32,
    units_by_month: &'a [u32],
    cost: f64,
    brings: Vec<Brought>,
    limits: Vec<String>,
    next_unit: Option<NextUnit>,
}

impl<'a> Tactic<'a> {
    fn of(plan: &'a Plan, row: &'a MixRow, notation: &dyn Notation) -> Tactic<'a> {
        let brings =
            row.brings.iter().filter_map(|(goal, figure)| Brought::of(plan, *goal, figure, notation));
        Tactic {
            id: row.tactic.into(),
            name: plan.tactics.get(row.tactic).map_or("", |tactic| &tactic.name),
            units: row.units,
            units_by_month: &row.by_month,
            cost: major(plan, row.cost),
            brings: brings.collect(),
            limits: row.limits.iter().map(|limit| wording::mix::limit(plan, *limit, notation)).collect(),
            next_unit: row.next.as_ref().map(|next| NextUnit::of(plan, next)),
        }
    }
}

/// What a tactic brings to one goal, counted at the goal's stage.
#[derive(Serialize)]
struct Brought {
    goal: u32,
    exact: f64,
    working: String,
}

impl Brought {
    fn of(plan: &Plan, id: GoalId, figure: &Figure, notation: &dyn Notation) -> Option<Brought> {
        let goal = plan.goals.get(id)?;
        let place = Demand::of(plan, goal).ok()?.place;
        let stage = plan.numbers.funnel.stage(place)?.id;
        let working = working::brought(figure, Context { plan, goal, stage, notation });
        Some(Brought { goal: id.into(), exact: figure.value(), working })
    }
}

/// What one more unit would cost and bring, in the month in which it brings most.
#[derive(Serialize)]
struct NextUnit {
    month: String,
    is_allowed: bool,
    cost: f64,
    brings: Vec<Gained>,
}

#[derive(Serialize)]
struct Gained {
    goal: u32,
    exact: f64,
}

impl NextUnit {
    fn of(plan: &Plan, next: &mix::NextUnit) -> NextUnit {
        let gained = |(goal, exact): &(GoalId, f64)| Gained { goal: (*goal).into(), exact: *exact };
        NextUnit {
            month: wording::mix::month_at(plan, next.month).to_string(),
            is_allowed: next.is_allowed,
            cost: major(plan, next.cost),
            brings: next.brings.iter().map(gained).collect(),
        }
    }
}

#[derive(Serialize)]
struct Hours<'a> {
    department: u32,
    name: &'a str,
    used_by_month: &'a [f64],
    in_month: f64,
}

impl<'a> Hours<'a> {
    fn of(plan: &'a Plan, hours: &'a HoursUsed) -> Hours<'a> {
        let department = plan.strategy.departments.get(hours.department);
        Hours {
            department: hours.department.into(),
            name: department.map_or("", |department| &department.name),
            used_by_month: &hours.by_month,
            in_month: hours.in_month,
        }
    }
}

/// A goal that is missed, counted at its stage.
#[derive(Serialize)]
struct Missed {
    goal: u32,
    required: f64,
    reached: f64,
    missing: f64,
    sentence: String,
}

fn shortfalls(plan: &Plan, outcome: &Outcome, notation: &dyn Notation) -> Vec<Missed> {
    let (Outcome::OutOfReach { shortfalls, .. }
    | Outcome::Best { shortfalls, .. }
    | Outcome::Returns { shortfalls, .. }
    | Outcome::ByHand { shortfalls, .. }) = outcome
    else {
        return Vec::new();
    };
    let missed = |shortfall: &Shortfall| Missed {
        goal: shortfall.goal.into(),
        required: shortfall.required,
        reached: shortfall.reached,
        missing: shortfall.missing,
        sentence: wording::mix::shortfall(plan, shortfall, notation),
    };
    shortfalls.iter().map(missed).collect()
}

fn contradictions(plan: &Plan, outcome: &Outcome, notation: &dyn Notation) -> Vec<String> {
    let Outcome::Contradiction { clashes } = outcome else { return Vec::new() };
    clashes.iter().map(|clash| wording::mix::clash(plan, clash, notation)).collect()
}

/// The limits that units set by hand break.
fn broken(plan: &Plan, outcome: &Outcome, notation: &dyn Notation) -> Vec<String> {
    let Outcome::ByHand { broken, .. } = outcome else { return Vec::new() };
    wording::broken::sentences(plan, broken, notation)
}
