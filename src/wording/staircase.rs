//! What stands around the staircase.

pub(crate) const COMES_ANYWAY: &str = "comes anyway";
pub(crate) const TO_WIN: &str = "to win";
pub(crate) const CAPTION: &str = "Each step down is one division. A tread reaches further the more it takes: half by \
    step, half by the logarithm of the count. Within a tread the hatched part is the true share that comes anyway.";
