//! A field for a number as people type it.
//!
//! What is typed stays in the field as it was typed, letter for letter, until the field is left; the number
//! goes to the plan with every keystroke that can be read. What cannot be read stays, also when one goes to
//! another page and comes back.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::dynamic::dynamic;
use super::field::{Label, described_by};
use super::form::Problems;

/// What a field understood: nothing to add, what the number was read as, or why it could not be read.
pub(crate) type Reading = Result<Option<String>, String>;

/// Texts that could not be read, by the id of their field. Lives in the context of the app.
#[derive(Clone, Copy)]
pub(crate) struct Drafts(RwSignal<BTreeMap<String, String>>);

impl Drafts {
    /// No texts.
    pub(crate) fn new() -> Drafts {
        Drafts(RwSignal::new(BTreeMap::new()))
    }

    /// Forgets every text, as when another plan is opened.
    pub(crate) fn clear(self) {
        self.0.set(BTreeMap::new());
    }

    fn of(self, id: &str) -> Option<String> {
        self.0.with_untracked(|texts| texts.get(id).cloned())
    }

    fn keep(self, id: &str, text: Option<String>) {
        self.0.update(|texts| match text {
            Some(text) => drop(texts.insert(id.to_owned(), text)),
            None => drop(texts.remove(id)),
        });
    }
}

/// A field for a number as people type it.
#[component]
pub(crate) fn NumberField(
    /// Its id, unique in the app.
    #[prop(into)]
    id: String,
    /// What is asked for, with its unit.
    #[prop(into)]
    label: Signal<String>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Signal<String>,
    /// Whether it may be left empty for good.
    #[prop(optional)]
    optional: bool,
    /// The unit before the number, such as "€".
    #[prop(into, optional)]
    before: Signal<String>,
    /// The unit after the number, such as "%".
    #[prop(into, optional)]
    after: Signal<String>,
    /// The number of the plan, as it would be typed.
    #[prop(into)]
    value: Signal<String>,
    /// Reads a text and hands the number to the plan. Must say the same for the same text.
    #[prop(into)]
    read: Callback<String, Reading>,
    /// Called when the field is left.
    #[prop(into, optional)]
    on_leave: Option<Callback<()>>,
    /// Whether to say what is wrong as soon as the field is left, as in a table without Continue.
    #[prop(optional)]
    eager: bool,
    /// Whether the label is for screen readers only, because a table heading says it.
    #[prop(optional)]
    bare: bool,
    /// Class names of the input.
    #[prop(default = "input input--number input--medium")]
    class: &'static str,
) -> impl IntoView {
    let drafts = expect_context::<Drafts>();
    let problems = expect_context::<Problems>();
    let node = NodeRef::<leptos::html::Input>::new();
    let focus = Callback::new(move |()| {
        let Some(input) = node.get_untracked() else { return };
        // What is folded away cannot take the focus.
        if let Ok(Some(fold)) = input.closest("details") {
            let _ = fold.set_attribute("open", "");
        }
        let _ = input.focus();
    });
    let problem = problems.of(&id);
    let draft = RwSignal::new(drafts.of(&id));
    let reading = RwSignal::new(draft.get_untracked().map(|text| read.run(text)));
    let watched = id.clone();
    problems.watch(
        &watched,
        move || match (draft.get_untracked(), reading.get_untracked()) {
            (Some(_), Some(Err(message))) => Some(message),
            (None, _) if !optional => read.run(value.get_untracked()).err(),
            _ => None,
        },
        focus,
    );
    let ids = StoredValue::new(id.clone());
    let on_input = move |text: String| {
        let outcome = read.run(text.clone());
        drafts.keep(&ids.read_value(), outcome.is_err().then(|| text.clone()));
        if outcome.is_ok() {
            problems.say(&ids.read_value(), None, focus);
        }
        draft.set(Some(text));
        reading.set(Some(outcome));
    };
    let leave = move || {
        // A field that goes away while it has the focus is left when its signals are already gone.
        match reading.try_get_untracked().flatten() {
            Some(Err(message)) if eager => problems.say(&ids.read_value(), Some(message), focus),
            Some(Ok(_)) => draft.set(None),
            Some(Err(_)) | None => {}
        }
        if let Some(on_leave) = on_leave {
            on_leave.try_run(());
        }
    };
    let text = move || draft.get().unwrap_or_else(|| value.get());
    let echo = move || reading.get().and_then(Result::ok).flatten();
    let describe = move || described_by(&ids.read_value(), hint, problem, echo().is_some());
    let input = view! {
        <div class="affix">
            {dynamic(move || unit(before))}
            <input
                class=class
                id=id.clone()
                type="text"
                inputmode="decimal"
                autocomplete="off"
                node_ref=node
                aria-describedby=describe
                aria-invalid=move || problem.read().is_some().then_some("true")
                aria-label=move || bare.then(|| label.get())
                prop:value=text
                on:input:target=move |event| on_input(event.target().value())
                on:blur=move |_| leave()
            />
            {dynamic(move || unit(after))}
        </div>
    };
    view! {
        <div class="field" class:field--bare=bare class:field--error=move || problem.read().is_some()>
            {if bare {
                view! { <BareProblem id problem/> }.into_any()
            } else {
                view! { <Label id label hint optional problem/> }.into_any()
            }}
            {input}
            // Empty, it keeps the place of what will be said, so that nothing below it moves.
            <p class="field__echo" id=format!("{}-echo", ids.read_value())>{move || echo().unwrap_or_default()}</p>
        </div>
    }
}

fn unit(text: Signal<String>) -> Option<impl IntoView> {
    (!text.read().is_empty()).then(|| view! { <span class="affix__unit" aria-hidden="true">{text}</span> })
}

/// What is wrong with a field whose label is in a table heading.
#[component]
fn BareProblem(id: String, problem: Signal<Option<String>>) -> impl IntoView {
    move || {
        problem.get().map(|message| view! { <p class="field__error" id=format!("{id}-error")>{message}</p> })
    }
}
