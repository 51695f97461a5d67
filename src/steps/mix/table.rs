//! What is bought: each tactic with its units, what it costs and brings, and what holds it back.

use leptos::prelude::*;
use planner::forward::GoalResult;
use planner::list::{GoalId, TacticId};
use planner::mix::{Limit, Mix, MixRow, Outcome};
use planner::notation::Notation;
use planner::plan::Plan;
use planner::walkback::Demand;
use planner::wording::{mix as mix_words, name, reach, report, working};

use super::read;
use crate::parts::{Bar, Bars, Details, dynamic};
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
    tactic: TacticId,
    name: String,
    held: String,
    units: String,
    unit: String,
    cost: String,
    /// What part of the whole cost it takes, between 0 and 1.
    share: f64,
    brings: Vec<String>,
}

/// What is bought, and what it brings.
#[component]
pub(super) fn Table() -> impl IntoView {
    let bought = read(use_session(), bought);
    let goal = |(brings, goal): (String, String)| {
        view! { <th scope="col" class="num">{brings}<span class="table__note mix__goal">{goal}</span></th> }
    };
    let columns = move || bought.get().goals.into_iter().map(goal).collect_view();
    let rows = move || {
        let Bought { goals, rows, .. } = bought.get();
        rows.into_iter().map(move |row| tactic_row(row, &goals)).collect_view()
    };
    let totals = move || figures(bought.get().totals, &bought.get().goals);
    view! {
        <table class="table table--stack mix">
            <caption>{words::CAPTION}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::TACTIC}</th>
                    <th scope="col" class="num">{words::UNITS}</th>
                    <th scope="col" class="num">{words::COST}</th>
                    <th scope="col"><span class="visually-hidden">{words::SHARE}</span></th>
                    {columns}
                </tr>
            </thead>
            <tbody>{rows}</tbody>
            <tfoot>
                <tr>
                    <th scope="row">{words::ALL}</th>
                    <td></td>
                    <td class="num" data-label=words::COST>{dynamic(move || bought.get().cost)}</td>
                    <td></td>
                    {totals}
                </tr>
            </tfoot>
        </table>
    }
}

fn tactic_row(row: Row, goals: &[(String, String)]) -> impl IntoView + use<> {
    let share = row.share;
    let bar = (share > 0.0).then(|| view! { <Bars parts=Signal::derive(move || vec![Bar::Part(share)])/> });
    view! {
        <tr>
            <th scope="row">
                <a class="tactic-name" href=Route::Tactic(row.tactic).href()>{row.name}</a>
                <span class="table__note">{row.held}</span>
            </th>
            <td class="num mix__units" data-label=words::UNITS>{row.units}<span class="table__note">{row.unit}</span></td>
            <td class="num" data-label=words::COST>{row.cost}</td>
            <td class="mix__share" data-label=words::SHARE>{bar}</td>
            {figures(row.brings, goals)}
        </tr>
    }
}

/// What is brought to each goal, under the heading of that goal.
fn figures(brings: Vec<String>, goals: &[(String, String)]) -> impl IntoView + use<> {
    let label = |(brings, goal): &(String, String)| format!("{brings} {goal}").trim_end().to_owned();
    let labels: Vec<String> = goals.iter().map(label).collect();
    let cell = |(figure, label)| view! { <td class="num" data-label=label>{figure}</td> };
    brings.into_iter().zip(labels).map(cell).collect_view()
}

fn bought(plan: &Plan, mix: &Mix, notation: &dyn Notation) -> Bought {
    let goals: Vec<GoalId> = mix.forward.goals.iter().map(|result| result.goal).collect();
    let columns: Vec<reach::Column> = goals.iter().map(|goal| column(mix, *goal, notation)).collect();
    let brings = |place: usize| columns.iter().filter_map(|column| column.rows.get(place).cloned()).collect();
    let row = |(place, row)| tactic(plan, mix, row, brings(place), notation);
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
    let brought = |row: &MixRow| {
        row.brings.iter().find(|(served, _)| *served == goal).map_or(0.0, |(_, figure)| figure.value())
    };
    reach::column(&mix.rows.iter().map(brought).collect::<Vec<_>>(), notation)
}

fn tactic(plan: &Plan, mix: &Mix, row: &MixRow, brings: Vec<String>, notation: &dyn Notation) -> Row {
    let kind = plan.tactics.get(row.tactic);
    let (whole, is_used) = (mix.cost.as_f64(), row.units > 0);
    Row {
        tactic: row.tactic,
        name: name::bare(&name::tactic(plan, row.tactic)),
        held: held(plan, mix, row, notation),
        units: notation.people(row.units.into()),
        unit: kind.filter(|_| is_used).map(|tactic| words::units(tactic, row.units)).unwrap_or_default(),
        cost: if is_used { notation.money(row.cost) } else { report::none().to_owned() },
        share: if whole > 0.0 { row.cost.as_f64() / whole } else { 0.0 },
        brings: if is_used { brings } else { vec![report::none().to_owned(); brings.len()] },
    }
}

/// What holds a tactic back, or why it is not used. Where the goals need no more, what is left does not matter.
fn held(plan: &Plan, mix: &Mix, row: &MixRow, notation: &dyn Notation) -> String {
    let is_short = matches!(mix.outcome, Outcome::OutOfReach { .. });
    let matters = |limit: &&Limit| is_short || !matches!(limit, Limit::Money | Limit::Hours(_));
    let said = |limit: &Limit| mix_words::limit(plan, *limit, notation);
    let limits: Vec<String> = row.limits.iter().filter(matters).map(said).collect();
    match (limits.is_empty(), row.units) {
        (false, units) => words::held(units, &limits),
        (true, 0) if is_short => words::NOT_CHOSEN.to_owned(),
        (true, 0) => words::NOT_NEEDED.to_owned(),
        (true, _) => String::new(),
    }
}

/// How what each tactic brings is worked out, goal by goal.
#[component]
pub(super) fn Workings() -> impl IntoView {
    let workings = read(use_session(), workings);
    let sum = |sum: String| view! { <li>{sum}</li> };
    let goal = move |(goal, sums): (String, Vec<String>)| {
        view! {
            <p class="working__sum">{goal}</p>
            <ol class="working__steps">{sums.into_iter().map(sum).collect_view()}</ol>
        }
    };
    view! {
        <Details summary=words::WORKING>{dynamic(move || workings.get().into_iter().map(goal).collect_view())}</Details>
    }
}

/// For each goal, the workings of what the tactics in the mix bring to it.
fn workings(plan: &Plan, mix: &Mix, notation: &dyn Notation) -> Vec<(String, Vec<String>)> {
    let of_goal = |goal: &planner::goal::Goal| {
        let place = Demand::of(plan, goal).ok()?.place;
        let stage = plan.numbers.funnel.stage(place).map(|stage| stage.id).unwrap_or_default();
        let context = working::Context { plan, goal, stage, notation };
        let brings = mix.rows.iter().filter(|row| row.units > 0).flat_map(|row| &row.brings);
        let sums = brings.filter(|(served, _)| *served == goal.id);
        let sums: Vec<String> = sums.map(|(_, figure)| working::brought(figure, context)).collect();
        (!sums.is_empty()).then(|| (goal_name(plan, goal.id, notation), sums))
    };
    plan.goals.iter().filter_map(of_goal).collect()
}
