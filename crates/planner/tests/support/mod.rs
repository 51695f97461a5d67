//! What several tests need: plans of every shape.

// Each test file is a crate of its own and uses only a part of this.
#![allow(dead_code, unreachable_pub, reason = "shared between tests")]

pub mod plans;
pub mod quantities;
pub mod wild;
