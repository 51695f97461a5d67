//! Opening a file: chosen, dropped, or pasted as text. It is shown before it is kept, and replaces nothing.

use leptos::ev;
use leptos::prelude::*;

use crate::desk::use_desk;
use crate::parts::dynamic;
use crate::platform::files::{self, GivenFile};
use crate::wording::files as words;

/// The largest file that is read, in bytes: 2 MiB, far more than any plan.
const MOST_BYTES: f64 = 2_097_152.0;

/// Takes a file that is chosen, dropped, or pasted.
#[component]
pub(crate) fn OpenFile() -> impl IntoView {
    let desk = use_desk();
    let problem = RwSignal::new(None::<String>);
    let is_over = RwSignal::new(false);
    let take = move |file: GivenFile| {
        desk.ask(move |desk| problem.set(desk.open_file(&file).err()));
    };
    let drop_here = move |event: ev::DragEvent| {
        event.prevent_default();
        is_over.set(false);
        files::read_dropped(&event, MOST_BYTES, take);
    };
    let drag_over = move |event: ev::DragEvent| {
        event.prevent_default();
        is_over.set(true);
    };
    files::on_paste(move |text| {
        take(GivenFile { name: words::PASTED.to_owned(), bytes: Some(text.into_bytes()) });
    });
    view! {
        <div
            class="drop"
            class:drop--over=move || is_over.get()
            on:dragover=drag_over
            on:dragleave=move |_| is_over.set(false)
            on:drop=drop_here
        >
            <input
                class="visually-hidden"
                id="file"
                type="file"
                accept=".json,application/json"
                on:change=move |event| files::read_chosen(&event, MOST_BYTES, take)
            />
            <label class="button button--quiet" for="file">{words::CHOOSE}</label>
            <span>{words::OR_DROP}</span>
        </div>
        <div role="alert">
            {dynamic(move || problem.get().map(|problem| view! { <p class="notice">{problem}</p> }))}
        </div>
    }
}
