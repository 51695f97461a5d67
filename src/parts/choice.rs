//! Choosing one or several of a few things.

use super::dynamic::dynamic;
use leptos::prelude::*;

/// One thing to choose.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Choice {
    /// What stands for it; unique among the choices.
    pub(crate) value: String,
    /// What people read.
    pub(crate) label: String,
    /// More about it.
    pub(crate) hint: String,
}

impl Choice {
    /// A choice without a hint.
    pub(crate) fn new(value: impl Into<String>, label: impl Into<String>) -> Choice {
        Choice { value: value.into(), label: label.into(), hint: String::new() }
    }

    /// The choice with more about it.
    pub(crate) fn with_hint(self, hint: impl Into<String>) -> Choice {
        Choice { hint: hint.into(), ..self }
    }
}

/// One of a few things.
#[component]
pub(crate) fn Choices(
    /// Its id, unique on the page.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    legend: Signal<String>,
    /// What there is to choose.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// What is chosen; empty for nothing.
    #[prop(into)]
    value: Signal<String>,
    /// Takes what is chosen.
    #[prop(into)]
    on_choose: Callback<String>,
    /// Whether the choices stand beside each other.
    #[prop(optional)]
    in_row: bool,
) -> impl IntoView {
    let row = {
        let group = id.clone();
        move |choice: Choice| {
            let id = format!("{group}-{}", choice.value);
            let chosen = choice.value.clone();
            let is_chosen = move || *value.read() == chosen;
            view! {
                <div class="choice">
                    <input
                        class="choice__input"
                        type="radio"
                        name=group.clone()
                        id=id.clone()
                        prop:checked=is_chosen
                        on:change=move |_| on_choose.run(choice.value.clone())
                    />
                    <label class="choice__label" for=id>{choice.label}</label>
                    {(!choice.hint.is_empty()).then(|| view! { <p class="choice__hint">{choice.hint}</p> })}
                </div>
            }
        }
    };
    view! {
        <fieldset class="choices" class:choices--row=in_row id=id>
            <legend class="choices__legend">{legend}</legend>
            <div class="choices__list">{dynamic(move || choices.get().into_iter().map(&row).collect_view())}</div>
        </fieldset>
    }
}

/// One thing that can be picked or not.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Pick {
    /// What stands for it; unique among the picks.
    pub(crate) value: String,
    /// What people read.
    pub(crate) label: String,
    /// Whether it is picked.
    pub(crate) is_picked: bool,
}

/// Any number of a few things.
#[component]
pub(crate) fn Picks(
    /// Its id, unique on the page.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    legend: Signal<String>,
    /// What there is to pick. The order must stay the same while the page is shown.
    #[prop(into)]
    picks: Signal<Vec<Pick>>,
    /// Takes what was picked or dropped.
    #[prop(into)]
    on_pick: Callback<(String, bool)>,
) -> impl IntoView {
    let group = id.clone();
    let row = move |value: String| {
        let id = format!("{group}-{value}");
        let this = value.clone();
        let pick = Memo::new(move |_| picks.read().iter().find(|pick| pick.value == this).cloned());
        let label = move || pick.get().map(|pick| pick.label);
        let is_picked = move || pick.get().is_some_and(|pick| pick.is_picked);
        view! {
            <div class="choice">
                <input
                    class="choice__input"
                    type="checkbox"
                    id=id.clone()
                    prop:checked=is_picked
                    on:change:target=move |event| on_pick.run((value.clone(), event.target().checked()))
                />
                <label class="choice__label" for=id>{label}</label>
            </div>
        }
    };
    let values = Memo::new(move |_| picks.read().iter().map(|pick| pick.value.clone()).collect::<Vec<_>>());
    view! {
        <fieldset class="choices" id=id>
            <legend class="choices__legend">{legend}</legend>
            <div class="choices__list">
                <For each=move || values.get() key=Clone::clone children=row/>
            </div>
        </fieldset>
    }
}

/// One of many things.
#[component]
pub(crate) fn Select(
    /// Its id, unique on the page.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Signal<String>,
    /// Whether it may stay as it is for good.
    #[prop(optional)]
    optional: bool,
    /// What there is to choose.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// What is chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Takes what is chosen.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let none = Signal::derive(|| None);
    let describing = id.clone();
    let describe = move || super::field::described_by(&describing, hint, none, false);
    let option = move |choice: Choice| {
        let this = choice.value.clone();
        let is_chosen = move || *value.read() == this;
        view! { <option value=choice.value prop:selected=is_chosen>{choice.label}</option> }
    };
    view! {
        <div class="field">
            <super::field::Label id=id.clone() label hint optional problem=none/>
            <select
                class="select"
                id=id
                aria-describedby=describe
                on:change:target=move |event| on_choose.run(event.target().value())
            >
                {dynamic(move || choices.get().into_iter().map(option).collect_view())}
            </select>
        </div>
    }
}
