//! Fields for words.

use leptos::prelude::*;

use super::dynamic::dynamic;
use super::form::Problems;
use crate::wording::forms as words;

/// A label with what belongs to it: hint, whether it is optional, and what is wrong.
#[component]
pub(crate) fn Label(
    /// The id of the field.
    id: String,
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// How to answer.
    #[prop(into)]
    hint: Signal<String>,
    /// Whether it may be left empty for good.
    optional: bool,
    /// What is wrong.
    problem: Signal<Option<String>>,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let error_id = format!("{id}-error");
    view! {
        <label class="field__label" for=id>
            {label}
            {optional.then(|| view! { " " <span class="field__optional">{words::OPTIONAL}</span> })}
        </label>
        {dynamic(move || (!hint.read().is_empty()).then(|| view! { <p class="field__hint" id=hint_id.clone()>{hint}</p> }))}
        {dynamic(move || problem.get().map(|message| view! {
            <p class="field__error" id=error_id.clone()>
                <span class="visually-hidden">{words::ERROR}": "</span>
                {message}
            </p>
        }))}
    }
}

/// The ids of what describes a field, for `aria-describedby`.
pub(super) fn described_by(
    id: &str,
    hint: Signal<String>,
    problem: Signal<Option<String>>,
    echo: bool,
) -> String {
    let parts = [
        (!hint.read().is_empty()).then(|| format!("{id}-hint")),
        problem.read().is_some().then(|| format!("{id}-error")),
        echo.then(|| format!("{id}-echo")),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// A line of words.
#[component]
pub(crate) fn TextField(
    /// Its id, unique on the page.
    #[prop(into)]
    id: String,
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Signal<String>,
    /// Whether it may be left empty for good.
    #[prop(optional)]
    optional: bool,
    /// The words.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the words as they are typed.
    #[prop(into)]
    on_input: Callback<String>,
    /// Called when the field is left.
    #[prop(into, optional)]
    on_leave: Option<Callback<()>>,
    /// What to say on Continue when it is empty.
    #[prop(into, optional)]
    when_empty: Option<String>,
    /// Class names beside the usual ones.
    #[prop(default = "input")]
    class: &'static str,
) -> impl IntoView {
    let node = NodeRef::<leptos::html::Input>::new();
    let focus = Callback::new(move |()| {
        let _ = node.get_untracked().map(|input| input.focus());
    });
    let problem = watched(&id, value, when_empty, focus);
    let describing = id.clone();
    let describe = move || described_by(&describing, hint, problem, false);
    // Words that come from elsewhere leave the caret where it is while somebody types here.
    Effect::new(move || {
        let (words, Some(input)) = (value.get(), node.get()) else { return };
        if input.value() == words {
            return;
        }
        let caret = input.selection_start().ok().flatten();
        input.set_value(&words);
        if let Some(caret) = caret.filter(|_| input.matches(":focus").unwrap_or_default()) {
            let _ = input.set_selection_range(caret, caret);
        }
    });
    view! {
        <div class="field" class:field--error=move || problem.read().is_some()>
            <Label id=id.clone() label hint optional problem/>
            <input
                class=class
                id=id
                type="text"
                node_ref=node
                autocomplete="off"
                aria-describedby=describe
                aria-invalid=move || problem.read().is_some().then_some("true")
                value=value.get_untracked()
                on:input:target=move |event| on_input.run(event.target().value())
                on:blur=move |_| { on_leave.and_then(|leave| leave.try_run(())); }
            />
        </div>
    }
}

/// Several lines of words.
#[component]
pub(crate) fn TextArea(
    /// Its id, unique on the page.
    #[prop(into)]
    id: String,
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Signal<String>,
    /// Whether it may be left empty for good.
    #[prop(optional)]
    optional: bool,
    /// The words.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the words as they are typed.
    #[prop(into)]
    on_input: Callback<String>,
    /// Called when the field is left.
    #[prop(into, optional)]
    on_leave: Option<Callback<()>>,
    /// What to say on Continue when it is empty.
    #[prop(into, optional)]
    when_empty: Option<String>,
    /// How many lines it shows.
    #[prop(default = 3)]
    rows: u8,
) -> impl IntoView {
    let node = NodeRef::<leptos::html::Textarea>::new();
    let focus = Callback::new(move |()| {
        let _ = node.get_untracked().map(|input| input.focus());
    });
    let problem = watched(&id, value, when_empty, focus);
    let describing = id.clone();
    let describe = move || described_by(&describing, hint, problem, false);
    let class = if rows <= 2 { "input input--long input--brief" } else { "input input--long" };
    view! {
        <div class="field" class:field--error=move || problem.read().is_some()>
            <Label id=id.clone() label hint optional problem/>
            <textarea
                class=class
                id=id
                rows=rows.to_string()
                node_ref=node
                aria-describedby=describe
                aria-invalid=move || problem.read().is_some().then_some("true")
                prop:value=value
                on:input:target=move |event| on_input.run(event.target().value())
                on:blur=move |_| { on_leave.and_then(|leave| leave.try_run(())); }
            ></textarea>
        </div>
    }
}

/// Watches a field that must not stay empty; any other field has nothing wrong with it.
fn watched(
    id: &str,
    value: Signal<String>,
    when_empty: Option<String>,
    focus: Callback<()>,
) -> Signal<Option<String>> {
    let Some(problems) = use_context::<Problems>() else { return Signal::derive(|| None) };
    if let Some(message) = when_empty {
        let look = move || value.get_untracked().trim().is_empty().then(|| message.clone());
        problems.watch(id, look, focus);
    }
    problems.of(id)
}
