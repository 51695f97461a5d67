//! What a tab knows of the mirror, which decides whether what it saves is saved alone.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::key::PlanKey;
use super::loaded::Loaded;
use crate::stored::{Alone, Stored};

/// What a tab knows of the mirror.
#[derive(Clone, Debug)]
pub(super) struct Company {
    /// The number of all that this tab saves alone.
    line: u32,
    /// The plans of which the mirror is known to have what the shelf has, with the line of that, where it was saved
    /// alone; nothing while there is no mirror.
    agreed: RefCell<Option<BTreeMap<PlanKey, Option<u32>>>>,
}

impl Company {
    pub(super) const fn unmet(line: u32) -> Company {
        Company { line, agreed: RefCell::new(None) }
    }

    pub(super) fn meet(&self) {
        self.agreed.borrow_mut().get_or_insert_default();
    }

    pub(super) fn lose(&self) {
        self.agreed.replace(None);
    }

    pub(super) fn agree(&self, key: &PlanKey, newest: Option<&Stored>) {
        if let Some(agreed) = self.agreed.borrow_mut().as_mut() {
            agreed.insert(key.clone(), newest.and_then(line));
        }
    }

    /// How the next generation of a plan is saved. What was saved alone stays so, in this tab and in the next, until both homes
    /// were compared with it.
    pub(super) fn next(&self, key: &PlanKey, found: &Loaded) -> Option<Alone> {
        let newest = found.newest.as_ref();
        let mut agreed = self.agreed.borrow_mut();
        let is_agreed = agreed.as_mut().is_some_and(|agreed| {
            if found.is_empty() {
                agreed.insert(key.clone(), None);
            }
            let alone = newest.and_then(line);
            agreed.get(key).is_some_and(|known| alone.is_none() || *known == alone)
        });
        (!is_agreed).then(|| Alone::after(newest.unwrap_or(&Stored::default()), self.line))
    }
}

fn line(stored: &Stored) -> Option<u32> {
    stored.alone.as_ref().map(Alone::line)
}
