//! The share of all that is spent, or of all units, that a tactic may have in the mix.

use crate::units::Rate;

/// At least and at most this share of a whole; without either there is no limit.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ShareLimit {
    /// What it is a share of.
    pub of: Whole,
    /// The least share.
    pub least: Option<Rate>,
    /// The most.
    pub most: Option<Rate>,
}

/// What a share is taken of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whole {
    /// All that the mix spends, setup cost included.
    #[default]
    Spending,
    /// All units in the mix.
    Units,
}

impl Whole {
    /// Each of them, in the order shown.
    pub const ALL: [Whole; 2] = [Whole::Spending, Whole::Units];
}

impl ShareLimit {
    /// Whether it limits anything.
    pub const fn is_set(&self) -> bool {
        self.least.is_some() || self.most.is_some()
    }
}
