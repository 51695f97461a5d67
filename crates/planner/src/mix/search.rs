//! The search: our own start, the solver's answer, and small exchanges; the best that keeps to every limit wins.

use super::aim::{Aim, Score};
use super::answer::Proof;
use super::greedy::{fill, trim};
use super::improve::improve;
use super::level::level;
use super::model::{Model, Units};
use super::program::{Ask, Parts, Turn};
use super::shares::repair;
use super::shift::shift;
use super::solver::solve;
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
    refine(&mut tally, aim, Ask::Missing);
    tally.score(aim).is_enough()
}

/// Betters units with the solver's help; what no units can beat.
fn refine(tally: &mut Tally, aim: &Aim, ask: Ask) -> Option<f64> {
    let loose = refine_loosely(tally, aim, ask);
    if is_close(tally, aim, ask, loose) { loose } else { higher(loose, refine_fully(tally, aim, ask)) }
}

/// Looks for units as though months had no limits of their own, which takes less long, and often the units found
/// keep to those limits all the same. What no units can beat without them, none can beat with them.
fn refine_loosely(tally: &mut Tally, aim: &Aim, ask: Ask) -> Option<f64> {
    let loosened = tally.model.loosened()?;
    let mut loose = Tally::of(&loosened, tally.units());
    let bound = refine_fully(&mut loose, aim, ask);
    take_better(tally, aim, &guide(aim, ask), loose.units());
    bound
}

fn refine_fully(tally: &mut Tally, aim: &Aim, ask: Ask) -> Option<f64> {
    let (model, guiding) = (tally.model, guide(aim, ask));
    let rough = solve(model, aim, ask, Parts::Any, None);
    let Some(units) = &rough.units else { return rough.bound };
    take_better(tally, aim, &guiding, units);
    improve(tally, &guiding);
    for _ in 0..ROUNDS {
        let start = tally.units().clone();
        let near = solve(model, aim, ask, Parts::Near(&rough.amounts, &start), Some(&start));
        if !near.units.is_some_and(|units| take_better(tally, aim, &guiding, &units)) {
            break;
        }
        improve(tally, &guiding);
    }
    let exact = solve(model, aim, ask, Parts::Whole, Some(tally.units()));
    if exact.units.is_some_and(|units| take_better(tally, aim, &guiding, &units)) {
        improve(tally, &guiding);
    }
    let bound = higher(rough.bound, exact.bound);
    for is_forward in [true, false] {
        if !is_close(tally, aim, ask, bound)
            && let Some(units) = by_month(model, aim, ask, &rough.amounts, is_forward)
        {
            take_better(tally, aim, &guiding, &units);
        }
    }
    bound
}

/// How many times the solver looks near what was found; each time from better units.
const ROUNDS: usize = 3;

/// Whole units found month by month, the first or the last month first: what comes after is taken into account, but
/// may be parts of units. As far as that leads to units that keep to the limits.
fn by_month(model: &Model, aim: &Aim, ask: Ask, amounts: &[f64], is_forward: bool) -> Option<Units> {
    let mut turn = Turn { amounts: amounts.to_vec(), done: Vec::new(), month: 0 };
    let mut units = None;
    for place in 0..model.months {
        turn.month = if is_forward { place } else { model.months - 1 - place };
        let answer = solve(model, aim, ask, Parts::InTurn(&turn), None);
        let Some(found) = answer.units else { break };
        units = Some(found);
        turn.amounts = answer.amounts;
        turn.done.push(turn.month);
    }
    units
}

/// Whether nothing better is to be looked for: nothing can be better, or, in a large plan, not by much.
fn is_close(tally: &Tally, aim: &Aim, ask: Ask, bound: Option<f64>) -> bool {
    let score = tally.score(aim);
    let (value, least) = match ask {
        Ask::Missing => (score.missing, SAME),
        Ask::Worth(_) => (score.worth, step(tally.model, aim, &score)),
    };
    let is_large = tally.model.choices.len() * tally.model.months > SMALL;
    let least = if is_large { least.max(CLOSE * value.abs()) } else { least };
    let is_near = |bound: f64| bound.is_finite() && value - bound <= least;
    score.is_allowed() && (bound.is_some_and(is_near) || (ask == Ask::Missing && value <= 0.0))
}

/// Plans with no more tactics × months are searched until nothing can be better.
const SMALL: usize = 144;

/// How close the best of a large plan has to be to what no units can beat, as a share.
const CLOSE: f64 = 0.005;

fn higher(a: Option<f64>, b: Option<f64>) -> Option<f64> {
    a.into_iter().chain(b).reduce(f64::max)
}

/// What counts while the solver is asked.
fn guide(aim: &Aim, ask: Ask) -> Aim {
    match ask {
        Ask::Missing => Aim { value: vec![0.0; aim.value.len()], price: 1.0, missing: aim.missing.clone() },
        Ask::Worth(_) => aim.clone(),
    }
}

/// Takes other units when they are better, as they are or completed and without what is not needed.
fn take_better(tally: &mut Tally, aim: &Aim, guiding: &Aim, units: &Units) -> bool {
    let as_found = Tally::of(tally.model, units);
    let mut completed = as_found.clone();
    shift(&mut completed, guiding);
    repair(&mut completed);
    fill(&mut completed, guiding, None);
    trim(&mut completed, guiding);
    shift(&mut completed, guiding);
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
