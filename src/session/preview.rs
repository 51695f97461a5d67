//! A plan that is shown before it is kept.

use std::sync::Arc;

use planner::document::{Opened, Repair};
use planner::plan::Plan;

/// A plan read from a file, shown before it is kept.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Preview {
    /// The name of the file.
    pub(crate) file: String,
    /// The plan in it.
    pub(crate) plan: Arc<Plan>,
    /// What was put right while reading, as sentences.
    pub(crate) repairs: Vec<String>,
    /// Whether a newer version of the app wrote it: it can be looked at, and not be kept.
    pub(crate) is_newer: bool,
}

impl Preview {
    /// What was read from a file.
    pub(crate) fn of(file: &str, opened: Opened, is_newer: bool) -> Preview {
        let repairs = opened.repairs.iter().map(Repair::sentence).collect();
        Preview { file: file.to_owned(), plan: Arc::new(opened.plan), repairs, is_newer }
    }
}
