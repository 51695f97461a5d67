//! Goals: a metric, a baseline, a target and a deadline.

use crate::list::{AudienceId, BusinessGoalId, GoalId, Listed, StageId};
use crate::strategy::Question;
use crate::units::{Count, Growth, Money, Month, Rate};

/// Something that will be different by a date, as a number.
#[derive(Clone, Debug, PartialEq)]
pub struct Goal {
    /// Its identity.
    pub id: GoalId,
    /// The goal in the company's own words.
    pub name: String,
    /// What is measured, what it was, and what it should be.
    pub metric: Metric,
    /// The last month that counts.
    pub deadline: Option<Month>,
    /// Whose results count; everyone's when empty.
    pub audience: Option<AudienceId>,
    /// The business goal it serves.
    pub serves: Option<BusinessGoalId>,
    /// The strategic answers it rests on.
    pub rests_on: Vec<Question>,
    /// Who answers for it.
    pub owner: String,
    /// Why this number.
    pub justification: String,
    /// Whether 70% of the target would still be worth the effort.
    pub worth_at_70_percent: Option<bool>,
}

impl Goal {
    /// A goal of which only the metric is known.
    pub fn new(id: GoalId, metric: Metric) -> Goal {
        Goal {
            id,
            name: String::new(),
            metric,
            deadline: None,
            audience: None,
            serves: None,
            rests_on: Vec::new(),
            owner: String::new(),
            justification: String::new(),
            worth_at_70_percent: None,
        }
    }
}

impl Listed for Goal {
    type Id = GoalId;
    fn id(&self) -> GoalId {
        self.id
    }
}

/// What a goal measures, with last year's result (the baseline of the goal) and the target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Metric {
    /// More responses than last year.
    ResponsesUp {
        /// By how much more.
        by: Option<Growth>,
        /// Last year's responses.
        last_year: Option<Count>,
    },
    /// Revenue, all of it or only what comes through a stage (such as MQLs).
    Revenue {
        /// How much.
        target: Option<Money>,
        /// Last year's revenue of this sort.
        last_year: Option<Money>,
        /// Only what passed this stage counts; all revenue when empty.
        through: Option<StageId>,
    },
    /// A share of the sales pipeline.
    PipelineShare {
        /// Which share.
        target: Option<Rate>,
        /// Last year's share.
        last_year: Option<Rate>,
    },
    /// A number of people at a stage.
    AtStage {
        /// Which stage.
        stage: StageId,
        /// How many.
        target: Option<Count>,
        /// Last year's number.
        last_year: Option<Count>,
    },
    /// New customers: the last stage.
    Customers {
        /// How many.
        target: Option<Count>,
        /// Last year's number.
        last_year: Option<Count>,
    },
}

impl Metric {
    /// Whether a target was set.
    pub fn has_target(&self) -> bool {
        match self {
            Metric::ResponsesUp { by, .. } => by.is_some(),
            Metric::Revenue { target, .. } => target.is_some(),
            Metric::PipelineShare { target, .. } => target.is_some(),
            Metric::AtStage { target, .. } | Metric::Customers { target, .. } => target.is_some(),
        }
    }

    /// Whether last year's result is known.
    pub fn has_baseline(&self) -> bool {
        match self {
            Metric::Revenue { last_year, .. } => last_year.is_some(),
            Metric::PipelineShare { last_year, .. } => last_year.is_some(),
            Metric::ResponsesUp { last_year, .. }
            | Metric::AtStage { last_year, .. }
            | Metric::Customers { last_year, .. } => last_year.is_some(),
        }
    }
}
