//! The limits in force, each with a switch, and what leaving some of them out is worth.

use leptos::prelude::*;
use planner::forward::GoalResult;
use planner::mix::Mix;
use planner::notation::Notation;
use planner::plan::{Edit, ItemId, LimitName, Plan};
use planner::wording::{limit, reach};

use super::read;
use crate::parts::{Details, Pick, Picks, When, dynamic};
use crate::session::use_session;
use crate::steps::tactics::goal_name;
use crate::wording::mix as words;

/// Every limit that the plan sets, each with a switch.
#[component]
pub(super) fn Limits() -> impl IntoView {
    let session = use_session();
    let picks = Memo::new(move |_| picks(&session.plan(), &session.notation.get()));
    let of_plan = Memo::new(move |_| picks.with(|picks| picks.0.clone()));
    let of_tactics = Memo::new(move |_| picks.with(|picks| picks.1.clone()));
    let summary = Memo::new(move |_| {
        let left_out = of_tactics.read().iter().filter(|pick| !pick.is_picked).count();
        words::limits_of_tactics(of_tactics.read().len(), left_out)
    });
    let switch = move |(chosen, is_on): (String, bool)| {
        let limits = session.plan_now().limits();
        if let Some(limit) = limits.into_iter().find(|limit| key(*limit) == chosen) {
            session.edit(Edit::SwitchOff(limit, !is_on));
        }
    };
    let has_any = session.slice(|plan| !plan.limits().is_empty());
    let some_off = session.slice(|plan| plan.limits().iter().any(|limit| plan.switched_off.contains(limit)));
    view! {
        <section class="limits stack long" aria-labelledby="limits-title">
            <h2 id="limits-title">{words::LIMITS}</h2>
            <p>{move || if has_any.get() { words::LIMITS_ABOUT } else { words::NO_LIMITS }}</p>
            <When is=move || !of_plan.read().is_empty()>
                <Picks id="mix-limits" legend=words::LIMITS_OF_PLAN picks=of_plan on_pick=switch/>
            </When>
            <When is=move || !of_tactics.read().is_empty()>
                <Details summary>
                    <Picks id="mix-limits-tactics" legend=words::LIMITS_OF_TACTICS picks=of_tactics on_pick=switch/>
                </Details>
            </When>
            <When is=move || some_off.get()><Compared/></When>
        </section>
    }
}

/// The limits of the plan, its goals and departments, and those of its tactics.
fn picks(plan: &Plan, notation: &dyn Notation) -> (Vec<Pick>, Vec<Pick>) {
    let pick = |name: LimitName| Pick {
        value: key(name),
        label: limit::entry(plan, name, notation),
        is_picked: !plan.switched_off.contains(&name),
    };
    let (of_tactics, of_plan): (Vec<_>, Vec<_>) =
        plan.limits().into_iter().partition(|limit| matches!(limit.of(), Some(ItemId::Tactic(_))));
    (of_plan.into_iter().map(pick).collect(), of_tactics.into_iter().map(pick).collect())
}

/// What stands for a limit among the switches.
fn key(limit: LimitName) -> String {
    let kind = match limit {
        LimitName::Budget => "budget",
        LimitName::BudgetPerMonth => "budget-month",
        LimitName::Goal(_) => "goal",
        LimitName::Hours(_) => "hours",
        LimitName::DepartmentMoney(_) => "money",
        LimitName::Least(_) => "least",
        LimitName::Most(_) => "most",
        LimitName::InMonth(_) => "month",
        LimitName::Months(_) => "months",
        LimitName::Share(_) => "share",
        LimitName::Setup(_) => "setup",
        LimitName::Tiers(_) => "tiers",
        LimitName::Locked(_) => "locked",
    };
    limit.of().map_or(kind.to_owned(), |id| format!("{kind}-{}", id.number()))
}

/// The mix as it is beside the mix that keeps to every limit.
#[component]
fn Compared() -> impl IntoView {
    let session = use_session();
    let without = read(session, column);
    let with = Memo::new(move |_| {
        let of = session.limited_mix.get();
        of.map(|of| column(&of.plan, &of.mix, &session.notation.get())).unwrap_or_default()
    });
    let rows = move || {
        let with =
            with.get().into_iter().map(|(_, with)| with).chain(std::iter::repeat(words::NOT_YET.to_owned()));
        let rows = without.get().into_iter().zip(with);
        let row = |((what, without), with): ((String, String), String)| {
            view! {
                <tr>
                    <th scope="row">{what}</th>
                    <td data-label=words::WITHOUT>{without}</td>
                    <td data-label=words::WITH_ALL>{with}</td>
                </tr>
            }
        };
        rows.map(row).collect_view()
    };
    view! {
        <table class="table table--stack compared">
            <caption>{words::COMPARED}</caption>
            <thead>
                <tr><td></td><th scope="col">{words::WITHOUT}</th><th scope="col">{words::WITH_ALL}</th></tr>
            </thead>
            <tbody>{dynamic(rows)}</tbody>
        </table>
    }
}

/// What a mix costs, and how far each goal gets with it.
fn column(plan: &Plan, mix: &Mix, notation: &dyn Notation) -> Vec<(String, String)> {
    let goal =
        |result: &GoalResult| (goal_name(plan, result.goal, notation), reach::goal(plan, result, notation));
    let cost = (words::COST.to_owned(), notation.money(mix.cost));
    std::iter::once(cost).chain(mix.forward.goals.iter().map(goal)).collect()
}
