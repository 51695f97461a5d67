//! Chance: how likely the goals are reached, by when, what moves that most, and what it takes to be surer.

use std::sync::Arc;

use leptos::prelude::*;
use planner::notation::Notation;
use planner::plan::Plan;
use planner::step::Step;
use planner::wording::chance as chance_words;

use self::goals::Goals;
use self::how::How;
use self::moves::Moves;
use self::sure::Surer;
use super::journey::{Continue, go_on, headings_under};
use super::mix_nav::MixNav;
use super::no_tactics::NoTactics;
use super::notice::{MixNotice, Notice};
use super::said::Said;
use crate::parts::{Choice, Choices, Form, Ink, Page, When, dynamic};
use crate::route::Route;
use crate::session::{Asked, ChanceOf, Session, Standing, use_session};
use crate::wording::chance as words;

mod goals;
mod how;
mod moves;
mod sure;

/// Chance.
#[component]
pub(crate) fn ChancePage() -> impl IntoView {
    let session = use_session();
    let shown = Shown::new(session);
    let has_tactics = session.slice(|plan| !plan.tactics.is_empty());
    let is_there = Memo::new(move |_| shown.last.read().is_some());
    let has_goal =
        Memo::new(move |_| shown.last.read().as_ref().is_some_and(|of| !of.outlook.goals.is_empty()));
    view! {
        <Page
            ink=Ink::Tactics
            headings=headings_under(Step::Mix, "", Route::Mix)
            title=words::TITLE
            lead=Signal::stored(words::LEAD.to_owned())
        >
            <MixNav here=Route::Chance/>
            <When is=has_tactics fallback=NoTactics>
                <OfWhich/>
                <When is=is_there fallback=move || view! { <Status shown/> }>
                    <When is=has_goal fallback=NoGoal>
                        <Headline shown/>
                        <Status shown/>
                        <Form class="page__wide stack" on_continue=move |()| go_on(Route::Share)>
                            <div class="stack worked-out" class:stale=move || shown.is_stale()><Goals shown/><Moves shown/></div>
                            <Surer/>
                            <How/>
                            <Continue/>
                        </Form>
                    </When>
                </When>
            </When>
        </Page>
    }
}

/// The chance that is shown, and how it stands.
#[derive(Clone, Copy)]
struct Shown {
    session: Session,
    of: Memo<OneOf>,
    last: Memo<Option<Arc<ChanceOf>>>,
}

/// Which of the two is shown.
#[derive(Clone, Copy)]
struct OneOf {
    is_own: bool,
    asked: Asked,
}

impl PartialEq for OneOf {
    fn eq(&self, other: &OneOf) -> bool {
        self.is_own == other.is_own
    }
}

impl Shown {
    fn new(session: Session) -> Shown {
        let works = session.works();
        let has_own = session.slice(|plan| plan.own_mix.is_some());
        let of = Memo::new(move |_| {
            let is_own = has_own.get() && works.is_by_hand.get();
            OneOf { is_own, asked: works.chance_of_units(is_own) }
        });
        let last = Memo::new(move |_| ChanceOf::last(of.get().asked).map(Arc::new));
        Shown { session, of, last }
    }

    /// Something read off the last runs and the plan that they are of; nothing much before the first ones.
    fn read<T: Default + PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Plan, &ChanceOf, &dyn Notation) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| {
            let last = self.last.get();
            last.map(|of| read(&of.plan, &of, &self.session.notation.get())).unwrap_or_default()
        })
    }

    fn standing(self) -> Standing {
        self.of.get().asked.standing()
    }

    fn is_stale(self) -> bool {
        self.standing() != Standing::Fresh
    }
}

/// Whether the chance of the mix or that of the units set by hand is shown, where there are both.
#[component]
fn OfWhich() -> impl IntoView {
    let session = use_session();
    let is_by_hand = session.works().is_by_hand;
    let has_own = session.slice(|plan| plan.own_mix.is_some());
    let choices = vec![Choice::new(MIX, words::OF_MIX), Choice::new(OWN, words::OF_OWN)];
    let choices = StoredValue::new(choices);
    let value = Signal::derive(move || if is_by_hand.get() { OWN } else { MIX }.to_owned());
    view! {
        <When is=has_own>
            <div class="page__wide asked">
                <Choices
                    id="chance-of"
                    legend=words::OF
                    choices=Signal::derive(move || choices.get_value())
                    value
                    on_choose=move |chosen: String| is_by_hand.set(chosen == OWN)
                    in_row=true
                />
            </div>
        </When>
    }
}

const MIX: &str = "mix";
const OWN: &str = "own";

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

/// The chance of all goals in one sentence, with the figure set off.
#[component]
fn Headline(shown: Shown) -> impl IntoView {
    let sentence = shown.read(|plan, of, _| chance_words::headline(plan, &of.outlook));
    let figure = shown.read(|_, of, _| chance_words::in_hundred(of.outlook.all).unwrap_or_default());
    let before = move || {
        let (sentence, figure) = (sentence.get(), figure.get());
        sentence.strip_suffix(&format!("{figure}.")).map(str::to_owned).unwrap_or(sentence.clone())
    };
    view! {
        <p class="headline page__wide worked-out" class:stale=move || shown.is_stale()>
            {dynamic(before)} <b>{dynamic(move || figure.get())}</b> "."
        </p>
        <Said text=sentence/>
    }
}

/// What is not worked out yet.
#[component]
fn Status(shown: Shown) -> impl IntoView {
    let say = Signal::derive(move || words::standing(shown.standing()));
    view! {
        <div class="page__wide">
            <MixNotice/>
            {dynamic(move || view! { <Notice of=shown.of.get().asked say/> })}
        </div>
    }
}
