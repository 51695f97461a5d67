//! Published worked examples: the exact arithmetic behind each, sufficient numbers for people, and where a
//! source is wrong, that we are not.
//!
//! The files beside this one quote what each source printed (`published_outputs`), list its errors
//! (`source_errors`) and give the exact arithmetic (`recomputed`).

#![allow(clippy::unwrap_used, reason = "only tests use this")]

mod funnel;
mod mix;
mod offers;

use planner::funnel::{Funnel, Stage};
use planner::goal::{Goal, Metric};
use planner::plan::{Edit, Plan, Settings};
use planner::units::{Count, Currency, Estimate, Money, Rate};
use serde_json::Value;

/// A case by its identity.
fn case(id: &str) -> Value {
    let files = [include_str!("funnel.json"), include_str!("mix.json")];
    let cases = files.map(|text| serde_json::from_str::<Value>(text).unwrap()["cases"].take());
    let mut cases = cases.iter().flat_map(|cases| cases.as_array().unwrap());
    cases.find(|case| case["id"] == id).unwrap().clone()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn dollars(amount: f64) -> Money {
    Money::from_major(amount, Currency::USD).unwrap()
}

fn exactly(count: f64) -> Option<Estimate<Count>> {
    Count::new(count).map(Estimate::exactly)
}

fn is_near(a: f64, b: f64, within: f64) -> bool {
    (a - b).abs() <= within * b.abs().max(1e-300)
}

/// The goal of every case, its tactics and its departments are numbered from here on.
const GOAL: u32 = 30;
const TACTIC: u32 = 40;
const DEPARTMENT: u32 = 60;

/// A plan of a year with a stage for each rate, in percent, and the last stage.
fn plan(rates: &[f64]) -> Plan {
    let known = rates.iter().map(|percent| Rate::percent(*percent).map(Estimate::exactly));
    let stage = |(id, rate): (u32, Option<Estimate<Rate>>)| Stage { rate, ..Stage::new(id.into(), "Stage") };
    let stages = (1..).zip(known.chain([None])).map(stage).collect();
    let funnel = Funnel { stages, responses: 1.into(), pipeline: 1.into() };
    Plan::new("Case", Settings::default()).edited(Edit::Funnel(funnel))
}

fn with_goal(plan: &Plan, metric: Metric) -> Plan {
    plan.edited(Edit::put(Goal::new(GOAL.into(), metric)))
}

fn for_revenue(rates: &[f64], revenue: f64, deal: f64) -> Plan {
    let metric = Metric::Revenue { target: Some(dollars(revenue)), last_year: None, through: None };
    with_goal(&plan(rates), metric).edited(Edit::Deal(Some(Estimate::exactly(dollars(deal)))))
}
