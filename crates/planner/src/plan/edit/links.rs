//! What refers to a thing that is taken out of the plan: it says so no longer.

use super::ItemId;
use crate::forward::Schedule;
use crate::list::AudienceId;
use crate::plan::{MixQuestion, Plan};
use crate::scenario::Change;

impl Plan {
    /// Takes a thing out, and every reference to it.
    pub(super) fn remove(&mut self, id: ItemId) {
        self.take_out(id);
        self.forget_in_mix(id);
        match id {
            ItemId::BusinessGoal(id) => {
                self.goals.iter_mut().for_each(|goal| forget(&mut goal.serves, id));
            }
            ItemId::Audience(id) => self.forget_audience(id),
            ItemId::Message(id) => {
                self.tactics.iter_mut().for_each(|tactic| forget(&mut tactic.message, id));
            }
            ItemId::Department(id) => {
                self.tactics
                    .iter_mut()
                    .for_each(|tactic| tactic.hours.retain(|effort| effort.department != id));
            }
            ItemId::Goal(id) => {
                self.tactics.iter_mut().for_each(|tactic| tactic.goals.retain(|goal| *goal != id));
            }
            ItemId::Stage(id) => self.forget_stage(id),
            ItemId::Competitor(_) | ItemId::Source(_) | ItemId::Tactic(_) | ItemId::Scenario(_) => {}
        }
    }

    fn forget_audience(&mut self, id: AudienceId) {
        self.numbers.exceptions.remove(&id);
        self.strategy.messages.iter_mut().for_each(|message| forget(&mut message.audience, id));
        self.goals.iter_mut().for_each(|goal| forget(&mut goal.audience, id));
        self.numbers.sources.iter_mut().for_each(|source| forget(&mut source.audience, id));
        self.tactics.iter_mut().for_each(|tactic| forget(&mut tactic.audience, id));
    }

    /// Takes out what the mix and the scenarios say about a thing that is gone.
    pub(super) fn forget_in_mix(&mut self, id: ItemId) {
        if self.question.goal().map(ItemId::from) == Some(id) {
            self.question = MixQuestion::SmallestBudget;
        }
        self.switched_off.retain(|limit| limit.of() != Some(id));
        self.own_mix.iter_mut().for_each(|own| forget_units(own, id));
        for scenario in &mut self.scenarios {
            scenario.changes.retain(|change| !change.about().contains(&id));
            scenario.changes.iter_mut().for_each(|change| forget_own(change, id));
        }
    }
}

fn forget_own(change: &mut Change, id: ItemId) {
    if let Change::Own(own) = change {
        forget_units(own, id);
    }
}

fn forget_units(units: &mut Schedule, id: ItemId) {
    units.retain(|tactic, _| ItemId::from(*tactic) != id);
}

pub(super) fn forget<T: PartialEq + Copy>(reference: &mut Option<T>, id: T) {
    if reference.as_ref() == Some(&id) {
        *reference = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forward::Schedule;
    use crate::list::{DepartmentId, GoalId, TacticId};
    use crate::plan::{Edit, LimitName, Settings};
    use crate::scenario::Scenario;
    use crate::tactic::Tactic;

    const FAIR: u32 = 40;
    const MAILING: u32 = 41;

    fn plan() -> Plan {
        let own = Schedule::from([(FAIR.into(), vec![1]), (MAILING.into(), vec![2])]);
        let changes = vec![Change::Own(own.clone())];
        [FAIR, MAILING]
            .into_iter()
            .fold(Plan::new("Plan", Settings::default()), |plan, id| {
                plan.edited(Edit::put(Tactic::new(id.into(), "Tactic")))
            })
            .edited(Edit::OwnMix(Some(own)))
            .edited(Edit::put(Scenario { changes, ..Scenario::new(50.into(), "Mine") }))
    }

    #[test]
    fn a_tactic_that_goes_takes_its_own_units_along() {
        let after = plan().edited(Edit::remove(TacticId::from(FAIR)));
        let left = Schedule::from([(MAILING.into(), vec![2])]);
        assert_eq!(after.own_mix.as_ref(), Some(&left));
        assert_eq!(after.scenarios.get(50.into()).unwrap().changes, [Change::Own(left)]);
    }

    #[test]
    fn a_limit_of_something_that_goes_is_no_longer_switched_off() {
        let limits = [LimitName::Budget, LimitName::Hours(11.into()), LimitName::Most(FAIR.into())];
        let off = limits.into_iter().fold(plan(), |plan, limit| plan.edited(Edit::SwitchOff(limit, true)));
        let after =
            off.edited(Edit::remove(DepartmentId::from(11))).edited(Edit::remove(TacticId::from(FAIR)));
        assert_eq!(Vec::from_iter(after.switched_off), [LimitName::Budget]);
    }

    #[test]
    fn a_question_about_a_goal_that_goes_becomes_the_usual_one() {
        let asked = plan().edited(Edit::MixQuestion(MixQuestion::BestResult(60.into())));
        assert_eq!(asked.edited(Edit::remove(GoalId::from(61))).question, asked.question);
        assert_eq!(asked.edited(Edit::remove(GoalId::from(60))).question, MixQuestion::SmallestBudget);
    }
}
