//! Business to business: marketing finds and checks leads, sales turns them into deals.

use super::{FunnelPreset, Passage, PresetStage};
use crate::default::{Assumption, source};
use crate::tactic::catalogue::DefaultStage;

pub(crate) const B2B: FunnelPreset = FunnelPreset {
    id: "b2b",
    name: "Business to business",
    stages: &[
        PresetStage {
            id: "b2b/response",
            name: "Response",
            meaning: "Someone reacts to what we do: visits the site, calls, writes or stops at the stand.",
            role: DefaultStage::Response,
            next: Some(Passage {
                share: Assumption {
                    low: 0.009,
                    likely: 0.02,
                    high: 0.05,
                    source: &source::FIRST_PAGE_SAGE_2026,
                    note: "0.9% of visitors from social ads and 2.6% from search results become leads; 2% \
                        lies between, and the high end is a judgement.",
                },
                lag_months: Assumption::certain(
                    0.0,
                    &source::JUDGEMENT,
                    "A judgement: people leave their name on the day they respond, or not at all.",
                ),
            }),
        },
        PresetStage {
            id: "b2b/lead",
            name: "Lead",
            meaning: "We know who they are and how to reach them.",
            role: DefaultStage::Lead,
            next: Some(Passage {
                share: Assumption {
                    low: 0.2,
                    likely: 0.4,
                    high: 0.6,
                    source: &source::MARKETING_SHERPA_2009,
                    note: "4 of 10 leads were found ready for sales; the range around it is a judgement.",
                },
                lag_months: Assumption {
                    low: 0.3,
                    likely: 0.8,
                    high: 2.0,
                    source: &source::IMPLISIT_2015,
                    note: "84 days from lead to opportunity = 2.8 months, of which 0.8 for checking the \
                        lead is a judgement, as is the range.",
                },
            }),
        },
        PresetStage {
            id: "b2b/mql",
            name: "MQL",
            meaning: "Marketing has checked that the lead fits and wants to know more: marketing-qualified.",
            role: DefaultStage::Mql,
            next: Some(Passage {
                share: Assumption {
                    low: 0.15,
                    likely: 0.4,
                    high: 0.6,
                    source: &source::MARKETING_SHERPA_2009,
                    note: "4 of 10 sales-ready leads qualified fully; the range around it is a judgement.",
                },
                lag_months: Assumption {
                    low: 1.0,
                    likely: 2.0,
                    high: 4.0,
                    source: &source::IMPLISIT_2015,
                    note: "84 days from lead to opportunity = 2.8 months, less the 0.8 for checking the \
                        lead; the range is a judgement.",
                },
            }),
        },
        PresetStage {
            id: "b2b/opportunity",
            name: "Opportunity",
            meaning: "Sales is working on a possible deal whose size is known.",
            role: DefaultStage::Opportunity,
            next: Some(Passage {
                share: Assumption {
                    low: 0.15,
                    likely: 0.29,
                    high: 0.45,
                    source: &source::HUBSPOT_2023,
                    note: "An average closing rate of 29%, close to the 3 in 10 that MarketingSherpa found; \
                        the range around it is a judgement.",
                },
                lag_months: Assumption {
                    low: 0.6,
                    likely: 2.0,
                    high: 6.0,
                    source: &source::MARKETING_SHERPA_2009,
                    note: "17% buy within a month and 44% after more than six, so about half within five; 2 \
                        is what the 2.8 months before leave of that, and the range is a judgement.",
                },
            }),
        },
        PresetStage {
            id: "b2b/deal",
            name: "Deal",
            meaning: "They have signed or ordered.",
            role: DefaultStage::Deal,
            next: None,
        },
    ],
};
