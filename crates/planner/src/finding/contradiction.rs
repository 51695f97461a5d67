//! Goals that cannot both be meant: they say different things about the same people and the same months.

use super::{GoalField, Matter, Place, Seen};
use crate::goal::{Goal, Metric};
use crate::plan::Plan;
use crate::units::Count;
use crate::walkback::{WalkBack, walk_back};

/// Two goals contradict when one means more than a quarter more than the other.
const FAR_APART: f64 = 1.25;

/// Goals that mean different numbers at the same stage.
pub(super) fn contradictions(plan: &Plan) -> Vec<Seen> {
    let claims = claims(plan);
    let earlier = |place: usize| claims.iter().take(place);
    let pairs =
        claims.iter().enumerate().flat_map(|(place, ours)| earlier(place).map(move |theirs| (ours, theirs)));
    pairs.filter_map(|(ours, theirs)| contradiction(ours, theirs)).collect()
}

/// Goals that are met with fewer people at their stage than another goal needs there.
pub(super) fn below_need(plan: &Plan) -> Vec<Seen> {
    let claims = claims(plan);
    let pairs = claims.iter().flat_map(|ours| claims.iter().map(move |theirs| (ours, theirs)));
    pairs.filter_map(|(ours, theirs)| shortage(ours, theirs)).collect()
}

/// A goal with what it means at every stage.
struct Claim<'a> {
    goal: &'a Goal,
    walk: WalkBack,
}

fn claims(plan: &Plan) -> Vec<Claim<'_>> {
    let claim = |goal| walk_back(plan, goal).ok().map(|walk| Claim { goal, walk });
    plan.goals.iter().filter_map(claim).collect()
}

impl Claim<'_> {
    fn required(&self) -> f64 {
        self.walk.demand.required.value()
    }

    fn is_comparable(&self, other: &Claim) -> bool {
        self.goal.audience == other.goal.audience && self.walk.demand.deadline == other.walk.demand.deadline
    }

    /// Whether more may come to the goal's stage than the goal counts.
    fn counts_a_part(&self) -> bool {
        match self.goal.metric {
            Metric::Revenue { through, .. } => through.is_some(),
            Metric::PipelineShare { .. } => true,
            Metric::ResponsesUp { .. } | Metric::AtStage { .. } | Metric::Customers { .. } => false,
        }
    }

    fn is_far_above(&self, other: &Claim) -> bool {
        !other.counts_a_part() && self.required() > FAR_APART * other.required()
    }
}

fn contradiction(ours: &Claim, theirs: &Claim) -> Option<Seen> {
    let is_same_place = ours.walk.demand.place == theirs.walk.demand.place;
    let is_far = ours.is_far_above(theirs) || theirs.is_far_above(ours);
    let stage = ours.walk.levels.first()?.stage;
    let matter = Matter::Contradiction {
        other: theirs.goal.id,
        stage,
        ours: ours.required(),
        theirs: theirs.required(),
    };
    (ours.is_comparable(theirs) && is_same_place && is_far)
        .then_some((Place::Goal(ours.goal.id, GoalField::Target), matter))
}

fn shortage(ours: &Claim, theirs: &Claim) -> Option<Seen> {
    if !ours.is_comparable(theirs) || ours.counts_a_part() {
        return None;
    }
    let place = ours.walk.demand.place;
    let needed = theirs.walk.levels.iter().skip(1).find(|level| level.place == place)?;
    let is_enough = Count::clamped(ours.required()).covers(needed.required.count());
    let matter = Matter::BelowNeed {
        other: theirs.goal.id,
        stage: needed.stage,
        ours: ours.required(),
        theirs: needed.required.value(),
    };
    (!is_enough).then_some((Place::Goal(ours.goal.id, GoalField::Target), matter))
}
