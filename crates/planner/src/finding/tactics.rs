//! Checks of the tactics.

use super::{Check, Matter, Nothing, Place, Seen, TacticField, is_blank};
use crate::funnel::{Path, convolved};
use crate::goal::Goal;
use crate::plan::Plan;
use crate::tactic::Tactic;
use crate::walkback::Demand;

pub(super) const CHECKS: &[Check] = &[
    Check::caution("tactic-serves-no-goal", |plan| {
        tactics(plan, TacticField::Goals, Matter::ServesNoGoal, |plan, tactic| {
            !tactic.goals.iter().any(|goal| plan.goals.has(*goal))
        })
    }),
    Check::caution("tactic-brings-nothing", brings_nothing),
    Check::caution("tactic-without-stage", |plan| {
        tactics(plan, TacticField::Feeds, Matter::NoFeeds, |_, tactic| tactic.feeds.is_none())
    }),
    Check::caution("tactic-without-yield", |plan| {
        tactics(plan, TacticField::Entries, Matter::NoYield, |_, tactic| {
            tactic.entries.is_none_or(|entries| entries.likely().get() == 0.0)
        })
    }),
    Check::caution("tactic-without-cost", |plan| {
        tactics(plan, TacticField::Cost, Matter::NoCost, |_, tactic| tactic.cost.is_none())
    }),
    Check::serious("least-above-most", least_above_most),
    Check::serious("tactic-never-runs", |plan| {
        tactics(plan, TacticField::Months, Matter::NeverRuns, |plan, tactic| {
            !tactic.runs(plan.settings.period).contains(&true)
        })
    }),
    Check::caution("tactic-without-owner", |plan| {
        tactics(plan, TacticField::Owner, Matter::NoTacticOwner, |_, tactic| is_blank(&tactic.owner))
    }),
    Check::hint("tactic-without-success", |plan| {
        tactics(plan, TacticField::Success, Matter::NoSuccess, |_, tactic| is_blank(&tactic.success))
    }),
    Check::hint("tactic-without-alternate", |plan| {
        tactics(plan, TacticField::Alternate, Matter::NoAlternate, |_, tactic| is_blank(&tactic.alternate))
    }),
    Check::hint("tactic-without-message", |plan| {
        tactics(plan, TacticField::Message, Matter::SaysNothing, |plan, tactic| {
            tactic.message.is_none() && !plan.strategy.messages.is_empty()
        })
    }),
    Check::caution("message-for-others", message_for_others),
    Check::hint("tactic-named-twice", named_twice),
    Check::caution("hours-unstated", hours_unstated),
];

fn tactics(
    plan: &Plan,
    field: TacticField,
    matter: Matter,
    is_seen: fn(&Plan, &Tactic) -> bool,
) -> Vec<Seen> {
    let tactics = plan.tactics.iter();
    tactics
        .filter(|tactic| is_seen(plan, tactic))
        .map(|tactic| (Place::Tactic(tactic.id, field), matter))
        .collect()
}

fn brings_nothing(plan: &Plan) -> Vec<Seen> {
    let served = |tactic: &Tactic| -> Vec<Seen> {
        let goals = tactic.goals.iter().filter_map(|id| plan.goals.get(*id));
        goals.filter_map(|goal| nothing_for(plan, tactic, goal)).collect()
    };
    plan.tactics.iter().flat_map(served).collect()
}

fn nothing_for(plan: &Plan, tactic: &Tactic, goal: &Goal) -> Option<Seen> {
    let demand = Demand::of(plan, goal).ok()?;
    let feeds = plan.numbers.funnel.stages.position(tactic.feeds?)?;
    let (why, field) = if goal.audience.is_some() && tactic.audience != goal.audience {
        (Nothing::OtherAudience, TacticField::Audience)
    } else if !demand.counts(tactic.audience, feeds) {
        (Nothing::FeedsBelow, TacticField::Feeds)
    } else if arrives_too_late(plan, tactic, &demand, feeds) {
        (Nothing::TooLate, TacticField::Months)
    } else {
        return None;
    };
    Some((Place::Tactic(tactic.id, field), Matter::BringsNothing { goal: goal.id, why }))
}

/// Whether it runs at times, but nobody it brings arrives by the deadline.
fn arrives_too_late(plan: &Plan, tactic: &Tactic, demand: &Demand, feeds: usize) -> bool {
    let path = Path::of(&plan.numbers, tactic.audience);
    let delays = convolved(&tactic.lead_shares(), &path.delays(feeds, demand.place));
    let in_time = demand.in_time(&delays);
    let runs = tactic.runs(plan.settings.period);
    let arrives = runs.iter().zip(&in_time).any(|(runs, part)| *runs && *part > 0.0);
    runs.contains(&true) && demand.months > 0 && !arrives
}

fn least_above_most(plan: &Plan) -> Vec<Seen> {
    let seen = |tactic: &Tactic| {
        let (least, most) = (tactic.least, tactic.most?);
        let place = Place::Tactic(tactic.id, TacticField::Units);
        (least > most).then_some((place, Matter::LeastAboveMost { least, most }))
    };
    plan.tactics.iter().filter_map(seen).collect()
}

fn message_for_others(plan: &Plan) -> Vec<Seen> {
    let seen = |tactic: &Tactic| {
        let message = plan.strategy.messages.get(tactic.message?)?;
        let place = Place::Tactic(tactic.id, TacticField::Message);
        (message.audience? != tactic.audience?).then_some((place, Matter::MessageForOthers(message.id)))
    };
    plan.tactics.iter().filter_map(seen).collect()
}

fn named_twice(plan: &Plan) -> Vec<Seen> {
    let seen = |(place, tactic): (usize, &Tactic)| {
        let mut earlier = plan.tactics.iter().take(place);
        let is_same = |other: &&Tactic| !is_blank(&other.name) && other.name.trim() == tactic.name.trim();
        let other = earlier.find(is_same)?;
        Some((Place::Tactic(tactic.id, TacticField::Name), Matter::TacticNamedTwice(other.id)))
    };
    plan.tactics.iter().enumerate().filter_map(seen).collect()
}

fn hours_unstated(plan: &Plan) -> Vec<Seen> {
    let departments = plan.strategy.departments.iter().filter(|department| {
        let is_asked = |tactic: &Tactic| tactic.hours_of(department.id) > 0.0;
        department.hours_per_month.is_none() && plan.tactics.iter().any(is_asked)
    });
    departments.map(|department| (Place::Department(department.id), Matter::HoursUnstated)).collect()
}
