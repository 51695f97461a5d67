//! Talks on the web.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const WEBINAR: TacticType = TacticType {
    id: "webinar",
    name: "Webinar",
    summary: "A live talk on the web that people sign up for.",
    unit: "webinar",
    units: "webinars",
    feeds: DefaultStage::Lead,
    entries: Assumption {
        low: 15.0,
        likely: 50.0,
        high: 180.0,
        source: &source::JUDGEMENT,
        note: "A judgement: 50 people new to you sign up, of whom fewer than half attend; replace it with \
            new names from your last talks ÷ talks.",
    },
    cost: Assumption {
        low: 200.0,
        likely: 1200.0,
        high: 4000.0,
        source: &source::JUDGEMENT,
        note: "A judgement: the service, a speaker’s fee and ads to fill it; replace it with your bills ÷ \
            webinars.",
    },
    setup_cost: 300.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 20.0 },
        UsualEffort { department: DepartmentKind::Design, hours: 5.0 },
        UsualEffort { department: DepartmentKind::Sales, hours: 6.0 },
        UsualEffort { department: DepartmentKind::Operations, hours: 4.0 },
    ],
    usual_least: 2,
    usual_most: 24,
    lead_time_months: 0.5,
    success: "New people who attend to the end, and how many agree to a talk.",
    alternate: "Record it once, offer it on demand, and put the hours into calls to those who watched.",
};
