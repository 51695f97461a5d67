//! Spots in podcasts.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const PODCAST_SPONSORSHIP: TacticType = TacticType {
    id: "podcast-sponsorship",
    name: "Podcast sponsorship",
    summary: "The host of a podcast speaks about you for a minute.",
    unit: "spot to 10,000 listeners",
    units: "spots to 10,000 listeners",
    feeds: DefaultStage::Response,
    entries: Assumption {
        low: 5.0,
        likely: 30.0,
        high: 120.0,
        source: &source::JUDGEMENT,
        note: "A judgement: about 3 in 1,000 listeners look you up; replace it with visits to an address \
            said only there.",
    },
    cost: Assumption {
        low: 180.0,
        likely: 214.0,
        high: 400.0,
        source: &source::CLIMB_THE_LADDER_2024,
        note: "10,000 listens × 21.37 dollars a thousand = 214; 25 to 40 dollars a thousand is usual for \
            sought-after shows.",
    },
    setup_cost: 200.0,
    hours: &[UsualEffort { department: DepartmentKind::Marketing, hours: 3.0 }],
    usual_least: 4,
    usual_most: 40,
    lead_time_months: 0.25,
    success: "Visits to the address said only there, and “how did you hear of us”.",
    alternate: "Offer yourself as a guest with something to teach.",
};
