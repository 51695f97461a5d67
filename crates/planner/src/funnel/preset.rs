//! Funnels to start a plan from: the stages, what each means, and the shares and months between them.
//!
//! To add a funnel, add one file to `preset/` and one line to each of the two lists below.

mod b2b;
mod local_service;
mod online_shop;

use crate::default::Assumption;
use crate::tactic::catalogue::DefaultStage;

/// The funnel a plan has unless another is chosen.
pub const DEFAULT: &FunnelPreset = &b2b::B2B;

/// Every funnel, in the order they are offered.
pub const ALL: &[&FunnelPreset] = &[&b2b::B2B, &local_service::LOCAL_SERVICE, &online_shop::ONLINE_SHOP];

/// The funnel with this id, if there is one.
///
/// ```
/// use planner::funnel::preset;
///
/// let stages = preset::find("online-shop").map(|funnel| funnel.stages.len());
/// assert_eq!(stages, Some(3));
/// ```
pub fn find(id: &str) -> Option<&'static FunnelPreset> {
    ALL.iter().copied().find(|funnel| funnel.id == id)
}

/// The stage of a funnel with this id, if there is one.
///
/// ```
/// use planner::funnel::preset;
///
/// assert_eq!(preset::find_stage("b2b/lead").map(|stage| stage.name), Some("Lead"));
/// ```
pub fn find_stage(id: &str) -> Option<&'static PresetStage> {
    ALL.iter().flat_map(|funnel| funnel.stages).find(|stage| stage.id == id)
}

/// A funnel with default numbers for one kind of business.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FunnelPreset {
    /// A stable name in kebab-case.
    pub id: &'static str,
    /// The name people read.
    pub name: &'static str,
    /// The stages from top to bottom. The first has the role of a response, the last that of a deal.
    pub stages: &'static [PresetStage],
}

/// One stage of a [`FunnelPreset`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PresetStage {
    /// The name in saved files. It never changes and is never used again for something else.
    pub id: &'static str,
    /// The name people read, in the singular; they can change it.
    pub name: &'static str,
    /// When someone counts as being at this stage, in one sentence.
    pub meaning: &'static str,
    /// The stage of the five-stage funnel that it stands for.
    pub role: DefaultStage,
    /// The way to the next stage; `None` at the last.
    pub next: Option<Passage>,
}

/// How many people go on to the next stage, and how long it takes them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Passage {
    /// The share of people who go on, between 0 and 1.
    pub share: Assumption,
    /// The average time it takes, in months.
    pub lag_months: Assumption,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passages() -> impl Iterator<Item = (&'static str, Passage)> {
        ALL.iter().flat_map(|funnel| funnel.stages).filter_map(|stage| Some((stage.name, stage.next?)))
    }

    #[test]
    fn every_file_in_the_folder_is_listed() {
        let ids: Vec<&str> = ALL.iter().map(|funnel| funnel.id).collect();
        crate::default::tests::assert_folder_holds("src/funnel/preset", &ids);
    }

    #[test]
    fn every_id_finds_its_own_funnel() {
        for funnel in ALL {
            assert_eq!(find(funnel.id).map(|found| found.name), Some(funnel.name));
        }
    }

    #[test]
    fn every_stage_id_finds_its_own_stage() {
        for stage in ALL.iter().flat_map(|funnel| funnel.stages) {
            assert_eq!(find_stage(stage.id), Some(stage));
        }
    }

    #[test]
    fn a_funnel_runs_from_a_response_to_a_deal_and_only_the_deal_leads_nowhere() {
        for funnel in ALL {
            let (last, others) = funnel.stages.split_last().unwrap();
            assert_eq!(funnel.stages[0].role, DefaultStage::Response, "{}", funnel.id);
            assert_eq!((last.role, last.next), (DefaultStage::Deal, None), "{}", funnel.id);
            assert!(others.iter().all(|stage| stage.next.is_some()), "{}", funnel.id);
            assert!(funnel.stages.is_sorted_by(|above, below| above.role < below.role), "{}", funnel.id);
        }
    }

    #[test]
    fn every_share_is_a_believable_rate_and_every_lag_less_than_a_year() {
        for (name, Passage { share, lag_months }) in passages() {
            crate::default::tests::assert_sound(name, &share);
            crate::default::tests::assert_sound(name, &lag_months);
            assert!(share.low > 0.0 && share.high < 1.0, "the share after {name}");
            assert!(lag_months.low >= 0.0 && lag_months.high <= 12.0, "the lag after {name}");
        }
    }

    #[test]
    fn one_visitor_in_fifty_to_one_in_two_thousand_becomes_a_customer() {
        for funnel in ALL {
            let overall: f64 =
                funnel.stages.iter().filter_map(|stage| stage.next).map(|next| next.share.likely).product();
            assert!((0.0005..0.02).contains(&overall), "{}: {overall}", funnel.id);
        }
    }
}
