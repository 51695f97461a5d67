//! By when, and the goal in one sentence.

use leptos::prelude::*;
use planner::notation::Notation;
use planner::units::Month;
use planner::wording::goal as goal_words;

use super::Subject;
use crate::parts::{Choice, Select};
use crate::session::use_session;
use crate::wording::goals as words;

/// The last month that counts. A deadline outside of the plan stays among the choices.
#[component]
pub(crate) fn Deadline(goal: Subject) -> impl IntoView {
    let session = use_session();
    let choices = Memo::new(move |_| {
        let period = session.plan().settings.period;
        let notation = session.notation.get();
        let own = goal.get().deadline.filter(|month| !period.contains(*month));
        let months = period.iter().chain(own);
        let choice = |month: Month| Choice::new(month.to_string(), notation.month(month));
        std::iter::once(Choice::new("", words::NO_DEADLINE)).chain(months.map(choice)).collect::<Vec<_>>()
    });
    view! {
        <Select
            id=goal.field("deadline")
            label=words::DEADLINE
            hint=words::DEADLINE_HINT
            choices
            value=Signal::derive(move || goal.get().deadline.map(|month| month.to_string()).unwrap_or_default())
            on_choose=move |value: String| goal.change("deadline", |goal| goal.deadline = Month::from_iso(&value))
        />
    }
}

/// The goal in one sentence, as it stands.
#[component]
pub(crate) fn GoalSentence(goal: Subject) -> impl IntoView {
    let session = use_session();
    let sentence =
        move || words::sentence(&goal_words::sentence(&session.plan(), &goal.get(), &session.notation.get()));
    view! { <p class="goal-sentence">{sentence}</p> }
}
