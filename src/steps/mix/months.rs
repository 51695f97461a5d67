//! When it happens: what each tactic costs in each month, as small charts on one scale, and its units as a table.

use leptos::prelude::*;
use planner::list::TacticId;
use planner::mix::{Mix, MixRow};
use planner::notation::Notation;
use planner::plan::Plan;
use planner::units::Money;
use planner::wording::name;

use super::{read, read_at_length};
use crate::parts::{Column, Columns, Details, Rows};
use crate::route::Route;
use crate::session::use_session;
use crate::steps::months_table::{MonthsTable, Row};
use crate::wording::mix as words;

/// What each tactic costs in each month.
#[component]
pub(super) fn Months() -> impl IntoView {
    let used = read_at_length(use_session(), used);
    let ends = read(use_session(), |plan, _, notation| ends(plan, notation));
    let chart = move |chart: Chart| {
        view! {
            <li>
                <div>
                    <p class="multiples__name"><a class="tactic-name" href=Route::Tactic(chart.tactic).href()>{chart.name}</a></p>
                    <p class="multiples__words">{chart.words}</p>
                </div>
                <div><Columns columns=chart.columns ends=ends.get()/></div>
            </li>
        }
        .into_any()
    };
    view! {
        <section class="long" aria-labelledby="months-title">
            <h2 id="months-title">{words::MONTHS}</h2>
            <p>{words::MONTHS_NOTE}</p>
            <ul class="multiples"><Rows rows=used key=|chart: &Chart| chart.tactic.into() draw=chart/></ul>
            <Details summary=words::AS_TABLE>
                <MonthsTable caption=words::MONTHS_CAPTION first=words::TACTIC rows=read_at_length(use_session(), rows)/>
            </Details>
        </section>
    }
}

/// One tactic over the months.
#[derive(Clone, PartialEq)]
struct Chart {
    tactic: TacticId,
    name: String,
    words: String,
    columns: Vec<Column>,
}

/// The first and the last month.
pub(super) fn ends(plan: &Plan, notation: &dyn Notation) -> (String, String) {
    let period = plan.settings.period;
    (notation.month_short(period.first()), notation.month_short(period.last()))
}

fn used(plan: &Plan, mix: &Mix, notation: &dyn Notation) -> Vec<Chart> {
    let used = || mix.rows.iter().filter(|row| row.units > 0);
    let costs: Vec<Vec<f64>> = used().map(|row| costs(plan, row)).collect();
    let highest = costs.iter().flatten().copied().fold(0.0, f64::max);
    let chart = |(row, costs): (&MixRow, Vec<f64>)| Chart {
        tactic: row.tactic,
        name: name::bare(&name::tactic(plan, row.tactic)),
        words: in_short(plan, row, notation),
        columns: columns(row, &costs, highest, notation),
    };
    used().zip(costs).map(chart).collect()
}

/// What a tactic costs in each month; its setup cost falls in the first month with units.
fn costs(plan: &Plan, row: &MixRow) -> Vec<f64> {
    let plan = plan.in_force();
    let tactic = plan.tactics.get(row.tactic);
    let each = tactic.and_then(|tactic| tactic.cost).map_or(Money::ZERO, |cost| cost.likely());
    let first = row.by_month.iter().position(|units| *units > 0);
    let setup = tactic.map_or(Money::ZERO, |tactic| tactic.setup_cost);
    let cost = |(month, units): (usize, &u32)| {
        let setup = if Some(month) == first { setup } else { Money::ZERO };
        (each.times(*units) + setup).as_f64()
    };
    row.by_month.iter().enumerate().map(cost).collect()
}

/// The number of units stands above a column where it differs from the month before.
fn columns(row: &MixRow, costs: &[f64], highest: f64, notation: &dyn Notation) -> Vec<Column> {
    let before = std::iter::once(0).chain(row.by_month.iter().copied());
    let months = row.by_month.iter().copied().zip(before).zip(costs);
    let column = |((units, before), cost): ((u32, u32), &f64)| Column {
        height: if highest > 0.0 { cost / highest } else { 0.0 },
        label: if units == before || units == 0 { String::new() } else { notation.people(units.into()) },
    };
    months.map(column).collect()
}

/// "5 shows for €45,000".
fn in_short(plan: &Plan, row: &MixRow, notation: &dyn Notation) -> String {
    let unit = plan.tactics.get(row.tactic).map_or("", |tactic| name::units(tactic, row.units));
    words::units_for(&notation.people(row.units.into()), unit, &notation.money(row.cost))
}

fn rows(plan: &Plan, mix: &Mix, notation: &dyn Notation) -> Vec<Row> {
    let write = |units: u32| notation.people(units.into());
    let row = |row: &MixRow| Row {
        name: name::bare(&name::tactic(plan, row.tactic)),
        figures: row.by_month.iter().copied().map(write).collect(),
        total: Some(write(row.units)),
    };
    mix.rows.iter().filter(|row| row.units > 0).map(row).collect()
}
