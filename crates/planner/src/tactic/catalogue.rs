//! The types of tactic a plan can start from: what one unit is, what it brings and costs, who works on it.
//!
//! To add a type, add one file to `catalogue/` and one line to each of the two lists below.

mod basket_reminder;
mod content_seo;
mod creator_post;
mod direct_mail;
mod door_drop;
mod email;
mod key_account_programme;
mod lead_ads;
mod local_listing;
mod newsletter_sponsorship;
mod organic_social;
mod outbound_calls;
mod own_event;
mod paid_search;
mod paid_social;
mod partner_campaign;
mod podcast_sponsorship;
mod pr;
mod print_ad;
mod professional_network_ads;
mod referral_programme;
mod reminder_ads;
mod shopping_ads;
mod sponsorship;
mod trade_show;
mod video;
mod webinar;
mod website_improvement;

use crate::default::Assumption;
pub(crate) use crate::strategy::DepartmentKind;

/// Every type, sorted by id.
pub const ALL: &[&TacticType] = &[
    &basket_reminder::BASKET_REMINDER,
    &content_seo::CONTENT_SEO,
    &creator_post::CREATOR_POST,
    &direct_mail::DIRECT_MAIL,
    &door_drop::DOOR_DROP,
    &email::EMAIL,
    &key_account_programme::KEY_ACCOUNT_PROGRAMME,
    &lead_ads::LEAD_ADS,
    &local_listing::LOCAL_LISTING,
    &newsletter_sponsorship::NEWSLETTER_SPONSORSHIP,
    &organic_social::ORGANIC_SOCIAL,
    &outbound_calls::OUTBOUND_CALLS,
    &own_event::OWN_EVENT,
    &paid_search::PAID_SEARCH,
    &paid_social::PAID_SOCIAL,
    &partner_campaign::PARTNER_CAMPAIGN,
    &podcast_sponsorship::PODCAST_SPONSORSHIP,
    &pr::PR,
    &print_ad::PRINT_AD,
    &professional_network_ads::PROFESSIONAL_NETWORK_ADS,
    &referral_programme::REFERRAL_PROGRAMME,
    &reminder_ads::REMINDER_ADS,
    &shopping_ads::SHOPPING_ADS,
    &sponsorship::SPONSORSHIP,
    &trade_show::TRADE_SHOW,
    &video::VIDEO,
    &webinar::WEBINAR,
    &website_improvement::WEBSITE_IMPROVEMENT,
];

/// The type with this id, if there is one. Ids are stable: a saved plan names its types by them.
///
/// ```
/// use planner::tactic::catalogue;
///
/// assert_eq!(catalogue::find("email").map(|kind| kind.name), Some("Email"));
/// assert_eq!(catalogue::find("carrier-pigeon"), None);
/// ```
pub fn find(id: &str) -> Option<&'static TacticType> {
    ALL.iter().copied().find(|kind| kind.id == id)
}

/// The types that say every word of what is wanted, those first that have it in their name.
///
/// ```
/// use planner::tactic::catalogue;
///
/// assert_eq!(catalogue::search("mail").first().map(|kind| kind.id), Some("direct-mail"));
/// assert_eq!(catalogue::search("").len(), catalogue::ALL.len());
/// ```
pub fn search(wanted: &str) -> Vec<&'static TacticType> {
    let says_it = |kind: &&TacticType| says(&[kind.name, kind.summary, kind.unit], wanted);
    let mut found: Vec<_> = ALL.iter().copied().filter(says_it).collect();
    found.sort_by_key(|kind| !kind.is_called(wanted));
    found
}

fn says(texts: &[&str], wanted: &str) -> bool {
    let said = texts.join(" ").to_lowercase();
    wanted.to_lowercase().split_whitespace().all(|word| said.contains(word))
}

/// A kind of marketing work, with the numbers to start from when it is added to a plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TacticType {
    /// The name in saved files, in kebab-case. It never changes and is never used again for something else.
    pub id: &'static str,
    /// The name people read.
    pub name: &'static str,
    /// What it is, in one sentence, for someone who is not a marketer.
    pub summary: &'static str,
    /// What is bought or done once, in the singular: "webinar", "mailing to 1,000 addresses".
    pub unit: &'static str,
    /// The same in the plural.
    pub units: &'static str,
    /// The stage of the funnel that new people enter.
    pub feeds: DefaultStage,
    /// People who enter that stage for each unit.
    pub entries: Assumption,
    /// Money paid to others for each unit, in US dollars. The team's own hours are counted apart.
    pub cost: Assumption,
    /// Money paid once if the tactic is used at all, in US dollars.
    pub setup_cost: f64,
    /// The team's own hours for each unit, by department.
    pub hours: &'static [UsualEffort],
    /// The fewest units a year that are usually worth doing.
    pub usual_least: u32,
    /// The most units a year that a mid-sized company usually does.
    pub usual_most: u32,
    /// Average months from doing a unit to its entries arriving.
    pub lead_time_months: f64,
    /// How one can tell that it worked.
    pub success: &'static str,
    /// What to do with the money and the hours if it does not work.
    pub alternate: &'static str,
}

/// Hours of one department for one unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UsualEffort {
    /// Who does the work.
    pub department: DepartmentKind,
    /// Hours per unit.
    pub hours: f64,
}

impl TacticType {
    /// Whether its name has every word of what is wanted.
    pub fn is_called(&self, wanted: &str) -> bool {
        says(&[self.name], wanted)
    }
}

/// The stage of the five-stage funnel that a tactic brings people to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DefaultStage {
    /// Someone reacted: a click, a visit, a call, a reply.
    Response,
    /// Someone can be contacted: a name and an address or number.
    Lead,
    /// Marketing has checked that the lead fits and is interested (a marketing-qualified lead).
    Mql,
    /// Sales is working on a possible deal of known worth.
    Opportunity,
    /// Someone bought.
    Deal,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::default::tests::{assert_folder_holds, assert_sound};

    #[test]
    fn every_file_in_the_folder_is_listed() {
        let ids: Vec<&str> = ALL.iter().map(|kind| kind.id).collect();
        assert_folder_holds("src/tactic/catalogue", &ids);
    }

    #[test]
    fn ids_are_sorted_unique_and_in_kebab_case() {
        assert!(ALL.is_sorted_by(|a, b| a.id < b.id));
        for kind in ALL {
            assert!(kind.id.split('-').all(|part| !part.is_empty()), "{}", kind.id);
            assert!(kind.id.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{}", kind.id);
        }
    }

    #[test]
    fn every_id_finds_its_own_type() {
        for kind in ALL {
            assert_eq!(find(kind.id).map(|found| found.name), Some(kind.name));
        }
    }

    #[test]
    fn what_is_wanted_in_the_name_comes_before_what_is_mentioned() {
        for wanted in ["mail", "event", "search", "video"] {
            let called: Vec<bool> = search(wanted).iter().map(|kind| kind.is_called(wanted)).collect();
            assert!(
                called.is_sorted_by(|one, next| one >= next) && called.first() == Some(&true),
                "{wanted}"
            );
        }
        assert!(search("mail").iter().any(|kind| !kind.is_called("mail")));
        assert!(search("carrier pigeon").is_empty());
    }

    #[test]
    fn no_two_types_have_the_same_name() {
        let names: std::collections::BTreeSet<&str> = ALL.iter().map(|kind| kind.name).collect();
        assert_eq!(names.len(), ALL.len());
    }

    #[test]
    fn every_assumption_is_in_order_sourced_and_above_zero() {
        for kind in ALL {
            for assumption in [kind.entries, kind.cost] {
                assert_sound(kind.id, &assumption);
                assert!(assumption.low > 0.0, "{}: {assumption:?}", kind.id);
            }
        }
    }

    #[test]
    fn hours_setup_cost_and_lead_time_are_usable_numbers() {
        for kind in ALL {
            let hours = kind.hours.iter().map(|effort| effort.hours);
            assert!(hours.clone().count() > 0 && hours.clone().all(|h| h > 0.0 && h <= 200.0), "{}", kind.id);
            assert!(kind.hours.is_sorted_by(|a, b| a.department < b.department), "{}", kind.id);
            assert!((0.0..=20_000.0).contains(&kind.setup_cost), "{}", kind.id);
            assert!((0.0..=6.0).contains(&kind.lead_time_months), "{}", kind.id);
            assert!(0 < kind.usual_least && kind.usual_least < kind.usual_most, "{}", kind.id);
        }
    }

    #[test]
    fn one_person_costs_what_the_trade_would_believe() {
        for kind in ALL {
            let cost = kind.cost.likely / kind.entries.likely;
            let usual = match kind.feeds {
                DefaultStage::Response => 0.2..20.0,
                DefaultStage::Lead => 20.0..2_000.0,
                DefaultStage::Mql => 50.0..1_000.0,
                DefaultStage::Opportunity => 500.0..10_000.0,
                DefaultStage::Deal => 1.0..500.0,
            };
            assert!(usual.contains(&cost), "{}: {cost} dollars for each {:?}", kind.id, kind.feeds);
        }
    }

    #[test]
    fn every_text_is_there_and_sentences_end() {
        for kind in ALL {
            assert!(!kind.name.is_empty() && !kind.unit.is_empty() && kind.unit != kind.units, "{}", kind.id);
            assert!(
                [kind.summary, kind.success, kind.alternate].iter().all(|s| s.ends_with('.')),
                "{}",
                kind.id
            );
        }
    }

    #[test]
    fn a_manufacturer_a_local_service_and_a_shop_each_find_tactics_for_several_stages() {
        let feeding = |stage| ALL.iter().filter(|kind| kind.feeds == stage).count();
        assert!(feeding(DefaultStage::Response) >= 6);
        assert!(feeding(DefaultStage::Lead) >= 6);
        assert!(feeding(DefaultStage::Opportunity) >= 1 && feeding(DefaultStage::Deal) >= 1);
    }
}
