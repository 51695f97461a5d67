//! Message: what is offered, what is said to whom, and who else is in the market.

pub(crate) use competitor::CompetitorPage;
pub(crate) use one::OneMessage;

use leptos::prelude::*;
use planner::plan::Edit;
use planner::step::Step;
use planner::strategy::Offering;

use super::journey::{Continue, go_on, headings};
use super::question::{StepAnswers, onward};
use super::record::{Record, TextOf};
use crate::parts::{Form, Ink, Page};
use crate::session::{Session, use_session};
use crate::wording::strategy::{message as words, question as question_words};

mod competitor;
mod one;
mod said;

/// What is offered, what is said to whom, and who else is in the market.
#[component]
pub(crate) fn MessagePage() -> impl IntoView {
    let session = use_session();
    view! {
        <Page ink=Ink::Strategy headings=headings(Step::Message, "") title=words::TITLE lead=words::WHY>
            <Form on_continue=move |()| go_on(onward(session, Step::Message))>
                <h2>{question_words::ANSWERS}</h2>
                <StepAnswers step=Step::Message/>
                <h2>{words::OFFERING}</h2>
                <OfferingFields session/>
                <h2>{words::MESSAGES}</h2>
                <said::Messages session/>
                <h2>{words::COMPETITORS}</h2>
                <competitor::Competitors session/>
                <Continue/>
            </Form>
        </Page>
    }
}

#[component]
fn OfferingFields(session: Session) -> impl IntoView {
    let offering = Record::new(session, "offering", |plan| plan.strategy.offering.clone(), Edit::Offering);
    view! {
        <TextOf
            record=offering
            field="what"
            text=|offering: &mut Offering| &mut offering.what
            label=words::WHAT
            hint=words::WHAT_HINT
            rows=2
        />
        <TextOf
            record=offering
            field="value"
            text=|offering| &mut offering.value
            label=words::VALUE
            hint=words::VALUE_HINT
            rows=2
        />
        <TextOf
            record=offering
            field="difference"
            text=|offering| &mut offering.difference
            label=words::DIFFERENCE
            hint=words::DIFFERENCE_HINT
            rows=2
        />
    }
}
