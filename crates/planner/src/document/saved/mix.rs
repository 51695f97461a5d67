//! The saved form of what people say about the mix: what it is asked, which limits it leaves out, and units of
//! their own.

use std::collections::BTreeSet;
use std::mem::take;

use super::PlanFile;
use super::number::Number;
use super::object::object;
use super::word::{Meaning, Word};
use crate::document::place::Spot;
use crate::document::reader::Reader;
use crate::document::writer::{Writer, id_if};
use crate::forward::Schedule;
use crate::list::TacticId;
use crate::plan::{LimitName, MixQuestion, Plan};
use crate::tactic::Tactic;
use crate::units::Period;

impl PlanFile {
    /// With what people say about the mix of a plan.
    pub(super) fn with_mix(self, plan: &Plan, writer: &Writer) -> PlanFile {
        let root = Spot::Root;
        let own = plan.own_mix.as_ref();
        PlanFile {
            budget: writer.amount_if(plan.budget),
            budget_per_month: writer.amount_if(plan.budget_per_month),
            question: Asked::of(plan.question, &root.field("question"), writer),
            switched_off: SwitchedOff::of(&plan.switched_off, &root.field("switched_off"), writer),
            own_mix: own.map(|own| OwnUnits::all_of(own, &root.field("own_mix"), writer)),
            seed: (plan.seed != Plan::USUAL_SEED).then(|| Number::id(plan.seed)),
            ..self
        }
    }
}

object! {
    /// What the mix is asked.
    Asked {
        /// The question; `smallest-budget` when left out.
        asks: Option<Word<Asks>>,
        /// For `best-result`: the identity of the goal.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        goal: Option<Number>,
        /// For `target-return`: how much each more unit of money must bring back, 0 to 1,000.
        returns: Option<Number>,
    }
}

/// A question to the mix, without what it is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::document) enum Asks {
    SmallestBudget,
    BestResult,
    TargetReturn,
}

impl Meaning for Asks {
    const ALL: &'static [Asks] = &[Asks::SmallestBudget, Asks::BestResult, Asks::TargetReturn];
    fn word(self) -> &'static str {
        match self {
            Asks::SmallestBudget => "smallest-budget",
            Asks::BestResult => "best-result",
            Asks::TargetReturn => "target-return",
        }
    }
}

impl Asked {
    /// The saved form of a question.
    pub(in crate::document) fn of(question: MixQuestion, at: &Spot, writer: &Writer) -> Asked {
        let (asks, returns) = match question {
            MixQuestion::SmallestBudget => (None, None),
            MixQuestion::BestResult(_) => (Some(Asks::BestResult), None),
            MixQuestion::TargetReturn(returns) => (Some(Asks::TargetReturn), Some(Number::new(returns))),
        };
        Asked { asks: asks.map(Word::of), goal: id_if(question.goal()), returns, extra: writer.extra(at) }
    }

    /// The question; the usual one, and a repair, when it does not say what it is about.
    pub(in crate::document) fn read_or_usual(mut self, at: &Spot, reader: &mut Reader) -> MixQuestion {
        let (asks, extra) = (self.asks.clone(), take(&mut self.extra));
        let question = self.read(at, reader);
        if let (None, Some(asks)) = (question, asks) {
            reader.changed(&at.field("asks"), asks.text(), Asks::SmallestBudget.word());
        }
        reader.keep(at, extra);
        question.unwrap_or_default()
    }

    /// The question; none when it does not say what it is about.
    pub(in crate::document) fn read(mut self, at: &Spot, reader: &mut Reader) -> Option<MixQuestion> {
        let asks = reader.word_or(self.asks.take(), Asks::SmallestBudget, &at.field("asks"));
        let question = match asks {
            Asks::SmallestBudget => Some(MixQuestion::SmallestBudget),
            Asks::BestResult => {
                reader.reference(self.goal.take(), &at.field("goal")).map(MixQuestion::BestResult)
            }
            Asks::TargetReturn => {
                let returns = (self.returns.take(), at.field("returns"));
                reader.within(returns.0, MixQuestion::MAX_RETURN, &returns.1).map(MixQuestion::TargetReturn)
            }
        };
        reader.stray(self.slots(), at);
        if question.is_some() {
            reader.keep(at, self.extra);
        }
        question
    }
}

object! {
    /// Limits that the mix leaves out: those of the plan that are true, and those of the things whose identities
    /// are listed.
    SwitchedOff {
        /// The budget for the whole period.
        budget: bool,
        /// The budget for each month.
        budget_per_month: bool,
        /// Goals that need not be reached.
        #[cfg_attr(test, schemars(with = "Vec<u32>"))]
        goals: Vec<Number>,
        /// Departments whose hours are left out.
        #[cfg_attr(test, schemars(with = "Vec<u32>"))]
        hours: Vec<Number>,
        /// Departments whose money is left out.
        #[cfg_attr(test, schemars(with = "Vec<u32>"))]
        department_money: Vec<Number>,
        /// Tactics whose fewest units over the whole period are left out.
        #[cfg_attr(test, schemars(with = "Vec<u32>"))]
        least: Vec<Number>,
        /// Tactics whose most units over the whole period are left out.
        #[cfg_attr(test, schemars(with = "Vec<u32>"))]
        most: Vec<Number>,
        /// Tactics whose fewest and most units in a month are left out.
        #[cfg_attr(test, schemars(with = "Vec<u32>"))]
        in_month: Vec<Number>,
        /// Tactics that may run in any month.
        #[cfg_attr(test, schemars(with = "Vec<u32>"))]
        months: Vec<Number>,
        /// Tactics whose share of all spending or units is left out.
        #[cfg_attr(test, schemars(with = "Vec<u32>"))]
        share: Vec<Number>,
        /// Tactics whose setup cost is left out.
        #[cfg_attr(test, schemars(with = "Vec<u32>"))]
        setup_cost: Vec<Number>,
        /// Tactics whose units all bring as many.
        #[cfg_attr(test, schemars(with = "Vec<u32>"))]
        tiers: Vec<Number>,
        /// Tactics whose units set by hand are left out.
        #[cfg_attr(test, schemars(with = "Vec<u32>"))]
        locked: Vec<Number>,
    }
}

impl SwitchedOff {
    /// The saved form of limits.
    pub(in crate::document) fn of<'a>(
        limits: impl IntoIterator<Item = &'a LimitName>,
        at: &Spot,
        writer: &Writer,
    ) -> SwitchedOff {
        let mut off = SwitchedOff { extra: writer.extra(at), ..SwitchedOff::default() };
        for limit in limits {
            match *limit {
                LimitName::Budget => off.budget = true,
                LimitName::BudgetPerMonth => off.budget_per_month = true,
                LimitName::Goal(id) => off.goals.push(Number::id(id)),
                LimitName::Hours(id) => off.hours.push(Number::id(id)),
                LimitName::DepartmentMoney(id) => off.department_money.push(Number::id(id)),
                LimitName::Least(id) => off.least.push(Number::id(id)),
                LimitName::Most(id) => off.most.push(Number::id(id)),
                LimitName::InMonth(id) => off.in_month.push(Number::id(id)),
                LimitName::Months(id) => off.months.push(Number::id(id)),
                LimitName::Share(id) => off.share.push(Number::id(id)),
                LimitName::Setup(id) => off.setup_cost.push(Number::id(id)),
                LimitName::Tiers(id) => off.tiers.push(Number::id(id)),
                LimitName::Locked(id) => off.locked.push(Number::id(id)),
            }
        }
        off
    }

    /// The limits of things that exist.
    pub(in crate::document) fn read(self, at: &Spot, reader: &mut Reader) -> BTreeSet<LimitName> {
        reader.keep(at, self.extra);
        let own = [(self.budget, LimitName::Budget), (self.budget_per_month, LimitName::BudgetPerMonth)];
        let mut off: BTreeSet<LimitName> =
            own.into_iter().filter_map(|(is_off, limit)| is_off.then_some(limit)).collect();
        off.extend(reader.references(self.goals, &at.field("goals")).into_iter().map(LimitName::Goal));
        for (ids, field, limit) in [
            (self.hours, "hours", LimitName::Hours as fn(_) -> _),
            (self.department_money, "department_money", LimitName::DepartmentMoney),
        ] {
            off.extend(reader.references(ids, &at.field(field)).into_iter().map(limit));
        }
        for (ids, field, limit) in [
            (self.least, "least", LimitName::Least as fn(_) -> _),
            (self.most, "most", LimitName::Most),
            (self.in_month, "in_month", LimitName::InMonth),
            (self.months, "months", LimitName::Months),
            (self.share, "share", LimitName::Share),
            (self.setup_cost, "setup_cost", LimitName::Setup),
            (self.tiers, "tiers", LimitName::Tiers),
            (self.locked, "locked", LimitName::Locked),
        ] {
            off.extend(reader.references(ids, &at.field(field)).into_iter().map(limit));
        }
        off
    }
}

object! {
    /// The units of one tactic, set by hand.
    OwnUnits {
        /// The identity of the tactic.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        tactic: Option<Number>,
        /// How many units in each month from the plan's first on, 0 to 1,000,000 each, 36 at most; 0 where the
        /// list ends.
        #[cfg_attr(test, schemars(with = "Vec<u32>"))]
        units: Vec<Number>,
    }
}

impl OwnUnits {
    /// The saved form of units by tactic and month.
    pub(in crate::document) fn all_of(schedule: &Schedule, at: &Spot, writer: &Writer) -> Vec<OwnUnits> {
        let saved = |(place, (tactic, units)): (usize, (&TacticId, &Vec<u32>))| OwnUnits {
            tactic: Some(Number::id(*tactic)),
            units: units.iter().copied().map(Number::id).collect(),
            extra: writer.extra(&at.entry(place, *tactic)),
        };
        schedule.iter().enumerate().map(saved).collect()
    }

    /// The units of tactics that exist, the first of each.
    pub(in crate::document) fn read_all(saved: Vec<OwnUnits>, at: &Spot, reader: &mut Reader) -> Schedule {
        let mut all = Schedule::new();
        for (place, own) in saved.into_iter().enumerate() {
            let here = at.entry(place, 0_u32);
            match reader.reference(own.tactic.clone(), &here.field("tactic")) {
                Some(tactic) if !all.contains_key(&tactic) => {
                    all.insert(tactic, own.read(&at.entry(place, tactic), reader));
                }
                _ => reader.left_out(&here, own.tactic),
            }
        }
        all
    }

    fn read(mut self, at: &Spot, reader: &mut Reader) -> Vec<u32> {
        reader.keep(at, self.extra);
        let at = at.field("units");
        let most = usize::from(Period::MAX_MONTHS);
        for (number, place) in self.units.drain(self.units.len().min(most)..).zip(most..) {
            reader.left_out(&at.entry(place, 0_u32), Some(number));
        }
        let mut read = |(place, number)| {
            reader.whole(Some(number), Tactic::MAX_UNITS, &at.entry(place, 0_u32)).unwrap_or_default()
        };
        self.units.into_iter().enumerate().map(&mut read).collect()
    }
}
