//! One message: from what matters to them to a low-risk next step.

use leptos::prelude::*;
use planner::list::MessageId;
use planner::plan::{Edit, Plan};
use planner::step::Step;
use planner::strategy::Message;
use planner::trace::Link;
use planner::wording::name;

use super::said::whom;
use crate::parts::{Choice, Form, Headings, Ink, Page, Select, When};
use crate::route::Route;
use crate::session::use_session;
use crate::steps::gone::Gone;
use crate::steps::journey::{Continue, go, go_on, headings_under};
use crate::steps::record::{Record, TextOf};
use crate::steps::trace::{LedTo, bare};
use crate::wording::strategy::message as words;

/// One message.
#[component]
pub(crate) fn OneMessage(
    /// Which.
    id: MessageId,
) -> impl IntoView {
    let session = use_session();
    let is_there = session.slice(move |plan| plan.strategy.messages.has(id));
    view! {
        <When is=move || is_there.get() fallback=|| view! { <Gone step=Step::Message/> }>
            <MessageForm id/>
        </When>
    }
}

#[component]
fn MessageForm(id: MessageId) -> impl IntoView {
    let session = use_session();
    let message = Record::listed(session, "message", |plan| &plan.strategy.messages, Message::new(id));
    let remove = move |_| {
        session.edit(Edit::remove(id));
        go(Route::Message);
    };
    view! {
        <Page
            ink=Ink::Strategy
            headings=session.slice(move |plan| heading(plan, id))
            title=session.text(move |plan, _| words::said_to(&whom(plan, id, words::TO_EVERYONE)))
            lead=words::MESSAGE_WHY
        >
            <aside class="page__notes" aria-label=words::NOTES>
                <div class="sample">
                    <h2 class="sample__title">{words::EXAMPLE}</h2>
                    <p class="sample__text">{words::EXAMPLE_TEXT}</p>
                </div>
                <LedTo link=Link::Message(id) title=words::SAID_BY nothing=words::SAID_BY_NOTHING/>
            </aside>
            <Form on_continue=move |()| go_on(Route::Message)>
                <AudienceSelect message/>
                <Chain message/>
                <Continue/>
                <p class="actions">
                    <button class="button button--text" type="button" on:click=remove>{words::REMOVE}</button>
                </p>
            </Form>
        </Page>
    }
}

fn heading(plan: &Plan, id: MessageId) -> Headings {
    let messages = &plan.strategy.messages;
    let place = messages.position(id).map_or(0, |place| place + 1);
    headings_under(Step::Message, &words::folio(place, messages.len()), Route::Message)
}

#[component]
fn AudienceSelect(message: Record<Message>) -> impl IntoView {
    let session = use_session();
    let choices = session.slice(|plan| {
        let choice = |id| Choice::new(format!("{id}"), bare(&name::audience(plan, id)));
        let everyone = Choice::new("", words::EVERYONE);
        std::iter::once(everyone).chain(plan.strategy.audiences.ids().map(choice)).collect::<Vec<_>>()
    });
    let choose = move |value: String| {
        let audience = value.parse().ok().map(u32::into);
        message.choose(|message| message.audience = audience);
    };
    view! {
        <Select
            id=message.field("audience")
            label=words::AUDIENCE
            choices
            value=message.read(|message| message.audience.map(|id| id.to_string()).unwrap_or_default())
            on_choose=choose
        />
    }
}

/// What matters to them, the promise, its proof, and the step they can take.
#[component]
fn Chain(message: Record<Message>) -> impl IntoView {
    view! {
        <TextOf
            record=message
            field="matters"
            text=|message| &mut message.matters
            label=words::MATTERS
            hint=words::MATTERS_HINT
            rows=2
        />
        <TextOf
            record=message
            field="promise"
            text=|message| &mut message.promise
            label=words::PROMISE
            hint=words::PROMISE_HINT
            rows=2
        />
        <TextOf
            record=message
            field="proof"
            text=|message| &mut message.proof
            label=words::PROOF
            hint=words::PROOF_HINT
            rows=2
        />
        <TextOf
            record=message
            field="next-step"
            text=|message| &mut message.next_step
            label=words::NEXT_STEP
            hint=words::NEXT_STEP_HINT
            rows=2
        />
    }
}
