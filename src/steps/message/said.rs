//! What is said to whom: the messages by audience, and the audiences to whom nothing is said.

use leptos::prelude::*;
use planner::list::{AudienceId, Listed, MessageId};
use planner::plan::{Edit, Plan};
use planner::strategy::Message;
use planner::wording::name;

use crate::parts::{RowLink, SummaryRow, When, dynamic};
use crate::route::Route;
use crate::session::Session;
use crate::steps::journey::go;
use crate::steps::trace::bare;
use crate::wording::strategy::{self, message as words};

/// One row: a message, or an audience without one of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Row {
    Said(MessageId),
    Silent(AudienceId),
}

/// The messages by audience: those to everyone first.
#[component]
pub(super) fn Messages(session: Session) -> impl IntoView {
    let rows = session.slice(rows);
    let row = move |row: Row| match row {
        Row::Said(id) => view! { <SaidRow session id/> }.into_any(),
        Row::Silent(id) => view! { <SilentRow session id/> }.into_any(),
    };
    view! {
        <When is=move || !rows.read().is_empty() fallback=|| view! { <p class="why">{words::NO_MESSAGES}</p> }>
            <dl class="summary summary--strategy"><For each=move || rows.get() key=|row| *row children=row/></dl>
        </When>
        <p class="actions">
            <button class="button button--quiet button--small" type="button" on:click=move |_| write(session, None)>
                {words::ADD}
            </button>
        </p>
    }
}

fn rows(plan: &Plan) -> Vec<Row> {
    let to = |audience: Option<AudienceId>| {
        let said = plan.strategy.messages.iter().filter(move |message| message.audience == audience);
        said.map(|message| Row::Said(message.id)).collect::<Vec<_>>()
    };
    let to_one = |id: AudienceId| match to(Some(id)) {
        said if said.is_empty() => vec![Row::Silent(id)],
        said => said,
    };
    to(None).into_iter().chain(plan.strategy.audiences.iter().map(Listed::id).flat_map(to_one)).collect()
}

/// Starts a message and goes to it.
fn write(session: Session, audience: Option<AudienceId>) {
    let id = session.plan_now().next_id().into();
    session.edit(Edit::put(Message { audience, ..Message::new(id) }));
    go(Route::OneMessage(id));
}

#[component]
fn SaidRow(session: Session, id: MessageId) -> impl IntoView {
    let message = session
        .slice(move |plan| plan.strategy.messages.get(id).cloned().unwrap_or_else(|| Message::new(id)));
    view! {
        <SummaryRow
            term=session.text(move |plan, _| whom(plan, id, words::EVERYONE))
            value=Signal::derive(move || message.read().promise.clone())
            missing=words::NO_PROMISE
            notes=Signal::derive(move || vec![message.read().next_step.clone()])
        >
            <RowLink
                href=Route::OneMessage(id).href()
                action=strategy::CHANGE
                about=session.text(move |plan, _| words::message_to(&whom(plan, id, words::TO_EVERYONE)))
            />
        </SummaryRow>
    }
}

/// Whom a message is for; `everyone` where it is for no audience alone.
pub(super) fn whom(plan: &Plan, id: MessageId, everyone: &str) -> String {
    let audience = plan.strategy.messages.get(id).and_then(|message| message.audience);
    audience.map_or_else(|| everyone.to_owned(), |audience| bare(&name::audience(plan, audience)))
}

#[component]
fn SilentRow(session: Session, id: AudienceId) -> impl IntoView {
    let whom = session.text(move |plan, _| bare(&name::audience(plan, id)));
    let hears_everyones =
        session.slice(|plan| plan.strategy.messages.iter().any(|message| message.audience.is_none()));
    let missing =
        move || if hears_everyones.get() { words::HEARS_EVERYONES } else { words::NO_MESSAGE }.to_owned();
    view! {
        <SummaryRow term=whom value="" missing=Signal::derive(missing)>
            <button class="button button--text" type="button" on:click=move |_| write(session, Some(id))>
                {words::WRITE}
                <span class="visually-hidden">" "{dynamic(move || words::message_to(&whom.read()))}</span>
            </button>
        </SummaryRow>
    }
}
