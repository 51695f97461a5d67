//! What stands beside a goal: what hangs together with it, and what was found about it.

use leptos::prelude::*;
use planner::finding::{Finding, GoalField, Place};
use planner::list::GoalId;
use planner::plan::Plan;
use planner::trace::{Link, Trace};
use planner::wording::{finding, name, strategy};

use super::Subject;
use crate::parts::{When, dynamic};
use crate::platform::page;
use crate::route::Route;
use crate::session::use_session;
use crate::wording::goals as words;

/// What stands beside a goal.
#[component]
pub(super) fn Notes(goal: Subject) -> impl IntoView {
    view! {
        <aside class="page__notes stack" aria-label=words::NOTES>
            <Traced id=goal.id/>
            <Found goal/>
        </aside>
    }
}

/// A link of the trace: its class names, where it leads, and its words.
type Line = (&'static str, String, String);

#[component]
fn Traced(id: GoalId) -> impl IntoView {
    let session = use_session();
    let above = session.slice(move |plan| above(plan, id));
    let below = session.slice(move |plan| below(plan, id));
    view! { <Sample title=words::RESTS_ON links=above/> <Sample title=words::SERVED_BY links=below/> }
}

#[component]
fn Sample(title: &'static str, links: Memo<Vec<Line>>) -> impl IntoView {
    let item = |(class, href, text): Line| view! { <li class=class><a href=href>{text}</a></li> };
    let sample = move || {
        view! {
            <div class="sample">
                <h2 class="sample__title">{title}</h2>
                <ul class="trace">{dynamic(move || links.get().into_iter().map(item).collect_view())}</ul>
            </div>
        }
    };
    view! { <When is=move || !links.read().is_empty()>{sample()}</When> }
}

/// What a goal rests on: the business goal it serves, and answers.
fn above(plan: &Plan, id: GoalId) -> Vec<Line> {
    const CLASS: &str = "trace__item trace__item--strategy";
    let trace = Trace::of(plan, Link::Goal(id));
    let business_goals = trace
        .business_goals
        .into_iter()
        .map(|id| (CLASS, Route::Direction.href(), name::bare(&name::business_goal(plan, id))));
    let question = |question| (CLASS, Route::Question(question).href(), strategy::title(question).to_owned());
    business_goals.chain(trace.questions.into_iter().map(question)).collect()
}

/// The tactics that serve a goal.
fn below(plan: &Plan, id: GoalId) -> Vec<Line> {
    const CLASS: &str = "trace__item trace__item--tactic";
    let tactic = |id| (CLASS, Route::Tactic(id).href(), name::bare(&name::tactic(plan, id)));
    Trace::of(plan, Link::Goal(id)).tactics.into_iter().map(tactic).collect()
}

#[component]
fn Found(goal: Subject) -> impl IntoView {
    let session = use_session();
    let found = Memo::new(move |_| {
        let (plan, findings, notation) = (session.plan(), session.findings.get(), session.notation.get());
        let of_goal = findings.iter().filter_map(|finding| Some((finding, field_of(finding, goal.id)?)));
        let said = of_goal.map(|(finding, field)| {
            (finding::what(&plan, finding, &notation), finding::remedy(finding.matter), field)
        });
        said.collect::<Vec<_>>()
    });
    let line = move |(what, todo, field): (String, &'static str, GoalField)| {
        view! { <p><b>{what}</b> " " <Remedy goal field todo/></p> }
    };
    move || {
        let found = found.get();
        (!found.is_empty()).then(|| {
            view! {
                <div class="notice stack">
                    <h2 class="notice__title">{words::WORTH_A_LOOK}</h2>
                    {found.into_iter().map(line).collect_view()}
                </div>
            }
        })
    }
}

/// What to do, as the way to where it is done.
#[component]
fn Remedy(goal: Subject, field: GoalField, todo: &'static str) -> impl IntoView {
    let Some(name) = field_name(field) else {
        return view! { <a href=Route::Catalogue.href()>{todo}</a> }.into_any();
    };
    let id = goal.field(name);
    let href = format!("#{id}");
    let go = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        page::focus_id(&id);
    };
    view! { <a href=href on:click=go>{todo}</a> }.into_any()
}

fn field_of(finding: &Finding, goal: GoalId) -> Option<GoalField> {
    match finding.place {
        Place::Goal(id, field) if id == goal => Some(field),
        _ => None,
    }
}

/// The end of a field's id; nothing for what is looked after elsewhere.
fn field_name(field: GoalField) -> Option<&'static str> {
    Some(match field {
        GoalField::Name => "name",
        GoalField::Target => "target",
        GoalField::Baseline => "last-year",
        GoalField::Deadline => "deadline",
        GoalField::Serves => "serves",
        GoalField::RestsOn => "rests-on-what-worked",
        GoalField::Owner => "owner",
        GoalField::Justification => "justification",
        GoalField::Worth => "worth-yes",
        GoalField::Tactics => return None,
    })
}
