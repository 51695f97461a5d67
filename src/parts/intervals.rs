//! An interval for each month, side by side, drawn beside the words and the table that say the same.

use leptos::prelude::*;

/// The interval of one month, each end as a share of the whole height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Interval {
    /// Where it begins.
    pub(crate) low: f64,
    /// Its middle.
    pub(crate) middle: f64,
    /// Where it ends.
    pub(crate) high: f64,
}

/// Intervals from the start on, with a line to compare them with, and the first and the last month below.
#[component]
pub(crate) fn Intervals(
    /// The intervals, in order.
    intervals: Vec<Interval>,
    /// What is aimed at, as a share of the whole height.
    line: f64,
    /// How many intervals lie before the end of the line.
    until: usize,
    /// What stands below the first and the last interval.
    ends: (String, String),
) -> impl IntoView {
    let share = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    let width = 100.0 / share(intervals.len().max(1));
    let draw = move |(interval, from): (Interval, f64)| {
        let [low, middle, high] = [interval.low, interval.middle, interval.high].map(top);
        let (x, end) = (percent(from), percent(from + width));
        view! {
            <rect class="intervals__band" x=x.clone() y=percent(high) width=percent(width) height=percent(low - high)/>
            <line class="intervals__middle" x1=x x2=end y1=percent(middle) y2=percent(middle)/>
        }
    };
    let starts = std::iter::successors(Some(0.0), move |from| Some(from + width));
    let line = percent(top(line));
    view! {
        <svg class="intervals" aria-hidden="true" focusable="false">
            {intervals.into_iter().zip(starts).map(draw).collect_view()}
            <line class="columns__ground" x1="0" x2="100%" y1="100%" y2="100%"/>
            <line class="columns__limit" x1="0" x2=percent(width * share(until)) y1=line.clone() y2=line/>
        </svg>
        <p class="columns__ends" aria-hidden="true"><span>{ends.0}</span> <span>{ends.1}</span></p>
    }
}

fn top(share: f64) -> f64 {
    100.0 - 100.0 * share.clamp(0.0, 1.0)
}

fn percent(part: f64) -> String {
    format!("{part:.2}%")
}
