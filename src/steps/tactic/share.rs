//! The share of all spending, or of all units, that a tactic may have.

use leptos::prelude::*;
use planner::tactic::{ShareLimit, Whole};
use planner::units::Rate;

use super::Shown;
use crate::fields::{QuantityField, SHARE};
use crate::parts::{Choice, Fold, Select};
use crate::wording::limits as words;

/// The share of all spending, or of all units, that the tactic may have.
#[component]
pub(super) fn Share(shown: Shown) -> impl IntoView {
    let state = shown.session.text(move |plan, notation| {
        let share = plan.tactics.get(shown.id).map(|tactic| tactic.share).unwrap_or_default();
        let [least, most] = [share.least, share.most].map(|rate| rate.map(|rate| notation.rate(rate)));
        words::share(&words::between(least, most), share.is_set().then_some(share.of))
    });
    let choices: Vec<Choice> = Whole::ALL.map(|of| Choice::new(value(of), words::whole(of))).into();
    let choose = move |chosen: String| {
        if let Some(of) = Whole::ALL.into_iter().find(|of| value(*of) == chosen) {
            shown.choose("share-of", |tactic| tactic.share.of = of);
        }
    };
    view! {
        <Fold name=words::SHARE state>
            <Select
                id=shown.field("share-of")
                label=words::SHARE_OF
                choices=Signal::stored(choices)
                value=shown.read(|tactic| value(tactic.share.of).to_owned())
                on_choose=choose
            />
            <div class="fields">
                <End shown name="share-least" label=words::SHARE_LEAST hint=words::SHARE_LEAST_HINT part=|share| &mut share.least/>
                <End shown name="share-most" label=words::SHARE_MOST hint=words::SHARE_MOST_HINT part=|share| &mut share.most/>
            </div>
        </Fold>
    }
}

/// One end of a share.
#[component]
fn End(
    shown: Shown,
    name: &'static str,
    label: &'static str,
    hint: &'static str,
    part: fn(&mut ShareLimit) -> &mut Option<Rate>,
) -> impl IntoView {
    let value = shown.read(move |tactic| *part(&mut tactic.share.clone()));
    let set = move |rate: Option<Rate>| shown.change(name, |tactic| *part(&mut tactic.share) = rate);
    view! {
        <QuantityField
            of=SHARE
            id=shown.field(name)
            label
            hint
            optional=true
            value
            on_change=set
            class="input input--number input--short"
        />
    }
}

const fn value(of: Whole) -> &'static str {
    match of {
        Whole::Spending => "spending",
        Whole::Units => "units",
    }
}
