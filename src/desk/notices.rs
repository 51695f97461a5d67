//! What is said above every page: that the plan is not saved, that another tab has it, and what was found on start.

use leptos::html::Button;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::library::mirror::{self, News};
use crate::parts::dynamic;
use crate::platform::{address, files, page};
use crate::route::Route;
use crate::session::{Filed, Hold, Saving, Session};
use crate::wording::{frame, keeping as words, plans};

/// All of it; what is said of the open plan comes first.
#[component]
pub(super) fn Notices(session: Session) -> impl IntoView {
    view! {
        <StorageNotice session/>
        <HoldNotice session/>
        <Found session/>
    }
}

/// A failure to save is said aloud, with the way out.
#[component]
fn StorageNotice(session: Session) -> impl IntoView {
    // What failed stays said while the next try waits: the way out must not go away under the pointer.
    let failure = Memo::new(move |before: Option<&Option<_>>| match session.saving() {
        Saving::Failed(reason) => Some(frame::not_saved(&reason)),
        Saving::Pending => before.copied().flatten(),
        Saving::Idle | Saving::Done => None,
    });
    let not_filed = move || match session.filed() {
        Filed::Failed(name) => Some(words::not_filed(&name)),
        Filed::Not | Filed::Saved(_) => None,
    };
    let copied = move || session.copied_since.get().map(frame::copied).map(str::to_owned);
    let failure = move || failure.get().map(str::to_owned).or_else(copied).or_else(not_filed);
    view! {
        <div class="frame-notice" role="alert">
            {dynamic(move || failure().map(|message| view! {
                <p class="notice">
                    {message} " "
                    <Action word=frame::DOWNLOAD_A_COPY act=move || session.download()/>
                </p>
            }))}
        </div>
    }
}

/// Says that this tab only reads the plan, or that another tab has deleted it, and what can be done about that.
#[component]
fn HoldNotice(session: Session) -> impl IntoView {
    let said = move || match session.key().map(|_| session.hold()) {
        Some(Hold::Newer) => Some((words::NEWER, None)),
        Some(_) if session.is_deleted.get() => Some((words::DELETED, Some(KEEP))),
        Some(Hold::Elsewhere) => Some((words::READING_ALONG, Some(TAKE_OVER))),
        Some(Hold::Mine) | None => None,
    };
    let action = move |(word, act): WayOut| view! { <Action word act=move || act(session)/> };
    view! {
        <div class="frame-notice" role="status">
            {dynamic(move || said().map(|(sentence, way_out)| view! {
                <p class="notice">{sentence} " " {way_out.map(action)}</p>
            }))}
        </div>
    }
}

/// What can be done: its word, and how.
type WayOut = (&'static str, fn(Session));

const KEEP: WayOut = (words::KEEP, Session::keep_deleted);
const TAKE_OVER: WayOut = (words::TAKE_OVER, Session::take_over);

/// Says what was found on start: what was put right, and what waits for a word.
#[component]
fn Found(session: Session) -> impl IntoView {
    let news = session.news;
    let sentences = move || {
        let news = news.read();
        let said = [words::recovered(&news.recovered), words::apart(&news.apart)];
        said.into_iter().flatten().collect::<Vec<_>>()
    };
    let is_any = move || *news.read() != News::default();
    view! {
        <div class="frame-notice" role="status">
            {dynamic(move || is_any().then(|| view! {
                <div class="notice">
                    {sentences().into_iter().map(|sentence| view! { <p>{sentence}</p> }).collect_view()}
                    <Missing session/>
                    <Damaged session/>
                    {news.read().needs_no_word().then(|| view! {
                        <Action word=words::SEEN act=move || news.set(News::default())/>
                    })}
                </div>
            }))}
        </div>
    }
}

/// Plans that were here and are missing: the second copies bring them back.
#[component]
fn Missing(session: Session) -> impl IntoView {
    let missing = session.news.get_untracked().missing;
    let names: Vec<String> = missing.iter().map(|(_, name)| frame::plan_name(name)).collect();
    let keys = StoredValue::new(missing.into_iter().map(|(key, _)| key).collect::<Vec<_>>());
    let said = RwSignal::new("");
    let bring_back = move || {
        spawn_local(async move {
            if mirror::bring_back(keys.get_value()).await {
                session.news.update(|news| news.missing.clear());
                address::go(&Route::Plans.fragment());
            } else {
                said.set(words::NOT_BROUGHT_BACK);
            }
        });
    };
    let forget = move || {
        spawn_local(async move {
            mirror::forget(keys.get_value()).await;
            session.news.update(|news| news.missing.clear());
        });
    };
    (!names.is_empty()).then(|| {
        view! {
            <p>{words::missing(&names)}</p>
            <p class="actions">
                <Action word=words::BRING_BACK act=bring_back/>
                <Action word=words::FORGET act=forget/>
            </p>
            <p>{said}</p>
        }
    })
}

/// Texts that are damaged, as they are.
#[component]
fn Damaged(session: Session) -> impl IntoView {
    let damaged = StoredValue::new(session.news.get_untracked().damaged);
    let download = move || {
        for (key, text) in damaged.get_value() {
            files::download(&plans::raw_name(key.as_str()), "application/json", &text);
        }
    };
    let forget = move || {
        spawn_local(async move {
            mirror::forget(damaged.get_value().into_iter().map(|(key, _)| key).collect()).await;
            session.news.update(|news| news.damaged.clear());
        });
    };
    (!damaged.read_value().is_empty()).then(|| {
        view! {
            <p>{words::damaged(damaged.read_value().len())}</p>
            <p class="actions">
                <Action word=plans::DOWNLOAD_RAW act=download/>
                <Action word=words::FORGET act=forget/>
            </p>
        }
    })
}

#[component]
fn Action(word: &'static str, act: impl Fn() + 'static) -> impl IntoView {
    let button = NodeRef::<Button>::new();
    // What is said goes once it is acted upon, and its button with it: the focus is not to be lost then.
    on_cleanup(move || {
        if button.get_untracked().is_some_and(|button| page::has_focus(&button)) {
            request_animation_frame(|| page::focus("main h1"));
        }
    });
    view! {
        <button class="button button--text" type="button" node_ref=button on:click=move |_| act()>{word}</button>
    }
}
