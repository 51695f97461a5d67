//! Ads in magazines and newspapers.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const PRINT_AD: TacticType = TacticType {
    id: "print-ad",
    name: "Print ad",
    summary: "A page or part of a page in the magazine your trade or town reads.",
    unit: "ad in a trade magazine",
    units: "ads in a trade magazine",
    feeds: DefaultStage::Lead,
    entries: Assumption {
        low: 0.1,
        likely: 0.7,
        high: 4.0,
        source: &source::GORILLA_76_2018,
        note: "The source’s example: 9 ads in a quarter brought 6 traced leads, so 0.7 each; it sells the \
            alternative and many answers are never traced, so the range is wide.",
    },
    cost: Assumption {
        low: 500.0,
        likely: 1333.0,
        high: 6000.0,
        source: &source::GORILLA_76_2018,
        note: "The source’s example: 4,000 dollars a month for three journals = 1,333 an ad; a full colour \
            page in a large magazine costs several thousand.",
    },
    setup_cost: 1000.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 3.0 },
        UsualEffort { department: DepartmentKind::Design, hours: 6.0 },
    ],
    usual_least: 3,
    usual_most: 24,
    lead_time_months: 1.0,
    success: "Calls and visits that name the ad or use its address.",
    alternate: "Offer the same magazine an article with photographs of a finished job.",
};
