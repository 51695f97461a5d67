//! How numbers are written in a plan.

/// A way of writing numbers and dates.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Locale {}
