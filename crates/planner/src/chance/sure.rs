//! The budget that makes the goals as good as sure.

use serde::{Deserialize, Serialize};

use super::outlook::Chance;
use super::simulation::Simulation;
use crate::mix::{self, Solved};
use crate::plan::{MixQuestion, Plan};
use crate::progress::Progress;

/// A mix with its chance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sure {
    /// Its units.
    pub solved: Solved,
    /// How much more than the goals demand it aims for, as a factor; 1 where the goals themselves are enough.
    pub stretch: f64,
    /// The chance that every goal is reached.
    pub chance: Chance,
}

/// The cheapest mix found that reaches every goal with at least this chance (0 to 1); where the limits allow none,
/// the surest that was found, whose chance is then lower. `None` where no mix reaches the goals at all, or no goal
/// says what it demands.
///
/// A mix that just reaches the goals when all goes as is likely misses them about every other time. So the mix is
/// worked out for goals that are higher by a factor, each is simulated with the plan's own seed, and the
/// smallest factor that is enough is found by halving, to 1 in 100. The budget of the plan is not a limit here, since
/// it is what is asked for; all other limits hold. `tell` hears how far it is.
///
/// ```
/// use planner::chance::sure;
/// use planner::goal::{Goal, Metric};
/// use planner::plan::{Edit, Plan, Settings};
/// use planner::tactic::Tactic;
/// use planner::units::{Count, Estimate, Money};
///
/// let plan = Plan::new("Plan", Settings::default());
/// let deals = plan.numbers.funnel.stages.as_slice()[4].id;
/// let goal = Goal::new(30.into(), Metric::Customers { target: Count::new(40.0), last_year: None });
/// let fair = Tactic {
///     feeds: Some(deals),
///     entries: Estimate::between(Count::clamped(3.0), None, Count::clamped(5.0)),
///     cost: Some(Estimate::exactly(Money::from_minor(100_000))),
///     ..Tactic::new(31.into(), "Trade fair")
/// };
/// let plan = plan.edited(Edit::put(goal)).edited(Edit::put(fair));
/// let found = sure(&plan, 0.8, 1_000, &mut |_| ()).unwrap();
/// assert!(found.stretch > 1.0 && found.chance.share() >= Some(0.8));
/// ```
pub fn sure(plan: &Plan, share: f64, runs: u32, tell: &mut dyn FnMut(Progress)) -> Option<Sure> {
    let plan = &Plan { budget: None, question: MixQuestion::SmallestBudget, ..plan.clone() };
    let mut found = Vec::new();
    let mut tried = 0;
    let mut attempt = |stretch, width| {
        tell(Progress { done: tried, of: tried + 1 + halvings(width) });
        tried += 1;
        let sure = Sure::at(plan, stretch, runs)?;
        let is_enough = sure.is_enough(share);
        found.push(sure);
        Some(is_enough)
    };
    let (mut too_low, mut high) = (0.0, 1.0);
    while high < HIGHEST && attempt(high, high * (GROWTH - 1.0)) == Some(false) {
        (too_low, high) = (high, high * GROWTH);
    }
    let is_between = 1.0 < high && high < HIGHEST;
    while is_between && high - too_low > CLOSE {
        let middle = f64::midpoint(too_low, high);
        if attempt(middle, middle - too_low) == Some(false) { too_low = middle } else { high = middle }
    }
    let cheapest = found
        .iter()
        .filter(|sure| sure.is_enough(share))
        .min_by_key(|sure| mix::cost(plan, &sure.solved.units));
    cheapest.or_else(|| found.iter().max_by_key(|sure| sure.chance.reached)).cloned()
}

/// How often a width is halved until it is known well enough.
fn halvings(width: f64) -> u32 {
    (0..)
        .zip(std::iter::successors(Some(width), |width| Some(width / 2.0)))
        .find(|(_, width)| *width <= CLOSE)
        .map_or(0, |(times, _)| times)
}

/// How fast the factor grows until it is enough.
const GROWTH: f64 = 1.25;

/// The highest factor that is tried: six times what the goals demand.
const HIGHEST: f64 = 6.0;

/// How well the factor is known.
const CLOSE: f64 = 0.01;

impl Sure {
    /// Whether every goal is reached with at least this chance.
    pub fn is_enough(&self, share: f64) -> bool {
        self.chance.share().is_some_and(|known| known >= share)
    }

    /// The mix for goals that are higher by a factor; `None` where there is none.
    fn at(plan: &Plan, stretch: f64, runs: u32) -> Option<Sure> {
        let solved = mix::solve_stretched(plan, stretch)?;
        let mut simulation = Simulation::new(plan, &solved.units, plan.seed.into());
        simulation.step(runs);
        Some(Sure { stretch, chance: simulation.outlook().all, solved })
    }
}
