//! What HiGHS found for the generated plans, as `solve.py` wrote it down.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The file of golden figures.
#[derive(Deserialize)]
pub(crate) struct Golden {
    plans: BTreeMap<u64, Found>,
}

/// What HiGHS found for one plan.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Found {
    /// What tells the numbers of the plan from others.
    pub(crate) mark: String,
    pub(crate) status: Status,
    /// What the best units found come to: lower is better. Money in minor units; missing goals as shares of
    /// what they require; results and returns below nothing.
    #[serde(default)]
    pub(crate) value: Option<f64>,
    /// What no units can beat.
    #[serde(default)]
    pub(crate) bound: Option<f64>,
    /// The least that is missing of the other goals, where one goal is asked about.
    #[serde(default)]
    pub(crate) missing: Option<f64>,
    /// Whether nothing less can be missing.
    #[serde(default)]
    pub(crate) missing_proven: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Status {
    /// The goals can be reached.
    Reached,
    /// Proven out of reach: the value is what is missing at least.
    OutOfReach,
    /// Proven that no units keep to the limits.
    Contradiction,
    /// The most of one goal.
    Best,
    /// The most that is left after paying.
    Returns,
    /// Nothing was found in the time given.
    Unknown,
}

impl Golden {
    pub(crate) fn read() -> Golden {
        serde_json::from_str(include_str!("golden.json")).unwrap()
    }

    pub(crate) fn of(&self, number: u64) -> &Found {
        self.plans.get(&number).unwrap_or_else(|| panic!("plan {number} has no golden figures"))
    }
}
