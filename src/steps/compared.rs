//! Scenarios beside the plan, in one table: what differs, what it costs, how far each goal gets, and the units.

use std::collections::BTreeMap;

use leptos::prelude::*;
use planner::forward::GoalResult;
use planner::list::{GoalId, ScenarioId, TacticId};
use planner::notation::Notation;
use planner::plan::Plan;
use planner::units::Money;
use planner::wording::difference::signed;
use planner::wording::{chance as chance_words, change, mix as mix_words, name, reach, report};

use super::tactics::goal_name;
use crate::parts::{Bar, Bars, dynamic};
use crate::route::Route;
use crate::session::{ChanceOf, MixOf, ScenarioWorks, Session, Standing, use_session};
use crate::wording::mix::NOT_YET;
use crate::wording::scenarios as words;

/// The plan and the scenarios beside it, or only one of them.
#[component]
pub(crate) fn Compared(
    /// The only scenario that is wanted.
    #[prop(optional)]
    only: Option<ScenarioId>,
) -> impl IntoView {
    let session = use_session();
    let columns = Memo::new(move |_| columns(session, only));
    let heads = move || columns.get().into_iter().map(head).collect_view();
    let body = move || rows(&session.plan(), &columns.read()).into_iter().map(row).collect_view();
    view! {
        <div class="scroller" tabindex="0" role="region" aria-label=words::COMPARED>
            <table class="table scenarios">
                <caption class="visually-hidden">{words::COMPARED}</caption>
                <thead><tr><td></td>{dynamic(heads)}</tr></thead>
                <tbody>{dynamic(body)}</tbody>
            </table>
        </div>
    }
}

/// The plan, or a scenario, as a column.
#[derive(Clone, PartialEq)]
struct Column {
    scenario: Option<ScenarioId>,
    name: String,
    is_stale: bool,
    differs: Vec<String>,
    /// What it comes to; nothing before the first answer.
    comes_to: Option<ComesTo>,
    chance: String,
}

#[derive(Clone, PartialEq)]
struct ComesTo {
    outcome: String,
    cost: Money,
    cost_said: String,
    /// What it costs more or less than the plan.
    difference: String,
    goals: BTreeMap<GoalId, Reached>,
    units: BTreeMap<TacticId, String>,
}

#[derive(Clone, PartialEq)]
struct Reached {
    name: String,
    words: String,
    share: f64,
    is_enough: bool,
}

fn columns(session: Session, only: Option<ScenarioId>) -> Vec<Column> {
    let (plan, works, notation) = (session.plan(), session.works(), session.notation.get());
    let base = Column {
        scenario: None,
        name: words::THE_PLAN.to_owned(),
        is_stale: session.mix_standing.get() != Standing::Fresh,
        differs: Vec::new(),
        comes_to: session.mix.get().map(|of| ComesTo::of(&of, &notation)),
        chance: chance(works.chance.fresh().and_then(|_| ChanceOf::last(works.chance))),
    };
    let cost = base.comes_to.as_ref().map(|comes_to| comes_to.cost);
    let wanted = |place: &&ScenarioWorks| {
        let id = place.scenario.read().as_ref().map(|scenario| scenario.id);
        id.is_some() && only.is_none_or(|only| id == Some(only))
    };
    let beside = works.columns.iter().filter(wanted);
    let columns = beside.filter_map(|works| column(&plan, *works, cost, &notation));
    std::iter::once(base).chain(columns).collect()
}

fn column(plan: &Plan, works: ScenarioWorks, base: Option<Money>, notation: &dyn Notation) -> Option<Column> {
    let id = works.scenario.read().as_ref()?.id;
    let mut comes_to = works.mix().map(|of| ComesTo::of(&of, notation));
    if let (Some(it), Some(base)) = (comes_to.as_mut().filter(|it| Some(it.cost) != base), base) {
        let money = |minor: u64| notation.money(Money::from_minor(i64::try_from(minor).unwrap_or(i64::MAX)));
        it.difference = signed((it.cost - base).minor(), money);
    }
    let chance = chance(works.chance.fresh().and_then(|_| ChanceOf::last(works.chance)));
    let is_stale = works.pending().standing() != Standing::Fresh;
    Some(Column {
        scenario: Some(id),
        name: scenario_name(plan, id),
        is_stale,
        differs: differences(plan, id, notation),
        comes_to,
        chance,
    })
}

fn chance(of: Option<ChanceOf>) -> String {
    let Some(of) = of else { return NOT_YET.to_owned() };
    if of.outlook.goals.is_empty() {
        return report::none().to_owned();
    }
    chance_words::in_hundred(of.outlook.all).unwrap_or_default()
}

/// What a scenario is called.
pub(crate) fn scenario_name(plan: &Plan, id: ScenarioId) -> String {
    let name = plan.scenarios.get(id).map(|scenario| scenario.name.trim().to_owned()).unwrap_or_default();
    if name.is_empty() { words::UNNAMED.to_owned() } else { name }
}

/// What differs in a scenario, as sentences; what is as in the plan is left out.
pub(crate) fn differences(plan: &Plan, id: ScenarioId, notation: &dyn Notation) -> Vec<String> {
    let Some(scenario) = plan.scenarios.get(id) else { return Vec::new() };
    scenario.differing(plan).map(|it| change::sentence(plan, it, notation)).collect()
}

impl ComesTo {
    fn of(of: &MixOf, notation: &dyn Notation) -> ComesTo {
        let MixOf { plan, mix } = of;
        let reached = |result: &GoalResult| {
            let share = if result.required > 0.0 { result.reached() / result.required } else { 1.0 };
            let (name, words) =
                (goal_name(plan, result.goal, notation), reach::there_of(plan, result, notation));
            let is_enough = result.is_reached() || !plan.must_reach(result.goal);
            (result.goal, Reached { name, words, share, is_enough })
        };
        let units = mix.rows.iter().map(|row| (row.tactic, notation.people(row.units.into())));
        ComesTo {
            outcome: mix_words::outcome(mix, notation),
            cost: mix.cost,
            cost_said: notation.money(mix.cost),
            difference: String::new(),
            goals: mix.forward.goals.iter().map(reached).collect(),
            units: units.collect(),
        }
    }
}

fn head(column: Column) -> impl IntoView {
    let Column { scenario, name, .. } = column;
    match scenario {
        None => view! { <th scope="col">{name}</th> }.into_any(),
        Some(id) => view! { <th scope="col"><a href=Route::Scenario(id).href()>{name}</a></th> }.into_any(),
    }
}

/// A row: its heading, and a cell for each column.
struct Row {
    head: AnyView,
    cells: Vec<(bool, AnyView)>,
}

fn row(row: Row) -> impl IntoView {
    let cell =
        |(is_stale, cell): (bool, AnyView)| view! { <td class="worked-out" class:stale=is_stale>{cell}</td> };
    view! { <tr><th scope="row">{row.head}</th>{row.cells.into_iter().map(cell).collect_view()}</tr> }
}

fn rows(plan: &Plan, columns: &[Column]) -> Vec<Row> {
    let each = |cell: &dyn Fn(&Column) -> AnyView| {
        columns.iter().map(|column| (column.is_stale, cell(column))).collect::<Vec<_>>()
    };
    let of = |write: &dyn Fn(&ComesTo) -> AnyView| {
        each(&|column| column.comes_to.as_ref().map_or(NOT_YET.into_any(), write))
    };
    let text = |head: &'static str, cells| Row { head: head.into_any(), cells };
    let mut rows = vec![
        text(words::DIFFERS, each(&differs)),
        text(words::OUTCOME, of(&|it| it.outcome.clone().into_any())),
        text(words::COST, of(&cost)),
        text(words::CHANCE, each(&|column| column.chance.clone().into_any())),
    ];
    let reached = |id: GoalId| of(&|it| it.goals.get(&id).map_or(().into_any(), goal));
    rows.extend(
        goals(columns).into_iter().map(|(id, name)| Row { head: goal_head(id, name), cells: reached(id) }),
    );
    let base = columns.first().and_then(|column| column.comes_to.as_ref());
    let units = |id: TacticId| of(&|it| units(it.units.get(&id), base.and_then(|base| base.units.get(&id))));
    let used = plan.tactics.ids().filter(|id| is_used(columns, *id));
    rows.extend(used.map(|id| Row { head: tactic_head(plan, id), cells: units(id) }));
    rows
}

fn differs(column: &Column) -> AnyView {
    if column.scenario.is_none() || column.differs.is_empty() {
        return if column.scenario.is_none() { report::none() } else { words::NOTHING_DIFFERS }.into_any();
    }
    let line = |text: &String| view! { <li>{text.clone()}</li> };
    view! { <ul class="scenarios__differs">{column.differs.iter().map(line).collect_view()}</ul> }.into_any()
}

fn cost(it: &ComesTo) -> AnyView {
    let note = (!it.difference.is_empty())
        .then(|| view! { <span class="table__note">{it.difference.clone()}</span> });
    view! { <b>{it.cost_said.clone()}</b> {note} }.into_any()
}

fn goal(goal: &Reached) -> AnyView {
    let missed = (!goal.is_enough).then(|| view! { <span class="table__note"><b>{words::MISSED}</b></span> });
    view! {
        {goal.words.clone()}
        <Bars parts=Signal::stored(vec![Bar::Goal(goal.share)])/>
        {missed}
    }
    .into_any()
}

/// Units, bold where they are not those of the plan.
fn units(units: Option<&String>, base: Option<&String>) -> AnyView {
    let text = units.cloned().unwrap_or_default();
    if base.is_some() && units != base { view! { <b>{text}</b> }.into_any() } else { text.into_any() }
}

/// Every goal that some column says something about.
fn goals(columns: &[Column]) -> BTreeMap<GoalId, String> {
    let known = columns.iter().filter_map(|column| column.comes_to.as_ref());
    known.flat_map(|it| it.goals.iter().map(|(id, goal)| (*id, goal.name.clone()))).collect()
}

/// Whether some column has units of a tactic.
fn is_used(columns: &[Column], id: TacticId) -> bool {
    let known = columns.iter().filter_map(|column| column.comes_to.as_ref());
    known.filter_map(|it| it.units.get(&id)).any(|units| units != "0")
}

fn goal_head(id: GoalId, name: String) -> AnyView {
    view! { <a class="outcome__goal" href=Route::Goal(id).href()>{name}</a> }.into_any()
}

fn tactic_head(plan: &Plan, id: TacticId) -> AnyView {
    let units = plan.tactics.get(id).map(|tactic| name::units(tactic, 2).to_owned()).unwrap_or_default();
    view! {
        <a class="tactic-name" href=Route::Tactic(id).href()>{name::bare(&name::tactic(plan, id))}</a>
        <span class="table__note">{units}</span>
    }
    .into_any()
}
