//! A thing of the plan that a page shows and changes, and the fields for its texts.

use leptos::prelude::*;
use planner::list::{List, Listed};
use planner::plan::{Edit, Item, Plan};

use crate::parts::{TextArea, TextField};
use crate::session::Session;

/// A thing of the plan that a page shows and changes.
pub(crate) struct Record<T: Send + Sync + 'static> {
    session: Session,
    /// What the ids of its fields begin with, such as `audience-30`.
    id: StoredValue<String>,
    now: Memo<T>,
    edit: Callback<T, Edit>,
}

// Derived, they would ask the same of `T`.
impl<T: Send + Sync> Clone for Record<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T: Send + Sync> Copy for Record<T> {}

impl<T: Clone + PartialEq + Send + Sync + 'static> Record<T> {
    /// A thing that every plan has.
    pub(crate) fn new(
        session: Session,
        id: impl Into<String>,
        read: impl Fn(&Plan) -> T + Send + Sync + 'static,
        edit: impl Fn(T) -> Edit + Send + Sync + 'static,
    ) -> Record<T> {
        Record {
            session,
            id: StoredValue::new(id.into()),
            now: session.slice(read),
            edit: Callback::new(edit),
        }
    }

    /// A thing of a list. `blank` has its identity and stands for it once it is gone.
    pub(crate) fn listed(session: Session, kind: &str, list: fn(&Plan) -> &List<T>, blank: T) -> Record<T>
    where
        T: Listed + Into<Item>,
    {
        let number: u32 = blank.id().into();
        let read = move |plan: &Plan| list(plan).get(blank.id()).cloned().unwrap_or_else(|| blank.clone());
        Record::new(session, format!("{kind}-{number}"), read, Edit::put)
    }

    /// Something about it.
    pub(crate) fn read<Q: PartialEq + Send + Sync + 'static>(self, read: fn(&T) -> Q) -> Memo<Q> {
        Memo::new(move |_| read(&self.now.read()))
    }

    /// It, for as long as somebody looks at it.
    pub(crate) fn get(self) -> T {
        self.now.get()
    }

    /// It as it is now.
    pub(crate) fn now(self) -> T {
        self.now.get_untracked()
    }

    /// The id of one of its fields.
    pub(crate) fn field(self, name: &str) -> String {
        format!("{}-{name}", self.id.read_value())
    }

    /// Changes it by typing into one of its fields; typing on is the same undo step.
    pub(crate) fn type_in(self, field: &str, change: impl FnOnce(&mut T)) {
        let mut thing = self.now();
        change(&mut thing);
        self.session.type_in(&self.field(field), self.edit.run(thing));
    }

    /// Changes it as an undo step of its own.
    pub(crate) fn choose(self, change: impl FnOnce(&mut T)) {
        let mut thing = self.now();
        change(&mut thing);
        self.session.edit(self.edit.run(thing));
    }
}

/// A field for one of its texts: a line, or several where there are rows.
#[component]
pub(crate) fn TextOf<T: Clone + PartialEq + Send + Sync + 'static>(
    /// Whose text.
    record: Record<T>,
    /// The name of the field, for its id.
    field: &'static str,
    /// Where the text is.
    text: fn(&mut T) -> &mut String,
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// How to answer.
    #[prop(into, optional)]
    hint: Signal<String>,
    /// Whether it may be left empty for good.
    #[prop(optional)]
    optional: bool,
    /// How many lines it shows; one line only when left out.
    #[prop(optional)]
    rows: u8,
) -> impl IntoView {
    let id = record.field(field);
    let value = Memo::new(move |_| text(&mut record.now.get()).clone());
    let say = move |typed: String| record.type_in(field, |thing| *text(thing) = typed);
    let leave = move |()| record.session.settle();
    if rows == 0 {
        view! { <TextField id label hint optional value on_input=say on_leave=leave/> }.into_any()
    } else {
        view! { <TextArea id label hint optional value on_input=say on_leave=leave rows/> }.into_any()
    }
}
