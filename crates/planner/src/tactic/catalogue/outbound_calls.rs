//! Phone calls to companies that fit.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const OUTBOUND_CALLS: TacticType = TacticType {
    id: "outbound-calls",
    name: "Outbound calls",
    summary: "Phoning companies that fit, to find those with a need and agree on a meeting.",
    unit: "batch of 100 calls",
    units: "batches of 100 calls",
    feeds: DefaultStage::Mql,
    entries: Assumption {
        low: 0.8,
        likely: 2.5,
        high: 7.0,
        source: &source::COGNISM_2024,
        note: "10,000 calls brought 254 meetings: 2.5 in a hundred; the range around it, for poor and good \
            lists, is a judgement.",
    },
    cost: Assumption {
        low: 60.0,
        likely: 150.0,
        high: 500.0,
        source: &source::JUDGEMENT,
        note: "A judgement: bought numbers, telephone and software for a hundred calls; replace it with \
            your bills ÷ calls × 100.",
    },
    setup_cost: 800.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 1.0 },
        UsualEffort { department: DepartmentKind::Sales, hours: 9.0 },
    ],
    usual_least: 5,
    usual_most: 200,
    lead_time_months: 0.25,
    success: "Meetings that took place for every hundred calls.",
    alternate: "Write first, and call only those who opened the letter or the email.",
};
