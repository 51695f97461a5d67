//! Ads on a professional network.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const PROFESSIONAL_NETWORK_ADS: TacticType = TacticType {
    id: "professional-network-ads",
    name: "Professional network ads",
    summary: "Ads on a professional network to people chosen by job, trade and company, answered in a short \
        form.",
    unit: "batch of 10 leads",
    units: "batches of 10 leads",
    feeds: DefaultStage::Lead,
    entries: Assumption::certain(
        10.0,
        &source::LINKEDIN_2025,
        "By definition: one unit is 10 forms filled in.",
    ),
    cost: Assumption {
        low: 790.0,
        likely: 3000.0,
        high: 8970.0,
        source: &source::LINKEDIN_2025,
        note: "10 × 79 dollars (Asia) to 897 (the dear end of the Americas) a lead; 300 lies between the \
            medians of Europe, 205, and the Americas, 371.",
    },
    setup_cost: 800.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 2.0 },
        UsualEffort { department: DepartmentKind::Design, hours: 1.0 },
        UsualEffort { department: DepartmentKind::Sales, hours: 3.0 },
    ],
    usual_least: 1,
    usual_most: 40,
    lead_time_months: 0.0,
    success: "Cost for each lead who fits your list of companies and agrees to talk.",
    alternate: "Have your sales people write to the same people by name.",
};
