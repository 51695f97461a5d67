//! What a tactic is for: its name, the goals it serves, whom it addresses, and what it says.

use leptos::prelude::*;

use super::Shown;
use crate::parts::{Choice, Pick, Picks, Select, TextField, When};
use crate::route::Route;
use crate::steps::tactics::goal_name;
use crate::wording::tactics as words;
use planner::wording::name;

/// What a tactic is for.
#[component]
pub(super) fn Purpose(shown: Shown) -> impl IntoView {
    view! {
        <section class="stack">
            <h2>{words::PURPOSE}</h2>
            <TextField
                id=shown.field("name")
                label=words::NAME
                value=shown.read(|tactic| tactic.name.clone())
                on_input=move |text| shown.change("name", |tactic| tactic.name = text)
                on_leave=move |()| shown.session.settle()
                when_empty=words::NAME_EMPTY
            />
            <Goals shown/>
            <div class="fields">
                <Audience shown/>
                <Message shown/>
            </div>
        </section>
    }
}

#[component]
fn Goals(shown: Shown) -> impl IntoView {
    let session = shown.session;
    let picks = Memo::new(move |_| {
        let (plan, notation, tactic) = (session.plan(), session.notation.get(), shown.tactic.get());
        let pick = |id| Pick {
            value: format!("{id}"),
            label: goal_name(&plan, id, &notation),
            is_picked: tactic.goals.contains(&id),
        };
        plan.goals.ids().map(pick).collect::<Vec<_>>()
    });
    let pick = move |(value, is_picked): (String, bool)| {
        let Some(goal) = session.plan_now().goals.ids().find(|id| id.to_string() == value) else { return };
        shown.choose("goals", |tactic| {
            tactic.goals.retain(|id| *id != goal);
            tactic.goals.extend(is_picked.then_some(goal));
        });
    };
    let is_any = move || !picks.read().is_empty();
    let none =
        || view! { <p>{words::NO_GOALS_YET} " " <a href=Route::Goals.href()>{words::ADD_GOAL}</a></p> };
    view! {
        <When is=is_any fallback=none>
            <Picks id=shown.field("goals") legend=words::GOALS picks on_pick=pick/>
        </When>
    }
}

#[component]
fn Audience(shown: Shown) -> impl IntoView {
    let choices = shown.session.slice(|plan| {
        let choice = |id: planner::list::AudienceId| {
            Choice::new(id.to_string(), name::bare(&name::audience(plan, id)))
        };
        let everyone = Choice::new("", words::EVERYONE);
        std::iter::once(everyone).chain(plan.strategy.audiences.ids().map(choice)).collect::<Vec<_>>()
    });
    let choose = move |value: String| {
        let audience = shown.session.plan_now().strategy.audiences.ids().find(|id| id.to_string() == value);
        shown.choose("audience", |tactic| tactic.audience = audience);
    };
    view! {
        <Select
            id=shown.field("audience")
            label=words::AUDIENCE
            choices
            value=shown.read(|tactic| tactic.audience.map(|id| id.to_string()).unwrap_or_default())
            on_choose=choose
        />
    }
}

#[component]
fn Message(shown: Shown) -> impl IntoView {
    let choices = shown.session.slice(|plan| {
        let choice =
            |id: planner::list::MessageId| Choice::new(id.to_string(), name::bare(&name::message(plan, id)));
        let none = Choice::new("", words::NO_MESSAGE);
        std::iter::once(none).chain(plan.strategy.messages.ids().map(choice)).collect::<Vec<_>>()
    });
    let choose = move |value: String| {
        let message = shown.session.plan_now().strategy.messages.ids().find(|id| id.to_string() == value);
        shown.choose("message", |tactic| tactic.message = message);
    };
    view! {
        <Select
            id=shown.field("message")
            label=words::MESSAGE
            choices
            value=shown.read(|tactic| tactic.message.map(|id| id.to_string()).unwrap_or_default())
            on_choose=choose
        />
    }
}
