//! Edits of the funnel: what becomes of everything at a stage when the stage goes.

use super::links::forget;
use crate::funnel::{Funnel, Stage};
use crate::goal::Metric;
use crate::list::StageId;
use crate::plan::Plan;

impl Plan {
    /// Replaces the funnel. What stood at a usual stage that is gone stands at its heir.
    pub(super) fn replace_funnel(&mut self, funnel: Funnel) {
        if !(Funnel::MIN_STAGES..=Funnel::MAX_STAGES).contains(&funnel.stages.len()) {
            return;
        }
        let known = self.numbers.funnel.stages.iter();
        let gone: Vec<Stage> = known.filter(|stage| !funnel.stages.has(stage.id)).cloned().collect();
        let above = funnel.stages.ids().map(|id| u32::from(id).saturating_add(1)).max();
        self.next_id = self.next_id.max(above.unwrap_or(0));
        self.numbers.funnel = funnel;
        for stage in gone {
            if let Some(heir) = self.heir(&stage) {
                self.pass_on(stage.id, heir);
            }
            self.forget_stage(stage.id);
            self.forget_in_mix(stage.id.into());
        }
    }

    /// The stage that stands for what a usual stage stood for, or else the nearest one above it.
    fn heir(&self, gone: &Stage) -> Option<StageId> {
        let funnel = &self.numbers.funnel;
        funnel.stage(funnel.place_fed(gone.usual?.role)).map(|stage| stage.id)
    }

    fn pass_on(&mut self, gone: StageId, heir: StageId) {
        let pass_on = |stage: &mut StageId| {
            if *stage == gone {
                *stage = heir;
            }
        };
        self.tactics.iter_mut().filter_map(|tactic| tactic.feeds.as_mut()).for_each(pass_on);
        self.numbers.sources.iter_mut().for_each(|source| pass_on(&mut source.stage));
        self.goals.iter_mut().filter_map(|goal| stage_of(&mut goal.metric)).for_each(pass_on);
    }

    /// What was at a stage that is gone is now at the top; tactics no longer say what they feed.
    pub(super) fn forget_stage(&mut self, id: StageId) {
        let Some(top) = self.numbers.funnel.stages.ids().next() else { return };
        self.tactics.iter_mut().for_each(|tactic| forget(&mut tactic.feeds, id));
        for source in &mut self.numbers.sources {
            source.exceptions.steps.remove(&id);
            if source.stage == id {
                source.stage = top;
            }
        }
        for exceptions in self.numbers.exceptions.values_mut() {
            exceptions.steps.remove(&id);
        }
        self.goals.iter_mut().for_each(|goal| forget_stage_of(&mut goal.metric, id, top));
    }
}

/// The stage that a metric names.
fn stage_of(metric: &mut Metric) -> Option<&mut StageId> {
    match metric {
        Metric::AtStage { stage, .. } => Some(stage),
        Metric::Revenue { through, .. } => through.as_mut(),
        Metric::ResponsesUp { .. } | Metric::PipelineShare { .. } | Metric::Customers { .. } => None,
    }
}

fn forget_stage_of(metric: &mut Metric, id: StageId, top: StageId) {
    match metric {
        Metric::AtStage { stage, .. } if *stage == id => *stage = top,
        // Revenue through a stage that is gone must not turn into all revenue without a word.
        Metric::Revenue { through, .. } if *through == Some(id) => *through = Some(top),
        Metric::Revenue { .. }
        | Metric::AtStage { .. }
        | Metric::ResponsesUp { .. }
        | Metric::PipelineShare { .. }
        | Metric::Customers { .. } => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::funnel::preset;
    use crate::goal::Goal;
    use crate::plan::{Edit, Settings};
    use crate::tactic::Tactic;

    fn plan() -> Plan {
        Plan::new("Plan", Settings::default())
    }

    #[test]
    fn a_tactic_that_fed_a_removed_stage_says_so_no_longer() {
        let plan = plan();
        let stage = plan.numbers.funnel.stages.ids().nth(1).unwrap();
        let tactic = Tactic { feeds: Some(stage), ..Tactic::new(60.into(), "Fair") };
        let after = plan.edited(Edit::put(tactic)).edited(Edit::remove(stage));
        assert_eq!(after.tactics.get(60.into()).unwrap().feeds, None);
    }

    #[test]
    fn another_usual_funnel_keeps_what_stood_at_a_stage_at_the_one_that_stands_for_the_same() {
        let opportunity = plan().numbers.funnel.stages.ids().nth(3).unwrap();
        let metric = Metric::AtStage { stage: opportunity, target: None, last_year: None };
        let fair = Tactic { feeds: Some(opportunity), ..Tactic::new(61.into(), "Fair") };
        let before = plan().edited(Edit::put(Goal::new(60.into(), metric))).edited(Edit::put(fair));
        let shop = preset::find("online-shop").unwrap();
        let after = before.edited(Edit::Funnel(Funnel::usual(shop, before.next_id())));
        let basket = after.numbers.funnel.stages.ids().nth(1).unwrap();
        assert_eq!(after.tactics.get(61.into()).unwrap().feeds, Some(basket));
        assert!(
            matches!(after.goals.get(60.into()).unwrap().metric, Metric::AtStage { stage, .. } if stage == basket)
        );
    }

    #[test]
    fn revenue_through_a_stage_of_ones_own_does_not_become_all_revenue_when_the_stage_goes() {
        let own = Stage::new(60.into(), "Trial");
        let metric = Metric::Revenue { target: None, last_year: None, through: Some(60.into()) };
        let before = plan().edited(Edit::put(own)).edited(Edit::put(Goal::new(61.into(), metric)));
        let usual = Funnel::usual(preset::find("online-shop").unwrap(), before.next_id());
        for edit in [Edit::Funnel(usual), Edit::remove(StageId::from(60))] {
            let after = before.edited(edit);
            let top = after.numbers.funnel.stages.ids().next();
            let metric = after.goals.get(61.into()).unwrap().metric;
            assert!(matches!(metric, Metric::Revenue { through, .. } if through == top), "{metric:?}");
        }
    }
}
