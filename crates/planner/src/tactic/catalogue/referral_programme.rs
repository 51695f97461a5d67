//! Recommendations by customers.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const REFERRAL_PROGRAMME: TacticType = TacticType {
    id: "referral-programme",
    name: "Referral programme",
    summary: "Asking satisfied customers to recommend you, with a thank-you for it.",
    unit: "round of 20 customers asked",
    units: "rounds of 20 customers asked",
    feeds: DefaultStage::Lead,
    entries: Assumption {
        low: 1.0,
        likely: 3.0,
        high: 8.0,
        source: &source::JUDGEMENT,
        note: "A judgement: about 1 in 7 customers who are asked in person names someone; replace it with \
            your own count.",
    },
    cost: Assumption {
        low: 40.0,
        likely: 150.0,
        high: 600.0,
        source: &source::JUDGEMENT,
        note: "A judgement: a thank-you of about 50 dollars for each name that leads to a talk; replace it \
            with what you promise.",
    },
    setup_cost: 400.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 3.0 },
        UsualEffort { department: DepartmentKind::Sales, hours: 5.0 },
    ],
    usual_least: 2,
    usual_most: 24,
    lead_time_months: 1.0,
    success: "Names given for every 20 customers asked, and how many become customers; more than twice the \
        usual share is normal.",
    alternate: "Ask on the day the work is praised, not in a round, and ask for one name only.",
};
