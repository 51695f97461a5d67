//! The saved form of the funnel, of what comes by itself, and of where audiences differ.

use std::collections::BTreeMap;

use super::number::Number;
use super::object;
use super::quantity::{Estimate, Lag};
use crate::document::Repair;
use crate::document::place::Spot;
use crate::document::reader::{Entry, Reader};
use crate::document::writer::{Writer, id_if};
use crate::funnel::{self, StepException};
use crate::list::{AudienceId, SourceId, StageId};

object! {
    /// The stages people pass, and where responses and the pipeline are counted.
    Funnel {
        /// The stages, first contact first, the deal last; 2 to 10. The usual five when left out.
        stages: Vec<Stage>,
        /// The identity of the stage at which responses are counted; the first when left out.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        responses: Option<Number>,
        /// The identity of the stage at which the pipeline is counted; the one above the deal when left out.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        pipeline: Option<Number>,
    }
}

impl Funnel {
    /// The saved form of a funnel.
    pub(in crate::document) fn of(funnel: &funnel::Funnel, at: &Spot, writer: &Writer) -> Funnel {
        Funnel {
            stages: writer.list(&funnel.stages, &at.field("stages"), Stage::of),
            responses: Some(Number::id(funnel.responses)),
            pipeline: Some(Number::id(funnel.pipeline)),
            extra: writer.extra(at),
        }
    }

    /// Brings the number of stages within bounds and gives each its identity.
    pub(in crate::document) fn settle(&mut self, at: &Spot, reader: &mut Reader) {
        let stages = at.field("stages");
        let surplus = self.stages.split_off(self.stages.len().min(funnel::Funnel::MAX_STAGES));
        for (stage, place) in surplus.into_iter().zip(funnel::Funnel::MAX_STAGES..) {
            let place = stages.entry(place, 0_u32).place();
            reader.repairs.push(Repair::LeftOut { place, name: stage.name });
        }
        while self.stages.len() < funnel::Funnel::MIN_STAGES {
            self.stages.push(Stage::added(reader));
        }
        reader.known.stages = reader.identified(&mut self.stages, &stages);
        reader.top = self.stages.first().and_then(Stage::identity).unwrap_or_default();
    }

    /// The funnel, once its stages are settled.
    pub(in crate::document) fn read(self, at: &Spot, reader: &mut Reader) -> funnel::Funnel {
        reader.keep(at, self.extra);
        let above_deal = self.stages.iter().rev().nth(1).and_then(Stage::identity).unwrap_or_default();
        let pipeline = reader.reference(self.pipeline, &at.field("pipeline"));
        funnel::Funnel {
            stages: reader.list(self.stages, &at.field("stages")),
            responses: reader.stage(self.responses, &at.field("responses")),
            pipeline: pipeline.unwrap_or(above_deal),
        }
    }
}

object! {
    /// One stage of the funnel and the step from it to the next.
    Stage {
        /// Its identity: a whole number that no other stage has.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        id: Option<Number>,
        /// What people call it.
        name: String,
        /// What share of it reaches the next stage: 0.25 is 25%.
        rate: Option<Estimate>,
        /// How long that takes; the same month when left out.
        lag: Option<Lag>,
        /// How many came last year.
        last_year: Option<Number>,
    }
}

impl Stage {
    fn of(stage: &funnel::Stage, at: &Spot, writer: &Writer) -> Stage {
        let lag = Some(&stage.lag).filter(|lag| **lag != funnel::Lag::NONE);
        Stage {
            id: Some(Number::id(stage.id)),
            name: stage.name.clone(),
            rate: Estimate::of(stage.rate.as_ref(), &at.field("rate"), writer),
            lag: lag.map(|lag| Lag::of(lag, &at.field("lag"), writer)),
            last_year: writer.amount_if(stage.last_year),
            extra: writer.extra(at),
        }
    }

    /// A stage for a funnel that has too few.
    fn added(reader: &mut Reader) -> Stage {
        let name = "Deals".to_owned();
        let id = reader.next_id;
        reader.next_id += 1;
        reader.repairs.push(Repair::StageAdded { name: name.clone() });
        Stage { id: Some(Number::id(id)), name, ..Stage::default() }
    }

    fn identity(&self) -> Option<StageId> {
        self.id.as_ref().and_then(Number::identity).map(StageId::from)
    }
}

impl Entry for Stage {
    type Thing = funnel::Stage;

    fn id(&mut self) -> &mut Option<Number> {
        &mut self.id
    }

    fn read(self, id: StageId, at: &Spot, reader: &mut Reader) -> funnel::Stage {
        reader.keep(at, self.extra);
        funnel::Stage {
            id,
            name: self.name,
            rate: Estimate::read(self.rate, &at.field("rate"), reader),
            lag: Lag::read(self.lag, &at.field("lag"), reader).unwrap_or_default(),
            last_year: reader.amount(self.last_year, &at.field("last_year")),
        }
    }
}

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

object! {
    /// Where an audience differs from the funnel.
    Exceptions {
        /// The identity of the audience.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        audience: Option<Number>,
        /// What one deal is worth, where it differs.
        deal: Option<Estimate>,
        /// The steps that differ.
        steps: Vec<Step>,
    }
}

impl Exceptions {
    /// The saved form of the exceptions of all audiences.
    pub(in crate::document) fn all_of(
        exceptions: &BTreeMap<AudienceId, funnel::Exceptions>,
        at: &Spot,
        writer: &Writer,
    ) -> Vec<Exceptions> {
        let saved = |(place, (audience, theirs)): (usize, (&AudienceId, &funnel::Exceptions))| {
            let at = at.entry(place, *audience);
            Exceptions {
                audience: Some(Number::id(*audience)),
                deal: Estimate::of(theirs.deal.as_ref(), &at.field("deal"), writer),
                steps: Step::all_of(theirs, &at.field("steps"), writer),
                extra: writer.extra(&at),
            }
        };
        exceptions.iter().enumerate().map(saved).collect()
    }

    /// The exceptions of audiences that exist, the first of each.
    pub(in crate::document) fn read_all(
        saved: Vec<Exceptions>,
        at: &Spot,
        reader: &mut Reader,
    ) -> BTreeMap<AudienceId, funnel::Exceptions> {
        let mut all = BTreeMap::new();
        for (place, exceptions) in saved.into_iter().enumerate() {
            let here = at.entry(place, 0_u32);
            let audience = reader.reference(exceptions.audience.clone(), &here.field("audience"));
            match audience {
                Some(audience) if !all.contains_key(&audience) => {
                    let theirs = exceptions.read(&at.entry(place, audience), reader);
                    all.insert(audience, theirs);
                }
                _ => reader.left_out(&here, exceptions.audience),
            }
        }
        all
    }

    fn read(self, at: &Spot, reader: &mut Reader) -> funnel::Exceptions {
        reader.keep(at, self.extra);
        funnel::Exceptions {
            deal: Estimate::read(self.deal, &at.field("deal"), reader),
            steps: Step::read_all(self.steps, &at.field("steps"), reader),
        }
    }
}

object! {
    /// Where one step differs.
    Step {
        /// The identity of the stage that the step starts from.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        from: Option<Number>,
        /// What share reaches the next stage, where it differs.
        rate: Option<Estimate>,
        /// How long it takes, where it differs.
        lag: Option<Lag>,
    }
}
