//! What the search aims for, and how good units are for it.

/// What the search aims for: first that as little as possible is missing, then the least worth.
#[derive(Clone, Debug)]
pub(super) struct Aim {
    /// How much it counts that one of each need is missing; nothing for needs that may be missed.
    pub(super) missing: Vec<f64>,
    /// What one of each need is worth, whether it is needed or not.
    pub(super) value: Vec<f64>,
    /// What one minor unit of money is worth.
    pub(super) price: f64,
}

impl Aim {
    /// Whether only what is missing and what it costs count.
    pub(super) fn is_thrifty(&self) -> bool {
        self.value.iter().all(|value| *value == 0.0)
    }

    /// What is missing, weighed.
    pub(super) fn missing(&self, open: &[f64]) -> f64 {
        self.missing.iter().zip(open).map(|(weight, open)| weight * open).sum::<f64>() + 0.0
    }

    /// What money and results are worth together: lower is better.
    pub(super) fn worth(&self, brought: &[f64], cost: i128) -> f64 {
        let value = self.value.iter().zip(brought).map(|(value, brought)| value * brought);
        self.price * as_f64(cost) - value.sum::<f64>()
    }
}

/// How good units are. Limits come first, then what is missing, then what it is worth, then money.
#[derive(Clone, Copy, Debug)]
pub(super) struct Score {
    /// By how much limits are broken.
    pub(super) excess: f64,
    /// What is missing.
    pub(super) missing: f64,
    /// Lower is better.
    pub(super) worth: f64,
    pub(super) cost: i128,
}

impl Score {
    pub(super) fn of(aim: &Aim, excess: f64, open: &[f64], brought: &[f64], cost: i128) -> Score {
        Score { excess, missing: aim.missing(open), worth: aim.worth(brought, cost), cost }
    }

    /// Whether no limit is broken.
    pub(super) fn is_allowed(&self) -> bool {
        self.excess <= 0.0
    }

    /// Whether no limit is broken and nothing is missing.
    pub(super) fn is_enough(&self) -> bool {
        self.is_allowed() && self.missing <= 0.0
    }

    /// Whether it is better by more than adding up leaves.
    pub(super) fn beats(&self, other: &Score) -> bool {
        let parts = [(self.excess, other.excess), (self.missing, other.missing), (self.worth, other.worth)];
        for (ours, theirs) in parts {
            let same = SAME * ours.abs().max(theirs.abs());
            if (ours - theirs).abs() > same {
                return ours < theirs;
            }
        }
        self.cost < other.cost
    }
}

/// Figures closer than this, as a share, count as equally good.
pub(super) const SAME: f64 = 1e-9;

#[expect(clippy::cast_precision_loss, reason = "only compared")]
pub(super) fn as_f64(minor: i128) -> f64 {
    minor as f64
}
