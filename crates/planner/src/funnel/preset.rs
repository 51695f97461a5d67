//! Funnels to start a plan from: the stages, what each means, and the shares and months between them.
//!
//! To add a funnel, add one file to `preset/` and one line to each of the two lists below.

mod b2b;
mod local_service;
mod online_shop;

use crate::default::Assumption;
use crate::tactic::catalogue::DefaultStage;

/// Every funnel, in the order they are offered. The first is the one a plan has unless another is chosen.
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

impl FunnelPreset {
    /// The place in `stages` where people brought by a tactic enter, for a tactic that feeds `stage` of the
    /// five-stage funnel: the stage with that role, or else the nearest one above it. Counting people too
    /// high up the funnel promises less than they will bring, never more.
    ///
    /// ```
    /// use planner::funnel::preset;
    /// use planner::tactic::catalogue::DefaultStage;
    ///
    /// let places = preset::find("local-service").map(|funnel| {
    ///     [funnel.place_fed(DefaultStage::Lead), funnel.place_fed(DefaultStage::Mql)]
    /// });
    /// assert_eq!(places, Some([1, 1]), "a local service has enquiries, but nobody who checks them first");
    /// ```
    pub fn place_fed(&self, stage: DefaultStage) -> usize {
        self.stages.iter().filter(|preset| preset.role <= stage).count().saturating_sub(1)
    }
}

/// One stage of a [`FunnelPreset`].
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PresetStage {
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

    #[test]
    fn a_tactic_enters_at_its_own_stage_or_at_the_nearest_one_above() {
        let places = |id: &str| {
            let funnel = find(id).unwrap();
            [DefaultStage::Response, DefaultStage::Lead, DefaultStage::Mql, DefaultStage::Opportunity]
                .map(|stage| funnel.stages[funnel.place_fed(stage)].name)
        };
        assert_eq!(places("b2b"), ["Response", "Lead", "MQL", "Opportunity"]);
        assert_eq!(places("local-service"), ["Visit", "Enquiry", "Enquiry", "Quote"]);
        assert_eq!(places("online-shop"), ["Visit", "Visit", "Visit", "Basket"]);
    }
}
