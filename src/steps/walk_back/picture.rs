//! The staircase of a walk-back.

use leptos::prelude::*;
use planner::goal::{Goal, Metric};
use planner::list::GoalId;
use planner::notation::Notation;
use planner::plan::Plan;
use planner::units::Count;
use planner::walkback::{Level, WalkBack};
use planner::wording::{goal as goal_words, name};

use crate::parts::{Stair, Staircase};
use crate::session::use_session;
use crate::wording::walk_back as words;

/// The staircase of a walk-back; its children stand at the foot.
#[component]
pub(super) fn Picture(id: GoalId, known: Memo<Option<WalkBack>>, children: ChildrenFn) -> impl IntoView {
    let session = use_session();
    let title = Memo::new(move |_| known.get().map(|walk| title(&session.plan(), &walk)).unwrap_or_default());
    let landing = Memo::new(move |_| {
        let walk = known.get()?;
        landing(session.plan().goals.get(id)?, &walk, &session.plan(), &session.notation.get())
    });
    let stairs = Memo::new(move |_| {
        known.get().map(|walk| stairs(&session.plan(), &walk, &session.notation.get())).unwrap_or_default()
    });
    view! { <Staircase title landing stairs>{children()}</Staircase> }
}

fn title(plan: &Plan, walk: &WalkBack) -> String {
    let people =
        |level: Option<&Level>| level.map(|level| name::people(plan, level.stage, 2.0)).unwrap_or_default();
    words::title(&people(walk.levels.first()), &people(walk.levels.last()))
}

/// What is turned into a count: an amount, what it is, and the division or multiplication.
fn landing(goal: &Goal, walk: &WalkBack, plan: &Plan, notation: &dyn Notation) -> Option<[String; 3]> {
    let figure = goal_words::target(&goal.metric, notation)?;
    let deadline = notation.month(walk.demand.deadline);
    let deal = walk.demand.path.deal.map(|deal| words::per_deal(&notation.money(deal), &name::deal(plan)));
    match goal.metric {
        Metric::Revenue { .. } => Some([figure, words::in_revenue(&deadline), deal?]),
        Metric::PipelineShare { .. } => {
            let total = plan.numbers.pipeline_total.map(|total| notation.money(total))?;
            Some([figure, words::of_pipeline(&total, &deadline), deal?])
        }
        Metric::ResponsesUp { last_year, by } => {
            let factor = notation.percent(1.0 + by?.get(), 0);
            let stage = plan.numbers.funnel.stage(plan.numbers.funnel.response_place())?.id;
            let people = name::people(plan, stage, last_year?.get());
            Some([notation.count(last_year?), words::last_year(&people), words::grown(&factor)])
        }
        Metric::AtStage { .. } | Metric::Customers { .. } => None,
    }
}

fn stairs(plan: &Plan, walk: &WalkBack, notation: &dyn Notation) -> Vec<Stair> {
    let count = walk.levels.len();
    let stair = |(place, level): (usize, &Level)| stair(plan, walk, level, place + 1 < count, notation);
    walk.levels.iter().enumerate().map(stair).collect()
}

#[expect(clippy::cast_precision_loss, reason = "counts are below 2^53")]
fn stair(plan: &Plan, walk: &WalkBack, level: &Level, goes_on: bool, notation: &dyn Notation) -> Stair {
    let people = level.people();
    let required = level.required.value();
    Stair {
        figure: notation.people(people),
        of: name::people(plan, level.stage, people as f64),
        note: note(level, notation),
        next: goes_on.then(|| next(walk, level, notation)).flatten(),
        count: required,
        covered: if required > 0.0 { (level.baseline.value() / required).min(1.0) } else { 1.0 },
    }
}

fn note(level: &Level, notation: &dyn Notation) -> String {
    let comes = notation.people(whole(level.baseline.value()));
    let to_win = notation.people(level.gap_people());
    let until = level.latest_useful.map(|month| notation.month_short(month));
    words::comes_and_to_win(&comes, &to_win, until.as_deref())
}

/// The division that leads to the next step, and the months it takes.
fn next(walk: &WalkBack, level: &Level, notation: &dyn Notation) -> Option<(String, String)> {
    let step = walk.demand.path.steps.get(level.place.checked_sub(1)?)?;
    let months = step.lag.months();
    let takes = if months == 0.0 {
        words::SAME_MONTH.to_owned()
    } else {
        words::on_average(&notation.months(months))
    };
    Some((words::divided_by(&notation.rate(step.rate?)), takes))
}

/// What comes is rounded down, so that it is never said to be more than it is; a hair below a whole number is
/// that number.
pub(super) fn whole(count: f64) -> u64 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is 0 to 10^15")]
    let whole = (Count::clamped(count).get() * (1.0 + 1e-9)).floor() as u64;
    whole
}
