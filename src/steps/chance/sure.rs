//! The smallest budget for a chance, worked out when it is asked for.

use leptos::prelude::*;
use planner::chance::Sure;
use planner::mix;
use planner::notation::Notation;
use planner::plan::Edit;
use planner::scenario::{Change, Scenario};
use planner::wording::chance as chance_words;

use crate::parts::{Choice, Select, dynamic};
use crate::platform::page;
use crate::session::{Session, Standing, use_session};
use crate::steps::notice::Notice;
use crate::steps::said::Said;
use crate::wording::chance as words;

/// The chances there are to choose from, in percent.
const SHARES: [u32; 5] = [50, 70, 80, 90, 95];

/// The smallest budget for a chance.
#[component]
pub(super) fn Surer() -> impl IntoView {
    let works = use_session().works();
    let choice = |percent: u32| Choice::new(percent.to_string(), words::share(percent));
    let value = move || works.percent.get().to_string();
    let choose = move |value: String| {
        let chosen = SHARES.into_iter().find(|percent| percent.to_string() == value);
        chosen.map(|percent| works.percent.set(percent)).unwrap_or_default();
    };
    view! {
        <section class="stack asked" aria-labelledby="sure-title">
            <div>
                <h2 id="sure-title">{words::SURE}</h2>
                <p>{words::SURE_NOTE}</p>
            </div>
            <Select
                id="sure-share"
                label=words::SURE_SHARE
                choices=Signal::stored(SHARES.map(choice).to_vec())
                value=Signal::derive(value)
                on_choose=choose
            />
            <Answer/>
        </section>
    }
}

/// The question, or its answer.
#[component]
fn Answer() -> impl IntoView {
    let session = use_session();
    let works = session.works();
    let ask = move |_| {
        works.sure.again();
        request_animation_frame(|| page::focus("#sure"));
    };
    let is_unasked = Memo::new(move |_| works.sure.standing() == Standing::Unasked);
    let found = Memo::new(move |_| works.sure_mix());
    let sentence = Memo::new(move |_| match found.get()? {
        Err(_) => Some(words::SURE_NONE.to_owned()),
        Ok(sure) => Some(sentence(session, &sure)),
    });
    let shown = move || match found.get() {
        None if is_unasked.get() => view! {
            <p><button class="button button--quiet" type="button" on:click=ask>{words::ASK_SURE}</button></p>
        }
        .into_any(),
        None => ().into_any(),
        Some(sure) => view! {
            <p><b>{move || sentence.get()}</b></p>
            {sure.ok().map(|sure| view! { <Keep sure/> })}
        }
        .into_any(),
    };
    let say = Signal::derive(move || words::sure_standing(works.sure.standing()));
    view! {
        <div id="sure" tabindex="-1">
            {dynamic(shown)}
            <Notice of=works.sure say/>
            <Said text=Signal::derive(move || sentence.get().unwrap_or_default())/>
        </div>
    }
}

fn sentence(session: Session, sure: &Sure) -> String {
    let notation = session.notation.get();
    let cost = mix::cost(&session.plan(), &sure.solved.units);
    let more = session.mix.get().map(|of| cost - of.mix.cost).filter(|more| more.minor() > 0);
    let more = more.map(|more| notation.money(more));
    let chance = chance_words::in_hundred(sure.chance).unwrap_or_default();
    let percent = session.works().percent.get();
    if !sure.is_enough(f64::from(percent) / 100.0) {
        return words::surest(&words::share(percent), &chance, &notation.money(cost));
    }
    words::sure(&notation.money(cost), &chance, more.as_deref())
}

/// Keeps the mix as a scenario.
#[component]
fn Keep(sure: Sure) -> impl IntoView {
    let session = use_session();
    let sure = StoredValue::new(sure);
    let change = move || sure.with_value(|sure| Change::Own(sure.solved.units.clone()));
    let is_kept = session.slice(move |plan| {
        let kept = [change()];
        plan.scenarios.iter().any(|scenario| scenario.changes == kept)
    });
    let keep = move |_| {
        if is_kept.get_untracked() {
            return;
        }
        let plan = session.plan_now();
        let (cost, chance) = sure.with_value(|sure| (mix::cost(&plan, &sure.solved.units), sure.chance));
        let cost = session.notation.get_untracked().money(cost);
        let name = words::scenario(&chance_words::in_hundred(chance).unwrap_or_default(), &cost);
        session.edit(Edit::put(Scenario {
            changes: vec![change()],
            ..Scenario::new(plan.next_id().into(), name)
        }));
    };
    let disabled = move || is_kept.get().then_some("true");
    view! {
        <button class="button button--quiet button--small" type="button" aria-disabled=disabled on:click=keep>
            {move || if is_kept.get() { words::KEPT } else { words::KEEP }}
        </button>
    }
}
