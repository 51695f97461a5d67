//! What one can do with units set by hand.

use leptos::prelude::*;
use planner::plan::{Edit, Plan};
use planner::scenario::{Change, Scenario};

use super::own::Own;
use crate::parts::dynamic;
use crate::session::Session;
use crate::wording::by_hand as words;

/// What one can do with units set by hand.
#[component]
pub(super) fn Actions(
    own: Own,
    /// What was done last, as long as the units stay the same.
    done: RwSignal<String>,
) -> impl IntoView {
    let session = own.session;
    let is_locked = session.slice(|plan| plan.tactics.iter().any(|tactic| !tactic.locked.is_empty()));
    let start = move |()| session.edit(Edit::OwnMix(Some(own.solved.read_untracked().schedule())));
    let lock = move |()| session.edit(Edit::Lock(Some(own.units.get_untracked())));
    let free = move |()| session.edit(Edit::Lock(None));
    let clear = move |()| session.edit(Edit::OwnMix(None));
    let keep = move |()| done.set(keep(session, own));
    let set = own.is_set;
    view! {
        <section aria-labelledby="by-hand-actions">
            <h2 id="by-hand-actions">{words::ACTIONS}</h2>
            <ul class="exports">
                <Action name=words::KEEP about=words::KEEP_ABOUT on_click=keep/>
                <Action name=words::LOCK about=words::LOCK_ABOUT on_click=lock/>
                <Action name=words::FREE about=words::FREE_ABOUT can=is_locked on_click=free/>
                <Action name=words::START about=words::START_ABOUT on_click=start/>
                <Action name=words::CLEAR about=words::CLEAR_ABOUT can=set on_click=clear/>
            </ul>
            <p class="status-line">{dynamic(move || done.get())}</p>
        </section>
    }
}

#[component]
fn Action(
    name: &'static str,
    about: &'static str,
    /// Whether there is anything to do. The button stays, so that the focus does.
    #[prop(into, default = Signal::stored(true))]
    can: Signal<bool>,
    #[prop(into)] on_click: Callback<()>,
) -> impl IntoView {
    let cannot = move || (!can.get()).then_some("true");
    let click = move |_| {
        if can.get_untracked() {
            on_click.run(());
        }
    };
    view! {
        <li class="export">
            <p class="export__about">{about}</p>
            <button class="button button--quiet button--small" type="button" aria-disabled=cannot on:click=click>
                {name}
            </button>
        </li>
    }
}

/// Keeps the units as a scenario, and says so.
fn keep(session: Session, own: Own) -> String {
    let plan = session.plan_now();
    let name = free_name(&plan);
    let changes = vec![Change::Own(own.units.get_untracked())];
    let scenario = Scenario { changes, ..Scenario::new(plan.next_id().into(), name.clone()) };
    session.edit(Edit::put(scenario));
    words::kept(&name)
}

/// The first name that no scenario has.
fn free_name(plan: &Plan) -> String {
    let is_free = |name: &String| plan.scenarios.iter().all(|scenario| scenario.name != *name);
    (1..=plan.scenarios.len() + 1).map(words::scenario).find(is_free).unwrap_or_default()
}
