//! The laws of the arithmetic, for plans that nobody made up for the occasion.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

mod changed;
#[path = "../oracle/dice.rs"]
mod dice;
mod finite;
mod funnel;
mod generated;
mod judged;
mod lifted;
mod mix;
#[allow(dead_code, reason = "the oracle's plans are more, and asked more")]
#[path = "../oracle/plans.rs"]
mod plans;
#[path = "../support/mod.rs"]
mod support;
