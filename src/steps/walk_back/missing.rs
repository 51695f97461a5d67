//! What a walk-back still needs, with the way to where it is entered.

use leptos::prelude::*;
use planner::list::GoalId;
use planner::walkback::Missing;
use planner::wording::walkback;

use crate::route::Route;
use crate::session::use_session;
use crate::wording::walk_back as words;

/// What a walk-back still needs; nothing when it needs nothing.
#[component]
pub(super) fn MissingList(goal: GoalId, #[prop(into)] missing: Signal<Vec<Missing>>) -> impl IntoView {
    let session = use_session();
    let item = move |missing: Missing| {
        let what = walkback::missing(&session.plan(), missing);
        view! { <li><a href=route_of(goal, missing).href()>{words::sentence_case(&what)}</a></li> }
    };
    move || {
        let missing = missing.get();
        (!missing.is_empty()).then(|| {
            view! {
                <div class="empty page__wide">
                    <h2>{words::STILL_NEEDED}</h2>
                    <p>{words::STILL_NEEDED_WHY}</p>
                    <ul>{missing.into_iter().map(item).collect_view()}</ul>
                </div>
            }
        })
    }
}

/// Where it is entered.
fn route_of(goal: GoalId, missing: Missing) -> Route {
    match missing {
        Missing::Target | Missing::LastYear | Missing::Stage => Route::Goal(goal),
        Missing::Deal
        | Missing::DealAboveZero
        | Missing::PipelineTotal
        | Missing::Rate(_)
        | Missing::RateAboveZero(_)
        | Missing::Countable(_) => Route::Numbers,
    }
}
