//! One tactic: what it is for, what one unit brings and costs, how much of it, and who does it.

use leptos::prelude::*;
use planner::list::TacticId;
use planner::step::Step;
use planner::tactic::Tactic;
use planner::wording::name;

use self::figures::Figures;
use self::limits::Limits;
use self::notes::Notes;
use self::purpose::Purpose;
use self::work::Work;
use super::journey::{Continue, go_on, headings_under};
use super::tactics::{remove, tactic_name};
use crate::parts::{Form, Ink, Page, TextArea, TextField, When};
use crate::route::Route;
use crate::session::{Session, use_session};
use crate::wording::tactics as words;

mod figures;
mod in_month;
mod limits;
mod notes;
mod origin;
mod purpose;
mod season;
mod share;
mod tiers;
mod work;

/// One tactic.
#[component]
pub(crate) fn TacticPage(
    /// Which.
    id: TacticId,
) -> impl IntoView {
    let session = use_session();
    let is_there = session.slice(move |plan| plan.tactics.has(id));
    let name = tactic_name(session, id);
    let title = move || if is_there.get() { name.get() } else { words::GONE_TITLE.to_owned() };
    let shown = Shown::new(session, id);
    let lead = move || {
        let kind = shown.tactic.read().kind;
        if is_there.get() {
            kind.map_or(words::FREE_LEAD, |kind| kind.summary).to_owned()
        } else {
            String::new()
        }
    };
    view! {
        <Page
            ink=Ink::Tactics
            headings=headings_under(Step::Tactics, "", Route::Tactics)
            title=Signal::derive(title)
            lead=Signal::derive(lead)
        >
            <When is=move || is_there.get() fallback=Gone>
                <Notes shown/>
                <Form on_continue=move |()| go_on(Route::Tactics)>
                    <Purpose shown/>
                    <Figures shown/>
                    <Limits shown/>
                    <Work shown/>
                    <Continue/>
                    <p class="actions">
                        <button class="button button--text" type="button" on:click=move |_| remove(session, id)>
                            {words::REMOVE_THIS}
                        </button>
                    </p>
                </Form>
            </When>
        </Page>
    }
}

#[component]
fn Gone() -> impl IntoView {
    view! {
        <div class="empty">
            <p>{words::GONE_TEXT}</p>
            <p class="actions"><a class="button" href=Route::Tactics.href()>{words::GONE_ACTION}</a></p>
        </div>
    }
}

/// The tactic that is shown, as it is read and changed.
#[derive(Clone, Copy)]
struct Shown {
    session: Session,
    id: TacticId,
    /// The tactic; one without content when it is gone.
    tactic: Memo<Tactic>,
}

impl Shown {
    fn new(session: Session, id: TacticId) -> Shown {
        let gone = move || Tactic::new(id, "");
        let tactic = session.slice(move |plan| plan.tactics.get(id).cloned().unwrap_or_else(gone));
        Shown { session, id, tactic }
    }

    /// The id of a field.
    fn field(self, name: &str) -> String {
        format!("tactic-{}-{name}", self.id)
    }

    /// A part of the tactic.
    fn read<T: PartialEq + Clone + Send + Sync + 'static>(
        self,
        read: impl Fn(&Tactic) -> T + Send + Sync + 'static,
    ) -> Signal<T> {
        Memo::new(move |_| read(&self.tactic.read())).into()
    }

    /// Changes the tactic by typing into a field.
    fn change(self, field: &str, change: impl FnOnce(&mut Tactic)) {
        self.session.change(|plan| &plan.tactics, self.id, &self.field(field), change);
    }

    /// Changes the tactic by choosing, as an undo step of its own.
    fn choose(self, field: &str, change: impl FnOnce(&mut Tactic)) {
        self.change(field, change);
        self.session.settle();
    }

    /// The tactic as it comes from the catalogue, if it does.
    fn usual(self) -> Memo<Option<Tactic>> {
        let Shown { session, id, tactic } = self;
        Memo::new(move |_| tactic.read().kind.map(|kind| Tactic::usual(id, kind, &session.plan())))
    }

    /// The people at the stage it feeds.
    fn people(self) -> Signal<String> {
        let Shown { session, tactic, .. } = self;
        Memo::new(move |_| match tactic.read().feeds {
            Some(stage) => name::people(&session.plan(), stage, 2.0),
            None => words::PEOPLE.to_owned(),
        })
        .into()
    }

    /// A text about what one unit is.
    fn about_unit(self, write: fn(&str) -> String) -> Signal<String> {
        self.read(move |tactic| write(&tactic.unit))
    }
}

/// A text of the tactic: where it is in it.
type Part = fn(&mut Tactic) -> &mut String;

/// A line of words about the tactic.
#[component]
fn Line(
    shown: Shown,
    name: &'static str,
    label: &'static str,
    #[prop(optional)] hint: &'static str,
    read: fn(&Tactic) -> &String,
    part: Part,
) -> impl IntoView {
    view! {
        <TextField
            id=shown.field(name)
            label
            hint
            optional=true
            value=shown.read(move |tactic| read(tactic).clone())
            on_input=move |text| shown.change(name, |tactic| *part(tactic) = text)
            on_leave=move |()| shown.session.settle()
        />
    }
}

/// Several lines of words about the tactic.
#[component]
fn Lines(
    shown: Shown,
    name: &'static str,
    label: &'static str,
    #[prop(optional)] hint: &'static str,
    read: fn(&Tactic) -> &String,
    part: Part,
) -> impl IntoView {
    view! {
        <TextArea
            id=shown.field(name)
            label
            hint
            optional=true
            value=shown.read(move |tactic| read(tactic).clone())
            on_input=move |text| shown.change(name, |tactic| *part(tactic) = text)
            on_leave=move |()| shown.session.settle()
            rows=2
        />
    }
}
