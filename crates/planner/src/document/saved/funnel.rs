//! The saved form of the funnel and its stages.

use std::mem::take;

use super::number::Number;
use super::object::object;
use super::quantity::{Estimate, Lag};
use crate::document::Repair;
use crate::document::place::Spot;
use crate::document::reader::{Entry, Reader};
use crate::document::writer::{Writer, catalogued};
use crate::funnel::{self, preset};
use crate::list::StageId;

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
        if self.stages.is_empty() {
            self.become_usual(reader);
        }
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

    fn become_usual(&mut self, reader: &mut Reader) {
        let usual = funnel::Funnel::usual(preset::DEFAULT, reader.next_id);
        let saved = Funnel::of(&usual, &Spot::Root, &Writer::plain());
        let last = usual.stages.ids().last().map_or(0, u32::from);
        reader.next_id = reader.next_id.max(last + 1);
        *self = Funnel { extra: take(&mut self.extra), ..saved };
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
        /// The stage of a usual funnel it was made from, such as `b2b/lead`; left out for one's own stage.
        usual: Option<String>,
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
        let mut extra = writer.extra(at);
        let lag = Some(&stage.lag).filter(|lag| **lag != funnel::Lag::NONE);
        Stage {
            id: Some(Number::id(stage.id)),
            name: stage.name.clone(),
            usual: catalogued(stage.usual.map(|usual| usual.id), "usual", &mut extra),
            rate: Estimate::of(stage.rate.as_ref(), &at.field("rate"), writer),
            lag: lag.map(|lag| Lag::of(lag, &at.field("lag"), writer)),
            last_year: writer.amount_if(stage.last_year),
            extra,
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
            usual: reader.catalogued(self.usual, preset::find_stage, &at.field("usual")),
            rate: Estimate::read(self.rate, &at.field("rate"), reader),
            lag: Lag::read(self.lag, &at.field("lag"), reader).unwrap_or_default(),
            last_year: reader.amount(self.last_year, &at.field("last_year")),
        }
    }
}
