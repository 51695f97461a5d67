//! Checks of the strategy half.

use super::{Check, Matter, Place, Seen, is_blank, seen_if};
use crate::plan::Plan;
use crate::strategy::{Answer, Audience, AudienceKind, Certainty, Department, Message, Question, Verdict};

pub(super) const CHECKS: &[Check] = &[
    Check::caution("no-direction", |plan| {
        seen_if(is_blank(&plan.strategy.direction), Place::Direction, Matter::NoDirection)
    }),
    Check::caution("no-business-goal", |plan| {
        seen_if(plan.strategy.business_goals.is_empty(), Place::BusinessGoals, Matter::NoBusinessGoal)
    }),
    Check::hint("business-goal-without-horizon", without_horizon),
    Check::caution("question-unanswered", |plan| {
        answers(plan, Matter::Unanswered, |answer| !answer.is_given())
    }),
    Check::caution("research-to-do", |plan| answers(plan, Matter::ResearchToDo, is_unknown)),
    Check::hint("certainty-unstated", |plan| {
        answers(plan, Matter::CertaintyUnstated, |answer| answer.is_given() && answer.certainty.is_none())
    }),
    Check::caution("belief-without-evidence", |plan| {
        answers(plan, Matter::BeliefWithoutEvidence, |answer| lacks_evidence(answer, Certainty::Believe))
    }),
    Check::caution("knowledge-without-evidence", |plan| {
        answers(plan, Matter::KnowledgeWithoutEvidence, |answer| lacks_evidence(answer, Certainty::Know))
    }),
    Check::caution("answer-without-insight", |plan| answers(plan, Matter::NoInsight, lacks_insight)),
    Check::caution("no-audience", |plan| {
        seen_if(plan.strategy.audiences.is_empty(), Place::Audiences, Matter::NoAudience)
    }),
    Check::caution("audience-without-message", |plan| audiences(plan, Matter::NoMessage, lacks_message)),
    Check::hint("key-account-without-service", |plan| {
        audiences(plan, Matter::NoService, |_, audience| {
            audience.kind == AudienceKind::KeyAccount && is_blank(&audience.service)
        })
    }),
    Check::hint("no-offering", |plan| {
        seen_if(is_blank(&plan.strategy.offering.what), Place::Offering, Matter::NoOffering)
    }),
    Check::caution("message-to-nobody", |plan| messages(plan, Matter::MessageToNobody, is_to_nobody)),
    Check::caution("message-without-proof", |plan| {
        messages(plan, Matter::NoProof, |_, message| is_blank(&message.proof))
    }),
    Check::caution("message-without-next-step", |plan| {
        messages(plan, Matter::NoNextStep, |_, message| is_blank(&message.next_step))
    }),
    Check::hint("department-not-asked", |plan| {
        departments(plan, Matter::NotAsked, |department| department.verdict == Verdict::NotAsked)
    }),
    Check::serious("department-not-feasible", |plan| {
        departments(plan, Matter::NotFeasible, |department| department.verdict == Verdict::NotFeasible)
    }),
    Check::caution("conditions-unwritten", |plan| {
        departments(plan, Matter::ConditionsUnwritten, |department| {
            department.verdict == Verdict::WithConditions && is_blank(&department.conditions)
        })
    }),
];

fn without_horizon(plan: &Plan) -> Vec<Seen> {
    let goals = plan.strategy.business_goals.iter();
    goals
        .filter(|goal| goal.horizon.is_none())
        .map(|goal| (Place::BusinessGoal(goal.id), Matter::NoHorizon))
        .collect()
}

fn answers(plan: &Plan, matter: Matter, is_seen: fn(&Answer) -> bool) -> Vec<Seen> {
    Question::ALL
        .into_iter()
        .filter(|question| is_seen(plan.strategy.answer(*question)))
        .map(|question| (Place::Question(question), matter))
        .collect()
}

fn is_unknown(answer: &Answer) -> bool {
    answer.certainty == Some(Certainty::DontKnow)
}

fn lacks_evidence(answer: &Answer, certainty: Certainty) -> bool {
    answer.is_given() && answer.certainty == Some(certainty) && is_blank(&answer.evidence)
}

fn lacks_insight(answer: &Answer) -> bool {
    answer.is_given() && !is_unknown(answer) && is_blank(&answer.insight)
}

fn audiences(plan: &Plan, matter: Matter, is_seen: fn(&Plan, &Audience) -> bool) -> Vec<Seen> {
    let audiences = plan.strategy.audiences.iter();
    audiences
        .filter(|audience| is_seen(plan, audience))
        .map(|audience| (Place::Audience(audience.id), matter))
        .collect()
}

fn lacks_message(plan: &Plan, audience: &Audience) -> bool {
    !plan.strategy.messages.iter().any(|message| message.audience.is_none_or(|id| id == audience.id))
}

fn messages(plan: &Plan, matter: Matter, is_seen: fn(&Plan, &Message) -> bool) -> Vec<Seen> {
    let messages = plan.strategy.messages.iter();
    messages
        .filter(|message| is_seen(plan, message))
        .map(|message| (Place::Message(message.id), matter))
        .collect()
}

fn is_to_nobody(plan: &Plan, message: &Message) -> bool {
    message.audience.is_some_and(|id| !plan.strategy.audiences.has(id))
}

fn departments(plan: &Plan, matter: Matter, is_seen: fn(&Department) -> bool) -> Vec<Seen> {
    let departments = plan.strategy.departments.iter();
    departments
        .filter(|department| is_seen(department))
        .map(|department| (Place::Department(department.id), matter))
        .collect()
}
