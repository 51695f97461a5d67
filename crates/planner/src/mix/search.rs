//! The search: our own start, the solver's answer, and small exchanges; the best that keeps to every limit wins.

use super::aim::{Aim, Score};
use super::answer::Proof;
use super::greedy::{fill, trim};
use super::improve::improve;
use super::level::level;
use super::model::{Model, Units};
use super::program::{Ask, Parts};
use super::shares::repair;
use super::solver::{Answer, solve};
use super::tally::Tally;

/// Units that keep to every limit, and how good they are.
pub(super) struct Found {
    pub(super) units: Units,
    pub(super) proof: Proof,
}

/// The best units for an aim.
pub(super) fn best(model: &Model, aim: &Aim) -> Found {
    let mut tally = Tally::of(model, &model.least());
    repair(&mut tally);
    fill(&mut tally, aim, None);
    trim(&mut tally, aim);
    let mut proof = Proof::Best;
    if tally.score(aim).missing > 0.0 || !tally.score(aim).is_allowed() {
        let bound = refine(&mut tally, aim, Ask::Missing);
        proof = proof_of(tally.score(aim).missing, bound.or(Some(0.0)), SAME);
    }
    let score = tally.score(aim);
    let bound = refine(&mut tally, aim, Ask::Worth(score.missing));
    let score = tally.score(aim);
    let worth = proof_of(score.worth, bound, step(model, aim, &score));
    level(&mut tally, aim);
    Found { units: tally.into_units(), proof: worse(proof, worth) }
}

/// Whether units are found that keep to every limit and meet every need that counts.
pub(super) fn meets(model: &Model, aim: &Aim) -> bool {
    let mut tally = Tally::of(model, &model.least());
    repair(&mut tally);
    fill(&mut tally, aim, None);
    if tally.score(aim).is_enough() {
        return true;
    }
    let rough = solve(model, aim, Ask::Missing, Parts::Any, None);
    if rough.bound.is_some_and(|missing| missing > SAME) {
        return false;
    }
    let guiding = guide(aim, Ask::Missing);
    take_better(&mut tally, aim, &guiding, &rough);
    improve(&mut tally, &guiding);
    if !tally.score(aim).is_enough() {
        let exact = solve(model, aim, Ask::Missing, Parts::Whole, Some(tally.units()));
        take_better(&mut tally, aim, &guiding, &exact);
    }
    tally.score(aim).is_enough()
}

/// Betters units with the solver's help; what no units can beat.
fn refine(tally: &mut Tally, aim: &Aim, ask: Ask) -> Option<f64> {
    let (model, guiding) = (tally.model, guide(aim, ask));
    let rough = solve(model, aim, ask, Parts::Any, None);
    take_better(tally, aim, &guiding, &rough);
    improve(tally, &guiding);
    if rough.units.is_some() {
        let near = solve(model, aim, ask, Parts::Near(&rough.amounts), None);
        if take_better(tally, aim, &guiding, &near) {
            improve(tally, &guiding);
        }
    }
    let exact = solve(model, aim, ask, Parts::Whole, Some(tally.units()));
    if take_better(tally, aim, &guiding, &exact) {
        improve(tally, &guiding);
    }
    match (rough.bound, exact.bound) {
        (Some(a), Some(b)) => Some(a.max(b)),
        (a, b) => a.or(b),
    }
}

/// What counts while the solver is asked.
fn guide(aim: &Aim, ask: Ask) -> Aim {
    match ask {
        Ask::Missing => Aim { value: vec![0.0; aim.value.len()], price: 1.0, missing: aim.missing.clone() },
        Ask::Worth(_) => aim.clone(),
    }
}

/// Takes the solver's units when they are better, as they are or completed and without what is not needed.
fn take_better(tally: &mut Tally, aim: &Aim, guiding: &Aim, answer: &Answer) -> bool {
    let Some(units) = &answer.units else { return false };
    let as_found = Tally::of(tally.model, units);
    let mut completed = as_found.clone();
    repair(&mut completed);
    fill(&mut completed, guiding, None);
    trim(&mut completed, guiding);
    let mut is_better = false;
    for other in [as_found, completed] {
        if other.score(aim).beats(&tally.score(aim)) {
            *tally = other;
            is_better = true;
        }
    }
    is_better
}

/// Answers closer than this, as a share, count as equally good.
const SAME: f64 = 1e-8;

/// A better cost is lower by a whole step, so a bound less than a step away proves that there is none.
const ALMOST_ONE: f64 = 1.0 - 1e-6;

#[expect(clippy::cast_precision_loss, reason = "only compared")]
fn step(model: &Model, aim: &Aim, score: &Score) -> f64 {
    let coin = if aim.is_thrifty() { aim.price * model.coin() as f64 * ALMOST_ONE } else { 0.0 };
    (SAME * score.worth.abs()).max(coin)
}

fn proof_of(value: f64, bound: Option<f64>, step: f64) -> Proof {
    let Some(bound) = bound else { return Proof::Within(1.0) };
    let gap = value - bound;
    if gap <= step { Proof::Best } else { Proof::Within((gap / value.abs()).min(1.0)) }
}

fn worse(a: Proof, b: Proof) -> Proof {
    match (a, b) {
        (Proof::Within(a), Proof::Within(b)) => Proof::Within(a.max(b)),
        (Proof::Best, proof) | (proof, Proof::Best) => proof,
    }
}
