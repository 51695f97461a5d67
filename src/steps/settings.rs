//! Settings of the plan: name, currency, way of writing numbers, and months.

use leptos::prelude::*;
use planner::notation::Locale;
use planner::plan::{Edit, Settings};
use planner::units::{Currency, Month, Period};

use super::journey::{Continue, go_on};
use crate::parts::{Choice, Form, Headings, Ink, Page, Select, TextField};
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::wording::settings as words;

/// Name, currency, way of writing numbers, and months of the plan.
#[component]
pub(crate) fn SettingsPage() -> impl IntoView {
    let session = use_session();
    let name = session.slice(|plan| plan.name.clone());
    let headings = Headings {
        part: words::PART.to_owned(),
        section: words::SECTION.to_owned(),
        folio: String::new(),
        back: Route::Hub.href(),
    };
    view! {
        <Page ink=Ink::Plan headings=Signal::stored(headings) title=words::TITLE>
            <Form on_continue=move |()| go_on(Route::Hub)>
                <TextField
                    id="plan-name"
                    label=words::NAME
                    value=name
                    on_input=move |text| session.type_in("plan-name", Edit::Rename(text))
                    on_leave=move |()| session.settle()
                    when_empty=words::NAME_EMPTY
                />
                <CurrencySelect session/>
                <LocaleSelect session/>
                <div class="fields">
                    <FirstMonthSelect session/>
                    <LengthSelect session/>
                </div>
                <Continue/>
            </Form>
        </Page>
    }
}

/// Changes one of the settings.
fn change(session: Session, change: impl FnOnce(&mut Settings)) {
    let mut settings = session.plan_now().settings;
    change(&mut settings);
    session.edit(Edit::Settings(settings));
}

#[component]
fn CurrencySelect(session: Session) -> impl IntoView {
    let choice = |currency: &Currency| Choice::new(currency.code(), words::currency(*currency));
    let choose = move |code: String| {
        if let Some(currency) = Currency::find(&code) {
            change(session, |settings| settings.currency = currency);
        }
    };
    view! {
        <Select
            id="plan-currency"
            label=words::CURRENCY
            hint=words::CURRENCY_HINT
            choices=Signal::stored(Currency::ALL.iter().map(choice).collect())
            value=session.slice(|plan| plan.settings.currency.code().to_owned())
            on_choose=choose
        />
    }
}

#[component]
fn LocaleSelect(session: Session) -> impl IntoView {
    let choice = |locale: &Locale| Choice::new(locale.tag(), locale.name());
    let choose = move |tag: String| {
        if let Some(locale) = Locale::find(&tag) {
            change(session, |settings| settings.locale = locale);
        }
    };
    view! {
        <Select
            id="plan-locale"
            label=words::LOCALE
            hint=words::LOCALE_HINT
            choices=Signal::stored(Locale::ALL.iter().map(choice).collect())
            value=session.slice(|plan| plan.settings.locale.tag().to_owned())
            on_choose=choose
        />
    }
}

/// Months around the first one that is chosen now.
#[component]
fn FirstMonthSelect(session: Session) -> impl IntoView {
    let first = session.slice(|plan| plan.settings.period.first());
    let choices = Memo::new(move |_| {
        let notation = session.notation.get();
        let choice = |offset: i32| {
            let month = first.get().plus(offset);
            Choice::new(month.to_string(), planner::notation::Notation::month(&notation, month))
        };
        (-24..=36).map(choice).collect::<Vec<_>>()
    });
    let choose = move |text: String| {
        let months = session.plan_now().settings.period.months();
        if let Some(period) = Month::from_iso(&text).and_then(|first| Period::new(first, months)) {
            change(session, |settings| settings.period = period);
        }
    };
    view! {
        <Select
            id="plan-first-month"
            label=words::FIRST_MONTH
            choices=choices
            value=Signal::derive(move || first.get().to_string())
            on_choose=choose
        />
    }
}

#[component]
fn LengthSelect(session: Session) -> impl IntoView {
    let choice = |months: u8| Choice::new(months.to_string(), words::months(months));
    let choose = move |text: String| {
        let first = session.plan_now().settings.period.first();
        if let Some(period) = text.parse().ok().and_then(|months| Period::new(first, months)) {
            change(session, |settings| settings.period = period);
        }
    };
    view! {
        <Select
            id="plan-months"
            label=words::LENGTH
            choices=Signal::stored((1..=Period::MAX_MONTHS).map(choice).collect())
            value=session.slice(|plan| plan.settings.period.months().to_string())
            on_choose=choose
        />
    }
}
