//! The budget that makes the goals as good as sure.

use serde::{Deserialize, Serialize};

use super::outlook::Chance;
use super::simulation::Simulation;
use crate::list::GoalId;
use crate::mix::{self, Solved};
use crate::plan::{MixQuestion, Plan};
use crate::progress::Progress;
use crate::walkback::Demand;

/// A mix with its chance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sure {
    /// Its units.
    pub solved: Solved,
    /// How much more of each goal it aims for than the goal demands, as a factor; 1 where the goal itself is enough.
    pub stretch: Stretch,
    /// The chance that every goal is reached.
    pub chance: Chance,
}

/// By which factor each goal is made higher.
pub type Stretch = Vec<(GoalId, f64)>;

/// The cheapest mix found that reaches every goal with at least this chance (0 to 1); where the limits allow none,
/// the surest that was found, whose chance is then lower. `None` where no mix reaches the goals at all, or no goal
/// says what it demands.
///
/// A mix that just reaches the goals when all goes as is likely misses them about every other time. So the mix is
/// worked out for goals that are higher by a factor, and each is simulated with the plan's own seed. The smallest factor
/// that is enough is found by halving, to 1 in 100: first one for all goals that can be higher, then, goal by goal, a smaller
/// one where the others keep theirs. No factor is below 1: what is found reaches the goals when all goes as is likely. Mixes that
/// are surer for another reason than bringing more are not looked for. The budget of the plan is not a limit here,
/// since it is what is asked for; all other limits hold. `tell` hears how far it is.
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
/// assert!(found.stretch[0].1 > 1.0 && found.chance.share() >= Some(0.8));
/// ```
pub fn sure(plan: &Plan, share: f64, runs: u32, tell: &mut dyn FnMut(Progress)) -> Option<Sure> {
    let plan = &Plan { budget: None, question: MixQuestion::SmallestBudget, ..plan.clone() };
    let asked = plan.goals.iter().filter(|goal| plan.must_reach(goal.id) && Demand::of(plan, goal).is_ok());
    let goals: Vec<GoalId> = asked.map(|goal| goal.id).collect();
    let mut search = Search { plan, share, runs, tried: 0, tell, found: Vec::new() };
    if let Some(stretch) = search.together(&goals).filter(|stretch| stretch.len() > 1) {
        search.apart(stretch);
    }
    search.best()
}

/// The search for the smallest factors that are enough.
struct Search<'a> {
    plan: &'a Plan,
    share: f64,
    runs: u32,
    tried: u32,
    tell: &'a mut dyn FnMut(Progress),
    found: Vec<Sure>,
}

impl Search<'_> {
    /// Makes all goals higher until that is enough, those alone that can still be where others cannot; then by no more than
    /// it takes. `None` where nothing is enough.
    fn together(&mut self, goals: &[GoalId]) -> Option<Stretch> {
        let mut low: Stretch = goals.iter().map(|goal| (*goal, 1.0)).collect();
        if self.is_enough(&low, self.left(GROWTH - 1.0))? {
            return Some(low);
        }
        let (mut growth, mut rising) = (GROWTH, vec![true; goals.len()]);
        while self.tried < MOST_TRIED {
            low.iter().zip(&mut rising).for_each(|((_, now), rises)| *rises &= *now < HIGHEST);
            if !rising.contains(&true) {
                growth = f64::midpoint(1.0, growth);
                rising.fill(growth - 1.0 >= CLOSE);
                if !rising.contains(&true) || low.iter().all(|(_, now)| *now >= HIGHEST) {
                    break;
                }
                continue;
            }
            let high = raised(&low, &rising, growth);
            match self.is_enough(&high, self.left(growth - 1.0)) {
                Some(true) => return Some(self.between(&low, high)),
                Some(false) => low = high,
                None => self.hold(&low, &mut rising, growth),
            }
        }
        None
    }

    /// Lets the goal stay that keeps the others from rising; all of them where no single one does.
    fn hold(&mut self, low: &Stretch, rising: &mut [bool], growth: f64) {
        for place in 0..rising.len() {
            let without: Vec<bool> =
                rising.iter().enumerate().map(|(at, rises)| *rises && at != place).collect();
            let is_less = without != *rising && without.contains(&true);
            if is_less && self.is_enough(&raised(low, &without, growth), self.left(growth - 1.0)).is_some() {
                rising.copy_from_slice(&without);
                return;
            }
        }
        rising.fill(false);
    }

    /// The lowest factors between some that are not enough and some that are.
    fn between(&mut self, too_low: &Stretch, mut high: Stretch) -> Stretch {
        let mut too_low = too_low.clone();
        let width = |low: &Stretch, high: &Stretch| {
            low.iter().zip(high).map(|((_, low), (_, high))| high - low).fold(0.0, f64::max)
        };
        while width(&too_low, &high) > CLOSE {
            let halves = too_low.iter().zip(&high);
            let middle: Stretch =
                halves.map(|((goal, low), (_, high))| (*goal, f64::midpoint(*low, *high))).collect();
            match self.is_enough(&middle, self.left(width(&too_low, &middle))) {
                Some(true) => high = middle,
                _ => too_low = middle,
            }
        }
        high
    }

    /// Makes the factor of one goal after the other smaller, as far as that is enough.
    fn apart(&mut self, mut stretch: Stretch) {
        for place in 0..stretch.len() {
            let mut low = stretch.clone();
            low.iter_mut().skip(place).take(1).for_each(|(_, factor)| *factor = 1.0);
            if low == stretch {
                continue;
            }
            let is_enough = self.is_enough(&low, self.left(GROWTH - 1.0)) == Some(true);
            stretch = if is_enough { low } else { self.between(&low, stretch) };
        }
    }

    /// How many more tries are likely, where so much is halved.
    fn left(&self, width: f64) -> u32 {
        // Each goal may be asked about by itself afterwards.
        let goals = u32::try_from(self.plan.goals.len()).unwrap_or(u32::MAX);
        halvings(width) + if goals > 1 { goals * (1 + halvings(GROWTH - 1.0)) } else { 0 }
    }

    /// Whether the mix for goals that are higher by these factors is sure enough; `None` where there is none.
    fn is_enough(&mut self, stretch: &Stretch, left: u32) -> Option<bool> {
        (self.tell)(Progress { done: self.tried, of: self.tried + 1 + left });
        self.tried += 1;
        let sure = Sure::at(self.plan, stretch, self.runs)?;
        let is_enough = sure.is_enough(self.share);
        self.found.push(sure);
        Some(is_enough)
    }

    /// The cheapest of what was found that is sure enough, or else the surest.
    fn best(self) -> Option<Sure> {
        let enough = self.found.iter().filter(|sure| sure.is_enough(self.share));
        let cheapest = enough.min_by_key(|sure| mix::cost(self.plan, &sure.solved.units));
        // Of those that are as sure, the first was found for the lowest goals.
        let surest = self.found.iter().rev().max_by_key(|sure| sure.chance.reached);
        cheapest.or(surest).cloned()
    }
}

/// How often a width is halved until it is known well enough.
fn halvings(width: f64) -> u32 {
    (0..)
        .zip(std::iter::successors(Some(width), |width| Some(width / 2.0)))
        .find(|(_, width)| *width <= CLOSE)
        .map_or(0, |(times, _)| times)
}

/// With factors of those that rise so many times as high.
fn raised(low: &Stretch, rising: &[bool], growth: f64) -> Stretch {
    let raised =
        |((goal, now), rises): (&(GoalId, f64), &bool)| (*goal, if *rises { now * growth } else { *now });
    low.iter().zip(rising).map(raised).collect()
}

/// How fast factors grow until they are enough.
const GROWTH: f64 = 1.25;

/// From here on a factor grows no more: more than five times what a goal demands.
const HIGHEST: f64 = 5.0;

/// After so many mixes nothing more is tried to find one that is sure enough.
const MOST_TRIED: u32 = 60;

/// How well a factor is known.
const CLOSE: f64 = 0.01;

impl Sure {
    /// Whether every goal is reached with at least this chance.
    pub fn is_enough(&self, share: f64) -> bool {
        self.chance.share().is_some_and(|known| known >= share)
    }

    /// The mix for goals that are higher by these factors; `None` where there is none.
    fn at(plan: &Plan, stretch: &Stretch, runs: u32) -> Option<Sure> {
        let solved = mix::solve_stretched(plan, stretch)?;
        let mut simulation = Simulation::new(plan, &solved.units, plan.seed.into());
        simulation.step(runs);
        Some(Sure { stretch: stretch.clone(), chance: simulation.outlook().all, solved })
    }
}
