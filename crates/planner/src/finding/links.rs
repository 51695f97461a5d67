//! Checks of what hangs together: business goals, answers, messages, goals and tactics.

use super::{Check, GoalField, Matter, Place, Seen};
use crate::goal::Goal;
use crate::plan::Plan;
use crate::strategy::{Certainty, Question};
use crate::walkback::walk_back;

pub(super) const CHECKS: &[Check] = &[
    Check::serious("goal-without-tactic", goal_without_tactic),
    Check::caution("audience-without-tactic", audience_without_tactic),
    Check::caution("business-goal-unserved", business_goal_unserved),
    Check::hint("answer-unused", answer_unused),
    Check::hint("message-unused", message_unused),
];

fn goal_without_tactic(plan: &Plan) -> Vec<Seen> {
    let is_served = |goal: &Goal| plan.tactics.iter().any(|tactic| tactic.goals.contains(&goal.id));
    let goals = plan.goals.iter().filter(|goal| !is_served(goal) && !comes_by_itself(plan, goal));
    goals.map(|goal| (Place::Goal(goal.id, GoalField::Tactics), Matter::NoTactic)).collect()
}

fn comes_by_itself(plan: &Plan, goal: &Goal) -> bool {
    let gap = walk_back(plan, goal).ok().and_then(|walk| walk.levels.first().map(|level| level.gap.value()));
    gap == Some(0.0)
}

fn audience_without_tactic(plan: &Plan) -> Vec<Seen> {
    let audiences = plan.strategy.audiences.ids().filter(|id| {
        let has_goal = plan.goals.iter().any(|goal| goal.audience == Some(*id));
        has_goal && !plan.tactics.iter().any(|tactic| tactic.audience == Some(*id))
    });
    audiences.map(|id| (Place::Audience(id), Matter::AudienceWithoutTactic)).collect()
}

fn business_goal_unserved(plan: &Plan) -> Vec<Seen> {
    let is_served = |id| plan.goals.iter().any(|goal| goal.serves == Some(id));
    let unserved = plan.strategy.business_goals.ids().filter(|id| !is_served(*id));
    unserved.map(|id| (Place::BusinessGoal(id), Matter::BusinessGoalUnserved)).collect()
}

/// Answers that no goal rests on, once there are goals that rest on some. "We don't know" is nothing to rest on.
fn answer_unused(plan: &Plan) -> Vec<Seen> {
    let used: Vec<Question> = plan.goals.iter().flat_map(|goal| goal.rests_on.iter().copied()).collect();
    let is_unused = |question: &Question| {
        let answer = plan.strategy.answer(*question);
        let is_known = answer.is_given() && answer.certainty != Some(Certainty::DontKnow);
        !used.is_empty() && is_known && !used.contains(question)
    };
    let unused = Question::ALL.into_iter().filter(is_unused);
    unused.map(|question| (Place::Question(question), Matter::AnswerUnused)).collect()
}

/// Messages that no tactic says, once there are tactics.
fn message_unused(plan: &Plan) -> Vec<Seen> {
    let is_said = |id| plan.tactics.iter().any(|tactic| tactic.message == Some(id));
    let unsaid = plan.strategy.messages.ids().filter(|id| !plan.tactics.is_empty() && !is_said(*id));
    unsaid.map(|id| (Place::Message(id), Matter::MessageUnused)).collect()
}
