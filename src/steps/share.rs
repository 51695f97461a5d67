//! Check and share: what to look at, the answers, handing the plan on, and the two documents.

use leptos::prelude::*;
use planner::finding::Finding;
use planner::notation::Notation;
use planner::plan::Plan;
use planner::step::Step;
use planner::wording::finding as finding_words;

use self::as_link::AsLink;
use super::answers::{Answers, answers_of};
use super::document::DocumentText;
use super::journey::{checking, headings, route_of_place};
use super::notice::MixNotice;
use crate::library;
use crate::parts::{Details, Ink, Page, dynamic};
use crate::platform::{files, page};
use crate::session::{Filed, Session, Standing, use_session};
use crate::wording::{mix as mix_words, share as words};

mod as_link;

/// Check and share.
#[component]
pub(crate) fn Share() -> impl IntoView {
    let session = use_session();
    view! {
        <Page ink=Ink::Plan headings=headings(Step::Share, "") title=words::TITLE lead=words::LEAD>
            <div class="page__wide stack screen-only">
                <div role="status"><MixNotice/></div>
                <Findings session/>
                <HandOn session/>
                <section aria-labelledby="answers-title">
                    <h2 id="answers-title">{words::ANSWERS}</h2>
                    {dynamic(move || answers_of(&session.plan(), &session.notation.get())
                        .into_iter()
                        .map(|answers| view! { <Answers answers/> })
                        .collect_view())}
                </section>
            </div>
            <Documents session/>
        </Page>
    }
}

#[component]
fn Findings(session: Session) -> impl IntoView {
    // Compared, so that a mix that changes nothing about them does not take the focus from their links.
    let findings = Memo::new(move |_| session.all_findings());
    let count = move || findings.read().len();
    let entry = move |finding: Finding| finding_entry(&session.plan(), finding, &session.notation.get());
    view! {
        <section aria-labelledby="findings-title">
            <h2 id="findings-title">{dynamic(move || words::findings(count()))}</h2>
            <ul class="findings">
                {dynamic(move || findings.get().into_iter().map(entry).collect_view())}
            </ul>
        </section>
    }
}

/// A finding: how serious, what it is, what to do, and the way there.
fn finding_entry(plan: &Plan, finding: Finding, notation: &dyn Notation) -> impl IntoView + use<> {
    let is_serious = finding.severity == planner::finding::Severity::Serious;
    let place = finding_words::place(plan, finding.place, notation);
    view! {
        <li class="finding" class:finding--serious=is_serious>
            <p class="finding__weight">{finding_words::severity(finding.severity)}</p>
            <div>
                <p class="finding__what">{finding_words::what(plan, &finding, notation)}</p>
                <p class="finding__todo">{finding_words::remedy(finding.matter)}</p>
            </div>
            <p class="finding__where"><a href=checking(route_of_place(finding.place))>{place}</a></p>
        </li>
    }
}

#[component]
fn HandOn(session: Session) -> impl IntoView {
    let file = session
        .text(|plan, _| words::file_name(&plan.name, library::stamp().saved.as_deref().unwrap_or_default()));
    view! {
        <section aria-labelledby="exports-title">
            <h2 id="exports-title">{words::HAND_ON}</h2>
            <ul class="exports">
                <li class="export">
                    <p class="export__about"><b>{file}</b><small>{words::FILE_ABOUT}</small></p>
                    <button class="button" type="button" on:click=move |_| session.download()>
                        {words::DOWNLOAD}
                    </button>
                </li>
                {files::can_choose().then(|| view! { <ToFile session/> })}
                <AsLink session/>
                <li class="export">
                    <p class="export__about"><b>{words::ON_PAPER}</b><small>{words::ON_PAPER_ABOUT}</small></p>
                    <button class="button button--quiet" type="button" on:click=move |_| page::print()>{words::PRINT}</button>
                </li>
            </ul>
        </section>
    }
}

/// The plan in a file on the disk, which Ctrl+S writes anew.
#[component]
fn ToFile(session: Session) -> impl IntoView {
    let said = move || match session.filed() {
        Filed::Saved(name) => words::saved_to(&name),
        Filed::Not | Filed::Failed(_) => String::new(),
    };
    view! {
        <li class="export">
            <p class="export__about"><b>{words::TO_FILE}</b><small>{words::TO_FILE_ABOUT}</small></p>
            <div>
                <button
                    class="button button--quiet"
                    type="button"
                    aria-keyshortcuts="Control+S"
                    on:click=move |_| session.save_to_file()
                >
                    {words::SAVE_TO_FILE}
                </button>
                <p class="status-line" role="status">{said}</p>
            </div>
        </li>
    }
}

/// The two documents, folded on screen and open on paper.
#[component]
fn Documents(session: Session) -> impl IntoView {
    let report = session.report();
    let of_old = move || {
        (session.mix_standing.get() != Standing::Fresh)
            .then(|| mix_words::in_documents(session.mix.read().is_some()))
    };
    view! {
        <div class="documents page__wide">
            {dynamic(move || of_old().map(|words| view! { <p class="notice">{words}</p> }))}
            <Details summary=words::READ_STRATEGY class="documents__fold">
                {dynamic(move || view! { <DocumentText document=report.get().strategy is_strategy=true/> })}
            </Details>
            <Details summary=words::READ_TACTICAL class="documents__fold">
                {dynamic(move || view! { <DocumentText document=report.get().tactical is_strategy=false/> })}
            </Details>
            <p class="documents__stamp">{session.text(|plan, _| words::stamp(&plan.name, &library::stamp()))}</p>
        </div>
    }
}
