//! Figures by month, as a table that scrolls by itself where it is too wide.

use leptos::prelude::*;
use planner::notation::Notation;

use crate::parts::{Rows, dynamic};
use crate::session::use_session;
use crate::wording::mix as words;

/// One row of the table.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Row {
    /// What it is about, such as a tactic or a department.
    pub(crate) name: String,
    /// The figure of each month.
    pub(crate) figures: Vec<String>,
    /// What they come to, where adding them up says something.
    pub(crate) total: Option<String>,
}

/// Figures by month.
#[component]
pub(crate) fn MonthsTable(
    /// What the table shows.
    #[prop(into)]
    caption: String,
    /// What heads the names of the rows.
    first: &'static str,
    /// The rows, in order.
    #[prop(into)]
    rows: Signal<Vec<Row>>,
) -> impl IntoView {
    let session = use_session();
    let months = Memo::new(move |_| {
        let notation = session.notation.get();
        let months = session.plan().settings.period.iter();
        months.map(|month| notation.month_short(month)).collect::<Vec<_>>()
    });
    let has_total = Memo::new(move |_| rows.read().iter().any(|row| row.total.is_some()));
    let month = |month: String| view! { <th scope="col" class="num">{month}</th> };
    let label = caption.clone();
    let numbered = Memo::new(move |_| (0..).zip(rows.get()).collect::<Vec<(u32, Row)>>());
    let draw = |(_, row): (u32, Row)| {
        let figure = |figure: String| view! { <td class="num">{figure}</td> };
        view! {
            <tr>
                <th scope="row">{row.name}</th>
                {row.figures.into_iter().map(figure).collect_view()}
                {row.total.map(|total| view! { <td class="num"><b>{total}</b></td> })}
            </tr>
        }
        .into_any()
    };
    view! {
        <div class="scroller" tabindex="0" role="region" aria-label=label>
            <table class="table by-month">
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{first}</th>
                        {dynamic(move || months.get().into_iter().map(month).collect_view())}
                        {dynamic(move || has_total.get().then(|| view! { <th scope="col" class="num">{words::TOTAL}</th> }))}
                    </tr>
                </thead>
                <tbody><Rows rows=numbered key=|(number, _): &(u32, Row)| *number draw/></tbody>
            </table>
        </div>
    }
}
