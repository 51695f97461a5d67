//! The inputs of a plan: every number that its results rest on and that people may only know roughly.

use serde::{Deserialize, Serialize};

use super::distribution::{Distribution, Uncertain};
use super::flow::Column;
use super::random::Stream;
use crate::funnel::{Exceptions, Lag, Numbers, Source, Stage, Whose};
use crate::list::{AudienceId, SourceId, StageId, TacticId};
use crate::units::{Estimate, Rate};

/// A number that results rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Input {
    /// The conversion rate from a stage to the next.
    Rate(StageId, Whose),
    /// How long that takes.
    Lag(StageId, Whose),
    /// The value of an average deal.
    Deal(Whose),
    /// How many a source brings in a month.
    PerMonth(SourceId),
    /// How many people one unit of a tactic brings.
    Entries(TacticId),
}

impl Input {
    /// The input's own random numbers, one for each run.
    pub(super) fn stream(self, seed: Stream) -> Stream {
        let (kind, of, at) = self.key();
        seed.split(kind).split(of.into()).split(at.into())
    }

    /// Numbers that no other input has.
    fn key(self) -> (u64, u32, u32) {
        match self {
            Input::Rate(stage, Whose::Everyone) => (0, stage.into(), 0),
            Input::Rate(stage, Whose::Audience(audience)) => (1, audience.into(), stage.into()),
            Input::Rate(stage, Whose::Source(source)) => (2, source.into(), stage.into()),
            Input::Deal(Whose::Everyone) => (3, 0, 0),
            Input::Deal(Whose::Audience(audience)) => (4, audience.into(), 0),
            Input::Deal(Whose::Source(source)) => (5, source.into(), 0),
            Input::PerMonth(source) => (6, source.into(), 0),
            Input::Entries(tactic) => (7, tactic.into(), 0),
            Input::Lag(stage, Whose::Everyone) => (8, stage.into(), 0),
            Input::Lag(stage, Whose::Audience(audience)) => (9, audience.into(), stage.into()),
            Input::Lag(stage, Whose::Source(source)) => (10, source.into(), stage.into()),
        }
    }
}

/// Every input of a plan, each once.
#[derive(Clone, Debug, Default)]
pub(super) struct Inputs {
    all: Vec<(Input, Distribution)>,
}

/// The place of an input among all of them.
pub(super) type Place = usize;

impl Inputs {
    /// The place of an input; it is added when it is new.
    pub(super) fn place<Q: Uncertain>(&mut self, input: Input, estimate: &Estimate<Q>) -> Place {
        let known = self.all.iter().position(|(known, _)| *known == input);
        known.unwrap_or_else(|| {
            self.all.push((input, Distribution::of(estimate)));
            self.all.len() - 1
        })
    }

    /// The rate from a stage to the next for who comes this way; nobody goes on where none is known.
    pub(super) fn rate(&mut self, way: &Way<'_>, stage: &Stage) -> Place {
        let of = |layer: &Exceptions| layer.steps.get(&stage.id).and_then(|step| step.rate);
        let everyones = || (Whose::Everyone, stage.rate.unwrap_or(Estimate::exactly(Rate::ZERO)));
        let (whose, rate) = way.differing(of).unwrap_or_else(everyones);
        self.place(Input::Rate(stage.id, whose), &rate)
    }

    /// How long it takes from a stage to the next for who comes this way: the place of what is drawn, or the lag where
    /// it is known.
    pub(super) fn lag(&mut self, way: &Way<'_>, stage: &Stage) -> Result<Place, Lag> {
        let of = |layer: &Exceptions| layer.steps.get(&stage.id).and_then(|step| step.lag.clone());
        let (whose, lag) = way.differing(of).unwrap_or_else(|| (Whose::Everyone, stage.lag.clone()));
        match lag {
            Lag::Average(months) if !months.is_exact() => {
                Ok(self.place(Input::Lag(stage.id, whose), &months))
            }
            known @ (Lag::Average(_) | Lag::Shares(_)) => Err(known),
        }
    }

    /// The value of an average deal for who comes this way.
    pub(super) fn deal(&mut self, way: &Way<'_>) -> Option<Place> {
        let everyones = way.numbers.deal.map(|deal| (Whose::Everyone, deal));
        let (whose, deal) = way.differing(|layer| layer.deal).or(everyones)?;
        Some(self.place(Input::Deal(whose), &deal))
    }

    /// Every input with its distribution, by place.
    pub(super) fn as_slice(&self) -> &[(Input, Distribution)] {
        &self.all
    }

    /// Every input at its likely value in so many runs, by place.
    pub(super) fn likely(&self, runs: usize) -> Vec<Column> {
        self.all.iter().map(|(_, distribution)| vec![distribution.likely(); runs]).collect()
    }
}

/// Which exceptions hold for somebody: those of the source they come from before those of their audience.
#[derive(Clone, Copy)]
pub(super) struct Way<'a> {
    pub(super) numbers: &'a Numbers,
    pub(super) source: Option<&'a Source>,
    pub(super) audience: Option<AudienceId>,
}

impl Way<'_> {
    fn differing<T>(&self, of: impl Fn(&Exceptions) -> Option<T>) -> Option<(Whose, T)> {
        let own = || self.source.and_then(|own| Some((Whose::Source(own.id), of(&own.exceptions)?)));
        let theirs = || {
            let id = self.audience?;
            Some((Whose::Audience(id), of(self.numbers.exceptions.get(&id)?)?))
        };
        own().or_else(theirs)
    }
}
