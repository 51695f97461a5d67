//! Leaflets in the neighbourhood.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const DOOR_DROP: TacticType = TacticType {
    id: "door-drop",
    name: "Leaflets",
    summary: "Leaflets put through every door in the streets you serve.",
    unit: "delivery of 1,000 leaflets",
    units: "deliveries of 1,000 leaflets",
    feeds: DefaultStage::Lead,
    entries: Assumption {
        low: 2.0,
        likely: 6.0,
        high: 15.0,
        source: &source::JICMAIL_2024,
        note: "1,000 leaflets × 0.6% who respond = 6 leads; the range around it is a judgement.",
    },
    cost: Assumption {
        low: 250.0,
        likely: 400.0,
        high: 750.0,
        source: &source::DIRECT_MAIL_IO_2026,
        note: "1,000 × 25 to 75 cents for a printed card delivered to every address on a route; 40 cents \
            lies between.",
    },
    setup_cost: 400.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 2.0 },
        UsualEffort { department: DepartmentKind::Design, hours: 3.0 },
    ],
    usual_least: 2,
    usual_most: 60,
    lead_time_months: 0.25,
    success: "Calls and visits that name the leaflet or use its code, by street.",
    alternate: "Keep to the streets where you have just finished a job, with the neighbour’s permission to \
        say so.",
};
