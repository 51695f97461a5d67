//! The entry on maps and in directories.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const LOCAL_LISTING: TacticType = TacticType {
    id: "local-listing",
    name: "Local listing and reviews",
    summary: "Keeping your entry on maps and in directories right, with fresh photos and reviews.",
    unit: "month of upkeep",
    units: "months of upkeep",
    feeds: DefaultStage::Response,
    entries: Assumption {
        low: 5.0,
        likely: 20.0,
        high: 60.0,
        source: &source::BRIGHTLOCAL_2019,
        note: "59 clicks, calls and direction requests a month on an average listing; that a third of them, \
            20, come from good upkeep is a judgement.",
    },
    cost: Assumption {
        low: 20.0,
        likely: 60.0,
        high: 250.0,
        source: &source::JUDGEMENT,
        note: "A judgement: a tool that asks for reviews and keeps directories alike; replace it with your \
            monthly bill.",
    },
    setup_cost: 150.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 3.0 },
        UsualEffort { department: DepartmentKind::Operations, hours: 1.0 },
    ],
    usual_least: 6,
    usual_most: 12,
    lead_time_months: 1.0,
    success: "Calls, direction requests and website clicks that the listing reports, and the number of \
        reviews.",
    alternate: "Ask every happy customer for a review on the day the job is done, by hand.",
};
