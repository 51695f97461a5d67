//! What stands where tactics would, while there is none.

use leptos::prelude::*;

use crate::route::Route;
use crate::wording::mix as words;

/// Says that there is no tactic yet, and leads to the catalogue.
#[component]
pub(crate) fn NoTactics() -> impl IntoView {
    view! {
        <div class="empty">
            <h2>{words::NONE_TITLE}</h2>
            <p>{words::NONE_TEXT}</p>
            <p class="actions"><a class="button" href=Route::Catalogue.href()>{words::NONE_ACTION}</a></p>
        </div>
    }
}
