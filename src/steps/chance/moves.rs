//! What moves the result of each goal most: a tornado, as a table with bars.

use leptos::prelude::*;
use planner::chance::{Sensitivity, Swing};
use planner::notation::Notation;
use planner::plan::Plan;
use planner::wording::{chance as chance_words, reach};

use super::Shown;
use crate::parts::{SwingBar, dynamic};
use crate::route::Route;
use crate::steps::tactics::goal_name;
use crate::wording::chance as words;

/// How many numbers are shown for each goal.
const SHOWN: usize = 8;

/// What moves the result of each goal most.
#[component]
pub(super) fn Moves(shown: Shown) -> impl IntoView {
    let tornados = shown.read(|plan, of, notation| {
        let one = |sensitivity: &Sensitivity| Tornado::of(plan, sensitivity, notation);
        of.sensitivity.iter().filter(|it| !it.swings.is_empty()).map(one).collect::<Vec<_>>()
    });
    let body = move || match tornados.get() {
        none if none.is_empty() => view! {
            <p>{words::ALL_EXACT} " " <a href=Route::Numbers.href()>{words::TO_NUMBERS}</a></p>
        }
        .into_any(),
        tornados => view! {
            <p>{words::MOVES_NOTE}</p>
            {tornados.into_iter().map(table).collect_view()}
        }
        .into_any(),
    };
    view! {
        <section class="stack" aria-labelledby="moves-title">
            <h2 id="moves-title">{words::MOVES}</h2>
            {dynamic(body)}
        </section>
    }
}

/// One goal with what moves it.
#[derive(Clone, PartialEq)]
struct Tornado {
    caption: String,
    rows: Vec<Row>,
}

#[derive(Clone, PartialEq)]
struct Row {
    name: String,
    low: String,
    high: String,
    /// Low, likely, and high, as shares of the width.
    bar: [f64; 3],
}

impl Tornado {
    fn of(plan: &Plan, of: &Sensitivity, notation: &dyn Notation) -> Tornado {
        let shown = of.swings.iter().take(SHOWN);
        let ends = || shown.clone().flat_map(|swing| [swing.low, swing.high]);
        let (from, to) = (ends().fold(of.likely, f64::min), ends().fold(of.likely, f64::max));
        let share = |result: f64| if to > from { (result - from) / (to - from) } else { 0.0 };
        let people = reach::counted(plan, of.goal, 2.0);
        let row = |swing: &Swing| {
            let [low, high] = [swing.low, swing.high].map(|result| notation.number(result, 0));
            Row {
                name: chance_words::input(plan, swing.input),
                low: format!("{low} {people}"),
                high: format!("{high} {people}"),
                bar: [swing.low, of.likely, swing.high].map(share),
            }
        };
        Tornado { caption: goal_name(plan, of.goal, notation), rows: shown.clone().map(row).collect() }
    }
}

fn table(tornado: Tornado) -> impl IntoView {
    let row = |row: Row| {
        let [low, likely, high] = row.bar;
        view! {
            <tr>
                <th scope="row">{row.name}</th>
                <td class="num" data-label=words::WITH_LOW>{row.low}</td>
                <td class="tornado__bar" data-label=words::SWING><SwingBar low likely high/></td>
                <td class="num" data-label=words::WITH_HIGH>{row.high}</td>
            </tr>
        }
    };
    view! {
        <table class="table table--stack tornado">
            <caption>{tornado.caption}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::NUMBER}</th>
                    <th scope="col" class="num">{words::WITH_LOW}</th>
                    <th scope="col">{words::SWING}</th>
                    <th scope="col" class="num">{words::WITH_HIGH}</th>
                </tr>
            </thead>
            <tbody>{tornado.rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}
