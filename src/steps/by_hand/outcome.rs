//! What the units come to: cost and goals, beside those of the worked-out mix.

use leptos::prelude::*;
use planner::forward::GoalResult;
use planner::list::GoalId;
use planner::mix::Mix;
use planner::notation::Notation;
use planner::plan::Plan;
use planner::units::Money;
use planner::wording::difference::signed;
use planner::wording::{reach, report};

use super::own::Own;
use crate::parts::{Bar, Bars, dynamic};
use crate::route::Route;
use crate::steps::tactics::goal_name;
use crate::wording::by_hand as words;

/// One goal with both mixes, in words and as a bar.
#[derive(Clone, PartialEq)]
struct Reached {
    goal: GoalId,
    name: String,
    solved: String,
    own: String,
    is_enough: bool,
    difference: String,
    share: f64,
}

/// What the units come to.
#[component]
pub(super) fn Outcome(own: Own) -> impl IntoView {
    let cost = Memo::new(move |_| {
        let (solved, mix, notation) = (own.solved.get(), own.mix.get(), own.session.notation.get());
        cost(&solved, &mix, &notation)
    });
    let goals = Memo::new(move |_| {
        let (solved, mix) = (own.solved.get(), own.mix.get());
        goals(&own.session.plan(), &solved, &mix, &own.session.notation.get())
    });
    view! {
        <table class="table table--stack outcome">
            <caption>{words::COMES_TO}</caption>
            <thead>
                <tr>
                    <td></td>
                    <th scope="col" class="num">{words::SOLVED}</th>
                    <th scope="col" class="num">{words::OWN}</th>
                    <th scope="col" class="num">{words::DIFFERENCE}</th>
                </tr>
            </thead>
            <tbody>
                {dynamic(move || cost_row(cost.get()))}
                {dynamic(move || goals.get().into_iter().map(goal_row).collect_view())}
            </tbody>
        </table>
    }
}

fn cost_row([solved, own, difference]: [String; 3]) -> impl IntoView {
    view! {
        <tr>
            <th scope="row">{words::COST}</th>
            <td class="num" data-label=words::SOLVED>{solved}</td>
            <td class="num" data-label=words::OWN><b>{own}</b></td>
            <td class="num" data-label=words::DIFFERENCE>{difference}</td>
        </tr>
    }
}

fn goal_row(goal: Reached) -> impl IntoView {
    let Reached { solved, own, difference, share, .. } = goal;
    let missed = (!goal.is_enough).then(|| view! { <span class="table__note">{words::MISSED}</span> });
    view! {
        <tr>
            <th scope="row">
                <a class="outcome__goal" href=Route::Goal(goal.goal).href()>{goal.name}</a>
                <Bars parts=Signal::stored(vec![Bar::Goal(share)])/>
            </th>
            <td class="num" data-label=words::SOLVED>{solved}</td>
            <td class="num" data-label=words::OWN><b>{own}</b>{missed}</td>
            <td class="num" data-label=words::DIFFERENCE>{difference}</td>
        </tr>
    }
}

/// Both costs, and what the second is more or less.
fn cost(solved: &Mix, own: &Mix, notation: &dyn Notation) -> [String; 3] {
    let money = |minor: u64| notation.money(Money::from_minor(i64::try_from(minor).unwrap_or(i64::MAX)));
    let difference = signed((own.cost - solved.cost).minor(), money);
    [notation.money(solved.cost), notation.money(own.cost), difference]
}

fn goals(plan: &Plan, solved: &Mix, own: &Mix, notation: &dyn Notation) -> Vec<Reached> {
    let of = |result: &GoalResult| {
        let beside = solved.forward.goals.iter().find(|beside| beside.goal == result.goal);
        let share = if result.required > 0.0 { result.reached() / result.required } else { 1.0 };
        Reached {
            goal: result.goal,
            name: goal_name(plan, result.goal, notation),
            solved: beside.map_or(report::none().to_owned(), |beside| notation.people(reach::there(beside))),
            own: reach::there_of(plan, result, notation),
            is_enough: result.is_reached() || !plan.must_reach(result.goal),
            difference: beside.map_or(String::new(), |beside| difference(result, beside, notation)),
            share,
        }
    };
    own.forward.goals.iter().map(of).collect()
}

fn difference(own: &GoalResult, solved: &GoalResult, notation: &dyn Notation) -> String {
    let [own, solved] = [own, solved].map(|result| i64::try_from(reach::there(result)).unwrap_or(i64::MAX));
    signed(own - solved, |people| notation.people(people))
}
