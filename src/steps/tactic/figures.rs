//! One unit of a tactic: what it is, which stage it feeds, what it brings, and what it costs.

use leptos::prelude::*;
use planner::list::StageId;
use planner::notation::Notation;
use planner::tactic::Tactic;
use planner::units::{Count, Estimate, Money};
use planner::wording::assumption;

use super::origin::{Basis, Origin, OriginLine};
use super::{Line, Shown};
use crate::fields::{AMOUNT, COUNT, MONEY, QuantityField, currency_sign};
use crate::parts::{Choice, Select};
use crate::wording::tactics as words;

/// One unit of a tactic.
#[component]
pub(super) fn Figures(shown: Shown) -> impl IntoView {
    view! {
        <section class="stack">
            <h2>{words::ONE_UNIT}</h2>
            <div class="fields">
                <Line
                    shown
                    name="unit"
                    label=words::UNIT
                    hint=words::UNIT_HINT
                    read=|tactic| &tactic.unit
                    part=|tactic| &mut tactic.unit
                />
                <Feeds shown/>
            </div>
            <Entries shown/>
            <Cost shown/>
            <Setup shown/>
        </section>
    }
}

#[component]
fn Feeds(shown: Shown) -> impl IntoView {
    let choices = shown.session.slice(|plan| {
        let stages = plan.numbers.funnel.stages.iter();
        let stages = stages
            .map(|stage| Choice::new(stage.id.to_string(), planner::wording::name::stage(plan, stage.id)));
        std::iter::once(Choice::new("", words::NO_STAGE)).chain(stages).collect::<Vec<_>>()
    });
    let choose = move |value: String| {
        let stage: Option<StageId> =
            shown.session.plan_now().numbers.funnel.stages.ids().find(|id| id.to_string() == value);
        shown.choose("feeds", |tactic| tactic.feeds = stage);
    };
    view! {
        <Select
            id=shown.field("feeds")
            label=words::FEEDS
            hint=words::FEEDS_HINT
            choices
            value=shown.read(|tactic| tactic.feeds.map(|id| id.to_string()).unwrap_or_default())
            on_choose=choose
        />
    }
}

#[component]
fn Entries(shown: Shown) -> impl IntoView {
    let Shown { session, tactic, .. } = shown;
    let people = shown.people();
    let label = Signal::derive(move || words::entries(&people.read(), &tactic.read().unit));
    let set =
        move |entries: Option<Estimate<Count>>| shown.change("entries", |tactic| tactic.entries = entries);
    let origin = Memo::new(move |_| {
        let tactic = tactic.read();
        let Some(kind) = tactic.kind else { return Origin::Own };
        let typing = session.typing.get().typing();
        let write = |count: &Option<Estimate<Count>>| {
            count.map(|count| typing.write_count(&count)).unwrap_or_default()
        };
        Origin::of(&tactic.entries, &kind.entries.count(), Basis::of(&kind.entries), write)
    });
    let reset = move |()| {
        shown.choose("entries", |tactic| tactic.entries = tactic.kind.and_then(|kind| kind.entries.count()));
    };
    view! {
        <div>
            <QuantityField
                of=COUNT
                id=shown.field("entries")
                label
                hint=words::RANGE_HINT
                after=people
                value=shown.read(|tactic| tactic.entries)
                on_change=set
                class="input input--number input--range"
            />
            <OriginLine origin what=label on_reset=reset/>
        </div>
    }
}

#[component]
fn Cost(shown: Shown) -> impl IntoView {
    let Shown { session, tactic, .. } = shown;
    let label = shown.about_unit(words::cost);
    let set = move |cost: Option<Estimate<Money>>| shown.change("cost", |tactic| tactic.cost = cost);
    let currency = session.slice(|plan| plan.settings.currency);
    let origin = Memo::new(move |_| {
        let (tactic, notation) = (tactic.read(), session.notation.get());
        let Some(kind) = tactic.kind else { return Origin::Own };
        let Some(usual) = kind.cost.money(currency.get()) else {
            let published = assumption::money(&kind.cost, currency.get(), &notation);
            return Origin::Published(published, Basis::of(&kind.cost));
        };
        let typing = session.typing.get().typing();
        let write =
            |cost: &Option<Estimate<Money>>| cost.map(|cost| typing.write_money(&cost)).unwrap_or_default();
        Origin::of(&tactic.cost, &Some(usual), Basis::of(&kind.cost), write)
    });
    let reset = move |()| {
        let currency = currency.get_untracked();
        shown.choose("cost", |tactic| tactic.cost = tactic.kind.and_then(|kind| kind.cost.money(currency)));
    };
    view! {
        <div>
            <QuantityField
                of=MONEY
                id=shown.field("cost")
                label
                hint=words::MONEY_HINT
                before=currency_sign(session)
                value=shown.read(|tactic| tactic.cost)
                on_change=set
                class="input input--number input--range"
            />
            <OriginLine origin what=label on_reset=reset/>
        </div>
    }
}

#[component]
fn Setup(shown: Shown) -> impl IntoView {
    let Shown { session, tactic, .. } = shown;
    let usual = shown.usual();
    let set = move |cost: Option<Money>| {
        shown.change("setup", |tactic| tactic.setup_cost = cost.unwrap_or_default());
    };
    let origin = Memo::new(move |_| match usual.get() {
        Some(usual) => {
            let write = |cost: &Money| session.notation.get().money(*cost);
            Origin::of(&tactic.read().setup_cost, &usual.setup_cost, Basis::JUDGEMENT, write)
        }
        None => Origin::Own,
    });
    let reset = move |()| {
        let usual = usual.get_untracked().map(|usual: Tactic| usual.setup_cost).unwrap_or_default();
        shown.choose("setup", |tactic| tactic.setup_cost = usual);
    };
    view! {
        <div>
            <QuantityField
                of=AMOUNT
                id=shown.field("setup")
                label=words::SETUP
                hint=words::SETUP_HINT
                optional=true
                before=currency_sign(session)
                value=shown.read(|tactic| Some(tactic.setup_cost))
                on_change=set
            />
            <OriginLine origin what=words::SETUP on_reset=reset/>
        </div>
    }
}
