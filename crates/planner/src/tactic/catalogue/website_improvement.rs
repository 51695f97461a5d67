//! A better page on your own site.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const WEBSITE_IMPROVEMENT: TacticType = TacticType {
    id: "website-improvement",
    name: "Website improvement",
    summary: "Making one important page answer better, so that more of its visitors get in touch.",
    unit: "page improved",
    units: "pages improved",
    feeds: DefaultStage::Lead,
    entries: Assumption {
        low: 4.0,
        likely: 25.0,
        high: 90.0,
        source: &source::JUDGEMENT,
        note: "A judgement: 2,500 visits a year × 1 in 100 more of them who get in touch = 25; replace \
            2,500 with the visits of your page.",
    },
    cost: Assumption {
        low: 200.0,
        likely: 1500.0,
        high: 6000.0,
        source: &source::JUDGEMENT,
        note: "A judgement: a writer, a web developer and a test; replace it with an offer.",
    },
    setup_cost: 0.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 10.0 },
        UsualEffort { department: DepartmentKind::Design, hours: 12.0 },
        UsualEffort { department: DepartmentKind::Sales, hours: 2.0 },
    ],
    usual_least: 1,
    usual_most: 8,
    lead_time_months: 1.0,
    success: "The share of the page’s visitors who get in touch, before and after, over equal weeks.",
    alternate: "Put back the old page, phone five visitors who did get in touch, and ask what nearly \
        stopped them.",
};
