//! Where in the app one is, as the address after `#` says it.

use planner::list::{
    AudienceId, CompetitorId, DepartmentId, GoalId, MessageId, ScenarioId, SourceId, TacticId,
};
use planner::strategy::Question;

/// What stands in an address between a place and the field that is meant there.
const FIELD: &str = "?field=";

/// What a plan in an address begins with.
const LINK: &str = "p=";

/// Whether there is a plan in an address.
pub(crate) fn is_link(fragment: &str) -> bool {
    fragment.starts_with(LINK)
}

/// The id of the field that an address leads to, if it leads to one.
pub(crate) fn field_of(fragment: &str) -> Option<&str> {
    fragment.split_once(FIELD).map(|(_, field)| field)
}

/// A place in the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Route {
    /// The first screen.
    Start,
    /// The plans on this device.
    Plans,
    /// What a file holds, before it is kept.
    Preview,
    /// A plan in the address itself.
    Link,
    /// The home of the plan.
    Hub,
    /// Name, currency, way of writing numbers, and months of the plan.
    Settings,
    /// The short way to a first walk-back.
    Quick(Quick),
    /// Where the company is going.
    Direction,
    /// The eight questions and their answers.
    LookingBack,
    /// One strategic question.
    Question(Question),
    /// The audiences.
    Buyers,
    /// One audience.
    Buyer(AudienceId),
    /// What is offered, to whom what is said, and who else is in the market.
    Message,
    /// One message.
    OneMessage(MessageId),
    /// One competitor.
    Competitor(CompetitorId),
    /// What the departments say.
    Reviews,
    /// What one department says.
    Review(DepartmentId),
    /// The goals.
    Goals,
    /// One goal.
    Goal(GoalId),
    /// The numbers.
    Numbers,
    /// One source of what comes without new effort.
    Source(SourceId),
    /// Where one audience differs.
    Exceptions(AudienceId),
    /// The walk-back of the first goal.
    WalkBack,
    /// The walk-back of one goal.
    WalkBackOf(GoalId),
    /// The tactics.
    Tactics,
    /// The catalogue to choose a tactic from.
    Catalogue,
    /// One tactic.
    Tactic(TacticId),
    /// The mix.
    Mix,
    /// Units set by hand beside the mix.
    ByHand,
    /// The scenarios beside the plan.
    Scenarios,
    /// One scenario.
    Scenario(ScenarioId),
    /// How likely the mix reaches the goals.
    Chance,
    /// Check and share.
    Share,
}

/// A page of the short way to a first walk-back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Quick {
    /// What must be different, and by when.
    Goal,
    /// What one deal is worth.
    Deal,
    /// How people become customers.
    Rates,
}

impl Route {
    /// The place an address says; the first screen for an address that says none.
    pub(crate) fn parse(fragment: &str) -> Route {
        if is_link(fragment) {
            return Route::Link;
        }
        let place = fragment.split('?').next().unwrap_or_default();
        let mut parts = place.trim_matches('/').split('/');
        let first = parts.next().unwrap_or_default();
        let second = parts.next();
        match (first, second) {
            ("plans", None) => Route::Plans,
            ("preview", None) => Route::Preview,
            ("plan", None) => Route::Hub,
            ("settings", None) => Route::Settings,
            ("quick", Some("goal")) => Route::Quick(Quick::Goal),
            ("quick", Some("deal")) => Route::Quick(Quick::Deal),
            ("quick", Some("rates")) => Route::Quick(Quick::Rates),
            ("direction", None) => Route::Direction,
            ("looking-back", None) => Route::LookingBack,
            ("questions", Some(slug)) => Question::find(slug).map_or(Route::LookingBack, Route::Question),
            ("buyers", None) => Route::Buyers,
            ("message", None) => Route::Message,
            ("reviews", None) => Route::Reviews,
            ("goals", None) => Route::Goals,
            ("numbers", None) => Route::Numbers,
            ("walk-back", None) => Route::WalkBack,
            ("tactics", None) => Route::Tactics,
            ("tactics", Some("new")) => Route::Catalogue,
            ("mix", None) => Route::Mix,
            ("mix", Some("by-hand")) => Route::ByHand,
            ("mix", Some("scenarios")) => Route::Scenarios,
            ("mix", Some("chance")) => Route::Chance,
            ("share", None) => Route::Share,
            (list, Some(number)) => Route::of_item(list, number).unwrap_or(Route::Start),
            _ => Route::Start,
        }
    }

    fn of_item(list: &str, number: &str) -> Option<Route> {
        let id: u32 = number.parse().ok()?;
        Some(match list {
            "buyers" => Route::Buyer(id.into()),
            "message" => Route::OneMessage(id.into()),
            "competitor" => Route::Competitor(id.into()),
            "reviews" => Route::Review(id.into()),
            "goals" => Route::Goal(id.into()),
            "sources" => Route::Source(id.into()),
            "exceptions" => Route::Exceptions(id.into()),
            "walk-back" => Route::WalkBackOf(id.into()),
            "tactics" => Route::Tactic(id.into()),
            "scenarios" => Route::Scenario(id.into()),
            _ => return None,
        })
    }

    /// The address of the place, without the `#`.
    pub(crate) fn fragment(self) -> String {
        let fixed = match self {
            Route::Start => "/",
            Route::Plans => "/plans",
            Route::Preview => "/preview",
            Route::Link => LINK,
            Route::Hub => "/plan",
            Route::Settings => "/settings",
            Route::Quick(Quick::Goal) => "/quick/goal",
            Route::Quick(Quick::Deal) => "/quick/deal",
            Route::Quick(Quick::Rates) => "/quick/rates",
            Route::Direction => "/direction",
            Route::LookingBack => "/looking-back",
            Route::Question(question) => return format!("/questions/{}", question.slug()),
            Route::Buyers => "/buyers",
            Route::Buyer(id) => return format!("/buyers/{id}"),
            Route::Message => "/message",
            Route::OneMessage(id) => return format!("/message/{id}"),
            Route::Competitor(id) => return format!("/competitor/{id}"),
            Route::Reviews => "/reviews",
            Route::Review(id) => return format!("/reviews/{id}"),
            Route::Goals => "/goals",
            Route::Goal(id) => return format!("/goals/{id}"),
            Route::Numbers => "/numbers",
            Route::Source(id) => return format!("/sources/{id}"),
            Route::Exceptions(id) => return format!("/exceptions/{id}"),
            Route::WalkBack => "/walk-back",
            Route::WalkBackOf(id) => return format!("/walk-back/{id}"),
            Route::Tactics => "/tactics",
            Route::Catalogue => "/tactics/new",
            Route::Tactic(id) => return format!("/tactics/{id}"),
            Route::Mix => "/mix",
            Route::ByHand => "/mix/by-hand",
            Route::Scenarios => "/mix/scenarios",
            Route::Scenario(id) => return format!("/scenarios/{id}"),
            Route::Chance => "/mix/chance",
            Route::Share => "/share",
        };
        fixed.to_owned()
    }

    /// The address of the place as a link.
    pub(crate) fn href(self) -> String {
        format!("#{}", self.fragment())
    }

    /// The address of a field at the place, as a link.
    pub(crate) fn href_of_field(self, field: &str) -> String {
        format!("{}{FIELD}{field}", self.href())
    }

    /// Whether a plan must be open to be there.
    pub(crate) fn needs_plan(self) -> bool {
        !matches!(self, Route::Start | Route::Plans | Route::Preview | Route::Link)
    }

    /// Whether the open plan is changed there.
    pub(crate) fn edits_plan(self) -> bool {
        self.needs_plan() && !matches!(self, Route::Hub | Route::Share)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_comes_back_from_its_address() {
        let places = [
            Route::Start,
            Route::Plans,
            Route::Preview,
            Route::Link,
            Route::Hub,
            Route::Settings,
            Route::Quick(Quick::Goal),
            Route::Quick(Quick::Deal),
            Route::Quick(Quick::Rates),
            Route::Direction,
            Route::LookingBack,
            Route::Question(Question::WentFlat),
            Route::Buyers,
            Route::Buyer(3.into()),
            Route::Message,
            Route::OneMessage(4.into()),
            Route::Competitor(5.into()),
            Route::Reviews,
            Route::Review(6.into()),
            Route::Goals,
            Route::Goal(7.into()),
            Route::Numbers,
            Route::Source(8.into()),
            Route::Exceptions(9.into()),
            Route::WalkBack,
            Route::WalkBackOf(10.into()),
            Route::Tactics,
            Route::Catalogue,
            Route::Tactic(11.into()),
            Route::Mix,
            Route::ByHand,
            Route::Scenarios,
            Route::Scenario(12.into()),
            Route::Chance,
            Route::Share,
        ];
        for place in places {
            assert_eq!(Route::parse(&place.fragment()), place);
        }
    }

    #[test]
    fn what_follows_a_question_mark_is_no_part_of_the_place() {
        assert_eq!(Route::parse("/goals/7?checking"), Route::Goal(7.into()));
    }

    #[test]
    fn an_address_can_lead_to_a_field() {
        let address = Route::Numbers.href_of_field("stage-3-rate");
        let fragment = address.trim_start_matches('#');
        assert_eq!(Route::parse(fragment), Route::Numbers);
        assert_eq!(field_of(fragment), Some("stage-3-rate"));
        assert_eq!(field_of("/numbers?checking"), None);
    }

    #[test]
    fn an_address_that_is_none_leads_to_the_first_screen() {
        for fragment in ["", "/", "/nowhere", "/goals/x", "/goals/99999999999999", "/a/b/c"] {
            assert_eq!(Route::parse(fragment), Route::Start, "{fragment}");
        }
    }
}
