//! The saved form of the settings: currency, way of writing numbers, and months covered.

use super::PlanFile;
use super::number::Number;
use crate::document::place::Spot;
use crate::document::reader::Reader;
use crate::notation::Locale;
use crate::plan::Settings;
use crate::units::{Currency, Month, Period};

impl PlanFile {
    /// With the settings of a plan.
    pub(super) fn with_settings(self, settings: Settings) -> PlanFile {
        PlanFile {
            currency: Some(settings.currency.code().to_owned()),
            locale: Some(settings.locale.tag().to_owned()),
            first_month: Some(settings.period.first().to_string()),
            months: Some(Number::id(settings.period.months())),
            ..self
        }
    }

    /// The settings in the file.
    pub(super) fn settings(&mut self, reader: &mut Reader) -> Settings {
        let (root, usual) = (Spot::Root, Settings::default());
        let currency = self.currency.take();
        let currency =
            reader.found(currency, Currency::find, (usual.currency, "USD"), &root.field("currency"));
        reader.currency = currency;
        Settings {
            currency,
            locale: reader.found(
                self.locale.take(),
                Locale::find,
                (usual.locale, "en-US"),
                &root.field("locale"),
            ),
            period: self.period(reader, usual.period),
        }
    }

    fn period(&mut self, reader: &mut Reader, usual: Period) -> Period {
        let root = Spot::Root;
        let first = self.first_month.take();
        let first =
            reader.found(first, Month::from_iso, (usual.first(), "2027-01"), &root.field("first_month"));
        let months = self.months.take().map(|months| months.to_string());
        let length = |months: &str| Period::new(first, months.parse().ok()?);
        let usual = Period::new(first, usual.months()).unwrap_or_default();
        reader.found(months, length, (usual, "12"), &root.field("months"))
    }
}
