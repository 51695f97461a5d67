//! The search: the solver's answer and our own, checked against every limit; the better one wins.

use super::answer::Proof;
use super::greedy;
use super::model::Model;
use super::solver::{self, Aim, Bound};

/// Units that keep to every limit, and how good they are.
pub(super) struct Found {
    pub(super) units: Vec<u32>,
    pub(super) proof: Proof,
}

/// The cheapest units that meet every need; the ones that miss least where none do.
pub(super) fn cheapest(model: &Model) -> Found {
    let start = greedy::trimmed(model, &greedy::filled(model, &model.least()));
    let answer = solver::solve(model, Aim::Cost, &start);
    let met = candidates(model, &start, answer.units).into_iter().filter(|units| model.meets(units));
    match met.min_by_key(|units| model.cost(units)) {
        Some(units) => Found { proof: proof_of_cost(model, &units, answer.bound), units },
        None => nearest(model, &start),
    }
}

/// The units that miss least, and the cheapest of those.
fn nearest(model: &Model, start: &[u32]) -> Found {
    let answer = solver::solve(model, Aim::Missing, start);
    let all = candidates(model, start, answer.units);
    let best = all.into_iter().min_by(|a, b| model.missing(a).total_cmp(&model.missing(b)));
    let best = best.unwrap_or_else(|| start.to_vec());
    let missing = model.missing(&best);
    #[expect(clippy::cast_precision_loss, reason = "goals are few")]
    let proof = proof(missing, answer.bound, SAME * model.needs.len() as f64);
    let aim = if missing > 0.0 { Aim::CostWhileMissing(missing) } else { Aim::Cost };
    let answer = solver::solve(model, aim, &best);
    let all = candidates(model, &best, answer.units).into_iter();
    let cheapest = all
        .filter(|units| model.missing(units) <= missing * (1.0 + SAME))
        .min_by_key(|units| model.cost(units));
    let units = cheapest.unwrap_or(best);
    let proof = worse(proof, proof_of_cost(model, &units, answer.bound));
    Found { units, proof }
}

/// The solver's answer and the start, without what is not needed, as far as every limit allows them; also
/// the answer with the units it lacks, should it miss a need by the solver's tolerance.
fn candidates(model: &Model, start: &[u32], answer: Option<Vec<u32>>) -> Vec<Vec<u32>> {
    let answer = answer.filter(|units| model.allows(units));
    let filled = answer.as_ref().map(|units| greedy::filled(model, units));
    let all = answer.into_iter().chain(filled).chain([start.to_vec()]);
    all.filter(|units| model.allows(units)).map(|units| greedy::trimmed(model, &units)).collect()
}

/// Answers closer than this, as a share, count as equally good.
const SAME: f64 = 1e-8;

#[expect(clippy::cast_precision_loss, reason = "the share is shown with few digits")]
fn proof_of_cost(model: &Model, units: &[u32], bound: Bound) -> Proof {
    let cost = model.cost(units) as f64;
    proof(cost, bound, (SAME * cost).max(model.coin() as f64 * ALMOST_ONE))
}

/// A better cost is lower by a whole step, so a bound less than a step away proves that there is none.
const ALMOST_ONE: f64 = 1.0 - 1e-6;

fn proof(value: f64, bound: Bound, step: f64) -> Proof {
    let bound = match bound {
        Bound::AtLeast(bound) => bound.clamp(0.0, value),
        Bound::Unknown => 0.0,
    };
    if value - bound <= step { Proof::Best } else { Proof::Within((value - bound) / value) }
}

fn worse(a: Proof, b: Proof) -> Proof {
    match (a, b) {
        (Proof::Within(a), Proof::Within(b)) => Proof::Within(a.max(b)),
        (Proof::Best, proof) | (proof, Proof::Best) => proof,
    }
}
