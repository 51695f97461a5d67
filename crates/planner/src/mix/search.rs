//! The search: our own start, the solver's answer, and small exchanges; the best that keeps to every limit wins.

use super::aim::{Aim, Score};
use super::answer::Proof;
use super::greedy::{fill, trim};
use super::improve::improve;
use super::level::level;
use super::model::{Model, Units};
use super::program::{Ask, Parts, Turn};
use super::shares::repair;
use super::solver::{Answer, solve};
use super::take::{take_better, take_rough};
use super::tally::Tally;

/// Units that keep to every limit, and how good they are.
pub(super) struct Found {
    pub(super) units: Units,
    pub(super) proof: Proof,
}

/// The best units for an aim. Nothing is cheaper than the fewest units, where they are enough.
pub(super) fn best(model: &Model, aim: &Aim) -> Found {
    let least = Tally::of(model, &model.least());
    if aim.is_thrifty() && least.score(aim).is_enough() {
        return Found { units: least.into_units(), proof: Proof::Best };
    }
    let mut tally = begin(model, aim);
    reach(&mut tally, aim);
    bettered(tally, aim)
}

/// Units that keep to every limit and meet every need that counts, where a short search finds some.
pub(super) fn enough(model: &Model, aim: &Aim, from: Option<&Units>) -> Option<Units> {
    let mut tally = begin_with(model, aim, from);
    reach(&mut tally, aim);
    tally.score(aim).is_enough().then(|| tally.into_units())
}

/// The same, but just where the search for the best finds some. It goes the same way, until there are some or it is
/// sure that there are none.
pub(super) fn enough_at_length(model: &Model, aim: &Aim, _: Option<&Units>) -> Option<Units> {
    let mut tally = begin(model, aim);
    if reach(&mut tally, aim) && !tally.score(aim).is_enough() {
        let bound = miss_less(&mut tally, aim);
        let score = tally.score(aim);
        if !score.is_enough() && bound.is_none_or(|bound| bound <= SAME) {
            better(&mut tally, aim);
        }
    }
    tally.score(aim).is_enough().then(|| tally.into_units())
}

/// The same, and the cheapest that the search for the best finds.
pub(super) fn cheapest(model: &Model, aim: &Aim, _: Option<&Units>) -> Option<Units> {
    let units = best(model, aim).units;
    Tally::of(model, &units).score(aim).is_enough().then_some(units)
}

/// Whether every need that counts could be met if units had parts, for all that can be told at once.
pub(super) fn could_reach(model: &Model, aim: &Aim) -> bool {
    can_be(&solve(model, aim, Ask::Enough, Parts::Relaxed, None))
}

/// Whether it is not sure that there are no such units.
fn can_be(answer: &Answer) -> bool {
    answer.bound.is_none_or(f64::is_finite)
}

/// The best units, where the search begins with some.
fn bettered(mut tally: Tally, aim: &Aim) -> Found {
    let mut proof = Proof::Best;
    if !tally.score(aim).is_enough() {
        let bound = miss_less(&mut tally, aim);
        proof = proof_of(tally.score(aim).missing, bound.or(Some(0.0)), SAME);
    }
    let bound = better(&mut tally, aim);
    let score = tally.score(aim);
    let worth = proof_of(score.worth, bound, step(aim, &score));
    Found { units: tally.into_units(), proof: worse(proof, worth) }
}

/// Looks for units that miss less; what no units can miss less than.
fn miss_less(tally: &mut Tally, aim: &Aim) -> Option<f64> {
    let bound = refine(tally, aim, Ask::Missing);
    level(tally, aim);
    bound
}

/// Looks for units that are worth more and miss no more; what no units can be worth more than.
fn better(tally: &mut Tally, aim: &Aim) -> Option<f64> {
    let missing = tally.score(aim).missing;
    let bound = refine(tally, aim, Ask::Worth(missing));
    level(tally, aim);
    bound
}

/// Looks for units that meet every need that counts, the quick ways first, until some are found; `false` where it is
/// sure that there are none.
fn reach(tally: &mut Tally, aim: &Aim) -> bool {
    let loosened = tally.model.loosened();
    loosened.iter().chain([tally.model]).all(|model| reach_as_in(model, tally, aim))
}

/// The same, with what the solver finds for a model.
fn reach_as_in(model: &Model, tally: &mut Tally, aim: &Aim) -> bool {
    let guiding = guide(aim, Ask::Enough);
    let ask = |parts| solve(model, &guiding, Ask::Enough, parts, None);
    if tally.score(aim).is_enough() {
        return true;
    }
    let rough = ask(Parts::Any);
    if take_towards(tally, aim, &rough) {
        return true;
    }
    if rough.units.is_none() {
        return can_be(&rough);
    }
    for _ in 0..ROUNDS {
        let start = tally.units().clone();
        let near = solve(model, &guiding, Ask::Missing, Parts::Near(&rough.amounts, &start), Some(&start));
        if take_towards(tally, aim, &near) {
            return true;
        }
        if *tally.units() == start {
            break;
        }
    }
    let whole = (!is_large(model)).then(|| ask(Parts::Whole));
    whole.is_none_or(|whole| take_towards(tally, aim, &whole) || can_be(&whole))
}

/// Takes what the solver found when less is missing with it; whether nothing is any more.
fn take_towards(tally: &mut Tally, aim: &Aim, answer: &Answer) -> bool {
    let guiding = guide(aim, Ask::Missing);
    if let Some(units) = &answer.units {
        take_better(tally, aim, &guiding, units);
    }
    if !tally.score(aim).is_enough() {
        improve(tally, &guiding);
    }
    tally.score(aim).is_enough()
}

/// A mix of our own to start from.
fn begin<'a>(model: &'a Model, aim: &Aim) -> Tally<'a> {
    let mut tally = Tally::of(model, &model.least());
    repair(&mut tally);
    fill(&mut tally, aim, None);
    trim(&mut tally, aim);
    tally
}

/// The same, or what some units become that are enough elsewhere, when that is better.
fn begin_with<'a>(model: &'a Model, aim: &Aim, from: Option<&Units>) -> Tally<'a> {
    let mut tally = begin(model, aim);
    if let Some(units) = from {
        take_better(&mut tally, aim, &guide(aim, Ask::Missing), units);
    }
    tally
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
    if rough.units.is_none() {
        return rough.bound;
    }
    take_rough(tally, aim, &guiding, &rough);
    improve(tally, &guiding);
    for _ in 0..ROUNDS {
        if is_close(tally, aim, ask, rough.bound) {
            return rough.bound;
        }
        let start = tally.units().clone();
        let near = solve(model, aim, ask, Parts::Near(&rough.amounts, &start), Some(&start));
        if !near.units.is_some_and(|units| take_better(tally, aim, &guiding, &units)) {
            break;
        }
        improve(tally, &guiding);
    }
    if size(model) > LARGE || is_close(tally, aim, ask, rough.bound) {
        return rough.bound;
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
        Ask::Missing | Ask::Enough => (score.missing, SAME),
        Ask::Worth(_) => (score.worth, step(aim, &score)),
    };
    let least = if is_large(tally.model) { least.max(CLOSE * value.abs()) } else { least };
    let is_near = |bound: f64| bound.is_finite() && value - bound <= least;
    score.is_allowed() && (bound.is_some_and(is_near) || (ask == Ask::Missing && value <= 0.0))
}

fn is_large(model: &Model) -> bool {
    size(model) > SMALL
}

/// Tactics × months.
fn size(model: &Model) -> usize {
    model.choices.len() * model.months
}

/// Plans of no more than this size are searched until nothing can be better, larger ones until the best is close.
const SMALL: usize = 144;

/// Plans of more than this size are not searched in whole units.
const LARGE: usize = 2_000;

/// How close the best of a large plan has to be to what no units can beat, as a share.
const CLOSE: f64 = 0.005;

fn higher(a: Option<f64>, b: Option<f64>) -> Option<f64> {
    a.into_iter().chain(b).reduce(f64::max)
}

/// What counts while the solver is asked.
fn guide(aim: &Aim, ask: Ask) -> Aim {
    match ask {
        Ask::Missing | Ask::Enough => {
            Aim { value: vec![0.0; aim.value.len()], price: 1.0, missing: aim.missing.clone() }
        }
        Ask::Worth(_) => aim.clone(),
    }
}

/// Answers closer than this, as a share, count as equally good.
const SAME: f64 = 1e-8;

/// A better cost is lower by a whole step, so a bound less than a step away proves that there is none.
const ALMOST_ONE: f64 = 1.0 - 1e-6;

fn step(aim: &Aim, score: &Score) -> f64 {
    let coin = if aim.is_thrifty() { aim.price * ALMOST_ONE } else { 0.0 };
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
