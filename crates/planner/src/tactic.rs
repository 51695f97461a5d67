//! Tactics: the medium, when, how much, by whom.

pub mod catalogue;

pub use season::Seasonality;
pub use share::{ShareLimit, Whole};
pub use tiers::{Tier, Tiers};

use std::collections::BTreeMap;

use self::catalogue::{TacticType, UsualEffort};
use crate::funnel::around;
use crate::list::{AudienceId, DepartmentId, GoalId, Listed, MessageId, StageId, TacticId};
use crate::plan::Plan;
use crate::units::{Count, Currency, Estimate, Money, Month, Months, Period};

mod season;
mod share;
mod tiers;

/// Something that is done to bring people into the funnel, in whole units.
#[derive(Clone, Debug, PartialEq)]
pub struct Tactic {
    /// Its identity.
    pub id: TacticId,
    /// The catalogue entry it was made from; `None` for a free tactic.
    pub kind: Option<&'static TacticType>,
    /// What it is called.
    pub name: String,
    /// The goals it is meant to serve.
    pub goals: Vec<GoalId>,
    /// Whom it addresses; everyone when empty.
    pub audience: Option<AudienceId>,
    /// What it says.
    pub message: Option<MessageId>,
    /// The stage at which its people enter.
    pub feeds: Option<StageId>,
    /// What one unit is, such as "mailing to 1,000 addresses".
    pub unit: String,
    /// How many people one unit brings to the stage it feeds.
    pub entries: Option<Estimate<Count>>,
    /// What one unit costs.
    pub cost: Option<Estimate<Money>>,
    /// What it costs once if it is used at all.
    pub setup_cost: Money,
    /// The fewest units, over the whole period.
    pub least: u32,
    /// The most units, over the whole period.
    pub most: Option<u32>,
    /// The fewest units in each month it can run in, 0 to 1,000,000.
    pub least_in_month: u32,
    /// The most units in any one month, 0 to 1,000,000; no bound when empty.
    pub most_in_month: Option<u32>,
    /// Units set by hand: in that month the mix has exactly so many. Months in which it cannot run are ignored.
    pub locked: BTreeMap<Month, u32>,
    /// At least or at most this share of all that is spent, or of all units, in the mix.
    pub share: ShareLimit,
    /// The first month it can run; the plan's first when empty.
    pub first: Option<Month>,
    /// The last month it can run; the plan's last when empty.
    pub last: Option<Month>,
    /// How many months pass between doing a unit and its people entering the funnel.
    pub lead_time: f64,
    /// How many people a unit brings in each calendar month, compared with an average one.
    pub seasonality: Seasonality,
    /// From how many units on the next ones bring only a part of the people.
    pub tiers: Tiers,
    /// Hours one unit takes, by department.
    pub hours: Vec<Effort>,
    /// Who answers for it.
    pub owner: String,
    /// How success is measured.
    pub success: String,
    /// What is done instead if it fails.
    pub alternate: String,
}

impl Tactic {
    /// The longest lead time, in months.
    pub const MAX_LEAD_TIME: f64 = 24.0;
    /// The most units that can be asked for.
    pub const MAX_UNITS: u32 = 1_000_000;

    /// A free tactic of which only the name is known.
    pub fn new(id: TacticId, name: impl Into<String>) -> Tactic {
        Tactic {
            id,
            kind: None,
            name: name.into(),
            goals: Vec::new(),
            audience: None,
            message: None,
            feeds: None,
            unit: String::new(),
            entries: None,
            cost: None,
            setup_cost: Money::ZERO,
            least: 0,
            most: None,
            least_in_month: 0,
            most_in_month: None,
            locked: BTreeMap::new(),
            share: ShareLimit::default(),
            first: None,
            last: None,
            lead_time: 0.0,
            seasonality: Seasonality::EVEN,
            tiers: Tiers::default(),
            hours: Vec::new(),
            owner: String::new(),
            success: String::new(),
            alternate: String::new(),
        }
    }

    /// A tactic made from a catalogue type, with its default numbers; it serves every goal until told otherwise.
    pub fn usual(id: TacticId, kind: &'static TacticType, plan: &Plan) -> Tactic {
        let currency = plan.settings.currency;
        let place = plan.numbers.funnel.place_fed(kind.feeds);
        let setup = Money::from_major(kind.setup_cost, currency).filter(|_| currency.is_near_dollar());
        Tactic {
            kind: Some(kind),
            goals: plan.goals.ids().collect(),
            feeds: plan.numbers.funnel.stage(place).map(|stage| stage.id),
            unit: kind.unit.to_owned(),
            entries: kind.entries.count(),
            cost: kind.cost.money(currency),
            setup_cost: setup.unwrap_or_default(),
            most: Some(kind.usual_most),
            lead_time: kind.lead_time_months,
            hours: usual_efforts(kind, plan),
            success: kind.success.to_owned(),
            alternate: kind.alternate.to_owned(),
            ..Tactic::new(id, kind.name)
        }
    }

    /// Whether the people per unit are still the default it came with.
    pub fn entries_are_assumed(&self) -> bool {
        self.kind.is_some_and(|kind| kind.entries.count() == self.entries)
    }

    /// Whether the cost per unit is still the default it came with.
    pub fn cost_is_assumed(&self, currency: Currency) -> bool {
        self.cost.is_some() && self.kind.is_some_and(|kind| kind.cost.money(currency) == self.cost)
    }

    /// In which months of the period it can run.
    pub fn runs(&self, period: Period) -> Vec<bool> {
        let first = self.first.unwrap_or(period.first());
        let last = self.last.unwrap_or(period.last());
        period.iter().map(|month| first <= month && month <= last).collect()
    }

    /// What part of its people enters 0, 1, 2, ... months after a unit is done.
    pub fn lead_shares(&self) -> Vec<f64> {
        around(Months::clamped(self.lead_time))
    }

    /// The hours one unit takes of a department.
    pub fn hours_of(&self, department: DepartmentId) -> f64 {
        self.hours
            .iter()
            .filter(|effort| effort.department == department)
            .map(|effort| effort.hours)
            .sum::<f64>()
            + 0.0
    }
}

/// The hours a catalogue type usually takes of those departments that the plan has.
fn usual_efforts(kind: &TacticType, plan: &Plan) -> Vec<Effort> {
    let departments = &plan.strategy.departments;
    let of_kind = |wanted| departments.iter().find(|department| department.kind == Some(wanted));
    let effort = |usual: &UsualEffort| {
        of_kind(usual.department).map(|department| Effort { department: department.id, hours: usual.hours })
    };
    kind.hours.iter().filter_map(effort).collect()
}

impl Listed for Tactic {
    type Id = TacticId;
    fn id(&self) -> TacticId {
        self.id
    }
}

/// Hours of one department.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Effort {
    /// Which department.
    pub department: DepartmentId,
    /// How many hours one unit takes of it; 0 to 10,000.
    pub hours: f64,
}
