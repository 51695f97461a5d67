//! The pages of the mix, as links under their headings.

use leptos::prelude::*;

use crate::route::Route;
use crate::wording::mix as words;

/// The pages of the mix, in order.
const PAGES: [(Route, &str); 4] = [
    (Route::Mix, words::THE_MIX),
    (Route::ByHand, words::BY_HAND),
    (Route::Scenarios, words::SCENARIOS),
    (Route::Chance, words::CHANCE),
];

/// Links to the pages of the mix; the one that is open is marked.
#[component]
pub(crate) fn MixNav(
    /// The page that is open.
    here: Route,
) -> impl IntoView {
    let entry = move |(route, name): (Route, &'static str)| {
        let current = (route == here).then_some("page");
        view! { <li><a class="subnav__link" href=route.href() aria-current=current>{name}</a></li> }
    };
    view! {
        <nav class="subnav page__wide" aria-label=words::PAGES>
            <ul class="subnav__list">{PAGES.into_iter().map(entry).collect_view()}</ul>
        </nav>
    }
}
