//! Diminishing returns of a tactic: from how many units on the next ones bring only a part of the people.

use leptos::prelude::*;
use planner::notation::Notation;
use planner::tactic::{Tactic, Tier, Tiers};
use planner::units::Rate;

use super::Shown;
use crate::fields::{QuantityField, SHARE, UNITS};
use crate::parts::{Fold, When, dynamic};
use crate::platform::page;
use crate::wording::limits as words;

/// From how many units on the next ones bring only a part of the people.
#[component]
pub(super) fn Diminishing(shown: Shown) -> impl IntoView {
    let rows = Rows::of(shown);
    let state = shown.session.text(move |plan, notation| {
        plan.tactics.get(shown.id).map(|tactic| said(tactic, notation)).unwrap_or_default()
    });
    let is_any = move || !rows.0.read().is_empty();
    view! {
        <Fold name=words::TIERS state>
            <p class="field__hint">{words::TIERS_HINT}</p>
            <When is=is_any>
                <table class="table table--stack tiers">
                    <caption class="visually-hidden">{words::TIERS}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words::AFTER}</th>
                            <th scope="col">{words::BRINGS}</th>
                            <td></td>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || rows.keys() key=|key| *key let:key><TierRow shown rows key/></For>
                    </tbody>
                </table>
            </When>
            <p class="actions">
                <button
                    class="button button--quiet button--small"
                    type="button"
                    id=shown.field("tiers")
                    on:click=move |_| rows.add(shown)
                >
                    {words::ADD_TIER}
                </button>
            </p>
        </Fold>
    }
}

#[component]
fn TierRow(shown: Shown, rows: Rows, key: usize) -> impl IntoView {
    let after = Signal::derive(move || rows.row(key).and_then(|row| row.after));
    let share = Signal::derive(move || rows.row(key).and_then(|row| row.share));
    let field = move |name: &str| format!("tier-{key}-{name}");
    let set_after =
        move |after: Option<u32>| rows.put(shown, &field("after"), key, |row| Row { after, ..row });
    let set_share =
        move |share: Option<Rate>| rows.put(shown, &field("share"), key, |row| Row { share, ..row });
    view! {
        <tr>
            <td data-label=words::AFTER>
                <QuantityField
                    of=UNITS
                    id=shown.field(&field("after"))
                    label=words::AFTER
                    optional=true
                    bare=true
                    eager=true
                    value=after
                    on_change=set_after
                    class="input input--number input--short"
                />
            </td>
            <td data-label=words::BRINGS>
                <QuantityField
                    of=SHARE
                    id=shown.field(&field("share"))
                    label=words::BRINGS
                    optional=true
                    bare=true
                    eager=true
                    value=share
                    on_change=set_share
                    class="input input--number input--short"
                />
            </td>
            <td class="num">
                <button class="button button--text" type="button" on:click=move |_| rows.remove(shown, key)>
                    {words::REMOVE}
                    <span class="visually-hidden">{dynamic(move || after.get().map(words::about_tier))}</span>
                </button>
            </td>
        </tr>
    }
}

/// One line of the table; it counts as soon as both of its numbers are known.
#[derive(Clone, Copy, PartialEq)]
struct Row {
    key: usize,
    after: Option<u32>,
    share: Option<Rate>,
}

/// The lines as they are typed. The plan keeps them in order; here each stays where it is while one types.
#[derive(Clone, Copy)]
struct Rows(RwSignal<Vec<Row>>);

impl Rows {
    fn of(shown: Shown) -> Rows {
        let tiers = shown.read(|tactic| tactic.tiers.clone());
        let rows = RwSignal::new(lines(&tiers.get_untracked()));
        // What changes elsewhere, as by undo, is shown as the plan has it.
        let show = move |tiers: &Tiers, _: Option<&Tiers>, _: Option<()>| {
            if *tiers != known(&rows.read_untracked()) {
                rows.set(lines(tiers));
            }
        };
        Effect::watch(move || tiers.get(), show, false);
        Rows(rows)
    }

    fn keys(self) -> Vec<usize> {
        self.0.read().iter().map(|row| row.key).collect()
    }

    fn row(self, key: usize) -> Option<Row> {
        self.0.read().iter().find(|row| row.key == key).copied()
    }

    fn put(self, shown: Shown, field: &str, key: usize, change: impl Fn(Row) -> Row) {
        let each = |row: &mut Row| *row = change(*row);
        self.0.update(|rows| rows.iter_mut().filter(|row| row.key == key).for_each(each));
        let tiers = known(&self.0.read_untracked());
        shown.change(field, |tactic| tactic.tiers = tiers);
    }

    fn add(self, shown: Shown) {
        let key = self.0.read_untracked().iter().map(|row| row.key + 1).max().unwrap_or(0);
        self.0.update(|rows| rows.push(Row { key, after: None, share: None }));
        let id = shown.field(&format!("tier-{key}-after"));
        request_animation_frame(move || page::focus_id(&id));
    }

    fn remove(self, shown: Shown, key: usize) {
        self.0.update(|rows| rows.retain(|row| row.key != key));
        let tiers = known(&self.0.read_untracked());
        shown.choose("tiers", |tactic| tactic.tiers = tiers);
        page::focus_id(&shown.field("tiers"));
    }
}

/// A line for each tier.
fn lines(tiers: &Tiers) -> Vec<Row> {
    let line = |(key, tier): (usize, &Tier)| Row { key, after: Some(tier.after), share: Some(tier.share) };
    tiers.as_slice().iter().enumerate().map(line).collect()
}

/// The tiers that are known in full.
fn known(rows: &[Row]) -> Tiers {
    Tiers::new(rows.iter().filter_map(|row| Some(Tier { after: row.after?, share: row.share? })))
}

/// What each unit brings, as it is understood: "after 10 units 60%, after 20 units 20%".
fn said(tactic: &Tactic, notation: &dyn Notation) -> String {
    let tier = |tier: &Tier| words::tier(&notation.people(tier.after.into()), &notation.rate(tier.share));
    words::tiers(&tactic.tiers.as_slice().iter().map(tier).collect::<Vec<_>>())
}
