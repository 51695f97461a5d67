//! The saved form of a source of what comes without new effort.

use super::exceptions::Step;
use super::number::Number;
use super::object::object;
use super::quantity::Estimate;
use crate::document::place::Spot;
use crate::document::reader::{Entry, Reader};
use crate::document::writer::{Writer, id_if};
use crate::funnel;
use crate::list::SourceId;

object! {
    /// Something that brings people without new effort.
    Source {
        /// Its identity: a whole number that no other source has.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        id: Option<Number>,
        /// What it is.
        name: String,
        /// The identity of the stage at which its people enter; the first when left out.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        stage: Option<Number>,
        /// How many enter in each month of the plan.
        per_month: Option<Estimate>,
        /// The identity of the audience it brings; nobody in particular when left out.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        audience: Option<Number>,
        /// What one deal is worth, where it differs.
        deal: Option<Estimate>,
        /// The steps that differ from the funnel.
        steps: Vec<Step>,
    }
}

impl Source {
    /// The saved form of a source.
    pub(in crate::document) fn of(source: &funnel::Source, at: &Spot, writer: &Writer) -> Source {
        Source {
            id: Some(Number::id(source.id)),
            name: source.name.clone(),
            stage: Some(Number::id(source.stage)),
            per_month: Estimate::of(source.per_month.as_ref(), &at.field("per_month"), writer),
            audience: id_if(source.audience),
            deal: Estimate::of(source.exceptions.deal.as_ref(), &at.field("deal"), writer),
            steps: Step::all_of(&source.exceptions, &at.field("steps"), writer),
            extra: writer.extra(at),
        }
    }
}

impl Entry for Source {
    type Thing = funnel::Source;

    fn id(&mut self) -> &mut Option<Number> {
        &mut self.id
    }

    fn read(self, id: SourceId, at: &Spot, reader: &mut Reader) -> funnel::Source {
        reader.keep(at, self.extra);
        funnel::Source {
            id,
            name: self.name,
            stage: reader.stage(self.stage, &at.field("stage")),
            per_month: Estimate::read(self.per_month, &at.field("per_month"), reader),
            audience: reader.reference(self.audience, &at.field("audience")),
            exceptions: funnel::Exceptions {
                deal: Estimate::read(self.deal, &at.field("deal"), reader),
                steps: Step::read_all(self.steps, &at.field("steps"), reader),
            },
        }
    }
}
