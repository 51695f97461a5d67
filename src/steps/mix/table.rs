//! What is bought: each tactic with its units, what it costs and brings, and what holds it back.

use leptos::prelude::*;
use planner::forward::GoalResult;
use planner::list::{GoalId, TacticId};
use planner::mix::{Mix, MixRow};
use planner::notation::Notation;
use planner::plan::Plan;
use planner::wording::{name, reach, report};

use super::read_at_length;
use super::why::{self, Why, why_view};
use crate::parts::{Bar, Bars, Rows, dynamic};
use crate::route::Route;
use crate::session::use_session;
use crate::steps::tactics::goal_name;
use crate::wording::mix as words;

/// The table of the mix, in words.
#[derive(Clone, Default, PartialEq)]
struct Bought {
    /// For each goal, the people it counts and, where there are several goals, its name.
    goals: Vec<(String, String)>,
    rows: Vec<Row>,
    cost: String,
    totals: Vec<String>,
}

/// One tactic of the mix, in words.
#[derive(Clone, PartialEq)]
struct Row {
    why: Why,
    tactic: TacticId,
    name: String,
    held: String,
    units: String,
    unit: String,
    cost: Part,
    brings: Vec<Part>,
}

/// A figure of a tactic, and what part of the whole it is, between 0 and 1.
#[derive(Clone, PartialEq)]
struct Part {
    figure: String,
    share: f64,
}

impl Part {
    /// The part of a tactic that is not used.
    fn none() -> Part {
        Part { figure: report::none().to_owned(), share: 0.0 }
    }

    fn of(figure: String, part: f64, whole: f64) -> Part {
        Part { figure, share: if whole > 0.0 { part / whole } else { 0.0 } }
    }
}

/// What is bought, and what it brings.
#[component]
pub(super) fn Table() -> impl IntoView {
    let bought = read_at_length(use_session(), bought);
    let goal = |(brings, goal): (String, String)| {
        view! { <th scope="col" class="num">{brings}<span class="table__note mix__goal">{goal}</span></th> }
    };
    let goals = Memo::new(move |_| bought.read().goals.clone());
    let rows = Memo::new(move |_| bought.read().rows.clone());
    let draw = move |row| tactic_row(row, &goals.read()).into_any();
    let columns = move || goals.get().into_iter().map(goal).collect_view();
    let total = |figure: String| figure.into_any();
    let totals = move || cells(bought.get().totals, &bought.get().goals, total);
    view! {
        <div class="long"><table class="table table--stack mix">
            <caption>{words::CAPTION}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::TACTIC}</th>
                    <th scope="col" class="num">{words::UNITS}</th>
                    <th scope="col" class="num">{words::COST}</th>
                    {columns}
                </tr>
            </thead>
            <tbody><Rows rows key=|row: &Row| row.tactic.into() draw/></tbody>
            <tfoot>
                <tr>
                    <th scope="row">{words::ALL}</th>
                    <td></td>
                    <td class="num" data-label=words::COST>{dynamic(move || bought.get().cost)}</td>
                    {totals}
                </tr>
            </tfoot>
        </table></div>
    }
}

fn tactic_row(row: Row, goals: &[(String, String)]) -> impl IntoView + use<> {
    let columns = 3 + goals.len();
    view! {
        <tr class="mix__row">
            <th scope="row">
                <a class="tactic-name" href=Route::Tactic(row.tactic).href()>{row.name}</a>
                <span class="table__note">{row.held}</span>
            </th>
            <td class="num mix__units" data-label=words::UNITS>{row.units}<span class="table__note">{row.unit}</span></td>
            <td class="num mix__part" data-label=words::COST>{part(row.cost, Bar::Part)}</td>
            {cells(row.brings, goals, |brings| part(brings, Bar::Goal).into_any())}
        </tr>
        <tr class="mix__why"><td class="table__across" colspan=columns>{why_view(row.why)}</td></tr>
    }
}

/// A figure over a bar that shows what part of the whole it is.
fn part(part: Part, bar: fn(f64) -> Bar) -> impl IntoView {
    let Part { figure, share } = part;
    let bar = (share > 0.0).then(|| view! { <Bars parts=Signal::derive(move || vec![bar(share)])/> });
    view! { {figure} {bar} }
}

/// What is brought to each goal, under the heading of that goal.
fn cells<T>(brings: Vec<T>, goals: &[(String, String)], draw: impl Fn(T) -> AnyView) -> Vec<AnyView> {
    let label = |(brings, goal): &(String, String)| format!("{brings} {goal}").trim_end().to_owned();
    let labels = goals.iter().map(label);
    let cell =
        |(brings, label)| view! { <td class="num mix__part" data-label=label>{draw(brings)}</td> }.into_any();
    brings.into_iter().zip(labels).map(cell).collect()
}

fn bought(plan: &Plan, mix: &Mix, notation: &dyn Notation) -> Bought {
    let goals: Vec<GoalId> = mix.forward.goals.iter().map(|result| result.goal).collect();
    let columns: Vec<reach::Column> = goals.iter().map(|goal| column(mix, *goal, notation)).collect();
    let whole = |goal: &GoalId| mix.rows.iter().map(|row| brought(row, *goal)).sum::<f64>();
    let wholes: Vec<f64> = goals.iter().map(whole).collect();
    let brings = |place: usize, row: &MixRow| {
        let of = |((column, goal), whole): ((&reach::Column, &GoalId), &f64)| {
            Some(Part::of(column.rows.get(place)?.clone(), brought(row, *goal), *whole))
        };
        columns.iter().zip(&goals).zip(&wholes).filter_map(of).collect()
    };
    let row = |(place, row)| tactic(plan, mix, row, brings(place, row), notation);
    let (used, unused): (Vec<_>, Vec<_>) = mix.rows.iter().enumerate().partition(|(_, row)| row.units > 0);
    let heading = |result: &GoalResult| {
        let name = if goals.len() > 1 { goal_name(plan, result.goal, notation) } else { String::new() };
        (words::brings(&reach::people(plan, result)), name)
    };
    Bought {
        goals: mix.forward.goals.iter().map(heading).collect(),
        rows: used.into_iter().chain(unused).map(row).collect(),
        cost: notation.money(mix.cost),
        totals: columns.iter().map(|column| column.total.clone()).collect(),
    }
}

/// What every tactic brings to one goal, adding up to the total.
fn column(mix: &Mix, goal: GoalId, notation: &dyn Notation) -> reach::Column {
    reach::column(&mix.rows.iter().map(|row| brought(row, goal)).collect::<Vec<_>>(), notation)
}

/// What a tactic brings to a goal.
fn brought(row: &MixRow, goal: GoalId) -> f64 {
    row.brings.iter().find(|(served, _)| *served == goal).map_or(0.0, |(_, figure)| figure.value())
}

fn tactic(plan: &Plan, mix: &Mix, row: &MixRow, brings: Vec<Part>, notation: &dyn Notation) -> Row {
    let kind = plan.tactics.get(row.tactic);
    let (cost, is_used) =
        (Part::of(notation.money(row.cost), row.cost.as_f64(), mix.cost.as_f64()), row.units > 0);
    Row {
        tactic: row.tactic,
        name: name::bare(&name::tactic(plan, row.tactic)),
        held: why::held(plan, mix, row, notation),
        why: Why::of(plan, mix, row, notation),
        units: notation.people(row.units.into()),
        unit: kind.filter(|_| is_used).map(|tactic| words::units(tactic, row.units)).unwrap_or_default(),
        cost: if is_used { cost } else { Part::none() },
        brings: if is_used { brings } else { vec![Part::none(); brings.len()] },
    }
}
