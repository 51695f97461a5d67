//! What keeps the mix from its goals, and the smallest changes that would bring them within reach.

use leptos::prelude::*;
use planner::mix::{Outcome, SmallestChange};
use planner::plan::{Edit, Plan};
use planner::scenario::{Change, Scenario};
use planner::wording::{change as change_words, mix as mix_words};

use super::read;
use crate::parts::{When, dynamic};
use crate::platform::page;
use crate::session::{Session, Standing, use_session};
use crate::steps::notice::Notice;
use crate::steps::said::Said;
use crate::wording::mix as words;

/// What is missing or contradicts itself, when something does, and the ways out.
#[component]
pub(super) fn WaysOut() -> impl IntoView {
    let problems = read(use_session(), |plan, mix, notation| mix_words::problems(plan, mix, notation));
    let title = read(use_session(), |_, mix, _| match mix.outcome {
        Outcome::Contradiction { .. } => words::CLASH_TITLE,
        _ => words::MISSING_TITLE,
    });
    let problem = |problem: String| view! { <p>{problem}</p> };
    view! {
        <When is=move || !problems.read().is_empty()>
            <section class="notice stack" aria-labelledby="ways-title">
                <div>
                    <h2 class="notice__title" id="ways-title">{title}</h2>
                    {dynamic(move || problems.get().into_iter().map(problem).collect_view())}
                </div>
                <Ways/>
            </section>
        </When>
    }
}

/// The question for the ways out, or its answer.
#[component]
fn Ways() -> impl IntoView {
    let session = use_session();
    let works = session.works();
    let ask = move |_| {
        works.changes.again();
        request_animation_frame(|| page::focus("#ways"));
    };
    let say = Signal::derive(move || words::ways_standing(works.changes.standing()));
    let found = Memo::new(move |_| works.smallest_changes());
    let is_unasked = Memo::new(move |_| works.changes.standing() == Standing::Unasked);
    let shown = move || match found.get() {
        None if is_unasked.get() => view! {
            <p><button class="button button--quiet" type="button" on:click=ask>{words::ASK_WAYS}</button></p>
        }
        .into_any(),
        None => ().into_any(),
        Some(found) if found.is_empty() => view! { <p>{words::NO_WAY}</p> }.into_any(),
        Some(found) => view! { <Found found/> }.into_any(),
    };
    let said = move || found.read().as_ref().map_or_else(String::new, |found| words::ways_found(found.len()));
    view! {
        <div id="ways" tabindex="-1">
            {dynamic(shown)}
            <Notice of=works.changes say/>
            <Said text=Signal::derive(said)/>
        </div>
    }
}

/// The smallest changes, each of which is enough.
#[component]
fn Found(found: Vec<SmallestChange>) -> impl IntoView {
    let way = |found: SmallestChange| view! { <Way change=found.change/> };
    view! {
        <h3>{words::WAYS}</h3>
        <p>{words::EACH_ALONE}</p>
        <ol class="ways">{found.into_iter().map(way).collect_view()}</ol>
    }
}

/// One change, to be tried as a scenario.
#[component]
fn Way(change: Change) -> impl IntoView {
    let session = use_session();
    let change = StoredValue::new(change);
    let sentence = session
        .text(move |plan, notation| change.with_value(|it| change_words::sentence(plan, it, notation)));
    let is_kept = session.slice(move |plan| change.with_value(|it| is_kept(plan, it)));
    let keep = move |_| {
        if !is_kept.get_untracked() {
            keep(session, sentence.get_untracked(), change.get_value());
        }
    };
    let words = move || if is_kept.get() { words::KEPT } else { words::TRY };
    let disabled = move || is_kept.get().then_some("true");
    view! {
        <li class="ways__way">
            <p>{sentence}</p>
            <button class="button button--text button--small" type="button" aria-disabled=disabled on:click=keep>
                {words}<span class="visually-hidden">": " {sentence}</span>
            </button>
        </li>
    }
}

fn is_kept(plan: &Plan, change: &Change) -> bool {
    plan.scenarios.iter().any(|scenario| scenario.changes.as_slice() == std::slice::from_ref(change))
}

fn keep(session: Session, name: String, change: Change) {
    let id = session.plan_now().next_id().into();
    session.edit(Edit::put(Scenario { changes: vec![change], ..Scenario::new(id, name) }));
}
