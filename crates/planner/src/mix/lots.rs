//! Lots: units of one choice that are alike in everything that counts, over one or more months.
//!
//! Months in which a unit brings the same, and which no limit tells apart, are one lot: the solver then has
//! one number to find instead of one for each month.

use super::choice::{Choice, Range, count};
use super::model::{Model, Units};

/// Units that are alike.
pub(super) struct Lot {
    /// The place of the choice.
    pub(super) place: usize,
    /// The months its units may be done in.
    pub(super) months: Vec<usize>,
    /// The place of the tier its units count in.
    pub(super) tier: usize,
    /// The fewest and most units, in all tiers together.
    pub(super) range: Range,
    /// What one unit brings to each need, in its tier.
    pub(super) brings: Vec<f64>,
}

/// A tier: how many units it holds, and what part of a full unit each counts as.
pub(super) struct Step {
    pub(super) holds: Option<u32>,
    share: f64,
}

/// The lots of a choice.
pub(super) fn lots(model: &Model, place: usize, choice: &Choice) -> Vec<Lot> {
    let groups = groups(model, choice);
    let groups = if is_bound(model, choice) { groups } else { without_dominated(groups, choice) };
    let is_asked_for = model.has_shares() || choice.total.least > 0;
    let counts =
        |group: &&Group| is_asked_for || group.range.least > 0 || group.brings.iter().any(|each| *each > 0.0);
    let tiers = steps(choice);
    let lot = |group: &Group, (tier, step): (usize, &Step)| Lot {
        place,
        months: group.months.clone(),
        tier,
        range: group.range,
        brings: group.brings.iter().map(|each| each * step.share).collect(),
    };
    groups
        .iter()
        .filter(counts)
        .flat_map(|group| tiers.iter().enumerate().map(|step| lot(group, step)).collect::<Vec<_>>())
        .collect()
}

/// The tiers of a choice, the first one first; one that holds any number where there are none.
pub(super) fn steps(choice: &Choice) -> Vec<Step> {
    let starts = std::iter::once(0)
        .chain(choice.tiers.as_slice().iter().map(|tier| tier.after).filter(|after| *after > 0));
    let starts: Vec<u32> = starts.collect();
    let ends = starts.iter().skip(1).map(|end| Some(*end)).chain([None]);
    let step = |(start, end): (&u32, Option<u32>)| Step {
        holds: end.map(|end| end.saturating_sub(*start)),
        share: choice.tiers.effective(*start, 1),
    };
    starts.iter().zip(ends).map(step).filter(|step| step.holds != Some(0)).collect()
}

/// Months that are alike.
struct Group {
    months: Vec<usize>,
    range: Range,
    brings: Vec<f64>,
}

fn groups(model: &Model, choice: &Choice) -> Vec<Group> {
    let is_bound = is_bound(model, choice);
    let mut groups: Vec<Group> = Vec::new();
    for (month, range) in choice.months.iter().enumerate().filter(|(_, range)| range.most > 0) {
        let brings = choice.brings.get(month).cloned().unwrap_or_default();
        let known = groups.iter_mut().find(|group| !is_bound && group.brings == brings);
        match known {
            Some(group) => {
                group.months.push(month);
                group.range = together(group.range, *range);
            }
            None => groups.push(Group { months: vec![month], range: model.fitting(choice, *range), brings }),
        }
    }
    for group in &mut groups {
        group.range.most = group.range.most.min(choice.total.most);
    }
    groups
}

/// Whether what a month has left of money or hours may keep units out of it.
fn is_bound(model: &Model, choice: &Choice) -> bool {
    model.cap_in_month.is_some() || choice.takes_hours()
}

fn together(a: Range, b: Range) -> Range {
    Range { least: a.least.saturating_add(b.least), most: a.most.saturating_add(b.most) }
}

/// Leaves out months that bring no more to any need than months that have room for every unit.
fn without_dominated(groups: Vec<Group>, choice: &Choice) -> Vec<Group> {
    let has_room = |group: &Group| group.range.most >= choice.total.most;
    let brings_less =
        |less: &Group, more: &Group| less.brings.iter().zip(&more.brings).all(|(less, more)| less <= more);
    let roomy: Vec<usize> = (0..groups.len()).filter(|at| groups.get(*at).is_some_and(has_room)).collect();
    let is_dominated = |at: usize, group: &Group| {
        let mut better = roomy.iter().filter(|other| **other != at).filter_map(|other| groups.get(*other));
        group.range.least == 0
            && better.any(|other| brings_less(group, other) && group.brings != other.brings)
    };
    let keep: Vec<bool> = groups.iter().enumerate().map(|(at, group)| !is_dominated(at, group)).collect();
    groups.into_iter().zip(keep).filter_map(|(group, keep)| keep.then_some(group)).collect()
}

/// Units of lots, by month: over the months of each lot as evenly as they allow, the earliest first.
pub(super) fn spread(model: &Model, lots: &[Lot], amounts: &[u32]) -> Units {
    let mut units: Units = model.choices.iter().map(|choice| vec![0; choice.months.len()]).collect();
    for (lot, amount) in lots.iter().zip(amounts) {
        let Some((choice, months)) = model.choices.get(lot.place).zip(units.get_mut(lot.place)) else {
            continue;
        };
        place_evenly(choice, &lot.months, *amount, months);
    }
    // Tiers that are each rounded down may together lack a unit that a month must have.
    for (choice, units) in model.choices.iter().zip(&mut units) {
        for (now, range) in units.iter_mut().zip(&choice.months) {
            *now = (*now).max(range.least);
        }
    }
    units
}

/// What was found for each choice in each month, where units may have parts; a lot's is shared by its months.
pub(super) fn by_month(model: &Model, lots: &[Lot], amounts: &[f64]) -> Vec<Vec<f64>> {
    let mut found: Vec<Vec<f64>> =
        model.choices.iter().map(|choice| vec![0.0; choice.months.len()]).collect();
    for (lot, amount) in lots.iter().zip(amounts) {
        let Some(months) = found.get_mut(lot.place) else { continue };
        let share = amount / f64::from(u32::try_from(lot.months.len()).unwrap_or(u32::MAX).max(1));
        for month in &lot.months {
            if let Some(slot) = months.get_mut(*month) {
                *slot += share;
            }
        }
    }
    found
}

fn place_evenly(choice: &Choice, months: &[usize], mut amount: u32, units: &mut [u32]) {
    let room = |month: usize, units: &[u32]| {
        let most = choice.months.get(month).map_or(0, |range| range.most);
        most.saturating_sub(units.get(month).copied().unwrap_or(0))
    };
    let mut open: Vec<usize> = months.to_vec();
    for month in months {
        let least = choice.months.get(*month).map_or(0, |range| range.least);
        let now = units.get(*month).copied().unwrap_or(0);
        let added = least.saturating_sub(now).min(amount);
        if let Some(slot) = units.get_mut(*month) {
            *slot = slot.saturating_add(added);
        }
        amount -= added;
    }
    while amount > 0 {
        open.retain(|month| room(*month, units) > 0);
        let Ok(months) = u32::try_from(open.len()) else { return };
        if months == 0 {
            return;
        }
        let each = (amount / months).max(1);
        for month in &open {
            let added = each.min(room(*month, units)).min(amount);
            if let Some(slot) = units.get_mut(*month) {
                *slot = slot.saturating_add(added);
            }
            amount -= added;
        }
    }
}

/// How many units of each lot there are in units by month; units in months without a lot count in the first.
pub(super) fn amounts(model: &Model, lots: &[Lot], units: &Units) -> Vec<u32> {
    let mut amounts = vec![0; lots.len()];
    for (place, (choice, units)) in model.choices.iter().zip(units).enumerate() {
        let own: Vec<usize> =
            (0..lots.len()).filter(|at| lots.get(*at).is_some_and(|lot| lot.place == place)).collect();
        let steps = steps(choice);
        let mut left: Vec<u32> = steps.iter().map(|step| step.holds.unwrap_or(u32::MAX)).collect();
        for (month, now) in units.iter().enumerate().filter(|(_, now)| **now > 0) {
            deal_out(lots, &own, month, *now, &mut left, &mut amounts);
        }
    }
    amounts
}

/// Counts units of a month in the tiers that have room, the first first.
fn deal_out(lots: &[Lot], own: &[usize], month: usize, mut now: u32, left: &mut [u32], amounts: &mut [u32]) {
    for (tier, left) in left.iter_mut().enumerate() {
        let of_tier = || own.iter().filter(|at| lots.get(**at).is_some_and(|lot| lot.tier == tier));
        let of_month = of_tier().find(|at| lots.get(**at).is_some_and(|lot| lot.months.contains(&month)));
        let Some(slot) = of_month.or(of_tier().next()).and_then(|at| amounts.get_mut(*at)) else { continue };
        let added = now.min(*left);
        *slot = slot.saturating_add(added);
        *left -= added;
        now -= added;
    }
}

/// The most units a choice may have in all lots.
pub(super) fn most(choice: &Choice) -> u32 {
    let months: Vec<u32> = choice.months.iter().map(|range| range.most).collect();
    count(&months).min(choice.total.most)
}
