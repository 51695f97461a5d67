//! Looking back: what worked, what did not, and what has changed.

use leptos::prelude::*;
use planner::step::Step;

use super::journey::{Continue, go_on, headings};
use super::question::{StepAnswers, onward};
use crate::parts::{Form, Ink, Page};
use crate::session::use_session;
use crate::wording::strategy::question as words;

/// The answers to the questions about the past year.
#[component]
pub(crate) fn LookingBack() -> impl IntoView {
    let session = use_session();
    view! {
        <Page
            ink=Ink::Strategy
            headings=headings(Step::LookingBack, "")
            title=words::LOOKING_BACK_TITLE
            lead=words::LOOKING_BACK_WHY
        >
            <Form on_continue=move |()| go_on(onward(session, Step::LookingBack))>
                <StepAnswers step=Step::LookingBack/>
                <Continue/>
            </Form>
        </Page>
    }
}
