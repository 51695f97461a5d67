//! What the pages of strategy ask and say.

pub(crate) mod buyers;
pub(crate) mod direction;
pub(crate) mod message;
pub(crate) mod question;
pub(crate) mod reviews;

pub(crate) const CHANGE: &str = "Change";
