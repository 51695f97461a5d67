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
