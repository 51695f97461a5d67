//! Scenarios: named differences from the plan, to be compared with it.

use crate::forward::Schedule;
use crate::list::{AudienceId, DepartmentId, GoalId, Listed, ScenarioId, StageId, TacticId};
use crate::plan::{ItemId, LimitName, MixQuestion, Plan};
use crate::strategy::MoneyLimit;
use crate::units::{Estimate, Money, Month, Rate};

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
    /// The last month a tactic can run; the plan's last when empty.
    LastMonth(TacticId, Option<Month>),
    /// The last month that counts for a goal; the plan's last when empty.
    Deadline(GoalId, Option<Month>),
    /// The conversion rate from a stage to the next: for everyone, or the exception of an audience.
    Rate(StageId, Option<AudienceId>, Rate),
    /// What one deal is worth on average.
    Deal(Money),
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
            Change::Budget(_) | Change::BudgetPerMonth(_) | Change::Deal(_) | Change::Own(_) => Vec::new(),
            Change::HoursPerMonth(id, _) | Change::DepartmentMoney(id, _) => vec![(*id).into()],
            Change::LeastUnits(id, _)
            | Change::MostUnits(id, _)
            | Change::MostInMonth(id, _)
            | Change::LastMonth(id, _) => vec![(*id).into()],
            Change::Deadline(id, _) => vec![(*id).into()],
            Change::Rate(stage, audience, _) => {
                [Some((*stage).into()), audience.map(ItemId::from)].into_iter().flatten().collect()
            }
            Change::Off(limit) => limit.of().into_iter().collect(),
            Change::Question(question) => question.goal().map(ItemId::from).into_iter().collect(),
        }
    }
}

impl Plan {
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
            Change::LastMonth(id, month) => self.in_tactic(*id, |it| it.last = *month),
            Change::Deadline(id, month) => {
                self.goals.iter_mut().filter(|goal| goal.id == *id).for_each(|goal| goal.deadline = *month);
            }
            Change::Rate(stage, audience, rate) => self.set_rate(*stage, *audience, *rate),
            Change::Deal(money) => self.numbers.deal = Some(Estimate::exactly(*money)),
            Change::Off(limit) => {
                self.switched_off.insert(*limit);
            }
            Change::Question(question) => self.question = *question,
            Change::Own(schedule) => self.own_mix = Some(schedule.clone()),
        }
    }

    fn set_rate(&mut self, stage: StageId, audience: Option<AudienceId>, rate: Rate) {
        let rate = Some(Estimate::exactly(rate));
        let Some(audience) = audience else {
            let stages = self.numbers.funnel.stages.iter_mut();
            return stages.filter(|known| known.id == stage).for_each(|stage| stage.rate = rate);
        };
        let steps = &mut self.numbers.exceptions.entry(audience).or_default().steps;
        steps.entry(stage).or_default().rate = rate;
    }
}
