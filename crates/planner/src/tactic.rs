//! Tactics: the things a team does, and the catalogue of types to start from.

pub mod catalogue;
