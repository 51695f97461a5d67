//! Where one audience differs from the funnel: single rates, months, or the value of a deal.

use leptos::prelude::*;
use planner::funnel::Exceptions;
use planner::list::AudienceId;
use planner::plan::Edit;
use planner::step::Step;
use planner::wording::name;

use super::journey::{Continue, go_on, headings_under};
use crate::parts::{Form, Ink, Page};
use crate::route::Route;
use crate::session::use_session;
use crate::wording::numbers as words;

pub(crate) use fields::ExceptionFields;

mod fields;

/// Where one audience differs.
#[component]
pub(crate) fn ExceptionsPage(
    /// Which audience.
    id: AudienceId,
) -> impl IntoView {
    let session = use_session();
    let title = session.slice(move |plan| words::exceptions_title(&name::audience(plan, id)));
    let value = session.slice(move |plan| plan.numbers.exceptions.get(&id).cloned().unwrap_or_default());
    let put = move |(field, own): (String, Exceptions)| {
        if session.plan_now().strategy.audiences.has(id) {
            session.type_in(&field, Edit::Exceptions(id, own));
        }
    };
    view! {
        <Page
            ink=Ink::Goals
            headings=Signal::stored(headings_under(Step::Numbers, "", Route::Numbers))
            title
            lead=words::EXCEPTIONS_LEAD
        >
            <Form class="page__wide stack" on_continue=move |()| go_on(Route::Numbers)>
                <ExceptionFields prefix=format!("exceptions-{id}") value on_change=put/>
                <Continue/>
            </Form>
        </Page>
    }
}
