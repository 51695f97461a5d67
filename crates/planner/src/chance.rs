//! The chance of reaching the goals.

pub use distribution::{Distribution, Uncertain};

mod distribution;
mod normal;
mod random;
