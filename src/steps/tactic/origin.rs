//! Where a number comes from: the line under its field.

use leptos::prelude::*;
use planner::default::{Assumption, Source, source};
use planner::wording::assumption as assumption_words;

use crate::parts::{SourceLink, dynamic};
use crate::wording::tactics as words;

/// Where the number in a field comes from.
#[derive(Clone, PartialEq)]
pub(super) enum Origin {
    /// It is one's own; there is no default.
    Own,
    /// It is the default.
    Assumed(Basis),
    /// It stands in place of the default, which was this.
    Changed(String, Basis),
    /// Nothing is carried over, because this was published in another currency.
    Published(String, Basis),
}

/// What a default rests on.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Basis {
    source: &'static Source,
    note: &'static str,
}

impl Basis {
    /// Our own judgement.
    pub(super) const JUDGEMENT: Basis = Basis { source: &source::JUDGEMENT, note: words::JUDGEMENT_NOTE };

    /// What an assumption rests on.
    pub(super) const fn of(assumption: &Assumption) -> Basis {
        Basis { source: assumption.source, note: assumption.note }
    }
}

impl Origin {
    /// The origin of a number that came with a default.
    pub(super) fn of<T: PartialEq>(
        now: &T,
        usual: &T,
        basis: Basis,
        write: impl FnOnce(&T) -> String,
    ) -> Origin {
        if now == usual { Origin::Assumed(basis) } else { Origin::Changed(write(usual), basis) }
    }

    fn basis(&self) -> Option<Basis> {
        match self {
            Origin::Own => None,
            Origin::Assumed(basis) | Origin::Changed(_, basis) | Origin::Published(_, basis) => Some(*basis),
        }
    }
}

/// Says where a number comes from, and puts the default back.
#[component]
pub(super) fn OriginLine(
    origin: Memo<Origin>,
    /// What the number is, for those who hear the button.
    #[prop(into)]
    what: Signal<String>,
    /// Puts the default back.
    #[prop(into)]
    on_reset: Callback<()>,
) -> impl IntoView {
    let state = move || match origin.get() {
        Origin::Own => ().into_any(),
        Origin::Assumed(_) => view! { <span class="tag">{words::ASSUMPTION}</span> " " }.into_any(),
        Origin::Published(amount, _) => format!("{} ", words::published(&amount)).into_any(),
        Origin::Changed(was, _) => view! {
            {words::changed(&was)} " "
            <button class="button button--text" type="button" on:click=move |_| on_reset.run(())>
                {words::RESET}
                <span class="visually-hidden">{dynamic(move || words::about(&what.read()))}</span>
            </button>
            " "
        }
        .into_any(),
    };
    let basis = Memo::new(move |_| origin.read().basis());
    view! {
        <p class="field__source">{state} {dynamic(move || basis.get().map(|basis| view! { <BasisText basis/> }))}</p>
    }
}

#[component]
fn BasisText(basis: Basis) -> impl IntoView {
    let Basis { source, note } = basis;
    let cited = assumption_words::source(source);
    let cited = if source.address.is_empty() {
        cited.into_any()
    } else {
        view! { <SourceLink address=source.address text=cited/> }.into_any()
    };
    view! { {cited} ". " {note} }
}
