//! The table of units: each tactic with those that are worked out and those set by hand.

use leptos::prelude::*;
use planner::list::TacticId;
use planner::mix::Mix;
use planner::notation::Notation;
use planner::plan::Plan;
use planner::wording::difference::signed;
use planner::wording::{broken, name};

use super::broken::limits;
use super::months::Months;
use super::own::Own;
use crate::fields::{QuantityField, UNITS};
use crate::parts::{When, dynamic};
use crate::route::Route;
use crate::wording::by_hand as words;

/// Each tactic with the units that are worked out and those set by hand.
#[component]
pub(super) fn Units(own: Own) -> impl IntoView {
    let ids = own.session.slice(|plan| plan.tactics.ids().collect::<Vec<_>>());
    view! {
        <div class="long"><table class="table table--stack by-hand">
            <caption>{words::UNITS}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::TACTIC}</th>
                    <th scope="col" class="num">{words::SOLVED}</th>
                    <th scope="col" class="num">{words::OWN}</th>
                    <th scope="col" class="num">{words::DIFFERENCE}</th>
                    <th scope="col" class="num">{words::COST}</th>
                    <th scope="col"><span class="visually-hidden">{words::BY_MONTH}</span></th>
                </tr>
            </thead>
            <tbody><For each=move || ids.get() key=|id| *id let:id><TacticRow own id/></For></tbody>
        </table></div>
    }
}

#[component]
fn TacticRow(own: Own, id: TacticId) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let called = own.session.slice(move |plan| name::bare(&name::tactic(plan, id)));
    let row = Memo::new(move |_| {
        let (solved, mix, notation) = (own.solved.get(), own.mix.get(), own.session.notation.get());
        Row::of(&own.session.plan(), id, &solved, &mix, &notation)
    });
    let cell = move |read: fn(Row) -> String| dynamic(move || read(row.get()));
    let is_locked =
        own.session.slice(move |plan| plan.tactics.get(id).is_some_and(|it| !it.locked.is_empty()));
    view! {
        <tr>
            <th scope="row">
                <a class="tactic-name" href=Route::Tactic(id).href()>{called}</a>
                <When is=is_locked><span class="table__note">{words::LOCKED}</span></When>
                <span class="by-hand__broken">{cell(|row| row.broken)}</span>
            </th>
            <td class="num" data-label=words::SOLVED>{cell(|row| row.solved)}</td>
            <td class="num" data-label=words::OWN><Total own id called/></td>
            <td class="num" data-label=words::DIFFERENCE>{cell(|row| row.difference)}</td>
            <td class="num" data-label=words::COST>{cell(|row| row.cost)}</td>
            <td class="num">
                <button
                    class="button button--text"
                    type="button"
                    aria-expanded=move || is_open.get().to_string()
                    on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
                >
                    {words::BY_MONTH}
                    <span class="visually-hidden">{move || words::about(&called.read())}</span>
                </button>
            </td>
        </tr>
        <When is=is_open>
            <tr class="by-hand__months"><td class="table__across" colspan="6"><Months own id called/></td></tr>
        </When>
    }
}

/// The units of all months; typed over, they are spread anew.
#[component]
fn Total(own: Own, id: TacticId, called: Memo<String>) -> impl IntoView {
    let field = format!("by-hand-{id}");
    let set = {
        let field = field.clone();
        move |units: Option<u32>| own.type_total(&field, id, units.unwrap_or(0))
    };
    view! {
        <QuantityField
            of=UNITS
            id=field
            label=Signal::derive(move || words::units_of(&called.read()))
            optional=true
            bare=true
            eager=true
            value=Signal::derive(move || Some(own.in_all(id)))
            on_change=set
            class="input input--number input--short"
        />
    }
}

/// One tactic with both mixes, in words.
#[derive(Clone, PartialEq)]
struct Row {
    solved: String,
    difference: String,
    cost: String,
    /// The limits that its units break.
    broken: String,
}

impl Row {
    fn of(plan: &Plan, id: TacticId, solved: &Mix, own: &Mix, notation: &dyn Notation) -> Row {
        let units = |mix: &Mix| mix.row(id).map_or(0, |row| row.units);
        let people = |units: u64| notation.people(units);
        Row {
            solved: people(units(solved).into()),
            difference: signed(i64::from(units(own)) - i64::from(units(solved)), people),
            cost: own.row(id).map_or(String::new(), |row| notation.money(row.cost)),
            broken: words::broken(&broken::of_tactic(plan, id, limits(own), notation)),
        }
    }
}
