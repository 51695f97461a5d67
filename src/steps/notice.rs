//! Says that what is worked out beside the page is not there yet, and what can be done about that.

use std::mem::discriminant;

use leptos::prelude::*;

use crate::parts::{When, dynamic};
use crate::session::{Asked, Session, Standing, use_session};
use crate::wording::mix as words;

/// How the mix that is shown stands to the plan; nothing while it is the plan's, or will be in a moment.
#[component]
pub(crate) fn MixNotice() -> impl IntoView {
    let session = use_session();
    let say = Signal::derive(move || standing(session).map(str::to_owned));
    view! { <Notice of=session.works().mix say/> }
}

/// How something that is worked out beside the page stands, with what can be done about it.
#[component]
pub(crate) fn Notice(
    of: Asked,
    /// The sentence about it, where there is one.
    #[prop(into)]
    say: Signal<Option<String>>,
) -> impl IntoView {
    // The buttons stay while only the progress changes, and so does the focus.
    let kind = Memo::new(move |_| Kind(of.standing()));
    view! {
        <When is=move || say.read().is_some()>
            <p class="standing">{move || say.get()} {dynamic(move || actions(of, kind.get().0))}</p>
        </When>
    }
}

/// A standing, whatever its progress.
#[derive(Clone, Copy)]
struct Kind(Standing);

impl PartialEq for Kind {
    fn eq(&self, other: &Kind) -> bool {
        discriminant(&self.0) == discriminant(&other.0)
    }
}

/// The sentence about the mix, where there is one.
pub(crate) fn standing(session: Session) -> Option<&'static str> {
    words::standing(session.mix_standing.get(), session.mix.read().is_some())
}

/// Whether the figures of the mix are of an earlier plan.
pub(crate) fn is_stale(session: Session) -> Signal<bool> {
    Signal::derive(move || session.mix_standing.get() != Standing::Fresh && session.mix.read().is_some())
}

fn actions(of: Asked, standing: Standing) -> AnyView {
    let button = |text: &'static str, act: fn(Asked)| {
        view! { " " <button class="button button--text" type="button" on:click=move |_| act(of)>{text}</button> }
            .into_any()
    };
    match standing {
        Standing::Fresh | Standing::Unasked | Standing::Here => ().into_any(),
        Standing::Waiting { .. } => button(words::STOP, Asked::stop),
        Standing::Failed if of.can_be_here() => {
            [button(words::AGAIN, Asked::again), button(words::HERE, Asked::here)].into_any()
        }
        Standing::Stopped | Standing::Failed => button(words::AGAIN, Asked::again),
    }
}
