//! The numbers a plan is calculated from: the funnel, the average deal, and what comes without new effort.

use std::collections::BTreeMap;

use super::{Funnel, Lag};
use crate::list::{AudienceId, List, Listed, SourceId, StageId};
use crate::units::{Count, Estimate, Money, Rate};

/// The numbers a plan is calculated from.
#[derive(Clone, Debug, PartialEq)]
pub struct Numbers {
    /// The stages, their conversion rates and lags.
    pub funnel: Funnel,
    /// What one deal is worth on average.
    pub deal: Option<Estimate<Money>>,
    /// The value of the whole sales pipeline that is aimed for in the period.
    pub pipeline_total: Option<Money>,
    /// What comes without new effort.
    pub sources: List<Source>,
    /// Where an audience differs.
    pub exceptions: BTreeMap<AudienceId, Exceptions>,
    /// Whether people are rounded up at every stage of the walk-back instead of only when read.
    pub whole_people: bool,
}

/// Something that brings people without new effort, such as today's website or referrals.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its identity.
    pub id: SourceId,
    /// What it is.
    pub name: String,
    /// The stage at which its people enter.
    pub stage: StageId,
    /// How many enter in each month of the plan.
    pub per_month: Option<Estimate<Count>>,
    /// Whom it brings; nobody in particular when empty.
    pub audience: Option<AudienceId>,
    /// Where its people differ from the funnel.
    pub exceptions: Exceptions,
}

impl Source {
    /// A source of which only the stage is known.
    pub fn new(id: SourceId, stage: StageId) -> Source {
        Source {
            id,
            name: String::new(),
            stage,
            per_month: None,
            audience: None,
            exceptions: Exceptions::default(),
        }
    }
}

impl Listed for Source {
    type Id = SourceId;
    fn id(&self) -> SourceId {
        self.id
    }
}

/// Where somebody differs from the funnel: single rates, lags, or the value of a deal.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Exceptions {
    /// Steps that differ, by the stage they start from.
    pub steps: BTreeMap<StageId, StepException>,
    /// What one deal is worth, where it differs.
    pub deal: Option<Estimate<Money>>,
}

impl Exceptions {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.deal.is_none()
    }
}

/// Where one step differs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct StepException {
    /// The conversion rate, where it differs.
    pub rate: Option<Estimate<Rate>>,
    /// The lag, where it differs.
    pub lag: Option<Lag>,
}
