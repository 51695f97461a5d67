//! One audience: who they are, how they choose, and what moves them.

use leptos::prelude::*;
use planner::list::AudienceId;
use planner::plan::Edit;
use planner::step::Step;
use planner::strategy::{Audience, AudienceKind};
use planner::trace::Link;
use planner::wording::{name, strategy as strategy_words};

use crate::parts::{Choice, Choices, Form, Ink, Page, When};
use crate::route::Route;
use crate::session::use_session;
use crate::steps::gone::Gone;
use crate::steps::journey::{Continue, go, go_on, headings_under};
use crate::steps::record::{Record, TextOf};
use crate::steps::trace::{LedTo, bare};
use crate::wording::strategy::buyers as words;

/// One audience.
#[component]
pub(crate) fn Buyer(
    /// Which.
    id: AudienceId,
) -> impl IntoView {
    let session = use_session();
    let is_there = session.slice(move |plan| plan.strategy.audiences.has(id));
    view! {
        <When is=move || is_there.get() fallback=|| view! { <Gone step=Step::Buyers/> }>
            <AudiencePage id/>
        </When>
    }
}

#[component]
fn AudiencePage(id: AudienceId) -> impl IntoView {
    let session = use_session();
    let audience = Record::listed(session, "audience", |plan| &plan.strategy.audiences, Audience::new(id));
    let remove = move |_| {
        session.edit(Edit::remove(id));
        go(Route::Buyers);
    };
    view! {
        <Page
            ink=Ink::Strategy
            headings=headings_under(Step::Buyers, "", Route::Buyers)
            title=session.text(move |plan, _| bare(&name::audience(plan, id)))
            lead=words::AUDIENCE_WHY
        >
            <aside class="page__notes" aria-label=words::NOTES>
                <LedTo link=Link::Audience(id) title=words::NAMED_IN nothing=words::NAMED_NOWHERE/>
                <TheirNumbers id/>
            </aside>
            <Form on_continue=move |()| go_on(Route::Buyers)>
                <AudienceFields audience/>
                <Continue/>
                <p class="actions">
                    <button class="button button--text" type="button" on:click=remove>{words::REMOVE}</button>
                </p>
            </Form>
        </Page>
    }
}

/// Whether the plan calculates with numbers of their own.
#[component]
fn TheirNumbers(id: AudienceId) -> impl IntoView {
    let differs = use_session().slice(move |plan| plan.numbers.exceptions.contains_key(&id));
    let said = move || if differs.get() { words::NOT_AS_EVERYONE } else { words::AS_EVERYONE };
    view! {
        <div class="sample">
            <h2 class="sample__title">{words::NUMBERS}</h2>
            <p class="sample__text">{said}</p>
            <p><a href=Route::Exceptions(id).href()>{words::SAY_WHERE}</a></p>
        </div>
    }
}

#[component]
fn AudienceFields(audience: Record<Audience>) -> impl IntoView {
    let is_company = audience.read(|audience| audience.kind != AudienceKind::Consumer);
    let is_key = audience.read(|audience| audience.kind == AudienceKind::KeyAccount);
    view! {
        <TextOf
            record=audience
            field="name"
            text=|audience| &mut audience.name
            label=words::NAME
            hint=words::NAME_HINT
        />
        <KindChoice audience/>
        <TextOf
            record=audience
            field="description"
            text=|audience| &mut audience.description
            label=words::DESCRIPTION
            hint=words::DESCRIPTION_HINT
            rows=2
        />
        <When is=move || is_company.get()><CompanyFields audience/></When>
        <When is=move || is_key.get()>
            <TextOf
                record=audience
                field="service"
                text=|audience| &mut audience.service
                label=words::SERVICE
                hint=words::SERVICE_HINT
                rows=2
            />
        </When>
    }
}

#[component]
fn KindChoice(audience: Record<Audience>) -> impl IntoView {
    let choice = |kind: AudienceKind| Choice::new(format!("{kind:?}"), strategy_words::audience_kind(kind));
    let choose = move |value: String| {
        if let Some(kind) = AudienceKind::ALL.into_iter().find(|kind| format!("{kind:?}") == value) {
            audience.choose(|audience| audience.kind = kind);
        }
    };
    view! {
        <Choices
            id=audience.field("kind")
            legend=words::KIND
            choices=Signal::stored(AudienceKind::ALL.map(choice).to_vec())
            value=audience.read(|audience| format!("{:?}", audience.kind))
            on_choose=choose
        />
    }
}

/// What there is to say of companies.
#[component]
fn CompanyFields(audience: Record<Audience>) -> impl IntoView {
    view! {
        <TextOf record=audience field="sector" text=|audience| &mut audience.sector label=words::SECTOR/>
        <TextOf record=audience field="usage" text=|audience| &mut audience.usage label=words::USAGE rows=2/>
        <TextOf
            record=audience
            field="criteria"
            text=|audience| &mut audience.criteria
            label=words::CRITERIA
            hint=words::CRITERIA_HINT
            rows=2
        />
        <TextOf
            record=audience
            field="motives"
            text=|audience| &mut audience.motives
            label=words::MOTIVES
            hint=words::MOTIVES_HINT
            rows=2
        />
    }
}
