//! To be written.

use leptos::prelude::*;

pub(crate) use metric::{AimChoice, Deadline, GoalSentence, MetricFields, Subject, stage_choices};

mod aim;
mod metric;

#[component]
pub(crate) fn GoalPage(id: planner::list::GoalId) -> impl IntoView {
    let _ = id;
    view! { <main></main> }
}
