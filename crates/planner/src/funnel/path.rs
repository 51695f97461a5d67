//! The way down the funnel for somebody: the rates, lags and deal value that hold for them.

use super::{Exceptions, Lag, Numbers};
use crate::list::AudienceId;
use crate::units::{Money, Rate};

/// The way down the funnel for an audience: one step between each two stages, exceptions applied.
#[derive(Clone, Debug, PartialEq)]
pub struct Path {
    /// The steps, from the top; one fewer than there are stages.
    pub steps: Vec<Step>,
    /// What one deal is worth; `None` when nobody said.
    pub deal: Option<Money>,
}

/// The step from one stage to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What share reaches the next stage; `None` when nobody said.
    pub rate: Option<Rate>,
    /// How long that takes.
    pub lag: Lag,
}

impl Path {
    /// The way for an audience, or for everyone.
    pub fn of(numbers: &Numbers, audience: Option<AudienceId>) -> Path {
        Path::with(numbers, audience, &Exceptions::default())
    }

    /// The way for an audience with exceptions of its own on top.
    pub fn with(numbers: &Numbers, audience: Option<AudienceId>, own: &Exceptions) -> Path {
        let theirs = audience.and_then(|id| numbers.exceptions.get(&id));
        let layers: Vec<&Exceptions> = std::iter::once(own).chain(theirs).collect();
        let stages = numbers.funnel.stages.as_slice();
        let steps = stages.split_last().map_or(&[][..], |(_, above)| above);
        Path {
            steps: steps.iter().map(|stage| Step::from(stage, &layers)).collect(),
            deal: layers.iter().find_map(|layer| layer.deal).or(numbers.deal).map(|deal| deal.likely()),
        }
    }

    /// What share of the people at `from` reaches `to`; `None` when a rate between them is not known.
    pub fn rate_between(&self, from: usize, to: usize) -> Option<f64> {
        let steps = self.steps.get(from..to)?;
        steps.iter().try_fold(1.0, |share, step| Some(share * step.rate?.get()))
    }

    /// What part of the people who get from `from` to `to` arrives after 0, 1, 2, ... months.
    pub fn delays(&self, from: usize, to: usize) -> Vec<f64> {
        let steps = self.steps.get(from..to).unwrap_or_default();
        steps.iter().fold(vec![1.0], |sofar, step| convolved(&sofar, &step.lag.shares()))
    }
}

impl Step {
    fn from(stage: &super::Stage, layers: &[&Exceptions]) -> Step {
        let differing = || layers.iter().filter_map(|layer| layer.steps.get(&stage.id));
        Step {
            rate: differing().find_map(|step| step.rate).or(stage.rate).map(|rate| rate.likely()),
            lag: differing().find_map(|step| step.lag.clone()).unwrap_or_else(|| stage.lag.clone()),
        }
    }
}

/// The delay of two steps one after the other.
pub(crate) fn convolved(first: &[f64], then: &[f64]) -> Vec<f64> {
    let mut sum = vec![0.0; (first.len() + then.len()).saturating_sub(1)];
    for (offset, part) in first.iter().enumerate() {
        for (slot, next) in sum.iter_mut().skip(offset).zip(then) {
            *slot += part * next;
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn delays_of_two_steps_add_up() {
        assert_eq!(convolved(&[0.0, 1.0], &[0.5, 0.5]), [0.0, 0.5, 0.5]);
        assert_eq!(convolved(&[1.0], &[1.0]), [1.0]);
    }
}
