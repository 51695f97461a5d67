//! Ads in social networks.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const PAID_SOCIAL: TacticType = TacticType {
    id: "paid-social",
    name: "Paid social",
    summary: "Ads shown in social networks to people chosen by place, age, job or interest.",
    unit: "batch of 100 clicks",
    units: "batches of 100 clicks",
    feeds: DefaultStage::Response,
    entries: Assumption::certain(100.0, &source::REFLEX_2026, "By definition: one unit is 100 clicks."),
    cost: Assumption {
        low: 40.0,
        likely: 76.0,
        high: 370.0,
        source: &source::REFLEX_2026,
        note: "100 clicks × 0.70 to 0.82 dollars = 76 in the middle; 40 for the best quarter and 370 in \
            finance.",
    },
    setup_cost: 500.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 1.0 },
        UsualEffort { department: DepartmentKind::Design, hours: 1.0 },
    ],
    usual_least: 10,
    usual_most: 500,
    lead_time_months: 0.0,
    success: "Leads or orders from the visitors, against weeks without the ads.",
    alternate: "Show the ads only to people who have visited your site before.",
};
