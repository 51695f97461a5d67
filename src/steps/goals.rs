//! The goals as cards: the figure, the sentence, who and by when, and what each rests on.

use leptos::prelude::*;
use planner::finding::Place;
use planner::goal::Goal;
use planner::list::GoalId;
use planner::notation::Notation;
use planner::plan::{Edit, Plan};
use planner::step::Step;
use planner::trace::{Link, Trace};
use planner::wording::{finding, goal as goal_words, name, strategy};

use super::goal::Subject;
use super::journey::{go, headings};
use crate::parts::{Ink, Page, When};
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::wording::goals as words;
use crate::wording::walk_back::separator;

/// The goals.
#[component]
pub(crate) fn Goals() -> impl IntoView {
    let session = use_session();
    let ids = session.slice(|plan| plan.goals.ids().collect::<Vec<_>>());
    let is_empty = Memo::new(move |_| ids.read().is_empty());
    view! {
        <Page
            ink=Ink::Goals
            headings=Memo::new(move |_| headings(Step::Goals, &words::folio(ids.read().len())))
            title=words::GOALS_TITLE
            lead=words::GOALS_LEAD
        >
            <When is=move || !is_empty.get() fallback=NoGoal>
                <ol class="goal-cards page__wide">
                    <For each=move || ids.get() key=|id| *id let:id><Card id/></For>
                </ol>
                <p class="actions page__wide">
                    <a class="button" href=Route::Numbers.href()>{words::CONTINUE}</a>
                    <button class="button button--quiet" type="button" on:click=move |_| add(session)>
                        {words::ADD_A_GOAL}
                    </button>
                    <a href=Route::Hub.href()>{words::BACK_TO_PLAN}</a>
                </p>
            </When>
        </Page>
    }
}

#[component]
fn NoGoal() -> impl IntoView {
    let session = use_session();
    view! {
        <div class="empty page__wide">
            <h2>{words::NO_GOAL}</h2>
            <p>{words::NO_GOAL_WHY}</p>
            <button class="button" type="button" on:click=move |_| add(session)>{words::ADD_A_GOAL}</button>
        </div>
    }
}

/// Adds a goal and goes to its page.
fn add(session: Session) {
    let id = GoalId::from(session.plan_now().next_id());
    Subject::new(session, id).add();
    go(Route::Goal(id));
}

#[component]
fn Card(id: GoalId) -> impl IntoView {
    let session = use_session();
    let card = Memo::new(move |_| {
        let plan = session.plan();
        plan.goals.get(id).map(|goal| Face::of(&plan, goal, &session.notation.get())).unwrap_or_default()
    });
    let face = move || {
        let card = card.get();
        let fact =
            |(term, value): (&'static str, String)| view! { <div><dt>{term}</dt><dd>{value}</dd></div> };
        view! {
            <div>
                <p class="goal-card__figure">{card.figure}</p>
                <p class="goal-card__unit">{card.unit}</p>
            </div>
            <div>
                <h2 class="goal-card__name">{card.name}</h2>
                <dl class="goal-card__facts">{card.facts.into_iter().map(fact).collect_view()}</dl>
                <TraceLine id/>
                <Findings id/>
                <Actions id/>
            </div>
        }
    };
    view! { <li class="goal-card">{face}</li> }
}

/// What stands on a card.
#[derive(Clone, Default, PartialEq)]
struct Face {
    figure: String,
    unit: String,
    name: String,
    facts: Vec<(&'static str, String)>,
}

impl Face {
    fn of(plan: &Plan, goal: &Goal, notation: &dyn Notation) -> Face {
        let sentence = words::sentence(&goal_words::sentence(plan, goal, notation));
        let has_name = !goal.name.trim().is_empty();
        let facts = [
            (words::BY, goal.deadline.map(|month| notation.month(month))),
            (words::LAST_YEAR, goal_words::last_year(&goal.metric, notation)),
            (words::FOR, goal.audience.map(|id| name::bare(&name::audience(plan, id)))),
            (words::OWNER, Some(goal.owner.trim().to_owned()).filter(|owner| !owner.is_empty())),
        ];
        Face {
            figure: goal_words::target(&goal.metric, notation).unwrap_or_else(|| words::NO_NUMBER.to_owned()),
            unit: if has_name { sentence.clone() } else { goal_words::metric(&goal.metric).to_owned() },
            name: if has_name { goal.name.trim().to_owned() } else { sentence },
            facts: facts.into_iter().filter_map(|(term, value)| Some((term, value?))).collect(),
        }
    }
}

/// The answers a goal rests on and the tactics that serve it.
#[component]
fn TraceLine(id: GoalId) -> impl IntoView {
    let session = use_session();
    let links = session.slice(move |plan| {
        let trace = Trace::of(plan, Link::Goal(id));
        let answer = |question| (Route::Question(question).href(), strategy::title(question).to_owned());
        let tactic = |id| (Route::Tactic(id).href(), name::bare(&name::tactic(plan, id)));
        let answers: Vec<_> = trace.questions.into_iter().map(answer).collect();
        let tactics: Vec<_> = trace.tactics.into_iter().map(tactic).collect();
        [(words::RESTS_ON, answers), (words::SERVED_BY, tactics)]
    });
    let line = |(what, links): (&'static str, Vec<(String, String)>)| {
        let link = |(place, (href, text)): (usize, (String, String))| {
            view! { {separator(place)} <a href=href>{text}</a> }
        };
        (!links.is_empty()).then(|| {
            view! { <p class="goal-card__trace">{what} ":" {links.into_iter().enumerate().map(link).collect_view()}</p> }
        })
    };
    move || links.get().into_iter().map(line).collect_view()
}

/// What was found about a goal.
#[component]
fn Findings(id: GoalId) -> impl IntoView {
    let session = use_session();
    let found = Memo::new(move |_| {
        let (plan, findings, notation) = (session.plan(), session.findings.get(), session.notation.get());
        let of_goal =
            findings.iter().filter(|finding| matches!(finding.place, Place::Goal(goal, _) if goal == id));
        of_goal.map(|finding| finding::what(&plan, finding, &notation)).collect::<Vec<_>>()
    });
    move || {
        let mut found = found.get();
        let more = found.split_off(found.len().min(SHOWN)).len();
        (!found.is_empty()).then(|| {
            let line = |what: String| view! { <p>{what}</p> };
            view! {
                <div class="notice">
                    {found.into_iter().map(line).collect_view()}
                    {(more > 0).then(|| view! { <p><a href=Route::Goal(id).href()>{words::more(more)}</a></p> })}
                </div>
            }
        })
    }
}

/// How many findings a card shows; the goal's own page has them all.
const SHOWN: usize = 2;

#[component]
fn Actions(id: GoalId) -> impl IntoView {
    let session = use_session();
    let this = session.text(move |plan, notation| words::this_goal(&name::goal(plan, id, notation)));
    let hidden = move || view! { <span class="visually-hidden">{this}</span> };
    let place = session.slice(move |plan| plan.goals.position(id).unwrap_or_default());
    let last = session.slice(|plan| plan.goals.len().saturating_sub(1));
    let move_to = move |place: usize| session.edit(Edit::move_to(id, place));
    let up = move || {
        (place.get() > 0).then(|| view! {
            <button class="button button--text" type="button" on:click=move |_| move_to(place.get_untracked() - 1)>
                {words::MOVE_UP}{hidden()}
            </button>
        })
    };
    let down = move || {
        (place.get() < last.get()).then(|| view! {
            <button class="button button--text" type="button" on:click=move |_| move_to(place.get_untracked() + 1)>
                {words::MOVE_DOWN}{hidden()}
            </button>
        })
    };
    view! {
        <p class="goal-card__actions">
            <a href=Route::Goal(id).href()>{words::CHANGE}{hidden()}</a>
            <a href=Route::WalkBackOf(id).href()>{words::WALK_BACK}{hidden()}</a>
            {up}
            {down}
            <button class="button button--text" type="button" on:click=move |_| session.edit(Edit::remove(id))>
                {words::REMOVE}{hidden()}
            </button>
        </p>
    }
}
