//! The saved form of a department with its verdict and its limits.

use crate::document::place::Spot;
use crate::document::reader::{Entry, Reader};
use crate::document::saved::number::Number;
use crate::document::saved::object::object;
use crate::document::saved::word::Word;
use crate::document::writer::Writer;
use crate::list::DepartmentId;
use crate::strategy::{self, DepartmentKind, Per, Verdict};

/// More hours than anyone has; the bound of counts.
const MOST_HOURS: f64 = 1e15;

object! {
    /// A department that was asked whether the plan is feasible.
    Department {
        /// Its identity: a whole number that no other department has.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        id: Option<Number>,
        /// Which of the usual departments it is, if one.
        kind: Option<Word<DepartmentKind>>,
        /// What it is called.
        name: String,
        /// Its verdict; `not-asked` when left out.
        verdict: Option<Word<Verdict>>,
        /// Under which conditions, and why.
        conditions: String,
        /// The most money it allows.
        money_limit: Option<MoneyLimit>,
        /// The most hours it can give to the plan each month.
        hours_per_month: Option<Number>,
    }
}

impl Department {
    /// The saved form of a department.
    pub(in crate::document) fn of(
        department: &strategy::Department,
        at: &Spot,
        writer: &Writer,
    ) -> Department {
        let limit = department.money_limit;
        Department {
            id: Some(Number::id(department.id)),
            kind: department.kind.map(Word::of),
            name: department.name.clone(),
            verdict: Some(Word::of(department.verdict)),
            conditions: department.conditions.clone(),
            money_limit: limit.map(|limit| MoneyLimit::of(limit, &at.field("money_limit"), writer)),
            hours_per_month: department.hours_per_month.map(Number::new),
            extra: writer.extra(at),
        }
    }
}

impl Entry for Department {
    type Thing = strategy::Department;

    fn id(&mut self) -> &mut Option<Number> {
        &mut self.id
    }

    fn read(self, id: DepartmentId, at: &Spot, reader: &mut Reader) -> strategy::Department {
        reader.keep(at, self.extra);
        let limit = self.money_limit;
        strategy::Department {
            id,
            kind: reader.word(self.kind, &at.field("kind")),
            name: self.name,
            verdict: reader.word_or(self.verdict, Verdict::NotAsked, &at.field("verdict")),
            conditions: self.conditions,
            money_limit: limit.and_then(|limit| limit.read(&at.field("money_limit"), reader)),
            hours_per_month: reader.within(self.hours_per_month, MOST_HOURS, &at.field("hours_per_month")),
        }
    }
}

object! {
    /// The most money a department allows.
    MoneyLimit {
        /// How much, in the plan's currency.
        amount: Option<Number>,
        /// For how long; `month` when left out.
        per: Option<Word<Per>>,
    }
}

impl MoneyLimit {
    /// The saved form of a limit.
    pub(in crate::document) fn of(limit: strategy::MoneyLimit, at: &Spot, writer: &Writer) -> MoneyLimit {
        MoneyLimit {
            amount: Some(writer.amount(limit.amount)),
            per: Some(Word::of(limit.per)),
            extra: writer.extra(at),
        }
    }

    /// The limit; none without an amount.
    pub(in crate::document) fn read(self, at: &Spot, reader: &mut Reader) -> Option<strategy::MoneyLimit> {
        let amount = reader.amount(self.amount, &at.field("amount"))?;
        reader.keep(at, self.extra);
        let per = reader.word_or(self.per, Per::Month, &at.field("per"));
        Some(strategy::MoneyLimit { amount, per })
    }
}
