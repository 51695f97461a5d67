//! Numbers come back bit for bit from the shelf and from links.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

mod random;

use keeping::link;
use keeping::shelf::{Memory, PlanKey, Shelf};
use keeping::stored::Stored;
use planner::document::{self, Stamp};
use planner::funnel::Source;
use planner::plan::{Edit, Plan, Settings};
use planner::units::{Count, Estimate};
use random::{Dice, amount, seed};

/// How many a plan can hold: three for each of its sources.
const SOURCES: usize = 900;

/// Any number that a count can be, of every size.
fn number(dice: &mut Dice) -> f64 {
    std::iter::repeat_with(|| f64::from_bits(dice.roll() >> 1)).find(|number| *number <= 1e15).unwrap()
}

fn estimate(dice: &mut Dice) -> Estimate<Count> {
    let mut numbers = [(); 3].map(|()| number(dice));
    numbers.sort_by(f64::total_cmp);
    let [low, likely, high] = numbers.map(|number| Count::new(number).unwrap());
    Estimate::between(low, Some(likely), high).unwrap()
}

/// A plan of which each source brings so many people.
fn plan_of(estimates: &[Estimate<Count>]) -> Plan {
    let plan = Plan::new("Numbers", Settings::default());
    let stage = plan.numbers.funnel.stages.ids().next().unwrap();
    let sources = estimates.iter().zip(100_u32..);
    let source = |(per_month, id): (&Estimate<Count>, u32)| Source {
        per_month: Some(*per_month),
        ..Source::new(id.into(), stage)
    };
    sources.map(source).fold(plan, |plan, source| plan.edited(Edit::put(source)))
}

fn bits(plan: &Plan) -> Vec<u64> {
    let per_month = plan.numbers.sources.iter().filter_map(|source| source.per_month);
    per_month.flat_map(|it| [it.low(), it.likely(), it.high()]).map(|count| count.get().to_bits()).collect()
}

/// Sends plans of random numbers through something, as many numbers as usual or as a long run asks for.
fn all_come_back(usual: u64, from: &str, through: impl Fn(&Plan) -> Plan, sources: usize) {
    let (seed, mut count) = (seed(), 0);
    let mut dice = Dice(seed);
    while count < amount(usual) {
        let estimates: Vec<Estimate<Count>> = (0..sources).map(|_| estimate(&mut dice)).collect();
        let plan = plan_of(&estimates);
        let sent = bits(&plan);
        assert_eq!(bits(&through(&plan)), sent);
        count += u64::try_from(sent.len()).unwrap();
    }
    println!("{count} numbers came back from {from} bit for bit, seed {seed}");
}

#[test]
fn a_million_random_numbers_come_back_bit_for_bit() {
    let shelf = Shelf::new(Memory::default());
    let key = PlanKey::new("plan").unwrap();
    let through_the_shelf = |plan: &Plan| {
        let revision = shelf.load(&key).unwrap().revision();
        let saved = shelf.save(&key, revision, &document::write(plan, &Stamp::default())).unwrap();
        let kept = Stored::read(&saved.stored).unwrap();
        document::read(kept.text.as_bytes()).unwrap().plan
    };
    all_come_back(1_000_000, "the shelf", through_the_shelf, SOURCES);
}

#[test]
fn random_numbers_come_back_from_links_bit_for_bit() {
    let through_a_link = |plan: &Plan| {
        let link = format!("#{}", link::write(plan, &Stamp::default()));
        link::read(&link).unwrap().plan
    };
    all_come_back(90_000, "links", through_a_link, 150);
}
