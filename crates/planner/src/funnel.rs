//! The funnel: stages, what share of each reaches the next, how long that takes, and what comes by itself.

pub use lag::Lag;
pub use numbers::{Exceptions, Numbers, Source, StepException};
pub use path::{Path, Step};

pub(crate) use path::convolved;

use crate::list::{List, Listed, StageId};
use crate::units::{Count, Estimate, Rate};

mod lag;
mod numbers;
mod path;

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
        Stage { id, name: name.into(), rate: None, lag: Lag::NONE, last_year: None }
    }
}

impl Listed for Stage {
    type Id = StageId;
    fn id(&self) -> StageId {
        self.id
    }
}
