//! Whose rates and deal values: everyone's, and those of audiences and sources that differ.

use serde::{Deserialize, Serialize};

use super::{Exceptions, Numbers};
use crate::list::{AudienceId, SourceId, StageId};
use crate::plan::ItemId;
use crate::units::{Estimate, Money, Rate};

/// Whose rate or deal value it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Whose {
    /// Everyone's who does not differ.
    Everyone,
    /// The exception of an audience.
    Audience(AudienceId),
    /// The exception of those who come from a source.
    Source(SourceId),
}

impl Whose {
    /// Who it is; `None` for everyone.
    pub fn id(self) -> Option<ItemId> {
        match self {
            Whose::Everyone => None,
            Whose::Audience(id) => Some(id.into()),
            Whose::Source(id) => Some(id.into()),
        }
    }
}

impl Numbers {
    /// The rate from a stage to the next: of those who differ their own, if they have one, or else everyone's.
    pub fn rate(&self, stage: StageId, whose: Whose) -> Option<Estimate<Rate>> {
        let own = self.differing(whose).and_then(|own| own.steps.get(&stage)?.rate);
        own.or_else(|| self.funnel.stages.get(stage)?.rate)
    }

    /// What a deal is worth: to those who differ their own value, if they have one, or else everyone's.
    pub fn deal(&self, whose: Whose) -> Option<Estimate<Money>> {
        self.differing(whose).and_then(|own| own.deal).or(self.deal)
    }

    /// Every rate that is stated: those of everyone, from the top of the funnel, then the exceptions.
    pub fn rates(&self) -> Vec<(StageId, Whose)> {
        let stages = self.funnel.stages.iter().filter(|stage| stage.rate.is_some());
        let of_everyone = stages.map(|stage| (stage.id, Whose::Everyone));
        let own = |(whose, own): (Whose, &Exceptions)| {
            let differing = own.steps.iter().filter(|(_, step)| step.rate.is_some());
            differing.map(|(stage, _)| (*stage, whose)).collect::<Vec<_>>()
        };
        of_everyone.chain(self.all_differing().flat_map(own)).collect()
    }

    /// Every value of a deal that is stated: everyone's, then the exceptions.
    pub fn deals(&self) -> Vec<Whose> {
        let of_everyone = self.deal.map(|_| Whose::Everyone);
        let own = self.all_differing().filter(|(_, own)| own.deal.is_some()).map(|(whose, _)| whose);
        of_everyone.into_iter().chain(own).collect()
    }

    /// Sets a rate to a single value.
    pub(crate) fn set_rate(&mut self, stage: StageId, whose: Whose, rate: Rate) {
        let rate = Some(Estimate::exactly(rate));
        match self.differing_mut(whose) {
            Some(own) => own.steps.entry(stage).or_default().rate = rate,
            None => self
                .funnel
                .stages
                .iter_mut()
                .filter(|known| known.id == stage && whose == Whose::Everyone)
                .for_each(|stage| stage.rate = rate),
        }
    }

    /// Sets what a deal is worth to a single value.
    pub(crate) fn set_deal(&mut self, whose: Whose, deal: Money) {
        let deal = Some(Estimate::exactly(deal));
        match self.differing_mut(whose) {
            Some(own) => own.deal = deal,
            None if whose == Whose::Everyone => self.deal = deal,
            None => (),
        }
    }

    fn all_differing(&self) -> impl Iterator<Item = (Whose, &Exceptions)> {
        let audiences = self.exceptions.iter().map(|(id, own)| (Whose::Audience(*id), own));
        audiences.chain(self.sources.iter().map(|source| (Whose::Source(source.id), &source.exceptions)))
    }

    fn differing(&self, whose: Whose) -> Option<&Exceptions> {
        match whose {
            Whose::Everyone => None,
            Whose::Audience(id) => self.exceptions.get(&id),
            Whose::Source(id) => self.sources.get(id).map(|source| &source.exceptions),
        }
    }

    /// The exceptions to write to; `None` for everyone, and for a source that is gone.
    fn differing_mut(&mut self, whose: Whose) -> Option<&mut Exceptions> {
        match whose {
            Whose::Everyone => None,
            Whose::Audience(id) => Some(self.exceptions.entry(id).or_default()),
            Whose::Source(id) => {
                self.sources.iter_mut().find(|source| source.id == id).map(|source| &mut source.exceptions)
            }
        }
    }
}
