//! How chance is worked out, and where its random numbers start.

use leptos::prelude::*;
use planner::plan::{Edit, Plan};

use crate::fields::{QuantityField, UNITS};
use crate::parts::Details;
use crate::session::use_session;
use crate::wording::chance as words;

/// How chance is worked out, folded away.
#[component]
pub(super) fn How() -> impl IntoView {
    let session = use_session();
    let seed = session.slice(|plan| Some(plan.seed));
    let set = move |seed: Option<u32>| {
        session.type_in("chance-seed", Edit::Seed(seed.unwrap_or(Plan::USUAL_SEED)));
    };
    view! {
        <Details summary=words::HOW>
            <div class="stack">
                {words::HOW_TEXT.map(|text| view! { <p>{text}</p> }).collect_view()}
                <QuantityField
                    of=UNITS
                    id="chance-seed"
                    label=words::SEED
                    hint=words::SEED_HINT
                    value=seed
                    on_change=set
                    class="input input--number input--short"
                />
            </div>
        </Details>
    }
}
