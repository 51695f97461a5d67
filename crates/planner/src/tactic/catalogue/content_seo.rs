//! Articles that are found through search.

use super::{DefaultStage, DepartmentKind, TacticType, UsualEffort};
use crate::default::{Assumption, source};

pub(crate) const CONTENT_SEO: TacticType = TacticType {
    id: "content-seo",
    name: "Content and SEO",
    summary: "Articles that answer what buyers ask, written so that search engines show them.",
    unit: "article",
    units: "articles",
    feeds: DefaultStage::Response,
    entries: Assumption {
        low: 40.0,
        likely: 250.0,
        high: 1200.0,
        source: &source::JUDGEMENT,
        note: "A judgement: an article that is found brings 20 or so visits a month for a year, and many \
            are never found; replace it with last year’s search visits ÷ articles.",
    },
    cost: Assumption {
        low: 150.0,
        likely: 500.0,
        high: 1500.0,
        source: &source::JUDGEMENT,
        note: "A judgement: a freelance writer’s fee and an editor’s look; replace it with your own bills ÷ \
            articles.",
    },
    setup_cost: 1500.0,
    hours: &[
        UsualEffort { department: DepartmentKind::Marketing, hours: 5.0 },
        UsualEffort { department: DepartmentKind::Design, hours: 1.0 },
        UsualEffort { department: DepartmentKind::Operations, hours: 1.0 },
    ],
    usual_least: 6,
    usual_most: 48,
    lead_time_months: 5.0,
    success: "Visits from search to each article after six months, and the leads that came from them.",
    alternate: "Stop writing new articles; improve the ten that are already read most and send them by \
        email.",
};
