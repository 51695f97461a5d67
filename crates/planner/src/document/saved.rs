//! The saved form of a plan: what a file holds, as plain data.
//!
//! Each file below this one holds the saved form of some things, how they are made of the plan, and how the
//! plan is made of them. The comments on the fields are the descriptions in the JSON Schema.

use std::mem::take;

use super::header::MARKER;
use super::place::Spot;
use super::reader::{Reader, ids};
use super::writer::Writer;
use super::{Opened, Repair, Stamp, VERSION};
use crate::funnel::Numbers;
use crate::plan::Plan;
use crate::strategy::Strategy;
use exceptions::Exceptions;
use funnel::Funnel;
use goal::Goal;
use mix::{Asked, OwnUnits, SwitchedOff};
use number::Number;
use object::object;
use quantity::Estimate;
use scenario::Scenario;
use source::Source;
use strategy::{Answers, Audience, BusinessGoal, Competitor, Department, Message, Offering};
use tactic::Tactic;

pub(super) mod exceptions;
pub(super) mod field;
pub(super) mod funnel;
pub(super) mod goal;
pub(super) mod mix;
pub(super) mod number;
pub(super) mod object;
pub(super) mod quantity;
pub(super) mod scenario;
mod settings;
pub(super) mod source;
pub(super) mod strategy;
pub(super) mod tactic;
pub(super) mod word;

object! {
    /// A plan made with Backcast.
    PlanFile {
        /// What this file is: always `backcast-plan`.
        #[cfg_attr(test, schemars(extend("const" = MARKER)))]
        format: String,
        /// The version of the format.
        #[cfg_attr(test, schemars(with = "u32", extend("const" = VERSION)))]
        version: Option<Number>,
        /// The version of the app that wrote the file.
        app: String,
        /// The day the file was saved, such as `2026-11-21`.
        saved: Option<String>,
        /// What the plan is called.
        name: String,
        /// The ISO 4217 code of the currency that all money in the file is in; `USD` when left out.
        currency: Option<String>,
        /// How numbers and dates are written on screen, such as `en-US`; numbers in this file are plain JSON.
        locale: Option<String>,
        /// The first month the plan covers, such as `2027-01`.
        first_month: Option<String>,
        /// How many months it covers, 1 to 36; 12 when left out.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        months: Option<Number>,
        /// Where the company is going, in a sentence or two.
        direction: String,
        /// What the company wants to have achieved, and by when.
        business_goals: Vec<BusinessGoal>,
        /// The answers to the strategic questions, by the name of the question.
        #[cfg_attr(test, schemars(with = "std::collections::BTreeMap<String, strategy::Answer>"))]
        answers: Answers,
        /// Who is addressed.
        audiences: Vec<Audience>,
        /// What is offered.
        offering: Offering,
        /// What is said to whom.
        messages: Vec<Message>,
        /// Who else is in the market.
        competitors: Vec<Competitor>,
        /// The departments and their verdicts on feasibility.
        departments: Vec<Department>,
        /// What will be different, in numbers.
        goals: Vec<Goal>,
        /// The stages people pass.
        funnel: Funnel,
        /// What one deal is worth on average.
        deal: Option<Estimate>,
        /// The value of the whole sales pipeline that is aimed for in the period.
        pipeline_total: Option<Number>,
        /// What comes without new effort.
        sources: Vec<Source>,
        /// Where audiences differ from the funnel.
        exceptions: Vec<Exceptions>,
        /// Whether people are rounded up at every stage of the walk-back instead of only when read.
        whole_people: bool,
        /// What is done.
        tactics: Vec<Tactic>,
        /// The most that may be spent on tactics in the whole period.
        budget: Option<Number>,
        /// The most that may be spent on tactics in any one month.
        budget_per_month: Option<Number>,
        /// What the mix is asked; the smallest budget for the goals when left out.
        question: Asked,
        /// Limits that the mix leaves out.
        switched_off: SwitchedOff,
        /// The units that people set themselves, by tactic and month, beside the mix that is worked out.
        own_mix: Option<Vec<OwnUnits>>,
        /// Named differences, to be compared with the plan.
        scenarios: Vec<Scenario>,
        /// Where the simulation's random numbers start, 0 to 4,294,967,295; 1 when left out.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        seed: Option<Number>,
        /// The number the next new thing gets; above every identity in the file.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        next_id: Option<Number>,
    }
}

impl PlanFile {
    /// The saved form of a plan.
    pub(super) fn of(plan: &Plan, stamp: &Stamp) -> PlanFile {
        let (root, writer) = (Spot::Root, Writer::new(plan));
        PlanFile {
            format: MARKER.to_owned(),
            version: Some(Number::id(VERSION)),
            app: stamp.app_version.clone(),
            saved: stamp.saved.clone(),
            name: plan.name.clone(),
            goals: writer.list(&plan.goals, &root.field("goals"), Goal::of),
            tactics: writer.list(&plan.tactics, &root.field("tactics"), Tactic::of),
            scenarios: writer.list(&plan.scenarios, &root.field("scenarios"), Scenario::of),
            next_id: Some(Number::id(plan.next_id)),
            extra: writer.extra(&root),
            ..PlanFile::default()
        }
        .with_settings(plan.settings)
        .with_strategy(&plan.strategy, &writer)
        .with_numbers(&plan.numbers, &writer)
        .with_mix(plan, &writer)
    }

    fn with_strategy(self, strategy: &Strategy, writer: &Writer) -> PlanFile {
        let root = Spot::Root;
        PlanFile {
            direction: strategy.direction.clone(),
            business_goals: writer.list(
                &strategy.business_goals,
                &root.field("business_goals"),
                BusinessGoal::of,
            ),
            answers: Answers::of(&strategy.answers, &root.field("answers"), writer),
            audiences: writer.list(&strategy.audiences, &root.field("audiences"), Audience::of),
            offering: Offering::of(&strategy.offering, &root.field("offering"), writer),
            messages: writer.list(&strategy.messages, &root.field("messages"), Message::of),
            competitors: writer.list(&strategy.competitors, &root.field("competitors"), Competitor::of),
            departments: writer.list(&strategy.departments, &root.field("departments"), Department::of),
            ..self
        }
    }

    fn with_numbers(self, numbers: &Numbers, writer: &Writer) -> PlanFile {
        let root = Spot::Root;
        PlanFile {
            funnel: Funnel::of(&numbers.funnel, &root.field("funnel"), writer),
            deal: Estimate::of(numbers.deal.as_ref(), &root.field("deal"), writer),
            pipeline_total: writer.amount_if(numbers.pipeline_total),
            sources: writer.list(&numbers.sources, &root.field("sources"), Source::of),
            exceptions: Exceptions::all_of(&numbers.exceptions, &root.field("exceptions"), writer),
            whole_people: numbers.whole_people,
            ..self
        }
    }

    /// The plan in the file, with `repairs` and those that its content needed.
    pub(super) fn opened(mut self, mut repairs: Vec<Repair>) -> Opened {
        let mut reader = Reader::new(self.first_free_id());
        let (made_by, saved) = (take(&mut self.app), self.saved.take());
        let plan = self.read(&mut reader);
        repairs.append(&mut reader.repairs);
        Opened { plan, repairs, made_by, saved }
    }

    fn read(mut self, reader: &mut Reader) -> Plan {
        let root = Spot::Root;
        reader.keep(&root, take(&mut self.extra));
        let settings = self.settings(reader);
        self.identify(reader);
        Plan {
            name: take(&mut self.name),
            settings,
            strategy: self.strategy(reader),
            goals: reader.list(take(&mut self.goals), &root.field("goals")),
            numbers: self.numbers(reader),
            tactics: reader.list(self.tactics, &root.field("tactics")),
            budget: reader.amount(self.budget, &root.field("budget")),
            budget_per_month: reader.amount(self.budget_per_month, &root.field("budget_per_month")),
            question: self.question.read_or_usual(&root.field("question"), reader),
            switched_off: self.switched_off.read(&root.field("switched_off"), reader),
            own_mix: self.own_mix.map(|own| OwnUnits::read_all(own, &root.field("own_mix"), reader)),
            scenarios: reader.list(self.scenarios, &root.field("scenarios")),
            seed: reader.whole(self.seed, u32::MAX, &root.field("seed")).unwrap_or(Plan::USUAL_SEED),
            next_id: reader.next_id,
            unknown: take(&mut reader.unknown),
        }
    }

    /// The first number above every identity in the file.
    fn first_free_id(&mut self) -> u32 {
        let stated = self.next_id.as_ref().and_then(Number::identity).unwrap_or_default();
        let lists = [
            ids(&mut self.business_goals),
            ids(&mut self.audiences),
            ids(&mut self.messages),
            ids(&mut self.competitors),
            ids(&mut self.departments),
            ids(&mut self.goals),
            ids(&mut self.funnel.stages),
            ids(&mut self.sources),
            ids(&mut self.tactics),
            ids(&mut self.scenarios),
        ];
        let taken = lists.into_iter().flatten().filter_map(|id| id.as_ref()?.identity());
        stated.max(taken.max().unwrap_or_default().saturating_add(1))
    }

    /// Gives everything its identity, so that references can be checked.
    fn identify(&mut self, reader: &mut Reader) {
        let root = Spot::Root;
        self.funnel.settle(&root.field("funnel"), reader);
        reader.known.business_goals =
            reader.identified(&mut self.business_goals, &root.field("business_goals"));
        reader.known.audiences = reader.identified(&mut self.audiences, &root.field("audiences"));
        reader.known.messages = reader.identified(&mut self.messages, &root.field("messages"));
        reader.known.departments = reader.identified(&mut self.departments, &root.field("departments"));
        reader.known.goals = reader.identified(&mut self.goals, &root.field("goals"));
        reader.identified(&mut self.competitors, &root.field("competitors"));
        reader.known.sources = reader.identified(&mut self.sources, &root.field("sources"));
        reader.known.tactics = reader.identified(&mut self.tactics, &root.field("tactics"));
        reader.identified(&mut self.scenarios, &root.field("scenarios"));
    }

    fn strategy(&mut self, reader: &mut Reader) -> Strategy {
        let root = Spot::Root;
        Strategy {
            direction: take(&mut self.direction),
            business_goals: reader.list(take(&mut self.business_goals), &root.field("business_goals")),
            answers: take(&mut self.answers).read(&root.field("answers"), reader),
            audiences: reader.list(take(&mut self.audiences), &root.field("audiences")),
            offering: take(&mut self.offering).read(&root.field("offering"), reader),
            messages: reader.list(take(&mut self.messages), &root.field("messages")),
            competitors: reader.list(take(&mut self.competitors), &root.field("competitors")),
            departments: reader.list(take(&mut self.departments), &root.field("departments")),
        }
    }

    fn numbers(&mut self, reader: &mut Reader) -> Numbers {
        let root = Spot::Root;
        Numbers {
            funnel: take(&mut self.funnel).read(&root.field("funnel"), reader),
            deal: Estimate::read(self.deal.take(), &root.field("deal"), reader),
            pipeline_total: reader.amount(self.pipeline_total.take(), &root.field("pipeline_total")),
            sources: reader.list(take(&mut self.sources), &root.field("sources")),
            exceptions: Exceptions::read_all(take(&mut self.exceptions), &root.field("exceptions"), reader),
            whole_people: self.whole_people,
        }
    }
}
