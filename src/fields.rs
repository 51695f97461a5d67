//! Number fields that read and write in the plan's own way: money, rates, counts, growth, months, whole numbers.

use leptos::prelude::*;
use planner::funnel::Lag;
use planner::notation::Notation;
use planner::typing::{Refusal, Typing};
use planner::units::{Count, Estimate, Growth, Money, Rate};
use planner::wording::understood;

use crate::parts::NumberField;
use crate::session::{Session, use_session};
use crate::wording::fields as words;

/// How a quantity is read from a field, written into it, and echoed under it.
pub(crate) struct Quantity<Q: 'static> {
    read: fn(Typing, &str) -> Result<Q, Refusal>,
    write: fn(Typing, &Q) -> String,
    echo: fn(Typing, &str, &Q, &dyn Notation) -> Option<String>,
    example: &'static str,
}

// Derived, they would ask the same of `Q`.
impl<Q> Clone for Quantity<Q> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<Q> Copy for Quantity<Q> {}

/// Money, or a range of it.
pub(crate) const MONEY: Quantity<Estimate<Money>> = Quantity {
    read: |typing, text| typing.money(text),
    write: |typing, money| typing.write_money(money),
    echo: |_, text, money, notation| understood::money(text, money, notation),
    example: words::MONEY_EXAMPLE,
};

/// One amount of money.
pub(crate) const AMOUNT: Quantity<Money> = Quantity {
    read: |typing, text| typing.money(text).and_then(|money| single(&money)),
    write: |typing, money| typing.write_money(&Estimate::exactly(*money)),
    echo: |_, text, money, notation| understood::money(text, &Estimate::exactly(*money), notation),
    example: words::MONEY_EXAMPLE,
};

/// A conversion rate, or a range of it.
pub(crate) const RATE: Quantity<Estimate<Rate>> = Quantity {
    read: |typing, text| typing.rate(text),
    write: |typing, rate| typing.write_rate(rate),
    echo: |_, text, rate, notation| understood::rate(text, rate, notation),
    example: words::RATE_EXAMPLE,
};

/// One share.
pub(crate) const SHARE: Quantity<Rate> = Quantity {
    read: |typing, text| typing.rate(text).and_then(|rate| single(&rate)),
    write: |typing, rate| typing.write_rate(&Estimate::exactly(*rate)),
    echo: |_, text, rate, notation| understood::rate(text, &Estimate::exactly(*rate), notation),
    example: words::RATE_EXAMPLE,
};

/// A count, or a range of it.
pub(crate) const COUNT: Quantity<Estimate<Count>> = Quantity {
    read: |typing, text| typing.count(text),
    write: |typing, count| typing.write_count(count),
    echo: |_, text, count, notation| understood::count(text, count, notation),
    example: words::COUNT_EXAMPLE,
};

/// One count.
pub(crate) const NUMBER: Quantity<Count> = Quantity {
    read: |typing, text| typing.count(text).and_then(|count| single(&count)),
    write: |typing, count| typing.write_count(&Estimate::exactly(*count)),
    echo: |_, text, count, notation| understood::count(text, &Estimate::exactly(*count), notation),
    example: words::COUNT_EXAMPLE,
};

/// Growth on last year.
pub(crate) const GROWTH: Quantity<Growth> = Quantity {
    read: |typing, text| typing.growth(text),
    write: |typing, growth| typing.write_growth(*growth),
    echo: |_, text, growth, notation| understood::growth(text, *growth, notation),
    example: words::GROWTH_EXAMPLE,
};

/// A number of months up to 24, or of hours up to 10,000, depending on the field.
pub(crate) const MONTHS: Quantity<f64> = Quantity {
    read: |typing, text| typing.decimal(text, 0.0..=24.0),
    write: |typing, months| typing.write_decimal(*months),
    echo: |_, _, _, _| None,
    example: words::MONTHS_EXAMPLE,
};

/// Months until the next stage: an average, or what part arrives in the same month, a month later, and so on.
pub(crate) const LAG: Quantity<Lag> = Quantity {
    read: |typing, text| typing.lag(text),
    write: |typing, lag| typing.write_lag(lag),
    echo: |typing, text, lag, notation| understood::lag(lag, typing.lag_total(text), notation),
    example: words::MONTHS_EXAMPLE,
};

/// A number of hours.
pub(crate) const HOURS: Quantity<f64> = Quantity {
    read: |typing, text| typing.decimal(text, 0.0..=10_000.0),
    write: |typing, hours| typing.write_decimal(*hours),
    echo: |_, _, _, _| None,
    example: words::HOURS_EXAMPLE,
};

/// How many people come compared with an average month, in percent up to 1,000.
pub(crate) const SEASON: Quantity<f64> = Quantity {
    read: |typing, text| {
        let most = 100.0 * planner::tactic::Seasonality::MAX;
        typing.decimal(text.trim().trim_end_matches('%'), 0.0..=most).map(|percent| percent / 100.0)
    },
    // To the millionth, as multiplying leaves some dust.
    write: |typing, factor| typing.write_decimal((factor * 1e8).round() / 1e6),
    echo: |_, _, _, _| None,
    example: words::SEASON_EXAMPLE,
};

/// How much money comes back for each 1 that is spent.
pub(crate) const RETURN: Quantity<f64> = Quantity {
    read: |typing, text| typing.decimal(text, 0.0..=planner::plan::MixQuestion::MAX_RETURN),
    write: |typing, times| typing.write_decimal(*times),
    echo: |_, _, _, _| None,
    example: words::RETURN_EXAMPLE,
};

/// A whole number of units.
pub(crate) const UNITS: Quantity<u32> = Quantity {
    read: |typing, text| typing.whole(text, 0, planner::tactic::Tactic::MAX_UNITS),
    write: |typing, units| typing.write_decimal(f64::from(*units)),
    echo: |_, _, _, _| None,
    example: words::UNITS_EXAMPLE,
};

/// A range where one number is asked for.
fn single<Q: planner::units::Quantity>(estimate: &Estimate<Q>) -> Result<Q, Refusal> {
    if estimate.is_exact() { Ok(estimate.low()) } else { Err(Refusal::NotOneNumber) }
}

impl<Q> Quantity<Q> {
    /// A quantity as its field shows it.
    pub(crate) fn written(self, typing: Typing, quantity: &Q) -> String {
        (self.write)(typing, quantity)
    }

    /// The quantity that a text says, if it says one.
    pub(crate) fn parsed(self, typing: Typing, text: &str) -> Option<Q> {
        (self.read)(typing, text).ok()
    }
}

/// A field for a quantity of the plan.
#[component]
pub(crate) fn QuantityField<Q: Clone + PartialEq + Send + Sync + 'static>(
    /// What is asked for.
    of: Quantity<Q>,
    /// Its id, unique in the app.
    #[prop(into)]
    id: String,
    /// The label, with the unit.
    #[prop(into)]
    label: Signal<String>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Signal<String>,
    /// Whether it may be left empty for good.
    #[prop(optional)]
    optional: bool,
    /// The unit before the number.
    #[prop(into, optional)]
    before: Signal<String>,
    /// The unit after the number.
    #[prop(into, optional)]
    after: Signal<String>,
    /// The quantity in the plan.
    #[prop(into)]
    value: Signal<Option<Q>>,
    /// Takes the quantity, or nothing when the field is emptied.
    #[prop(into)]
    on_change: Callback<Option<Q>>,
    /// Whether to say what is wrong as soon as the field is left.
    #[prop(optional)]
    eager: bool,
    /// Whether the label is for screen readers only.
    #[prop(optional)]
    bare: bool,
    /// Class names of the input.
    #[prop(default = "input input--number input--medium")]
    class: &'static str,
) -> impl IntoView {
    let session = use_session();
    let written = move || {
        let typing = session.typing.get().typing();
        value.get().map(|quantity| (of.write)(typing, &quantity)).unwrap_or_default()
    };
    // What the plan held before the field was typed into, for as long as it is.
    let held = StoredValue::new(None::<Option<Q>>);
    let put = move |quantity: Option<Q>| {
        if value.get_untracked() != quantity {
            on_change.run(quantity);
        }
    };
    let read = move |text: String| {
        let before = held.get_value().unwrap_or_else(|| value.get_untracked());
        if text.trim().is_empty() {
            held.set_value(Some(before));
            put(None);
            return if optional { Ok(None) } else { Err(refused(&Refusal::Empty, label, of.example)) };
        }
        let typing = session.typing.get_untracked().typing();
        // What the field showed is what the plan held, also where it is shown with fewer digits.
        let unchanged = before.clone().filter(|quantity| (of.write)(typing, quantity) == text.trim());
        match unchanged.map_or_else(|| (of.read)(typing, &text), Ok) {
            Ok(quantity) => {
                if value.get_untracked().as_ref() != Some(&quantity) {
                    held.set_value(Some(before));
                }
                put(Some(quantity.clone()));
                let echo = (of.echo)(typing, &text, &quantity, &session.notation.get_untracked());
                Ok(echo.map(|echo| words::understood(&echo)))
            }
            Err(refusal) => {
                // The readable start of an unreadable text is not what was meant: the plan keeps what it held.
                held.set_value(Some(before.clone()));
                put(before);
                Err(refused(&refusal, label, of.example))
            }
        }
    };
    let leave = move |()| {
        let _ = held.try_update_value(|held| *held = None);
        session.settle();
    };
    view! {
        <NumberField
            id
            label
            hint
            optional
            before
            after
            value=Signal::derive(written)
            read=Callback::new(read)
            on_leave=Callback::new(leave)
            eager
            bare
            class
        />
    }
}

fn refused(refusal: &Refusal, label: Signal<String>, example: &str) -> String {
    refusal.sentence(&words::short(&label.get_untracked()), example)
}

/// The sign of the plan's currency, to stand before a field.
pub(crate) fn currency_sign(session: Session) -> Signal<String> {
    session.slice(|plan| plan.settings.currency.symbol().to_owned()).into()
}
