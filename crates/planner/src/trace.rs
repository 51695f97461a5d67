//! The trace: what hangs together, from tactics to goals to what the company found out, and back.

use crate::goal::Goal;
use crate::list::{AudienceId, BusinessGoalId, GoalId, List, Listed, MessageId, TacticId};
use crate::plan::Plan;
use crate::strategy::Question;
use crate::tactic::Tactic;

/// Something that can be traced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// A business goal.
    BusinessGoal(BusinessGoalId),
    /// The answer to a strategic question.
    Question(Question),
    /// An audience.
    Audience(AudienceId),
    /// A message.
    Message(MessageId),
    /// A goal.
    Goal(GoalId),
    /// A tactic.
    Tactic(TacticId),
}

/// What hangs together with something, each once and in the plan's order; never the thing itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trace {
    /// The business goals served.
    pub business_goals: Vec<BusinessGoalId>,
    /// The strategic questions whose answers it rests on.
    pub questions: Vec<Question>,
    /// The audiences addressed.
    pub audiences: Vec<AudienceId>,
    /// The messages said.
    pub messages: Vec<MessageId>,
    /// The goals.
    pub goals: Vec<GoalId>,
    /// The tactics.
    pub tactics: Vec<TacticId>,
}

impl Trace {
    /// What hangs together with something.
    ///
    /// ```
    /// use planner::plan::{Edit, Plan, Settings};
    /// use planner::tactic::Tactic;
    /// use planner::trace::{Link, Trace};
    /// # use planner::goal::{Goal, Metric};
    /// # let goal = Goal::new(30.into(), Metric::Customers { target: None, last_year: None });
    /// let fair = Tactic { goals: vec![goal.id], ..Tactic::new(31.into(), "Trade show") };
    /// let plan = Plan::new("Plan", Settings::default()).edited(Edit::put(goal)).edited(Edit::put(fair));
    /// assert_eq!(Trace::of(&plan, Link::Tactic(31.into())).goals, [30.into()]);
    /// assert_eq!(Trace::of(&plan, Link::Goal(30.into())).tactics, [31.into()]);
    /// ```
    pub fn of(plan: &Plan, link: Link) -> Trace {
        let goals = goals_with(plan, link);
        let tactics = tactics_with(plan, link);
        let trace = Trace {
            business_goals: kept(&plan.strategy.business_goals, |id| {
                goals.iter().any(|goal| goal.serves == Some(id))
            }),
            questions: Question::ALL
                .into_iter()
                .filter(|question| goals.iter().any(|goal| goal.rests_on.contains(question)))
                .collect(),
            audiences: kept(&plan.strategy.audiences, |id| is_audience_of(plan, link, id)),
            messages: kept(&plan.strategy.messages, |id| is_message_of(plan, link, &tactics, id)),
            goals: goals.iter().map(|goal| goal.id).collect(),
            tactics: tactics.iter().map(|tactic| tactic.id).collect(),
        };
        trace.without(link)
    }

    fn without(mut self, link: Link) -> Trace {
        match link {
            Link::BusinessGoal(this) => self.business_goals.retain(|id| *id != this),
            Link::Question(this) => self.questions.retain(|question| *question != this),
            Link::Audience(this) => self.audiences.retain(|id| *id != this),
            Link::Message(this) => self.messages.retain(|id| *id != this),
            Link::Goal(this) => self.goals.retain(|id| *id != this),
            Link::Tactic(this) => self.tactics.retain(|id| *id != this),
        }
        self
    }
}

fn kept<T: Listed>(list: &List<T>, is_kept: impl Fn(T::Id) -> bool) -> Vec<T::Id> {
    list.ids().filter(|id| is_kept(*id)).collect()
}

fn goals_with(plan: &Plan, link: Link) -> Vec<&Goal> {
    let serves = |tactic: &Tactic, goal: &Goal| tactic.goals.contains(&goal.id);
    let is_kept = |goal: &&Goal| match link {
        Link::BusinessGoal(id) => goal.serves == Some(id),
        Link::Question(question) => goal.rests_on.contains(&question),
        Link::Audience(id) => goal.audience == Some(id),
        Link::Message(id) => {
            plan.tactics.iter().any(|tactic| tactic.message == Some(id) && serves(tactic, goal))
        }
        Link::Goal(id) => goal.id == id,
        Link::Tactic(id) => plan.tactics.get(id).is_some_and(|tactic| serves(tactic, goal)),
    };
    plan.goals.iter().filter(is_kept).collect()
}

fn tactics_with(plan: &Plan, link: Link) -> Vec<&Tactic> {
    let serves_one = |tactic: &Tactic, is_meant: &dyn Fn(&Goal) -> bool| {
        tactic.goals.iter().filter_map(|id| plan.goals.get(*id)).any(is_meant)
    };
    let is_kept = |tactic: &&Tactic| match link {
        Link::BusinessGoal(id) => serves_one(tactic, &|goal| goal.serves == Some(id)),
        Link::Question(question) => serves_one(tactic, &|goal| goal.rests_on.contains(&question)),
        Link::Audience(id) => tactic.audience == Some(id),
        Link::Message(id) => tactic.message == Some(id),
        Link::Goal(id) => tactic.goals.contains(&id),
        Link::Tactic(id) => tactic.id == id,
    };
    plan.tactics.iter().filter(is_kept).collect()
}

fn is_audience_of(plan: &Plan, link: Link, audience: AudienceId) -> bool {
    match link {
        Link::Goal(id) => plan.goals.get(id).is_some_and(|goal| goal.audience == Some(audience)),
        Link::Tactic(id) => plan.tactics.get(id).is_some_and(|tactic| tactic.audience == Some(audience)),
        Link::Message(id) => {
            plan.strategy.messages.get(id).is_some_and(|message| message.audience == Some(audience))
        }
        Link::Audience(id) => audience == id,
        Link::BusinessGoal(_) | Link::Question(_) => {
            goals_with(plan, link).iter().any(|goal| goal.audience == Some(audience))
        }
    }
}

fn is_message_of(plan: &Plan, link: Link, tactics: &[&Tactic], message: MessageId) -> bool {
    let is_said = tactics.iter().any(|tactic| tactic.message == Some(message));
    let Link::Audience(audience) = link else { return is_said };
    is_said || plan.strategy.messages.get(message).is_some_and(|message| message.audience == Some(audience))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::sound::sound;

    #[test]
    fn a_tactic_leads_to_what_the_company_found_out() {
        let trace = Trace::of(&sound(), Link::Tactic(70.into()));
        assert_eq!(trace.goals, [60.into(), 61.into()]);
        assert_eq!(trace.questions, Question::ALL);
        assert_eq!(trace.business_goals, [50.into()]);
        assert_eq!((trace.audiences, trace.messages), (vec![51.into()], vec![52.into()]));
        assert_eq!(trace.tactics, []);
    }

    #[test]
    fn everything_leads_back_to_the_tactics() {
        let links = [
            Link::BusinessGoal(50.into()),
            Link::Question(Question::Buyers),
            Link::Audience(51.into()),
            Link::Message(52.into()),
            Link::Goal(60.into()),
        ];
        for link in links {
            assert_eq!(Trace::of(&sound(), link).tactics, [70.into(), 71.into()], "{link:?}");
        }
    }

    #[test]
    fn a_link_holds_both_ways() {
        let plan = sound();
        for tactic in plan.tactics.ids() {
            for goal in Trace::of(&plan, Link::Tactic(tactic)).goals {
                assert!(Trace::of(&plan, Link::Goal(goal)).tactics.contains(&tactic));
            }
        }
        for goal in plan.goals.ids() {
            for question in Trace::of(&plan, Link::Goal(goal)).questions {
                assert!(Trace::of(&plan, Link::Question(question)).goals.contains(&goal));
            }
        }
    }

    #[test]
    fn what_is_not_in_the_plan_hangs_together_with_nothing() {
        assert_eq!(Trace::of(&sound(), Link::Tactic(99.into())), Trace::default());
        assert_eq!(Trace::of(&sound(), Link::Goal(99.into())), Trace::default());
    }
}
