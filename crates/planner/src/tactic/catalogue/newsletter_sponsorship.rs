//! Notices in other people’s newsletters.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const NEWSLETTER_SPONSORSHIP: TacticType = TacticType {
    id: "newsletter-sponsorship",
    name: "Newsletter sponsorship",
    summary: "A short notice in a newsletter that your buyers already read.",
    unit: "notice to 10,000 readers",
    units: "notices to 10,000 readers",
    feeds: DefaultStage::Response,
    entries: Assumption {
        low: 20.0,
        likely: 80.0,
        high: 300.0,
        source: &source::PARTNERSHIP_INTEL_2026,
        note: "80 clicks from 20,000 readers is called weak (40 from 10,000) and 250 from 6,000 strong \
            (417); 80 leans to the weak side, and the range is a judgement.",
    },
    cost: Assumption {
        low: 100.0,
        likely: 300.0,
        high: 1100.0,
        source: &source::PAVED_2026,
        note: "10,000 readers × 10 to 30 dollars a thousand = 100 to 300 dollars; newsletters for one trade \
            ask more, so the upper figure is the likely one.",
    },
    setup_cost: 150.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 2.0 },
        UsualEffort { department: DepartmentKind::Design, hours: 1.0 },
    ],
    usual_least: 2,
    usual_most: 26,
    lead_time_months: 0.0,
    success: "Visits through the link used only there, and the leads among them.",
    alternate: "Offer the editor an article that helps the readers, without a fee.",
};
