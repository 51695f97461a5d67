//! Your name with a club, cause or trade body.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const SPONSORSHIP: TacticType = TacticType {
    id: "sponsorship",
    name: "Sponsorship",
    summary: "Your name with a club, a cause or a trade body that your buyers care about, for a year.",
    unit: "sponsorship for a year",
    units: "sponsorships for a year",
    feeds: DefaultStage::Response,
    entries: Assumption {
        low: 20.0,
        likely: 150.0,
        high: 700.0,
        source: &source::JUDGEMENT,
        note: "A judgement: visits and calls in a year from members and guests; replace it with answers to \
            “how did you hear of us”.",
    },
    cost: Assumption {
        low: 300.0,
        likely: 2500.0,
        high: 12_000.0,
        source: &source::JUDGEMENT,
        note: "A judgement: a local club to a trade body; replace it with the offer you have.",
    },
    setup_cost: 300.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 8.0 },
        UsualEffort { department: DepartmentKind::Design, hours: 3.0 },
        UsualEffort { department: DepartmentKind::Sales, hours: 4.0 },
    ],
    usual_least: 1,
    usual_most: 6,
    lead_time_months: 3.0,
    success: "Enquiries that mention it, and how many members you have met in person.",
    alternate: "Give the same sum for one evening where you meet the members.",
};
