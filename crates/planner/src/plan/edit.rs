//! Edits: the only way a plan changes.

use super::{LimitName, MixQuestion, Plan, Settings};
use crate::forward::Schedule;
use crate::funnel::{Exceptions, Funnel, Source, Stage};
use crate::goal::Goal;
use crate::list::{
    AudienceId, BusinessGoalId, CompetitorId, DepartmentId, GoalId, Listed, MessageId, ScenarioId, SourceId,
    StageId, TacticId,
};
use crate::scenario::{Change, Scenario};
use crate::strategy::{Answer, Audience, BusinessGoal, Competitor, Department, Message, Offering, Question};
use crate::tactic::Tactic;
use crate::units::{Estimate, Money};

mod links;
mod lock;
mod stages;

/// One change of a plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Calls the plan something else.
    Rename(String),
    /// Changes currency, way of writing numbers, or months.
    Settings(Settings),
    /// Says where the company is going.
    Direction(String),
    /// Answers a strategic question.
    Answer(Question, Answer),
    /// Says what is offered.
    Offering(Offering),
    /// Replaces the thing with the same identity, or adds it at the end.
    Put(Box<Item>),
    /// Takes a thing out, and every reference to it.
    Remove(ItemId),
    /// Moves a thing to a place in its list, from 0.
    Move(ItemId, usize),
    /// Replaces the funnel, as when starting from a usual one.
    Funnel(Funnel),
    /// Counts responses at this stage.
    ResponsesAt(StageId),
    /// Counts the pipeline at this stage.
    PipelineAt(StageId),
    /// Says what one deal is worth.
    Deal(Option<Estimate<Money>>),
    /// Says what the whole pipeline is worth.
    PipelineTotal(Option<Money>),
    /// Says where an audience differs.
    Exceptions(AudienceId, Exceptions),
    /// Rounds people up at every stage, or only when read.
    WholePeople(bool),
    /// Caps what may be spent.
    Budget(Option<Money>),
    /// Caps what may be spent in any one month.
    BudgetPerMonth(Option<Money>),
    /// Asks the mix something else.
    MixQuestion(MixQuestion),
    /// Leaves a limit out of the mix (`true`), or takes it in again.
    SwitchOff(LimitName, bool),
    /// Sets the units of one's own mix, by tactic and month; `None` gives it up.
    OwnMix(Option<Schedule>),
    /// Sets these units in every mix, in the months in which their tactics can run; tactics that are not named
    /// stay as they are. `None` lets the mix decide about all of them again.
    Lock(Option<Schedule>),
    /// Makes the changes of a scenario, one after the other.
    Make(Vec<Change>),
    /// Starts the simulation's random numbers elsewhere.
    Seed(u32),
    /// Keeps the words of a goal as a free tactic, and clears them from the goal.
    KeepAsTactic(GoalId),
}

impl Edit {
    /// Replaces the thing with the same identity, or adds it at the end.
    pub fn put(item: impl Into<Item>) -> Edit {
        Edit::Put(Box::new(item.into()))
    }

    /// Takes a thing out, and every reference to it.
    pub fn remove(id: impl Into<ItemId>) -> Edit {
        Edit::Remove(id.into())
    }

    /// Moves a thing to a place in its list, from 0.
    pub fn move_to(id: impl Into<ItemId>, place: usize) -> Edit {
        Edit::Move(id.into(), place)
    }
}

/// Declares the kinds of things a plan lists, with where each list is.
macro_rules! items {
    ($($(#[$doc:meta])* $name:ident($id:ident) in $($field:ident).+;)+) => {
        /// A thing that a plan lists.
        #[expect(clippy::large_enum_variant, reason = "edits hold it in a box")]
        #[derive(Clone, Debug, PartialEq)]
        pub enum Item {
            $($(#[$doc])* $name($name),)+
        }

        /// Which thing of a plan.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum ItemId {
            $($(#[$doc])* $name($id),)+
        }

        $(
            impl From<$name> for Item {
                fn from(item: $name) -> Item {
                    Item::$name(item)
                }
            }

            impl From<$id> for ItemId {
                fn from(id: $id) -> ItemId {
                    ItemId::$name(id)
                }
            }
        )+

        impl Item {
            /// Its identity.
            pub fn id(&self) -> ItemId {
                match self {
                    $(Item::$name(item) => ItemId::$name(item.id()),)+
                }
            }
        }

        impl ItemId {
            /// The number in the identity.
            pub fn number(self) -> u32 {
                match self {
                    $(ItemId::$name(id) => id.into(),)+
                }
            }
        }

        impl Plan {
            /// Whether the plan holds a thing.
            pub fn has(&self, id: ItemId) -> bool {
                match id {
                    $(ItemId::$name(id) => self.$($field).+.has(id),)+
                }
            }

            fn put(&mut self, item: Item) {
                self.next_id = self.next_id.max(item.id().number().saturating_add(1));
                match item {
                    $(Item::$name(item) => self.$($field).+.put(item),)+
                }
            }

            fn take_out(&mut self, id: ItemId) {
                match id {
                    $(ItemId::$name(id) => self.$($field).+.remove(id),)+
                }
            }

            fn move_to(&mut self, id: ItemId, place: usize) {
                match id {
                    $(ItemId::$name(id) => self.$($field).+.move_to(id, place),)+
                }
            }
        }
    };
}

items! {
    /// A business goal.
    BusinessGoal(BusinessGoalId) in strategy.business_goals;
    /// An audience.
    Audience(AudienceId) in strategy.audiences;
    /// A message.
    Message(MessageId) in strategy.messages;
    /// A competitor.
    Competitor(CompetitorId) in strategy.competitors;
    /// A department.
    Department(DepartmentId) in strategy.departments;
    /// A goal.
    Goal(GoalId) in goals;
    /// A stage.
    Stage(StageId) in numbers.funnel.stages;
    /// A source of what comes without new effort.
    Source(SourceId) in numbers.sources;
    /// A tactic.
    Tactic(TacticId) in tactics;
    /// A scenario.
    Scenario(ScenarioId) in scenarios;
}

impl Plan {
    /// The plan after an edit. Edits that make no sense (removing what is not there, an eleventh stage)
    /// change nothing.
    #[must_use]
    pub fn edited(&self, edit: Edit) -> Plan {
        let mut plan = self.clone();
        plan.apply(edit);
        plan
    }

    fn apply(&mut self, edit: Edit) {
        match edit {
            Edit::Rename(name) => self.name = name,
            Edit::Settings(settings) => self.settings = settings,
            Edit::Direction(text) => self.strategy.direction = text,
            Edit::Answer(question, answer) => self.answer(question, answer),
            Edit::Offering(offering) => self.strategy.offering = offering,
            Edit::Put(item) if self.has_room_for(&item) => self.put(*item),
            Edit::Remove(id) if self.may_lose(id) => self.remove(id),
            Edit::Put(_) | Edit::Remove(_) => {}
            Edit::Move(id, place) => self.move_to(id, place),
            Edit::Funnel(funnel) => self.replace_funnel(funnel),
            Edit::ResponsesAt(stage) => self.numbers.funnel.responses = stage,
            Edit::PipelineAt(stage) => self.numbers.funnel.pipeline = stage,
            Edit::Deal(deal) => self.numbers.deal = deal,
            Edit::PipelineTotal(total) => self.numbers.pipeline_total = total,
            Edit::Exceptions(audience, exceptions) => self.set_exceptions(audience, exceptions),
            Edit::WholePeople(whole) => self.numbers.whole_people = whole,
            Edit::Budget(budget) => self.budget = budget,
            Edit::BudgetPerMonth(budget) => self.budget_per_month = budget,
            Edit::MixQuestion(question) => self.question = question,
            Edit::SwitchOff(limit, is_off) => self.switch_off(limit, is_off),
            Edit::OwnMix(own) => self.own_mix = own,
            Edit::Lock(Some(units)) => self.lock(&units),
            Edit::Lock(None) => self.tactics.iter_mut().for_each(|tactic| tactic.locked.clear()),
            Edit::Make(changes) => *self = self.with(&changes),
            Edit::Seed(seed) => self.seed = seed,
            Edit::KeepAsTactic(goal) => self.keep_as_tactic(goal),
        }
    }

    fn answer(&mut self, question: Question, answer: Answer) {
        if let Some(slot) = self.strategy.answers.get_mut(question as usize) {
            *slot = answer;
        }
    }

    fn has_room_for(&self, item: &Item) -> bool {
        let stages = &self.numbers.funnel.stages;
        match item {
            Item::Stage(stage) => stages.has(stage.id) || stages.len() < Funnel::MAX_STAGES,
            Item::BusinessGoal(_)
            | Item::Audience(_)
            | Item::Message(_)
            | Item::Competitor(_)
            | Item::Department(_)
            | Item::Goal(_)
            | Item::Source(_)
            | Item::Tactic(_)
            | Item::Scenario(_) => true,
        }
    }

    fn may_lose(&self, id: ItemId) -> bool {
        !matches!(id, ItemId::Stage(_)) || self.numbers.funnel.stages.len() > Funnel::MIN_STAGES
    }

    fn switch_off(&mut self, limit: LimitName, is_off: bool) {
        if is_off {
            self.switched_off.insert(limit);
        } else {
            self.switched_off.remove(&limit);
        }
    }

    fn set_exceptions(&mut self, audience: AudienceId, exceptions: Exceptions) {
        if exceptions.is_empty() {
            self.numbers.exceptions.remove(&audience);
        } else {
            self.numbers.exceptions.insert(audience, exceptions);
        }
    }

    fn keep_as_tactic(&mut self, goal: GoalId) {
        let Some(known) = self.goals.get(goal) else { return };
        let goal = Goal { name: String::new(), ..known.clone() };
        let mut tactic = Tactic::new(self.next_id.into(), known.name.trim());
        tactic.goals.push(goal.id);
        self.put(goal.into());
        self.put(tactic.into());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goal::Metric;

    fn plan() -> Plan {
        Plan::new("Plan", Settings::default())
    }

    #[test]
    fn removing_an_audience_takes_every_reference_to_it_out() {
        let audience = AudienceId::from(90);
        let goal = Goal {
            audience: Some(audience),
            ..Goal::new(91.into(), Metric::Customers { target: None, last_year: None })
        };
        let tactic = Tactic { audience: Some(audience), ..Tactic::new(92.into(), "Fair") };
        let before = plan()
            .edited(Edit::put(Audience::new(audience)))
            .edited(Edit::put(goal))
            .edited(Edit::put(tactic));
        let after = before.edited(Edit::remove(audience));
        assert!(after.goals.iter().all(|goal| goal.audience.is_none()));
        assert!(after.tactics.iter().all(|tactic| tactic.audience.is_none()));
    }

    #[test]
    fn an_identity_is_never_used_again() {
        let plan = plan();
        let id = plan.next_id();
        let after =
            plan.edited(Edit::put(Tactic::new(id.into(), "Fair"))).edited(Edit::remove(TacticId::from(id)));
        assert!(after.next_id() > id);
    }

    #[test]
    fn a_funnel_keeps_at_least_two_and_at_most_ten_stages() {
        let mut plan = plan();
        for _ in 0..20 {
            let id = plan.next_id().into();
            plan = plan.edited(Edit::put(Stage::new(id, "More")));
        }
        assert_eq!(plan.numbers.funnel.stages.len(), Funnel::MAX_STAGES);
        let ids: Vec<StageId> = plan.numbers.funnel.stages.ids().collect();
        for id in ids {
            plan = plan.edited(Edit::remove(id));
        }
        assert_eq!(plan.numbers.funnel.stages.len(), Funnel::MIN_STAGES);
    }

    #[test]
    fn the_words_of_a_goal_can_be_kept_as_a_tactic() {
        let goal = Goal {
            name: "More videos".to_owned(),
            ..Goal::new(50.into(), Metric::Customers { target: None, last_year: None })
        };
        let after = plan().edited(Edit::put(goal)).edited(Edit::KeepAsTactic(50.into()));
        let tactic = after.tactics.iter().next().unwrap();
        assert_eq!((tactic.name.as_str(), &tactic.goals[..]), ("More videos", &[GoalId::from(50)][..]));
        assert_eq!(after.goals.get(50.into()).unwrap().name, "");
    }
}
