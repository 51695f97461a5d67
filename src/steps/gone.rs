//! The page of something that is not in the plan.

use leptos::prelude::*;
use planner::step::Step;
use planner::wording::step as step_words;

use super::journey::{headings_under, ink_of, route_of};
use crate::parts::Page;
use crate::wording::gone as words;

/// The page of something that is not in the plan, such as what was just removed.
#[component]
pub(crate) fn Gone(
    /// Where it was.
    step: Step,
) -> impl IntoView {
    let list = route_of(step);
    let headings = headings_under(step, "", list);
    view! {
        <Page ink=ink_of(step.group()) headings=Signal::stored(headings) title=words::TITLE lead=words::WHY>
            <p class="page__body"><a href=list.href()>{words::back_to(step_words::name(step))}</a></p>
        </Page>
    }
}
