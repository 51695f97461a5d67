//! Numbers and money as the browser writes them in the plan's locale.

use std::cell::RefCell;
use std::collections::BTreeMap;

use js_sys::{Array, Object, Reflect};
use planner::notation::{Locale, Notation, PlainNotation};
use planner::units::{Currency, Money, Month};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    /// The browser's formatter. The binding of the library does not catch what the constructor throws.
    #[wasm_bindgen(js_namespace = Intl)]
    type NumberFormat;

    #[wasm_bindgen(js_namespace = Intl, constructor, catch)]
    fn new(locales: &JsValue, options: &Object) -> Result<NumberFormat, JsValue>;

    #[wasm_bindgen(method)]
    fn format(this: &NumberFormat, value: f64) -> String;
}

/// Writes figures with the browser's `Intl`, and with the planner's own rules where the browser refuses.
/// Months are written in the language of the app.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct IntlNotation {
    locale: Locale,
    currency: Currency,
}

/// What a formatter writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Style {
    Number,
    Money,
    Percent,
}

/// A formatter for a locale, a currency, a style and a number of decimals.
type Key = (&'static str, &'static str, Style, u8);

thread_local! {
    /// Making a formatter takes long; each is made once.
    static FORMATTERS: RefCell<BTreeMap<Key, Option<Formatter>>> = const { RefCell::new(BTreeMap::new()) };
}

/// A formatter of the browser, and what it wrote: a page shows the same few figures again and again.
struct Formatter {
    format: NumberFormat,
    /// By the bits of the figure.
    written: BTreeMap<u64, String>,
}

impl Formatter {
    /// The most texts that are kept.
    const MOST: usize = 2_000;

    fn write(&mut self, value: f64) -> String {
        if self.written.len() >= Formatter::MOST {
            self.written.clear();
        }
        self.written.entry(value.to_bits()).or_insert_with(|| self.format.format(value)).clone()
    }
}

impl IntlNotation {
    /// The notation of a plan kept in this locale and currency.
    pub(crate) fn new(locale: Locale, currency: Currency) -> IntlNotation {
        IntlNotation { locale, currency }
    }

    fn plain(self) -> PlainNotation {
        PlainNotation::new(self.locale, self.currency)
    }

    fn written(self, style: Style, decimals: u8, value: f64) -> Option<String> {
        let key = (self.locale.tag(), self.currency.code(), style, decimals);
        // Adding zero turns −0 into 0.
        FORMATTERS.with_borrow_mut(|formatters| {
            formatters
                .entry(key)
                .or_insert_with(|| formatter(key))
                .as_mut()
                .map(|formatter| formatter.write(value + 0.0))
        })
    }
}

impl Notation for IntlNotation {
    fn number(&self, value: f64, decimals: u8) -> String {
        self.written(Style::Number, decimals, value).unwrap_or_else(|| self.plain().number(value, decimals))
    }

    fn money(&self, amount: Money) -> String {
        let major = amount.major(self.currency);
        let decimals = if major.fract() == 0.0 { 0 } else { self.currency.digits() };
        self.written(Style::Money, decimals, major).unwrap_or_else(|| self.plain().money(amount))
    }

    fn percent(&self, share: f64, decimals: u8) -> String {
        self.written(Style::Percent, decimals, share).unwrap_or_else(|| self.plain().percent(share, decimals))
    }

    fn month(&self, month: Month) -> String {
        self.plain().month(month)
    }

    fn month_short(&self, month: Month) -> String {
        self.plain().month_short(month)
    }
}

fn formatter((locale, currency, style, decimals): Key) -> Option<Formatter> {
    let options = Object::new();
    let set = |name: &str, value: JsValue| Reflect::set(&options, &name.into(), &value).is_ok();
    let decimals = JsValue::from(decimals);
    let mut is_set = set("minimumFractionDigits", decimals.clone()) && set("maximumFractionDigits", decimals);
    // Never "-0".
    is_set &= set("signDisplay", "negative".into());
    is_set &= match style {
        Style::Number => true,
        Style::Percent => set("style", "percent".into()),
        Style::Money => set("style", "currency".into()) && set("currency", currency.into()),
    };
    let locales = Array::of1(&locale.into());
    let format = is_set.then(|| NumberFormat::new(locales.unchecked_ref(), &options).ok()).flatten()?;
    Some(Formatter { format, written: BTreeMap::new() })
}
