//! The saved form of a tactic.

use super::number::Number;
use super::object::object;
use super::quantity::Estimate;
use crate::document::place::Spot;
use crate::document::reader::{Entry, Reader};
use crate::document::writer::{Writer, catalogued, id_if};
use crate::list::TacticId;
use crate::tactic::{self, catalogue};
use crate::units::Money;
use months::Lock;
use share::Share;
use tier::Tier;

mod months;
mod share;
mod tier;

/// The most hours one unit takes of one department.
const MOST_HOURS: f64 = 10_000.0;
const MOST_UNITS: u32 = tactic::Tactic::MAX_UNITS;
const LONGEST: f64 = tactic::Tactic::MAX_LEAD_TIME;

object! {
    /// Something that is done to bring people into the funnel, in whole units.
    Tactic {
        /// Its identity: a whole number that no other tactic has.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        id: Option<Number>,
        /// The entry of the catalogue it was made from, such as `email`; left out for a free tactic.
        kind: Option<String>,
        /// What it is called.
        name: String,
        /// The identities of the goals it is meant to serve.
        #[cfg_attr(test, schemars(with = "Vec<u32>"))]
        goals: Vec<Number>,
        /// The identity of the audience it addresses; everyone when left out.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        audience: Option<Number>,
        /// The identity of the message it carries.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        message: Option<Number>,
        /// The identity of the stage at which its people enter.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        feeds: Option<Number>,
        /// What one unit is, such as "mailing to 1,000 addresses".
        unit: String,
        /// How many people one unit brings to the stage it feeds.
        entries: Option<Estimate>,
        /// What one unit costs.
        cost: Option<Estimate>,
        /// What it costs once if it is used at all; nothing when left out.
        setup_cost: Option<Number>,
        /// The fewest units over the whole period, 0 to 1,000,000; 0 when left out.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        least: Option<Number>,
        /// The most units over the whole period, 0 to 1,000,000; no bound when left out.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        most: Option<Number>,
        /// The fewest units in each month it can run in, 0 to 1,000,000; 0 when left out.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        least_in_month: Option<Number>,
        /// The most units in any one month, 0 to 1,000,000; no bound when left out.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        most_in_month: Option<Number>,
        /// Units of single months that were set by hand.
        locked: Vec<Lock>,
        /// The share of all that is spent, or of all units, that it may have in the mix.
        share: Share,
        /// The first month it can run; the plan's first when left out.
        first: Option<String>,
        /// The last month it can run; the plan's last when left out.
        last: Option<String>,
        /// How many months pass between doing a unit and its people entering the funnel, 0 to 24.
        lead_time: Option<Number>,
        /// How many people a unit brings in each calendar month, compared with an average one: twelve factors,
        /// January first, 0 to 10 each; 1 each when left out.
        seasonality: Vec<Number>,
        /// From how many units on the next ones bring only a part of the people.
        tiers: Vec<Tier>,
        /// Hours one unit takes, by department.
        hours: Vec<Effort>,
        /// Who answers for it.
        owner: String,
        /// How success is measured.
        success: String,
        /// What is done instead if it fails.
        alternate: String,
    }
}

impl Tactic {
    /// The saved form of a tactic.
    pub(in crate::document) fn of(tactic: &tactic::Tactic, at: &Spot, writer: &Writer) -> Tactic {
        let mut extra = writer.extra(at);
        Tactic {
            id: Some(Number::id(tactic.id)),
            kind: catalogued(tactic.kind.map(|kind| kind.id), "kind", &mut extra),
            name: tactic.name.clone(),
            goals: tactic.goals.iter().copied().map(Number::id).collect(),
            audience: id_if(tactic.audience),
            message: id_if(tactic.message),
            feeds: id_if(tactic.feeds),
            unit: tactic.unit.clone(),
            entries: Estimate::of(tactic.entries.as_ref(), &at.field("entries"), writer),
            cost: Estimate::of(tactic.cost.as_ref(), &at.field("cost"), writer),
            setup_cost: (tactic.setup_cost != Money::ZERO).then(|| writer.amount(tactic.setup_cost)),
            least: (tactic.least > 0).then(|| Number::id(tactic.least)),
            most: tactic.most.map(Number::id),
            least_in_month: (tactic.least_in_month > 0).then(|| Number::id(tactic.least_in_month)),
            most_in_month: tactic.most_in_month.map(Number::id),
            locked: Lock::all_of(&tactic.locked, &at.field("locked"), writer),
            share: Share::of(tactic.share, &at.field("share"), writer),
            first: tactic.first.map(|month| month.to_string()),
            last: tactic.last.map(|month| month.to_string()),
            lead_time: (tactic.lead_time != 0.0).then(|| Number::new(tactic.lead_time)),
            seasonality: months::season(tactic.seasonality),
            tiers: Tier::all_of(&tactic.tiers, &at.field("tiers"), writer),
            hours: Effort::all_of(&tactic.hours, &at.field("hours"), writer),
            owner: tactic.owner.clone(),
            success: tactic.success.clone(),
            alternate: tactic.alternate.clone(),
            extra,
        }
    }
}

impl Entry for Tactic {
    type Thing = tactic::Tactic;

    fn id(&mut self) -> &mut Option<Number> {
        &mut self.id
    }

    fn read(self, id: TacticId, at: &Spot, reader: &mut Reader) -> tactic::Tactic {
        reader.keep(at, self.extra);
        tactic::Tactic {
            id,
            kind: reader.catalogued(self.kind, catalogue::find, &at.field("kind")),
            name: self.name,
            goals: reader.references(self.goals, &at.field("goals")),
            audience: reader.reference(self.audience, &at.field("audience")),
            message: reader.reference(self.message, &at.field("message")),
            feeds: reader.reference(self.feeds, &at.field("feeds")),
            unit: self.unit,
            entries: Estimate::read(self.entries, &at.field("entries"), reader),
            cost: Estimate::read(self.cost, &at.field("cost"), reader),
            setup_cost: reader.amount(self.setup_cost, &at.field("setup_cost")).unwrap_or_default(),
            least: reader.whole(self.least, MOST_UNITS, &at.field("least")).unwrap_or_default(),
            most: reader.whole(self.most, MOST_UNITS, &at.field("most")),
            least_in_month: reader
                .whole(self.least_in_month, MOST_UNITS, &at.field("least_in_month"))
                .unwrap_or_default(),
            most_in_month: reader.whole(self.most_in_month, MOST_UNITS, &at.field("most_in_month")),
            locked: Lock::read_all(self.locked, &at.field("locked"), reader),
            share: self.share.read(&at.field("share"), reader),
            first: reader.month(self.first, &at.field("first")),
            last: reader.month(self.last, &at.field("last")),
            lead_time: reader.within(self.lead_time, LONGEST, &at.field("lead_time")).unwrap_or_default(),
            seasonality: months::read_season(self.seasonality, &at.field("seasonality"), reader),
            tiers: Tier::read_all(self.tiers, &at.field("tiers"), reader),
            hours: Effort::read_all(self.hours, &at.field("hours"), reader),
            owner: self.owner,
            success: self.success,
            alternate: self.alternate,
        }
    }
}

object! {
    /// Hours of one department.
    Effort {
        /// The identity of the department.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        department: Option<Number>,
        /// How many hours one unit takes of it, 0 to 10,000.
        hours: Option<Number>,
    }
}

impl Effort {
    fn all_of(efforts: &[tactic::Effort], at: &Spot, writer: &Writer) -> Vec<Effort> {
        let saved = |(place, effort): (usize, &tactic::Effort)| Effort {
            department: Some(Number::id(effort.department)),
            hours: Some(Number::new(effort.hours)),
            extra: writer.extra(&at.entry(place, effort.department)),
        };
        efforts.iter().enumerate().map(saved).collect()
    }

    /// The hours of departments that exist.
    fn read_all(saved: Vec<Effort>, at: &Spot, reader: &mut Reader) -> Vec<tactic::Effort> {
        let read = |(place, effort): (usize, Effort)| effort.read(place, at, reader);
        saved.into_iter().enumerate().filter_map(read).collect()
    }

    fn read(self, place: usize, within: &Spot, reader: &mut Reader) -> Option<tactic::Effort> {
        let here = within.entry(place, 0_u32);
        let department = reader.reference(self.department, &here.field("department"))?;
        let at = within.entry(place, department);
        reader.keep(&at, self.extra);
        let hours = reader.within(self.hours, MOST_HOURS, &at.field("hours")).unwrap_or_default();
        Some(tactic::Effort { department, hours })
    }
}
