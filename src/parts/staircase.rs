//! The staircase: from the goal at the top, step by step down to where people enter.
//!
//! The words are text and the treads are drawn in percent, so that nothing is ever scaled. The geometry is
//! described in docs/design.md.

use leptos::prelude::*;

use crate::wording::staircase as words;

/// One step of the staircase: a stage.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stair {
    /// How many, as text.
    pub(crate) figure: String,
    /// Of what.
    pub(crate) of: String,
    /// What comes anyway, what is left to win, and until when.
    pub(crate) note: String,
    /// The division that leads to the next step, such as "÷ 28%", and the months it takes; none at the foot.
    pub(crate) next: Option<(String, String)>,
    /// How many, to draw the length of the tread.
    pub(crate) count: f64,
    /// What part of it comes anyway, between 0 and 1.
    pub(crate) covered: f64,
}

/// The staircase of one goal.
#[component]
pub(crate) fn Staircase(
    /// What the picture shows, in a sentence.
    #[prop(into)]
    title: Signal<String>,
    /// Money turned into a count: the amount, what it is, and the division, where the goal is one of money.
    #[prop(into)]
    landing: Signal<Option<[String; 3]>>,
    /// The steps, the goal's stage first.
    #[prop(into)]
    stairs: Signal<Vec<Stair>>,
    /// What stands at the foot: the tactics.
    children: Children,
) -> impl IntoView {
    let landing = move || {
        landing.get().map(|[amount, of, division]| {
            view! {
                <li class="staircase__landing">
                    <p class="staircase__count"><span class="staircase__figure">{amount}</span> " " {of}</p>
                    <p class="staircase__rate"><b>{division}</b></p>
                </li>
            }
        })
    };
    let steps = move || {
        let stairs = stairs.get();
        let lengths = lengths(&stairs);
        stairs
            .into_iter()
            .zip(lengths)
            .enumerate()
            .map(|(place, (stair, length))| step(place, stair, length))
            .collect_view()
    };
    view! {
        <figure class="staircase page__wide" aria-labelledby="staircase-title">
            <h2 class="staircase__title" id="staircase-title">{title}</h2>
            <Key/>
            <ol class="staircase__steps">
                {landing}
                {steps}
                <li class="staircase__foot">{children()}</li>
            </ol>
            <figcaption class="staircase__caption">{words::CAPTION}</figcaption>
        </figure>
    }
}

#[component]
fn Key() -> impl IntoView {
    view! {
        <p class="staircase__key" aria-hidden="true">
            <span>
                <svg class="staircase__swatch">
                    <rect class="staircase__covered" width="100%" height="100%" fill="url(#hatch)"/>
                </svg>
                " " {words::COMES_ANYWAY}
            </span>
            <span>
                <svg class="staircase__swatch"><rect class="staircase__gap" width="100%" height="100%"/></svg>
                " " {words::TO_WIN}
            </span>
        </p>
    }
}

fn step(place: usize, stair: Stair, length: f64) -> impl IntoView {
    let is_foot = stair.next.is_none() && place > 0;
    let is_inside = length > INSIDE && stair.next.is_some();
    let covered = percent(stair.covered);
    let gap = percent(1.0 - stair.covered);
    view! {
        <li
            class="staircase__step"
            class:staircase__step--goal=place == 0
            class:staircase__step--foot=is_foot
            class:staircase__step--inside=is_inside
            style=("--length", percent(length))
        >
            <div class="staircase__mass">
                <svg class="staircase__tread" aria-hidden="true" focusable="false">
                    <rect class="staircase__covered" x="0" y="0" width=covered.clone() height="100%" fill="url(#hatch)"/>
                    <rect class="staircase__gap" x=covered y="0" width=gap height="100%"/>
                </svg>
                <p class="staircase__count"><span class="staircase__figure">{stair.figure}</span> " " {stair.of}</p>
                <p class="staircase__note">{stair.note}</p>
            </div>
            {stair.next.map(|(division, months)| view! { <p class="staircase__rate"><b>{division}</b> " " {months}</p> })}
        </li>
    }
}

/// Where a tread is longer than this, the words about the next step stand inside it.
const INSIDE: f64 = 0.72;
/// The length of the first tread, as a part of the width.
const FIRST: f64 = 0.34;

/// How far each tread reaches, as a part of the width: half by step, half by the logarithm of the count.
#[expect(clippy::cast_precision_loss, reason = "steps are few")]
fn lengths(stairs: &[Stair]) -> Vec<f64> {
    let even = 1.0 / (stairs.len().saturating_sub(1).max(1) as f64);
    let whole = ratio_of(stairs.first(), stairs.last()).filter(|whole| *whole > 0.0);
    let is_drawable =
        whole.is_some() && stairs.windows(2).all(|pair| ratio_of(pair.first(), pair.last()).is_some());
    let mut length = if stairs.len() == 1 { 1.0 } else { FIRST };
    let mut lengths = vec![length];
    for pair in stairs.windows(2) {
        let share = match (whole, ratio_of(pair.first(), pair.last())) {
            (Some(whole), Some(ratio)) if is_drawable => ratio / whole,
            _ => even,
        };
        length += (1.0 - FIRST) * f64::midpoint(even, share);
        lengths.push(length);
    }
    lengths
}

/// The logarithm of how many times more there are at the second; nothing where a count is 0.
fn ratio_of(first: Option<&Stair>, second: Option<&Stair>) -> Option<f64> {
    let (first, second) = (first?.count, second?.count);
    (first > 0.0 && second > 0.0).then(|| (second / first).ln())
}

fn percent(part: f64) -> String {
    format!("{:.2}%", 100.0 * part.clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stairs(counts: &[f64]) -> Vec<Stair> {
        let stair = |count: &f64| Stair {
            figure: String::new(),
            of: String::new(),
            note: String::new(),
            next: None,
            count: *count,
            covered: 0.0,
        };
        counts.iter().map(stair).collect()
    }

    #[test]
    fn treads_grow_to_the_full_width() {
        let lengths = lengths(&stairs(&[100.0, 1_000.0, 2_500.0, 3_125.0, 31_250.0]));
        assert!(lengths.windows(2).all(|pair| pair[0] < pair[1]));
        assert!((lengths[4] - 1.0).abs() < 1e-9);
    }

    #[test]
    fn treads_are_even_where_a_count_is_nothing_or_all_are_the_same() {
        for counts in [[0.0, 0.0, 0.0], [5.0, 5.0, 5.0], [0.0, 5.0, 9.0]] {
            let lengths = lengths(&stairs(&counts));
            assert!((lengths[1] - 0.67).abs() < 1e-9, "{counts:?} {lengths:?}");
        }
    }

    #[test]
    fn a_single_step_takes_the_full_width() {
        assert_eq!(lengths(&stairs(&[40.0])), [1.0]);
    }
}
