//! The funnel: the stages from a first reaction to a deal.

pub mod preset;
