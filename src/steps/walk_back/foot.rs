//! The foot of the staircase: the tactics that serve the goal, and what the mix brings.

use leptos::prelude::*;
use planner::list::{GoalId, TacticId};
use planner::mix::MixRow;
use planner::notation::Notation;
use planner::trace::{Link, Trace};
use planner::units::Count;
use planner::wording::name;

use super::outcome::stage_of;
use super::picture::whole;
use crate::route::Route;
use crate::session::use_session;
use crate::steps::notice::is_stale;
use crate::wording::mix::NOT_YET;
use crate::wording::walk_back as words;

/// The tactics that the mix buys for a goal, and what they bring; those that are to serve it while it buys none; the
/// way to the first tactic when there is none.
#[component]
pub(super) fn Foot(id: GoalId) -> impl IntoView {
    let session = use_session();
    let tactics = Memo::new(move |_| {
        let (plan, of) = (session.plan(), session.mix.get());
        let link = |id: TacticId| (id, name::bare(&name::tactic(&plan, id)));
        let is_bought = |row: &&MixRow| row.units > 0 && row.brings.iter().any(|(goal, _)| *goal == id);
        let rows = of.iter().flat_map(|of| &of.mix.rows);
        let bought: Vec<TacticId> = rows.filter(is_bought).map(|row| row.tactic).collect();
        let shown = if bought.is_empty() { Trace::of(&plan, Link::Goal(id)).tactics } else { bought };
        shown.into_iter().map(link).collect::<Vec<_>>()
    });
    let brought = Memo::new(move |_| {
        let Some(of) = session.mix.get() else { return NOT_YET.to_owned() };
        let rows = of.mix.rows.iter().flat_map(|row| &row.brings);
        let sum: f64 = rows.filter(|(goal, _)| *goal == id).map(|(_, figure)| figure.value()).sum();
        let plan = &of.plan;
        let people = stage_of(plan, id).map(|stage| name::people(plan, stage, sum)).unwrap_or_default();
        let is_reached = of.mix.forward.goals.iter().any(|result| result.goal == id && result.is_reached());
        let notation: &dyn Notation = &session.notation.get();
        format!("{} {people}", notation.people(counted(sum, is_reached)))
    });
    move || match tactics.get() {
        tactics if tactics.is_empty() => view! {
            <p>{words::NO_TACTIC} " " <a href=Route::Catalogue.href()>{words::FIRST_TACTIC}</a></p>
        }
        .into_any(),
        tactics => {
            let count = tactics.len();
            let link = |(place, (id, name)): (usize, (TacticId, String))| {
                view! { {words::separator(place)} <a href=Route::Tactic(id).href()>{name}</a> }
            };
            view! {
                <p class="worked-out" class:stale=is_stale(session)>
                    {words::tactics_bring(count)} " " <b>{brought}</b> ":"
                    {tactics.into_iter().enumerate().map(link).collect_view()}
                </p>
            }
            .into_any()
        }
    }
}

/// What is enough is counted as what is needed is: up to whole people. What is not is rounded down.
fn counted(sum: f64, is_enough: bool) -> u64 {
    if is_enough { Count::clamped(sum).people() } else { whole(sum) }
}
