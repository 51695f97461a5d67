//! Letters and cards by post.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const DIRECT_MAIL: TacticType = TacticType {
    id: "direct-mail",
    name: "Direct mail",
    summary: "A letter or card with an offer, posted to people who do not know you yet.",
    unit: "mailing of 1,000 pieces",
    units: "mailings of 1,000 pieces",
    feeds: DefaultStage::Lead,
    entries: Assumption {
        low: 3.0,
        likely: 9.0,
        high: 30.0,
        source: &source::JICMAIL_2024,
        note: "1,000 delivered × 0.9% who respond to mail from a stranger = 9 leads; mail to customers does \
            about nine times as well, and the range around it is a judgement.",
    },
    cost: Assumption {
        low: 350.0,
        likely: 750.0,
        high: 1250.0,
        source: &source::DIRECT_MAIL_IO_2026,
        note: "1,000 × 35 cents for a plain postcard to 1.25 dollars for a letter, all-in; 75 cents lies \
            between.",
    },
    setup_cost: 600.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 6.0 },
        UsualEffort { department: DepartmentKind::Design, hours: 4.0 },
    ],
    usual_least: 2,
    usual_most: 40,
    lead_time_months: 0.5,
    success: "Replies for every 1,000 delivered, counted by a code or a number used nowhere else.",
    alternate: "Mail only the tenth of the list that resembles your best customers, and phone them a week \
        later.",
};
