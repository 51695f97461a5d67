//! The field of one thing that differs in a scenario.

use leptos::prelude::*;
use planner::notation::Notation;
use planner::scenario::{Change, Scenario};
use planner::strategy::{MoneyLimit, Per};
use planner::units::{Money, Month, Period, Rate};
use planner::wording::change as change_words;

use super::put;
use crate::fields::{AMOUNT, HOURS, Quantity, QuantityField, SHARE, UNITS};
use crate::parts::{Choice, Select};
use crate::session::use_session;
use crate::steps::record::Record;
use crate::wording::scenarios as words;

/// The name of the field in a place.
pub(super) fn field(place: usize) -> String {
    format!("difference-{place}")
}

/// The field of one thing that differs.
#[component]
pub(super) fn Value(
    record: Record<Scenario>,
    /// Where it stands among what differs.
    place: usize,
    /// The thing, as it is in the plan.
    thing: Change,
    /// What it is called.
    about: String,
) -> impl IntoView {
    let shown = Shown { record, place };
    match &thing {
        Change::Budget(_) | Change::BudgetPerMonth(_) | Change::DepartmentMoney(..) | Change::Deal(..) => {
            view! { <Number shown thing about of=AMOUNT read=money write=with_money/> }.into_any()
        }
        Change::HoursPerMonth(..) => {
            view! { <Number shown thing about of=HOURS read=hours write=with_hours/> }.into_any()
        }
        Change::LeastUnits(..) | Change::MostUnits(..) | Change::MostInMonth(..) => {
            view! { <Number shown thing about of=UNITS read=units write=with_units/> }.into_any()
        }
        Change::Rate(..) | Change::MostShare(..) => {
            view! { <Number shown thing about of=SHARE read=rate write=with_rate/> }.into_any()
        }
        Change::LastMonth(..) | Change::Deadline(..) => view! { <LastMonth shown thing about/> }.into_any(),
        Change::Off(_) | Change::Question(_) | Change::Own(_) => view! { <Said shown/> }.into_any(),
    }
}

/// The change in a place of a scenario.
#[derive(Clone, Copy)]
struct Shown {
    record: Record<Scenario>,
    place: usize,
}

impl Shown {
    fn get(self) -> Option<Change> {
        self.record.get().changes.get(self.place).cloned()
    }

    fn id(self) -> String {
        self.record.field(&field(self.place))
    }

    fn set(self, change: impl FnOnce(Change) -> Change) {
        if let Some(now) = self.record.now().changes.get(self.place) {
            put(use_session(), self.record, self.place, change(now.clone()));
        }
    }
}

/// A number that differs; empty stands for no limit, where there may be none.
#[component]
fn Number<Q: Clone + PartialEq + Send + Sync + 'static>(
    shown: Shown,
    thing: Change,
    about: String,
    of: Quantity<Q>,
    read: fn(&Change) -> Option<Q>,
    write: fn(Change, Option<Q>) -> Change,
) -> impl IntoView {
    let session = use_session();
    let in_plan = read(&thing);
    let may_be_empty = read(&write(thing, None)).is_none();
    let hint = Memo::new(move |_| {
        let typing = session.typing.get().typing();
        words::in_the_plan(&in_plan.as_ref().map(|value| of.written(typing, value)).unwrap_or_default())
    });
    view! {
        <QuantityField
            of
            id=shown.id()
            label=about
            hint
            optional=may_be_empty
            value=Memo::new(move |_| shown.get().as_ref().and_then(read))
            on_change=move |value| shown.set(|change| write(change, value))
            class="input input--number input--medium"
        />
    }
}

/// A month that differs; none stands for the end of the plan.
#[component]
fn LastMonth(shown: Shown, thing: Change, about: String) -> impl IntoView {
    let session = use_session();
    let is_deadline = matches!(thing, Change::Deadline(..));
    let choices = Memo::new(move |_| {
        let (period, notation) = (session.plan().settings.period, session.notation.get());
        // A deadline may lie after the end of the plan, which is longer then.
        let period =
            if is_deadline { period.until(period.first().plus(Period::MAX_MONTHS.into())) } else { period };
        let choice = |month: Month| Choice::new(month.to_string(), notation.month(month));
        std::iter::once(Choice::new("", words::END_OF_PLAN))
            .chain(period.iter().map(choice))
            .collect::<Vec<_>>()
    });
    let in_plan = month(&thing);
    let hint = Memo::new(move |_| {
        let notation = session.notation.get();
        words::in_the_plan(&in_plan.map_or(words::END_OF_PLAN.to_owned(), |month| notation.month(month)))
    });
    let value =
        move || shown.get().as_ref().and_then(month).map(|month| month.to_string()).unwrap_or_default();
    let choose = move |value: String| {
        shown.set(|change| with_month(change, Month::from_iso(&value)));
        session.settle();
    };
    view! { <Select id=shown.id() label=about hint choices value=Signal::derive(value) on_choose=choose/> }
}

/// Something that differs and has no field.
#[component]
fn Said(shown: Shown) -> impl IntoView {
    let session = use_session();
    let sentence = move || {
        let (plan, notation) = (session.plan(), session.notation.get());
        shown.get().map(|change| change_words::sentence(&plan, &change, &notation))
    };
    view! { <p id=shown.id() tabindex="-1">{sentence}</p> }
}

fn money(change: &Change) -> Option<Money> {
    match change {
        Change::Budget(money) | Change::BudgetPerMonth(money) => *money,
        Change::DepartmentMoney(_, limit) => limit.map(|limit| limit.amount),
        Change::Deal(_, money) => Some(*money),
        _ => None,
    }
}

fn with_money(change: Change, money: Option<Money>) -> Change {
    match change {
        Change::Budget(_) => Change::Budget(money),
        Change::BudgetPerMonth(_) => Change::BudgetPerMonth(money),
        Change::DepartmentMoney(id, limit) => {
            let per = limit.map_or(Per::Month, |limit| limit.per);
            Change::DepartmentMoney(id, money.map(|amount| MoneyLimit { amount, per }))
        }
        Change::Deal(whose, now) => Change::Deal(whose, money.unwrap_or(now)),
        other => other,
    }
}

fn hours(change: &Change) -> Option<f64> {
    match change {
        Change::HoursPerMonth(_, hours) => *hours,
        _ => None,
    }
}

fn with_hours(change: Change, hours: Option<f64>) -> Change {
    match change {
        Change::HoursPerMonth(id, _) => Change::HoursPerMonth(id, hours),
        other => other,
    }
}

fn units(change: &Change) -> Option<u32> {
    match change {
        Change::LeastUnits(_, units) => Some(*units),
        Change::MostUnits(_, units) | Change::MostInMonth(_, units) => *units,
        _ => None,
    }
}

fn with_units(change: Change, units: Option<u32>) -> Change {
    match change {
        Change::LeastUnits(id, now) => Change::LeastUnits(id, units.unwrap_or(now)),
        Change::MostUnits(id, _) => Change::MostUnits(id, units),
        Change::MostInMonth(id, _) => Change::MostInMonth(id, units),
        other => other,
    }
}

fn rate(change: &Change) -> Option<Rate> {
    match change {
        Change::Rate(_, _, rate) => Some(*rate),
        Change::MostShare(_, share) => *share,
        _ => None,
    }
}

fn with_rate(change: Change, rate: Option<Rate>) -> Change {
    match change {
        Change::MostShare(id, _) => Change::MostShare(id, rate),
        Change::Rate(stage, whose, now) => Change::Rate(stage, whose, rate.unwrap_or(now)),
        other => other,
    }
}

fn month(change: &Change) -> Option<Month> {
    match change {
        Change::LastMonth(_, month) | Change::Deadline(_, month) => *month,
        _ => None,
    }
}

fn with_month(change: Change, month: Option<Month>) -> Change {
    match change {
        Change::LastMonth(id, _) => Change::LastMonth(id, month),
        Change::Deadline(id, _) => Change::Deadline(id, month),
        other => other,
    }
}
