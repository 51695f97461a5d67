//! Runs: people come, go on or not, and are counted.
//!
//! Who comes to a group's first level in a month follows a Poisson distribution: tactics and sources bring people
//! independently of each other, and whoever is left of such a stream after each person took the same chances
//! follows a Poisson distribution again. So the luck of all stages above the first level is drawn at once. Of
//! those at one level, each goes on to the next independently (binomial), and is spread over the months by the
//! lag (multinomial, as one binomial after the other). In this way the numbers at all levels and in all months
//! belong together as those of real people do: nobody is counted below who was not counted above.
//!
//! Source: J. F. C. Kingman, *Poisson Processes*, Oxford 1993: the colouring and displacement theorems.

use super::luck::{Odds, poisson};
use super::model::{Counted, Feed, Group, Level, Model};
use super::random::Stream;

/// A number for each of the runs that are made at once.
pub(super) type Column = Vec<f64>;

/// What runs write to. Many are made at once, step by step: the steps of one run wait for each other, those of
/// different runs do not.
#[derive(Clone, Debug)]
pub(super) struct Flow {
    /// Who came to the level above, by month.
    above: Vec<Column>,
    /// Who came to this level, by month.
    here: Vec<Column>,
    /// What each goal got up to each month: a row of columns for each goal.
    results: Vec<Column>,
    /// What is multiplied at the moment.
    product: Column,
}

impl Flow {
    /// Room for the runs of a model.
    pub(super) fn new(model: &Model) -> Flow {
        let months = model.months();
        let columns = |count| vec![Column::new(); count];
        let results = columns(model.targets.len() * months);
        Flow { above: columns(months), here: columns(months), results, product: Column::new() }
    }

    /// Runs the model with these values of its inputs, once with each luck; what each goal got up to each month,
    /// goal by goal.
    ///
    /// Goals of money are counted in deals of the likely value, as in the forward check.
    pub(super) fn run<L: Luck>(&mut self, model: &Model, values: &[Column], luck: &[L]) -> &[Column] {
        let columns = self.above.iter_mut().chain(&mut self.here).chain(&mut self.results);
        columns.chain([&mut self.product]).for_each(|column| column.resize(luck.len(), 0.0));
        self.results.iter_mut().for_each(|column| column.fill(0.0));
        for (place, group) in (0..).zip(&model.groups) {
            if group.is_fed() {
                self.run_group(group, values, &within(luck, place));
            }
        }
        self.results.chunks_exact_mut(model.months()).for_each(add_up);
        &self.results
    }

    fn run_group<L: Luck>(&mut self, group: &Group, values: &[Column], luck: &[L]) {
        let mut levels = (0..).zip(&group.levels);
        if let Some((place, first)) = levels.next() {
            self.enter(&group.feeds, values, &within(luck, place));
            self.count(group, first, values);
        }
        for (place, level) in levels {
            std::mem::swap(&mut self.above, &mut self.here);
            self.go_on(level, values, &within(luck, place));
            self.count(group, level, values);
        }
    }

    fn enter<L: Luck>(&mut self, feeds: &[Feed], values: &[Column], luck: &[L]) {
        self.here.iter_mut().for_each(|column| column.fill(0.0));
        for feed in feeds.iter().filter(|feed| !feed.arriving.is_empty()) {
            self.multiply(&feed.factors, values);
            if !feed.delays.drawn.is_empty() {
                self.enter_late(feed, values);
                continue;
            }
            for (here, units) in self.here.iter_mut().zip(&feed.arriving).filter(|(_, units)| **units > 0.0) {
                here.iter_mut().zip(&self.product).for_each(|(sum, each)| *sum += each * units);
            }
        }
        for (month, here) in (0..).zip(&mut self.here) {
            for (expected, luck) in here.iter_mut().zip(luck) {
                *expected = luck.come(*expected, month);
            }
        }
    }

    /// Adds those of a feed whose lags are drawn, run by run.
    fn enter_late(&mut self, feed: &Feed, values: &[Column]) {
        let months = self.here.len();
        for (run, each) in self.product.iter().enumerate() {
            let mut arriving = feed.arriving.clone();
            arriving.resize(months, 0.0);
            feed.delays.postpone(&mut arriving, values, run);
            let columns = self.here.iter_mut().filter_map(|here| here.get_mut(run));
            columns.zip(arriving).for_each(|(sum, units)| *sum += each * units);
        }
    }

    fn go_on<L: Luck>(&mut self, level: &Level, values: &[Column], luck: &[L]) {
        self.multiply(&level.rates, values);
        let odds: Vec<Odds> = self.product.iter().map(|rate| Odds::of(*rate)).collect();
        self.here.iter_mut().for_each(|column| column.fill(0.0));
        if !level.delays.drawn.is_empty() {
            return self.go_on_late(level, &odds, values, luck);
        }
        let mut draw = 0;
        for (month, left) in self.above.iter_mut().enumerate() {
            for ((people, odds), luck) in left.iter_mut().zip(&odds).zip(luck) {
                *people = luck.go_on(*people, odds, draw);
            }
            for (part, place) in level.lag.iter().zip(draw + 1..) {
                let Some(here) = self.here.get_mut(month + part.months) else { break };
                for ((left, arrived), luck) in left.iter_mut().zip(here).zip(luck) {
                    let arriving = luck.go_on(*left, &part.odds, place);
                    *arrived += arriving;
                    *left -= arriving;
                }
            }
            draw += 1 + level.lag.len() as u64;
        }
    }

    /// The same where lags are drawn, run by run.
    fn go_on_late<L: Luck>(&mut self, level: &Level, odds: &[Odds], values: &[Column], luck: &[L]) {
        let months = self.above.len();
        for (run, (odds, luck)) in odds.iter().zip(luck).enumerate() {
            let parts = level.delays.parts(values, run, months);
            // As many draws for each month as there can be parts, so that no two are the same.
            let draws = (0..).step_by(months + 1);
            for ((month, above), draw) in self.above.iter().enumerate().zip(draws) {
                let mut left = above.get(run).map_or(0.0, |people| luck.go_on(*people, odds, draw));
                for (part, place) in parts.iter().zip(draw + 1..) {
                    let here = self.here.get_mut(month + part.months).and_then(|here| here.get_mut(run));
                    let Some(arrived) = here else { break };
                    let arriving = luck.go_on(left, &part.odds, place);
                    *arrived += arriving;
                    left -= arriving;
                }
            }
        }
    }

    fn multiply(&mut self, places: &[usize], values: &[Column]) {
        self.product.fill(1.0);
        for factors in places.iter().filter_map(|place| values.get(*place)) {
            self.product.iter_mut().zip(factors).for_each(|(product, factor)| *product *= factor);
        }
    }

    fn count(&mut self, group: &Group, level: &Level, values: &[Column]) {
        let months = self.here.len();
        for counted in &level.counts {
            counted.weigh(group, values, &mut self.product);
            let row = self.results.iter_mut().skip(counted.target * months);
            for (results, here) in row.zip(&self.here) {
                let weighed = here.iter().zip(&self.product).map(|(people, weight)| people * weight);
                results.iter_mut().zip(weighed).for_each(|(result, counts)| *result += counts);
            }
        }
    }
}

impl Counted {
    /// How much one person counts for: more where deals are worth more than the goal's average deal.
    fn weigh(&self, group: &Group, values: &[Column], weights: &mut Column) {
        let theirs = group.deal.and_then(|place| values.get(place));
        match self.deal.zip(theirs) {
            None => weights.fill(1.0),
            Some((ours, theirs)) => {
                weights.iter_mut().zip(theirs).for_each(|(weight, theirs)| *weight = theirs.max(0.0) / ours);
            }
        }
    }
}

fn add_up(row: &mut [Column]) {
    for month in 1..row.len() {
        if let [.., before, column] = row.get_mut(..=month).unwrap_or_default() {
            column.iter_mut().zip(before).for_each(|(sum, before)| *sum += *before);
        }
    }
}

fn within<L: Luck>(luck: &[L], place: u64) -> Vec<L> {
    luck.iter().map(|luck| luck.within(place)).collect()
}

/// What decides how many come and go on.
pub(super) trait Luck: Copy {
    /// The luck of a part of the run.
    fn within(self, place: u64) -> Self;

    /// How many come when so many are expected.
    fn come(&self, expected: f64, draw: u64) -> f64;

    /// How many of `people` go on.
    fn go_on(&self, people: f64, odds: &Odds, draw: u64) -> f64;
}

/// No luck: everything comes as expected.
#[derive(Clone, Copy)]
pub(super) struct Expected;

impl Luck for Expected {
    fn within(self, _: u64) -> Expected {
        self
    }

    fn come(&self, expected: f64, _: u64) -> f64 {
        expected
    }

    fn go_on(&self, people: f64, odds: &Odds, _: u64) -> f64 {
        people * odds.rate()
    }
}

/// The luck of small numbers.
impl Luck for Stream {
    fn within(self, place: u64) -> Stream {
        self.split(place)
    }

    fn come(&self, expected: f64, draw: u64) -> f64 {
        poisson(expected, self.uniform(draw))
    }

    fn go_on(&self, people: f64, odds: &Odds, draw: u64) -> f64 {
        odds.binomial(people, self.uniform(draw))
    }
}
