//! The hours the mix takes, against what departments gave.

use leptos::prelude::*;
use planner::list::DepartmentId;
use planner::mix::{HoursUsed, Mix};
use planner::notation::Notation;
use planner::plan::Plan;
use planner::wording::{name, reach};

use super::read;
use crate::parts::{Bar, Bars, When, dynamic};
use crate::route::Route;
use crate::session::use_session;
use crate::wording::mix as words;

/// The hours of each department that said how many it has.
#[component]
pub(super) fn Hours() -> impl IntoView {
    let hours = read(use_session(), hours);
    let entry = |(department, name, words, share): (DepartmentId, String, String, f64)| {
        view! {
            <li class="reach__goal">
                <p class="reach__name"><a href=Route::Review(department).href()>{name}</a></p>
                <Bars parts=Signal::derive(move || vec![Bar::Part(share)])/>
                <p class="reach__words">{words}</p>
            </li>
        }
    };
    view! {
        <When is=move || !hours.read().is_empty()>
            <section aria-labelledby="hours-title">
                <h2 id="hours-title">{words::HOURS}</h2>
                <p>{words::HOURS_NOTE}</p>
                <ul class="reach reach--hours">{dynamic(move || hours.get().into_iter().map(entry).collect_view())}</ul>
            </section>
        </When>
    }
}

/// Each department with its name, its hours in words, and what part of them is used.
fn hours(plan: &Plan, mix: &Mix, notation: &dyn Notation) -> Vec<(DepartmentId, String, String, f64)> {
    let share = |hours: &HoursUsed| {
        let most = hours.by_month.iter().copied().fold(0.0, f64::max);
        if hours.in_month > 0.0 { most / hours.in_month } else { 0.0 }
    };
    let of = |hours: &HoursUsed| {
        let name = name::department(plan, hours.department);
        (hours.department, name, reach::hours(hours, notation), share(hours))
    };
    mix.hours.iter().map(of).collect()
}
