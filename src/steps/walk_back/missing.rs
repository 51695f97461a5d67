//! What a walk-back still needs, with the way to where it is entered.

use leptos::prelude::*;
use planner::list::GoalId;
use planner::walkback::Missing;
use planner::wording::walkback;

use crate::route::Route;
use crate::session::use_session;
use crate::steps::goal::field_of_goal;
use crate::wording::walk_back as words;

/// What a walk-back still needs; nothing when it needs nothing.
#[component]
pub(super) fn MissingList(goal: GoalId, #[prop(into)] missing: Signal<Vec<Missing>>) -> impl IntoView {
    let session = use_session();
    let item = move |missing: Missing| {
        let what = walkback::missing(&session.plan(), missing);
        view! { <li><a href=href_of(goal, missing)>{words::sentence_case(&what)}</a></li> }
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

/// The field it is entered in, as a link.
fn href_of(goal: GoalId, missing: Missing) -> String {
    let of_goal = |field: &str| Route::Goal(goal).href_of_field(&field_of_goal(goal, field));
    match missing {
        Missing::Target => of_goal("target"),
        Missing::LastYear => of_goal("last-year"),
        Missing::Stage => of_goal("stage"),
        Missing::Deal | Missing::DealAboveZero => Route::Numbers.href_of_field("deal"),
        Missing::PipelineTotal => Route::Numbers.href_of_field("pipeline-total"),
        Missing::Rate(stage) | Missing::RateAboveZero(stage) | Missing::Countable(stage) => {
            Route::Numbers.href_of_field(&format!("stage-{stage}-rate"))
        }
    }
}
