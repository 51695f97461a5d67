//! Short films shown as ads.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const VIDEO: TacticType = TacticType {
    id: "video",
    name: "Video",
    summary: "A short film about the product or a customer, shown as an ad before other videos.",
    unit: "batch of 10,000 views",
    units: "batches of 10,000 views",
    feeds: DefaultStage::Response,
    entries: Assumption {
        low: 20.0,
        likely: 51.0,
        high: 150.0,
        source: &source::STRIKE_SOCIAL_2018,
        note: "10,000 views × 0.514% who click = 51 visits; the range around it is a judgement.",
    },
    cost: Assumption {
        low: 200.0,
        likely: 260.0,
        high: 710.0,
        source: &source::STRIKE_SOCIAL_2018,
        note: "10,000 views × 2.6 cents = 260 dollars; 7.1 cents in the dearest trade.",
    },
    setup_cost: 3000.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 2.0 },
        UsualEffort { department: DepartmentKind::Design, hours: 4.0 },
    ],
    usual_least: 2,
    usual_most: 40,
    lead_time_months: 0.0,
    success: "Visits from viewers, and how long people watch.",
    alternate: "Cut the film into answers of twenty seconds and let sales send them to people who asked.",
};
