//! The answer: units per tactic, what they cost and bring, and what holds them back.

use super::check::Broken;
use super::clash::Clash;
use crate::forward::{Forward, GoalResult, Schedule};
use crate::list::{DepartmentId, GoalId, StageId, TacticId};
use crate::plan::MixQuestion;
use crate::units::Money;
use crate::walkback::Figure;

/// Whole units per tactic and month, and what they lead to.
#[derive(Clone, Debug, PartialEq)]
pub struct Mix {
    /// What was asked.
    pub question: MixQuestion,
    /// Every tactic of the plan, in the plan's order; those that are left out have no units.
    pub rows: Vec<MixRow>,
    /// What all of it costs: the sum of the rows, to the last cent.
    pub cost: Money,
    /// What it costs in each month of the plan; setup cost is paid in a tactic's first month with units.
    pub cost_by_month: Vec<Money>,
    /// The most that may be spent in all months; `None` when nobody set a limit.
    pub cap: Option<Cap>,
    /// The most that may be spent in each month; `None` when nobody set a limit.
    pub cap_in_month: Option<Cap>,
    /// What is left of the cap; `None` without a cap, or when the units cost more than it.
    pub unspent: Option<Unspent>,
    /// The hours of every department that said how many it has.
    pub hours: Vec<HoursUsed>,
    /// The goals that it need not reach, as they are switched off.
    pub left_out: Vec<GoalId>,
    /// Whether the other goals are reached.
    pub outcome: Outcome,
    /// The units run forward, down the funnel and month by month.
    pub forward: Forward,
}

impl Mix {
    /// The units of each tactic, by month of the plan.
    pub fn schedule(&self) -> Schedule {
        self.rows.iter().map(|row| (row.tactic, row.by_month.clone())).collect()
    }

    /// Whether there are goals, and all of them are switched off.
    pub fn leaves_out_all(&self) -> bool {
        !self.left_out.is_empty() && self.left_out.len() == self.forward.goals.len()
    }

    /// The row of a tactic.
    pub fn row(&self, tactic: TacticId) -> Option<&MixRow> {
        self.rows.iter().find(|row| row.tactic == tactic)
    }
}

/// One tactic in the mix.
#[derive(Clone, Debug, PartialEq)]
pub struct MixRow {
    /// Which tactic.
    pub tactic: TacticId,
    /// How many units, over the whole period.
    pub units: u32,
    /// How many units in each month of the plan.
    pub by_month: Vec<u32>,
    /// What they cost, setup cost included.
    pub cost: Money,
    /// What they bring to each measurable goal by its deadline, counted at the goal's stage, with its
    /// working; goals that get nothing from it are left out.
    pub brings: Vec<(GoalId, Figure)>,
    /// What keeps it from having more units, or fewer; empty when it could have more but no more are needed.
    pub limits: Vec<Limit>,
    /// What one more unit would cost and bring; `None` where it helps nothing.
    pub next: Option<NextUnit>,
}

/// One more unit of a tactic, done in the month in which it brings most.
#[derive(Clone, Debug, PartialEq)]
pub struct NextUnit {
    /// The place of that month in the plan, from 0.
    pub month: usize,
    /// Whether the limits of its tactic allow it.
    pub is_allowed: bool,
    /// What it costs; the setup cost too where it would be the first unit.
    pub cost: Money,
    /// What it brings to each goal by its deadline.
    pub brings: Vec<(GoalId, f64)>,
}

/// What holds a tactic back, or keeps it in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Limit {
    /// Something about it is not known, so it cannot be counted on.
    Lacks(Lacking),
    /// It can run in no month of the plan.
    CannotRun,
    /// It brings nothing to any goal by its deadline.
    NotUseful,
    /// It has the fewest units that were asked for.
    AtLeast(u32),
    /// It has the most units that were allowed.
    AtMost(u32),
    /// Every month in which it helps has the most units that were allowed for a month, or set by hand.
    InMonth,
    /// One more unit would be more than its share of the whole.
    Share,
    /// One more unit would cost more than is left.
    Money,
    /// One more unit would cost more than is left for the months in which it helps.
    MoneyInMonth,
    /// One more unit would take more hours than this department has left in the months in which it helps.
    Hours(DepartmentId),
}

/// What is not known about a tactic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lacking {
    /// How many people one unit brings.
    Entries,
    /// What one unit costs.
    Cost,
    /// At which stage its people enter.
    Stage,
    /// The conversion rate from this stage to the next, for its audience.
    Rate(StageId),
}

/// The most that may be spent, and who said so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cap {
    /// How much.
    pub amount: Money,
    /// Whose limit it is: the smallest of all.
    pub from: CapSource,
}

/// Whose limit on money binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CapSource {
    /// The plan's own budget.
    Budget,
    /// The plan's own budget for each month.
    BudgetPerMonth,
    /// What a department allows.
    Department(DepartmentId),
}

/// Money that may be spent but is not.
#[derive(Clone, Debug, PartialEq)]
pub struct Unspent {
    /// How much: the cap less the cost.
    pub amount: Money,
    /// Why it is not spent; empty when nothing is left.
    pub because: Vec<Because>,
}

/// Why money is not spent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// The goals need no more.
    NoMoreNeeded,
    /// There is no goal that could be measured.
    NoGoal,
    /// Tactics are at their most units.
    AtMost,
    /// Another unit of money would bring back less than was asked.
    ReturnsTooLittle,
    /// One more whole unit of a tactic costs more than is left.
    WholeUnits,
    /// One more whole unit of a tactic costs more than is left for any month in which it helps.
    MoneyInMonth,
    /// Departments have no hours left.
    Hours,
    /// No tactic brings anything to the goals that are missed.
    NothingHelps,
}

/// Hours of one department.
#[derive(Clone, Debug, PartialEq)]
pub struct HoursUsed {
    /// Which department.
    pub department: DepartmentId,
    /// How many hours the mix takes of it in each month of the plan.
    pub by_month: Vec<f64>,
    /// How many it has in a month.
    pub in_month: f64,
}

/// Whether the goals are reached.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// No goal says what it demands yet.
    NothingToReach,
    /// What comes without new effort is enough for every goal.
    NothingNeeded,
    /// Every goal is reached.
    Reached {
        /// How good the cost is.
        proof: Proof,
    },
    /// Not every goal can be reached; the mix is the one that misses least.
    OutOfReach {
        /// The goals that are missed, and by how much.
        shortfalls: Vec<Shortfall>,
        /// How good what is reached is.
        proof: Proof,
    },
    /// The question was how much of a goal the limits allow: this is the most.
    Best {
        /// Which goal.
        goal: GoalId,
        /// The other goals that are missed, and by how much.
        shortfalls: Vec<Shortfall>,
        /// How good the result is.
        proof: Proof,
    },
    /// The question was how far spending pays: so far.
    Returns {
        /// How much each more unit of money had to bring back at least.
        least: f64,
        /// What the deals that the mix brings by the end of the plan are worth.
        value: Money,
        /// The goals that are missed all the same, and by how much.
        shortfalls: Vec<Shortfall>,
        /// How good what is left after paying for it is.
        proof: Proof,
    },
    /// The question was how far spending pays, but nobody said what a deal is worth.
    DealUnknown,
    /// The units were set by hand.
    ByHand {
        /// The goals that are missed, and by how much.
        shortfalls: Vec<Shortfall>,
        /// The limits that the units break.
        broken: Vec<Broken>,
    },
    /// Limits contradict each other: the fewest units that were asked for are already too much.
    Contradiction {
        /// What clashes with what.
        clashes: Vec<Clash>,
    },
}

/// How good an answer is.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub enum Proof {
    /// Proven best: no allowed mix is better by more than one part in a hundred million.
    Best,
    /// By at most this share (above 0, up to 1) could a better mix cost less; or miss less, where goals
    /// are out of reach. 1 means that nothing is known about how good it is.
    Within(f64),
}

/// By how much a goal is missed, counted at its stage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shortfall {
    /// Which goal.
    pub goal: GoalId,
    /// How many are missing.
    pub missing: f64,
    /// How many there are by the deadline.
    pub reached: f64,
    /// How many the goal demands.
    pub required: f64,
}

impl Shortfall {
    /// The shortfall of a goal that was run forward.
    pub fn of(result: &GoalResult) -> Shortfall {
        Shortfall {
            goal: result.goal,
            missing: result.shortfall(),
            reached: result.reached(),
            required: result.required,
        }
    }
}
