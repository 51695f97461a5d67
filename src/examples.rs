//! The example plans, in the saved format, built into the app.

use planner::document;
use planner::plan::Plan;

/// An example plan.
#[derive(Clone, Copy)]
pub(crate) enum Example {
    /// Sells to industry, with long sales cycles.
    PumpMaker,
    /// Works for homes nearby.
    RoofingFirm,
    /// Sells small baskets to many people.
    TeaShop,
}

impl Example {
    /// Every example, in the order offered.
    pub(crate) const ALL: [Example; 3] = [Example::PumpMaker, Example::RoofingFirm, Example::TeaShop];

    /// The plan, read as any file is.
    pub(crate) fn plan(self) -> Option<Plan> {
        document::read(self.text().as_bytes()).ok().map(|opened| opened.plan)
    }

    fn text(self) -> &'static str {
        match self {
            Example::PumpMaker => include_str!("../examples/pump-maker.json"),
            Example::RoofingFirm => include_str!("../examples/roofing-firm.json"),
            Example::TeaShop => include_str!("../examples/tea-shop.json"),
        }
    }
}
