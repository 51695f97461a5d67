//! Funnels: what is needed at each stage.

use planner::forward::{self, Schedule};
use planner::funnel::{Lag, Source, Stage};
use planner::goal::Metric;
use planner::plan::{Edit, Plan};
use planner::tactic::Tactic;
use planner::units::Count;
use planner::walkback::{Level, WalkBack, walk_back};
use serde_json::Value;

use super::{TACTIC, case, exactly, for_revenue, is_near, number, plan, with_goal};

/// The figures of an object, smallest first: the goal's stage, then each stage above it.
fn rising(figures: &Value) -> Vec<f64> {
    let mut figures: Vec<f64> = figures.as_object().unwrap().values().map(number).collect();
    figures.sort_by(f64::total_cmp);
    figures
}

/// The rates of a case, from the top of the funnel down, by following the names of the stages.
fn rates(case: &Value) -> Vec<f64> {
    let steps: Vec<(&str, &str, f64)> = case["inputs"]["rates_pct"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(name, percent)| (name.split_once('>').unwrap(), number(percent)))
        .map(|((from, to), percent)| (from, to, percent))
        .collect();
    // Two cases call one stage by its short and its full name.
    let is_same = |a: &str, b: &str| a == b || (a.starts_with("Opp") && b.starts_with("Opp"));
    let leads_to = |stage: &str| steps.iter().any(|(_, to, _)| is_same(to, stage));
    let mut next = steps.iter().find(|(from, _, _)| !leads_to(from));
    let mut rates = Vec::new();
    while let Some((_, to, percent)) = next {
        rates.push(*percent);
        next = steps.iter().find(|(from, _, _)| is_same(from, to));
    }
    assert_eq!(rates.len(), steps.len());
    rates
}

fn for_customers(rates: &[f64], customers: f64) -> Plan {
    with_goal(&plan(rates), Metric::Customers { target: Count::new(customers), last_year: None })
}

fn walked(plan: &Plan) -> WalkBack {
    walk_back(plan, plan.goals.iter().next().unwrap()).unwrap()
}

fn required(walk: &WalkBack) -> Vec<f64> {
    walk.levels.iter().map(|level| level.required.value()).collect()
}

#[expect(clippy::cast_precision_loss, reason = "people are few")]
fn people(walk: &WalkBack) -> Vec<f64> {
    walk.levels.iter().map(|level| level.people() as f64).collect()
}

/// Whether so many people at a level reach the goal when they are run forward.
fn is_enough(plan: &Plan, level: &Level, people: u32) -> bool {
    let tactic = Tactic { feeds: Some(level.stage), entries: exactly(1.0), ..Tactic::new(TACTIC.into(), "") };
    let forward =
        forward::run(&plan.edited(Edit::put(tactic)), &Schedule::from([(TACTIC.into(), vec![people])]));
    forward.goals[0].is_reached()
}

/// The chain is exact, agrees with what was recomputed, and the numbers for people suffice.
fn check(id: &str, rates: &[f64], revenue: f64, deal: f64) {
    let plan = for_revenue(rates, revenue, deal);
    let walk = walked(&plan);
    let case = case(id);
    let recomputed = &case["recomputed"];
    let mut exact = vec![revenue / deal];
    rates.iter().rev().for_each(|percent| exact.push(exact.last().unwrap() * 100.0 / percent));
    let printed = rising(&recomputed["unrounded"]);
    assert_eq!(printed.len(), exact.len(), "{id}");
    for ((figure, exact), printed) in required(&walk).into_iter().zip(exact).zip(printed) {
        assert!(is_near(figure, exact, 1e-9), "{id}: {figure} {exact}");
        assert!((figure - printed).abs() <= 0.5e-4, "{id}: {figure} {printed}");
    }
    assert_eq!(people(&walk), rising(&recomputed["ceil_of_unrounded"]), "{id}");
    let whole = walked(&plan.edited(Edit::WholePeople(true)));
    assert_eq!(people(&whole), rising(&recomputed["ceil_at_each_stage"]), "{id}");
    for level in &walk.levels {
        let people = u32::try_from(level.people()).unwrap();
        assert!(is_enough(&plan, level, people), "{id}: {people} at {}", level.stage);
        assert!(!is_enough(&plan, level, people - 1), "{id}: {} at {}", people - 1, level.stage);
    }
}

fn check_as_given(id: &str) {
    let case = case(id);
    let inputs = &case["inputs"];
    check(id, &rates(&case), number(&inputs["revenue_target"]), number(&inputs["average_deal"]));
}

#[test]
fn f01_ten_million_need_31_250_inquiries() {
    check_as_given("F01");
    assert_eq!(
        required(&walked(&for_revenue(&rates(&case("F01")), 1e7, 1e5))),
        rising(&case("F01")["published_outputs"])
    );
}

#[test]
fn f01_inquiries_of_the_last_six_months_come_too_late() {
    let mut plan = for_revenue(&rates(&case("F01")), 1e7, 1e5);
    let lags = &case("F01")["lags"]["published"];
    for (id, months) in [(1, "inquiry_to_MQL_months"), (3, "SQO_stage_months"), (4, "sales_months")] {
        let stage = plan.numbers.funnel.stages.get(id.into()).unwrap();
        plan = plan
            .edited(Edit::put(Stage { lag: Lag::average(number(&lags[months])).unwrap(), ..stage.clone() }));
    }
    let walk = walked(&plan);
    assert_eq!(walk.levels.last().unwrap().latest_useful, Some(plan.settings.period.first().plus(5)));
}

#[test]
fn f03_two_million_need_134_leads_and_not_133() {
    check_as_given("F03");
}

#[test]
fn f06_the_quota_needs_2_841_inquiries_and_not_2_840() {
    let case = case("F06");
    let inputs = &case["inputs"];
    let rates = [number(&inputs["rule_of_45_pct"]), number(&inputs["close_rate_pct"])];
    check("F06", &rates, number(&inputs["revenue_target"]), number(&inputs["average_deal"]));
}

#[test]
fn f07_at_least_means_89_deals_and_not_88() {
    let inputs = &case("F07")["inputs"];
    let plan = for_revenue(&[50.0], number(&inputs["marketing_revenue"]), number(&inputs["average_deal"]));
    let deals = &walked(&plan).levels[0];
    assert!(is_near(deals.required.value(), 7_500_000.0 / 85_000.0, 1e-9));
    assert_eq!(deals.people(), 89);
    assert!(is_enough(&plan, deals, 89) && !is_enough(&plan, deals, 88));
}

#[test]
fn f08_half_a_million_needs_2_500_leads() {
    check_as_given("F08");
}

#[test]
fn f09_a_hundred_thousand_needs_100_prospects() {
    check_as_given("F09");
}

#[test]
fn f12_coverage_is_not_inflated_by_rounding_twice() {
    let case = case("F12");
    let inputs = &case["inputs"];
    let (quota, deal) = (number(&inputs["quota"]), number(&inputs["acv"]));
    let walk = walked(&for_revenue(&[number(&inputs["win_rate_pct"])], quota, deal));
    let [deals, opportunities] = required(&walk)[..] else { panic!("{walk:?}") };
    assert!(is_near(deals, number(&case["recomputed"]["deals_unrounded"]), 1e-5));
    assert!(is_near(opportunities, number(&case["recomputed"]["opportunities_unrounded"]), 1e-6));
    let coverage = opportunities * deal / quota;
    assert!(is_near(coverage, 1.0 / 0.22, 1e-9));
    assert!(coverage < number(&case["published_outputs"]["coverage_ratio"]));
}

#[test]
fn f15_no_stage_is_worked_out_from_a_rounded_one() {
    check_as_given("F15");
    let walk = walked(&for_revenue(&rates(&case("F15")), 1e7, 5e4));
    assert_eq!(people(&walk).last(), Some(&39_683.0));
    assert_ne!(people(&walk).last(), Some(&number(&case("F15")["published_outputs"]["Inquiry"])));
}

#[test]
fn f15_the_same_relative_gain_at_any_step_saves_the_same_at_the_top() {
    let rates = rates(&case("F15"));
    let top = |rates: &[f64]| *required(&walked(&for_revenue(rates, 1e7, 5e4))).last().unwrap();
    for step in 0..rates.len() {
        let mut better = rates.clone();
        better[step] *= 1.25;
        assert!(is_near(top(&better), top(&rates) / 1.25, 1e-9));
    }
}

#[test]
fn f19_six_hundred_thousand_need_15_000_clicks() {
    check_as_given("F19");
}

#[test]
fn f19_the_same_money_brings_54_deals_at_best_and_10_at_worst() {
    let deals = |cost_per_click: f64, rates: &[f64]| {
        let plan = for_customers(rates, 30.0);
        let stage = plan.numbers.funnel.stage(0).unwrap().id;
        let clicks =
            Tactic { feeds: Some(stage), entries: exactly(1.0), ..Tactic::new(TACTIC.into(), "Clicks") };
        let bought = planner::units::Count::clamped(180_000.0 / cost_per_click).people();
        let units = Schedule::from([(TACTIC.into(), vec![u32::try_from(bought).unwrap()])]);
        forward::run(&plan.edited(Edit::put(clicks)), &units).goals[0].reached()
    };
    let recomputed = case("F19")["recomputed"].clone();
    assert!(is_near(deals(10.0, &[5.0, 40.0, 50.0, 30.0]), number(&recomputed["best_deals"]), 1e-9));
    assert!(is_near(deals(12.0, &[4.0, 40.0, 50.0, 25.0]), 30.0, 1e-9));
    assert!(is_near(deals(16.0, &[2.5, 40.0, 50.0, 18.0]), number(&recomputed["worst_deals"]), 1e-9));
}

#[test]
fn f25_a_requirement_is_never_rounded_down() {
    let case = case("F25");
    let inputs = &case["inputs"];
    for scenario in 0..3 {
        let rates = ["inbox_to_lead_pct", "lead_to_booking_pct", "booking_to_visit_pct"];
        let rates = rates.map(|step| number(&inputs[step][scenario]));
        let plan = for_customers(&rates, number(&case["published_outputs"]["orders"]));
        let walk = walked(&plan);
        let bookings = &walk.levels[1];
        assert!(is_near(bookings.required.value(), number(&case["recomputed"]["bookings"][scenario]), 1e-6));
        for level in &walk.levels {
            assert!(is_enough(&plan, level, u32::try_from(level.people()).unwrap()));
        }
        let published = number(&case["published_outputs"]["bookings"][scenario]);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred")]
        let falls_short = !is_enough(&plan, bookings, published as u32);
        assert_eq!(falls_short, scenario != 1);
    }
}

#[test]
fn f29_half_of_the_leads_come_without_new_effort() {
    check_as_given("F29");
    let case = case("F29");
    let inputs = &case["inputs"];
    let revenue = (number(&inputs["revenue_target"]), number(&inputs["average_deal"]));
    let alone = for_revenue(&rates(&case), revenue.0, revenue.1);
    let per_month = number(&inputs["share_from_existing_pct"]) / 100.0 * 500.0 / 12.0;
    let source = Source { per_month: exactly(per_month), ..Source::new(50.into(), 1.into()) };
    let walk = walked(&alone.edited(Edit::put(source)));
    let leads = &walk.levels[1];
    assert!((leads.required.value() / 12.0 - number(&case["recomputed"]["monthly_unrounded"])).abs() < 5e-5);
    let gap = leads.gap_per_month.as_ref().unwrap().value();
    assert!((gap - number(&case["recomputed"]["gap_unrounded"])).abs() < 5e-5);
    assert!(is_near(leads.now_per_month, per_month, 1e-9));
}

#[test]
fn f31_a_roofer_needs_400_leads() {
    check_as_given("F31");
}

#[test]
fn f43_from_72_to_80_percent_is_a_ninth_more_and_not_a_fifth() {
    let case = case("F43");
    let inputs = &case["inputs"];
    let [before, after] = [0, 1].map(|place| number(&inputs["landing_page_pct"][place]));
    let rest = number(&inputs["current_final_pct"]) / before * 100.0;
    let visitors = number(&inputs["current_purchases"]) / number(&inputs["current_final_pct"]) * 100.0;
    let purchases = |landing: f64| {
        let source = Source { per_month: exactly(visitors / 12.0), ..Source::new(50.into(), 1.into()) };
        let plan = for_customers(&[landing, rest], 100.0).edited(Edit::put(source));
        forward::run(&plan, &Schedule::new()).goals[0].baseline
    };
    assert!(is_near(purchases(before), number(&inputs["current_purchases"]), 1e-9));
    assert!(is_near(purchases(after), purchases(before) * after / before, 1e-9));
    assert!((purchases(after) - number(&case["recomputed"]["new_purchases"])).abs() < 0.005);
    let extra = (purchases(after) - purchases(before)) * number(&inputs["aov"]);
    assert!((extra - number(&case["recomputed"]["extra_revenue"])).abs() < 0.005);
}
