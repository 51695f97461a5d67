//! What the things are called that links of a trace lead to.

pub(crate) const MESSAGE: &str = "message";
pub(crate) const GOAL: &str = "goal";
pub(crate) const TACTIC: &str = "tactic";
