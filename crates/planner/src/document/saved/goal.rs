//! The saved form of a goal.

use super::number::Number;
use super::object::object;
use super::word::{Meaning, Word};
use crate::document::place::Spot;
use crate::document::reader::{Entry, Reader};
use crate::document::writer::{Writer, id_if};
use crate::goal::{self, Metric};
use crate::list::GoalId;
use crate::strategy::Question;

object! {
    /// Something that will be different by a date, as a number.
    Goal {
        /// Its identity: a whole number that no other goal has.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        id: Option<Number>,
        /// The goal in the company's own words.
        name: String,
        /// What is measured; `customers` when left out.
        measures: Option<Word<Measure>>,
        /// What it should be: money for `revenue`, a share (0.25 is 25%) for `pipeline-share`, growth
        /// (0.2 is 20% more than last year) for `responses-up`, and a number of people otherwise.
        target: Option<Number>,
        /// What it was last year, in the same measure; for `responses-up` the number of responses.
        last_year: Option<Number>,
        /// For `at-stage`: the identity of the stage. For `revenue`: only what passed this stage counts.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        stage: Option<Number>,
        /// The last month that counts, such as `2027-12`.
        deadline: Option<String>,
        /// The identity of the audience whose results count; everyone's when left out.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        audience: Option<Number>,
        /// The identity of the business goal it serves.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        serves: Option<Number>,
        /// The strategic questions whose answers it rests on.
        rests_on: Vec<Word<Question>>,
        /// Who answers for it.
        owner: String,
        /// Why this number.
        justification: String,
        /// Whether 70% of the target would still be worth the effort.
        worth_at_70_percent: Option<bool>,
    }
}

/// What a goal measures, without its numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::document) enum Measure {
    ResponsesUp,
    Revenue,
    PipelineShare,
    AtStage,
    Customers,
}

impl Meaning for Measure {
    const ALL: &'static [Measure] = &[
        Measure::ResponsesUp,
        Measure::Revenue,
        Measure::PipelineShare,
        Measure::AtStage,
        Measure::Customers,
    ];
    fn word(self) -> &'static str {
        match self {
            Measure::ResponsesUp => "responses-up",
            Measure::Revenue => "revenue",
            Measure::PipelineShare => "pipeline-share",
            Measure::AtStage => "at-stage",
            Measure::Customers => "customers",
        }
    }
}

impl Goal {
    /// The saved form of a goal.
    pub(in crate::document) fn of(goal: &goal::Goal, at: &Spot, writer: &Writer) -> Goal {
        Goal {
            id: Some(Number::id(goal.id)),
            name: goal.name.clone(),
            deadline: goal.deadline.map(|month| month.to_string()),
            audience: id_if(goal.audience),
            serves: id_if(goal.serves),
            rests_on: goal.rests_on.iter().copied().map(Word::of).collect(),
            owner: goal.owner.clone(),
            justification: goal.justification.clone(),
            worth_at_70_percent: goal.worth_at_70_percent,
            extra: writer.extra(at),
            ..Goal::measuring(goal.metric, writer)
        }
    }

    /// Only what is measured.
    fn measuring(metric: Metric, writer: &Writer) -> Goal {
        let of = |measure, target, last_year, stage| Goal {
            measures: Some(Word::of(measure)),
            target,
            last_year,
            stage,
            ..Goal::default()
        };
        match metric {
            Metric::ResponsesUp { by, last_year } => {
                of(Measure::ResponsesUp, writer.amount_if(by), writer.amount_if(last_year), None)
            }
            Metric::Revenue { target, last_year, through } => {
                of(Measure::Revenue, writer.amount_if(target), writer.amount_if(last_year), id_if(through))
            }
            Metric::PipelineShare { target, last_year } => {
                of(Measure::PipelineShare, writer.amount_if(target), writer.amount_if(last_year), None)
            }
            Metric::AtStage { stage, target, last_year } => of(
                Measure::AtStage,
                writer.amount_if(target),
                writer.amount_if(last_year),
                id_if(Some(stage)),
            ),
            Metric::Customers { target, last_year } => {
                of(Measure::Customers, writer.amount_if(target), writer.amount_if(last_year), None)
            }
        }
    }

    fn metric(&mut self, at: &Spot, reader: &mut Reader) -> Metric {
        let measure = reader.word_or(self.measures.take(), Measure::Customers, &at.field("measures"));
        let target = (self.target.take(), at.field("target"));
        let last_year = (self.last_year.take(), at.field("last_year"));
        let stage = (self.stage.take(), at.field("stage"));
        if let (Some(stray), Measure::ResponsesUp | Measure::PipelineShare | Measure::Customers) =
            (&stage.0, measure)
        {
            reader.not_set(&stage.1, &stray.to_string());
        }
        match measure {
            Measure::ResponsesUp => Metric::ResponsesUp {
                by: reader.amount(target.0, &target.1),
                last_year: reader.amount(last_year.0, &last_year.1),
            },
            Measure::Revenue => Metric::Revenue {
                target: reader.amount(target.0, &target.1),
                last_year: reader.amount(last_year.0, &last_year.1),
                through: reader.reference(stage.0, &stage.1),
            },
            Measure::PipelineShare => Metric::PipelineShare {
                target: reader.amount(target.0, &target.1),
                last_year: reader.amount(last_year.0, &last_year.1),
            },
            Measure::AtStage => Metric::AtStage {
                stage: reader.stage(stage.0, &stage.1),
                target: reader.amount(target.0, &target.1),
                last_year: reader.amount(last_year.0, &last_year.1),
            },
            Measure::Customers => Metric::Customers {
                target: reader.amount(target.0, &target.1),
                last_year: reader.amount(last_year.0, &last_year.1),
            },
        }
    }
}

impl Entry for Goal {
    type Thing = goal::Goal;

    fn id(&mut self) -> &mut Option<Number> {
        &mut self.id
    }

    fn read(mut self, id: GoalId, at: &Spot, reader: &mut Reader) -> goal::Goal {
        let metric = self.metric(at, reader);
        reader.keep(at, self.extra);
        goal::Goal {
            id,
            name: self.name,
            metric,
            deadline: reader.month(self.deadline, &at.field("deadline")),
            audience: reader.reference(self.audience, &at.field("audience")),
            serves: reader.reference(self.serves, &at.field("serves")),
            rests_on: reader.words(self.rests_on, &at.field("rests_on")),
            owner: self.owner,
            justification: self.justification,
            worth_at_70_percent: self.worth_at_70_percent,
        }
    }
}
