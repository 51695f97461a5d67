//! The mix: whole units per tactic, what they cost and bring, and how far they get.

use planner::list::GoalId;
use planner::mix::{self, HoursUsed, MixRow, Outcome, Proof, Shortfall};
use planner::notation::Notation;
use planner::plan::Plan;
use planner::units::Money;
use planner::walkback::{Demand, Figure};
use planner::wording::{self, working, working::Context};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Mix<'a> {
    outcome: &'static str,
    could_improve_by: Option<f64>,
    sentence: String,
    budget: Budget,
    tactics: Vec<Tactic<'a>>,
    hours: Vec<Hours<'a>>,
    shortfalls: Vec<Missed>,
    contradictions: Vec<String>,
}

impl<'a> Mix<'a> {
    pub(super) fn of(plan: &'a Plan, mix: &mix::Mix, notation: &dyn Notation) -> Mix<'a> {
        Mix {
            outcome: outcome(&mix.outcome),
            could_improve_by: could_improve_by(&mix.outcome),
            sentence: wording::mix::outcome(mix, notation),
            budget: Budget::of(plan, mix, notation),
            tactics: mix.rows.iter().map(|row| Tactic::of(plan, row, notation)).collect(),
            hours: mix.hours.iter().map(|hours| Hours::of(plan, hours)).collect(),
            shortfalls: shortfalls(plan, &mix.outcome, notation),
            contradictions: contradictions(plan, &mix.outcome, notation),
        }
    }
}

fn outcome(outcome: &Outcome) -> &'static str {
    match outcome {
        Outcome::NothingToReach => "nothing-to-reach",
        Outcome::NothingNeeded => "nothing-needed",
        Outcome::Reached { .. } => "reached",
        Outcome::OutOfReach { .. } => "out-of-reach",
        Outcome::Contradiction { .. } => "contradiction",
    }
}

fn could_improve_by(outcome: &Outcome) -> Option<f64> {
    match outcome {
        Outcome::Reached { proof } | Outcome::OutOfReach { proof, .. } => Some(match proof {
            Proof::Best => 0.0,
            Proof::Within(share) => *share,
        }),
        Outcome::NothingToReach | Outcome::NothingNeeded | Outcome::Contradiction { .. } => None,
    }
}

/// budget = spent + unspent.
#[derive(Serialize)]
struct Budget {
    cap: Option<f64>,
    set_by: Option<String>,
    spent: f64,
    unspent: Option<f64>,
    working: Option<String>,
}

impl Budget {
    fn of(plan: &Plan, mix: &mix::Mix, notation: &dyn Notation) -> Budget {
        Budget {
            cap: mix.cap.map(|cap| major(plan, cap.amount)),
            set_by: mix.cap.map(|cap| wording::mix::cap_source(plan, cap.from)),
            spent: major(plan, mix.cost),
            unspent: mix.unspent.as_ref().map(|unspent| major(plan, unspent.amount)),
            working: wording::mix::budget(mix, notation),
        }
    }
}

fn major(plan: &Plan, amount: Money) -> f64 {
    amount.major(plan.settings.currency)
}

#[derive(Serialize)]
struct Tactic<'a> {
    id: u32,
    name: &'a str,
    units: u32,
    cost: f64,
    brings: Vec<Brought>,
    limits: Vec<String>,
}

impl<'a> Tactic<'a> {
    fn of(plan: &'a Plan, row: &MixRow, notation: &dyn Notation) -> Tactic<'a> {
        let brings =
            row.brings.iter().filter_map(|(goal, figure)| Brought::of(plan, *goal, figure, notation));
        Tactic {
            id: row.tactic.into(),
            name: plan.tactics.get(row.tactic).map_or("", |tactic| &tactic.name),
            units: row.units,
            cost: major(plan, row.cost),
            brings: brings.collect(),
            limits: row.limits.iter().map(|limit| wording::mix::limit(plan, *limit, notation)).collect(),
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

#[derive(Serialize)]
struct Hours<'a> {
    department: u32,
    name: &'a str,
    used: f64,
    limit: f64,
}

impl<'a> Hours<'a> {
    fn of(plan: &'a Plan, hours: &HoursUsed) -> Hours<'a> {
        let department = plan.strategy.departments.get(hours.department);
        Hours {
            department: hours.department.into(),
            name: department.map_or("", |department| &department.name),
            used: hours.used,
            limit: hours.limit,
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
    let Outcome::OutOfReach { shortfalls, .. } = outcome else { return Vec::new() };
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
