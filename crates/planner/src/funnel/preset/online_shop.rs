//! An online shop: people visit, fill a basket, and order.

use super::{FunnelPreset, Passage, PresetStage};
use crate::default::{Assumption, source};
use crate::tactic::catalogue::DefaultStage;

pub(crate) const ONLINE_SHOP: FunnelPreset = FunnelPreset {
    id: "online-shop",
    name: "Online shop",
    stages: &[
        PresetStage {
            id: "online-shop/visit",
            name: "Visit",
            meaning: "Someone opens a page of the shop.",
            role: DefaultStage::Response,
            next: Some(Passage {
                share: Assumption {
                    low: 0.017,
                    likely: 0.052,
                    high: 0.124,
                    source: &source::LITTLEDATA_2019,
                    note: "5.2% of visits put something in the basket; the worst tenth of shops are below \
                        1.7% and the best tenth above 12.4%.",
                },
                lag_months: SAME_MONTH,
            }),
        },
        PresetStage {
            id: "online-shop/basket",
            name: "Basket",
            meaning: "They have put something in the basket.",
            role: DefaultStage::Opportunity,
            next: Some(Passage {
                share: Assumption {
                    low: 0.18,
                    likely: 0.298,
                    high: 0.45,
                    source: &source::BAYMARD_2024,
                    note: "100% − 70.19% of baskets that are left behind = 29.8%; the range around it is a \
                        judgement.",
                },
                lag_months: SAME_MONTH,
            }),
        },
        PresetStage {
            id: "online-shop/order",
            name: "Order",
            meaning: "They have paid for an order.",
            role: DefaultStage::Deal,
            next: None,
        },
    ],
};

const SAME_MONTH: Assumption = Assumption::certain(
    0.0,
    &source::JUDGEMENT,
    "A judgement: most orders come within days of the visit; raise it if people think your product over.",
);
