//! A good mix without a solver: it starts the search, and stands in where the solver has no answer.

use super::choice::{Choice, Left};
use super::model::Model;

/// Adds units, the most useful for their money first, until every need is met or nothing more can be had.
///
/// Every round meets a need or uses up a choice, so there are few rounds.
pub(super) fn filled(model: &Model, units: &[u32]) -> Vec<u32> {
    let mut units = units.to_vec();
    while let Some((place, more)) = next(model, &units) {
        let Some(now) = units.get_mut(place) else { break };
        *now = now.saturating_add(more);
    }
    units
}

/// Which choice to add to, and how many units.
fn next(model: &Model, units: &[u32]) -> Option<(usize, u32)> {
    let (open, left) = (model.open(units), model.left(units));
    let choices = model.choices.iter().zip(units).enumerate();
    let steps =
        choices.filter_map(|(place, (choice, now))| Step::of(model, place, choice, *now, &open, &left));
    let best = steps.reduce(|best, step| if step.beats(&best) { step } else { best })?;
    Some((best.place, best.more))
}

/// More units of one choice.
struct Step {
    place: usize,
    more: u32,
    gain: f64,
    cost: f64,
}

impl Step {
    fn of(
        model: &Model,
        place: usize,
        choice: &Choice,
        now: u32,
        open: &[Option<f64>],
        left: &Left,
    ) -> Option<Step> {
        let room = choice.room(now, left);
        let needs = || {
            model
                .needs
                .iter()
                .zip(&choice.brings)
                .zip(open)
                .filter_map(|((need, each), open)| Some((need, *each, (*open)?)).filter(|_| *each > 0.0))
        };
        let more = needs().map(|(need, each, open)| need.units(open, each)).min()?.min(room);
        let gains = needs().map(|(need, each, open)| (each * f64::from(more)).min(open) / need.required);
        #[expect(clippy::cast_precision_loss, reason = "only compared")]
        let cost = (choice.cost_of(now.saturating_add(more)) - choice.cost_of(now)) as f64;
        (more > 0).then(|| Step { place, more, gain: gains.sum(), cost })
    }

    fn beats(&self, other: &Step) -> bool {
        self.gain * other.cost > other.gain * self.cost
    }
}

/// Takes out every unit that is not needed, the dearest first: no need loses anything that counts.
pub(super) fn trimmed(model: &Model, units: &[u32]) -> Vec<u32> {
    let mut units = units.to_vec();
    let mut order: Vec<usize> = (0..units.len()).collect();
    order.sort_by_key(|place| model.choices.get(*place).map(|choice| std::cmp::Reverse(choice.cost)));
    for place in order {
        let enough = enough(model, place, &units);
        if let Some(now) = units.get_mut(place) {
            *now = enough.min(*now);
        }
    }
    units
}

/// How many units of a choice are enough beside the others; all of them for a need that is not met.
fn enough(model: &Model, place: usize, units: &[u32]) -> u32 {
    let Some(choice) = model.choices.get(place) else { return 0 };
    let without: Vec<u32> =
        units.iter().enumerate().map(|(at, now)| if at == place { 0 } else { *now }).collect();
    let open = model.open(units).into_iter().zip(model.open(&without));
    let needs = model.needs.iter().zip(&choice.brings).zip(open);
    let helped = needs.filter(|((_, each), _)| **each > 0.0);
    let of_need = helped.filter_map(|((need, each), (with, without))| {
        Some(if with.is_some() { u32::MAX } else { need.units(without?, *each) })
    });
    of_need.max().unwrap_or(0).max(choice.least)
}
