//! The example plans, in the saved format, built into the app.

use planner::document;
use planner::plan::Plan;

/// An example plan.
#[derive(Clone, Copy)]
pub(crate) struct Example {
    /// Its name in tests and addresses.
    pub(crate) id: &'static str,
    text: &'static str,
}

/// Every example, in the order offered.
pub(crate) const ALL: [Example; 3] = [
    Example { id: "pump-maker", text: include_str!("../examples/pump-maker.json") },
    Example { id: "roofing-firm", text: include_str!("../examples/roofing-firm.json") },
    Example { id: "tea-shop", text: include_str!("../examples/tea-shop.json") },
];

impl Example {
    /// The plan, read as any file is.
    pub(crate) fn plan(self) -> Option<Plan> {
        document::read(self.text.as_bytes()).ok().map(|opened| opened.plan)
    }
}
