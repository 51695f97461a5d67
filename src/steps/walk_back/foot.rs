//! The foot of the staircase: the tactics that serve the goal, and what the mix brings.

use leptos::prelude::*;
use planner::list::{GoalId, TacticId};
use planner::trace::{Link, Trace};
use planner::wording::name;

use super::outcome::stage_of;
use super::picture::whole;
use crate::route::Route;
use crate::session::use_session;
use crate::wording::walk_back as words;

/// The tactics that serve a goal, and what they bring; the way to the first tactic when there is none.
#[component]
pub(super) fn Foot(id: GoalId) -> impl IntoView {
    let session = use_session();
    let tactics = session.slice(move |plan| {
        let link = |id: TacticId| (id, name::tactic(plan, id));
        Trace::of(plan, Link::Goal(id)).tactics.into_iter().map(link).collect::<Vec<_>>()
    });
    let brought = Memo::new(move |_| {
        let mix = session.mix.get();
        let rows = mix.rows.iter().flat_map(|row| &row.brings);
        let sum: f64 = rows.filter(|(goal, _)| *goal == id).map(|(_, figure)| figure.value()).sum();
        let plan = session.plan();
        let people = stage_of(&plan, id).map(|stage| name::people(&plan, stage, sum)).unwrap_or_default();
        let number = planner::notation::Notation::number(&session.notation.get(), whole_number(sum), 0);
        format!("{number} {people}")
    });
    move || match tactics.get() {
        tactics if tactics.is_empty() => view! {
            <p>{words::NO_TACTIC} " " <a href=Route::Catalogue.href()>{words::FIRST_TACTIC}</a></p>
        }
        .into_any(),
        tactics => {
            let count = tactics.len();
            let link = |(id, name): (TacticId, String)| {
                view! { " "<a href=Route::Tactic(id).href()>{name}</a> }
            };
            view! {
                <p>
                    {words::tactics_bring(count)} " " <b>{brought}</b> ":"
                    {tactics.into_iter().map(link).collect_view()}
                </p>
            }
            .into_any()
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts are below 2^53")]
fn whole_number(sum: f64) -> f64 {
    whole(sum) as f64
}
