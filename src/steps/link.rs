//! A plan in a link: shown before it is kept, and taken out of the address; or why it cannot be.

use keeping::link::{self, Refusal};
use leptos::ev;
use leptos::prelude::*;
use planner::document::Opened;

use crate::parts::{Headings, Ink, Page, When};
use crate::platform::address;
use crate::route::Route;
use crate::session::{Preview, Session, use_session};
use crate::wording::{files, links as words};

/// The page of an address with a plan in it.
#[component]
pub(crate) fn LinkPage() -> impl IntoView {
    let session = use_session();
    let refused = RwSignal::new(None::<Refusal>);
    let open = move || {
        if Route::parse(&address::fragment()) == Route::Link {
            refused.set(
                link::read(&format!("#{}", address::fragment())).map(|opened| show(session, opened)).err(),
            );
        }
    };
    open();
    // Another link may be put into the address of this page.
    let listener = window_event_listener(ev::hashchange, move |_| open());
    on_cleanup(move || listener.remove());
    let headings = Headings {
        part: words::LINK.to_owned(),
        section: files::PREVIEW.to_owned(),
        folio: String::new(),
        back: Route::Start.href(),
    };
    let why = move || refused.read().as_ref().map(words::refusal);
    view! {
        <Page
            ink=Ink::Plan
            headings=Signal::stored(headings)
            title=words::REFUSED
            lead=Signal::stored(words::REFUSED_LEAD.to_owned())
        >
            <When is=move || refused.read().is_some()>
                <div class="page__wide stack">
                    <p class="notice" role="alert">{why}</p>
                    <p class="actions"><a class="button" href=Route::Start.href()>{words::TO_START}</a></p>
                </div>
            </When>
        </Page>
    }
}

/// Shows what the link holds, and takes it out of the address.
fn show(session: Session, opened: Opened) {
    session.preview.set(Some(Preview::of(words::LINK, opened, false)));
    address::replace(&Route::Preview.fragment());
}
