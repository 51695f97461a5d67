//! The texts of the app: one constant or function per message. Sentences about plans are the planner's own.

pub(crate) mod fields;
pub(crate) mod forms;
pub(crate) mod frame;
pub(crate) mod mix;
pub(crate) mod staircase;
pub(crate) mod strategy;
pub(crate) mod tactics;
