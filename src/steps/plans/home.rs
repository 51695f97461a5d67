//! Where plans are kept, how sure that is, and the way to remove all of it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Shelf;
use crate::library::{self, Removed, mirror};
use crate::parts::{Details, When, dynamic};
use crate::platform::storage;
use crate::wording::plans as words;

/// Where plans are kept, and how sure that is.
#[component]
pub(super) fn Home(shelf: Shelf) -> impl IntoView {
    let is_protected = RwSignal::new(None);
    spawn_local(async move {
        is_protected.try_set(Some(storage::is_protected().await));
    });
    let protection = move || is_protected.get().map(words::protection);
    view! {
        <section aria-labelledby="home-title">
            <h2 id="home-title">{words::WHERE}</h2>
            <ul>
                {dynamic(move || room(shelf).map(|room| view! { <li>{room}</li> }))}
                <li>{words::second_copy(mirror::is_here())}</li>
                {dynamic(move || protection().map(|protection| view! { <li>{protection}</li> }))}
            </ul>
            <Removal shelf/>
        </section>
    }
}

/// How much of what may be kept is taken.
fn room(shelf: Shelf) -> Option<String> {
    let is_empty = shelf.entries.read().is_empty();
    library::meter().filter(|_| !is_empty).map(|meter| words::room(meter.used, meter.of))
}

/// The way to remove everything: it says what goes, and offers copies first.
#[component]
fn Removal(shelf: Shelf) -> impl IntoView {
    let outcome = RwSignal::new(None::<Removed>);
    let remove = move |_| {
        shelf.session.close();
        spawn_local(async move {
            outcome.set(Some(library::remove_everything().await));
            shelf.session.news.set(mirror::News::default());
            shelf.refresh();
        });
    };
    view! {
        <Details summary=words::REMOVE_EVERYTHING>
            <div class="stack">
                <p>{dynamic(move || words::what_goes(shelf.entries.read().len()))}</p>
                <p class="actions">
                    <When is=move || !shelf.entries.read().is_empty()>
                        <button class="button button--quiet" type="button" on:click=move |_| shelf.download_all()>
                            {words::DOWNLOAD_ALL}
                        </button>
                    </When>
                    <button class="button" type="button" on:click=remove>{words::REMOVE}</button>
                </p>
            </div>
        </Details>
        <div role="status">
            {dynamic(move || outcome.get().map(|outcome| view! { <p class="notice">{words::removed(outcome)}</p> }))}
        </div>
    }
}
