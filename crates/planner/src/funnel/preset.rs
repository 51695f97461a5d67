//! Funnels to start a plan from.
