//! Ads to people who have visited before.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const REMINDER_ADS: TacticType = TacticType {
    id: "reminder-ads",
    name: "Reminder ads",
    summary: "Picture ads that follow people who have visited your site, on other sites they read.",
    unit: "batch of 100 clicks",
    units: "batches of 100 clicks",
    feeds: DefaultStage::Response,
    entries: Assumption::certain(
        100.0,
        &source::WORDSTREAM_DISPLAY_2023,
        "By definition: one unit is 100 clicks.",
    ),
    cost: Assumption {
        low: 30.0,
        likely: 63.0,
        high: 150.0,
        source: &source::WORDSTREAM_DISPLAY_2023,
        note: "100 clicks × 0.63 dollars = 63; the range around it is a judgement.",
    },
    setup_cost: 400.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 0.5 },
        UsualEffort { department: DepartmentKind::Design, hours: 0.5 },
    ],
    usual_least: 4,
    usual_most: 100,
    lead_time_months: 0.0,
    success: "Leads or orders among people shown the ads, against a group not shown them.",
    alternate: "Show them only to people who looked at prices or filled a basket in the last week.",
};
