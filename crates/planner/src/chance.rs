//! The chance of reaching the goals.

pub use distribution::{Distribution, Uncertain};
pub use input::Input;
pub use outlook::{Band, Chance, GoalOutlook, Outlook};
pub use sensitivity::{Sensitivity, Swing, sensitivity};
pub use simulation::Simulation;

mod distribution;
mod effort;
mod flow;
mod input;
mod luck;
mod model;
mod normal;
mod outlook;
mod random;
mod sensitivity;
mod simulation;
