//! Reading a change: which fields each kind of change needs, and what becomes of it without them.

use std::mem::take;

use super::change::{Change, Changed};
use crate::document::place::Spot;
use crate::document::reader::Reader;
use crate::document::reference::Reference;
use crate::document::saved::mix::OwnUnits;
use crate::document::saved::number::Number;
use crate::forward::Schedule;
use crate::funnel::Whose;
use crate::list::{DepartmentId, TacticId};
use crate::plan::{LimitName, MixQuestion};
use crate::scenario::Change as Made;
use crate::strategy;
use crate::tactic::Tactic;
use crate::units::{Count, Money, Month, Rate};

/// What a saved change says; fields are used up as they are read.
pub(super) struct Saying<'a> {
    pub(super) saved: &'a mut Change,
    pub(super) at: &'a Spot<'a>,
    pub(super) reader: &'a mut Reader,
}

impl Saying<'_> {
    /// The change; none when it does not say which, or is about something that does not exist.
    pub(super) fn change(mut self, changed: Changed) -> Option<Made> {
        Some(match changed {
            Changed::Budget => Made::Budget(self.money()),
            Changed::BudgetPerMonth => Made::BudgetPerMonth(self.money()),
            Changed::HoursPerMonth => Made::HoursPerMonth(self.department()?, self.hours()),
            Changed::DepartmentMoney => Made::DepartmentMoney(self.department()?, self.money_limit()),
            Changed::LeastUnits => Made::LeastUnits(self.tactic()?, self.least_units()?),
            Changed::MostUnits => Made::MostUnits(self.tactic()?, self.units()),
            Changed::MostInMonth => Made::MostInMonth(self.tactic()?, self.units()),
            Changed::MostShare => Made::MostShare(self.tactic()?, self.share()),
            Changed::LastMonth => Made::LastMonth(self.tactic()?, self.month()),
            Changed::Deadline => Made::Deadline(self.reference(|it| &mut it.goal, "goal")?, self.month()),
            Changed::Rate => self.rate()?,
            Changed::Deal => Made::Deal(self.whose()?, self.money()?),
            Changed::Off => Made::Off(self.limit()?),
            Changed::Question => Made::Question(self.question()?),
            Changed::OwnMix => Made::Own(self.own()),
        })
    }

    fn reference<Id: Reference>(
        &mut self,
        field: fn(&mut Change) -> &mut Option<Number>,
        name: &str,
    ) -> Option<Id> {
        self.reader.reference(field(self.saved).take(), &self.at.field(name))
    }

    fn department(&mut self) -> Option<DepartmentId> {
        self.reference(|it| &mut it.department, "department")
    }

    fn tactic(&mut self) -> Option<TacticId> {
        self.reference(|it| &mut it.tactic, "tactic")
    }

    fn rate(&mut self) -> Option<Made> {
        let (stage, whose) = (self.reference(|it| &mut it.stage, "stage")?, self.whose()?);
        Some(Made::Rate(stage, whose, self.share()?))
    }

    fn share(&mut self) -> Option<Rate> {
        self.reader.amount(self.saved.rate.take(), &self.at.field("rate"))
    }

    /// Everyone's when nobody is stated; nothing when those stated do not exist.
    fn whose(&mut self) -> Option<Whose> {
        if self.saved.audience.is_some() {
            return self.reference(|it| &mut it.audience, "audience").map(Whose::Audience);
        }
        if self.saved.source.is_some() {
            return self.reference(|it| &mut it.source, "source").map(Whose::Source);
        }
        Some(Whose::Everyone)
    }

    fn money(&mut self) -> Option<Money> {
        self.reader.amount(self.saved.amount.take(), &self.at.field("amount"))
    }

    fn money_limit(&mut self) -> Option<strategy::MoneyLimit> {
        self.saved.money_limit.take()?.read(&self.at.field("money_limit"), self.reader)
    }

    fn hours(&mut self) -> Option<f64> {
        self.reader.within(self.saved.hours.take(), Count::MAX.get(), &self.at.field("hours"))
    }

    fn units(&mut self) -> Option<u32> {
        self.reader.whole(self.saved.units.take(), Tactic::MAX_UNITS, &self.at.field("units"))
    }

    /// 0 when none are stated; nothing when they are not possible.
    fn least_units(&mut self) -> Option<u32> {
        self.saved.units.get_or_insert_default();
        self.units()
    }

    fn month(&mut self) -> Option<Month> {
        self.reader.month(self.saved.month.take(), &self.at.field("month"))
    }

    /// The first limit; a change leaves out only one.
    fn limit(&mut self) -> Option<LimitName> {
        let (at, mut off) = (self.at.field("off"), take(&mut self.saved.off));
        let extra = take(&mut off.extra);
        let mut limits = off.read(&at, self.reader);
        let limit = limits.pop_first()?;
        self.reader.keep(&at, extra);
        if !limits.is_empty() {
            self.reader.left_out(&at, Some(Number::Text("more than one limit".to_owned())));
        }
        Some(limit)
    }

    fn question(&mut self) -> Option<MixQuestion> {
        take(&mut self.saved.question).read(&self.at.field("question"), self.reader)
    }

    fn own(&mut self) -> Schedule {
        OwnUnits::read_all(take(&mut self.saved.own_mix), &self.at.field("own_mix"), self.reader)
    }
}
