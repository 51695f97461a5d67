//! Named accounts worked one by one.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const KEY_ACCOUNT_PROGRAMME: TacticType = TacticType {
    id: "key-account-programme",
    name: "Key-account programme",
    summary: "Personal, tailored work on one company that you want as a customer, over a year.",
    unit: "account worked for a year",
    units: "accounts worked for a year",
    feeds: DefaultStage::Opportunity,
    entries: Assumption {
        low: 0.1,
        likely: 0.35,
        high: 0.8,
        source: &source::JUDGEMENT,
        note: "A judgement: about 1 in 3 well-chosen accounts comes to a real opportunity within a year; \
            replace it with your own count.",
    },
    cost: Assumption {
        low: 300.0,
        likely: 1500.0,
        high: 6000.0,
        source: &source::JUDGEMENT,
        note: "A judgement: visits, samples, a tailored presentation; replace it with travel and material ÷ \
            accounts.",
    },
    setup_cost: 2000.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 12.0 },
        UsualEffort { department: DepartmentKind::Design, hours: 4.0 },
        UsualEffort { department: DepartmentKind::Sales, hours: 40.0 },
        UsualEffort { department: DepartmentKind::Operations, hours: 6.0 },
    ],
    usual_least: 5,
    usual_most: 40,
    lead_time_months: 5.0,
    success: "Accounts that have met you twice or more, and opportunities opened with them.",
    alternate: "Halve the list to the accounts where someone already knows you, and ask that person for an \
        introduction.",
};
