//! Strategies of every shape.

use planner::strategy::{
    Answer, Audience, AudienceKind, BusinessGoal, BusinessGoalKind, Certainty, Competitor, Department,
    DepartmentKind, Message, MoneyLimit, Offering, Per, Question, Strategy as PlanStrategy, Verdict,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::{Sizes, each, listed, reference, text};
use crate::support::quantities::{money, month};

pub fn strategy(sizes: Sizes) -> impl Strategy<Value = PlanStrategy> {
    let competitor = (text(), text(), text()).prop_map(|(name, doing, response)| Competitor {
        name,
        doing,
        response,
        ..Competitor::default()
    });
    let offering =
        (text(), text(), text()).prop_map(|(what, value, difference)| Offering { what, value, difference });
    let answers = vec(answer(), Question::ALL.len()).prop_map(|answers| answers.try_into().unwrap());
    (
        text(),
        each(sizes.business_goals, business_goal()),
        answers,
        each(sizes.audiences, audience()),
        offering,
        each(sizes.messages, message(sizes)),
        vec(competitor, 0..3).prop_map(listed),
        each(sizes.departments, department()),
    )
        .prop_map(
            |(
                direction,
                business_goals,
                answers,
                audiences,
                offering,
                messages,
                competitors,
                departments,
            )| {
                PlanStrategy {
                    direction,
                    business_goals,
                    answers,
                    audiences,
                    offering,
                    messages,
                    competitors,
                    departments,
                }
            },
        )
}

fn business_goal() -> impl Strategy<Value = BusinessGoal> {
    (select(&BusinessGoalKind::ALL[..]), text(), option::of(month()))
        .prop_map(|(kind, text, horizon)| BusinessGoal { kind, text, horizon, ..BusinessGoal::new(0.into()) })
}

fn answer() -> impl Strategy<Value = Answer> {
    let certainty = option::of(select(&Certainty::ALL[..]));
    (text(), certainty, text(), text(), text()).prop_map(
        |(text, certainty, evidence, insight, contributors)| Answer {
            text,
            certainty,
            evidence,
            insight,
            contributors,
        },
    )
}

fn audience() -> impl Strategy<Value = Audience> {
    let texts = vec(text(), 7);
    (select(&AudienceKind::ALL[..]), texts).prop_map(|(kind, texts)| {
        let [name, description, sector, usage, criteria, motives, service] = texts.try_into().unwrap();
        Audience { id: 0.into(), name, kind, description, sector, usage, criteria, motives, service }
    })
}

fn message(sizes: Sizes) -> impl Strategy<Value = Message> {
    (reference(sizes.audiences, sizes), vec(text(), 4)).prop_map(|(audience, texts)| {
        let [matters, promise, proof, next_step] = texts.try_into().unwrap();
        Message { id: 0.into(), audience, matters, promise, proof, next_step }
    })
}

fn department() -> impl Strategy<Value = Department> {
    let limit =
        (money(), select(vec![Per::Month, Per::Year])).prop_map(|(amount, per)| MoneyLimit { amount, per });
    (
        option::of(select(&DepartmentKind::ALL[..])),
        text(),
        select(&Verdict::ALL[..]),
        text(),
        option::of(limit),
        option::of(0.0..1e6_f64),
    )
        .prop_map(|(kind, name, verdict, conditions, money_limit, hours_per_month)| Department {
            id: 0.into(),
            kind,
            name,
            verdict,
            conditions,
            money_limit,
            hours_per_month,
        })
}
