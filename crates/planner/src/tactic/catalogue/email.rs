//! Email to people who agreed to it.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const EMAIL: TacticType = TacticType {
    id: "email",
    name: "Email",
    summary: "A message to people who have agreed to hear from you, with one thing to click.",
    unit: "mailing to 1,000 addresses",
    units: "mailings to 1,000 addresses",
    feeds: DefaultStage::Response,
    entries: Assumption {
        low: 10.0,
        likely: 26.0,
        high: 48.0,
        source: &source::MAILCHIMP_2019,
        note: "1,000 delivered × 2.62% who click = 26 visits; the range around it, for weak and strong \
            lists, is a judgement.",
    },
    cost: Assumption {
        low: 10.0,
        likely: 25.0,
        high: 90.0,
        source: &source::JUDGEMENT,
        note: "A judgement: 1 to 9 cents an address for the sending service; replace it with your sending \
            bill ÷ mailings.",
    },
    setup_cost: 500.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 4.0 },
        UsualEffort { department: DepartmentKind::Design, hours: 1.0 },
    ],
    usual_least: 4,
    usual_most: 150,
    lead_time_months: 0.0,
    success: "Clicks for every 1,000 delivered, and how many of those visitors ask for something.",
    alternate: "Send fewer, to the part of the list that still opens, and phone the warmest of them.",
};
