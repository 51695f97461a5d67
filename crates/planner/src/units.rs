//! Quantities: finite and in range by construction.
//!
//! A figure that cannot be represented here is never produced by the planner: constructors return
//! `Option`, and arithmetic that would leave the range is either clamped (money) or answers `None`.

pub use count::{Count, Growth};
pub use estimate::{Estimate, Quantity};
pub use money::{Currency, Money};
pub use month::{Month, Period};
pub use months::Months;
pub use rate::Rate;

mod count;
mod estimate;
mod money;
mod month;
mod months;
mod rate;
