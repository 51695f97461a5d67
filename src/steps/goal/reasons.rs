//! For whom a goal is, what it serves and rests on, who answers for it, and why this number.

use leptos::prelude::*;
use planner::goal::Goal;
use planner::list::{AudienceId, BusinessGoalId};
use planner::strategy::Question;
use planner::wording::{name, strategy};

use super::Subject;
use crate::parts::{Choice, Choices, Pick, Picks, Select, TextArea, TextField};
use crate::session::{Session, use_session};
use crate::wording::goals as words;

/// For whom a goal is, what it serves and rests on, who answers for it, and why this number.
#[component]
pub(super) fn Reasons(goal: Subject) -> impl IntoView {
    let session = use_session();
    view! {
        <AudienceSelect goal/>
        <ServesSelect goal/>
        <RestsOn goal/>
        <TextField
            id=goal.field("owner")
            label=words::OWNER_LABEL
            hint=words::OWNER_HINT
            optional=true
            value=Signal::derive(move || goal.get().owner)
            on_input=move |text| goal.change("owner", |goal| goal.owner = text)
            on_leave=move |()| session.settle()
        />
        <TextArea
            id=goal.field("justification")
            label=words::JUSTIFICATION
            hint=words::JUSTIFICATION_HINT
            optional=true
            value=Signal::derive(move || goal.get().justification)
            on_input=move |text| goal.change("justification", |goal| goal.justification = text)
            on_leave=move |()| session.settle()
            rows=2
        />
        <Worth goal/>
    }
}

#[component]
fn AudienceSelect(goal: Subject) -> impl IntoView {
    let session = use_session();
    view! {
        <Select
            id=goal.field("audience")
            label=words::AUDIENCE
            hint=words::AUDIENCE_HINT
            choices=audience_choices(session, words::EVERYONE)
            value=Signal::derive(move || text_of(goal.get().audience))
            on_choose=move |value: String| {
                goal.change("audience", |goal| goal.audience = value.parse().ok().map(|id: u32| AudienceId::from(id)));
            }
        />
    }
}

/// Nobody in particular, and every audience.
pub(crate) fn audience_choices(session: Session, everyone: &'static str) -> Memo<Vec<Choice>> {
    session.slice(move |plan| {
        let choice = |id: AudienceId| Choice::new(id.to_string(), name::bare(&name::audience(plan, id)));
        std::iter::once(Choice::new("", everyone)).chain(plan.strategy.audiences.ids().map(choice)).collect()
    })
}

#[component]
fn ServesSelect(goal: Subject) -> impl IntoView {
    let session = use_session();
    let choices = session.slice(|plan| {
        let choice =
            |id: BusinessGoalId| Choice::new(id.to_string(), name::bare(&name::business_goal(plan, id)));
        let goals = plan.strategy.business_goals.ids().map(choice);
        std::iter::once(Choice::new("", words::NO_BUSINESS_GOAL)).chain(goals).collect::<Vec<_>>()
    });
    view! {
        <Select
            id=goal.field("serves")
            label=words::SERVES
            optional=true
            choices
            value=Signal::derive(move || text_of(goal.get().serves))
            on_choose=move |value: String| {
                goal.change("serves", |goal| goal.serves = value.parse().ok().map(|id: u32| BusinessGoalId::from(id)));
            }
        />
    }
}

fn text_of<T: std::fmt::Display>(id: Option<T>) -> String {
    id.map(|id| id.to_string()).unwrap_or_default()
}

#[component]
fn RestsOn(goal: Subject) -> impl IntoView {
    let picks = Memo::new(move |_| {
        let goal = goal.get();
        let pick = |question: Question| Pick {
            value: question.slug().to_owned(),
            label: strategy::title(question).to_owned(),
            is_picked: goal.rests_on.contains(&question),
        };
        Question::ALL.map(pick).to_vec()
    });
    let pick = move |(slug, is_picked): (String, bool)| {
        if let Some(question) = Question::find(&slug) {
            goal.change("rests-on", |goal| rest(goal, question, is_picked));
        }
    };
    view! { <Picks id=goal.field("rests-on") legend=words::RESTS_ON_LABEL picks on_pick=pick/> }
}

/// The answers stay in the order in which the questions are asked.
fn rest(goal: &mut Goal, question: Question, is_picked: bool) {
    let known = std::mem::take(&mut goal.rests_on);
    let is_kept = |other: &Question| if *other == question { is_picked } else { known.contains(other) };
    goal.rests_on = Question::ALL.into_iter().filter(is_kept).collect();
}

#[component]
fn Worth(goal: Subject) -> impl IntoView {
    let value = move || match goal.get().worth_at_70_percent {
        Some(true) => words::YES_SLUG,
        Some(false) => words::NO_SLUG,
        None => "",
    };
    let choices = vec![Choice::new(words::YES_SLUG, words::YES), Choice::new(words::NO_SLUG, words::NO)];
    let choose = move |value: String| {
        goal.change("worth", |goal| goal.worth_at_70_percent = Some(value == words::YES_SLUG));
    };
    view! {
        <Choices
            id=goal.field("worth")
            legend=words::WORTH
            choices=Signal::stored(choices)
            value=Signal::derive(move || value().to_owned())
            on_choose=choose
        />
    }
}
