//! When a unit of a tactic brings more people, and when fewer.

use leptos::prelude::*;
use planner::tactic::{Seasonality, Tactic};

use super::Shown;
use crate::fields::{QuantityField, SEASON};
use crate::parts::{Choice, Choices, Fold, When};
use crate::wording::limits as words;

/// All months alike, or a factor for each.
const ALIKE: &str = "alike";
const BY_MONTH: &str = "by-month";

/// When a unit brings more people, and when fewer.
#[component]
pub(super) fn Season(shown: Shown) -> impl IntoView {
    let state = shown.read(|tactic| words::season(tactic.seasonality.factors()));
    let is_uneven = shown.read(|tactic| tactic.seasonality != Seasonality::EVEN);
    // Who has chosen months to write in sees them, even while they are still alike.
    let is_opened = RwSignal::new(false);
    let is_by_month = Signal::derive(move || is_opened.get() || is_uneven.get());
    let value = move || if is_by_month.get() { BY_MONTH } else { ALIKE }.to_owned();
    let choose = move |value: String| {
        is_opened.set(value == BY_MONTH);
        if value == ALIKE {
            shown.choose("season", |tactic| tactic.seasonality = Seasonality::EVEN);
        }
    };
    let choices = vec![Choice::new(ALIKE, words::ALIKE), Choice::new(BY_MONTH, words::BY_MONTH)];
    view! {
        <Fold name=words::SEASON state>
            <Choices
                id=shown.field("season")
                legend=words::SEASON_LEGEND
                choices=Signal::stored(choices)
                value=Signal::derive(value)
                on_choose=choose
            />
            <When is=is_by_month><Factors shown/></When>
        </Fold>
    }
}

#[component]
fn Factors(shown: Shown) -> impl IntoView {
    let hint = shown.field("seasons-hint");
    let described = hint.clone();
    view! {
        <fieldset class="choices" aria-describedby=described>
            <legend class="choices__legend">{words::FACTORS}</legend>
            <p class="field__hint" id=hint>{words::FACTORS_HINT}</p>
            <div class="months">
                {(0..12).map(|month| view! { <Factor shown month/> }).collect_view()}
            </div>
        </fieldset>
    }
}

#[component]
fn Factor(
    shown: Shown,
    /// Its place in the calendar year, from 0.
    month: usize,
) -> impl IntoView {
    let field = format!("season-{}", month + 1);
    let id = shown.field(&field);
    let read = move |tactic: &Tactic| tactic.seasonality.factors().get(month).copied();
    let set = move |factor: Option<f64>| {
        shown.change(&field, |tactic| {
            tactic.seasonality = with(tactic.seasonality, month, factor.unwrap_or(1.0));
        });
    };
    view! {
        <QuantityField
            of=SEASON
            id
            label=words::MONTHS.get(month).copied().unwrap_or_default()
            after="%"
            value=shown.read(read)
            on_change=set
            class="input input--number input--short"
        />
    }
}

/// Seasons with the factor of one month changed.
fn with(season: Seasonality, month: usize, factor: f64) -> Seasonality {
    let mut factors = *season.factors();
    if let Some(known) = factors.get_mut(month) {
        *known = factor;
    }
    Seasonality::new(factors).unwrap_or(season)
}
