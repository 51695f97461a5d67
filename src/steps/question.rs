//! A strategic question: what is asked, why, and what the company answers.

pub(crate) use summary::{StepAnswers, onward};

use leptos::prelude::*;
use planner::plan::{Edit, Plan};
use planner::step::Step;
use planner::strategy::{Answer, Certainty, Question};
use planner::trace::Link;
use planner::wording::{research::research, strategy as strategy_words};

use super::journey::{Continue, go_on, headings_under, route_of};
use super::record::{Record, TextOf};
use super::trace::LedTo;
use crate::parts::{Choice, Choices, Form, Ink, Page, When};
use crate::route::Route;
use crate::session::use_session;
use crate::wording::strategy::question as words;

mod summary;

/// One strategic question.
#[component]
pub(crate) fn QuestionPage(
    /// Which.
    question: Question,
) -> impl IntoView {
    let step = Step::asking(question);
    let place = question as usize + 1;
    let folio = words::folio(place, Question::ALL.len());
    view! {
        <Page
            ink=Ink::Strategy
            headings=headings_under(step, &folio, route_of(step))
            numeral=place.to_string()
            title=strategy_words::title(question)
            lead=strategy_words::why(question)
        >
            <aside class="page__notes" aria-label=words::HELP>
                <div class="sample">
                    <h2 class="sample__title">{words::EXAMPLE}</h2>
                    <p class="sample__text">{words::in_their_words(strategy_words::example(question))}</p>
                </div>
                <LedTo link=Link::Question(question) title=words::LED_TO nothing=words::LED_TO_NOTHING/>
            </aside>
            <Form on_continue=move |()| go_on(after(question))>
                <AnswerFields question/>
                <Continue/>
            </Form>
        </Page>
    }
}

/// The next question of the same step, or the step's own page after the last.
fn after(question: Question) -> Route {
    let step = Step::asking(question);
    step.questions().find(|next| *next > question).map_or(route_of(step), Route::Question)
}

#[component]
fn AnswerFields(question: Question) -> impl IntoView {
    let answer = answer_to(question);
    view! {
        <TextOf
            record=answer
            field="text"
            text=|answer| &mut answer.text
            label=words::ANSWER
            hint=strategy_words::hint(question)
            rows=5
        />
        <CertaintyChoice answer/>
        <Research question answer/>
        <TextOf
            record=answer
            field="evidence"
            text=|answer| &mut answer.evidence
            label=words::EVIDENCE
            hint=words::EVIDENCE_HINT
            optional=true
        />
        <TextOf
            record=answer
            field="insight"
            text=|answer| &mut answer.insight
            label=words::INSIGHT
            hint=words::INSIGHT_HINT
            rows=2
        />
        <TextOf
            record=answer
            field="contributors"
            text=|answer| &mut answer.contributors
            label=words::CONTRIBUTORS
            hint=words::CONTRIBUTORS_HINT
            optional=true
        />
    }
}

fn answer_to(question: Question) -> Record<Answer> {
    let read = move |plan: &Plan| plan.strategy.answer(question).clone();
    let edit = move |answer| Edit::Answer(question, answer);
    Record::new(use_session(), format!("answer-{}", question.slug()), read, edit)
}

#[component]
fn CertaintyChoice(answer: Record<Answer>) -> impl IntoView {
    let choice = |certainty: Certainty| {
        Choice::new(format!("{certainty:?}"), strategy_words::certainty(certainty))
            .with_hint(strategy_words::certainty_hint(certainty))
    };
    let choose = move |value: String| {
        let certainty = Certainty::ALL.into_iter().find(|certainty| format!("{certainty:?}") == value);
        answer.choose(|answer| answer.certainty = certainty);
    };
    let chosen =
        |answer: &Answer| answer.certainty.map(|certainty| format!("{certainty:?}")).unwrap_or_default();
    view! {
        <Choices
            id=answer.field("certainty")
            legend=words::CERTAINTY
            choices=Signal::stored(Certainty::ALL.map(choice).to_vec())
            value=answer.read(chosen)
            on_choose=choose
        />
    }
}

/// What there is to find out, said as soon as nobody knows.
#[component]
fn Research(question: Question, answer: Record<Answer>) -> impl IntoView {
    let is_unknown = answer.read(|answer| answer.certainty == Some(Certainty::DontKnow));
    view! {
        <div role="status">
            <When is=move || is_unknown.get()>
                <div class="notice">
                    <h2 class="notice__title">{words::RESEARCH}</h2>
                    <p>{research(question)}</p>
                    <p class="field__hint">{words::RESEARCH_TODO}</p>
                </div>
            </When>
        </div>
    }
}
