//! Ads with picture and price.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const SHOPPING_ADS: TacticType = TacticType {
    id: "shopping-ads",
    name: "Shopping ads",
    summary: "Ads with picture and price, shown to people who search for the product.",
    unit: "batch of 100 clicks",
    units: "batches of 100 clicks",
    feeds: DefaultStage::Response,
    entries: Assumption::certain(
        100.0,
        &source::DIGITAL_POINT_2026,
        "By definition: one unit is 100 clicks.",
    ),
    cost: Assumption {
        low: 40.0,
        likely: 85.0,
        high: 150.0,
        source: &source::DIGITAL_POINT_2026,
        note: "100 clicks × 0.50 to 1.20 dollars = 85 in the middle; 40 for the best quarter of shops and \
            150 for the worst.",
    },
    setup_cost: 600.0,
    hours: &[UsualEffort { department: DepartmentKind::Marketing, hours: 0.5 }],
    usual_least: 20,
    usual_most: 2000,
    lead_time_months: 0.0,
    success: "Margin earned for every unit of money spent, by product.",
    alternate: "Advertise only the twenty products with the best margin and the best reviews.",
};
