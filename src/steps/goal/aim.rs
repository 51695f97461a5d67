//! What a goal can be measured in, and which of its numbers stay when that changes.

use planner::funnel::Funnel;
use planner::goal::Metric;
use planner::list::StageId;
use planner::tactic::catalogue::DefaultStage;
use planner::units::{Count, Money};

/// What a goal is measured in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aim {
    /// Revenue, all of it.
    Revenue,
    /// Revenue that comes through a stage.
    RevenueThrough,
    /// More responses than last year.
    ResponsesUp,
    /// A share of the sales pipeline.
    PipelineShare,
    /// A number at a stage.
    AtStage,
    /// New customers.
    Customers,
}

impl Aim {
    /// Every aim, in the order they are offered.
    pub(crate) const ALL: [Aim; 6] = [
        Aim::Revenue,
        Aim::RevenueThrough,
        Aim::Customers,
        Aim::ResponsesUp,
        Aim::PipelineShare,
        Aim::AtStage,
    ];

    /// The aim of a metric.
    pub(crate) fn of(metric: &Metric) -> Aim {
        match metric {
            Metric::Revenue { through: None, .. } => Aim::Revenue,
            Metric::Revenue { through: Some(_), .. } => Aim::RevenueThrough,
            Metric::ResponsesUp { .. } => Aim::ResponsesUp,
            Metric::PipelineShare { .. } => Aim::PipelineShare,
            Metric::AtStage { .. } => Aim::AtStage,
            Metric::Customers { .. } => Aim::Customers,
        }
    }

    /// What stands for it in a list of choices.
    pub(crate) fn slug(self) -> &'static str {
        match self {
            Aim::Revenue => "revenue",
            Aim::RevenueThrough => "revenue-through",
            Aim::ResponsesUp => "responses",
            Aim::PipelineShare => "pipeline",
            Aim::AtStage => "stage",
            Aim::Customers => "customers",
        }
    }

    /// The aim with this slug.
    pub(crate) fn find(slug: &str) -> Option<Aim> {
        Aim::ALL.into_iter().find(|aim| aim.slug() == slug)
    }

    /// A metric of this aim, with the numbers of `metric` where they mean the same.
    pub(crate) fn metric(self, metric: &Metric, funnel: &Funnel) -> Metric {
        let money = money_of(metric);
        let count = count_of(metric);
        match self {
            Aim::Revenue => Metric::Revenue { target: money.0, last_year: money.1, through: None },
            Aim::RevenueThrough => {
                let through = Some(usual_stage(funnel, DefaultStage::Mql));
                Metric::Revenue { target: money.0, last_year: money.1, through }
            }
            Aim::ResponsesUp => Metric::ResponsesUp { by: None, last_year: count.1 },
            Aim::PipelineShare => Metric::PipelineShare { target: None, last_year: None },
            Aim::AtStage => {
                let stage = usual_stage(funnel, DefaultStage::Lead);
                Metric::AtStage { stage, target: count.0, last_year: count.1 }
            }
            Aim::Customers => Metric::Customers { target: count.0, last_year: count.1 },
        }
    }
}

/// The stage that stands for one of the five-stage funnel.
fn usual_stage(funnel: &Funnel, stage: DefaultStage) -> StageId {
    funnel.stage(funnel.place_fed(stage)).map(|stage| stage.id).unwrap_or_default()
}

/// Target and last year's result, as money.
fn money_of(metric: &Metric) -> (Option<Money>, Option<Money>) {
    if let Metric::Revenue { target, last_year, .. } = *metric { (target, last_year) } else { (None, None) }
}

/// Target and last year's result, as counts.
fn count_of(metric: &Metric) -> (Option<Count>, Option<Count>) {
    match *metric {
        Metric::ResponsesUp { last_year, .. } => (None, last_year),
        Metric::AtStage { target, last_year, .. } | Metric::Customers { target, last_year } => {
            (target, last_year)
        }
        Metric::Revenue { .. } | Metric::PipelineShare { .. } => (None, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use planner::funnel::preset;

    #[test]
    fn a_number_stays_where_it_means_the_same() {
        let funnel = Funnel::usual(preset::DEFAULT, 1);
        let target = Count::new(40.0);
        let customers = Metric::Customers { target, last_year: Count::new(30.0) };
        let leads = Aim::AtStage.metric(&customers, &funnel);
        assert_eq!(Aim::Customers.metric(&leads, &funnel), customers);
        let revenue = Aim::Revenue.metric(&customers, &funnel);
        assert!(!revenue.has_target() && !revenue.has_baseline());
    }

    #[test]
    fn every_aim_is_found_again_and_has_a_metric() {
        let funnel = Funnel::usual(preset::DEFAULT, 1);
        let any = Metric::Customers { target: None, last_year: None };
        for aim in Aim::ALL {
            assert_eq!(Aim::find(aim.slug()), Some(aim));
            assert_eq!(Aim::of(&aim.metric(&any, &funnel)), aim);
        }
    }
}
