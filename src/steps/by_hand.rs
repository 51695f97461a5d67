//! Units set by hand, beside the mix that is worked out.

use leptos::prelude::*;
use planner::step::Step;
use planner::wording::mix as mix_words;

use self::actions::Actions;
use self::broken::Broken;
use self::outcome::Outcome;
use self::own::Own;
use self::units::Units;
use super::journey::{Continue, go_on, headings_under};
use super::mix::wide_stack;
use super::mix_nav::MixNav;
use super::no_tactics::NoTactics;
use super::notice::MixNotice;
use super::said::Said;
use crate::parts::{Form, Ink, Page, When, dynamic};
use crate::route::Route;
use crate::session::use_session;
use crate::wording::by_hand as words;

mod actions;
mod broken;
mod months;
mod outcome;
mod own;
mod units;

/// Units set by hand, beside the mix that is worked out.
#[component]
pub(crate) fn ByHandPage() -> impl IntoView {
    let session = use_session();
    let own = Own::new(session);
    let done = RwSignal::new(String::new());
    Effect::watch(move || own.units.get(), move |_, _, _| done.set(String::new()), false);
    let has_tactics = session.slice(|plan| !plan.tactics.is_empty());
    let has_units = Memo::new(move |_| own.is_set.get() || session.mix.read().is_some());
    view! {
        <Page
            ink=Ink::Tactics
            headings=headings_under(Step::Mix, "", Route::Mix)
            title=words::TITLE
            lead=Signal::stored(words::LEAD.to_owned())
        >
            <MixNav here=Route::ByHand/>
            <When is=has_tactics fallback=NoTactics>
                <div class="page__wide"><MixNotice/></div>
                <When is=has_units>
                    <Headline own done/>
                    <Form class=wide_stack(session) on_continue=move |()| go_on(Route::Share)>
                        <Broken own/>
                        <Outcome own/>
                        <Units own/>
                        <Actions own done/>
                        <Continue/>
                    </Form>
                </When>
            </When>
        </Page>
    }
}

/// What the units cost, reach and break in one sentence, with the cost set off.
#[component]
fn Headline(own: Own, done: RwSignal<String>) -> impl IntoView {
    let sentence = own.text(|_, mix, notation| mix_words::outcome(mix, notation));
    let text = Signal::derive(move || if done.read().is_empty() { sentence.get() } else { done.get() });
    let parts = own.read(|_, mix, notation| {
        let (cost, sentence) = (notation.money(mix.cost), mix_words::outcome(mix, notation));
        let (before, after) = sentence.split_once(&cost).unwrap_or((&sentence, ""));
        (before.to_owned(), if after.is_empty() { String::new() } else { cost }, after.to_owned())
    });
    view! {
        <p class="headline page__wide">
            {dynamic(move || parts.get().0)} <b>{dynamic(move || parts.get().1)}</b> {dynamic(move || parts.get().2)}
        </p>
        <When is=move || !own.is_set.get()><p class="page__wide">{words::FOLLOWS}</p></When>
        <Said text/>
    }
}
