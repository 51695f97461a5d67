//! Stories in the press.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const PR: TacticType = TacticType {
    id: "pr",
    name: "PR",
    summary: "Offering journalists a story about your work that is worth telling.",
    unit: "story offered to 50 journalists",
    units: "stories offered to 50 journalists",
    feeds: DefaultStage::Response,
    entries: Assumption {
        low: 5.0,
        likely: 95.0,
        high: 800.0,
        source: &source::PROPEL_2024,
        note: "50 journalists × 3.15% who answer = 1.6 answers; 60 visits for each, so 95, is a judgement, \
            as is the range.",
    },
    cost: Assumption {
        low: 100.0,
        likely: 500.0,
        high: 3000.0,
        source: &source::JUDGEMENT,
        note: "A judgement: a distribution service and photos, without an agency; replace it with an \
            agency’s offer ÷ stories.",
    },
    setup_cost: 500.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 14.0 },
        UsualEffort { department: DepartmentKind::Design, hours: 2.0 },
        UsualEffort { department: DepartmentKind::Operations, hours: 2.0 },
    ],
    usual_least: 2,
    usual_most: 12,
    lead_time_months: 1.0,
    success: "Articles printed, visits from them, and callers who mention them.",
    alternate: "Write the article yourself and offer it, finished, to the one magazine your buyers read.",
};
