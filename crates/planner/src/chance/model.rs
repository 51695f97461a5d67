//! A plan made ready for many runs: who goes which way down the funnel, and what counts for which goal.
//!
//! People who go the same way and count for the same goals form a group. Of a group only the stages at which goals
//! count are kept: between two of them rates multiply and lags are folded into one.

use std::collections::BTreeMap;

use super::delays::{Delays, Part};
use super::effort::effort;
use super::flow::Column;
use super::input::{Input, Inputs, Place, Way};
use crate::forward::Schedule;
use crate::funnel::{Source, Stage, convolved};
use crate::goal::Goal;
use crate::list::{AudienceId, GoalId, SourceId};
use crate::plan::Plan;
use crate::tactic::Tactic;
use crate::units::{Count, Estimate, Money, Period};
use crate::walkback::Demand;

/// A plan made ready for many runs.
#[derive(Clone, Debug)]
pub(super) struct Model {
    pub(super) inputs: Inputs,
    pub(super) targets: Vec<Target>,
    pub(super) groups: Vec<Group>,
    period: Period,
}

/// What a goal demands.
#[derive(Clone, Debug)]
pub(super) struct Target {
    pub(super) goal: GoalId,
    pub(super) required: f64,
    /// Whether the mix is to reach it.
    pub(super) is_asked: bool,
    /// How many months count.
    months: usize,
    demand: Demand,
    /// The average deal, in minor units, that a goal of money is counted in.
    deal: Option<f64>,
}

/// People who go the same way and count for the same goals.
#[derive(Clone, Debug)]
pub(super) struct Group {
    /// What brings them to the first level.
    pub(super) feeds: Vec<Feed>,
    /// The stages at which they count, from the top; at least one.
    pub(super) levels: Vec<Level>,
    /// What their deals are worth.
    pub(super) deal: Option<Place>,
}

/// A source or a tactic.
#[derive(Clone, Debug)]
pub(super) struct Feed {
    /// Whose product is how many of one unit's (or month's) people come to the first level.
    pub(super) factors: Vec<Place>,
    /// How many units' worth (or months' worth) of people come to the first level, by month, before lags that are drawn;
    /// empty for none.
    pub(super) arriving: Vec<f64>,
    /// How long its people take to the first level.
    pub(super) delays: Delays,
    /// `None` for a source, which does not depend on the schedule.
    tactic: Option<Tactic>,
}

/// A stage at which goals count.
#[derive(Clone, Debug)]
pub(super) struct Level {
    /// Whose product is the share of the level above that comes here; of the first level, nothing.
    pub(super) rates: Vec<Place>,
    /// When those who come here arrive, where no lag is drawn.
    pub(super) lag: Vec<Part>,
    /// How long they take.
    pub(super) delays: Delays,
    pub(super) counts: Vec<Counted>,
}

/// For which goal a level counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counted {
    /// The place of the goal among the targets.
    pub(super) target: usize,
    /// The average deal, in minor units, that the goal is counted in, when it is a goal of money.
    pub(super) deal: Option<f64>,
}

impl Model {
    /// The model of a plan, in which nobody comes before its units are set. Tiers that are switched off do not count.
    pub(super) fn of(plan: &Plan) -> Model {
        let plan = &*plan.in_force();
        let targets: Vec<Target> = plan.goals.iter().filter_map(|goal| Target::of(plan, goal)).collect();
        let mut groups =
            Groups { plan, targets: &targets, inputs: Inputs::default(), found: BTreeMap::new() };
        // In the order of identities, so that the order people gave changes nothing.
        let mut sources: Vec<&Source> = plan.numbers.sources.iter().collect();
        sources.sort_by_key(|source| source.id);
        let mut tactics: Vec<&Tactic> = plan.tactics.iter().collect();
        tactics.sort_by_key(|tactic| tactic.id);
        let entries = sources.into_iter().map(|source| Entry::of_source(plan, source));
        let entries = entries.chain(tactics.into_iter().map(|tactic| Entry::of_tactic(plan, tactic)));
        for entry in entries.flatten() {
            groups.add(&entry);
        }
        let (inputs, groups) = (groups.inputs, groups.found.into_values().collect());
        Model { inputs, groups, targets, period: plan.settings.period }
    }

    /// Does these units of each tactic instead.
    pub(super) fn set_units(&mut self, units: &Schedule) {
        let (period, months) = (self.period, self.months());
        for feed in self.groups.iter_mut().flat_map(|group| &mut group.feeds) {
            let entering = match &feed.tactic {
                Some(tactic) => effort(tactic, period, units),
                None => vec![1.0; months],
            };
            feed.arriving = convolved(&entering, &feed.delays.known);
            feed.arriving.truncate(if entering.iter().any(|units| *units > 0.0) { months } else { 0 });
        }
    }

    /// How many months the plan covers.
    pub(super) fn months(&self) -> usize {
        usize::from(self.period.months())
    }

    /// The places of the inputs that have a spread and matter for the units that are done.
    pub(super) fn uncertain(&self) -> Vec<Place> {
        let mut places: Vec<Place> = self.groups.iter().flat_map(Group::inputs).collect();
        places.sort_unstable();
        places.dedup();
        places.retain(|place| self.inputs.as_slice().get(*place).is_some_and(|(_, it)| !it.is_exact()));
        places
    }
}

impl Group {
    /// Whether anybody comes.
    pub(super) fn is_fed(&self) -> bool {
        self.feeds.iter().any(|feed| !feed.arriving.is_empty())
    }

    fn inputs(&self) -> impl Iterator<Item = Place> {
        let fed = self.feeds.iter().filter(|feed| !feed.arriving.is_empty());
        let fed = fed.flat_map(|feed| feed.factors.iter().chain(&feed.delays.drawn));
        let own = self.levels.iter().flat_map(|level| level.rates.iter().chain(&level.delays.drawn));
        let own = own.chain(&self.deal);
        fed.chain(own.filter(|_| self.is_fed())).copied()
    }
}

impl Target {
    fn of(plan: &Plan, goal: &Goal) -> Option<Target> {
        let demand = Demand::of(plan, goal).ok()?;
        let (required, months) = (demand.required.value(), demand.months);
        let deal = demand.path.deal.filter(|deal| goal.metric.is_money() && *deal > Money::ZERO);
        let is_asked = plan.must_reach(goal.id);
        Some(Target { goal: goal.id, required, is_asked, months, demand, deal: deal.map(Money::as_f64) })
    }

    /// What the goal gets by its deadline in one run, of what it gets up to each month.
    pub(super) fn result(&self, by_month: &[Column], run: usize) -> f64 {
        let last = self.months.checked_sub(1).and_then(|last| by_month.get(last));
        last.and_then(|column| column.get(run)).copied().unwrap_or(0.0)
    }

    /// Whether a result is enough.
    pub(super) fn is_reached(&self, result: f64) -> bool {
        Count::clamped(result).covers(Count::clamped(self.required))
    }
}

/// Where and how a source or tactic brings people in.
struct Entry<'a> {
    /// The source, when exceptions of its own hold.
    source: Option<&'a Source>,
    audience: Option<AudienceId>,
    /// The place from the top at which they enter.
    place: usize,
    each: (Input, Estimate<Count>),
    tactic: Option<&'a Tactic>,
}

impl<'a> Entry<'a> {
    fn of_source(plan: &Plan, source: &'a Source) -> Option<Entry<'a>> {
        Some(Entry {
            source: Some(source).filter(|source| !source.exceptions.is_empty()),
            audience: source.audience,
            place: plan.numbers.funnel.stages.position(source.stage)?,
            each: (Input::PerMonth(source.id), source.per_month?),
            tactic: None,
        })
    }

    fn of_tactic(plan: &Plan, tactic: &'a Tactic) -> Option<Entry<'a>> {
        Some(Entry {
            source: None,
            audience: tactic.audience,
            place: plan.numbers.funnel.stages.position(tactic.feeds?)?,
            each: (Input::Entries(tactic.id), tactic.entries?),
            tactic: Some(tactic),
        })
    }

    /// Its way down; an audience without exceptions goes the way of everyone.
    fn way(&self, plan: &'a Plan) -> Way<'a> {
        let audience = self.audience.filter(|id| plan.numbers.exceptions.contains_key(id));
        Way { numbers: &plan.numbers, source: self.source, audience }
    }
}

/// What tells groups apart: the source and the audience whose exceptions hold, and the goals counted for.
type Key = (Option<SourceId>, Option<AudienceId>, Vec<bool>);

/// The groups of a plan, as far as they are found.
struct Groups<'a> {
    plan: &'a Plan,
    targets: &'a [Target],
    inputs: Inputs,
    found: BTreeMap<Key, Group>,
}

impl<'a> Groups<'a> {
    /// Adds what brings people in to the group they belong to, if they count for a goal.
    fn add(&mut self, entry: &Entry<'_>) {
        let counts = |target: &Target| target.demand.counts(entry.audience, entry.place);
        let counts: Vec<bool> = self.targets.iter().map(counts).collect();
        let levels = self.levels(&counts);
        let Some(first) = levels.keys().next().copied() else { return };
        let way = entry.way(self.plan);
        let feed = self.feed(entry, &way, first);
        let group = self.group(&way, levels);
        let key = (way.source.map(|source| source.id), way.audience, counts);
        self.found.entry(key).or_insert(group).feeds.push(feed);
    }

    fn feed(&mut self, entry: &Entry<'_>, way: &Way<'_>, first: usize) -> Feed {
        let each = self.inputs.place(entry.each.0, &entry.each.1);
        let rates = self.rates(way, entry.place, first);
        Feed {
            factors: std::iter::once(each).chain(rates).collect(),
            arriving: Vec::new(),
            delays: self.delays(way, entry.place, first),
            tactic: entry.tactic.cloned(),
        }
    }

    /// What counts at each place from the top.
    fn levels(&self, counts: &[bool]) -> BTreeMap<usize, Vec<Counted>> {
        let mut levels: BTreeMap<usize, Vec<Counted>> = BTreeMap::new();
        for (target, (known, counts)) in self.targets.iter().zip(counts).enumerate() {
            if *counts {
                levels.entry(known.demand.place).or_default().push(Counted { target, deal: known.deal });
            }
        }
        levels
    }

    fn group(&mut self, way: &Way<'_>, levels: BTreeMap<usize, Vec<Counted>>) -> Group {
        let months = usize::from(self.plan.settings.period.months());
        let mut above = None;
        let levels = levels.into_iter().map(|(place, counts)| {
            let from = above.replace(place).unwrap_or(place);
            let delays = self.delays(way, from, place);
            let lag = Part::all(&delays.known, months);
            Level { rates: self.rates(way, from, place), lag, delays, counts }
        });
        Group { levels: levels.collect(), feeds: Vec::new(), deal: self.inputs.deal(way) }
    }

    fn rates(&mut self, way: &Way<'_>, from: usize, to: usize) -> Vec<Place> {
        self.steps(from, to).iter().map(|stage| self.inputs.rate(way, stage)).collect()
    }

    fn delays(&mut self, way: &Way<'_>, from: usize, to: usize) -> Delays {
        let lags = self.steps(from, to).iter().map(|stage| self.inputs.lag(way, stage));
        Delays::of(lags)
    }

    /// The stages from which the steps between two places start.
    fn steps(&self, from: usize, to: usize) -> &'a [Stage] {
        self.plan.numbers.funnel.stages.as_slice().get(from..to).unwrap_or_default()
    }
}
