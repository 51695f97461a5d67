//! The catalogue to choose a tactic from.

use leptos::prelude::*;
use planner::plan::{Edit, Plan};
use planner::step::Step;
use planner::tactic::Tactic;
use planner::tactic::catalogue::{ALL, TacticType};
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
                <For each=move || groups.get() key=Clone::clone let:group><GroupOfKinds group/></For>
                <OwnIdea/>
            </div>
        </Page>
    }
}

/// The kinds that feed one stage.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Group {
    title: String,
    kinds: Vec<&'static str>,
}

/// The kinds that are wanted, from the first stage of the funnel on.
fn groups(plan: &Plan, wanted: &str) -> Vec<Group> {
    let funnel = &plan.numbers.funnel;
    let of_stage = |(place, stage)| {
        let kinds =
            ALL.iter().filter(|kind| funnel.place_fed(kind.feeds) == place && is_wanted(kind, wanted));
        let kinds: Vec<&'static str> = kinds.map(|kind| kind.id).collect();
        let title = words::feeds(&name::people(plan, stage, 2.0));
        (!kinds.is_empty()).then_some(Group { title, kinds })
    };
    funnel.stages.ids().enumerate().filter_map(of_stage).collect()
}

fn is_wanted(kind: &TacticType, wanted: &str) -> bool {
    let said = format!("{} {} {}", kind.name, kind.summary, kind.unit).to_lowercase();
    wanted.to_lowercase().split_whitespace().all(|word| said.contains(word))
}

#[component]
fn GroupOfKinds(group: Group) -> impl IntoView {
    let kinds = ALL.iter().copied().filter(move |kind| group.kinds.contains(&kind.id));
    view! {
        <section class="stack">
            <h2>{group.title}</h2>
            <ul class="catalogue">{kinds.map(|kind| view! { <Kind kind/> }).collect_view()}</ul>
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
