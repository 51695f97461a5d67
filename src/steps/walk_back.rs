//! The walk-back: what each stage must bring for a goal, as a sentence, a staircase, a working and a table.

use leptos::prelude::*;
use planner::list::GoalId;
use planner::plan::Plan;
use planner::step::Step;
use planner::walkback::WalkBack;
use planner::wording::{goal as goal_words, walkback as walkback_words};

use super::journey::headings;
use super::notice::MixNotice;
use crate::parts::{Headings, Ink, Page, dynamic};
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::wording::walk_back as words;

use figures::{Table, Working};
use foot::Foot;
use live::{Emphasised, Status, headline_figure};
use missing::MissingList;
use outcome::{Outcome, outcome};
use picture::Picture;

pub(crate) use live::LiveHeadline;

mod figures;
mod foot;
mod live;
mod missing;
mod outcome;
mod picture;

/// The walk-back of the first goal.
#[component]
pub(crate) fn FirstWalkBack() -> impl IntoView {
    let session = use_session();
    let first = session.slice(|plan| plan.goals.ids().next());
    move || match first.get() {
        Some(id) => view! { <WalkBackPage id/> }.into_any(),
        None => view! { <NoGoal/> }.into_any(),
    }
}

#[component]
fn NoGoal() -> impl IntoView {
    view! {
        <Page
            ink=Ink::Goals
            headings=Signal::stored(headings(Step::WalkBack, ""))
            title=words::NO_GOAL_TITLE
            lead=words::NO_GOAL_LEAD
        >
            <p class="actions page__wide"><a class="button" href=Route::Goals.href()>{words::ADD_A_GOAL}</a></p>
        </Page>
    }
}

/// The walk-back of one goal.
#[component]
pub(crate) fn WalkBackPage(
    /// Which goal.
    id: GoalId,
) -> impl IntoView {
    let session = use_session();
    let outcome = outcome(session, id);
    let is_gone = Memo::new(move |_| *outcome.read() == Outcome::Gone);
    let known = Memo::new(move |_| outcome.get().known());
    let title = Memo::new(move |_| headline(session, id, &outcome.get()));
    let view = move || {
        view! {
            <Page ink=Ink::Goals headings=folio(session, id) title own_heading=true>
                <div class="page__head page__wide">
                    <h1 class="headline" tabindex="-1">
                        <Emphasised text=title figure=Memo::new(move |_| figure(session, known.get()))/>
                    </h1>
                    <Aim session id/>
                </div>
                <Status text=title/>
                <MissingList goal=id missing=Signal::derive(move || outcome.get().missing())/>
                {dynamic(move || known.read().is_some().then(|| view! { <Figures id known/> }))}
                <Onward session id/>
            </Page>
        }
    };
    move || if is_gone.get() { view! { <NoGoal/> }.into_any() } else { view().into_any() }
}

/// Everything that is drawn and worked out.
#[component]
fn Figures(id: GoalId, known: Memo<Option<WalkBack>>) -> impl IntoView {
    view! {
        <Picture id known><Foot id/></Picture>
        <div class="page__wide"><MixNotice/></div>
        <Late id/>
        <Working id known/>
        <Table id known/>
    }
}

/// The goal itself, in words.
#[component]
fn Aim(session: Session, id: GoalId) -> impl IntoView {
    let sentence = session.text(move |plan, notation| {
        plan.goals
            .get(id)
            .map(|goal| words::aim(&goal.name, &goal_words::sentence(plan, goal, notation)))
            .unwrap_or_default()
    });
    view! { <p class="page__lead">{sentence}</p> }
}

/// How many come after the deadline, when the mix brings some that late.
#[component]
fn Late(id: GoalId) -> impl IntoView {
    let session = use_session();
    let sentence = Memo::new(move |_| {
        let of = session.mix.get()?;
        let result = of.mix.forward.goals.iter().find(|result| result.goal == id)?;
        let plan = session.plan();
        let stage = outcome::stage_of(&plan, id)?;
        walkback_words::late(&plan, stage, result, &session.notation.get())
    });
    move || sentence.get().map(|sentence| view! { <p class="notice page__wide">{sentence}</p> })
}

/// Continue, the numbers, and the next goal.
#[component]
fn Onward(session: Session, id: GoalId) -> impl IntoView {
    let next = session.slice(move |plan| {
        let ids: Vec<GoalId> = plan.goals.ids().collect();
        let place = ids.iter().position(|other| *other == id)?;
        (ids.len() > 1).then(|| ids.iter().cycle().nth(place + 1).copied()).flatten()
    });
    let next =
        move || next.get().map(|id| view! { <a href=Route::WalkBackOf(id).href()>{words::NEXT_GOAL}</a> });
    view! {
        <p class="actions page__wide">
            <a class="button" href=Route::Tactics.href()>{words::CONTINUE}</a>
            <a href=Route::Numbers.href()>{words::CHANGE_NUMBERS}</a>
            <a href=Route::Goal(id).href()>{words::CHANGE_GOAL}</a>
            {next}
            <a href=Route::Hub.href()>{words::BACK_TO_PLAN}</a>
        </p>
    }
}

/// The sentence that can be read aloud.
fn headline(session: Session, id: GoalId, outcome: &Outcome) -> String {
    let plan = session.plan();
    match outcome {
        Outcome::Known(walk) => walkback_words::headline(&plan, walk, &session.notation.get()),
        Outcome::Missing(_) => words::not_yet(&name_of(&plan, id)),
        Outcome::Gone => String::new(),
    }
}

fn figure(session: Session, walk: Option<WalkBack>) -> String {
    walk.map(|walk| headline_figure(&session.plan(), &walk, &session.notation.get())).unwrap_or_default()
}

fn name_of(plan: &Plan, id: GoalId) -> String {
    plan.goals.get(id).map(|goal| goal.name.trim().to_owned()).unwrap_or_default()
}

fn folio(session: Session, id: GoalId) -> Memo<Headings> {
    session.slice(move |plan| {
        let place = plan.goals.position(id).map_or(1, |place| place + 1);
        headings(Step::WalkBack, &words::folio(place, plan.goals.len()))
    })
}
