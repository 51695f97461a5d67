//! Forms in ads on social networks.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const LEAD_ADS: TacticType = TacticType {
    id: "lead-ads",
    name: "Lead ads",
    summary: "Ads on social networks that people answer in a short form without leaving the network.",
    unit: "batch of 10 leads",
    units: "batches of 10 leads",
    feeds: DefaultStage::Lead,
    entries: Assumption::certain(
        10.0,
        &source::WORDSTREAM_SOCIAL_2025,
        "By definition: one unit is 10 forms filled in.",
    ),
    cost: Assumption {
        low: 100.0,
        likely: 277.0,
        high: 800.0,
        source: &source::WORDSTREAM_SOCIAL_2025,
        note: "10 × 27.66 dollars a lead = 277; the range across trades is a judgement.",
    },
    setup_cost: 500.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 1.5 },
        UsualEffort { department: DepartmentKind::Design, hours: 0.5 },
        UsualEffort { department: DepartmentKind::Sales, hours: 2.0 },
    ],
    usual_least: 5,
    usual_most: 120,
    lead_time_months: 0.0,
    success: "Cost for each lead who picks up the phone, not for each form.",
    alternate: "Ask two more questions in the form, so that fewer but better people fill it in.",
};
