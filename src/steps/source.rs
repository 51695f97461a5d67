//! One source of what comes without new effort.

use leptos::prelude::*;
use planner::funnel::{Exceptions, Source};
use planner::list::{AudienceId, SourceId, StageId};
use planner::plan::Edit;
use planner::step::Step;
use planner::units::{Count, Estimate};
use planner::wording::name;

use super::exceptions::ExceptionFields;
use super::goal::{audience_choices, stage_choices};
use super::journey::{Continue, go, go_on, headings_under};
use crate::fields::{COUNT, QuantityField};
use crate::parts::{Details, Form, Ink, Page, Select, TextField};
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::wording::numbers as words;

/// One source of what comes without new effort.
#[component]
pub(crate) fn SourcePage(
    /// Which source.
    id: SourceId,
) -> impl IntoView {
    let session = use_session();
    let title = session.slice(move |plan| words::source_title(&name::source(plan, id)));
    let remove = move |_| {
        session.edit(Edit::remove(id));
        go(Route::Numbers);
    };
    view! {
        <Page
            ink=Ink::Goals
            headings=Signal::stored(headings_under(Step::Numbers, "", Route::Numbers))
            title
            lead=words::SOURCES_ABOUT
        >
            <Form on_continue=move |()| go_on(Route::Numbers)>
                <SourceFields id/>
                <p class="actions">
                    <button class="button button--text" type="button" on:click=remove>{words::REMOVE_SOURCE}</button>
                </p>
                <Continue/>
            </Form>
        </Page>
    }
}

/// A source of the plan, and how it is changed.
#[derive(Clone, Copy)]
struct Subject {
    session: Session,
    id: SourceId,
    source: Memo<Option<Source>>,
}

impl Subject {
    fn read<T: Default>(self, read: impl Fn(Source) -> T) -> T {
        self.source.get().map(read).unwrap_or_default()
    }

    fn field(self, field: &str) -> String {
        format!("source-{}-{field}", self.id)
    }

    fn change(self, field: &str, change: impl FnOnce(&mut Source)) {
        self.session.change(|plan| &plan.numbers.sources, self.id, &self.field(field), change);
    }
}

#[component]
fn SourceFields(id: SourceId) -> impl IntoView {
    let session = use_session();
    let source =
        Subject { session, id, source: session.slice(move |plan| plan.numbers.sources.get(id).cloned()) };
    let put_count =
        move |count: Option<Estimate<Count>>| source.change("per-month", |source| source.per_month = count);
    let own = Memo::new(move |_| source.read(|source| source.exceptions));
    let put_own = move |(field, own): (String, Exceptions)| {
        session.change(|plan| &plan.numbers.sources, id, &field, |source| source.exceptions = own);
    };
    view! {
        <TextField
            id=source.field("name")
            label=words::SOURCE_NAME
            hint=words::SOURCE_NAME_HINT
            value=Signal::derive(move || source.read(|source| source.name))
            on_input=move |text| source.change("name", |source| source.name = text)
            on_leave=move |()| session.settle()
        />
        <EntersAt source/>
        <QuantityField
            of=COUNT
            id=source.field("per-month")
            label=words::PER_MONTH
            hint=words::PER_MONTH_HINT
            value=Signal::derive(move || source.read(|source| source.per_month))
            on_change=put_count
        />
        <Brings source/>
        <Details summary=words::SOURCE_DIFFERS>
            <ExceptionFields prefix=format!("source-{id}") value=own on_change=put_own/>
        </Details>
    }
}

#[component]
fn EntersAt(source: Subject) -> impl IntoView {
    let choose = move |value: String| {
        if let Ok(id) = value.parse::<u32>() {
            source.change("stage", |source| source.stage = StageId::from(id));
        }
    };
    view! {
        <Select
            id=source.field("stage")
            label=words::ENTERS_AT
            choices=stage_choices(source.session)
            value=Signal::derive(move || source.read(|source| source.stage.to_string()))
            on_choose=choose
        />
    }
}

#[component]
fn Brings(source: Subject) -> impl IntoView {
    let value = move || source.read(|source| source.audience.map(|id| id.to_string()).unwrap_or_default());
    let choose = move |value: String| {
        let audience = value.parse().ok().map(|id: u32| AudienceId::from(id));
        source.change("audience", |source| source.audience = audience);
    };
    view! {
        <Select
            id=source.field("audience")
            label=words::BRINGS
            choices=audience_choices(source.session, words::NOBODY_IN_PARTICULAR)
            value=Signal::derive(value)
            on_choose=choose
        />
    }
}
