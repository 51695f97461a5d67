//! How a plan starts: the default settings, funnel and departments.

use std::collections::{BTreeMap, BTreeSet};

use super::{MixQuestion, Plan, Settings};
use crate::funnel::preset::{self, FunnelPreset};
use crate::funnel::{Funnel, Numbers};
use crate::list::List;
use crate::notation::Locale;
use crate::strategy::{Department, DepartmentKind, Strategy};
use crate::units::{Currency, Month, Period};

impl Plan {
    /// A plan that holds nothing yet but the funnel of business to business and the usual departments.
    pub fn new(name: impl Into<String>, settings: Settings) -> Plan {
        Plan::start(name, settings, preset::DEFAULT)
    }

    /// A plan that holds nothing yet but a usual funnel and the usual departments.
    pub fn start(name: impl Into<String>, settings: Settings, usual: &'static FunnelPreset) -> Plan {
        let funnel = Funnel::usual(usual, 1);
        let departments: List<Department> = DepartmentKind::ALL
            .into_iter()
            .zip(11..)
            .map(|(kind, id): (DepartmentKind, u32)| usual_department(kind, id))
            .collect();
        Plan {
            name: name.into(),
            settings,
            strategy: Strategy { departments, ..Strategy::default() },
            goals: List::default(),
            numbers: Numbers {
                funnel,
                deal: None,
                pipeline_total: None,
                sources: List::default(),
                exceptions: BTreeMap::new(),
                whole_people: false,
            },
            tactics: List::default(),
            budget: None,
            budget_per_month: None,
            question: MixQuestion::SmallestBudget,
            switched_off: BTreeSet::new(),
            own_mix: None,
            scenarios: List::default(),
            seed: Plan::USUAL_SEED,
            next_id: 20,
            unknown: BTreeMap::new(),
        }
    }
}

fn usual_department(kind: DepartmentKind, id: u32) -> Department {
    Department { kind: Some(kind), ..Department::new(id.into(), kind.name()) }
}

impl Settings {
    /// Twelve months from `first` on, in the currency that is usual where numbers are written this way.
    pub fn usual(locale: Locale, first: Month) -> Settings {
        let country = locale.tag().rsplit('-').next().unwrap_or_default();
        let currency = Currency::find(usual_currency(country)).unwrap_or(Currency::USD);
        Settings { currency, locale, period: Period::new(first, 12).unwrap_or_default() }
    }
}

/// The currency that is legal tender in a country, by its ISO 3166 code; the euro where it is.
fn usual_currency(country: &str) -> &'static str {
    match country {
        "AT" | "BE" | "DE" | "ES" | "FI" | "FR" | "IE" | "IT" | "NL" | "PT" => "EUR",
        "AU" => "AUD",
        "BR" => "BRL",
        "CA" => "CAD",
        "CH" => "CHF",
        "CZ" => "CZK",
        "DK" => "DKK",
        "GB" => "GBP",
        "HU" => "HUF",
        "IN" => "INR",
        "JP" => "JPY",
        "MX" => "MXN",
        "NO" => "NOK",
        "NZ" => "NZD",
        "PL" => "PLN",
        "SE" => "SEK",
        "ZA" => "ZAR",
        _ => "USD",
    }
}

impl Default for Settings {
    /// US dollars, written the American way, for the twelve months of 2027.
    fn default() -> Settings {
        Settings {
            currency: Currency::USD,
            locale: Locale::default(),
            period: Period::new(Month::default(), 12).unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_starts_in_the_currency_of_its_country() {
        let usual = |tag| Settings::usual(Locale::nearest(tag), Month::default()).currency.code();
        assert_eq!([usual("de"), usual("de-CH"), usual("en-GB"), usual("ja")], ["EUR", "CHF", "GBP", "JPY"]);
    }
}
