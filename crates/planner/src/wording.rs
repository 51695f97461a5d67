//! The planner's texts for people: one function per message.

pub mod document;
pub mod refusal;
pub mod step;
pub mod understood;
