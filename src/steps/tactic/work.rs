//! Who does a tactic, how success is measured, and what is done instead.

use leptos::prelude::*;
use planner::list::DepartmentId;
use planner::notation::Notation;
use planner::tactic::{Effort, Tactic};
use planner::units::Count;
use planner::wording::name;

use super::origin::{Basis, Origin, OriginLine};
use super::{Line, Lines, Shown};
use crate::fields::{HOURS, QuantityField};
use crate::wording::tactics as words;

/// Who does a tactic, and how one can tell that it works.
#[component]
pub(super) fn Work(shown: Shown) -> impl IntoView {
    view! {
        <section class="stack">
            <h2>{words::WORK}</h2>
            <Line
                shown
                name="owner"
                label=words::OWNER
                hint=words::OWNER_HINT
                read=|tactic| &tactic.owner
                part=|tactic| &mut tactic.owner
            />
            <Hours shown/>
            <Lines
                shown
                name="success"
                label=words::SUCCESS
                read=|tactic| &tactic.success
                part=|tactic| &mut tactic.success
            />
            <Lines
                shown
                name="alternate"
                label=words::ALTERNATE
                hint=words::ALTERNATE_HINT
                read=|tactic| &tactic.alternate
                part=|tactic| &mut tactic.alternate
            />
        </section>
    }
}

#[component]
fn Hours(shown: Shown) -> impl IntoView {
    let session = shown.session;
    let departments = session.slice(|plan| plan.strategy.departments.ids().collect::<Vec<_>>());
    let usual = shown.usual();
    let origin = Memo::new(move |_| {
        let write = |hours: &Vec<Effort>| {
            let each = hours.iter().map(|effort| said(effort, shown));
            each.collect::<Vec<_>>().join(", ")
        };
        let now = sorted(shown.tactic.get().hours);
        usual.get().map_or(Origin::Own, |usual| Origin::of(&now, &sorted(usual.hours), Basis::JUDGEMENT, write))
    });
    let reset = move |()| {
        let usual = usual.get_untracked().map(|usual: Tactic| usual.hours).unwrap_or_default();
        shown.choose("hours", |tactic| tactic.hours = usual);
    };
    let caption = shown.about_unit(words::hours);
    view! {
        <div>
            <table class="table table--stack">
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words::DEPARTMENT}</th>
                        <th scope="col" class="num">{words::HOURS}</th>
                        <th scope="col" class="num">{words::HOURS_FREE}</th>
                    </tr>
                </thead>
                <tbody>
                    <For each=move || departments.get() key=|id| *id let:department><OfDepartment shown department/></For>
                </tbody>
            </table>
            <OriginLine origin what=caption on_reset=reset/>
        </div>
    }
}

#[component]
fn OfDepartment(shown: Shown, department: DepartmentId) -> impl IntoView {
    let session = shown.session;
    let called = session.slice(move |plan| name::department(plan, department));
    let free = session.text(move |plan, notation| {
        let hours = plan.strategy.departments.get(department).and_then(|known| known.hours_per_month);
        hours.map_or(words::HOURS_UNSAID.to_owned(), |hours| notation.count(Count::clamped(hours)))
    });
    let field = format!("hours-{department}");
    let id = shown.field(&field);
    let set = move |hours: Option<f64>| {
        shown.change(&field, |tactic| {
            tactic.hours.retain(|effort| effort.department != department);
            let hours = hours.filter(|hours| *hours > 0.0);
            tactic.hours.extend(hours.map(|hours| Effort { department, hours }));
        });
    };
    view! {
        <tr>
            <th scope="row">{called}</th>
            <td class="num" data-label=words::HOURS>
                <QuantityField
                    of=HOURS
                    id
                    label=Signal::derive(move || words::hours_of(&called.read()))
                    optional=true
                    bare=true
                    eager=true
                    value=shown.read(move |tactic| Some(tactic.hours_of(department)))
                    on_change=set
                    class="input input--number input--short"
                />
            </td>
            <td class="num" data-label=words::HOURS_FREE>{free}</td>
        </tr>
    }
}

/// Hours in the order of departments, so that the order of typing makes no difference.
fn sorted(mut hours: Vec<Effort>) -> Vec<Effort> {
    hours.sort_by_key(|effort| effort.department);
    hours
}

fn said(effort: &Effort, shown: Shown) -> String {
    let hours = (&shown.session.notation.get() as &dyn Notation).count(Count::clamped(effort.hours));
    words::effort(&name::department(&shown.session.plan(), effort.department), &hours)
}
