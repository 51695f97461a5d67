//! The funnel: stages, what share of each reaches the next, how long that takes, and what comes by itself.

pub use lag::Lag;
pub use numbers::{Exceptions, Numbers, Source, StepException};
pub use path::{Path, Step};
pub use whose::Whose;

pub(crate) use lag::{around, postpone};
pub(crate) use path::convolved;

use self::preset::{FunnelPreset, PresetStage};
use crate::list::{List, Listed, StageId};
use crate::tactic::catalogue::DefaultStage;
use crate::units::{Count, Estimate, Rate};

mod lag;
mod numbers;
mod path;
pub mod preset;
mod whose;

/// The stages people pass, from top to bottom; 2 to 10 of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Funnel {
    /// The stages, first contact first; the last one is the deal.
    pub stages: List<Stage>,
    /// The stage at which responses are counted.
    pub responses: StageId,
    /// The stage at which the sales pipeline is counted.
    pub pipeline: StageId,
}

impl Funnel {
    /// The fewest stages a funnel can have.
    pub const MIN_STAGES: usize = 2;
    /// The most stages a funnel can have.
    pub const MAX_STAGES: usize = 10;

    /// A usual funnel; its stages get identities from `first_id` on.
    pub fn usual(usual: &'static FunnelPreset, first_id: u32) -> Funnel {
        let stages: List<Stage> =
            (first_id..).zip(usual.stages).map(|(id, stage)| Stage::usual(id.into(), stage)).collect();
        let standing_for =
            |role| stages.iter().find(|stage| stage.usual.is_some_and(|usual| usual.role == role));
        let responses = standing_for(DefaultStage::Response).map(|stage| stage.id).unwrap_or_default();
        let pipeline = standing_for(DefaultStage::Opportunity).map(|stage| stage.id).unwrap_or_default();
        Funnel { stages, responses, pipeline }
    }

    /// The place of the deal: the last stage.
    pub fn deal_place(&self) -> usize {
        self.stages.len().saturating_sub(1)
    }

    /// The place of the stage at which responses are counted; the first stage when it is gone.
    pub fn response_place(&self) -> usize {
        self.stages.position(self.responses).unwrap_or(0)
    }

    /// The place of the stage at which the pipeline is counted; the one above the deal when it is gone.
    pub fn pipeline_place(&self) -> usize {
        self.stages.position(self.pipeline).unwrap_or(self.deal_place().saturating_sub(1))
    }

    /// The stage at which people brought by a catalogue tactic enter: the one that stands for `stage` of the
    /// five-stage funnel, or else the nearest one above it. Counting people too high up the funnel promises
    /// less than they will bring, never more.
    pub fn place_fed(&self, stage: DefaultStage) -> usize {
        let stands_above = |known: &Stage| known.usual.is_some_and(|usual| usual.role <= stage);
        self.stages.iter().rposition(stands_above).unwrap_or(0)
    }

    /// The stage at a place from the top.
    pub fn stage(&self, place: usize) -> Option<&Stage> {
        self.stages.as_slice().get(place)
    }
}

/// One stage of the funnel and the step from it to the next.
#[derive(Clone, Debug, PartialEq)]
pub struct Stage {
    /// Its identity.
    pub id: StageId,
    /// What people call it.
    pub name: String,
    /// The stage of a usual funnel that it was made from, with its default numbers; `None` for one's own stage.
    pub usual: Option<&'static PresetStage>,
    /// What share of it reaches the next stage; unused on the last stage.
    pub rate: Option<Estimate<Rate>>,
    /// How long that takes; unused on the last stage.
    pub lag: Lag,
    /// How many came last year.
    pub last_year: Option<Count>,
}

impl Stage {
    /// A stage of which only the name is known.
    pub fn new(id: StageId, name: impl Into<String>) -> Stage {
        Stage { id, name: name.into(), usual: None, rate: None, lag: Lag::NONE, last_year: None }
    }
}

impl Stage {
    /// A stage of a usual funnel with its default numbers.
    pub fn usual(id: StageId, usual: &'static PresetStage) -> Stage {
        let (rate, lag) = Stage::defaults(usual);
        Stage { usual: Some(usual), rate, lag, ..Stage::new(id, usual.name) }
    }

    /// Whether its rate is still the default it came with.
    pub fn rate_is_assumed(&self) -> bool {
        self.usual.is_some_and(|usual| usual.next.is_some() && Stage::defaults(usual).0 == self.rate)
    }

    /// Whether its lag is still the default it came with.
    pub fn lag_is_assumed(&self) -> bool {
        self.usual.is_some_and(|usual| usual.next.is_some() && Stage::defaults(usual).1 == self.lag)
    }

    fn defaults(usual: &PresetStage) -> (Option<Estimate<Rate>>, Lag) {
        let lag = usual.next.and_then(|next| Lag::average(next.lag_months.likely));
        (usual.next.and_then(|next| next.share.rate()), lag.unwrap_or_default())
    }
}

impl Listed for Stage {
    type Id = StageId;
    fn id(&self) -> StageId {
        self.id
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Plan, Settings};

    #[test]
    fn a_tactic_enters_at_its_own_stage_or_at_the_nearest_one_above() {
        let places = |id: &str| {
            let funnel = Plan::start("Plan", Settings::default(), preset::find(id).unwrap()).numbers.funnel;
            [DefaultStage::Response, DefaultStage::Lead, DefaultStage::Mql, DefaultStage::Opportunity]
                .map(|stage| funnel.stage(funnel.place_fed(stage)).unwrap().name.clone())
        };
        assert_eq!(places("b2b"), ["Response", "Lead", "MQL", "Opportunity"]);
        assert_eq!(places("local-service"), ["Visit", "Enquiry", "Enquiry", "Quote"]);
        assert_eq!(places("online-shop"), ["Visit", "Visit", "Visit", "Basket"]);
    }

    #[test]
    fn a_default_is_an_assumption_until_it_is_changed() {
        let stage = Stage::usual(1.into(), preset::find_stage("b2b/lead").unwrap());
        assert!(stage.rate_is_assumed() && stage.lag_is_assumed());
        let own = Stage { rate: Rate::percent(25.0).map(Estimate::exactly), ..stage };
        assert!(!own.rate_is_assumed() && own.lag_is_assumed());
    }
}
