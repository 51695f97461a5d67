//! What the pages of the journey share: the running head, Continue, and lists of months.

use leptos::prelude::*;
use planner::finding::{GoalField, Place};
use planner::notation::Notation;
use planner::step::{Group, Step};
use planner::wording::step as step_words;

use crate::parts::{Choice, Headings, Ink};
use crate::platform::address;
use crate::route::Route;
use crate::session::Session;
use crate::wording::forms as words;

/// Goes to another page.
pub(crate) fn go(route: Route) {
    address::go(&route.fragment());
}

/// What stands at the end of an address when one came from checking the answers.
const CHECKING: &str = "?checking";

/// The address of a page, from which Continue leads back to checking the answers.
pub(crate) fn checking(route: Route) -> String {
    format!("{}{CHECKING}", route.href())
}

/// Goes on to the next page, or back to checking the answers where one came from there.
pub(crate) fn go_on(next: Route) {
    go(if address::fragment().ends_with(CHECKING) { Route::Share } else { next });
}

/// The page on which something is looked after.
pub(crate) fn route_of_place(place: Place) -> Route {
    match place {
        Place::Question(question) => Route::Question(question),
        Place::Audience(id) => Route::Buyer(id),
        Place::Message(id) => Route::OneMessage(id),
        Place::Department(id) => Route::Review(id),
        Place::Goal(_, GoalField::Tactics) => Route::Catalogue,
        Place::Goal(id, _) => Route::Goal(id),
        Place::Source(id) => Route::Source(id),
        Place::Tactic(id, _) => Route::Tactic(id),
        Place::Period => Route::Settings,
        Place::Direction
        | Place::BusinessGoals
        | Place::BusinessGoal(_)
        | Place::Audiences
        | Place::Offering
        | Place::Goals
        | Place::Stage(_)
        | Place::Deal
        | Place::PipelineTotal
        | Place::Sources
        | Place::Tactics
        | Place::Mix => route_of(place.step()),
    }
}

/// The page on which a step begins.
pub(crate) fn route_of(step: Step) -> Route {
    match step {
        Step::Direction => Route::Direction,
        Step::LookingBack => Route::LookingBack,
        Step::Buyers => Route::Buyers,
        Step::Message => Route::Message,
        Step::Reviews => Route::Reviews,
        Step::Goals => Route::Goals,
        Step::Numbers => Route::Numbers,
        Step::WalkBack => Route::WalkBack,
        Step::Tactics => Route::Tactics,
        Step::Mix => Route::Mix,
        Step::Share => Route::Share,
    }
}

/// The ink of a group of steps.
pub(crate) fn ink_of(group: Group) -> Ink {
    match group {
        Group::Strategy => Ink::Strategy,
        Group::Goals => Ink::Goals,
        Group::Tactics => Ink::Tactics,
        Group::Plan => Ink::Plan,
    }
}

/// The running head of a step's first page; Back leads to the hub.
pub(crate) fn headings(step: Step, folio: &str) -> Headings {
    headings_under(step, folio, Route::Hub)
}

/// The running head of a page within a step; Back leads to `back`.
pub(crate) fn headings_under(step: Step, folio: &str, back: Route) -> Headings {
    Headings {
        part: step_words::group(step.group()).to_owned(),
        section: step_words::name(step).to_owned(),
        folio: folio.to_owned(),
        back: back.href(),
    }
}

/// The button that goes on, and the link back to the plan.
#[component]
pub(crate) fn Continue() -> impl IntoView {
    view! {
        <div class="page__actions">
            <button class="button" type="submit">{words::CONTINUE}</button>
            <a href=Route::Hub.href()>{words::BACK_TO_PLAN}</a>
        </div>
    }
}

/// Months to choose from: none, then `count` months from the plan's first on.
pub(crate) fn months_of(session: Session, count: i32) -> Signal<Vec<Choice>> {
    Memo::new(move |_| {
        let first = session.plan().settings.period.first();
        let notation = session.notation.get();
        let choice = |offset: i32| {
            let month = first.plus(offset);
            Choice::new(month.to_string(), notation.month(month))
        };
        std::iter::once(Choice::new("", words::NO_MONTH)).chain((0..count).map(choice)).collect()
    })
    .into()
}
