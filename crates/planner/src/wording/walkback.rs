//! The walk-back in words: what is needed, what is there, and what is missing.

use super::name;
use crate::forward::GoalResult;
use crate::list::StageId;
use crate::notation::Notation;
use crate::plan::Plan;
use crate::units::Count;
use crate::walkback::{Level, Missing, WalkBack};

/// The headline: "You need 480 leads a month, from March 2027 to September 2027."
pub fn headline(plan: &Plan, walk: &WalkBack, notation: &dyn Notation) -> String {
    let Some(level) = walk.levels.last() else { return String::new() };
    if level.gap.count() == Count::ZERO {
        return enough(plan, level, notation);
    }
    let first = plan.settings.period.first();
    let (Some(per_month), Some(last)) = (&level.gap_per_month, level.latest_useful) else {
        return too_late(plan, walk, level, notation);
    };
    let each = per_month.count().people();
    let people = people(plan, level.stage, each, notation);
    if first == last {
        format!("You need {people} in {}.", notation.month(first))
    } else {
        format!("You need {people} a month, from {} to {}.", notation.month(first), notation.month(last))
    }
}

/// The headline with its goal: "“Win 40 new customers”: You need 480 leads a month, ..."
pub fn headline_of_goal(plan: &Plan, walk: &WalkBack, notation: &dyn Notation) -> String {
    format!("{}: {}", name::goal(plan, walk.goal, notation), headline(plan, walk, notation))
}

fn enough(plan: &Plan, level: &Level, notation: &dyn Notation) -> String {
    let needed = people(plan, level.stage, level.people(), notation);
    format!("What comes without new effort is enough: you need {needed} in all.")
}

fn too_late(plan: &Plan, walk: &WalkBack, level: &Level, notation: &dyn Notation) -> String {
    let people = name::people(plan, level.stage, 2.0);
    let deadline = notation.month(walk.demand.deadline);
    format!("It is too late for new {people}: fewer than half of them would count by {deadline}.")
}

/// A stage today and as it must be: "You have 323 visitors a month, you need 400."
pub fn now_and_needed(plan: &Plan, level: &Level, notation: &dyn Notation) -> Option<String> {
    let now = level.now_per_month;
    let needed = Count::clamped(now + level.gap_per_month.as_ref()?.value()).people();
    let have = people(plan, level.stage, floored(now), notation);
    Some(format!("You have {have} a month, you need {}.", notation.people(needed)))
}

/// What a stage must bring in all: "160 opportunities, of which 64 come without new effort".
pub fn needed(plan: &Plan, level: &Level, notation: &dyn Notation) -> String {
    let needed = people(plan, level.stage, level.people(), notation);
    match floored(level.baseline.value()) {
        0 => needed,
        come => format!("{needed}, of which {} come without new effort", notation.people(come)),
    }
}

/// The last month of a stage that is still useful: "leads that come after September 2027 are too late".
pub fn latest_useful(plan: &Plan, level: &Level, notation: &dyn Notation) -> String {
    let people = name::people(plan, level.stage, 2.0);
    match level.latest_useful {
        Some(month) => format!(
            "{} is the last month in which at least half of the {people} still count.",
            notation.month(month)
        ),
        None => format!("No month is early enough for half of the {people} to count."),
    }
}

/// What comes too late: "38 more deals come after the deadline."; `None` when nobody does.
pub fn late(plan: &Plan, stage: StageId, result: &GoalResult, notation: &dyn Notation) -> Option<String> {
    let late = floored(result.late);
    let people = |count| name::people(plan, stage, count);
    match late {
        0 => None,
        1 => Some(format!("1 more {} comes after the deadline.", people(1.0))),
        _ => Some(format!("{} more {} come after the deadline.", notation.people(late), people(2.0))),
    }
}

/// What stops a walk-back, as something that is needed: "the rate from leads to opportunities".
pub fn missing(plan: &Plan, missing: Missing) -> String {
    match missing {
        Missing::Target => "a number".to_owned(),
        Missing::LastYear => "last year's number".to_owned(),
        Missing::Deal => "the value of an average deal".to_owned(),
        Missing::DealAboveZero => "an average deal that is worth more than nothing".to_owned(),
        Missing::PipelineTotal => "the value of the whole sales pipeline".to_owned(),
        Missing::Stage => "a stage at which it is counted".to_owned(),
        Missing::Rate(stage) => format!("the rate {}", step(plan, stage)),
        Missing::RateAboveZero(stage) => format!("a rate above 0 {}", step(plan, stage)),
        Missing::Countable(stage) => format!("fewer {} than it asks for now", name::people(plan, stage, 2.0)),
    }
}

/// What a walk-back needs to go on: "Needs the rate from leads to opportunities."
pub fn needs(plan: &Plan, lacking: &[Missing]) -> String {
    let lacking: Vec<String> = lacking.iter().map(|what| missing(plan, *what)).collect();
    format!("Needs {}.", name::listed(&lacking))
}

/// A step of the funnel: "from leads to opportunities".
pub fn step(plan: &Plan, stage: StageId) -> String {
    let stages = &plan.numbers.funnel.stages;
    let next = stages.position(stage).and_then(|place| stages.as_slice().get(place + 1));
    let from = name::people(plan, stage, 2.0);
    next.map_or(format!("from {from}"), |next| format!("from {from} to {}", name::people(plan, next.id, 2.0)))
}

#[expect(clippy::cast_precision_loss, reason = "counts are below 2^53")]
fn people(plan: &Plan, stage: StageId, people: u64, notation: &dyn Notation) -> String {
    format!("{} {}", notation.people(people), name::people(plan, stage, people as f64))
}

/// What is there is rounded down, so that it is never said to be more than it is; a hair below a whole
/// number is that number.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range is 0 to 10^15")]
fn floored(count: f64) -> u64 {
    (Count::clamped(count).get() * (1.0 + 1e-9)).floor() as u64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::sound::{count, sound};
    use crate::forward;
    use crate::funnel::Source;
    use crate::goal::{Goal, Metric};
    use crate::list::SourceId;
    use crate::notation::{Locale, PlainNotation};
    use crate::plan::Edit;
    use crate::units::{Currency, Estimate, Month};
    use crate::walkback::walk_back;

    const US: PlainNotation = PlainNotation::new(Locale::US, Currency::USD);

    fn walk(plan: &Plan) -> WalkBack {
        walk_back(plan, plan.goals.get(60.into()).unwrap()).unwrap()
    }

    fn bare() -> Plan {
        sound().edited(Edit::remove(SourceId::from(54)))
    }

    #[test]
    fn the_headline_says_how_many_a_month_and_until_when() {
        assert_eq!(
            headline(&bare(), &walk(&bare()), &US),
            "You need 60 leads a month, from January 2027 to September 2027."
        );
        let short = Goal { deadline: Month::new(2027, 4), ..bare().goals.get(60.into()).unwrap().clone() };
        let plan = bare().edited(Edit::put(short.clone()));
        assert_eq!(headline(&plan, &walk(&plan), &US), "You need 534 leads in January 2027.");
        let plan = bare().edited(Edit::put(Goal { deadline: Month::new(2027, 2), ..short }));
        assert_eq!(
            headline(&plan, &walk(&plan), &US),
            "It is too late for new leads: fewer than half of them would count by February 2027."
        );
    }

    #[test]
    fn a_goal_that_comes_by_itself_needs_nothing() {
        let many =
            Source { per_month: Some(Estimate::exactly(count(500.0))), ..Source::new(54.into(), 1.into()) };
        let plan = sound().edited(Edit::put(many));
        assert_eq!(
            headline(&plan, &walk(&plan), &US),
            "What comes without new effort is enough: you need 534 leads in all."
        );
    }

    #[test]
    fn what_is_there_stands_beside_what_is_needed() {
        let plan = sound();
        let walk = walk(&plan);
        let top = walk.levels.last().unwrap();
        assert_eq!(
            now_and_needed(&plan, top, &US).as_deref(),
            Some("You have 4 leads a month, you need 60.")
        );
        assert_eq!(needed(&plan, top, &US), "534 leads, of which 36 come without new effort");
        assert_eq!(
            latest_useful(&plan, top, &US),
            "September 2027 is the last month in which at least half of the leads still count."
        );
    }

    #[test]
    fn deals_after_the_deadline_are_counted() {
        let plan = sound();
        let forward = forward::run(&plan, &[(70.into(), vec![1; 12])].into());
        let deals = plan.numbers.funnel.stages.ids().last().unwrap();
        let said = late(&plan, deals, &forward.goals[0], &US);
        assert_eq!(said.as_deref(), Some("14 more deals come after the deadline."));
    }

    #[test]
    fn what_is_missing_is_named() {
        let lacking = [Missing::Deal, Missing::Rate(1.into())];
        assert_eq!(
            needs(&sound(), &lacking),
            "Needs the value of an average deal and the rate from leads to opportunities."
        );
        let metric = Metric::Customers { target: None, last_year: None };
        assert!(walk_back(&sound(), &Goal::new(99.into(), metric)).is_err());
    }
}
