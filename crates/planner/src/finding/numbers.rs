//! Checks of the numbers a plan is calculated from.

use std::collections::BTreeSet;

use super::{Check, Matter, Place, Seen, is_blank, seen_if};
use crate::funnel::{Path, Stage};
use crate::list::{Listed, StageId};
use crate::plan::Plan;
use crate::units::Rate;
use crate::walkback::{Demand, Missing, walk_back};

pub(super) const CHECKS: &[Check] = &[
    Check::serious("rate-missing", |plan| steps(plan, Matter::NoRate, |rate| rate.is_none())),
    Check::serious("rate-zero", |plan| steps(plan, Matter::RateZero, |rate| rate == Some(Rate::ZERO))),
    Check::hint("rate-whole", |plan| steps(plan, Matter::RateWhole, |rate| rate == Some(Rate::ONE))),
    Check::hint("rate-assumed", rate_assumed),
    Check::serious("deal-missing", |plan| missing(plan, Missing::Deal, Place::Deal, Matter::NoDeal)),
    Check::serious("deal-zero", |plan| missing(plan, Missing::DealAboveZero, Place::Deal, Matter::DealZero)),
    Check::serious("pipeline-total-missing", |plan| {
        missing(plan, Missing::PipelineTotal, Place::PipelineTotal, Matter::NoPipelineTotal)
    }),
    Check::serious("more-than-can-be-counted", uncountable),
    Check::hint("no-lags", no_lags),
    Check::caution("cycle-longer-than-plan", cycle_longer_than_plan),
    Check::hint("no-source", |plan| {
        let is_bare = plan.numbers.sources.is_empty() && !plan.goals.is_empty();
        seen_if(is_bare, Place::Sources, Matter::NoSource)
    }),
    Check::caution("source-without-number", source_without_number),
    Check::caution("stage-without-name", stage_without_name),
    Check::caution("stage-named-twice", stage_named_twice),
];

/// Steps that a goal needs and whose rate is worth a look, each once.
fn steps(plan: &Plan, matter: Matter, is_seen: fn(Option<Rate>) -> bool) -> Vec<Seen> {
    let seen = |stage: &Stage| (Place::Stage(stage.id), matter);
    needed(plan, is_seen).into_iter().map(seen).collect()
}

fn rate_assumed(plan: &Plan) -> Vec<Seen> {
    let assumed = needed(plan, |_| true).into_iter().filter(|stage| stage.rate_is_assumed());
    assumed.map(|stage| (Place::Stage(stage.id), Matter::RateAssumed)).collect()
}

/// Stages that a goal needs people to get past, at rates that are worth a look.
fn needed(plan: &Plan, is_seen: fn(Option<Rate>) -> bool) -> Vec<&Stage> {
    let demands: Vec<Demand> = plan.goals.iter().filter_map(|goal| Demand::of(plan, goal).ok()).collect();
    let is_needed = |place: usize| {
        let has_seen = |demand: &Demand| demand.path.steps.get(place).is_some_and(|step| is_seen(step.rate));
        demands.iter().any(|demand| place < demand.place && has_seen(demand))
    };
    let stages = plan.numbers.funnel.stages.iter().enumerate();
    stages.filter(|(place, _)| is_needed(*place)).map(|(_, stage)| stage).collect()
}

fn missing(plan: &Plan, what: Missing, place: Place, matter: Matter) -> Vec<Seen> {
    let stops = |goal| Demand::of(plan, goal).is_err_and(|missing| missing.contains(&what));
    seen_if(plan.goals.iter().any(stops), place, matter)
}

fn uncountable(plan: &Plan) -> Vec<Seen> {
    let missing = plan.goals.iter().flat_map(|goal| match walk_back(plan, goal) {
        Ok(walk) => walk.missing,
        Err(missing) => missing,
    });
    let stages: BTreeSet<StageId> = missing.filter_map(uncountable_stage).collect();
    stages.into_iter().map(|stage| (Place::Stage(stage), Matter::Uncountable)).collect()
}

fn uncountable_stage(missing: Missing) -> Option<StageId> {
    match missing {
        Missing::Countable(stage) => Some(stage),
        Missing::Target
        | Missing::LastYear
        | Missing::Deal
        | Missing::DealAboveZero
        | Missing::PipelineTotal
        | Missing::Stage
        | Missing::Rate(_)
        | Missing::RateAboveZero(_) => None,
    }
}

fn no_lags(plan: &Plan) -> Vec<Seen> {
    let Some(first) = plan.numbers.funnel.stage(0) else { return Vec::new() };
    let has_rates = plan.numbers.funnel.stages.iter().any(|stage| stage.rate.is_some());
    seen_if(has_rates && cycle(plan) == 0.0, Place::Stage(first.id()), Matter::NoLags)
}

fn cycle_longer_than_plan(plan: &Plan) -> Vec<Seen> {
    let (cycle, months) = (cycle(plan), plan.settings.period.months());
    seen_if(cycle > f64::from(months), Place::Period, Matter::CycleLongerThanPlan { cycle, months })
}

/// How many months it takes on average from the first stage to the deal.
fn cycle(plan: &Plan) -> f64 {
    Path::of(&plan.numbers, None).steps.iter().map(|step| step.lag.months()).sum::<f64>() + 0.0
}

fn source_without_number(plan: &Plan) -> Vec<Seen> {
    let sources = plan.numbers.sources.iter();
    sources
        .filter(|source| source.per_month.is_none())
        .map(|source| (Place::Source(source.id), Matter::SourceWithoutNumber))
        .collect()
}

fn stage_without_name(plan: &Plan) -> Vec<Seen> {
    let nameless = plan.numbers.funnel.stages.iter().filter(|stage| is_blank(&stage.name));
    nameless.map(|stage| (Place::Stage(stage.id), Matter::StageWithoutName)).collect()
}

fn stage_named_twice(plan: &Plan) -> Vec<Seen> {
    let stages = &plan.numbers.funnel.stages;
    let is_twice = |(place, stage): &(usize, &Stage)| {
        !is_blank(&stage.name) && stages.iter().take(*place).any(|above| is_same(&above.name, &stage.name))
    };
    let twice = stages.iter().enumerate().filter(is_twice);
    twice.map(|(_, stage)| (Place::Stage(stage.id), Matter::StageNamedTwice(stage.id))).collect()
}

fn is_same(name: &str, other: &str) -> bool {
    name.trim().to_lowercase() == other.trim().to_lowercase()
}
