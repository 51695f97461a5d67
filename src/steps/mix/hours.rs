//! The hours the mix takes, against what departments gave.

use leptos::prelude::*;
use planner::list::DepartmentId;
use planner::mix::{HoursUsed, Mix};
use planner::notation::Notation;
use planner::plan::Plan;
use planner::wording::mix as mix_words;

use super::read;
use crate::parts::{Bar, Bars};
use crate::route::Route;
use crate::session::use_session;
use crate::wording::mix as words;

/// The hours of each department that said how many it has.
#[component]
pub(super) fn Hours() -> impl IntoView {
    let hours = read(use_session(), hours);
    let entry = |(department, words, share): (DepartmentId, String, f64)| {
        view! {
            <li class="reach__goal reach__goal--hours">
                <p class="reach__words"><a href=Route::Review(department).href()>{words}</a></p>
                <Bars parts=Signal::derive(move || vec![Bar::Part(share)])/>
            </li>
        }
    };
    view! {
        <Show when=move || !hours.read().is_empty()>
            <section aria-labelledby="hours-title">
                <h2 id="hours-title">{words::HOURS}</h2>
                <p>{words::HOURS_NOTE}</p>
                <ul class="reach">{move || hours.get().into_iter().map(entry).collect_view()}</ul>
            </section>
        </Show>
    }
}

fn hours(plan: &Plan, mix: &Mix, notation: &dyn Notation) -> Vec<(DepartmentId, String, f64)> {
    let share = |hours: &HoursUsed| if hours.limit > 0.0 { hours.used / hours.limit } else { 0.0 };
    let of = |hours: &HoursUsed| (hours.department, mix_words::hours(plan, hours, notation), share(hours));
    mix.hours.iter().map(of).collect()
}
