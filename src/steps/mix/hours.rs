//! The hours the mix takes of each department, month by month, against what it has.

use leptos::prelude::*;
use planner::list::DepartmentId;
use planner::mix::{HoursUsed, Mix};
use planner::notation::Notation;
use planner::plan::Plan;
use planner::units::Count;
use planner::wording::{label, name, reach};

use super::months::ends;
use super::read;
use crate::parts::{Column, Columns, Details, When, dynamic};
use crate::route::Route;
use crate::session::use_session;
use crate::steps::months_table::{MonthsTable, Row};
use crate::wording::mix as words;

/// The hours of each department that said how many it has.
#[component]
pub(super) fn Hours() -> impl IntoView {
    let hours = read(use_session(), |plan, mix, notation| charts(plan, mix, notation));
    let ends = read(use_session(), |plan, _, notation| ends(plan, notation));
    let chart = move |chart: Chart| {
        view! {
            <li>
                <div>
                    <p class="multiples__name"><a href=Route::Review(chart.department).href()>{chart.name}</a></p>
                    <p class="multiples__words">{chart.words}</p>
                </div>
                <div><Columns columns=chart.columns line=chart.line ends=ends.get()/></div>
            </li>
        }
    };
    let rows = read(use_session(), rows);
    view! {
        <When is=move || !hours.read().is_empty()>
            <section class="long" aria-labelledby="hours-title">
                <h2 id="hours-title">{words::HOURS}</h2>
                <p>{words::HOURS_NOTE}</p>
                <ul class="multiples">{dynamic(move || hours.get().into_iter().map(chart).collect_view())}</ul>
                <Details summary=words::AS_TABLE>
                    <MonthsTable caption=words::HOURS_CAPTION first=label::DEPARTMENT rows/>
                </Details>
            </section>
        </When>
    }
}

/// One department over the months.
#[derive(Clone, PartialEq)]
struct Chart {
    department: DepartmentId,
    name: String,
    words: String,
    columns: Vec<Column>,
    line: f64,
}

/// Only departments that have something to do.
fn charts(plan: &Plan, mix: &Mix, notation: &dyn Notation) -> Vec<Chart> {
    let chart = |hours: &HoursUsed| {
        let highest = hours.by_month.iter().copied().fold(hours.in_month, f64::max);
        Chart {
            department: hours.department,
            name: name::department(plan, hours.department),
            words: reach::hours(hours, notation),
            columns: hours.by_month.iter().map(|used| column(*used, highest)).collect(),
            line: share(hours.in_month, highest),
        }
    };
    mix.hours.iter().map(chart).collect()
}

fn column(used: f64, highest: f64) -> Column {
    Column { height: share(used, highest), label: String::new() }
}

fn share(part: f64, whole: f64) -> f64 {
    if whole > 0.0 { part / whole } else { 0.0 }
}

fn rows(plan: &Plan, mix: &Mix, notation: &dyn Notation) -> Vec<Row> {
    let write = |hours: f64| notation.count(Count::clamped(hours));
    let row = |hours: &HoursUsed| Row {
        name: words::of_hours(&name::department(plan, hours.department), &write(hours.in_month)),
        figures: hours.by_month.iter().copied().map(write).collect(),
        total: None,
    };
    mix.hours.iter().map(row).collect()
}
