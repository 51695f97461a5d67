//! How far a plan has come on each step, and what unblocks a step.

use super::Step;
use crate::finding::{Finding, Severity};
use crate::funnel::Stage;
use crate::goal::Goal;
use crate::list::GoalId;
use crate::plan::Plan;
use crate::strategy::Verdict;
use crate::tactic::Tactic;
use crate::walkback::{Missing, walk_back};

/// How far a plan has come on a step.
#[derive(Clone, Debug, PartialEq)]
pub enum Status {
    /// Nothing has been said here yet.
    NotStarted,
    /// Something has been said.
    InProgress(Progress),
    /// Everything has been said.
    Completed(Progress),
    /// Something else must be known first.
    CannotStart(Need),
    /// This many serious findings wait here.
    Problem(usize),
}

/// How many of the things on a step are complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// How many are complete.
    pub done: usize,
    /// How many there are.
    pub of: usize,
}

/// What unblocks a step.
#[derive(Clone, Debug, PartialEq)]
pub enum Need {
    /// A goal with a number.
    Goal,
    /// The numbers that a goal uses.
    Numbers(GoalId, Vec<Missing>),
    /// A tactic that says what it feeds, brings and costs.
    Tactic,
}

impl Step {
    /// How far a plan has come on it, given the plan's [findings](crate::finding::findings).
    pub fn status(self, plan: &Plan, findings: &[Finding]) -> Status {
        match self.progress(plan) {
            Err(need) => Status::CannotStart(need),
            Ok(Progress { done: 0, .. }) if !self.is_touched(plan) => Status::NotStarted,
            Ok(progress) if progress.done < progress.of => Status::InProgress(progress),
            Ok(progress) => match self.serious(findings) {
                0 => Status::Completed(progress),
                count => Status::Problem(count),
            },
        }
    }

    fn serious(self, findings: &[Finding]) -> usize {
        let is_here = |finding: &&Finding| self == Step::Share || finding.place.step() == self;
        findings.iter().filter(is_here).filter(|finding| finding.severity == Severity::Serious).count()
    }

    fn progress(self, plan: &Plan) -> Result<Progress, Need> {
        let answered = self.answered(plan);
        Ok(match self {
            Step::Direction => {
                all([!plan.strategy.direction.trim().is_empty(), !plan.strategy.business_goals.is_empty()])
            }
            Step::LookingBack => all(answered),
            Step::Buyers => all(answered.into_iter().chain([!plan.strategy.audiences.is_empty()])),
            Step::Message => all(answered
                .into_iter()
                .chain([!plan.strategy.offering.what.trim().is_empty(), !plan.strategy.messages.is_empty()])),
            Step::Reviews => all(plan
                .strategy
                .departments
                .iter()
                .map(|department| department.verdict != Verdict::NotAsked)),
            Step::Goals => all(plan.goals.iter().map(is_measurable)),
            Step::Numbers => numbers(plan),
            Step::WalkBack => walked(plan)?,
            Step::Tactics => all(plan.tactics.iter().map(is_usable)),
            Step::Mix => mixable(plan)?,
            Step::Share => {
                all(Step::ALL.into_iter().filter(|step| *step != Step::Share).map(|step| step.is_done(plan)))
            }
        })
    }

    fn answered(self, plan: &Plan) -> Vec<bool> {
        self.questions().map(|question| plan.strategy.answer(question).is_given()).collect()
    }

    fn is_done(self, plan: &Plan) -> bool {
        self.progress(plan).is_ok_and(|progress| progress.done > 0 && progress.done == progress.of)
    }

    /// Whether something is there although nothing is complete.
    fn is_touched(self, plan: &Plan) -> bool {
        match self {
            Step::Goals => !plan.goals.is_empty(),
            Step::Tactics => !plan.tactics.is_empty(),
            Step::Direction
            | Step::LookingBack
            | Step::Buyers
            | Step::Message
            | Step::Reviews
            | Step::Numbers
            | Step::WalkBack
            | Step::Mix
            | Step::Share => false,
        }
    }
}

fn all(parts: impl IntoIterator<Item = bool>) -> Progress {
    let parts: Vec<bool> = parts.into_iter().collect();
    Progress { done: parts.iter().filter(|done| **done).count(), of: parts.len() }
}

fn is_measurable(goal: &Goal) -> bool {
    goal.metric.has_target() && goal.deadline.is_some()
}

fn is_usable(tactic: &Tactic) -> bool {
    tactic.feeds.is_some() && tactic.entries.is_some() && tactic.cost.is_some()
}

/// The rates between the stages, and the deal where a goal of money needs one.
fn numbers(plan: &Plan) -> Progress {
    let stages = plan.numbers.funnel.stages.as_slice();
    let steps = stages.split_last().map_or(&[][..], |(_, above)| above);
    let needs_deal = plan.goals.iter().any(|goal| goal.metric.is_money());
    let deal = needs_deal.then_some(plan.numbers.deal.is_some());
    let progress = all(steps.iter().map(|stage| stage.rate.is_some()).chain(deal));
    if has_only_defaults(plan) { Progress { done: 0, ..progress } } else { progress }
}

/// Whether nobody has touched a number yet: a plan starts with the rates of a usual funnel.
fn has_only_defaults(plan: &Plan) -> bool {
    let numbers = &plan.numbers;
    let mut stages = numbers.funnel.stages.iter();
    let is_default = |stage: &Stage| stage.usual.is_some_and(|usual| *stage == Stage::usual(stage.id, usual));
    numbers.deal.is_none() && numbers.sources.is_empty() && stages.all(is_default)
}

/// The goals that can be walked back to the top of the funnel, once one can be walked back at all.
fn walked(plan: &Plan) -> Result<Progress, Need> {
    let with_number: Vec<&Goal> = plan.goals.iter().filter(|goal| goal.metric.has_target()).collect();
    let first = with_number.first().ok_or(Need::Goal)?;
    let walks: Vec<Vec<Missing>> = with_number.iter().map(|goal| stops(plan, goal)).collect();
    match walks.first() {
        Some(missing) if walks.iter().all(|missing| !missing.is_empty()) => {
            Err(Need::Numbers(first.id, missing.clone()))
        }
        Some(_) | None => Ok(all(walks.iter().map(Vec::is_empty))),
    }
}

fn stops(plan: &Plan, goal: &Goal) -> Vec<Missing> {
    match walk_back(plan, goal) {
        Ok(walk) => walk.missing,
        Err(missing) => missing,
    }
}

/// The tactics that a mix can be made of, once a goal can be walked back.
fn mixable(plan: &Plan) -> Result<Progress, Need> {
    walked(plan)?;
    let usable = all(plan.tactics.iter().map(is_usable));
    if usable.done > 0 { Ok(usable) } else { Err(Need::Tactic) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::sound::{count, money, sound};
    use crate::finding::{Place, findings};
    use crate::funnel::Source;
    use crate::goal::Metric;
    use crate::plan::{Edit, Settings};
    use crate::strategy::{Answer, Certainty, Department, Question};

    fn empty() -> Plan {
        Plan::new("Plan", Settings::default())
    }

    fn status(plan: &Plan, step: Step) -> Status {
        step.status(plan, &findings(plan))
    }

    fn is_completed(status: &Status) -> bool {
        matches!(status, Status::Completed(_))
    }

    #[test]
    fn an_empty_plan_has_started_nothing() {
        let plan = empty();
        for step in [
            Step::Direction,
            Step::LookingBack,
            Step::Buyers,
            Step::Message,
            Step::Reviews,
            Step::Goals,
            Step::Numbers,
        ] {
            assert_eq!(status(&plan, step), Status::NotStarted, "{step:?}");
        }
        assert_eq!(status(&plan, Step::WalkBack), Status::CannotStart(Need::Goal));
        assert_eq!(status(&plan, Step::Mix), Status::CannotStart(Need::Goal));
        assert_eq!(status(&plan, Step::Tactics), Status::NotStarted);
    }

    #[test]
    fn a_complete_plan_has_completed_every_step() {
        let plan = sound();
        for step in Step::ALL {
            assert!(is_completed(&status(&plan, step)), "{step:?}: {:?}", status(&plan, step));
        }
    }

    #[test]
    fn an_answer_that_nobody_knows_is_a_step_forward() {
        let unknown = Answer { certainty: Some(Certainty::DontKnow), ..Answer::UNANSWERED };
        let plan = empty().edited(Edit::Answer(Question::Market, unknown));
        assert_eq!(status(&plan, Step::LookingBack), Status::InProgress(Progress { done: 1, of: 4 }));
    }

    #[test]
    fn a_goal_without_a_number_is_in_progress() {
        let goal = Goal::new(60.into(), Metric::Customers { target: None, last_year: None });
        let plan = empty().edited(Edit::put(goal));
        assert_eq!(status(&plan, Step::Goals), Status::InProgress(Progress { done: 0, of: 1 }));
        assert_eq!(status(&plan, Step::WalkBack), Status::CannotStart(Need::Goal));
    }

    #[test]
    fn a_walk_back_needs_the_numbers_that_its_goal_uses() {
        let metric = Metric::Revenue { target: Some(money(1_000)), last_year: None, through: None };
        let plan = empty().edited(Edit::put(Goal::new(60.into(), metric)));
        let need = Need::Numbers(60.into(), vec![Missing::Deal]);
        assert_eq!(status(&plan, Step::WalkBack), Status::CannotStart(need.clone()));
        assert_eq!(status(&plan, Step::Mix), Status::CannotStart(need));
        let source = Source::new(54.into(), 1.into());
        assert!(matches!(status(&plan.edited(Edit::put(source)), Step::Numbers), Status::InProgress(_)));
    }

    #[test]
    fn a_walk_back_that_stops_at_a_rate_needs_that_rate() {
        let metric = Metric::Customers { target: Some(count(40.0)), last_year: None };
        let unknown = Stage { rate: None, ..sound().numbers.funnel.stages.get(1.into()).unwrap().clone() };
        let plan = empty().edited(Edit::put(Goal::new(60.into(), metric))).edited(Edit::put(unknown));
        let need = Need::Numbers(60.into(), vec![Missing::Rate(1.into())]);
        assert_eq!(status(&plan, Step::WalkBack), Status::CannotStart(need));
    }

    #[test]
    fn a_mix_needs_a_tactic_that_can_be_calculated_with() {
        let plan = sound().edited(Edit::remove(crate::list::TacticId::from(70)));
        let plan = plan.edited(Edit::put(Tactic { cost: None, ..plan.tactics.as_slice()[0].clone() }));
        assert_eq!(status(&plan, Step::Mix), Status::CannotStart(Need::Tactic));
        assert_eq!(status(&plan, Step::Tactics), Status::InProgress(Progress { done: 0, of: 1 }));
    }

    #[test]
    fn a_department_that_says_no_is_a_problem() {
        let no = Department { verdict: Verdict::NotFeasible, ..Department::new(12.into(), "Marketing") };
        let plan = sound().edited(Edit::put(no));
        assert_eq!(status(&plan, Step::Reviews), Status::Problem(1));
        assert_eq!(status(&plan, Step::Share), Status::Problem(1));
        assert_eq!(findings(&plan)[0].place, Place::Department(12.into()));
    }
}
