//! The plan as a link, with or without its notes.

use keeping::link::{self, Offer};
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::document;
use planner::notation::Notation;
use planner::plan::Plan;

use crate::library;
use crate::parts::{Details, Pick, Picks, QrCode, When, dynamic};
use crate::platform::{address, page};
use crate::session::Session;
use crate::wording::links as words;

/// The plan as a link, where it is short enough for one.
#[component]
pub(super) fn AsLink(session: Session) -> impl IntoView {
    let has_notes = RwSignal::new(true);
    let offer = Memo::new(move |_| {
        let plan = session.plan();
        let stamp = library::stamp();
        let shared = if has_notes.get() { Plan::clone(&plan) } else { document::without_notes(&plan) };
        Shared(link::offer(&address::page(), &shared, &stamp))
    });
    let about = move || offer.read().about(&session.notation.get());
    let link = Memo::new(move |_| offer.read().link());
    let short_link = Memo::new(move |_| offer.read().short_link());
    view! {
        <li class="export">
            <div class="export__about">
                <p><b>{words::AS_LINK}</b><small>{about}</small></p>
                <Picks
                    id="link-notes"
                    legend=words::HOLDS
                    picks=Signal::derive(move || vec![Pick {
                        value: "notes".to_owned(),
                        label: words::NOTES.to_owned(),
                        is_picked: has_notes.get(),
                    }])
                    on_pick=move |(_, is_in)| has_notes.set(is_in)
                />
                <When is=move || link.read().is_some()><Field link/></When>
                <When is=move || short_link.read().is_some()>
                    <Details summary=words::SHOW_CODE>
                        <QrCode text=Signal::derive(move || short_link.get().unwrap_or_default()) label=words::CODE/>
                    </Details>
                </When>
            </div>
            <Copy link/>
        </li>
    }
}

/// How the plan is best passed on.
#[derive(Clone, PartialEq)]
struct Shared(Offer);

impl Shared {
    fn link(&self) -> Option<String> {
        match &self.0 {
            Offer::Link(link) | Offer::FileFirst(link) => Some(link.clone()),
            Offer::OnlyFile(_) => None,
        }
    }

    /// The link, where it is short enough for any program, and for a camera.
    fn short_link(&self) -> Option<String> {
        match &self.0 {
            Offer::Link(link) => Some(link.clone()),
            Offer::FileFirst(_) | Offer::OnlyFile(_) => None,
        }
    }

    fn about(&self, notation: &dyn Notation) -> String {
        let write = |length: usize| notation.people(u64::try_from(length).unwrap_or(u64::MAX));
        match &self.0 {
            Offer::Link(link) => words::about(&write(link.len())),
            Offer::FileFirst(link) => words::about_long(&write(link.len())),
            Offer::OnlyFile(length) => words::too_long(&write(*length)),
        }
    }
}

/// The link to be copied by hand.
#[component]
fn Field(link: Memo<Option<String>>) -> impl IntoView {
    view! {
        <Details summary=words::SHOW>
            <label class="visually-hidden" for="share-link">{words::FIELD}</label>
            <textarea class="input export__link" id="share-link" rows="4" readonly prop:value=move || link.get().unwrap_or_default()></textarea>
        </Details>
    }
}

/// Copies the link, and says whether that went well.
#[component]
fn Copy(link: Memo<Option<String>>) -> impl IntoView {
    let said = RwSignal::new("");
    Effect::watch(move || link.get(), move |_, _, _| said.set(""), false);
    let copy = move |_| {
        let text = link.get_untracked().unwrap_or_default();
        spawn_local(async move {
            let is_copied = page::copy(&text).await;
            said.set(if is_copied { words::COPIED } else { words::NOT_COPIED });
        });
    };
    view! {
        <div>
            <When is=move || link.read().is_some()>
                <button class="button button--quiet" type="button" on:click=copy>{words::COPY}</button>
            </When>
            <p class="status-line" role="status">{dynamic(move || said.get())}</p>
        </div>
    }
}
