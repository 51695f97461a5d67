//! Paid posts by people with followers of their own.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const CREATOR_POST: TacticType = TacticType {
    id: "creator-post",
    name: "Creator post",
    summary: "Someone with followers of their own shows your product to them.",
    unit: "paid post",
    units: "paid posts",
    feeds: DefaultStage::Response,
    entries: Assumption {
        low: 20.0,
        likely: 120.0,
        high: 600.0,
        source: &source::JUDGEMENT,
        note: "A judgement: 10,000 to 50,000 followers of whom well under 1 in 100 click through; replace \
            it with clicks counted on your own link.",
    },
    cost: Assumption {
        low: 100.0,
        likely: 300.0,
        high: 1200.0,
        source: &source::JUDGEMENT,
        note: "A judgement: fees for creators of 10,000 to 50,000 followers, goods included; replace it \
            with the offers you get.",
    },
    setup_cost: 0.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 4.0 },
        UsualEffort { department: DepartmentKind::Design, hours: 1.0 },
    ],
    usual_least: 2,
    usual_most: 30,
    lead_time_months: 0.25,
    success: "Visits and orders through the creator’s own link or code.",
    alternate: "Send samples without a fee to customers who already post about you.",
};
