//! Mixes: what money brings, and the best of it.

use planner::forward::Schedule;
use planner::funnel::{Exceptions, StepException};
use planner::goal::{Goal, Metric};
use planner::list::{AudienceId, TacticId};
use planner::mix::{Because, Broken, Mix, Outcome, Proof, best, broken, by_hand};
use planner::plan::{Edit, MixQuestion, Plan};
use planner::strategy::{Audience, Department};
use planner::tactic::{Effort, ShareLimit, Tactic, Tier, Tiers, Whole};
use planner::units::{Count, Currency, Estimate, Money, Period, Rate};
use serde_json::Value;

use super::{
    DEPARTMENT, GOAL, TACTIC, case, dollars, exactly, for_revenue, is_near, number, plan, with_goal,
};

/// Units of a thousand spent, in the programmes of F45; each brings so many dollars of revenue.
fn programmes(names: &[&str], revenue: f64) -> Mix {
    let rows = &case("F45")["inputs"]["rows"];
    let programme = |(place, name): (u32, &&str)| {
        let per_dollar = number(&rows[*name]["incremental"]) / number(&rows[*name]["spend"]);
        Tactic { most: Some(1_000), ..medium(TACTIC + place, name, per_dollar * 1_000.0, 1_000.0) }
    };
    let plan = for_revenue(&[100.0], revenue, 1.0);
    let edits = (0..).zip(names).map(programme).map(Edit::put);
    best(&edits.fold(plan, |plan, edit| plan.edited(edit)))
}

#[test]
fn f45_a_return_is_revenue_per_money_spent_and_not_the_other_way_round() {
    let case = case("F45");
    for (name, published) in case["recomputed"]["romi"].as_object().unwrap() {
        let row = &case["inputs"]["rows"][name];
        let mix = programmes(&[name], number(&row["incremental"]));
        assert_eq!(mix.cost, dollars(number(&row["spend"])), "{name}");
        let revenue = mix.rows[0].brings[0].1.value();
        assert!((revenue / mix.cost.major(Currency::USD) - number(published)).abs() < 0.005, "{name}");
    }
    // The source has "other" at 2.5 and "brand" at 1.0; a mix that believed it would buy the wrong one.
    let mix = programmes(&["brand", "other"], 100_000.0);
    assert_eq!(units(&mix), [100, 0]);
}

/// Something that brings people to the top of the funnel.
pub(crate) fn medium(id: u32, name: &str, reach: f64, cost: f64) -> Tactic {
    Tactic {
        feeds: Some(1.into()),
        entries: exactly(reach),
        cost: Some(Estimate::exactly(dollars(cost))),
        ..Tactic::new(id.into(), name)
    }
}

pub(crate) fn units(mix: &Mix) -> Vec<u32> {
    mix.rows.iter().map(|row| row.units).collect()
}

/// A plan of a single month, for cases that know no months.
pub(crate) fn month(rates: &[f64]) -> Plan {
    let mut plan = plan(rates);
    plan.settings.period = Period::new(plan.settings.period.first(), 1).unwrap();
    plan
}

pub(crate) fn department(plan: &Plan, id: u32, hours: f64) -> Plan {
    plan.edited(Edit::put(Department { hours_per_month: Some(hours), ..Department::new(id.into(), "") }))
}

/// How much of a stage the money reaches: the goal that `most_of` asks for.
fn most_of(plan: &Plan, stage: u32) -> Plan {
    let metric = Metric::AtStage { stage: stage.into(), target: Count::new(1e9), last_year: None };
    let mut plan = with_goal(plan, metric);
    plan.question = MixQuestion::BestResult(GOAL.into());
    plan
}

pub(crate) fn reached(mix: &Mix, goal: u32) -> f64 {
    mix.forward.goals.iter().find(|result| result.goal == goal.into()).unwrap().reached()
}

fn whole(value: &Value) -> u32 {
    value.as_u64().and_then(|units| u32::try_from(units).ok()).unwrap()
}

/// A01. At most half of all spots on the radio, at least a tenth on television.
fn chamber_of_commerce() -> Plan {
    let case = case("A01");
    let inputs = &case["inputs"];
    let share = |percent: &Value| Rate::percent(number(percent));
    let shares = [
        ShareLimit { of: Whole::Units, least: share(&inputs["tv_share_min_pct"]), most: None },
        ShareLimit { of: Whole::Units, least: None, most: share(&inputs["radio_share_max_pct"]) },
        ShareLimit::default(),
    ];
    let budget = Edit::Budget(Some(dollars(number(&inputs["budget"]))));
    let plan = most_of(&month(&[10.0]), 1).edited(budget);
    let media = (TACTIC..).zip(["TV", "Radio", "Newspaper"]).zip(shares).map(|((id, name), share)| {
        let row = &inputs["media"][name];
        let medium = medium(id, name, number(&row["audience"]), number(&row["cost"]));
        Tactic { most: Some(whole(&row["max"])), share, ..medium }
    });
    media.map(Edit::put).fold(plan, |plan, edit| plan.edited(edit))
}

#[test]
fn a01_the_best_spots_for_18_200_reach_1_052_000() {
    let published = case("A01")["published_optimum"].clone();
    let mix = best(&chamber_of_commerce());
    assert!(matches!(mix.outcome, Outcome::Best { proof: Proof::Best, .. }), "{:?}", mix.outcome);
    assert_eq!(units(&mix), ["TV", "Radio", "Newspaper"].map(|name| whole(&published[name])));
    assert!(is_near(reached(&mix, GOAL), number(&published["audience"]), 1e-9));
    let spent: Vec<Money> = mix.rows.iter().map(|row| row.cost).collect();
    let by_media = published["spend_by_media"].as_array().unwrap();
    assert_eq!(spent, by_media.iter().map(|spend| dollars(number(spend))).collect::<Vec<_>>());
}

#[test]
fn a01_the_other_published_mix_is_allowed_but_not_the_best_and_reaches_934_000() {
    let plan = chamber_of_commerce();
    let published: Schedule =
        (TACTIC..).map(TacticId::from).zip([3, 13, 10].map(|units| vec![units])).collect();
    assert_eq!(broken(&plan, &published), []);
    let mix = by_hand(&plan, &published);
    assert!(is_near(reached(&mix, GOAL), 934_000.0, 1e-9));
    assert_eq!(mix.cost, dollars(15_900.0));
    assert!(reached(&mix, GOAL) < reached(&best(&plan), GOAL));
}

/// A medium of A08: its cost, how many units count in full, and exposure and customers before and after that.
struct Tiered {
    cost: f64,
    after: u32,
    exposure: [f64; 2],
    customers: [f64; 2],
}

/// "90, then 55 after 10 ads" as the numbers 90, 55 and, where it is said, 10.
fn numbers_in(text: &Value) -> Vec<f64> {
    let words = text.as_str().unwrap().split(|letter: char| !letter.is_ascii_digit());
    words.filter_map(|word| word.parse().ok()).collect()
}

fn tiered(name: &str) -> Tiered {
    let row = case("A08")["inputs"][name].clone();
    let (exposure, customers) = (numbers_in(&row["exposure"]), numbers_in(&row["customers"]));
    let after = Count::clamped(exposure[2]).people();
    Tiered {
        cost: number(&row["cost"]),
        after: u32::try_from(after).unwrap(),
        exposure: [exposure[0], exposure[1]],
        customers: [customers[0], customers[1]],
    }
}

/// A08: media, and the fewest and most units that the limits on their money come to.
fn grill_media() -> [(&'static str, Tiered, u32, Option<u32>); 3] {
    let limits = case("A08")["inputs"]["constraints"].clone();
    let units = |limit: &str, medium: &Tiered| {
        u32::try_from(Count::clamped(number(&limits[limit]) / medium.cost).people()).unwrap()
    };
    let [tv, radio, newspaper] = ["TV", "Radio", "Newspaper"].map(tiered);
    let (tv_least, newspaper_least) =
        (units("tv_budget_min", &tv), units("newspaper_budget_min", &newspaper));
    let radio_most = units("radio_budget_max", &radio);
    [
        ("TV", tv, tv_least, None),
        ("Radio", radio, 0, Some(radio_most)),
        ("Newspaper", newspaper, newspaper_least, None),
    ]
}

fn grill_budget() -> Edit {
    Edit::Budget(Some(dollars(number(&case("A08")["inputs"]["budget"]))))
}

/// A08 as tiers: what the money brings of exposure alone.
fn grill_exposure() -> Plan {
    let plan = most_of(&month(&[10.0]), 1).edited(grill_budget());
    (TACTIC..).zip(grill_media()).fold(plan, |plan, (id, (name, medium_of, least, most))| {
        let share = Rate::new(medium_of.exposure[1] / medium_of.exposure[0]).unwrap();
        plan.edited(Edit::put(Tactic {
            least,
            most,
            tiers: Tiers::new([Tier { after: medium_of.after, share }]),
            ..medium(id, name, medium_of.exposure[0], medium_of.cost)
        }))
    })
}

/// A08 in both measures. A medium's first ads and its later ones are a tactic each, with an audience of its own:
/// customers are the upper stage, and the audience's rate makes them exposure at the lower one.
fn grill() -> Plan {
    let customers = number(&case("A08")["inputs"]["constraints"]["customers_min"]);
    let metric = Metric::AtStage { stage: 1.into(), target: Count::new(customers), last_year: None };
    let floor = Goal::new((GOAL + 1).into(), metric);
    let plan = most_of(&month(&[10.0]), 2).edited(grill_budget()).edited(Edit::put(floor));
    (0..).zip(grill_media()).fold(plan, |plan, (place, (name, medium_of, least, most))| {
        let first = (least.min(medium_of.after), Some(medium_of.after));
        let more = (least - first.0, most.map(|most| most - medium_of.after));
        (0..).zip([first, more]).fold(plan, |mut plan, (tier, (least, most))| {
            let (exposure, customers) = (medium_of.exposure[tier], medium_of.customers[tier]);
            let place = 2 * place + u32::try_from(tier).unwrap();
            let audience = AudienceId::from(20 + place);
            let rate = Rate::new(exposure / customers).map(Estimate::exactly);
            let steps = [(1.into(), StepException { rate, lag: None })].into();
            plan.numbers.exceptions.insert(audience, Exceptions { steps, deal: None });
            let medium = medium(TACTIC + place, name, customers, medium_of.cost);
            plan.edited(Edit::put(Audience::new(audience))).edited(Edit::put(Tactic {
                audience: Some(audience),
                least,
                most,
                ..medium
            }))
        })
    })
}

#[test]
fn a08_the_most_exposure_for_279_000_is_2_160() {
    let optimum = case("A08")["recomputed"]["optimum"].clone();
    let mix = best(&grill_exposure());
    assert!(matches!(mix.outcome, Outcome::Best { proof: Proof::Best, .. }), "{:?}", mix.outcome);
    assert_eq!(units(&mix), ["TV", "Radio", "Newspaper"].map(|name| whole(&optimum[name])));
    assert!(is_near(reached(&mix, GOAL), number(&optimum["exposure"]), 1e-9));
    assert_eq!(mix.cost, dollars(number(&optimum["cost"])));
}

#[test]
fn a08_the_most_exposure_brings_127_100_customers_too() {
    let optimum = case("A08")["recomputed"]["optimum"].clone();
    let mix = best(&grill());
    assert!(
        matches!(&mix.outcome, Outcome::Best { shortfalls, proof: Proof::Best, .. } if shortfalls.is_empty())
    );
    let first_and_more: Vec<u32> = units(&mix).chunks(2).map(|tiers| tiers.iter().sum()).collect();
    assert_eq!(first_and_more, ["TV", "Radio", "Newspaper"].map(|name| whole(&optimum[name])));
    assert!(is_near(reached(&mix, GOAL), number(&optimum["exposure"]), 1e-9));
    assert!(is_near(reached(&mix, GOAL + 1), number(&optimum["customers"]), 1e-9));
}

#[test]
fn a08_the_published_answer_is_refused_and_what_it_breaks_is_named() {
    let plan = grill();
    let published = [10, 0, 15, 5, 20, 0].map(|units| vec![units]);
    let published: Schedule = (TACTIC..).map(TacticId::from).zip(published).collect();
    // 4 more spots on television and 10 more in the newspaper have to be paid for.
    let too_few = [Broken::Units((TACTIC + 1).into(), 0), Broken::Units((TACTIC + 5).into(), 0)];
    assert_eq!(broken(&plan, &published), too_few);
    let Outcome::ByHand { shortfalls, broken } = by_hand(&plan, &published).outcome else { panic!() };
    assert_eq!(broken, too_few);
    let customers = shortfalls.iter().find(|short| short.goal == (GOAL + 1).into()).unwrap();
    assert!(is_near(customers.reached, 96_000.0, 1e-9) && is_near(customers.missing, 4_000.0, 1e-9));
}

/// A09. What radio may cost in all is a limit on two tactics together, which a department can express: the
/// money of a spot as its "hours".
fn gambling_club(target: f64) -> Plan {
    let case = case("A09");
    let inputs = &case["inputs"];
    let metric = Metric::AtStage { stage: 1.into(), target: Count::new(target), last_year: None };
    let plan =
        with_goal(&month(&[10.0]), metric).edited(Edit::Budget(Some(dollars(number(&inputs["budget"])))));
    let plan = department(&plan, DEPARTMENT, number(&inputs["radio_budget_max"]));
    let media = (0..).zip(["TV", "Newspaper", "Radio30", "Radio60"]).map(|(place, name)| {
        let (row, cost) = (&inputs[name], number(&inputs[name]["cost"]));
        let radio = Effort { department: DEPARTMENT.into(), hours: cost };
        Tactic {
            most: row["max"].as_u64().and_then(|most| u32::try_from(most).ok()),
            hours: if name.starts_with("Radio") { vec![radio] } else { Vec::new() },
            ..medium(TACTIC + place, name, number(&row["audience"]), cost)
        }
    });
    media.map(Edit::put).fold(plan, |plan, edit| plan.edited(edit))
}

#[test]
fn a09_the_best_whole_spots_for_8_000_reach_66_900() {
    let mix = best(&gambling_club(1e6));
    assert_eq!(units(&mix), [2, 5, 6, 0]);
    let Outcome::OutOfReach { shortfalls, proof } = &mix.outcome else { panic!("{:?}", mix.outcome) };
    let best = number(&case("A09")["recomputed"]["IP"]["audience"]);
    assert!(is_near(shortfalls[0].reached, best, 1e-9));
    assert_eq!(*proof, Proof::Best);
    assert_eq!(mix.cost, dollars(7_965.0));
    let unspent = mix.unspent.unwrap();
    assert_eq!(unspent.amount, dollars(35.0));
    assert_eq!(unspent.because, [Because::AtMost, Because::WholeUnits, Because::Hours]);
}

#[test]
fn a09_reaching_66_900_needs_no_more_than_the_best_mix_costs() {
    let mix = best(&gambling_club(66_900.0));
    assert_eq!(mix.outcome, Outcome::Reached { proof: Proof::Best });
    assert_eq!((units(&mix), mix.cost), (vec![2, 5, 6, 0], dollars(7_965.0)));
}

/// A09 as far as it is said there: the most people, with at least so many radio spots. These are a goal below the
/// people: each kind of radio spot has an audience of its own, of whom one for each spot goes on, and of the others nobody.
fn with_radio_spots(spots: f64) -> Plan {
    let metric = Metric::AtStage { stage: 2.into(), target: Count::new(spots), last_year: None };
    let mut plan = gambling_club(1e6).edited(Edit::put(Goal::new((GOAL + 1).into(), metric)));
    plan.question = MixQuestion::BestResult(GOAL.into());
    let stages = &mut plan.numbers.funnel.stages;
    stages.into_iter().for_each(|stage| stage.rate = Some(Estimate::exactly(Rate::ZERO)));
    for (tactic, id) in
        (&mut plan.tactics).into_iter().zip(20..).filter(|(tactic, _)| !tactic.hours.is_empty())
    {
        let rate = Rate::new(1.0 / tactic.entries.unwrap().likely().get()).map(Estimate::exactly);
        let steps = [(1.into(), StepException { rate, lag: None })].into();
        plan.numbers.exceptions.insert(id.into(), Exceptions { steps, deal: None });
        tactic.audience = Some(id.into());
    }
    let audiences = plan.numbers.exceptions.keys().map(|id| Audience::new(*id)).collect();
    plan.strategy.audiences = audiences;
    plan
}

#[test]
fn a09_the_fewest_radio_spots_are_kept_to_and_do_not_bind() {
    let fewest = number(&case("A09")["inputs"]["radio_spots_min"]);
    let plan = with_radio_spots(fewest);
    let mix = best(&plan);
    assert!(
        matches!(&mix.outcome, Outcome::Best { shortfalls, proof: Proof::Best, .. } if shortfalls.is_empty())
    );
    assert_eq!(units(&mix), [2, 5, 6, 0]);
    assert!(is_near(reached(&mix, GOAL), number(&case("A09")["recomputed"]["IP"]["audience"]), 1e-9));
    assert!(is_near(reached(&mix, GOAL + 1), 6.0, 1e-9));
    let one_less: Schedule =
        (TACTIC..).map(TacticId::from).zip([2, 5, 3, 1].map(|units| vec![units])).collect();
    let Outcome::ByHand { shortfalls, broken } = by_hand(&plan, &one_less).outcome else { panic!() };
    let spots = shortfalls.iter().find(|short| short.goal == (GOAL + 1).into()).unwrap();
    assert!(is_near(spots.missing, fewest - 4.0, 1e-9) && broken.is_empty(), "{spots:?} {broken:?}");
}

#[test]
fn a09_seven_radio_spots_are_more_than_radio_has_money_for() {
    let Outcome::Best { shortfalls, .. } = best(&with_radio_spots(7.0)).outcome else { panic!() };
    assert!(is_near(shortfalls[0].missing, 1.0, 1e-9), "{shortfalls:?}");
}
