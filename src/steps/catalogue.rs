//! The catalogue to choose a tactic from.

use leptos::prelude::*;
use planner::plan::{Edit, Plan};
use planner::step::Step;
use planner::tactic::Tactic;
use planner::tactic::catalogue::{self, TacticType};
use planner::wording::{assumption, name};

use super::journey::{go, headings_under};
use crate::parts::{Ink, Page, TextField};
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::wording::tactics as words;

/// The catalogue to choose a tactic from, by the stage a tactic feeds.
#[component]
pub(crate) fn Catalogue() -> impl IntoView {
    let session = use_session();
    let wanted = RwSignal::new(String::new());
    let groups = Memo::new(move |_| groups(&session.plan(), &wanted.read()));
    let count = move || groups.read().iter().map(|group| group.kinds.len()).sum::<usize>();
    let said = move || match (wanted.read().trim().is_empty(), count()) {
        (true, _) => String::new(),
        (false, 0) => words::NOTHING_FOUND.to_owned(),
        (false, count) => words::found(count),
    };
    view! {
        <Page
            ink=Ink::Tactics
            headings=headings_under(Step::Tactics, "", Route::Tactics)
            title=words::CATALOGUE_TITLE
            lead=words::CATALOGUE_LEAD
        >
            <div class="page__wide stack">
                <TextField
                    id="catalogue-find"
                    label=words::FIND
                    hint=words::FIND_HINT
                    value=wanted
                    on_input=move |text| wanted.set(text)
                    class="input input--medium"
                />
                <p class="status-line" role="status">{said}</p>
                <For each=move || groups.get() key=Group::key let:group><GroupOfKinds group/></For>
                <OwnIdea/>
            </div>
        </Page>
    }
}

/// The kinds that feed one stage.
#[derive(Clone, PartialEq)]
struct Group {
    title: String,
    kinds: Vec<&'static TacticType>,
}

impl Group {
    /// Tells a group from what it was before: its title and its kinds.
    fn key(&self) -> (String, Vec<&'static str>) {
        (self.title.clone(), self.kinds.iter().map(|kind| kind.id).collect())
    }
}

/// The kinds that are wanted, from the first stage of the funnel on; what has the wanted words in its name comes first.
fn groups(plan: &Plan, wanted: &str) -> Vec<Group> {
    let funnel = &plan.numbers.funnel;
    let found = catalogue::search(wanted);
    let of_stage = |(place, stage)| {
        let kinds = found.iter().copied().filter(|kind| funnel.place_fed(kind.feeds) == place).collect();
        Group { title: words::feeds(&name::people(plan, stage, 2.0)), kinds }
    };
    let groups = funnel.stages.ids().enumerate().map(of_stage);
    let mut groups: Vec<Group> = groups.filter(|group| !group.kinds.is_empty()).collect();
    groups.sort_by_key(|group| !group.kinds.iter().any(|kind| kind.is_called(wanted)));
    groups
}

#[component]
fn GroupOfKinds(group: Group) -> impl IntoView {
    view! {
        <section class="stack">
            <h2>{group.title}</h2>
            <ul class="catalogue">{group.kinds.into_iter().map(|kind| view! { <Kind kind/> }).collect_view()}</ul>
        </section>
    }
}

#[component]
fn Kind(kind: &'static TacticType) -> impl IntoView {
    let session = use_session();
    let unit = session.text(move |plan, notation| assumption::unit(plan, kind, notation));
    let add_this = move |_| {
        let plan = session.plan_now();
        add(session, Tactic::usual(plan.next_id().into(), kind, &plan));
    };
    view! {
        <li class="catalogue__item">
            <h3 class="catalogue__name">{kind.name}</h3>
            <p class="catalogue__facts">{kind.summary}</p>
            <p class="catalogue__facts">
                <span class="catalogue__unit">{unit}</span> ". "
                <span class="tag">{words::ASSUMPTION}</span> " " {sources(kind)}
            </p>
            <button class="button button--quiet button--small" type="button" on:click=add_this>
                {words::ADD_THIS}
                <span class="visually-hidden">{words::about(kind.name)}</span>
            </button>
        </li>
    }
}

/// Where the numbers of a kind come from, each source once.
fn sources(kind: &TacticType) -> String {
    let (entries, cost) = (assumption::source(kind.entries.source), assumption::source(kind.cost.source));
    if entries == cost { entries } else { format!("{entries}; {cost}") }
}

#[component]
fn OwnIdea() -> impl IntoView {
    let session = use_session();
    let add_own = move |_| {
        let plan = session.plan_now();
        let goals = plan.goals.ids().collect();
        add(session, Tactic { goals, ..Tactic::new(plan.next_id().into(), "") });
    };
    view! {
        <section class="stack">
            <h2>{words::OWN_IDEA}</h2>
            <ul class="catalogue">
                <li class="catalogue__item">
                    <h3 class="catalogue__name">{words::SOMETHING_ELSE}</h3>
                    <p class="catalogue__facts">{words::SOMETHING_ELSE_ABOUT}</p>
                    <button class="button button--quiet button--small" type="button" on:click=add_own>
                        {words::ADD_THIS}
                        <span class="visually-hidden">{words::about(words::SOMETHING_ELSE)}</span>
                    </button>
                </li>
            </ul>
        </section>
    }
}

/// Adds a tactic and goes to its page.
fn add(session: Session, tactic: Tactic) {
    let id = tactic.id;
    session.edit(Edit::put(tactic));
    go(Route::Tactic(id));
}
