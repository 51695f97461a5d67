//! Unpaid posts on social networks.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const ORGANIC_SOCIAL: TacticType = TacticType {
    id: "organic-social",
    name: "Organic social",
    summary: "Unpaid posts on the networks where your buyers spend time.",
    unit: "post",
    units: "posts",
    feeds: DefaultStage::Response,
    entries: Assumption {
        low: 2.0,
        likely: 9.0,
        high: 30.0,
        source: &source::FANPAGE_KARMA_2021,
        note: "500 people reached × 1.8% who click = 9 visits; the reach and the range are a judgement, to \
            replace with your own.",
    },
    cost: Assumption {
        low: 3.0,
        likely: 15.0,
        high: 80.0,
        source: &source::JUDGEMENT,
        note: "A judgement: pictures and a planning tool, spread over the posts; replace it with your bills \
            ÷ posts.",
    },
    setup_cost: 0.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 1.5 },
        UsualEffort { department: DepartmentKind::Design, hours: 0.5 },
    ],
    usual_least: 24,
    usual_most: 250,
    lead_time_months: 0.0,
    success: "Clicks to your site from each post, and messages that ask for something.",
    alternate: "Post half as often and answer every comment; put the hours saved into email.",
};
