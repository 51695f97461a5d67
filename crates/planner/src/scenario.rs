//! Scenarios: named differences from the plan, to be compared with it.

use crate::forward::Schedule;
use crate::funnel::Whose;
use crate::list::{DepartmentId, GoalId, Listed, ScenarioId, StageId, TacticId};
use crate::plan::{ItemId, LimitName, MixQuestion, Plan};
use crate::strategy::MoneyLimit;
use crate::units::{Money, Month, Rate};

/// A plan that differs in a few things from the one it belongs to.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// Its identity.
    pub id: ScenarioId,
    /// What it is called.
    pub name: String,
    /// What differs; of two changes of the same thing the later one holds.
    pub changes: Vec<Change>,
}

impl Scenario {
    /// A scenario in which nothing differs yet.
    pub fn new(id: ScenarioId, name: impl Into<String>) -> Scenario {
        Scenario { id, name: name.into(), changes: Vec::new() }
    }

    /// The changes by which it differs from a plan; what is as in the plan is left out.
    pub fn differing<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = &'a Change> {
        self.changes.iter().filter(|change| plan.with(std::slice::from_ref(*change)) != *plan)
    }

    /// The units that it sets by hand, if it does.
    pub fn own_mix(&self) -> Option<&Schedule> {
        self.changes
            .iter()
            .rev()
            .find_map(|change| if let Change::Own(units) = change { Some(units) } else { None })
    }
}

impl Listed for Scenario {
    type Id = ScenarioId;
    fn id(&self) -> ScenarioId {
        self.id
    }
}

/// One thing that differs. Where a limit may be missing, `None` lifts it.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// The most that may be spent in the whole period.
    Budget(Option<Money>),
    /// The most that may be spent in any one month.
    BudgetPerMonth(Option<Money>),
    /// The hours that a department can give each month, 0 or more.
    HoursPerMonth(DepartmentId, Option<f64>),
    /// The most money that a department allows.
    DepartmentMoney(DepartmentId, Option<MoneyLimit>),
    /// The fewest units of a tactic over the whole period, 0 to 1,000,000.
    LeastUnits(TacticId, u32),
    /// The most units of a tactic over the whole period, 0 to 1,000,000.
    MostUnits(TacticId, Option<u32>),
    /// The most units of a tactic in a month, 0 to 1,000,000.
    MostInMonth(TacticId, Option<u32>),
    /// The most that a tactic may have of the whole its share is taken of.
    MostShare(TacticId, Option<Rate>),
    /// The last month a tactic can run; the plan's last when empty.
    LastMonth(TacticId, Option<Month>),
    /// The last month that counts for a goal; the plan's last when empty. Where it lies after that, the plan is as
    /// long as it takes, for nothing else: money, hours and what comes by itself go on as they are each month, and
    /// goals without a month of their own keep the plan's last.
    Deadline(GoalId, Option<Month>),
    /// The conversion rate from a stage to the next.
    Rate(StageId, Whose, Rate),
    /// What one deal is worth on average.
    Deal(Whose, Money),
    /// A limit is left out.
    Off(LimitName),
    /// The mix is asked this instead.
    Question(MixQuestion),
    /// The units are set by hand, by tactic and month.
    Own(Schedule),
}

impl Change {
    /// The things without which it means nothing.
    pub fn about(&self) -> Vec<ItemId> {
        match self {
            Change::Budget(_) | Change::BudgetPerMonth(_) | Change::Own(_) => Vec::new(),
            Change::HoursPerMonth(id, _) | Change::DepartmentMoney(id, _) => vec![(*id).into()],
            Change::LeastUnits(id, _)
            | Change::MostUnits(id, _)
            | Change::MostInMonth(id, _)
            | Change::MostShare(id, _)
            | Change::LastMonth(id, _) => vec![(*id).into()],
            Change::Deadline(id, _) => vec![(*id).into()],
            Change::Rate(stage, whose, _) => std::iter::once((*stage).into()).chain(whose.id()).collect(),
            Change::Deal(whose, _) => whose.id().into_iter().collect(),
            Change::Off(limit) => limit.of().into_iter().collect(),
            Change::Question(question) => question.goal().map(ItemId::from).into_iter().collect(),
        }
    }
}

impl Change {
    /// The change of the same thing that leaves it as it is in a plan; `None` where the thing is gone. Leaving out a
    /// limit, and units set by hand, are things of their own.
    pub fn undone(&self, plan: &Plan) -> Option<Change> {
        Some(match self {
            Change::Budget(_) => Change::Budget(plan.budget),
            Change::BudgetPerMonth(_) => Change::BudgetPerMonth(plan.budget_per_month),
            Change::HoursPerMonth(id, _) => {
                Change::HoursPerMonth(*id, plan.strategy.departments.get(*id)?.hours_per_month)
            }
            Change::DepartmentMoney(id, _) => {
                Change::DepartmentMoney(*id, plan.strategy.departments.get(*id)?.money_limit)
            }
            Change::LeastUnits(id, _) => Change::LeastUnits(*id, plan.tactics.get(*id)?.least),
            Change::MostUnits(id, _) => Change::MostUnits(*id, plan.tactics.get(*id)?.most),
            Change::MostInMonth(id, _) => Change::MostInMonth(*id, plan.tactics.get(*id)?.most_in_month),
            Change::MostShare(id, _) => Change::MostShare(*id, plan.tactics.get(*id)?.share.most),
            Change::LastMonth(id, _) => Change::LastMonth(*id, plan.tactics.get(*id)?.last),
            Change::Deadline(id, _) => Change::Deadline(*id, plan.goals.get(*id)?.deadline),
            Change::Rate(stage, whose, _) => {
                Change::Rate(*stage, *whose, plan.numbers.rate(*stage, *whose)?.likely())
            }
            Change::Deal(whose, _) => Change::Deal(*whose, plan.numbers.deal(*whose)?.likely()),
            Change::Off(limit) => Change::Off(*limit),
            Change::Question(_) => Change::Question(plan.question),
            Change::Own(_) => Change::Own(plan.own_mix.clone().unwrap_or_default()),
        })
    }
}

impl Plan {
    /// Everything that can differ in a scenario, each as it is likely in the plan; and each of its limits, left out.
    ///
    /// ```
    /// use planner::plan::{Plan, Settings};
    /// use planner::scenario::Change;
    ///
    /// let plan = Plan::new("Plan", Settings::default());
    /// assert_eq!(plan.changeable()[0], Change::Budget(None));
    /// ```
    pub fn changeable(&self) -> Vec<Change> {
        let departments = self.strategy.departments.iter().flat_map(|department| {
            [
                Change::HoursPerMonth(department.id, department.hours_per_month),
                Change::DepartmentMoney(department.id, department.money_limit),
            ]
        });
        let tactics = self.tactics.iter().flat_map(|tactic| {
            [
                Change::LeastUnits(tactic.id, tactic.least),
                Change::MostUnits(tactic.id, tactic.most),
                Change::MostInMonth(tactic.id, tactic.most_in_month),
                Change::MostShare(tactic.id, tactic.share.most),
                Change::LastMonth(tactic.id, tactic.last),
            ]
        });
        let deadlines = self.goals.iter().map(|goal| Change::Deadline(goal.id, goal.deadline));
        let numbers = &self.numbers;
        let rate = |(stage, whose)| Some(Change::Rate(stage, whose, numbers.rate(stage, whose)?.likely()));
        let deal = |whose| Some(Change::Deal(whose, numbers.deal(whose)?.likely()));
        [Change::Budget(self.budget), Change::BudgetPerMonth(self.budget_per_month)]
            .into_iter()
            .chain(deadlines)
            .chain(departments)
            .chain(tactics)
            .chain(numbers.rates().into_iter().filter_map(rate))
            .chain(numbers.deals().into_iter().filter_map(deal))
            .chain(self.limits().into_iter().map(Change::Off))
            .collect()
    }

    /// The plan with changes made, one after the other; those about things that are gone do nothing.
    ///
    /// ```
    /// use planner::plan::{Plan, Settings};
    /// use planner::scenario::Change;
    /// use planner::units::Money;
    /// let plan = Plan::new("Plan", Settings::default());
    /// let richer = plan.with(&[Change::Budget(Some(Money::from_minor(5_000_000)))]);
    /// assert_eq!(richer.budget, Some(Money::from_minor(5_000_000)));
    /// assert_eq!(plan.with(&[Change::LeastUnits(99.into(), 3)]), plan);
    /// ```
    #[must_use]
    pub fn with(&self, changes: &[Change]) -> Plan {
        let mut plan = self.clone();
        for change in changes {
            if change.about().into_iter().all(|id| plan.has(id)) {
                plan.change(change);
            }
        }
        plan
    }

    fn change(&mut self, change: &Change) {
        match change {
            Change::Budget(budget) => self.budget = *budget,
            Change::BudgetPerMonth(budget) => self.budget_per_month = *budget,
            Change::HoursPerMonth(id, hours) => self.in_department(*id, |it| it.hours_per_month = *hours),
            Change::DepartmentMoney(id, limit) => self.in_department(*id, |it| it.money_limit = *limit),
            Change::LeastUnits(id, units) => self.in_tactic(*id, |it| it.least = *units),
            Change::MostUnits(id, units) => self.in_tactic(*id, |it| it.most = *units),
            Change::MostInMonth(id, units) => self.in_tactic(*id, |it| it.most_in_month = *units),
            Change::MostShare(id, share) => self.in_tactic(*id, |it| it.share.most = *share),
            Change::LastMonth(id, month) => self.in_tactic(*id, |it| it.last = *month),
            Change::Deadline(id, month) => self.move_deadline(*id, *month),
            Change::Rate(stage, whose, rate) => self.numbers.set_rate(*stage, *whose, *rate),
            Change::Deal(whose, deal) => self.numbers.set_deal(*whose, *deal),
            Change::Off(limit) => {
                self.switched_off.insert(*limit);
            }
            Change::Question(question) => self.question = *question,
            Change::Own(schedule) => self.own_mix = Some(schedule.clone()),
        }
    }

    fn move_deadline(&mut self, id: GoalId, to: Option<Month>) {
        let end = self.settings.period.last();
        let later =
            to.filter(|to| *to > end && self.goals.get(id).is_some_and(|goal| goal.deadline != Some(*to)));
        for goal in &mut self.goals {
            if goal.id == id {
                goal.deadline = to;
            } else if later.is_some() {
                goal.deadline = goal.deadline.or(Some(end));
            }
        }
        if let Some(later) = later {
            self.settings.period = self.settings.period.until(later);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::funnel::Source;
    use crate::goal::{Goal, Metric};
    use crate::list::{AudienceId, SourceId};
    use crate::plan::{Edit, Settings};
    use crate::strategy::{Audience, Per};
    use crate::tactic::Tactic;
    use crate::units::{Estimate, Period};

    const STAGE: u32 = 2;
    const DEPARTMENT: u32 = 12;
    const AUDIENCE: u32 = 20;
    const GOAL: u32 = 21;
    const TACTIC: u32 = 22;
    const SOURCE: u32 = 23;

    fn plan() -> Plan {
        let goal = Goal::new(GOAL.into(), Metric::Customers { target: None, last_year: None });
        let tactic = Tactic { most: Some(9), ..Tactic::new(TACTIC.into(), "Fair") };
        Plan::new("Plan", Settings::default())
            .edited(Edit::put(Audience::new(AUDIENCE.into())))
            .edited(Edit::put(goal))
            .edited(Edit::put(tactic))
            .edited(Edit::put(Source::new(SOURCE.into(), STAGE.into())))
    }

    fn of_source(plan: &mut Plan) -> &mut crate::funnel::Exceptions {
        &mut plan.numbers.sources.iter_mut().next().unwrap().exceptions
    }

    fn money(minor: i64) -> Money {
        Money::from_minor(minor)
    }

    type ByHand = fn(&mut Plan);

    /// Each change with what it should change, done by hand.
    fn changes() -> Vec<(Change, ByHand)> {
        let limit = MoneyLimit { amount: Money::from_minor(7), per: Per::Month };
        let own = Schedule::from([(TACTIC.into(), vec![0, 3])]);
        vec![
            (Change::Budget(Some(money(5))), |plan| plan.budget = Some(money(5))),
            (Change::BudgetPerMonth(Some(money(6))), |plan| plan.budget_per_month = Some(money(6))),
            (Change::HoursPerMonth(DEPARTMENT.into(), Some(8.0)), |plan| {
                plan.in_department(DEPARTMENT.into(), |it| it.hours_per_month = Some(8.0));
            }),
            (Change::DepartmentMoney(DEPARTMENT.into(), Some(limit)), |plan| {
                let limit = MoneyLimit { amount: Money::from_minor(7), per: Per::Month };
                plan.in_department(DEPARTMENT.into(), |it| it.money_limit = Some(limit));
            }),
            (Change::LeastUnits(TACTIC.into(), 4), |plan| {
                plan.in_tactic(TACTIC.into(), |it| it.least = 4);
            }),
            (Change::MostUnits(TACTIC.into(), None), |plan| {
                plan.in_tactic(TACTIC.into(), |it| it.most = None);
            }),
            (Change::MostInMonth(TACTIC.into(), Some(2)), |plan| {
                plan.in_tactic(TACTIC.into(), |it| it.most_in_month = Some(2));
            }),
            (Change::MostShare(TACTIC.into(), Some(Rate::ONE)), |plan| {
                plan.in_tactic(TACTIC.into(), |it| it.share.most = Some(Rate::ONE));
            }),
            (Change::LastMonth(TACTIC.into(), Some(Month::default())), |plan| {
                plan.in_tactic(TACTIC.into(), |it| it.last = Some(Month::default()));
            }),
            (Change::Deadline(GOAL.into(), Some(Month::default())), |plan| {
                plan.goals.iter_mut().for_each(|goal| goal.deadline = Some(Month::default()));
            }),
            (Change::Rate(STAGE.into(), Whose::Everyone, Rate::ONE), |plan| {
                let stage = plan.numbers.funnel.stages.iter_mut().nth(1).unwrap();
                stage.rate = Some(Estimate::exactly(Rate::ONE));
            }),
            (Change::Rate(STAGE.into(), Whose::Audience(AUDIENCE.into()), Rate::ONE), |plan| {
                let steps = &mut plan.numbers.exceptions.entry(AUDIENCE.into()).or_default().steps;
                steps.entry(STAGE.into()).or_default().rate = Some(Estimate::exactly(Rate::ONE));
            }),
            (Change::Rate(STAGE.into(), Whose::Source(SOURCE.into()), Rate::ONE), |plan| {
                let steps = &mut of_source(plan).steps;
                steps.entry(STAGE.into()).or_default().rate = Some(Estimate::exactly(Rate::ONE));
            }),
            (Change::Deal(Whose::Everyone, money(9)), |plan| {
                plan.numbers.deal = Some(Estimate::exactly(money(9)));
            }),
            (Change::Deal(Whose::Audience(AUDIENCE.into()), money(9)), |plan| {
                plan.numbers.exceptions.entry(AUDIENCE.into()).or_default().deal =
                    Some(Estimate::exactly(money(9)));
            }),
            (Change::Deal(Whose::Source(SOURCE.into()), money(9)), |plan| {
                of_source(plan).deal = Some(Estimate::exactly(money(9)));
            }),
            (Change::Off(LimitName::Most(TACTIC.into())), |plan| {
                plan.switched_off.insert(LimitName::Most(TACTIC.into()));
            }),
            (Change::Question(MixQuestion::BestResult(GOAL.into())), |plan| {
                plan.question = MixQuestion::BestResult(GOAL.into());
            }),
            (Change::Own(own), |plan| plan.own_mix = Some(Schedule::from([(TACTIC.into(), vec![0, 3])]))),
        ]
    }

    #[test]
    fn a_deadline_after_the_end_makes_the_plan_longer_and_moves_no_other() {
        let other = Goal::new(40.into(), Metric::Customers { target: None, last_year: None });
        let plan = plan().edited(Edit::put(other));
        let (end, months) = (plan.settings.period.last(), plan.settings.period.months());
        let later = |more| plan.with(&[Change::Deadline(GOAL.into(), Some(end.plus(more)))]);
        let deadlines = |plan: &Plan| plan.goals.iter().map(|goal| goal.deadline).collect::<Vec<_>>();
        assert_eq!(later(3).settings.period.months(), months + 3);
        assert_eq!(deadlines(&later(3)), [Some(end.plus(3)), Some(end)]);
        assert_eq!(later(0).settings, plan.settings);
        assert_eq!(deadlines(&later(0)), [Some(end), None]);
        assert_eq!(later(1_000).settings.period.months(), Period::MAX_MONTHS);
        let stays = Change::Deadline(GOAL.into(), Some(end.plus(3)));
        let mut beyond = plan.clone();
        beyond.goals.iter_mut().for_each(|goal| goal.deadline = Some(end.plus(3)));
        assert_eq!(beyond.with(&[stays]), beyond);
    }

    #[test]
    fn each_change_changes_one_thing() {
        for (change, by_hand) in changes() {
            let mut expected = plan();
            by_hand(&mut expected);
            assert_ne!(expected, plan(), "{change:?}");
            assert_eq!(plan().with(std::slice::from_ref(&change)), expected, "{change:?}");
        }
    }

    #[test]
    fn what_is_undone_is_as_it_is_in_the_plan() {
        let plan = plan().edited(Edit::OwnMix(Some(Schedule::from([(TACTIC.into(), vec![1])]))));
        for (change, _) in changes() {
            let Some(undone) = change.undone(&plan) else { continue };
            let same = plan.with(std::slice::from_ref(&undone));
            assert!(
                same == plan || !matches!(change, Change::Budget(_) | Change::MostUnits(..)),
                "{change:?}"
            );
            assert_eq!(undone.undone(&same), Some(undone.clone()), "{change:?}");
        }
        assert_eq!(Change::LeastUnits(99.into(), 1).undone(&plan), None);
    }

    #[test]
    fn everything_that_can_differ_is_a_thing_of_its_own_and_as_it_is() {
        let [everyone, audience] = [Whose::Everyone, Whose::Audience(AUDIENCE.into())];
        let plan = plan().with(&[
            Change::Deal(everyone, money(9)),
            Change::Deal(audience, money(10)),
            Change::Rate(STAGE.into(), everyone, Rate::ONE),
            Change::Rate(STAGE.into(), Whose::Source(SOURCE.into()), Rate::ONE),
        ]);
        let changeable = plan.changeable();
        let limits = plan.limits().len();
        assert_eq!(changeable.iter().filter(|change| matches!(change, Change::Off(_))).count(), limits);
        for (place, change) in changeable.iter().enumerate() {
            assert_eq!(change.undone(&plan).as_ref(), Some(change));
            assert!(!changeable[..place].contains(change), "{change:?}");
        }
    }

    #[test]
    fn made_as_an_edit_the_changes_are_those_of_the_plan() {
        let changes: Vec<Change> = changes().into_iter().map(|(change, _)| change).collect();
        assert_eq!(plan().edited(Edit::Make(changes.clone())), plan().with(&changes));
    }

    #[test]
    fn of_two_changes_of_the_same_thing_the_later_one_holds() {
        let changes = [Change::Budget(Some(money(5))), Change::Budget(None)];
        assert_eq!(plan().with(&changes), plan());
    }

    #[test]
    fn a_change_about_something_that_is_gone_does_nothing() {
        let gone =
            Plan::new("Plan", Settings::default()).edited(Edit::remove(DepartmentId::from(DEPARTMENT)));
        for (change, _) in changes().into_iter().filter(|(change, _)| !change.about().is_empty()) {
            let is_known = change.about().into_iter().all(|id| gone.has(id));
            assert_eq!(gone.with(std::slice::from_ref(&change)) == gone, !is_known, "{change:?}");
        }
    }

    #[test]
    fn removing_a_thing_takes_out_the_changes_about_it() {
        let with_all = Scenario {
            changes: changes().into_iter().map(|(change, _)| change).collect(),
            ..Scenario::new(30.into(), "All")
        };
        let plan = plan().edited(Edit::put(with_all.clone()));
        let things: [ItemId; 6] = [
            StageId::from(STAGE).into(),
            DepartmentId::from(DEPARTMENT).into(),
            AudienceId::from(AUDIENCE).into(),
            GoalId::from(GOAL).into(),
            TacticId::from(TACTIC).into(),
            SourceId::from(SOURCE).into(),
        ];
        for (thing, gone) in things.into_iter().zip([3, 2, 2, 2, 6, 2]) {
            let after = plan.edited(Edit::Remove(thing));
            let left = &after.scenarios.get(30.into()).unwrap().changes;
            assert_eq!(left.len(), with_all.changes.len() - gone, "{thing:?}");
            assert!(left.iter().all(|change| !change.about().contains(&thing)));
        }
    }
}
