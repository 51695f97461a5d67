//! How much of a tactic, and when: least and most units, months, and lead time.

use leptos::prelude::*;
use planner::notation::Notation;
use planner::tactic::Tactic;
use planner::units::Month;

use super::Shown;
use super::in_month::{InMonth, Locked};
use super::origin::{Basis, Origin, OriginLine};
use super::season::Season;
use super::share::Share;
use super::tiers::Diminishing;
use crate::fields::{MONTHS, QuantityField, UNITS};
use crate::parts::Select;
use crate::steps::journey::months_of;
use crate::wording::tactics as words;

/// How much of a tactic, and when.
#[component]
pub(super) fn Limits(shown: Shown) -> impl IntoView {
    view! {
        <section class="stack">
            <h2>{words::HOW_MUCH}</h2>
            <div class="fields">
                <Least shown/>
                <Most shown/>
            </div>
            <div class="fields">
                <RunsIn shown name="months" label=words::FIRST hint=words::FIRST_HINT part=|tactic| &mut tactic.first/>
                <RunsIn shown name="last" label=words::LAST hint=words::LAST_HINT part=|tactic| &mut tactic.last/>
            </div>
            <LeadTime shown/>
            <div class="folds">
                <InMonth shown/>
                <Season shown/>
                <Diminishing shown/>
                <Share shown/>
                <Locked shown/>
            </div>
        </section>
    }
}

#[component]
fn Least(shown: Shown) -> impl IntoView {
    let set = move |units: Option<u32>| shown.change("units", |tactic| tactic.least = units.unwrap_or(0));
    view! {
        <QuantityField
            of=UNITS
            id=shown.field("units")
            label=words::LEAST
            hint=words::LEAST_HINT
            optional=true
            value=shown.read(|tactic| Some(tactic.least))
            on_change=set
            class="input input--number input--short"
        />
    }
}

#[component]
fn Most(shown: Shown) -> impl IntoView {
    let Shown { session, tactic, .. } = shown;
    let usual = shown.usual();
    let origin = Memo::new(move |_| {
        let write = |most: &Option<u32>| session.notation.get().number(f64::from(most.unwrap_or(0)), 0);
        let of = |usual: Tactic| Origin::of(&tactic.read().most, &usual.most, Basis::JUDGEMENT, write);
        usual.get().map_or(Origin::Own, of)
    });
    let set = move |units: Option<u32>| shown.change("most", |tactic| tactic.most = units);
    let reset = move |()| {
        let usual = usual.get_untracked().and_then(|usual: Tactic| usual.most);
        shown.choose("most", |tactic| tactic.most = usual);
    };
    view! {
        <div>
            <QuantityField
                of=UNITS
                id=shown.field("most")
                label=words::MOST
                hint=words::MOST_HINT
                optional=true
                value=shown.read(|tactic| tactic.most)
                on_change=set
                class="input input--number input--short"
            />
            <OriginLine origin what=words::MOST on_reset=reset/>
        </div>
    }
}

/// A month between which and another the tactic can run.
#[component]
fn RunsIn(
    shown: Shown,
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    part: fn(&mut Tactic) -> &mut Option<Month>,
) -> impl IntoView {
    let months = i32::from(shown.session.plan_now().settings.period.months());
    let value = move |tactic: &Tactic| {
        let mut tactic = tactic.clone();
        part(&mut tactic).map(|month| month.to_string()).unwrap_or_default()
    };
    view! {
        <Select
            id=shown.field(name)
            label
            hint
            optional=true
            choices=months_of(shown.session, months)
            value=shown.read(value)
            on_choose=move |value: String| shown.choose(name, |tactic| *part(tactic) = Month::from_iso(&value))
        />
    }
}

#[component]
fn LeadTime(shown: Shown) -> impl IntoView {
    let Shown { session, tactic, .. } = shown;
    let usual = shown.usual();
    let set =
        move |months: Option<f64>| shown.change("lead", |tactic| tactic.lead_time = months.unwrap_or(0.0));
    let origin = Memo::new(move |_| {
        let write = |months: &f64| (&session.notation.get() as &dyn Notation).months(*months);
        let of =
            |usual: Tactic| Origin::of(&tactic.read().lead_time, &usual.lead_time, Basis::JUDGEMENT, write);
        usual.get().map_or(Origin::Own, of)
    });
    let reset = move |()| {
        let usual = usual.get_untracked().map_or(0.0, |usual: Tactic| usual.lead_time);
        shown.choose("lead", |tactic| tactic.lead_time = usual);
    };
    view! {
        <div>
            <QuantityField
                of=MONTHS
                id=shown.field("lead")
                label=words::LEAD_TIME
                hint=words::LEAD_TIME_HINT
                optional=true
                after=words::MONTHS
                value=shown.read(|tactic| Some(tactic.lead_time))
                on_change=set
                class="input input--number input--short"
            />
            <OriginLine origin what=words::LEAD_TIME on_reset=reset/>
        </div>
    }
}
