//! Reminders to shoppers who left a full basket.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const BASKET_REMINDER: TacticType = TacticType {
    id: "basket-reminder",
    name: "Basket reminder",
    summary: "An automatic email to a shopper who put something in the basket and left.",
    unit: "batch of 1,000 reminders",
    units: "batches of 1,000 reminders",
    feeds: DefaultStage::Deal,
    entries: Assumption {
        low: 5.0,
        likely: 17.0,
        high: 57.0,
        source: &source::KLAVIYO_2024,
        note: "1,000 reminders × 1.71% who order (median of automatic emails) = 17 orders; the best tenth \
            of shops reach 57, and the low end is a judgement.",
    },
    cost: Assumption {
        low: 10.0,
        likely: 40.0,
        high: 120.0,
        source: &source::JUDGEMENT,
        note: "A judgement: 1 to 12 cents an email for the sending service; replace it with your sending \
            bill ÷ emails sent.",
    },
    setup_cost: 800.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 2.0 },
        UsualEffort { department: DepartmentKind::Design, hours: 0.5 },
    ],
    usual_least: 1,
    usual_most: 60,
    lead_time_months: 0.0,
    success: "Orders within five days of a reminder, against a group of shoppers who get none.",
    alternate: "Ask ten people who left why they did, then put the hours into delivery costs and the \
        checkout.",
};
