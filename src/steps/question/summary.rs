//! The answers of a step in a summary, each with a link to change it.

use leptos::prelude::*;
use planner::step::Step;
use planner::strategy::{Answer, Certainty, Question};
use planner::wording::strategy as strategy_words;

use crate::parts::{RowLink, SummaryRow};
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::steps::journey::route_of;
use crate::wording::strategy::{self, question as words};

/// The answers to a step's questions, each with a link to change it.
#[component]
pub(crate) fn StepAnswers(
    /// Which step.
    step: Step,
) -> impl IntoView {
    view! {
        <dl class="summary summary--strategy">
            {step.questions().map(|question| view! { <AnswerRow question/> }).collect_view()}
        </dl>
    }
}

/// Where Continue leads from a step's own page: to its first question without an answer, or to the next step.
pub(crate) fn onward(session: Session, step: Step) -> Route {
    let plan = session.plan_now();
    let open = step.questions().find(|question| !plan.strategy.answer(*question).is_given());
    open.map(Route::Question).or(step.next().map(route_of)).unwrap_or(Route::Hub)
}

#[component]
fn AnswerRow(question: Question) -> impl IntoView {
    let answer = use_session().slice(move |plan| plan.strategy.answer(question).clone());
    let text = move || answer.read().text.clone();
    let action =
        move || if answer.read().is_given() { strategy::CHANGE } else { words::ANSWER_IT }.to_owned();
    view! {
        <SummaryRow
            term=strategy_words::title(question)
            value=Signal::derive(text)
            missing=Signal::derive(move || instead(&answer.read()).to_owned())
            notes=Signal::derive(move || vec![certainty(&answer.read()).to_owned()])
        >
            <RowLink
                href=Route::Question(question).href()
                action=Signal::derive(action)
                about=strategy_words::title(question)
            />
        </SummaryRow>
    }
}

/// What stands where there is no text.
fn instead(answer: &Answer) -> &'static str {
    if answer.is_given() { words::NOT_KNOWN } else { words::NOT_ANSWERED }
}

fn certainty(answer: &Answer) -> &'static str {
    match answer.certainty {
        Some(Certainty::DontKnow) if answer.text.trim().is_empty() => "",
        Some(certainty) => strategy_words::certainty(certainty),
        None if answer.is_given() => words::CERTAINTY_UNSTATED,
        None => "",
    }
}
