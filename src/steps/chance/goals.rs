//! The chance of each goal, with what the runs bring by month as a band.

use leptos::prelude::*;
use planner::chance::{Band, GoalOutlook};
use planner::list::GoalId;
use planner::notation::Notation;
use planner::plan::Plan;
use planner::walkback::Demand;
use planner::wording::chance as chance_words;

use super::Shown;
use crate::parts::{Details, Interval, Intervals, dynamic};
use crate::route::Route;
use crate::steps::months_table::{MonthsTable, Row};
use crate::steps::tactics::goal_name;
use crate::wording::chance as words;

/// Every goal with its chance.
#[component]
pub(super) fn Goals(shown: Shown) -> impl IntoView {
    let charts = shown.read(|plan, of, notation| {
        of.outlook.goals.iter().map(|outlook| Chart::of(plan, outlook, notation)).collect::<Vec<_>>()
    });
    let chart = move |chart: Chart| {
        let rows = Signal::stored(chart.rows);
        view! {
            <li class="outlook">
                <div>
                    <h3><a class="outlook__goal" href=Route::Goal(chart.goal).href()>{chart.name}</a></h3>
                    <p>{chart.words}</p>
                </div>
                <div>
                    <Intervals intervals=chart.intervals line=chart.line until=chart.until ends=chart.ends/>
                    <Details summary=words::BY_MONTH>
                        <MonthsTable caption=chart.caption first=words::RUNS rows/>
                    </Details>
                </div>
            </li>
        }
    };
    view! {
        <section aria-labelledby="outlook-title">
            <h2 id="outlook-title">{words::GOALS}</h2>
            <p>{words::GOALS_NOTE}</p>
            <ul class="outlooks">{dynamic(move || charts.get().into_iter().map(chart).collect_view())}</ul>
        </section>
    }
}

/// One goal over the months.
#[derive(Clone, PartialEq)]
struct Chart {
    goal: GoalId,
    name: String,
    words: String,
    caption: String,
    intervals: Vec<Interval>,
    line: f64,
    until: usize,
    ends: (String, String),
    rows: Vec<Row>,
}

impl Chart {
    fn of(plan: &Plan, outlook: &GoalOutlook, notation: &dyn Notation) -> Chart {
        let period = plan.settings.period;
        let demand = plan.goals.get(outlook.goal).and_then(|goal| Demand::of(plan, goal).ok());
        let highest = outlook.by_month.iter().map(|band| band.high).fold(outlook.required, f64::max) * ROOM;
        let share = |count: f64| if highest > 0.0 { count / highest } else { 0.0 };
        let interval = |band: &Band| Interval {
            low: share(band.low),
            middle: share(band.middle),
            high: share(band.high),
        };
        let name = goal_name(plan, outlook.goal, notation);
        Chart {
            goal: outlook.goal,
            words: chance_words::goal(plan, outlook, notation),
            caption: words::caption(&name),
            name,
            intervals: outlook.by_month.iter().map(interval).collect(),
            line: share(outlook.required),
            until: demand.map_or(outlook.by_month.len(), |demand| demand.months),
            ends: (notation.month_short(period.first()), notation.month_short(period.last())),
            rows: rows(&outlook.by_month, notation),
        }
    }
}

/// The room above the highest interval.
const ROOM: f64 = 1.08;

fn rows(by_month: &[Band], notation: &dyn Notation) -> Vec<Row> {
    let row = |name: &str, figure: fn(&Band) -> f64| Row {
        name: name.to_owned(),
        figures: by_month.iter().map(|band| notation.number(figure(band), 0)).collect(),
        total: None,
    };
    vec![
        row(words::HIGH, |band| band.high),
        row(words::MIDDLE, |band| band.middle),
        row(words::LOW, |band| band.low),
    ]
}
