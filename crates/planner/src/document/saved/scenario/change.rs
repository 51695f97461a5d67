//! The saved form of a change: what is changed, and the few fields that say how.

use super::saying::Saying;
use crate::document::place::Spot;
use crate::document::reader::Reader;
use crate::document::saved::mix::{Asked, OwnUnits, SwitchedOff};
use crate::document::saved::number::Number;
use crate::document::saved::object::object;
use crate::document::saved::strategy::MoneyLimit;
use crate::document::saved::word::{Meaning, Word};
use crate::document::writer::{Writer, id_if};
use crate::funnel::Whose;
use crate::list::TacticId;
use crate::scenario::Change as Made;
use crate::units::Month;

object! {
    /// One thing that differs. Where a limit may be missing, a change that states none lifts it.
    Change {
        /// What is changed.
        what: Option<Word<Changed>>,
        /// The identity of the department, for `hours-per-month` and `department-money`.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        department: Option<Number>,
        /// The identity of the tactic, for `least-units`, `most-units`, `most-in-month`, `most-share` and
        /// `last-month`.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        tactic: Option<Number>,
        /// The identity of the goal, for `deadline`.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        goal: Option<Number>,
        /// The identity of the stage that the step starts from, for `rate`.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        stage: Option<Number>,
        /// The identity of the audience that differs, for `rate` and `deal`; everyone's when left out.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        audience: Option<Number>,
        /// The identity of the source whose people differ, for `rate` and `deal`; everyone's when left out.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        source: Option<Number>,
        /// How much money, for `budget`, `budget-per-month` and `deal`.
        amount: Option<Number>,
        /// The most money that is allowed, for `department-money`.
        money_limit: Option<MoneyLimit>,
        /// How many hours, for `hours-per-month`.
        hours: Option<Number>,
        /// How many units, 0 to 1,000,000, for `least-units`, `most-units` and `most-in-month`.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        units: Option<Number>,
        /// The month, such as `2027-12`, for `last-month` and `deadline`.
        month: Option<String>,
        /// The conversion rate, for `rate`, or the share, for `most-share`: 0.25 is 25%.
        rate: Option<Number>,
        /// The one limit that is left out, for `off`.
        off: SwitchedOff,
        /// What the mix is asked, for `question`.
        question: Asked,
        /// The units set by hand, for `own-mix`.
        own_mix: Vec<OwnUnits>,
    }
}

/// What a change changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::document) enum Changed {
    Budget,
    BudgetPerMonth,
    HoursPerMonth,
    DepartmentMoney,
    LeastUnits,
    MostUnits,
    MostInMonth,
    MostShare,
    LastMonth,
    Deadline,
    Rate,
    Deal,
    Off,
    Question,
    OwnMix,
}

impl Meaning for Changed {
    const ALL: &'static [Changed] = &[
        Changed::Budget,
        Changed::BudgetPerMonth,
        Changed::HoursPerMonth,
        Changed::DepartmentMoney,
        Changed::LeastUnits,
        Changed::MostUnits,
        Changed::MostInMonth,
        Changed::MostShare,
        Changed::LastMonth,
        Changed::Deadline,
        Changed::Rate,
        Changed::Deal,
        Changed::Off,
        Changed::Question,
        Changed::OwnMix,
    ];
    fn word(self) -> &'static str {
        match self {
            Changed::Budget => "budget",
            Changed::BudgetPerMonth => "budget-per-month",
            Changed::HoursPerMonth => "hours-per-month",
            Changed::DepartmentMoney => "department-money",
            Changed::LeastUnits => "least-units",
            Changed::MostUnits => "most-units",
            Changed::MostInMonth => "most-in-month",
            Changed::MostShare => "most-share",
            Changed::LastMonth => "last-month",
            Changed::Deadline => "deadline",
            Changed::Rate => "rate",
            Changed::Deal => "deal",
            Changed::Off => "off",
            Changed::Question => "question",
            Changed::OwnMix => "own-mix",
        }
    }
}

impl Change {
    /// The saved form of changes.
    pub(super) fn all_of(changes: &[Made], at: &Spot, writer: &Writer) -> Vec<Change> {
        let saved = |(place, change)| Change::of(change, &at.entry(place, order(place)), writer);
        changes.iter().enumerate().map(saved).collect()
    }

    /// The changes that say what they change, of things that exist.
    pub(super) fn read_all(saved: Vec<Change>, at: &Spot, reader: &mut Reader) -> Vec<Made> {
        let mut all = Vec::with_capacity(saved.len());
        for (place, change) in saved.into_iter().enumerate() {
            let at = at.entry(place, order(all.len()));
            let word = change.what.as_ref().map(|word| Number::Text(word.text().to_owned()));
            match change.read(&at, reader) {
                Some(change) => all.push(change),
                None => reader.left_out(&at, word),
            }
        }
        all
    }

    fn of(change: &Made, at: &Spot, writer: &Writer) -> Change {
        let (changed, how) = Change::said(change, at, writer);
        Change { what: Some(Word::of(changed)), extra: writer.extra(at), ..how }
    }

    /// What is changed, and the fields that say how.
    fn said(change: &Made, at: &Spot, writer: &Writer) -> (Changed, Change) {
        match change {
            Made::Budget(budget) => (Changed::Budget, Change::to(writer.amount_if(*budget))),
            Made::BudgetPerMonth(budget) => (Changed::BudgetPerMonth, Change::to(writer.amount_if(*budget))),
            Made::HoursPerMonth(id, hours) => {
                let (department, hours) = (id_if(Some(*id)), hours.map(Number::new));
                (Changed::HoursPerMonth, Change { department, hours, ..Change::default() })
            }
            Made::DepartmentMoney(id, limit) => {
                let money_limit = limit.map(|limit| MoneyLimit::of(limit, &at.field("money_limit"), writer));
                let department = id_if(Some(*id));
                (Changed::DepartmentMoney, Change { department, money_limit, ..Change::default() })
            }
            Made::LeastUnits(id, units) => (Changed::LeastUnits, Change::units(*id, Some(*units))),
            Made::MostUnits(id, units) => (Changed::MostUnits, Change::units(*id, *units)),
            Made::MostInMonth(id, units) => (Changed::MostInMonth, Change::units(*id, *units)),
            Made::MostShare(id, share) => {
                let (tactic, rate) = (id_if(Some(*id)), writer.amount_if(*share));
                (Changed::MostShare, Change { tactic, rate, ..Change::default() })
            }
            Made::LastMonth(id, month) => {
                (Changed::LastMonth, Change { tactic: id_if(Some(*id)), ..Change::until(*month) })
            }
            Made::Deadline(id, month) => {
                (Changed::Deadline, Change { goal: id_if(Some(*id)), ..Change::until(*month) })
            }
            Made::Rate(id, whose, rate) => {
                let (stage, rate) = (id_if(Some(*id)), Some(writer.amount(*rate)));
                (Changed::Rate, Change { stage, rate, ..Change::of_whom(*whose) })
            }
            Made::Deal(whose, money) => {
                (Changed::Deal, Change { amount: Some(writer.amount(*money)), ..Change::of_whom(*whose) })
            }
            Made::Off(limit) => {
                let off = SwitchedOff::of([limit], &at.field("off"), writer);
                (Changed::Off, Change { off, ..Change::default() })
            }
            Made::Question(asked) => {
                let question = Asked::of(*asked, &at.field("question"), writer);
                (Changed::Question, Change { question, ..Change::default() })
            }
            Made::Own(own) => {
                let own_mix = OwnUnits::all_of(own, &at.field("own_mix"), writer);
                (Changed::OwnMix, Change { own_mix, ..Change::default() })
            }
        }
    }

    fn to(amount: Option<Number>) -> Change {
        Change { amount, ..Change::default() }
    }

    fn of_whom(whose: Whose) -> Change {
        let (audience, source) = match whose {
            Whose::Everyone => (None, None),
            Whose::Audience(id) => (Some(Number::id(id)), None),
            Whose::Source(id) => (None, Some(Number::id(id))),
        };
        Change { audience, source, ..Change::default() }
    }

    fn units(tactic: TacticId, units: Option<u32>) -> Change {
        Change { tactic: id_if(Some(tactic)), units: id_if(units), ..Change::default() }
    }

    fn until(month: Option<Month>) -> Change {
        Change { month: month.map(|month| month.to_string()), ..Change::default() }
    }

    fn read(mut self, at: &Spot, reader: &mut Reader) -> Option<Made> {
        let changed = reader.word(self.what.take(), &at.field("what"))?;
        let change = Saying { saved: &mut self, at, reader }.change(changed)?;
        reader.stray(self.slots(), at);
        reader.keep(at, self.extra);
        Some(change)
    }
}

/// Changes have no identity but their order.
fn order(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
