//! A good mix without a solver: it starts the search, and stands in where the solver has no answer.

use super::model::{Choice, Left, Model, whole};

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
        let helps = || choice.brings.iter().zip(open).filter_map(|(each, open)| Some((*each, (*open)?)));
        let to_meet_one =
            helps().filter(|(each, _)| *each > 0.0).map(|(each, open)| whole((open / each).ceil()));
        let more = to_meet_one.min()?.max(1).min(room);
        let gains =
            model.needs.iter().zip(&choice.brings).zip(open).filter_map(|((need, each), open)| {
                Some((each * f64::from(more)).min((*open)?) / need.required)
            });
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
        let spare = spare(model, place, &units);
        if let Some(now) = units.get_mut(place) {
            *now = now.saturating_sub(spare);
        }
    }
    units
}

/// How many units of a choice are not needed.
fn spare(model: &Model, place: usize, units: &[u32]) -> u32 {
    let Some((choice, now)) = model.choices.get(place).zip(units.get(place)) else { return 0 };
    let needs = model.needs.iter().zip(&choice.brings).enumerate();
    let by_need = needs
        .filter(|(_, (_, each))| **each > 0.0)
        .map(|(at, (need, each))| whole((need.more_than_enough(model.brought(at, units)) / each).max(0.0)));
    by_need.min().unwrap_or(u32::MAX).min(now.saturating_sub(choice.least))
}
