//! What the settings of the plan say.

use planner::units::Currency;

pub(crate) const PART: &str = "Plan";
pub(crate) const SECTION: &str = "Settings";
pub(crate) const TITLE: &str = "Name, currency and months";
pub(crate) const NAME: &str = "Name of the plan";
pub(crate) const NAME_EMPTY: &str = "Enter a name, so that you find the plan again";
pub(crate) const CURRENCY: &str = "Currency";
pub(crate) const CURRENCY_HINT: &str = "Amounts already entered keep their number; nothing is converted.";
pub(crate) const LOCALE: &str = "How numbers are written";
pub(crate) const LOCALE_HINT: &str = "It decides whether 1,200 is twelve hundred or one point two.";
pub(crate) const FIRST_MONTH: &str = "First month";
pub(crate) const LENGTH: &str = "Length";

/// A currency in the list.
pub(crate) fn currency(currency: Currency) -> String {
    if currency.code() == currency.symbol() {
        currency.code().to_owned()
    } else {
        format!("{} ({})", currency.code(), currency.symbol())
    }
}

/// A length in the list.
pub(crate) fn months(months: u8) -> String {
    if months == 1 { "1 month".to_owned() } else { format!("{months} months") }
}
