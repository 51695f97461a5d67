//! Numbers come back bit for bit from the shelf and from links.

#![allow(clippy::unwrap_used, reason = "only tests use this")]

use keeping::link;
use keeping::shelf::{Memory, PlanKey, Shelf};
use keeping::stored::Stored;
use planner::document::{self, Stamp};
use planner::funnel::Source;
use planner::plan::{Edit, Plan, Settings};
use planner::units::{Count, Estimate};

/// How many numbers go through the shelf.
const NUMBERS: usize = 1_000_000;
/// How many a plan can hold: three for each of its sources.
const SOURCES: usize = 900;

/// Random bits by `xorshift64*` (Vigna, 2016), as numbers of any size that a count can have.
fn number(random: &mut u64) -> f64 {
    loop {
        *random ^= *random >> 12;
        *random ^= *random << 25;
        *random ^= *random >> 27;
        let number = f64::from_bits(random.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 1);
        if number <= 1e15 {
            return number;
        }
    }
}

fn estimate(random: &mut u64) -> Estimate<Count> {
    let mut numbers = [(); 3].map(|()| number(random));
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

#[test]
fn a_million_random_numbers_come_back_bit_for_bit() {
    let mut random = 1;
    let mut count = 0;
    let shelf = Shelf::new(Memory::default());
    let (key, mut revision) = (PlanKey::new("plan").unwrap(), None);
    while count < NUMBERS {
        let estimates: Vec<Estimate<Count>> = (0..SOURCES).map(|_| estimate(&mut random)).collect();
        let plan = plan_of(&estimates);
        let text = document::write(&plan, &Stamp::default());
        let saved = shelf.save(&key, revision, &text).unwrap();
        revision = Some(saved.revision);
        let kept = Stored::read(&saved.stored).unwrap();
        let back = document::read(kept.text.as_bytes()).unwrap().plan;
        assert_eq!(bits(&back), bits(&plan));
        count += bits(&back).len();
    }
    println!("{count} numbers came back from the shelf bit for bit");
}

#[test]
fn random_numbers_come_back_from_links_bit_for_bit() {
    let mut random = 1;
    let mut count = 0;
    for _ in 0..200 {
        let estimates: Vec<Estimate<Count>> = (0..150).map(|_| estimate(&mut random)).collect();
        let plan = plan_of(&estimates);
        let link = format!("#{}", link::write(&plan, &Stamp::default()));
        let back = link::read(&link).unwrap().plan;
        assert_eq!(bits(&back), bits(&plan));
        count += bits(&back).len();
    }
    println!("{count} numbers came back from links bit for bit");
}
