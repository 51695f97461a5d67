//! A03: offers of two products to customers in clusters, for the least money and for the most profit.

use planner::forward::Schedule;
use planner::funnel::Exceptions;
use planner::goal::{Goal, Metric};
use planner::list::AudienceId;
use planner::mix::{Broken, Outcome, Proof, best, broken, by_hand, smallest_changes};
use planner::plan::{Edit, MixQuestion, Plan};
use planner::scenario::Change;
use planner::strategy::Audience;
use planner::tactic::{Effort, Tactic};
use planner::units::{Count, Estimate};
use serde_json::Value;

use super::mix::{department, medium, month, reached, units};
use super::{DEPARTMENT, GOAL, case, dollars, is_near, number};

/// Two products are two audiences, each with a goal of two offers; a customer takes one offer, which a
/// department of that customer's offers expresses.
fn offers(budget: Option<f64>, customers: &[(&str, f64, [f64; 2])]) -> Plan {
    let plan = month(&[50.0]).edited(Edit::Budget(budget.map(dollars)));
    let goal = |product: u32| Goal {
        audience: Some((20 + product).into()),
        ..Goal::new(
            (GOAL + product).into(),
            Metric::AtStage { stage: 1.into(), target: Count::new(2.0), last_year: None },
        )
    };
    let plan = (0..2).fold(plan, |plan, product| {
        plan.edited(Edit::put(Audience::new((20 + product).into()))).edited(Edit::put(goal(product)))
    });
    (0..).zip(customers).fold(plan, |plan, (place, (name, most, costs))| {
        let plan = department(&plan, DEPARTMENT + place, *most);
        (0..).zip(costs).fold(plan, |plan, (product, cost)| {
            plan.edited(Edit::put(Tactic {
                audience: Some((20 + product).into()),
                hours: vec![Effort { department: (DEPARTMENT + place).into(), hours: 1.0 }],
                ..medium(100 + 2 * place + product, name, 1.0, *cost)
            }))
        })
    })
}

/// Cluster, customers in it, cost of an offer of each product.
const CLUSTERS: [(&str, f64, [f64; 2]); 2] = [("k1", 5.0, [200.0, 100.0]), ("k2", 5.0, [300.0, 200.0])];

#[test]
fn a03_two_offers_of_each_product_cost_600() {
    let mix = best(&offers(None, &CLUSTERS));
    assert_eq!((units(&mix), mix.cost), (vec![2, 2, 0, 0], dollars(600.0)));
    assert_eq!(mix.outcome, Outcome::Reached { proof: Proof::Best });
}

#[test]
fn a03_a_budget_of_200_is_enough_for_one_product() {
    let mix = best(&offers(Some(200.0), &CLUSTERS));
    let Outcome::OutOfReach { shortfalls, proof: Proof::Best } = &mix.outcome else {
        panic!("{:?}", mix.outcome)
    };
    assert_eq!(
        shortfalls.iter().map(|short| (short.goal, short.missing)).collect::<Vec<_>>(),
        [(GOAL.into(), 2.0)]
    );
    assert_eq!((units(&mix), mix.cost), (vec![0, 2, 0, 0], dollars(200.0)));
}

#[test]
fn a03_a_budget_of_200_has_to_grow_by_400() {
    let changes = smallest_changes(&offers(Some(200.0), &CLUSTERS), &mut |_| ());
    let more = number(&case("A03")["published_optimum"]["tactical"]["budget_increase"]);
    let budgets: Vec<&Change> = changes
        .iter()
        .map(|found| &found.change)
        .filter(|change| matches!(change, Change::Budget(_)))
        .collect();
    assert_eq!(budgets, [&Change::Budget(Some(dollars(200.0 + more)))]);
}

#[test]
fn a03_offers_to_single_customers_stay_within_the_600_that_the_source_exceeds() {
    let case = case("A03");
    assert!(number(&case["published_optimum"]["operational_as_published"]["cost"]) > 600.0);
    let costs = case["inputs"]["operational_cost"]["k1"].as_array().unwrap().iter().map(|pair| {
        let (first, second) = pair.as_str().unwrap().split_once('/').unwrap();
        ("customer", 1.0, [first.parse().unwrap(), second.parse().unwrap()])
    });
    let mix = best(&offers(Some(600.0), &costs.collect::<Vec<_>>()));
    assert_eq!(mix.outcome, Outcome::Reached { proof: Proof::Best });
    // The four customers whose offers cost least: 90 + 95 + 100 + 105, and 100 more for each of product one.
    assert_eq!(mix.cost, dollars(590.0));
    assert!(mix.hours.iter().all(|hours| hours.by_month[0] <= 1.0));
}

/// A customer's name, how many there are, and what an offer of each product costs and brings.
type Customer = (String, f64, [f64; 2], [f64; 2]);

/// The offers for the most profit. Each offer is an audience of its own, whose deals are worth its profit. Offers of the
/// first product come in above those of the second: two of the first are asked for, and four of both. That is less than
/// two of each; a best mix of these that has two of each is the best of those too.
fn for_profit(budget: f64, customers: &[Customer]) -> Plan {
    let offers = |id: u32, stage: u32, target: f64| {
        let metric = Metric::AtStage { stage: stage.into(), target: Count::new(target), last_year: None };
        Edit::put(Goal::new(id.into(), metric))
    };
    let profit = Metric::Revenue { target: Some(dollars(1e9)), last_year: None, through: None };
    let plan = month(&[100.0, 100.0])
        .edited(Edit::Budget(Some(dollars(budget))))
        .edited(Edit::Deal(Some(Estimate::exactly(dollars(1.0)))))
        .edited(Edit::put(Goal::new(GOAL.into(), profit)))
        .edited(Edit::MixQuestion(MixQuestion::BestResult(GOAL.into())))
        .edited(offers(GOAL + 1, 1, 2.0))
        .edited(offers(GOAL + 2, 2, 4.0));
    (0..).zip(customers).fold(plan, |plan, (place, (name, most, costs, profits))| {
        let plan = department(&plan, DEPARTMENT + place, *most);
        (0..).zip(costs.iter().zip(profits)).fold(plan, |mut plan, (product, (cost, profit))| {
            let id = 100 + 2 * place + product;
            let (audience, deal) = (AudienceId::from(id), Some(Estimate::exactly(dollars(*profit))));
            plan.numbers.exceptions.insert(audience, Exceptions { deal, ..Exceptions::default() });
            plan.edited(Edit::put(Audience::new(audience))).edited(Edit::put(Tactic {
                feeds: Some((1 + product).into()),
                audience: Some(audience),
                hours: vec![Effort { department: (DEPARTMENT + place).into(), hours: 1.0 }],
                ..medium(id, name, 1.0, *cost)
            }))
        })
    })
}

/// Both clusters, as a plan for the whole of each has them.
fn clusters() -> Vec<Customer> {
    let inputs = case("A03")["inputs"]["tactical"].clone();
    let both = |of: &Value| [&of["p1"], &of["p2"]].map(number);
    let cluster = |name: &str| {
        let row = &inputs[name];
        (name.to_owned(), number(&row["customers"]), both(&row["cost"]), both(&row["profit"]))
    };
    ["k1", "k2"].map(cluster).into()
}

/// Every customer of both clusters.
fn single_customers() -> Vec<Customer> {
    let inputs = case("A03")["inputs"].clone();
    let pair = |text: &Value| {
        let (first, second) = text.as_str().unwrap().split_once('/').unwrap();
        [first, second].map(|number| number.parse().unwrap())
    };
    let of = |cluster: &str| {
        let list = |of: &str, name: String| inputs[of][name].as_array().unwrap().clone();
        let profits = list("operational_profit", format!("{cluster}_p1/p2"));
        list("operational_cost", cluster.to_owned()).into_iter().zip(profits)
    };
    let customers = ["k1", "k2"].into_iter().flat_map(of).zip(1..);
    customers.map(|((cost, profit), place)| (format!("c{place}"), 1.0, pair(&cost), pair(&profit))).collect()
}

/// One offer to each of these customers (from 0) of these products (from 0).
fn offered(plan: &Plan, offers: &[(usize, usize)]) -> Schedule {
    let ids: Vec<_> = plan.tactics.ids().collect();
    offers.iter().map(|(customer, product)| (ids[2 * customer + product], vec![1])).collect()
}

#[test]
fn a03_the_most_profit_for_600_is_6_000() {
    let published = case("A03")["published_optimum"]["tactical"].clone();
    let mix = best(&for_profit(number(&published["cost"]), &clusters()));
    assert!(
        matches!(&mix.outcome, Outcome::Best { shortfalls, proof: Proof::Best, .. } if shortfalls.is_empty())
    );
    assert_eq!(units(&mix), [2, 2, 0, 0]);
    let profit = reached(&mix, GOAL);
    assert!(is_near(profit, number(&published["profit"]), 1e-9), "{profit}");
    assert_eq!(mix.cost, dollars(number(&published["cost"])));
    assert!(is_near(100.0 * profit / 600.0, number(&published["roi_pct"]), 1e-9));
}

#[test]
fn a03_single_customers_bring_6_000_too_within_600() {
    let plan = for_profit(600.0, &single_customers());
    let mix = best(&plan);
    assert!(
        matches!(&mix.outcome, Outcome::Best { shortfalls, .. } if shortfalls.is_empty()),
        "{:?}",
        mix.outcome
    );
    let products = [0, 1].map(|product| units(&mix).iter().skip(product).step_by(2).sum::<u32>());
    assert_eq!((products, mix.cost), ([2, 2], dollars(600.0)));
    assert!(is_near(reached(&mix, GOAL), 6_000.0, 1e-9));
    let named = offered(&plan, &[(0, 1), (1, 0), (3, 0), (4, 1)]);
    assert_eq!(broken(&plan, &named), []);
    assert!(is_near(reached(&by_hand(&plan, &named), GOAL), 6_000.0, 1e-9));
}

#[test]
fn a03_the_published_offers_to_single_customers_are_refused_for_10_too_much() {
    let published = case("A03")["published_optimum"]["operational_as_published"].clone();
    let plan = for_profit(600.0, &single_customers());
    let product = |name: &str| usize::from(published[name] == "p2");
    let offers = ["c1", "c2", "c3", "c4"].map(product);
    let units = offered(&plan, &[0, 1, 2, 3].map(|customer| (customer, offers[customer])));
    assert_eq!(broken(&plan, &units), [Broken::Budget(dollars(number(&published["cost"]) - 600.0))]);
    assert!(is_near(reached(&by_hand(&plan, &units), GOAL), number(&published["profit"]), 1e-9));
}
