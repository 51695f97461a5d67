//! A form that says what is wrong only when one wants to go on.

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;

use super::dynamic::{When, dynamic};
use crate::wording::forms as words;

/// The fields of a page and what is wrong with them. Lives in the context of a page.
#[derive(Clone, Copy)]
pub(crate) struct Problems {
    checks: StoredValue<Vec<Check>>,
    shown: RwSignal<Vec<Problem>>,
    summary: NodeRef<html::Div>,
}

/// How to look at one field.
#[derive(Clone)]
struct Check {
    id: String,
    look: Arc<dyn Fn() -> Option<String> + Send + Sync>,
    focus: Callback<()>,
}

/// What is wrong with one field.
#[derive(Clone)]
struct Problem {
    id: String,
    message: String,
    focus: Callback<()>,
}

impl Problems {
    /// A page without fields.
    pub(crate) fn new() -> Problems {
        Problems {
            checks: StoredValue::new(Vec::new()),
            shown: RwSignal::new(Vec::new()),
            summary: NodeRef::new(),
        }
    }

    /// Adds a field, for as long as the calling component lives.
    pub(crate) fn watch(
        self,
        id: &str,
        look: impl Fn() -> Option<String> + Send + Sync + 'static,
        focus: Callback<()>,
    ) {
        let check = Check { id: id.to_owned(), look: Arc::new(look), focus };
        self.checks.update_value(|checks| checks.push(check));
        let id = id.to_owned();
        on_cleanup(move || {
            let _ = self.checks.try_update_value(|checks| checks.retain(|check| check.id != id));
        });
    }

    /// What is wrong with a field, once it has been said.
    pub(crate) fn of(self, id: &str) -> Signal<Option<String>> {
        let id = id.to_owned();
        Signal::derive(move || {
            self.shown.read().iter().find(|problem| problem.id == id).map(|problem| problem.message.clone())
        })
    }

    /// Says what is wrong with one field, or that nothing is any more.
    pub(crate) fn say(self, id: &str, message: Option<String>, focus: Callback<()>) {
        let mut shown = self.shown.get_untracked();
        let was_shown = shown.len();
        shown.retain(|problem| problem.id != id);
        if let Some(message) = message {
            shown.push(Problem { id: id.to_owned(), message, focus });
        } else if shown.len() == was_shown {
            return;
        }
        self.shown.set(shown);
    }

    /// Looks at every field; says what is wrong, or that one may go on.
    pub(crate) fn may_go_on(self) -> bool {
        let checks = self.checks.get_value();
        let problem_of = |check: &Check| {
            (check.look)().map(|message| Problem { id: check.id.clone(), message, focus: check.focus })
        };
        let problems: Vec<Problem> = checks.iter().filter_map(problem_of).collect();
        let is_clean = problems.is_empty();
        self.shown.set(problems);
        if !is_clean {
            // The summary appears with the next paint, unless the page is gone by then.
            request_animation_frame(move || {
                if let Some(summary) = self.summary.try_get_untracked().flatten() {
                    let _ = summary.focus();
                }
            });
        }
        is_clean
    }

    /// Whether something wrong is being said.
    pub(crate) fn is_any(self) -> bool {
        !self.shown.read().is_empty()
    }
}

/// What is wrong on the page, above its heading, with links to the fields.
#[component]
pub(crate) fn ErrorSummary(problems: Problems) -> impl IntoView {
    let entry = |problem: Problem| {
        let go = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            problem.focus.run(());
        };
        view! { <li><a href=format!("#{}", problem.id) on:click=go>{problem.message}</a></li> }
    };
    view! {
        <When is=move || problems.is_any()>
            <div class="error-summary" tabindex="-1" role="alert" aria-labelledby="errors-title" node_ref=problems.summary>
                <h2 id="errors-title">{words::THERE_IS_A_PROBLEM}</h2>
                <ul>{dynamic(move || problems.shown.get().into_iter().map(entry).collect_view())}</ul>
            </div>
        </When>
    }
}

/// The fields of a page with what one does when they are filled in.
#[component]
pub(crate) fn Form(
    /// What happens on Continue, when nothing is wrong.
    #[prop(into)]
    on_continue: Callback<()>,
    /// Class names beside the usual ones.
    #[prop(default = "page__body")]
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let problems = expect_context::<Problems>();
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if problems.may_go_on() {
            on_continue.run(());
        }
    };
    view! { <form class=class novalidate on:submit=submit>{children()}</form> }
}
