//! The strategy document.

use super::{Block, Document, Section, Source, facts, or_not_yet};
use crate::goal::Goal;
use crate::strategy::{Audience, BusinessGoal, Competitor, Department, Message, Question};
use crate::wording::{self, label};

pub(super) fn document(source: Source) -> Document {
    let mut sections = vec![
        Section::new(label::DIRECTION, direction(source)),
        Section::new(label::BUSINESS_GOALS, business_goals(source)),
    ];
    sections.extend(
        Question::ALL
            .map(|question| Section::new(wording::strategy::title(question), answer(source, question))),
    );
    sections.extend([
        Section::new(label::AUDIENCES, each(source, source.plan.strategy.audiences.as_slice(), audience)),
        Section::new(label::OFFERING, offering(source)),
        Section::new(label::MESSAGES, each(source, source.plan.strategy.messages.as_slice(), message)),
        Section::new(
            label::COMPETITORS,
            each(source, source.plan.strategy.competitors.as_slice(), competitor),
        ),
        Section::new(label::REVIEWS, each(source, source.plan.strategy.departments.as_slice(), review)),
        Section::new(label::GOALS_AND_WHAT_THEY_REST_ON, each(source, source.plan.goals.as_slice(), goal)),
    ]);
    Document { title: wording::report::strategy_title(source.plan), sections }
}

/// A block for each thing, or a word that there is none yet.
fn each<T>(source: Source, things: &[T], block: fn(Source, &T) -> Block) -> Vec<Block> {
    if things.is_empty() {
        return vec![Block::Paragraph(wording::report::not_yet().to_owned())];
    }
    things.iter().map(|thing| block(source, thing)).collect()
}

fn direction(source: Source) -> Vec<Block> {
    vec![Block::Paragraph(or_not_yet(&source.plan.strategy.direction))]
}

fn business_goals(source: Source) -> Vec<Block> {
    each(source, source.plan.strategy.business_goals.as_slice(), business_goal)
}

fn business_goal(source: Source, goal: &BusinessGoal) -> Block {
    let horizon = goal.horizon.map(|month| source.notation.month(month)).unwrap_or_default();
    facts(&[
        (label::BUSINESS_GOAL, &or_not_yet(&goal.text)),
        (label::KIND, wording::strategy::business_goal_kind(goal.kind)),
        (label::HORIZON, &horizon),
    ])
}

fn answer(source: Source, question: Question) -> Vec<Block> {
    let answer = source.plan.strategy.answer(question);
    let certainty = answer.certainty.map(wording::strategy::certainty).unwrap_or_default();
    vec![
        Block::Paragraph(or_not_yet(&answer.text)),
        facts(&[
            (label::HOW_SURE_WE_ARE, &or_not_yet(certainty)),
            (label::EVIDENCE, &answer.evidence),
            (label::WHAT_IT_MEANS_FOR_THE_PLAN, &answer.insight),
            (label::CONTRIBUTORS, &answer.contributors),
        ]),
    ]
}

fn audience(_: Source, audience: &Audience) -> Block {
    facts(&[
        (label::AUDIENCE, &or_not_yet(&audience.name)),
        (label::KIND, wording::strategy::audience_kind(audience.kind)),
        (label::WHO_THEY_ARE, &audience.description),
        (label::SECTOR, &audience.sector),
        (label::HOW_THEY_USE_IT, &audience.usage),
        (label::HOW_THEY_CHOOSE, &audience.criteria),
        (label::WHAT_MOVES_THEM, &audience.motives),
        (label::WHAT_SERVICE_THEY_GET, &audience.service),
    ])
}

fn offering(source: Source) -> Vec<Block> {
    let offering = &source.plan.strategy.offering;
    vec![facts(&[
        (label::WHAT_WE_OFFER, &or_not_yet(&offering.what)),
        (label::WHAT_IT_DOES_FOR_BUYERS, &offering.value),
        (label::WHAT_SETS_IT_APART, &offering.difference),
    ])]
}

fn message(source: Source, message: &Message) -> Block {
    let audience = message.audience.and_then(|id| source.plan.strategy.audiences.get(id));
    let audience = audience.map_or(wording::report::everyone(), |audience| &audience.name);
    facts(&[
        (label::FOR, &or_not_yet(audience)),
        (label::WHAT_MATTERS_TO_THEM, &message.matters),
        (label::PROMISE, &message.promise),
        (label::PROOF, &message.proof),
        (label::NEXT_STEP, &message.next_step),
    ])
}

fn competitor(_: Source, competitor: &Competitor) -> Block {
    facts(&[
        (label::COMPETITOR, &or_not_yet(&competitor.name)),
        (label::WHAT_THEY_ARE_DOING, &competitor.doing),
        (label::WHAT_WE_DO_ABOUT_IT, &competitor.response),
    ])
}

fn review(source: Source, department: &Department) -> Block {
    let hours =
        department.hours_per_month.map(|hours| wording::report::hours_a_month(hours, source.notation));
    let money = department.money_limit.map(|limit| wording::report::money_limit(limit, source.notation));
    facts(&[
        (label::DEPARTMENT, &or_not_yet(&department.name)),
        (label::VERDICT, wording::strategy::verdict(department.verdict)),
        (label::CONDITIONS, &department.conditions),
        (label::MONEY, &money.unwrap_or_default()),
        (label::HOURS, &hours.unwrap_or_default()),
    ])
}

fn goal(source: Source, goal: &Goal) -> Block {
    let serves = goal.serves.map(|id| wording::name::business_goal(source.plan, id)).unwrap_or_default();
    let answers: Vec<String> = goal.rests_on.iter().map(|question| rests_on(source, *question)).collect();
    facts(&[
        (label::GOAL, &wording::goal::sentence(source.plan, goal, source.notation)),
        (label::IN_OUR_WORDS, &goal.name),
        (label::SERVES, &serves),
        (label::RESTS_ON, &or_not_yet(&answers.join(" "))),
        (label::WHY_THIS_NUMBER, &goal.justification),
        (label::OWNER, &goal.owner),
    ])
}

/// A question with what its answer means for the plan.
fn rests_on(source: Source, question: Question) -> String {
    let insight = source.plan.strategy.answer(question).insight.trim();
    wording::strategy::rests_on(question, insight)
}
