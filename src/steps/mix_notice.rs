//! Says that the mix is not the plan's yet, and what can be done about that.

use leptos::prelude::*;

use crate::parts::dynamic;
use crate::session::{MixState, Session, use_session};
use crate::wording::mix as words;

/// How the mix that is shown stands to the plan; nothing while it is the plan's, or will be in a moment.
#[component]
pub(crate) fn MixNotice() -> impl IntoView {
    let session = use_session();
    dynamic(move || {
        standing(session).map(|text| {
            view! { <p class="standing">{text} {actions(session, session.mix_state.get())}</p> }
        })
    })
}

/// The sentence about it, where there is one.
pub(crate) fn standing(session: Session) -> Option<&'static str> {
    words::standing(session.mix_state.get(), session.mix.read().is_some())
}

/// Whether the figures of the mix are of an earlier plan.
pub(crate) fn is_stale(session: Session) -> Signal<bool> {
    Signal::derive(move || session.mix_state.get() != MixState::Fresh && session.mix.read().is_some())
}

fn actions(session: Session, state: MixState) -> AnyView {
    let button = |text: &'static str, act: fn(Session)| {
        view! { " " <button class="button button--text" type="button" on:click=move |_| act(session)>{text}</button> }
            .into_any()
    };
    match state {
        MixState::Fresh | MixState::Here => ().into_any(),
        MixState::Waiting { .. } => button(words::STOP, Session::stop_mixing),
        MixState::Stopped => button(words::AGAIN, Session::mix_again),
        MixState::Failed => {
            [button(words::AGAIN, Session::mix_again), button(words::HERE, Session::mix_here)].into_any()
        }
    }
}
