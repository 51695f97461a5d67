//! What hangs together with something further down the plan, as links.

use leptos::prelude::*;
use planner::notation::Notation;
use planner::plan::Plan;
use planner::trace::{Link, Trace};
use planner::wording::name;

use crate::route::Route;
use crate::session::use_session;
use crate::wording::trace as words;

/// One thing to go to.
#[derive(Clone, Debug, PartialEq)]
struct Stop {
    route: Route,
    class: &'static str,
    kind: &'static str,
    name: String,
}

/// What something led to: the messages of an audience, then goals, then tactics.
#[component]
pub(crate) fn LedTo(
    /// What it is about.
    link: Link,
    /// What stands above the links.
    title: &'static str,
    /// What is said when there is nothing yet.
    nothing: &'static str,
) -> impl IntoView {
    let session = use_session();
    let stops = Memo::new(move |_| stops(&session.plan(), link, &session.notation.get()));
    let list = move || match stops.get() {
        stops if stops.is_empty() => view! { <p class="sample__text">{nothing}</p> }.into_any(),
        stops => view! { <ul class="trace">{stops.into_iter().map(item).collect_view()}</ul> }.into_any(),
    };
    view! {
        <div class="sample">
            <h2 class="sample__title">{title}</h2>
            {list}
        </div>
    }
}

fn item(stop: Stop) -> impl IntoView {
    view! {
        <li class=stop.class>
            <a href=stop.route.href()>{stop.name}</a>
            " "
            <span class="trace__kind">{stop.kind}</span>
        </li>
    }
}

fn stops(plan: &Plan, link: Link, notation: &dyn Notation) -> Vec<Stop> {
    let trace = Trace::of(plan, link);
    let messages = trace.messages.into_iter().filter(|_| matches!(link, Link::Audience(_)));
    let messages = messages.map(|id| Stop {
        route: Route::OneMessage(id),
        class: "trace__item trace__item--strategy",
        kind: words::MESSAGE,
        name: bare(&name::message(plan, id)),
    });
    let goals = trace.goals.into_iter().map(|id| Stop {
        route: Route::Goal(id),
        class: "trace__item trace__item--goal",
        kind: words::GOAL,
        name: bare(&name::goal(plan, id, notation)),
    });
    let tactics = trace.tactics.into_iter().map(|id| Stop {
        route: Route::Tactic(id),
        class: "trace__item trace__item--tactic",
        kind: words::TACTIC,
        name: bare(&name::tactic(plan, id)),
    });
    messages.chain(goals).chain(tactics).collect()
}

/// A name without the quotation marks that it has inside a sentence.
pub(crate) fn bare(name: &str) -> String {
    name.strip_prefix('“').and_then(|name| name.strip_suffix('”')).unwrap_or(name).to_owned()
}
