//! One run: people come, go on or not, and are counted.
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

/// What a run writes to: no run allocates.
#[derive(Clone, Debug)]
pub(super) struct Flow {
    /// Who came to the level above, by month.
    above: Vec<f64>,
    /// Who came to this level, by month.
    here: Vec<f64>,
    /// What each goal got up to each month: one row for each goal.
    results: Vec<f64>,
}

impl Flow {
    /// Room for the runs of a model.
    pub(super) fn new(model: &Model) -> Flow {
        let months = model.months();
        let results = vec![0.0; model.targets.len() * months];
        Flow { above: vec![0.0; months], here: vec![0.0; months], results }
    }

    /// Runs the model once with these values of its inputs; what each goal got up to each month, goal by goal.
    ///
    /// Goals of money are counted in deals of the likely value, as in the forward check.
    pub(super) fn run(&mut self, model: &Model, values: &[f64], luck: impl Luck) -> &[f64] {
        self.results.fill(0.0);
        for (place, group) in (0..).zip(&model.groups) {
            if group.is_fed() {
                self.run_group(group, values, luck.within(place));
            }
        }
        self.results.chunks_exact_mut(model.months()).for_each(add_up);
        &self.results
    }

    fn run_group(&mut self, group: &Group, values: &[f64], luck: impl Luck) {
        let mut levels = (0..).zip(&group.levels);
        if let Some((place, first)) = levels.next() {
            self.enter(&group.feeds, values, &luck.within(place));
            self.count(group, first, values);
        }
        for (place, level) in levels {
            std::mem::swap(&mut self.above, &mut self.here);
            self.go_on(level, &Odds::of(product(&level.rates, values)), &luck.within(place));
            self.count(group, level, values);
        }
    }

    fn enter(&mut self, feeds: &[Feed], values: &[f64], luck: &impl Luck) {
        self.here.fill(0.0);
        for feed in feeds.iter().filter(|feed| !feed.arriving.is_empty()) {
            let each = product(&feed.factors, values);
            self.here.iter_mut().zip(&feed.arriving).for_each(|(sum, units)| *sum += each * units);
        }
        for (month, expected) in (0..).zip(&mut self.here) {
            *expected = luck.come(*expected, month);
        }
    }

    fn go_on(&mut self, level: &Level, odds: &Odds, luck: &impl Luck) {
        self.here.fill(0.0);
        let mut draw = 0;
        for (month, people) in self.above.iter().enumerate() {
            let mut left = luck.go_on(*people, odds, draw);
            for (part, place) in level.lag.iter().zip(draw + 1..) {
                let Some(arrived) = self.here.get_mut(month + part.months) else { break };
                let arriving = luck.go_on(left, &part.odds, place);
                *arrived += arriving;
                left -= arriving;
            }
            draw += 1 + level.lag.len() as u64;
        }
    }

    fn count(&mut self, group: &Group, level: &Level, values: &[f64]) {
        let months = self.here.len();
        for counted in &level.counts {
            let weight = counted.weight(group, values);
            let row = self.results.iter_mut().skip(counted.target * months);
            row.zip(&self.here).for_each(|(result, people)| *result += weight * people);
        }
    }
}

impl Counted {
    /// How much one person counts for: more where deals are worth more than the goal's average deal.
    fn weight(&self, group: &Group, values: &[f64]) -> f64 {
        let theirs = group.deal.and_then(|place| values.get(place));
        self.deal.zip(theirs).map_or(1.0, |(ours, theirs)| theirs.max(0.0) / ours)
    }
}

fn product(places: &[usize], values: &[f64]) -> f64 {
    places.iter().filter_map(|place| values.get(*place)).product()
}

fn add_up(row: &mut [f64]) {
    let mut sum = 0.0;
    for result in row {
        sum += *result;
        *result = sum;
    }
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
