//! A small column chart: one column for each month, drawn beside the words and the table that say the same.

use leptos::prelude::*;

/// One column.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Column {
    /// How high it is, as a share of the whole height.
    pub(crate) height: f64,
    /// What stands above it; nothing where it is the same as before.
    pub(crate) label: String,
}

/// Columns from the start on, with the first and the last month below.
#[component]
pub(crate) fn Columns(
    /// The columns, in order.
    columns: Vec<Column>,
    /// A limit, as a share of the whole height.
    #[prop(into, optional)]
    line: Option<f64>,
    /// What stands below the first and the last column.
    ends: (String, String),
) -> impl IntoView {
    let width = 100.0 / f64::from(u32::try_from(columns.len().max(1)).unwrap_or(1));
    let draw = move |(column, from): (Column, f64)| {
        let top = top(column.height);
        view! {
            <rect class="columns__bar" x=percent(from + 0.1 * width) y=percent(top) width=percent(0.8 * width) height=percent(BOTTOM - top)/>
            <text class="columns__label" x=percent(from + 0.5 * width) y=percent(top) dy="-0.3em">{column.label}</text>
        }
    };
    let starts = std::iter::successors(Some(0.0), move |from| Some(from + width));
    let limit = line.map(top).map(|line| {
        view! { <line class="columns__limit" x1="0" x2="100%" y1=percent(line) y2=percent(line)/> }
    });
    view! {
        <svg class="columns" aria-hidden="true" focusable="false">
            {columns.into_iter().zip(starts).map(draw).collect_view()}
            <line class="columns__ground" x1="0" x2="100%" y1=percent(BOTTOM) y2=percent(BOTTOM)/>
            {limit}
        </svg>
        <p class="columns__ends" aria-hidden="true"><span>{ends.0}</span> <span>{ends.1}</span></p>
    }
}

/// The room above the highest column, for its label, and where all columns stand; in percent of the picture.
const ROOM: f64 = 24.0;
const BOTTOM: f64 = 99.0;

fn top(height: f64) -> f64 {
    BOTTOM - (BOTTOM - ROOM) * height.clamp(0.0, 1.0)
}

fn percent(part: f64) -> String {
    format!("{part:.2}%")
}
