//! The pages: one file per step of the journey, and the pages around it.

use leptos::prelude::*;

use crate::route::Route;
pub(crate) use start::Start;

mod answers;
mod buyers;
mod by_hand;
mod catalogue;
mod chance;
mod compared;
mod direction;
mod document;
mod exceptions;
mod goal;
mod goals;
mod gone;
mod hub;
mod journey;
mod link;
mod looking_back;
mod message;
mod mix;
mod mix_nav;
mod months_table;
mod no_tactics;
mod notice;
mod numbers;
mod open_file;
mod plans;
mod preview;
mod question;
mod quick;
mod record;
mod reviews;
mod said;
mod scenario;
mod scenarios;
mod settings;
pub(crate) mod share;
mod source;
mod start;
mod tactic;
mod tactics;
mod trace;
mod walk_back;

/// The page of a place.
#[component]
pub(crate) fn PageOf(
    /// Which place.
    route: Route,
) -> impl IntoView {
    match route {
        Route::Start => view! { <Start/> }.into_any(),
        Route::Plans => view! { <plans::Plans/> }.into_any(),
        Route::Link => view! { <link::LinkPage/> }.into_any(),
        Route::Preview => view! { <preview::PreviewPage/> }.into_any(),
        Route::Hub => view! { <hub::Hub/> }.into_any(),
        Route::Settings => view! { <settings::SettingsPage/> }.into_any(),
        Route::Quick(page) => view! { <quick::QuickPage page/> }.into_any(),
        Route::Direction => view! { <direction::Direction/> }.into_any(),
        Route::LookingBack => view! { <looking_back::LookingBack/> }.into_any(),
        Route::Question(question) => view! { <question::QuestionPage question/> }.into_any(),
        Route::Buyers => view! { <buyers::Buyers/> }.into_any(),
        Route::Buyer(id) => view! { <buyers::Buyer id/> }.into_any(),
        Route::Message => view! { <message::MessagePage/> }.into_any(),
        Route::OneMessage(id) => view! { <message::OneMessage id/> }.into_any(),
        Route::Competitor(id) => view! { <message::CompetitorPage id/> }.into_any(),
        Route::Reviews => view! { <reviews::Reviews/> }.into_any(),
        Route::Review(id) => view! { <reviews::Review id/> }.into_any(),
        Route::Goals => view! { <goals::Goals/> }.into_any(),
        Route::Goal(id) => view! { <goal::GoalPage id/> }.into_any(),
        Route::Numbers => view! { <numbers::NumbersPage/> }.into_any(),
        Route::Source(id) => view! { <source::SourcePage id/> }.into_any(),
        Route::Exceptions(id) => view! { <exceptions::ExceptionsPage id/> }.into_any(),
        Route::WalkBack => view! { <walk_back::FirstWalkBack/> }.into_any(),
        Route::WalkBackOf(id) => view! { <walk_back::WalkBackPage id/> }.into_any(),
        Route::Tactics => view! { <tactics::Tactics/> }.into_any(),
        Route::Catalogue => view! { <catalogue::Catalogue/> }.into_any(),
        Route::Tactic(id) => view! { <tactic::TacticPage id/> }.into_any(),
        Route::Mix => view! { <mix::MixPage/> }.into_any(),
        Route::ByHand => view! { <by_hand::ByHandPage/> }.into_any(),
        Route::Scenarios => view! { <scenarios::ScenariosPage/> }.into_any(),
        Route::Scenario(id) => view! { <scenario::ScenarioPage id/> }.into_any(),
        Route::Chance => view! { <chance::ChancePage/> }.into_any(),
        Route::Share => view! { <share::Share/> }.into_any(),
    }
}
