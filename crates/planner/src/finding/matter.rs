//! What a finding is about, with the data its sentence needs beside the place.

use crate::list::{GoalId, MessageId, StageId, TacticId};
use crate::mix::Broken;
use crate::strategy::Question;
use crate::tactic::Whole;
use crate::units::{Money, Month, Rate};

/// What a finding is about. What it is about *whom* stands in the finding's place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Matter {
    /// Nobody said where the company is going.
    NoDirection,
    /// There is no business goal.
    NoBusinessGoal,
    /// A business goal has no horizon.
    NoHorizon,
    /// A strategic question has no answer.
    Unanswered,
    /// "We don't know": a piece of research to do.
    ResearchToDo,
    /// An answer does not say how sure it is.
    CertaintyUnstated,
    /// Something is believed without evidence.
    BeliefWithoutEvidence,
    /// Something is said to be known from data, but not from which.
    KnowledgeWithoutEvidence,
    /// An answer does not say what it means for the plan.
    NoInsight,
    /// There is no audience.
    NoAudience,
    /// An audience has no message, its own or for everyone.
    NoMessage,
    /// A key account has no service of its own.
    NoService,
    /// Nobody said what is offered.
    NoOffering,
    /// A message is for an audience that is not in the plan.
    MessageToNobody,
    /// A message has no proof.
    NoProof,
    /// A message has no next step.
    NoNextStep,
    /// A department has not been asked.
    NotAsked,
    /// A department says that the plan cannot be done.
    NotFeasible,
    /// A department has conditions that nobody wrote down.
    ConditionsUnwritten,

    /// There is no goal.
    NoGoal,
    /// There are this many goals, more than anyone can hold in mind.
    TooManyGoals(usize),
    /// A goal has no number.
    NoNumber,
    /// A goal has no baseline.
    NoBaseline,
    /// A goal is growth on a number that is not known.
    GrowthOnUnknown,
    /// A goal asks for no more than last year's result.
    NoMoreThanLastYear,
    /// A goal has no deadline.
    NoDeadline,
    /// A goal's deadline is before the plan starts.
    DeadlineBeforePlan,
    /// A goal's deadline is after the plan ends.
    DeadlineAfterPlan,
    /// People need longer from the first stage to the goal's than there is time.
    CycleTooLong {
        /// How many months people take on average.
        cycle: f64,
        /// How many months there are, from the plan's first to the deadline.
        months: f64,
    },
    /// Nobody answers for a goal.
    NoGoalOwner,
    /// The words of a goal name an output instead of an outcome.
    Output,
    /// A goal says not why its number is right.
    NoJustification,
    /// Nobody said whether 70% of a goal would still be worth it.
    WorthUnasked,
    /// A goal rests on no strategic answer.
    RestsOnNothing,
    /// A goal rests on a question to which nobody knows the answer.
    RestsOnUnknown(Question),
    /// A goal serves no business goal.
    ServesNoBusinessGoal,
    /// Two goals say different things about the same.
    Contradiction {
        /// The other goal.
        other: GoalId,
        /// The stage at which they differ.
        stage: StageId,
        /// How many this goal means there.
        ours: f64,
        /// How many the other means there.
        theirs: f64,
    },
    /// A goal is met with fewer people at its stage than another goal needs there.
    BelowNeed {
        /// The other goal.
        other: GoalId,
        /// The stage of this goal.
        stage: StageId,
        /// How many this goal asks for.
        ours: f64,
        /// How many the other needs.
        theirs: f64,
    },

    /// The rate of a step that a goal needs is not known.
    NoRate,
    /// Nobody gets past a stage that a goal needs.
    RateZero,
    /// A rate that a goal needs is a default, not one's own.
    RateAssumed,
    /// Everybody gets past a stage.
    RateWhole,
    /// No deal value, though a goal of money needs it.
    NoDeal,
    /// A deal is worth nothing, though a goal of money needs it.
    DealZero,
    /// No pipeline total, though a goal needs it.
    NoPipelineTotal,
    /// More people would be needed than can be counted.
    Uncountable,
    /// Every step takes no time at all.
    NoLags,
    /// Getting down the funnel takes longer than the plan.
    CycleLongerThanPlan {
        /// How many months people take on average.
        cycle: f64,
        /// How many months the plan has.
        months: u8,
    },
    /// Nothing comes without new effort.
    NoSource,
    /// Nobody said how many a source brings.
    SourceWithoutNumber,
    /// A stage has no name.
    StageWithoutName,
    /// Two stages have this stage's name.
    StageNamedTwice(StageId),

    /// A tactic serves no goal.
    ServesNoGoal,
    /// A tactic brings nothing to a goal it is meant to serve.
    BringsNothing {
        /// The goal.
        goal: GoalId,
        /// Why.
        why: Nothing,
    },
    /// Nobody answers for a tactic.
    NoTacticOwner,
    /// A tactic does not say what stage it feeds.
    NoFeeds,
    /// A tactic does not say how many people a unit brings, or says none.
    NoYield,
    /// A tactic does not say what a unit costs.
    NoCost,
    /// A tactic must be done more often than it can be.
    LeastAboveMost {
        /// The fewest units.
        least: u32,
        /// The most units.
        most: u32,
    },
    /// A tactic must be done more often in a month than it can be.
    LeastAboveMostInMonth {
        /// The fewest units in a month.
        least: u32,
        /// The most.
        most: u32,
    },
    /// A tactic must be done more often than its months allow.
    LeastBeyondMonths {
        /// The fewest units over the whole plan.
        least: u32,
        /// The most units that its months allow together.
        most: u32,
    },
    /// The months of a tactic ask for more units than it can have.
    MonthsAboveMost {
        /// The fewest units that its months ask for together.
        least: u32,
        /// The most units over the whole plan.
        most: u32,
    },
    /// More units are set by hand in a month than a month allows.
    LockedAboveMonth {
        /// The month.
        month: Month,
        /// How many are set by hand.
        locked: u32,
        /// The most in a month.
        most: u32,
    },
    /// Units are set by hand in a month in which a tactic does not run.
    LockedInClosedMonth(Month),
    /// A tactic brings nobody in any month in which it runs.
    SeasonAllZero,
    /// Not even the first unit of a tactic brings all its people; what share of them it brings.
    TiersFromStart(Rate),
    /// A tactic must have more of the whole than it may have.
    ShareLeastAboveMost {
        /// The least share.
        least: Rate,
        /// The most.
        most: Rate,
    },
    /// The least shares of all tactics are more than the whole.
    SharesAboveWhole {
        /// What they are shares of.
        of: Whole,
        /// What they add up to; above 1.
        sum: f64,
    },
    /// The most shares of all tactics are less than the whole.
    SharesBelowWhole {
        /// What they are shares of.
        of: Whole,
        /// What they add up to; below 1.
        sum: f64,
    },
    /// A tactic cannot run in any month of the plan.
    NeverRuns,
    /// A tactic does not say how success is measured.
    NoSuccess,
    /// A tactic has no alternate route.
    NoAlternate,
    /// A tactic says nothing in particular, though the plan has messages.
    SaysNothing,
    /// A tactic says what is meant for another audience.
    MessageForOthers(MessageId),
    /// Another tactic has the same name.
    TacticNamedTwice(TacticId),
    /// A department is asked for hours and has not said how many it has.
    HoursUnstated,

    /// No tactic serves a goal.
    NoTactic,
    /// An audience has goals and no tactic.
    AudienceWithoutTactic,
    /// No goal serves a business goal.
    BusinessGoalUnserved,
    /// No goal rests on an answer.
    AnswerUnused,
    /// No tactic says a message.
    MessageUnused,

    /// A goal cannot be reached.
    OutOfReach {
        /// The goal.
        goal: GoalId,
        /// How many are missing at best, at the goal's stage.
        missing: f64,
        /// The goal's stage.
        stage: StageId,
    },
    /// What must be done costs more than may be spent.
    OverBudget {
        /// The place of the month in the plan, from 0; `None` for all months together.
        month: Option<usize>,
        /// What must be done costs this.
        cost: Money,
        /// This may be spent.
        cap: Money,
    },
    /// No mix was found that keeps to every limit at once; the one that comes closest breaks this one.
    NotTogether(Broken),
    /// The mix leaves a tactic out.
    Unused,
    /// What must be done takes more hours than a department has.
    HoursOver {
        /// The hours it takes.
        hours: f64,
        /// The hours there are.
        limit: f64,
    },
}

/// Why a tactic brings nothing to a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nothing {
    /// It addresses people whose results do not count for the goal.
    OtherAudience,
    /// Its people enter below the stage at which the goal counts.
    FeedsBelow,
    /// Nobody arrives by the deadline.
    TooLate,
}
