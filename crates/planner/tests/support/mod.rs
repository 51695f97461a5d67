//! What several tests need: plans of every shape, plans with faults, and what every sentence is.

#![allow(dead_code, unreachable_pub, reason = "each test file is a crate of its own and uses a part of this")]
#![allow(clippy::unwrap_used, reason = "only tests use this")]

pub mod faults;
pub mod faulty;
pub mod mix;
pub mod plans;
pub mod quantities;
pub mod sentences;
pub mod simple;
pub mod tiny;
pub mod wild;
