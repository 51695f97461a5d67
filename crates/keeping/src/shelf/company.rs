//! What a tab knows of the mirror, which decides whether what it saves is saved alone.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::key::PlanKey;
use super::loaded::Loaded;
use crate::stored::{Lineage, Stored};

/// What a tab knows of the mirror.
#[derive(Clone, Debug)]
pub(super) struct Company {
    /// The number of this tab.
    tab: u32,
    /// The plans of which the mirror is known to have nothing but the history of what the shelf has, with the tab that had
    /// saved that, where there is a lineage; nothing while there is no mirror.
    agreed: RefCell<Option<BTreeMap<PlanKey, Option<u32>>>>,
}

impl Company {
    pub(super) const fn unmet(tab: u32) -> Company {
        Company { tab, agreed: RefCell::new(None) }
    }

    pub(super) fn meet(&self) {
        self.agreed.borrow_mut().get_or_insert_default();
    }

    pub(super) fn lose(&self) {
        self.agreed.replace(None);
    }

    pub(super) fn agree(&self, key: &PlanKey, newest: Option<&Stored>) {
        if let Some(agreed) = self.agreed.borrow_mut().as_mut() {
            agreed.insert(key.clone(), newest.and_then(tab));
        }
    }

    /// The lineage of the next generation of a plan.
    pub(super) fn next(&self, key: &PlanKey, found: &Loaded) -> Option<Lineage> {
        let nothing = Stored::default();
        let newest = found.newest.as_ref().unwrap_or(&nothing);
        let mut agreed = self.agreed.borrow_mut();
        let is_agreed = agreed.as_mut().is_some_and(|agreed| {
            if found.is_empty() {
                agreed.insert(key.clone(), None);
            }
            let tab = tab(newest);
            // What another tab has saved since without a lineage, that one has agreed on.
            agreed.get(key).is_some_and(|known| tab.is_none() || *known == tab)
        });
        if is_agreed { Lineage::agreed(newest, self.tab) } else { Some(Lineage::alone(newest, self.tab)) }
    }
}

fn tab(stored: &Stored) -> Option<u32> {
    stored.lineage.as_ref().map(Lineage::tab)
}
