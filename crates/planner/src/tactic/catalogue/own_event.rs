//! Events you invite to.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const OWN_EVENT: TacticType = TacticType {
    id: "own-event",
    name: "Own event",
    summary: "An open house, seminar or tasting for people you invite.",
    unit: "event for 40 guests",
    units: "events for 40 guests",
    feeds: DefaultStage::Lead,
    entries: Assumption {
        low: 8.0,
        likely: 20.0,
        high: 35.0,
        source: &source::JUDGEMENT,
        note: "A judgement: of 40 guests about half are not customers yet and leave their name; replace it \
            with the lists of your last events.",
    },
    cost: Assumption {
        low: 1200.0,
        likely: 4000.0,
        high: 12_000.0,
        source: &source::JUDGEMENT,
        note: "A judgement: room, food, speaker and invitations at about 100 dollars a guest; replace it \
            with a caterer’s offer.",
    },
    setup_cost: 0.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 30.0 },
        UsualEffort { department: DepartmentKind::Design, hours: 8.0 },
        UsualEffort { department: DepartmentKind::Sales, hours: 16.0 },
        UsualEffort { department: DepartmentKind::Operations, hours: 8.0 },
    ],
    usual_least: 1,
    usual_most: 12,
    lead_time_months: 0.5,
    success: "New guests who agree to a next step within four weeks.",
    alternate: "Join someone else’s event as a speaker and bring the guests you already have.",
};
