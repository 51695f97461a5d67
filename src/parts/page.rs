//! The skeleton of a page: running head, problems, heading, body.

use leptos::prelude::*;

use super::dynamic::When;
use super::form::{ErrorSummary, Problems};
use crate::wording::forms as words;

/// Which half of the plan a page belongs to; each has its own ink and type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ink {
    /// What we say, to whom, and why.
    Strategy,
    /// The numbers where strategy and tactics meet.
    Goals,
    /// What is done.
    Tactics,
    /// The plan as a whole.
    Plan,
}

impl Ink {
    fn class(self) -> &'static str {
        match self {
            Ink::Strategy => "page page--strategy",
            Ink::Goals => "page page--goals",
            Ink::Tactics => "page page--tactics",
            Ink::Plan => "page page--plan",
        }
    }
}

/// The title of the page in the browser's title bar; the app keeps it there.
#[derive(Clone, Copy)]
pub(crate) struct PageTitle(pub(crate) RwSignal<String>);

/// What stands above the heading of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Headings {
    /// The half of the plan, such as "Strategy".
    pub(crate) part: String,
    /// The task, such as "Looking back".
    pub(crate) section: String,
    /// Where in the task one is, such as "Question 2 of 8".
    pub(crate) folio: String,
    /// Where the Back link leads.
    pub(crate) back: String,
}

/// A page of the app. Its fields find their [`Problems`] in the context.
#[component]
pub(crate) fn Page(
    /// Which half of the plan it belongs to.
    ink: Ink,
    /// What stands above the heading; no running head when `part` is empty.
    #[prop(into)]
    headings: Signal<Headings>,
    /// The heading, different on every page.
    #[prop(into)]
    title: Signal<String>,
    /// Whether the heading is shown by the page itself, in its own way. It must then be an `h1` with tabindex −1.
    #[prop(optional)]
    own_heading: bool,
    /// The number in the margin of a question or a goal.
    #[prop(into, optional)]
    numeral: Option<String>,
    /// Why the question is asked, or what the page is for.
    #[prop(into, optional)]
    lead: Option<Signal<String>>,
    children: Children,
) -> impl IntoView {
    let problems = Problems::new();
    provide_context(problems);
    let page_title = expect_context::<PageTitle>();
    Effect::new(move |_| {
        let section = headings.read().section.clone();
        page_title.0.set(words::page_title(&title.get(), &section, problems.is_any()));
    });
    let lead_class = if ink == Ink::Strategy { "why" } else { "page__lead" };
    view! {
        <main id="main" class=ink.class() tabindex="-1">
            <RunningHead headings/>
            <ErrorSummary problems/>
            {numeral.map(|numeral| view! { <p class="page__margin page__numeral" aria-hidden="true">{numeral}</p> })}
            <When is=move || !own_heading>
                <div class="page__head">
                    <h1 tabindex="-1">{title}</h1>
                    {lead.map(|lead| view! { <p class=lead_class>{lead}</p> })}
                </div>
            </When>
            {children()}
        </main>
    }
}

#[component]
fn RunningHead(headings: Signal<Headings>) -> impl IntoView {
    let part = move || headings.read().part.clone();
    let section = move || headings.read().section.clone();
    let folio = move || headings.read().folio.clone();
    let back = move || headings.read().back.clone();
    view! {
        <When is=move || !part().is_empty()>
            <div class="running-head">
                <a class="back-link" href=back>{words::BACK}</a>
                <p class="running-head__part">{part}</p>
                <p class="running-head__section">{section}</p>
                <p class="running-head__folio">{folio}</p>
            </div>
        </When>
    }
}
