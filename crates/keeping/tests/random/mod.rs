//! How much the random tests try, and where their numbers start.

#![allow(dead_code, reason = "no test uses all of it")]

/// The usual run is that of ten thousand plans.
const USUAL_PLANS: u64 = 10_000;

/// As many as in the usual run, or in the long run of so many plans, which `BACKCAST_SOAK` says, in proportion.
pub(crate) fn amount(usual: u64) -> u64 {
    let plans = told("BACKCAST_SOAK").unwrap_or(USUAL_PLANS);
    usual.saturating_mul(plans).div_ceil(USUAL_PLANS)
}

/// Whether this is a long run.
pub(crate) fn is_long() -> bool {
    told("BACKCAST_SOAK").is_some_and(|plans| plans > USUAL_PLANS)
}

/// Where random numbers start: where `BACKCAST_SEED` says, else anywhere in a long run, else always at the same place.
pub(crate) fn seed() -> u64 {
    let anywhere = || std::time::SystemTime::UNIX_EPOCH.elapsed().map_or(1, |time| time.as_secs());
    told("BACKCAST_SEED").unwrap_or_else(|| if is_long() { anywhere() } else { 1 })
}

fn told(variable: &str) -> Option<u64> {
    std::env::var(variable).ok()?.parse().ok()
}

/// Random numbers by `SplitMix64` (Steele, Lea and Flood, 2014). What it stands at is a seed too.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX).max(1);
        usize::try_from(self.roll() % end).unwrap_or_default()
    }

    pub(crate) fn one_of<T: Copy>(&mut self, things: &[T]) -> T {
        things[self.below(things.len())]
    }
}
