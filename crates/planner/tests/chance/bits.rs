//! The same plan and seed give the same bits, on every machine.

use planner::chance::Outlook;
use planner::funnel::{Exceptions, Lag, Source, Stage, StepException};
use planner::goal::{Goal, Metric};
use planner::plan::{Edit, Plan};
use planner::tactic::Tactic;
use planner::units::{Estimate, Money, Months};

use crate::{funnel, range, rates, simulated, units_of, with_goal};

/// Everything a simulation says, as bits.
pub(crate) fn bits(outlook: &Outlook) -> Vec<u64> {
    let chances = outlook.goals.iter().map(|goal| goal.chance).chain([outlook.all]);
    let chances = chances.flat_map(|chance| [chance.reached.into(), chance.runs.into()]);
    let bands = outlook.goals.iter().flat_map(|goal| &goal.by_month);
    chances.chain(bands.flat_map(|band| [band.low, band.middle, band.high].map(f64::to_bits))).collect()
}

fn lag(low: f64, high: f64) -> Lag {
    let [low, high] = [low, high].map(|months| Months::new(months).unwrap());
    Lag::Average(Estimate::between(low, None, high).unwrap())
}

/// A plan in which everything that can be drawn is drawn.
fn rich_plan() -> Plan {
    let mut plan = funnel(&[rates(0.2, 0.3), rates(0.3, 0.6), rates(0.0, 0.5)]);
    for stage in plan.numbers.funnel.stages.as_slice().to_vec() {
        plan = plan.edited(Edit::put(Stage { lag: lag(0.25, 2.0), ..stage }));
    }
    let money = |low, high| Estimate::between(Money::from_minor(low), None, Money::from_minor(high));
    let differing = |id: u32, low, high| {
        let step = StepException { rate: rates(low, high), lag: Some(lag(0.5, 3.0)) };
        Exceptions { steps: [(id.into(), step)].into(), deal: money(20_000, 90_000) }
    };
    plan.numbers.deal = money(10_000, 40_000);
    plan.numbers.exceptions = [(70.into(), differing(2, 0.5, 0.9))].into();
    let source = Source { per_month: range(0.5, 3.0), ..Source::new(50.into(), 2.into()) };
    let tactic = |id: u32, stage: u32, low, high| Tactic {
        feeds: Some(stage.into()),
        entries: range(low, high),
        ..Tactic::new(id.into(), "Tactic")
    };
    let revenue =
        Metric::Revenue { target: Some(Money::from_minor(2_500_000)), last_year: None, through: None };
    let plan = with_goal(&with_goal(&plan, 60, 1, 1_000.0), 61, 4, 60.0)
        .edited(Edit::put(Goal::new(62.into(), revenue)))
        .edited(Edit::put(source.clone()))
        .edited(Edit::put(Source { id: 51.into(), exceptions: differing(3, 0.4, 1.0), ..source }))
        .edited(Edit::put(tactic(80, 1, 40.0, 70.0)))
        .edited(Edit::put(tactic(81, 3, 5.0, 9.0)));
    plan.edited(Edit::put(Tactic { audience: Some(70.into()), ..tactic(82, 1, 20.0, 50.0) }))
}

/// FNV-1a of 64 bits, byte by byte from the lowest.
fn hash(words: &[u64]) -> u64 {
    let bytes = words.iter().flat_map(|word| word.to_le_bytes());
    bytes.fold(0xCBF2_9CE4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
}

/// These figures hold natively and in the browser; that they change is a change of what people are told.
#[test]
fn the_same_seed_gives_the_same_bits_everywhere() {
    let plan = rich_plan();
    let outlook = simulated(&plan, &units_of(&plan, &[12, 4, 9]), 1_000, 0x5EED);
    let reached: Vec<u32> = outlook.goals.iter().map(|goal| goal.chance.reached).collect();
    assert_eq!((reached, outlook.all.reached), (vec![313, 203, 93], 39));
    assert_eq!(
        outlook.goals[2].by_month[11].middle.to_bits(),
        0x404C_419A_294C_8D0A,
        "{:?}",
        outlook.goals[2].by_month[11]
    );
    assert_eq!(hash(&bits(&outlook)), 0x5AA5_BFD2_C293_27A8);
}
