//! The plan: strategy, goals, numbers and tactics.

pub use edit::{Edit, Item, ItemId};
pub use history::History;
pub use limit::LimitName;
pub use question::MixQuestion;

use std::collections::{BTreeMap, BTreeSet};

use crate::forward::Schedule;
use crate::funnel::Numbers;
use crate::goal::Goal;
use crate::list::List;
use crate::notation::Locale;
use crate::scenario::Scenario;
use crate::strategy::Strategy;
use crate::tactic::Tactic;
use crate::units::{Currency, Money, Period};

mod edit;
mod history;
mod limit;
mod question;
mod start;

/// A marketing plan. It changes only through [`Plan::edited`].
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// What it is called.
    pub name: String,
    /// Currency, way of writing numbers, and months covered.
    pub settings: Settings,
    /// What we say, to whom, why, and where we are going.
    pub strategy: Strategy,
    /// What will be different, in numbers.
    pub goals: List<Goal>,
    /// What is calculated with.
    pub numbers: Numbers,
    /// What is done.
    pub tactics: List<Tactic>,
    /// The most that may be spent on tactics in the whole period, beside what departments allow.
    pub budget: Option<Money>,
    /// The most that may be spent on tactics in any one month; setup cost falls in a tactic's first month with
    /// units.
    pub budget_per_month: Option<Money>,
    /// What the mix is asked.
    pub question: MixQuestion,
    /// Limits that the mix leaves out.
    pub switched_off: BTreeSet<LimitName>,
    /// Units that people set themselves, by tactic and month, beside the mix that is worked out.
    pub own_mix: Option<Schedule>,
    /// Named differences, to be compared with the plan.
    pub scenarios: List<Scenario>,
    /// Where the simulation's random numbers start; with the same seed it gives the same figures. 1 unless changed.
    pub seed: u32,
    /// The number the next new thing gets; identities are never used again.
    pub(crate) next_id: u32,
    /// Fields of a file that this version does not know, kept to be written back.
    pub(crate) unknown: Unknown,
}

/// Fields of a file that this version does not know, as JSON text by the thing they stood in and their name.
pub(crate) type Unknown = BTreeMap<(String, String), String>;

/// Currency, way of writing numbers, and months covered.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// The one currency of the plan.
    pub currency: Currency,
    /// How numbers and dates are written and read.
    pub locale: Locale,
    /// The months covered.
    pub period: Period,
}

impl Plan {
    /// The seed of a plan that states none.
    pub const USUAL_SEED: u32 = 1;

    /// Whether a mix, its chance, and what would change it are the same as for another plan: whatever only words,
    /// scenarios and units set by hand differ in, figures are the same.
    ///
    /// ```
    /// use planner::plan::{Edit, Plan, Settings};
    /// let plan = Plan::new("Plan", Settings::default());
    /// assert!(plan.has_same_figures(&plan.edited(Edit::Rename("Other".to_owned()))));
    /// assert!(!plan.has_same_figures(&plan.edited(Edit::Seed(7))));
    /// ```
    pub fn has_same_figures(&self, other: &Plan) -> bool {
        let Plan { settings, goals, numbers, tactics, budget, budget_per_month, .. } = self;
        let Plan { question, switched_off, seed, strategy, .. } = self;
        (settings, budget, budget_per_month, question, seed)
            == (&other.settings, &other.budget, &other.budget_per_month, &other.question, &other.seed)
            && (goals, numbers, tactics, switched_off)
                == (&other.goals, &other.numbers, &other.tactics, &other.switched_off)
            && (&strategy.departments, &strategy.audiences)
                == (&other.strategy.departments, &other.strategy.audiences)
    }

    /// The number for the next new thing, to make its identity from.
    pub const fn next_id(&self) -> u32 {
        self.next_id
    }
}
