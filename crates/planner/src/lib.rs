//! The domain of Backcast: from strategic questions, to goals that are numbers, to a tactic mix.
//!
//! Everything here is pure, total and deterministic: no clock, no storage, no browser; the same plan
//! gives the same figures natively and in the browser, bit for bit, and no input makes it panic.

#![warn(clippy::panic, clippy::indexing_slicing, clippy::expect_used, clippy::wildcard_enum_match_arm)]
// Estimates and counts are compared for being the same figure, not for being close.
#![allow(clippy::float_cmp)]

pub mod chance;
pub mod default;
pub mod document;
pub mod finding;
pub mod forward;
pub mod funnel;
pub mod goal;
pub mod list;
pub mod mix;
pub mod notation;
pub mod plan;
pub mod progress;
pub mod report;
pub mod scenario;
pub mod step;
pub mod strategy;
pub mod tactic;
pub mod trace;
pub mod typing;
pub mod units;
pub mod walkback;
pub mod wording;
