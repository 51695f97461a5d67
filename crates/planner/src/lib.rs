//! The domain of Backcast.

pub mod default;
pub mod funnel;
pub mod tactic;
