//! A local service: people ask, get a quote, and book.

use super::{FunnelPreset, Passage, PresetStage};
use crate::default::{Assumption, source};
use crate::tactic::catalogue::DefaultStage;

pub(crate) const LOCAL_SERVICE: FunnelPreset = FunnelPreset {
    id: "local-service",
    name: "Local service",
    stages: &[
        PresetStage {
            id: "local-service/visit",
            name: "Visit",
            meaning: "Someone looks at our site or our entry on the map.",
            role: DefaultStage::Response,
            next: Some(Passage {
                share: Assumption {
                    low: 0.015,
                    likely: 0.05,
                    high: 0.12,
                    source: &source::WORDSTREAM_SEARCH_2026,
                    note: "8.18% of visitors from search ads call or write; visitors from elsewhere do so \
                        less often, and 5% for all of them is a judgement, as is the range.",
                },
                lag_months: Assumption::certain(
                    0.0,
                    &source::JUDGEMENT,
                    "A judgement: people who need a service ask on the day they look.",
                ),
            }),
        },
        PresetStage {
            id: "local-service/enquiry",
            name: "Enquiry",
            meaning: "Someone calls or writes and asks for help with a job.",
            role: DefaultStage::Lead,
            next: Some(Passage {
                share: Assumption {
                    low: 0.3,
                    likely: 0.4,
                    high: 0.5,
                    source: &source::ELEV8_2026,
                    note: "30 to 50% of leads become an appointment at which a quote is made; 40% lies \
                        between.",
                },
                lag_months: Assumption {
                    low: 0.05,
                    likely: 0.25,
                    high: 0.75,
                    source: &source::JUDGEMENT,
                    note: "A judgement: a week, from a day or two to three weeks; replace it with your own \
                        diary.",
                },
            }),
        },
        PresetStage {
            id: "local-service/quote",
            name: "Quote",
            meaning: "They have a price from us for the job.",
            role: DefaultStage::Opportunity,
            next: Some(Passage {
                share: Assumption {
                    low: 0.25,
                    likely: 0.35,
                    high: 0.45,
                    source: &source::ELEV8_2026,
                    note: "25 to 45% of appointments become jobs; 35% lies between.",
                },
                lag_months: Assumption {
                    low: 0.2,
                    likely: 0.75,
                    high: 2.0,
                    source: &source::JUDGEMENT,
                    note: "A judgement: three weeks, from one to nine; replace it with your own diary.",
                },
            }),
        },
        PresetStage {
            id: "local-service/job",
            name: "Job",
            meaning: "They have booked the job.",
            role: DefaultStage::Deal,
            next: None,
        },
    ],
};
