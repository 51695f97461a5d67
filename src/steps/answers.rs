//! The answers given so far, each with a link to change it.

use leptos::prelude::*;
use planner::notation::Notation;
use planner::plan::Plan;
use planner::step::Group;
use planner::strategy::Question;
use planner::wording::{goal as goal_words, name, step as step_words, strategy as strategy_words};

use super::journey::checking;
use crate::route::Route;
use crate::wording::share as words;

/// The answers of one part of the plan.
pub(crate) struct AnswersOf {
    group: Group,
    rows: Vec<AnswerRow>,
}

/// One answer.
struct AnswerRow {
    term: String,
    /// What was answered; empty when nothing was.
    value: String,
    route: Route,
}

/// The answers of strategy, goals and tactics.
pub(crate) fn answers_of(plan: &Plan, notation: &dyn Notation) -> [AnswersOf; 3] {
    [
        AnswersOf { group: Group::Strategy, rows: strategy_rows(plan) },
        AnswersOf { group: Group::Goals, rows: goal_rows(plan, notation) },
        AnswersOf { group: Group::Tactics, rows: tactic_rows(plan) },
    ]
}

fn row(term: impl Into<String>, value: impl Into<String>, route: Route) -> AnswerRow {
    AnswerRow { term: term.into(), value: value.into(), route }
}

fn strategy_rows(plan: &Plan) -> Vec<AnswerRow> {
    let strategy = &plan.strategy;
    let question = |question: Question| {
        let answer = strategy.answer(question);
        let value = match (answer.text.trim().is_empty(), answer.certainty) {
            (true, Some(certainty)) => strategy_words::certainty(certainty).to_owned(),
            (true, None) | (false, _) => answer.text.clone(),
        };
        row(strategy_words::title(question), value, Route::Question(question))
    };
    let audiences: Vec<String> = strategy.audiences.ids().map(|id| name::audience(plan, id)).collect();
    let asked = |department: &&planner::strategy::Department| {
        department.verdict != planner::strategy::Verdict::NotAsked
    };
    let verdicts: Vec<String> = strategy
        .departments
        .iter()
        .filter(asked)
        .map(|department| words::verdict(&department.name, strategy_words::verdict(department.verdict)))
        .collect();
    let first = std::iter::once(row(words::DIRECTION, strategy.direction.clone(), Route::Direction));
    let last = [
        row(words::AUDIENCES, name::listed(&audiences), Route::Buyers),
        row(words::OFFERING, strategy.offering.what.clone(), Route::Message),
        row(words::MESSAGES, words::count(strategy.messages.len()), Route::Message),
        row(words::REVIEWS, verdicts.join(". "), Route::Reviews),
    ];
    first.chain(Question::ALL.map(question)).chain(last).collect()
}

fn goal_rows(plan: &Plan, notation: &dyn Notation) -> Vec<AnswerRow> {
    let goal = |goal: &planner::goal::Goal| {
        row(
            name::goal(plan, goal.id, notation),
            goal_words::sentence(plan, goal, notation),
            Route::Goal(goal.id),
        )
    };
    let deal = plan.numbers.deal.map(|deal| notation.money_range(&deal)).unwrap_or_default();
    let stages: Vec<String> = plan.numbers.funnel.stages.ids().map(|id| name::stage(plan, id)).collect();
    let numbers =
        [row(words::DEAL, deal, Route::Numbers), row(words::FUNNEL, stages.join(" → "), Route::Numbers)];
    let none = plan.goals.is_empty().then(|| row(words::GOALS, "", Route::Goals));
    plan.goals.iter().map(goal).chain(none).chain(numbers).collect()
}

fn tactic_rows(plan: &Plan) -> Vec<AnswerRow> {
    let tactic = |tactic: &planner::tactic::Tactic| {
        row(name::tactic(plan, tactic.id), words::tactic(plan, tactic), Route::Tactic(tactic.id))
    };
    let none = plan.tactics.is_empty().then(|| row(words::TACTICS, "", Route::Tactics));
    plan.tactics.iter().map(tactic).chain(none).collect()
}

/// The answers of one part, as a list with links.
#[component]
pub(crate) fn Answers(
    /// Which answers.
    answers: AnswersOf,
) -> impl IntoView {
    let class = if answers.group == Group::Strategy { "summary summary--strategy" } else { "summary" };
    view! {
        <h3>{step_words::group(answers.group)}</h3>
        <dl class=class>{answers.rows.into_iter().map(answer).collect_view()}</dl>
    }
}

fn answer(row: AnswerRow) -> impl IntoView {
    let is_missing = row.value.trim().is_empty();
    let value = if is_missing { words::NOT_PROVIDED.to_owned() } else { row.value };
    let link = if is_missing { words::ANSWER } else { words::CHANGE };
    view! {
        <div class="summary__row">
            <dt class="summary__term">{row.term.clone()}</dt>
            <dd class="summary__value" class:summary__missing=is_missing>{value}</dd>
            <dd class="summary__change">
                <a href=checking(row.route)>{link}<span class="visually-hidden">" " {row.term}</span></a>
            </dd>
        </div>
    }
}
