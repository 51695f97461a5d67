//! The saved form of a scenario.

use super::number::Number;
use super::object::object;
use crate::document::place::Spot;
use crate::document::reader::{Entry, Reader};
use crate::document::writer::Writer;
use crate::list::ScenarioId;
use crate::scenario;
use change::Change;

mod change;
mod saying;

object! {
    /// A plan that differs in a few things from the one in the file.
    Scenario {
        /// Its identity: a whole number that no other scenario has.
        #[cfg_attr(test, schemars(with = "Option<u32>"))]
        id: Option<Number>,
        /// What it is called.
        name: String,
        /// What differs; of two changes of the same thing the later one holds.
        changes: Vec<Change>,
    }
}

impl Scenario {
    /// The saved form of a scenario.
    pub(in crate::document) fn of(scenario: &scenario::Scenario, at: &Spot, writer: &Writer) -> Scenario {
        Scenario {
            id: Some(Number::id(scenario.id)),
            name: scenario.name.clone(),
            changes: Change::all_of(&scenario.changes, &at.field("changes"), writer),
            extra: writer.extra(at),
        }
    }
}

impl Entry for Scenario {
    type Thing = scenario::Scenario;

    fn id(&mut self) -> &mut Option<Number> {
        &mut self.id
    }

    fn read(self, id: ScenarioId, at: &Spot, reader: &mut Reader) -> scenario::Scenario {
        reader.keep(at, self.extra);
        let changes = Change::read_all(self.changes, &at.field("changes"), reader);
        scenario::Scenario { id, name: self.name, changes }
    }
}
