//! The figures of a walk-back: how each is worked out, and all of them as a table.

use leptos::prelude::*;
use planner::goal::Goal;
use planner::list::GoalId;
use planner::notation::Notation;
use planner::plan::Plan;
use planner::walkback::{Level, WalkBack};
use planner::wording::{name, walkback, working};

use super::picture::whole;
use crate::parts::{Details, When, dynamic};
use crate::route::Route;
use crate::session::use_session;
use crate::wording::numbers::ASSUMPTION;
use crate::wording::walk_back as words;

/// How every figure is worked out, and which rates are assumptions.
#[component]
pub(super) fn Working(id: GoalId, known: Memo<Option<WalkBack>>) -> impl IntoView {
    let session = use_session();
    let sums = Memo::new(move |_| {
        let plan = session.plan();
        let Some((walk, goal)) = known.get().zip(plan.goals.get(id)) else { return Vec::new() };
        sums(&plan, goal, &walk, &session.notation.get())
    });
    let assumed =
        Memo::new(move |_| known.get().map(|walk| assumed(&session.plan(), &walk)).unwrap_or_default());
    let origin = move || {
        view! {
            <p class="working__source">
                {dynamic(move || words::the_rates(&assumed.read()))} " " <span class="tag">{ASSUMPTION}</span> ". "
                <a href=Route::Numbers.href()>{words::CHANGE_NUMBERS}</a>
            </p>
        }
    };
    view! {
        <Details summary=words::WORKED_OUT class="working page__wide">
            <ol class="working__steps">
                {dynamic(move || {
                    let line = |sum: String| view! { <li><span class="working__sum">{sum}</span></li> };
                    sums.get().into_iter().map(line).collect_view()
                })}
            </ol>
            <When is=move || !assumed.read().is_empty()>{origin()}</When>
        </Details>
    }
}

/// Every figure with its working, from the goal to the top of the funnel.
fn sums(plan: &Plan, goal: &Goal, walk: &WalkBack, notation: &dyn Notation) -> Vec<String> {
    let context = |level: &Level| working::Context { plan, goal, stage: level.stage, notation };
    let required = walk.levels.iter().map(|level| working::required(&level.required, context(level)));
    let mut sums: Vec<String> = required.collect();
    if let Some(first) = walk.levels.first().filter(|first| first.baseline.value() > 0.0) {
        let brought = working::brought(&first.baseline, context(first));
        sums.push(words::comes_anyway(&brought));
        sums.extend(
            walk.levels.iter().map(|level| words::to_win(&working::required(&level.gap, context(level)))),
        );
    }
    let last = walk.levels.last();
    let each = last.and_then(|last| Some(working::per_month(last.gap_per_month.as_ref()?, context(last))));
    sums.extend(each);
    sums
}

/// The steps of the walk-back whose rates are assumptions.
fn assumed(plan: &Plan, walk: &WalkBack) -> Vec<String> {
    let stages = walk.levels.iter().skip(1).filter_map(|level| plan.numbers.funnel.stages.get(level.stage));
    stages.filter(|stage| stage.rate_is_assumed()).map(|stage| walkback::step(plan, stage.id)).collect()
}

/// The same figures as a table.
#[component]
pub(super) fn Table(id: GoalId, known: Memo<Option<WalkBack>>) -> impl IntoView {
    let session = use_session();
    let rows = Memo::new(move |_| {
        let Some(walk) = known.get() else { return Vec::new() };
        let (plan, notation) = (session.plan(), session.notation.get());
        walk.levels.iter().map(|level| row(&plan, &walk, level, &notation)).collect::<Vec<_>>()
    });
    let caption = session.text(move |plan, notation| words::caption(&name::goal(plan, id, notation)));
    let heads = words::COLUMNS.map(|head| view! { <th scope="col" class="num">{head}</th> });
    let cells = |(stage, cells): (String, [String; CELLS])| {
        let cells = cells.into_iter().zip(words::COLUMNS);
        let cells =
            cells.map(|(cell, head)| view! { <td class="num" data-label=head>{cell}</td> }).collect_view();
        view! { <tr><th scope="row">{stage}</th>{cells}</tr> }
    };
    view! {
        <Details summary=words::AS_A_TABLE class="working page__wide">
            <div class="scroller" tabindex="0" role="region" aria-label=words::AS_A_TABLE>
                <table class="table table--stack">
                    <caption class="visually-hidden">{caption}</caption>
                    <thead><tr><th scope="col">{words::STAGE}</th>{heads}</tr></thead>
                    <tbody>{dynamic(move || rows.get().into_iter().map(cells).collect_view())}</tbody>
                </table>
            </div>
        </Details>
    }
}

/// How many cells a row has beside its heading.
const CELLS: usize = words::COLUMNS.len();

fn row(plan: &Plan, walk: &WalkBack, level: &Level, notation: &dyn Notation) -> (String, [String; CELLS]) {
    // The last stage leads nowhere, and neither does the goal's own stage within its walk-back.
    let step = walk.demand.path.steps.get(level.place).filter(|_| level.place < walk.demand.place);
    let rate = step.and_then(|step| step.rate).map(|rate| notation.rate(rate));
    let lag = step.map(|step| notation.months(step.lag.months()));
    let each = level.gap_per_month.as_ref().map(|each| notation.people(each.count().people()));
    let cells = [
        exactly(level.required.value(), notation),
        notation.people(level.people()),
        notation.people(whole(level.baseline.value())),
        notation.people(level.gap_people()),
        rate.unwrap_or_default(),
        lag.unwrap_or_default(),
        level.latest_useful.map_or_else(|| words::NO_MONTH.to_owned(), |month| notation.month_short(month)),
        each.unwrap_or_default(),
    ];
    (name::stage(plan, level.stage), cells)
}

/// Two decimals where there is a part of a person.
fn exactly(count: f64, notation: &dyn Notation) -> String {
    let is_whole = (count - count.round()).abs() <= 1e-9 * count.max(1.0);
    notation.number(count, if is_whole { 0 } else { 2 })
}
