//! The texts of the app: one constant or function per message. Sentences about plans are the planner's own.

pub(crate) mod by_hand;
pub(crate) mod chance;
pub(crate) mod fields;
pub(crate) mod files;
pub(crate) mod forms;
pub(crate) mod frame;
pub(crate) mod goals;
pub(crate) mod gone;
pub(crate) mod hub;
pub(crate) mod keeping;
pub(crate) mod limits;
pub(crate) mod links;
pub(crate) mod mix;
pub(crate) mod numbers;
pub(crate) mod plans;
pub(crate) mod quick;
pub(crate) mod scenarios;
pub(crate) mod settings;
pub(crate) mod share;
pub(crate) mod staircase;
pub(crate) mod start;
pub(crate) mod strategy;
pub(crate) mod tactics;
pub(crate) mod trace;
pub(crate) mod walk_back;
