//! Stands at exhibitions.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const TRADE_SHOW: TacticType = TacticType {
    id: "trade-show",
    name: "Trade show",
    summary: "A stand at an exhibition where your buyers come to look and compare.",
    unit: "show",
    units: "shows",
    feeds: DefaultStage::Lead,
    entries: Assumption {
        low: 30.0,
        likely: 102.0,
        high: 295.0,
        source: &source::CEIR_2009,
        note: "21,966 dollars a show ÷ 215 dollars for each first contact = 102 contacts; large exhibitors \
            meet 295, and the low end is a judgement.",
    },
    cost: Assumption {
        low: 7000.0,
        likely: 22_000.0,
        high: 60_000.0,
        source: &source::CEIR_2009,
        note: "153,763 dollars a year ÷ 7 shows = 21,966, rounded, in dollars of 2009; the range, for a \
            small stand and a large one, is a judgement.",
    },
    setup_cost: 5000.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 40.0 },
        UsualEffort { department: DepartmentKind::Design, hours: 20.0 },
        UsualEffort { department: DepartmentKind::Sales, hours: 80.0 },
        UsualEffort { department: DepartmentKind::Operations, hours: 20.0 },
    ],
    usual_least: 1,
    usual_most: 8,
    lead_time_months: 0.25,
    success: "Conversations with a next step agreed at the stand, and how many are kept.",
    alternate: "Visit without a stand, with twenty meetings fixed beforehand.",
};
