//! The chance of reaching the goals.

pub use distribution::{Distribution, Uncertain};

mod distribution;
mod luck;
mod normal;
mod random;
