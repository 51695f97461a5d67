//! The home of the plan: a list of tasks in four groups, each with how far it has come.

use leptos::prelude::*;
use planner::step::{Group, Status, Step};
use planner::walkback::walk_back;
use planner::wording::{step as step_words, walkback};

use super::journey::{go, route_of};
use crate::parts::{Headings, Ink, Page, When, dynamic};
use crate::route::{Quick, Route};
use crate::session::{Session, use_session};
use crate::wording::{frame, hub as words, keeping};

/// The home of the plan.
#[component]
pub(crate) fn Hub() -> impl IntoView {
    let session = use_session();
    let name = session.text(|plan, _| frame::plan_name(&plan.name));
    let headline = session.text(|plan, notation| {
        let walk = plan.goals.iter().find_map(|goal| walk_back(plan, goal).ok());
        walk.map_or_else(|| words::NO_HEADLINE.to_owned(), |walk| walkback::headline(plan, &walk, notation))
    });
    view! {
        <Page ink=Ink::Plan headings=Signal::stored(Headings::default()) title=name own_heading=true>
            <div class="page__head page__full">
                <h1 tabindex="-1">{name}</h1>
                <p class="headline">{headline}</p>
                <QuickWay session/>
                <CopyDue session/>
            </div>
            <div class="page__full">
                {Group::ALL.map(|group| view! { <Tasks session group/> }).collect_view()}
            </div>
        </Page>
    }
}

/// While there is no goal, the short way to a first walk-back.
#[component]
fn QuickWay(session: Session) -> impl IntoView {
    let has_goal = session.slice(|plan| !plan.goals.is_empty());
    view! {
        <When is=move || !has_goal.get()>
            <p class="actions">
                <button class="button" type="button" on:click=move |_| go(Route::Quick(Quick::Goal))>
                    {words::QUICK}
                </button>
            </p>
        </When>
    }
}

/// That it is time for a copy outside the browser.
#[component]
fn CopyDue(session: Session) -> impl IntoView {
    let due = Memo::new(move |_| session.copy_due());
    view! {
        <div role="status">
            {dynamic(move || due.get().map(|due| view! {
                <p class="hub__copy">
                    {keeping::copy_due(due)} " "
                    <button class="button button--text" type="button" on:click=move |_| session.download()>
                        {frame::DOWNLOAD_A_COPY}
                    </button>
                </p>
            }))}
        </div>
    }
}

#[component]
fn Tasks(session: Session, group: Group) -> impl IntoView {
    let id = group_id(group);
    let class = group_class(group);
    view! {
        <section class=class aria-labelledby=id>
            <div>
                <h2 class="tasks__title" id=id>{step_words::group(group)}</h2>
                <p class="tasks__about">{words::about(group)}</p>
            </div>
            <ul class="tasks__list">{group.steps().map(|step| view! { <Task session step/> }).collect_view()}</ul>
        </section>
    }
}

#[component]
fn Task(session: Session, step: Step) -> impl IntoView {
    let status = Memo::new(move |_| step.status(&session.plan(), &session.findings.get()));
    let is_blocked = move || matches!(*status.read(), Status::CannotStart(_));
    let is_done = move || matches!(*status.read(), Status::Completed(_));
    let words = move || match &*status.read() {
        Status::CannotStart(need) => step_words::need(&session.plan(), need, &session.notation.get()),
        status => step_words::status(step, status),
    };
    let name = step_words::name(step);
    view! {
        <li class="task" class:task--blocked=is_blocked>
            {dynamic(move || if is_blocked() {
                view! { <span class="task__name">{name}</span> }.into_any()
            } else {
                view! { <a class="task__name" href=route_of(step).href()>{name}</a> }.into_any()
            })}
            <span class="task__status" class:task__status--done=is_done>{words}</span>
        </li>
    }
}

/// The id of a group's heading.
fn group_id(group: Group) -> &'static str {
    match group {
        Group::Strategy => "tasks-strategy",
        Group::Goals => "tasks-goals",
        Group::Tactics => "tasks-tactics",
        Group::Plan => "tasks-plan",
    }
}

/// The class names of a group.
fn group_class(group: Group) -> &'static str {
    match group {
        Group::Strategy => "tasks tasks--strategy",
        Group::Goals => "tasks tasks--goals",
        Group::Tactics => "tasks tasks--tactics",
        Group::Plan => "tasks tasks--plan",
    }
}
