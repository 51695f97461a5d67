//! Ads beside search results.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const PAID_SEARCH: TacticType = TacticType {
    id: "paid-search",
    name: "Paid search",
    summary: "Ads beside search results, paid for each click, for words your buyers type.",
    unit: "batch of 100 clicks",
    units: "batches of 100 clicks",
    feeds: DefaultStage::Lead,
    entries: Assumption {
        low: 1.5,
        likely: 8.2,
        high: 14.0,
        source: &source::WORDSTREAM_SEARCH_2026,
        note: "100 clicks × 8.18% who call or fill in a form = 8.2 leads; the low end is the 1.5% that \
            First Page Sage reports for business buyers, the high end a judgement.",
    },
    cost: Assumption {
        low: 170.0,
        likely: 542.0,
        high: 900.0,
        source: &source::WORDSTREAM_SEARCH_2026,
        note: "100 clicks × 5.42 dollars = 542; trades ran from 1.72 to 8.94 dollars a click in the 2024 \
            edition.",
    },
    setup_cost: 1000.0,
    hours: &[UsualEffort { department: DepartmentKind::Marketing, hours: 1.5 }],
    usual_least: 6,
    usual_most: 300,
    lead_time_months: 0.0,
    success: "Cost for each lead, by search term, and how many of those leads become customers.",
    alternate: "Keep only the terms that name your product and your place, and put the rest into content.",
};
