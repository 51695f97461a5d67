//! What number fields say.

pub(crate) const MONEY_EXAMPLE: &str = "1200";
pub(crate) const RATE_EXAMPLE: &str = "25%";
pub(crate) const COUNT_EXAMPLE: &str = "30";
pub(crate) const GROWTH_EXAMPLE: &str = "20%";
pub(crate) const MONTHS_EXAMPLE: &str = "2";
pub(crate) const HOURS_EXAMPLE: &str = "12";
pub(crate) const SEASON_EXAMPLE: &str = "120";
pub(crate) const RETURN_EXAMPLE: &str = "3";
pub(crate) const UNITS_EXAMPLE: &str = "6";

/// What a number was read as.
pub(crate) fn understood(echo: &str) -> String {
    format!("We read this as {echo}.")
}

/// A label without its unit, for sentences: "Average deal, in euros" becomes "Average deal".
pub(crate) fn short(label: &str) -> String {
    label.split(", in ").next().unwrap_or(label).to_owned()
}
