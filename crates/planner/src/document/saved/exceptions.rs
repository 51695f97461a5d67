//! The saved form of where an audience or a source differs from the funnel.

use std::collections::BTreeMap;

use super::number::Number;
use super::object::object;
use super::quantity::{Estimate, Lag};
use crate::document::place::Spot;
use crate::document::reader::Reader;
use crate::document::writer::Writer;
use crate::funnel::{self, StepException};
use crate::list::{AudienceId, StageId};

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

impl Step {
    /// The saved form of the steps that differ.
    pub(in crate::document) fn all_of(
        exceptions: &funnel::Exceptions,
        at: &Spot,
        writer: &Writer,
    ) -> Vec<Step> {
        let saved = |(place, (from, step)): (usize, (&StageId, &StepException))| {
            let at = at.entry(place, *from);
            Step {
                from: Some(Number::id(*from)),
                rate: Estimate::of(step.rate.as_ref(), &at.field("rate"), writer),
                lag: step.lag.as_ref().map(|lag| Lag::of(lag, &at.field("lag"), writer)),
                extra: writer.extra(&at),
            }
        };
        exceptions.steps.iter().enumerate().map(saved).collect()
    }

    /// The steps from stages that exist, the first of each.
    pub(in crate::document) fn read_all(
        saved: Vec<Step>,
        at: &Spot,
        reader: &mut Reader,
    ) -> BTreeMap<StageId, StepException> {
        let mut all = BTreeMap::new();
        for (place, step) in saved.into_iter().enumerate() {
            let here = at.entry(place, 0_u32);
            match reader.reference(step.from.clone(), &here.field("from")) {
                Some(from) if !all.contains_key(&from) => {
                    all.insert(from, step.read(&at.entry(place, from), reader));
                }
                _ => reader.left_out(&here, step.from),
            }
        }
        all
    }

    fn read(self, at: &Spot, reader: &mut Reader) -> StepException {
        reader.keep(at, self.extra);
        StepException {
            rate: Estimate::read(self.rate, &at.field("rate"), reader),
            lag: Lag::read(self.lag, &at.field("lag"), reader),
        }
    }
}
