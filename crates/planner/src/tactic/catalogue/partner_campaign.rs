//! Campaigns together with another company.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const PARTNER_CAMPAIGN: TacticType = TacticType {
    id: "partner-campaign",
    name: "Partner campaign",
    summary: "A campaign with a company that sells something else to the same buyers.",
    unit: "joint campaign",
    units: "joint campaigns",
    feeds: DefaultStage::Lead,
    entries: Assumption {
        low: 5.0,
        likely: 20.0,
        high: 70.0,
        source: &source::JUDGEMENT,
        note: "A judgement: your half of the people who answer a joint guide, offer or talk; replace it \
            with what the partner’s last one brought.",
    },
    cost: Assumption {
        low: 400.0,
        likely: 1500.0,
        high: 6000.0,
        source: &source::JUDGEMENT,
        note: "A judgement: your half of material and promotion; replace it with the budget you agree on.",
    },
    setup_cost: 500.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 20.0 },
        UsualEffort { department: DepartmentKind::Design, hours: 6.0 },
        UsualEffort { department: DepartmentKind::Sales, hours: 8.0 },
    ],
    usual_least: 1,
    usual_most: 8,
    lead_time_months: 1.0,
    success: "Leads that came through the partner’s side, and meetings held with them.",
    alternate: "Trade introductions one by one: three of yours for three of theirs.",
};
