//! The plans on this device: open, rename, duplicate, delete, and bring back.

use keeping::shelf::PlanKey;
use keeping::stored::Fault;
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::notation::Notation;
use planner::plan::Edit;

use self::home::Home;
use super::journey::go;
use super::open_file::OpenFile;
use crate::desk::Desk;
use crate::library::{self, Entry};
use crate::parts::{Headings, Ink, Page, When, dynamic};
use crate::platform::{files, tabs};
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::wording::{frame, plans as words};

mod home;

/// The list as it is now, and the plan that was deleted last.
#[derive(Clone, Copy)]
struct Shelf {
    session: Session,
    entries: RwSignal<Vec<Entry>>,
    deleted: RwSignal<Option<Entry>>,
}

/// The plans on this device.
#[component]
pub(crate) fn Plans() -> impl IntoView {
    let session = use_session();
    session.save_now();
    let shelf = Shelf { session, entries: RwSignal::new(library::entries()), deleted: RwSignal::new(None) };
    tabs::on_saved_elsewhere(move |_| shelf.refresh());
    let headings = Headings {
        part: words::PART.to_owned(),
        section: words::SECTION.to_owned(),
        folio: String::new(),
        back: if session.key().is_some() { Route::Hub.href() } else { Route::Start.href() },
    };
    view! {
        <Page ink=Ink::Plan headings=Signal::stored(headings) title=words::TITLE>
            <div class="page__wide stack">
                <Deleted shelf/>
                <When is=move || !shelf.entries.read().is_empty() fallback=NoPlans><Table shelf/></When>
                <div class="actions">
                    <button class="button" type="button" on:click=move |_| session.start()>{words::START}</button>
                </div>
                <OpenFile/>
                <Home shelf/>
            </div>
        </Page>
    }
}

impl Shelf {
    fn refresh(self) {
        self.entries.set(library::entries());
    }

    fn open(self, key: PlanKey) {
        if self.session.key() == Some(key.clone()) || self.session.open(key) {
            go(Route::Hub);
        }
    }

    fn duplicate(self, key: &PlanKey) {
        if let Some(Ok(kept)) = library::load(key) {
            let name = words::copy_of(&kept.plan.name);
            // A full storage shows as a plan that is missing in the list; the plan itself is untouched.
            let _ = library::save(&library::fresh_key(), None, &kept.plan.edited(Edit::Rename(name)));
            self.refresh();
        }
    }

    fn delete(self, entry: Entry) {
        if self.session.key() == Some(entry.key.clone()) {
            self.session.close();
        }
        spawn_local(async move {
            // Where the browser refuses, the plan stays in the list.
            let is_deleted = library::delete(&entry.key).await.is_ok();
            self.deleted.set(is_deleted.then_some(entry));
            self.refresh();
        });
    }

    /// Downloads every plan, each as a file; what cannot be read as it is.
    fn download_all(self) {
        for entry in self.entries.get_untracked() {
            for (name, text) in library::files(&entry.key) {
                files::download(&name, "application/json", &text);
            }
        }
    }

    fn restore(self) {
        if let Some(entry) = self.deleted.get_untracked() {
            library::restore(&entry.key);
            self.deleted.set(None);
            self.refresh();
        }
    }
}

#[component]
fn NoPlans() -> impl IntoView {
    view! { <div class="empty"><h2>{words::NONE}</h2><p>{words::NONE_ABOUT}</p></div> }
}

#[component]
fn Deleted(shelf: Shelf) -> impl IntoView {
    let name =
        move || shelf.deleted.get().map(|entry| entry.name.unwrap_or_else(|_| entry.key.as_str().to_owned()));
    view! {
        <div role="status">
            {dynamic(move || name().map(|name| view! {
                <p class="notice">
                    {words::deleted(&name)} " "
                    <button class="button button--text" type="button" on:click=move |_| shelf.restore()>
                        {frame::UNDO}
                    </button>
                </p>
            }))}
        </div>
    }
}

#[component]
fn Table(shelf: Shelf) -> impl IntoView {
    view! {
        <table class="table table--stack">
            <caption class="visually-hidden">{words::SECTION}</caption>
            <thead>
                <tr>
                    <th scope="col">{words::PLAN}</th>
                    <th scope="col"><span class="visually-hidden">{words::ACTIONS}</span></th>
                </tr>
            </thead>
            <tbody>
                <For
                    each=move || shelf.entries.get()
                    key=|entry| (entry.key.as_str().to_owned(), entry.name.clone().ok(), entry.saved.clone(), entry.is_doubtful)
                    let:entry
                >
                    <Row shelf entry/>
                </For>
            </tbody>
        </table>
    }
}

#[component]
fn Row(shelf: Shelf, entry: Entry) -> impl IntoView {
    match entry.name.clone() {
        Ok(name) => view! { <ReadableRow shelf entry name/> }.into_any(),
        Err(fault) => view! { <UnreadableRow entry fault/> }.into_any(),
    }
}

#[component]
fn ReadableRow(shelf: Shelf, entry: Entry, name: String) -> impl IntoView {
    let name = frame::plan_name(&name);
    let saved = entry.saved.as_deref().and_then(|day| saved_on(shelf.session, day));
    let this = words::this_plan(&[name.clone(), saved.clone().unwrap_or_default()].join(" "));
    let [to_open, to_rename, to_duplicate] = [(); 3].map(|()| entry.key.clone());
    let is_open = shelf.session.key() == Some(entry.key.clone());
    let action = move |word: &'static str, act: Callback<()>| {
        let this = this.clone();
        view! {
            <button class="button button--text" type="button" on:click=move |_| act.run(())>
                {word}
                <span class="visually-hidden">{this}</span>
            </button>
            " "
        }
    };
    view! {
        <tr>
            <th scope="row">
                <button class="button button--text" type="button" on:click=move |_| shelf.open(to_open.clone())>
                    {name}
                </button>
                {saved.map(|saved| view! { <span class="table__note">{saved}</span> })}
                {is_open.then(|| view! { <span class="table__note">{words::OPEN_NOW}</span> })}
                {entry.is_newer.then(|| view! { <span class="table__note">{words::NEWER}</span> })}
                {entry.is_doubtful.then(|| view! { <span class="table__note">{words::DOUBTFUL} " " <Raw key=entry.key.clone()/></span> })}
            </th>
            <td class="num">
                <span class="table__actions">
                    {(!entry.is_newer).then(|| (
                        action(words::RENAME, Callback::new(move |()| {
                            shelf.open(to_rename.clone());
                            go(Route::Settings);
                        })),
                        action(words::DUPLICATE, Callback::new(move |()| shelf.duplicate(&to_duplicate))),
                    ))}
                    {action(words::DELETE, Callback::new(move |()| shelf.delete(entry.clone())))}
                </span>
            </td>
        </tr>
    }
}

/// The day a plan was saved, in words.
fn saved_on(session: Session, date: &str) -> Option<String> {
    let (month, day) = date.rsplit_once('-')?;
    let month = session.typing.get_untracked().typing().month(month).ok()?;
    Some(words::saved_on(day, &session.notation.get_untracked().month(month)))
}

/// A plan that cannot be read stays where it is; its text can be downloaded.
#[component]
fn UnreadableRow(entry: Entry, fault: Fault) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{words::UNREADABLE} <span class="table__note">{words::fault(&fault)}</span></th>
            <td class="num"><Raw key=entry.key/></td>
        </tr>
    }
}

/// Downloads what is kept of a plan and cannot be read, each text as it is.
#[component]
fn Raw(key: PlanKey) -> impl IntoView {
    let download = move |_| {
        for text in library::damaged(&key) {
            files::download(&words::raw_name(key.as_str()), "application/json", &text);
        }
    };
    view! {
        <button class="button button--text" type="button" on:click=download>{words::DOWNLOAD_RAW}</button>
    }
}
