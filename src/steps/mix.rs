//! The mix: what the plan asks of it, what it buys, how far that gets, and what limits it.

use std::sync::Arc;

use leptos::prelude::*;
use planner::mix::{Mix, Outcome};
use planner::notation::Notation;
use planner::plan::Plan;
use planner::step::Step;
use planner::wording::{mix as mix_words, reach};

use self::budget::Budget;
use self::hours::Hours;
use self::limits::Limits;
use self::months::Months;
use self::question::Question;
use self::reached::Reach;
use self::table::Table;
use self::ways_out::WaysOut;
use super::journey::{Continue, go_on, headings};
use super::mix_nav::MixNav;
use super::no_tactics::NoTactics;
use super::notice::{MixNotice, is_stale, standing};
use super::said::Said;
use crate::parts::{Behind, Form, Ink, Page, When, dynamic};
use crate::platform::clock;
use crate::route::Route;
use crate::session::{MixOf, Session, use_session};
use crate::wording::mix as words;

mod budget;
mod hours;
mod limits;
mod months;
mod question;
mod reached;
mod table;
mod ways_out;
mod why;

/// The mix.
#[component]
pub(crate) fn MixPage() -> impl IntoView {
    let session = use_session();
    let has_tactics = session.slice(|plan| !plan.tactics.is_empty());
    let question = session.slice(|plan| plan.question);
    let title = Signal::derive(move || words::title(question.get()).to_owned());
    let lead = Signal::derive(move || words::lead(question.get()).to_owned());
    let has_mix = Memo::new(move |_| session.mix.read().is_some());
    let has_goal = read(session, |_, mix, _| mix.outcome != Outcome::NothingToReach);
    view! {
        <Page ink=Ink::Tactics headings=headings(Step::Mix, "") title lead>
            <MixNav here=Route::Mix/>
            <When is=move || has_tactics.get() fallback=NoTactics>
                <When is=move || has_mix.get() fallback=Status>
                    <When is=move || has_goal.get() fallback=NoGoal>
                        <Question/>
                        <Headline/>
                        <Status/>
                        <Form class=wide_stack(session) on_continue=move |()| go_on(Route::Share)>
                            <WaysOut/>
                            <Budget/>
                            <Figures/>
                            <Limits/>
                            <Continue/>
                        </Form>
                    </When>
                </When>
            </When>
        </Page>
    }
}

/// The classes of a form across the page, in plans with many tactics one of which only what is in sight is placed.
pub(super) fn wide_stack(session: Session) -> &'static str {
    if session.plan_now().tactics.len() > MANY { "page__wide stack lengthy" } else { "page__wide stack" }
}

/// More tactics than this are many.
const MANY: usize = 40;

/// What is bought, when, and how far it gets; of an earlier plan until all of it is drawn.
#[component]
fn Figures() -> impl IntoView {
    let (behind, is_stale) = (Behind::provided(), is_stale(use_session()));
    view! {
        <div class="stack worked-out" class:stale=move || is_stale.get() || behind.is_any()>
            <Table/>
            <Months/>
            <Reach/>
            <Hours/>
        </div>
    }
}

/// Something read off the last mix and the plan it is for; nothing much before the first one.
fn read<T: Default + PartialEq + Send + Sync + 'static>(
    session: Session,
    read: impl Fn(&Plan, &Mix, &dyn Notation) -> T + Send + Sync + 'static,
) -> Memo<T> {
    read_off(session, session.mix.into(), read)
}

/// The same for what is long to write: each is written a moment later by itself, so that the page answers in between.
fn read_at_length<T: Default + PartialEq + Send + Sync + 'static>(
    session: Session,
    read: impl Fn(&Plan, &Mix, &dyn Notation) -> T + Send + Sync + 'static,
) -> Memo<T> {
    let mix = RwSignal::new(session.mix.get_untracked());
    let follow = move |now: &Option<Arc<MixOf>>, _: Option<&_>, _| {
        let now = now.clone();
        // The page may be gone by then.
        clock::after(0, move || drop(mix.try_set(now)));
    };
    Effect::watch(move || session.mix.get(), follow, false);
    read_off(session, mix.into(), read)
}

fn read_off<T: Default + PartialEq + Send + Sync + 'static>(
    session: Session,
    mix: Signal<Option<Arc<MixOf>>>,
    read: impl Fn(&Plan, &Mix, &dyn Notation) -> T + Send + Sync + 'static,
) -> Memo<T> {
    Memo::new(move |_| {
        let of = mix.get();
        of.map(|of| read(&of.plan, &of.mix, &session.notation.get())).unwrap_or_default()
    })
}

#[component]
fn NoGoal() -> impl IntoView {
    view! {
        <div class="empty">
            <h2>{words::NO_GOAL_TITLE}</h2>
            <p>{words::NO_GOAL_TEXT}</p>
            <p class="actions"><a class="button" href=Route::Goals.href()>{words::NO_GOAL_ACTION}</a></p>
        </div>
    }
}

/// The sentence that can be read aloud, with what it costs set off.
#[component]
fn Headline() -> impl IntoView {
    let session = use_session();
    let parts = read(session, |_, mix, notation| {
        let (cost, sentence) = (notation.money(mix.cost), reach::headline(mix, notation));
        match sentence.strip_prefix(&cost) {
            Some(rest) => (cost, rest.to_owned()),
            None => (String::new(), sentence),
        }
    });
    view! {
        <p class="headline page__wide worked-out" class:stale=is_stale(session)><b>{dynamic(move || parts.get().0)}</b> {dynamic(move || parts.get().1)}</p>
    }
}

/// How good the mix is, or that it is on its way: shown at once, said aloud when the figures have come to rest.
#[component]
fn Status() -> impl IntoView {
    let session = use_session();
    let outcome = read(session, |_, mix, notation| mix_words::outcome(mix, notation));
    let now = Memo::new(move |_| standing(session).map_or_else(|| outcome.get(), str::to_owned));
    view! {
        <p class="status-line page__wide worked-out" class:stale=is_stale(session)>{outcome}</p>
        <div class="page__wide"><MixNotice/></div>
        <Said text=now/>
    }
}
