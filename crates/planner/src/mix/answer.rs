//! The answer: units per tactic, what they cost and bring, and what holds them back.

use crate::forward::{Forward, GoalResult};
use crate::list::{DepartmentId, GoalId, StageId, TacticId};
use crate::units::Money;
use crate::walkback::Figure;

/// Whole units per tactic, and what they lead to.
#[derive(Clone, Debug, PartialEq)]
pub struct Mix {
    /// Every tactic of the plan, in the plan's order; those that are left out have no units.
    pub rows: Vec<MixRow>,
    /// What all of it costs: the sum of the rows, to the last cent.
    pub cost: Money,
    /// The most that may be spent; `None` when nobody set a limit.
    pub cap: Option<Cap>,
    /// What is left of the cap; `None` without a cap, or when least units alone cost more than it.
    pub unspent: Option<Unspent>,
    /// The hours of every department that said how many it has.
    pub hours: Vec<HoursUsed>,
    /// Whether the goals are reached.
    pub outcome: Outcome,
    /// The units run forward, down the funnel and month by month.
    pub forward: Forward,
}

impl Mix {
    /// The units of each tactic, over the whole period.
    pub fn units(&self) -> std::collections::BTreeMap<TacticId, u32> {
        self.rows.iter().map(|row| (row.tactic, row.units)).collect()
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
    /// What they cost, setup cost included.
    pub cost: Money,
    /// What they bring to each measurable goal by its deadline, counted at the goal's stage, with its
    /// working; goals that get nothing from it are left out.
    pub brings: Vec<(GoalId, Figure)>,
    /// What keeps it from having more units, or fewer; empty when no more are needed.
    pub limits: Vec<Limit>,
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
    /// One more unit would cost more than is left.
    Money,
    /// One more unit would take more hours than this department has left.
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

/// The most that may be spent in the whole period, and who said so.
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
    /// One more whole unit of a tactic costs more than is left.
    WholeUnits,
    /// Departments have no hours left.
    Hours,
    /// No tactic brings anything to the goals that are missed.
    NothingHelps,
}

/// Hours of one department, over the whole period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HoursUsed {
    /// Which department.
    pub department: DepartmentId,
    /// How many hours the mix takes of it.
    pub used: f64,
    /// How many it has.
    pub limit: f64,
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
    /// Limits contradict each other: the fewest units that were asked for are already too much.
    Contradiction {
        /// What clashes with what.
        clashes: Vec<Clash>,
    },
}

/// How good an answer is.
#[derive(Clone, Copy, Debug, PartialEq)]
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

/// Limits that contradict each other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Clash {
    /// A tactic has more least units than most units.
    Units {
        /// Which tactic.
        tactic: TacticId,
        /// The fewest units asked for.
        least: u32,
        /// The most units allowed.
        most: u32,
    },
    /// Least units alone cost more than may be spent.
    Money {
        /// What they cost.
        cost: Money,
        /// By how much that is more than the cap.
        over: Money,
    },
    /// Least units alone take more hours than a department has.
    Hours {
        /// Which department.
        department: DepartmentId,
        /// How many hours they take.
        used: f64,
        /// By how much that is more than it has.
        over: f64,
    },
}
