//! Checks of the goals.

use super::{Check, GoalField, Matter, Place, Seen, contradiction, is_blank, is_output, seen_if};
use crate::goal::{Goal, Metric};
use crate::plan::Plan;
use crate::strategy::Certainty;
use crate::walkback::Demand;

/// More goals than this are more than a team holds in mind.
const MOST_GOALS: usize = 5;

pub(super) const CHECKS: &[Check] = &[
    Check::caution("no-goal", |plan| seen_if(plan.goals.is_empty(), Place::Goals, Matter::NoGoal)),
    Check::caution("too-many-goals", |plan| {
        let count = plan.goals.len();
        seen_if(count > MOST_GOALS, Place::Goals, Matter::TooManyGoals(count))
    }),
    Check::caution("goal-is-output", |plan| {
        goals(plan, GoalField::Name, Matter::Output, |_, goal| is_output(&goal.name))
    }),
    Check::serious("goal-without-number", |plan| {
        goals(plan, GoalField::Target, Matter::NoNumber, |_, goal| !goal.metric.has_target())
    }),
    Check::serious("growth-without-last-year", |plan| {
        goals(plan, GoalField::Baseline, Matter::GrowthOnUnknown, |_, goal| grows_on_unknown(goal))
    }),
    Check::caution("goal-without-baseline", |plan| {
        goals(plan, GoalField::Baseline, Matter::NoBaseline, |_, goal| {
            !goal.metric.has_baseline() && !grows_on_unknown(goal)
        })
    }),
    Check::hint("goal-no-more-than-last-year", |plan| {
        goals(plan, GoalField::Target, Matter::NoMoreThanLastYear, |_, goal| is_no_growth(&goal.metric))
    }),
    Check::caution("goal-without-date", |plan| {
        goals(plan, GoalField::Deadline, Matter::NoDeadline, |_, goal| goal.deadline.is_none())
    }),
    Check::serious("deadline-before-plan", |plan| {
        goals(plan, GoalField::Deadline, Matter::DeadlineBeforePlan, |plan, goal| {
            goal.deadline.is_some_and(|deadline| deadline < plan.settings.period.first())
        })
    }),
    Check::caution("deadline-after-plan", |plan| {
        goals(plan, GoalField::Deadline, Matter::DeadlineAfterPlan, |plan, goal| {
            goal.deadline.is_some_and(|deadline| deadline > plan.settings.period.last())
        })
    }),
    Check::caution("deadline-shorter-than-sales-cycle", cycle_too_long),
    Check::caution("goal-without-owner", |plan| {
        goals(plan, GoalField::Owner, Matter::NoGoalOwner, |_, goal| is_blank(&goal.owner))
    }),
    Check::hint("goal-without-justification", |plan| {
        goals(plan, GoalField::Justification, Matter::NoJustification, |_, goal| {
            is_blank(&goal.justification)
        })
    }),
    Check::hint("worth-at-70-percent-unasked", |plan| {
        goals(plan, GoalField::Worth, Matter::WorthUnasked, |_, goal| goal.worth_at_70_percent.is_none())
    }),
    Check::caution("goal-rests-on-nothing", |plan| {
        goals(plan, GoalField::RestsOn, Matter::RestsOnNothing, |_, goal| goal.rests_on.is_empty())
    }),
    Check::caution("goal-rests-on-unknown", rests_on_unknown),
    Check::caution("goal-serves-no-business-goal", |plan| {
        goals(plan, GoalField::Serves, Matter::ServesNoBusinessGoal, |plan, goal| {
            let known = &plan.strategy.business_goals;
            !known.is_empty() && !goal.serves.is_some_and(|id| known.has(id))
        })
    }),
    Check::serious("goals-contradict", contradiction::contradictions),
    Check::caution("goal-below-need", contradiction::below_need),
];

fn goals(plan: &Plan, field: GoalField, matter: Matter, is_seen: fn(&Plan, &Goal) -> bool) -> Vec<Seen> {
    let goals = plan.goals.iter();
    goals.filter(|goal| is_seen(plan, goal)).map(|goal| (Place::Goal(goal.id, field), matter)).collect()
}

fn grows_on_unknown(goal: &Goal) -> bool {
    matches!(goal.metric, Metric::ResponsesUp { by: Some(_), last_year: None })
}

fn is_no_growth(metric: &Metric) -> bool {
    match *metric {
        Metric::ResponsesUp { by, .. } => by.is_some_and(|by| by.get() == 0.0),
        Metric::Revenue { target, last_year, .. } => no_more(target, last_year),
        Metric::PipelineShare { target, last_year } => no_more(target, last_year),
        Metric::AtStage { target, last_year, .. } | Metric::Customers { target, last_year } => {
            no_more(target, last_year)
        }
    }
}

fn no_more<Q: PartialOrd>(target: Option<Q>, last_year: Option<Q>) -> bool {
    matches!((target, last_year), (Some(target), Some(last_year)) if target <= last_year)
}

/// The cycle is too long when less than half of the people of the plan's first month arrive in time.
fn cycle_too_long(plan: &Plan) -> Vec<Seen> {
    let seen = |goal: &Goal| {
        let Demand { place, months, path, .. } = &Demand::of(plan, goal).ok()?;
        let arriving: f64 = path.delays(0, *place).iter().take(*months).sum();
        let cycle = path.steps.iter().take(*place).map(|step| step.lag.months()).sum::<f64>() + 0.0;
        let matter = Matter::CycleTooLong { cycle, months: u32::try_from(*months).map_or(0.0, f64::from) };
        (*months > 0 && arriving < HALF).then_some((Place::Goal(goal.id, GoalField::Deadline), matter))
    };
    plan.goals.iter().filter_map(seen).collect()
}

/// A hair less than a half is still half.
const HALF: f64 = 0.5 - 1e-9;

fn rests_on_unknown(plan: &Plan) -> Vec<Seen> {
    let is_unknown = |question: &crate::strategy::Question| {
        let answer = plan.strategy.answer(*question);
        !answer.is_given() || answer.certainty == Some(Certainty::DontKnow)
    };
    let seen = |goal: &Goal| {
        let question = goal.rests_on.iter().copied().find(|question| is_unknown(question))?;
        Some((Place::Goal(goal.id, GoalField::RestsOn), Matter::RestsOnUnknown(question)))
    };
    plan.goals.iter().filter_map(seen).collect()
}
