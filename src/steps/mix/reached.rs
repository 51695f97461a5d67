//! How far each goal gets with the mix.

use leptos::prelude::*;
use planner::forward::GoalResult;
use planner::list::GoalId;
use planner::mix::Mix;
use planner::notation::Notation;
use planner::plan::Plan;
use planner::wording::reach;

use super::read;
use crate::parts::{Bar, Bars, dynamic};
use crate::route::Route;
use crate::session::use_session;
use crate::steps::tactics::goal_name;
use crate::wording::mix as words;

/// How far one goal gets, in words and as a bar.
#[derive(Clone, PartialEq)]
struct Reached {
    goal: GoalId,
    name: String,
    is_enough: bool,
    words: String,
    baseline: String,
    bars: Vec<Bar>,
}

/// How far each goal gets.
#[component]
pub(super) fn Reach() -> impl IntoView {
    let goals = read(use_session(), goals);
    let entry = |reached: Reached| {
        let words = if reached.is_enough {
            reached.words.into_any()
        } else {
            view! { <b>{reached.words}</b> }.into_any()
        };
        let bars = reached.bars;
        view! {
            <li class="reach__goal">
                <p class="reach__name"><a href=Route::Goal(reached.goal).href()>{reached.name}</a></p>
                <Bars parts=Signal::derive(move || bars.clone())/>
                <p class="reach__words">{words} ". " {reached.baseline} "."</p>
            </li>
        }
    };
    view! {
        <section class="long" aria-labelledby="reach-title">
            <h2 id="reach-title">{words::REACH}</h2>
            <ul class="reach">{dynamic(move || goals.get().into_iter().map(entry).collect_view())}</ul>
        </section>
    }
}

fn goals(plan: &Plan, mix: &Mix, notation: &dyn Notation) -> Vec<Reached> {
    let of = |result: &GoalResult| Reached {
        goal: result.goal,
        name: goal_name(plan, result.goal, notation),
        is_enough: result.is_reached() || !plan.must_reach(result.goal),
        words: reach::goal(plan, result, notation),
        baseline: reach::baseline(result, notation),
        bars: bars(result),
    };
    mix.forward.goals.iter().map(of).collect()
}

/// What comes anyway, hatched, then what the tactics bring, of what is required.
fn bars(result: &GoalResult) -> Vec<Bar> {
    if result.required <= 0.0 {
        return vec![Bar::Rest(1.0)];
    }
    let baseline = (result.baseline / result.required).min(1.0);
    let brought = (result.reached() / result.required).min(1.0) - baseline;
    vec![Bar::Rest(baseline), Bar::Goal(brought)]
}
